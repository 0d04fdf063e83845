#include "web/views/choose_weights.h"

#include <algorithm>

#include "web/views/choose_steps.h"
#include "web/views/weigh_consequence.h"
#include "web/widgets/buttons.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

Weights as_weights(WeightPoints const& points) {
  Weights weights{};
  for (std::size_t place = 0; place < factor_count; ++place) weights[place] = points[place] / 100.0;
  return weights;
}

WeightPoints equal_points() {
  Weights equal{};
  equal.fill(1);
  return whole_points(equal);
}

std::vector<WeighItem> items_of(Screen const& screen) {
  std::vector<WeighItem> items;
  for (std::size_t place = 0; place < factor_count; ++place) {
    Factor const factor = factor_at(place);
    FactorWords const words = screen.words.factor(factor);
    bool const less = is_less_better(factor);
    items.push_back({place, std::string(words.name), std::string(less ? words.at_10 : words.at_0),
                     std::string(less ? words.at_0 : words.at_10)});
  }
  return items;
}

Weights as_array(WeightList const& list) {
  Weights weights{};
  std::copy(list.begin(), list.end(), weights.begin());
  return weights;
}

}  // namespace

WeightsPanel::Trial const* WeightsPanel::running(Screen const& screen) const {
  return trial_ && trial_->revision == screen.session.revision() ? &*trial_ : nullptr;
}

Scoring const& WeightsPanel::scoring(Screen const& screen) const {
  Trial const* const trial = running(screen);
  return trial == nullptr ? screen.findings.scoring() : trial->scoring;
}

Matrix const& WeightsPanel::matrix(Screen const& screen) const {
  Trial const* const trial = running(screen);
  return trial == nullptr ? screen.findings.matrix() : trial->matrix;
}

std::uint64_t WeightsPanel::trial(Screen const& screen) const {
  Trial const* const trial = running(screen);
  return trial == nullptr ? 0 : trial->number;
}

void WeightsPanel::move(Screen const& screen, Factor factor, int to, bool settled) {
  Trial const* const before = running(screen);
  Trial next;
  next.moved = factor;
  if (before == nullptr)
    next.from = whole_points(screen.findings.scoring().weights);
  else
    next.from = before->moved == factor && !before->settled ? before->from : before->points;
  next.points = with_moved(next.from, factor, to);
  next.settled = settled;
  next.revision = screen.session.revision();
  next.number = ++trials_;
  next.scoring = claves::scoring(screen.workspace, screen.findings.purchases(), as_weights(next.points));
  next.matrix = claves::matrix(screen.workspace, next.scoring);
  trial_ = std::move(next);
}

void WeightsPanel::draw_slider(Ui& ui, Screen const& screen, Requests& requests, Factor factor, int points) {
  auto const scope = ui.scope("factor", place_of(factor));
  FactorWords const words = screen.words.factor(factor);
  std::string const shown = screen.locale.percent(points / 100.0);
  if (!screen.editable) {
    meter(
        ui, "weight",
        {.name = words.name, .spoken = shown, .value = points / 100.0, .show_name = true, .show_value = true});
    return;
  }
  auto const moved = slider(ui, "weight",
                            {.label = words.name,
                             .value = static_cast<double>(points),
                             .high = 100,
                             .shown = shown,
                             .help = words.meaning});
  if (!moved) return;
  move(screen, factor, static_cast<int>(moved->value + 0.5), moved->settled);
  if (moved->settled) weigh(screen, requests, trial_->points);
}

void WeightsPanel::draw_presets(Ui& ui, Screen const& screen, Requests& requests, WeightPoints const& points) {
  std::string_view const off = screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
  row(ui, {}, [&] {
    if (button(ui, "equal", screen.say(Word::weights_equal),
               {.off_because = off, .pressed = points == equal_points() ? Tri::Yes : Tri::No}))
      weigh(screen, requests, equal_points());
    if (button(ui, "default", screen.say(Word::weights_default),
               {.off_because = off, .pressed = points == default_points ? Tri::Yes : Tri::No}))
      weigh(screen, requests, default_points);
  });
}

void WeightsPanel::draw_other_ways(Ui& ui, Screen const& screen, Requests& requests) {
  std::string_view const off = screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
  if (button(ui, "other_ways", screen.say(Word::weigh_other_ways), {.icon = Icon::Scale, .off_because = off})) {
    Weights const& now = screen.findings.scoring().weights;
    weighing_.open(items_of(screen), WeightList(now.begin(), now.end()));
  }
  auto const consequence = [&](WeightList const& weights) {
    return weigh_consequence(screen, as_array(weights));
  };
  if (auto const weights = weighing_.draw(ui, screen, consequence))
    weigh(screen, requests, whole_points(as_array(*weights)));
}

void WeightsPanel::draw(Ui& ui, Screen const& screen, Requests& requests) {
  Trial const* const trial = running(screen);
  WeightPoints const points =
      trial == nullptr ? whole_points(screen.findings.scoring().weights) : trial->points;
  card(ui, "weights", {.title = screen.say(Word::weights_title)}, [&] {
    text(ui, screen.say(Word::weights_text), {.type = Type::Small, .ink = Ink::Muted});
    for (std::size_t place = 0; place < factor_count; ++place)
      draw_slider(ui, screen, requests, factor_at(place), points[place]);
    draw_presets(ui, screen, requests, points);
    draw_other_ways(ui, screen, requests);
  });
}

}  // namespace claves
