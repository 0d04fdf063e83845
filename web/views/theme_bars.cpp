#include "web/views/theme_bars.h"

#include "web/charts/bars.h"
#include "web/views/opportunity_row.h"
#include "web/widgets/text.h"

namespace claves {

void theme_bars(Ui& ui, Screen const& screen, std::string_view key, Pipeline const& pipeline) {
  auto const money = [&](double amount) { return screen.locale.compact_money(amount, screen.currency()); };
  std::vector<std::string> shown;
  for (PipelineSum const& sum : pipeline.by_theme)
    shown.push_back(screen.say(Word::pipeline_sum, {money(sum.expected), money(sum.value)}));
  std::vector<Share> bars;
  for (std::size_t i = 0; i < shown.size(); ++i)
    bars.push_back({theme_name(screen, static_cast<Theme>(i)), shown[i], pipeline.by_theme[i].expected});
  std::string summary =
      screen.say(Word::pipeline_summary, {money(pipeline.whole.expected), money(pipeline.whole.value)});
  if (auto const coverage = pipeline.coverage())
    summary +=
        " " + screen.say(Word::pipeline_coverage, {screen.locale.percent(*coverage), money(pipeline.target)});
  text(ui, summary);
  bar_list(ui, key, {.summary = summary, .bars = bars});
}

}  // namespace claves
