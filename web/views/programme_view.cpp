#include "web/views/programme_view.h"

#include "web/views/decision_list.h"
#include "web/views/edit_field.h"
#include "web/views/programme_firm.h"
#include "web/views/programme_people.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/layout.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr std::size_t first_decisions = 8;  // more are shown when asked for

struct Next {
  Word sentence;
  Page page = Page::Programme;  // where to go; this one: nowhere
  Word go = Word::programme_to_accounts;
};

Next next_step(Screen const& screen) {
  Firm const& firm = screen.firm();
  KeyList const& list = screen.findings.key_list();
  if (firm.definition.empty()) return {Word::programme_next_definition};
  if (list.cap == 0) return {Word::next_cap};
  if (screen.findings.loads().empty()) return {Word::programme_next_people};
  if (firm.currency.empty()) return {Word::programme_next_currency};
  if (list.key.empty()) return {Word::programme_next_choose, Page::Accounts};
  if (list.revenue.all_but_equal) return {Word::programme_next_likeness, Page::Accounts};
  return {Word::programme_next_fine, Page::Agenda, Word::programme_to_agenda};
}

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

void draw_head(Ui& ui, Screen const& screen, Requests& requests) {
  heading(ui, 1, screen.say(Word::programme_title));
  Next const next = next_step(screen);
  row(ui, {.gap = 12}, [&] {
    icon(ui, Icon::Compass, Tone::Accent);
    text(ui, screen.say(next.sentence));
    if (next.page == Page::Programme) return;
    if (button(ui, "next", screen.say(next.go), {.kind = ButtonKind::Quiet, .trailing = Icon::ArrowRight}))
      requests.go({.page = next.page});
  });
}

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

struct ProgrammeView::State {
  ProgrammePeople people;
  bool shows_all = false;

  void draw_register(Ui& ui, Screen const& screen);
};

ProgrammeView::ProgrammeView() : state_(std::make_unique<State>()) {}
ProgrammeView::~ProgrammeView() = default;

void ProgrammeView::State::draw_register(Ui& ui, Screen const& screen) {
  std::vector<Decision const*> decisions = decisions_of(screen.workspace);
  std::size_t const all = decisions.size();
  card(ui, "register", {.title = screen.say(Word::register_title)}, [&] {
    text(ui, screen.say(Word::register_text), {.type = Type::Small, .ink = Ink::Muted});
    if (all == 0) return text(ui, screen.say(Word::register_empty), {.ink = Ink::Muted});
    bool const is_short = !shows_all && all > first_decisions;
    if (is_short) decisions.resize(first_decisions);
    decision_list(ui, screen, "decisions", decisions, DecisionsOf::Programme);
    std::string const more = screen.say(Word::register_all, {screen.locale.number(static_cast<double>(all))});
    if (is_short && button(ui, "all", more, {.kind = ButtonKind::Quiet, .icon = Icon::History}))
      shows_all = true;
  });
}

void ProgrammeView::draw(Ui& ui, Screen const& screen, Requests& requests) {
  auto const scope = ui.scope("programme");
  draw_head(ui, screen, requests);
  auto const main = [&] {
    draw_definition(ui, screen, requests);
    draw_likeness(ui, screen);
    state_->draw_register(ui, screen);
  };
  auto const side = [&] {
    draw_firm(ui, screen, requests);
    state_->people.draw(ui, screen, requests);
    draw_best(ui, screen);
  };
  columns(ui, {fr(1), px(380)}, {.gap = 20, .stack_below = 860}, {main, side});
  state_->people.draw_dialogs(ui, screen, requests);
}

}  // namespace claves
