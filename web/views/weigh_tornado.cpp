#include "web/views/weigh_tornado.h"

#include <algorithm>

#include "web/charts/tornado.h"
#include "web/views/factor_words.h"
#include "web/views/picture_card.h"
#include "web/widgets/layout.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

// "«A», «B»": the factors of which weight is taken or given.
std::string names_of(Screen const& screen, Weights const& now, WeightList const& then, bool taken) {
  std::string all;
  for (std::size_t i = 0; i < now.size(); ++i) {
    double const change = then[i] - now[i];
    if (taken ? change > -1e-9 : change < 1e-9) continue;
    std::string const one = screen.say(Word::swap_quoted, {factor_words(screen, i).name});
    all = all.empty() ? one : screen.say(Word::weigh_comma, {all, one});
  }
  return all;
}

std::string swap_sentence(Screen const& screen, Scoring const& scoring, LeastSwap const& swap) {
  std::string_view const rival = screen.name_of(swap.rival);
  if (!swap.move) return screen.say(swap.rises ? Word::swap_rises_never : Word::swap_falls_never, {rival});
  std::string const points = screen.locale.number(100 * swap.move->moved, 1);
  return screen.say(swap.rises ? Word::swap_rises : Word::swap_falls,
                    {points, names_of(screen, scoring.weights, swap.move->weights, true),
                     names_of(screen, scoring.weights, swap.move->weights, false), rival});
}

}  // namespace

void weigh_tornado(Ui& ui, Screen const& screen, Requests& requests, Scoring const& scoring, Why const& why) {
  ScoreCard const& scored = *scoring.find(why.account);
  std::vector<WeightChange const*> order;
  for (WeightChange const& change : why.weights) order.push_back(&change);
  std::stable_sort(order.begin(), order.end(), [](WeightChange const* a, WeightChange const* b) {
    return b->score_range() < a->score_range();
  });
  if (order.empty()) return;
  std::vector<TornadoBar> bars;
  for (WeightChange const* const change : order) {
    TornadoBar bar{.name = factor_words(screen, change->factor).name,
                   .at_low = change->score_at_none,
                   .at_high = change->score_at_all};
    bar.shown = screen.say(Word::tornado_from_to, {screen.locale.fixed(change->score_at_none, 1),
                                                   screen.locale.fixed(change->score_at_all, 1)});
    std::string edges;
    for (std::size_t i = 0; i < change->edges.size(); ++i) {
      std::string const shown = screen.locale.percent(change->edges[i], 1);
      bar.marks.push_back({change->edge_scores[i], shown});
      edges = edges.empty() ? shown : screen.say(Word::weigh_comma, {edges, shown});
    }
    if (edges.empty()) edges = screen.say(Word::tornado_never);
    bar.cells = {screen.locale.percent(change->now), bar.shown, edges};
    bars.push_back(std::move(bar));
  }
  std::array<std::string_view, 4> const heads{screen.say(Word::tornado_factor), screen.say(Word::tornado_now),
                                              screen.say(Word::tornado_range), screen.say(Word::tornado_edges)};
  std::string const summary =
      screen.say(Word::tornado_summary, {screen.name_of(scored.account), bars.front().name});
  std::string const now = screen.locale.fixed(scored.score, 1);
  auto const picture = [&] {
    std::string const what = why.top > 0 ? screen.say(Word::tornado_text, {screen.locale.number(why.top)})
                                         : std::string(screen.say(Word::tornado_text_plain));
    text(ui, what, {.type = Type::Small, .ink = Ink::Muted});
    if (why.swap && (!why.swap->move || why.swap->move->moved > 0))
      text(ui, swap_sentence(screen, scoring, *why.swap));
    tornado(ui, "bars",
            {.summary = summary,
             .heads = heads,
             .bars = bars,
             .now = scored.score,
             .now_shown = now,
             .low_end = screen.locale.percent(0),
             .high_end = screen.locale.percent(1)});
  };
  picture_card(ui, screen, requests, "tornado",
               {.title = screen.say(Word::tornado_title), .of = screen.name_of(scored.account), .width = 720},
               picture);
}

}  // namespace claves
