#include "web/views/benchmark_card.h"

#include <array>

#include "web/widgets/layout.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

struct Figure {
  Word value;
  Word text;
};
constexpr std::array<Figure, 6> figures = {{{Word::best_odds, Word::best_odds_text},
                                            {Word::best_growth, Word::best_growth_text},
                                            {Word::best_share, Word::best_share_text},
                                            {Word::best_planning, Word::best_planning_text},
                                            {Word::best_process, Word::best_process_text},
                                            {Word::best_retention, Word::best_retention_text}}};

}  // namespace

void benchmark_card(Ui& ui, Screen const& screen) {
  card(ui, "best", {.title = screen.say(Word::best_title)}, [&] {
    text(ui, screen.say(Word::best_origin), {.type = Type::Small, .ink = Ink::Muted});
    for (Figure const& figure : figures)
      stack(ui, 2, [&] {
        text(ui, screen.say(figure.value), {.type = Type::CardTitle});
        text(ui, screen.say(figure.text), {.type = Type::Small, .ink = Ink::Muted});
      });
  });
}

}  // namespace claves
