#include "web/views/definition_part.h"

#include "web/views/edit_field.h"
#include "web/views/programme_firm.h"
#include "web/widgets/feedback.h"
#include "web/widgets/layout.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

struct Prompt {
  Word title;
  Word text;
};
constexpr std::array<Prompt, 6> prompts = {{{Word::definition_1, Word::definition_1_text},
                                            {Word::definition_2, Word::definition_2_text},
                                            {Word::definition_3, Word::definition_3_text},
                                            {Word::definition_4, Word::definition_4_text},
                                            {Word::definition_5, Word::definition_5_text},
                                            {Word::definition_6, Word::definition_6_text}}};

void draw_definition(Ui& ui, Screen const& screen, Requests& requests) {
  card(ui, "definition", {.title = screen.say(Word::definition_title)}, [&] {
    edit_field(ui, screen, requests, the_firm, &Firm::definition,
               {.step = StepName::EditFirm,
                .placeholder = screen.say(Word::definition_hint),
                .min_lines = 5,
                .hide_label = true});
    space(ui, 4);
    heading(ui, 3, screen.say(Word::definition_prompts));
    grid(ui, {.min_column = 240, .max_columns = 2, .gap = 16}, [&] {
      for (Prompt const& prompt : prompts)
        grid_cell(ui, [&] {
          stack(ui, 2, [&] {
            text(ui, screen.say(prompt.title), {.type = Type::Strong});
            text(ui, screen.say(prompt.text), {.type = Type::Small, .ink = Ink::Muted});
          });
        });
    });
  });
}

// How much the score of the key accounts goes with their revenue, in words; -1..1.
Word correlation_words(double correlation) {
  if (correlation >= 0.8) return Word::likeness_strong;
  if (correlation >= 0.3) return Word::likeness_some;
  return correlation > -0.3 ? Word::likeness_none : Word::likeness_opposite;
}

void draw_likeness(Ui& ui, Screen const& screen) {
  RevenueLikeness const& likeness = screen.findings.key_list().revenue;
  card(ui, "likeness", {.title = screen.say(Word::likeness_title)}, [&] {
    if (likeness.size < shortest_comparable_list)
      return text(ui, screen.say(Word::likeness_too_short), {.ink = Ink::Muted});
    std::string const words =
        screen.say(likeness.all_but_equal ? Word::likeness_same : Word::likeness_other,
                   {screen.locale.number(likeness.shared), screen.locale.number(likeness.size)});
    if (likeness.all_but_equal)
      notice(ui, "same", {.tone = Tone::Warn, .text = words});
    else
      text(ui, words);
    if (likeness.correlation)
      text(
          ui,
          screen.say(correlation_words(*likeness.correlation), {screen.locale.fixed(*likeness.correlation, 2)}),
          {.ink = Ink::Muted});
  });
}

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

void draw_best(Ui& ui, Screen const& screen) {
  card(ui, "best", {.title = screen.say(Word::best_title)}, [&] {
    text(ui, screen.say(Word::best_origin), {.type = Type::Small, .ink = Ink::Muted});
    for (Figure const& figure : figures)
      stack(ui, 2, [&] {
        text(ui, screen.say(figure.value), {.type = Type::CardTitle});
        text(ui, screen.say(figure.text), {.type = Type::Small, .ink = Ink::Muted});
      });
  });
}

}  // namespace

void draw_definition_part(Ui& ui, Screen const& screen, Requests& requests) {
  auto const main = [&] {
    draw_definition(ui, screen, requests);
    draw_likeness(ui, screen);
  };
  auto const side = [&] {
    draw_firm(ui, screen, requests);
    draw_best(ui, screen);
  };
  columns(ui, {fr(1), px(380)}, {.gap = 20, .stack_below = 860}, {main, side});
}

}  // namespace claves
