#include "web/views/factor_rating.h"

#include <algorithm>
#include <cmath>

#include "web/views/choose_steps.h"
#include "web/views/edit_field.h"
#include "web/views/factor_words.h"
#include "web/views/why_sentences.h"
#include "web/widgets/buttons.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr double rating_step = 0.5;
constexpr double far_apart = 3;  // points between two people that are worth a word

double on_the_scale(double value) { return std::round(value / rating_step) * rating_step; }

std::string_view name_of_rater(Screen const& screen, PersonId person) {
  return person ? screen.name_of(person) : screen.say(Word::rate_agreed);
}

// "24 Nov 2026 · told · the February meeting"
std::string basis_line(Screen const& screen, Rating const& rating) {
  std::string line = screen.locale.day(rating.date);
  auto add = [&](std::string_view more) {
    if (more.empty()) return;
    if (!line.empty()) line += " · ";
    line += more;
  };
  add(screen.words.choice(&Rating::certainty, rating.certainty));
  add(rating.source);
  add(rating.reason);
  return line;
}

}  // namespace

struct FactorRating::Pass {
  Ui& ui;
  Screen const& screen;
  Requests& requests;
  RatedFactor const& of;
  Rating const* held;  // of whoever rates now
  FactorWords words;

  std::string_view off() const {
    return screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
  }
  void rate(double value, PersonId by) const {
    claves::rate(screen, requests, of.account, of.factor, value, by);
  }
};

void FactorRating::begin() { *this = {}; }

bool FactorRating::draw(Ui& ui, Screen const& screen, Requests& requests, RatedFactor const& of) {
  bool done = false;
  Pass const pass{ui,
                  screen,
                  requests,
                  of,
                  rating_of(screen, of.account.id, of.factor, by_),
                  factor_words(screen, of.factor)};
  card(ui, "rating", {.padding = 12, .raised = true}, [&] {
    text(ui, pass.words.meaning, {.type = Type::Small, .ink = Ink::Muted});
    draw_who(pass);
    draw_value(pass);
    draw_basis(pass);
    draw_others(pass);
    done = draw_buttons(pass);
  });
  return done;
}

void FactorRating::draw_who(Pass const& pass) {
  std::vector<Named> const people = named_entities(pass.screen.workspace, Kind::Person);
  if (people.empty()) return;
  std::vector<std::string> names{std::string(pass.screen.say(Word::rate_agreed))};
  int chosen = 0;
  for (Named const& person : people) {
    if (person.id == by_.value) chosen = static_cast<int>(names.size());
    names.push_back(person.name);
  }
  auto const picked =
      select(pass.ui, "by", {.label = pass.screen.say(Word::rate_by), .choices = names, .chosen = chosen});
  if (!picked) return;
  by_ = *picked == 0 ? PersonId{} : PersonId{people[static_cast<std::size_t>(*picked) - 1].id};
  moving_.reset();
}

void FactorRating::draw_value(Pass const& pass) {
  FactorValue const& now = pass.of.value();
  bool const known = by_ ? pass.held != nullptr : now.is_known();
  double const held = pass.held != nullptr ? pass.held->value : now.is_known() ? now.value : 5;
  double const value = moving_.value_or(held);
  if (pass.screen.editable) {
    std::string const shown =
        known || moving_ ? pass.screen.locale.number(value, 1) : std::string(pass.screen.say(Word::rate_none));
    auto const scope = pass.ui.scope("of", by_.value);
    auto const moved = slider(pass.ui, "value",
                              {.label = pass.screen.say(Word::rate_value, {pass.words.name}),
                               .value = value,
                               .high = 10,
                               .step = rating_step,
                               .shown = shown,
                               .help = pass.of.use().less_is_better ? pass.screen.say(Word::why_less_is_better)
                                                                    : std::string_view{}});
    if (moved) moving_ = moved->value;
    if (moved && moved->settled) {
      moving_.reset();
      pass.rate(moved->value, by_);
    }
  }
  draw_anchors(pass, value, known);
}

void FactorRating::draw_anchors(Pass const& pass, double value, bool known) {
  struct Anchor {
    double value;
    std::string_view title;
    std::string_view meaning;
  };
  for (Anchor const& anchor :
       {Anchor{0, "0", pass.words.at_0}, Anchor{5, "5", pass.words.at_5}, Anchor{10, "10", pass.words.at_10}}) {
    if (anchor.meaning.empty()) continue;
    auto const scope = pass.ui.scope("anchor", static_cast<std::uint64_t>(anchor.value));
    bool const is_current = known && value == anchor.value;
    if (choice(pass.ui, "pick", {.title = anchor.title, .text = anchor.meaning, .current = is_current}) &&
        pass.screen.editable)
      pass.rate(anchor.value, by_);
  }
}

void FactorRating::draw_basis(Pass const& pass) {
  if (pass.held != nullptr) {
    Rating const& rating = *pass.held;
    auto const scope = pass.ui.scope("basis", rating.id.value);
    auto const reason =
        text_area(pass.ui, "reason",
                  {.label = pass.screen.say(Word::rate_reason),
                   .value = rating.reason,
                   .placeholder = pass.screen.say(Word::rate_reason_hint),
                   .error = pass.screen.refusal_of(Kind::Rating, rating.id.value, number_of(&Rating::reason)),
                   .off = !pass.screen.editable});
    if (reason) explain_rating(pass.requests, pass.of.account, rating, *reason);
    edit_field(pass.ui, pass.screen, pass.requests, rating.id, &Rating::source,
               {.step = StepName::Rate,
                .subject = pass.of.account.name,
                .label = pass.screen.say(Word::rate_source),
                .placeholder = pass.screen.say(Word::rate_source_hint)});
    edit_field(pass.ui, pass.screen, pass.requests, rating.id, &Rating::certainty,
               {.step = StepName::Rate,
                .subject = pass.of.account.name,
                .label = pass.screen.say(Word::rate_certainty)});
  }
  std::string const rule = rule_sentence(pass.screen, pass.of.scoring, pass.of.card, pass.of.factor);
  if (rule.empty()) return;
  text(pass.ui, pass.screen.say(Word::rate_rule), {.type = Type::SmallStrong});
  text(pass.ui, rule, {.type = Type::Small, .ink = Ink::Muted});
}

void FactorRating::draw_others(Pass const& pass) {
  std::vector<Rating const*> const all = ratings_of(pass.screen, pass.of.account.id, pass.of.factor);
  bool const any_person =
      std::any_of(all.begin(), all.end(), [](Rating const* r) { return bool(r->rated_by); });
  if (!any_person) return;
  double least = 10;
  double greatest = 0;
  text(pass.ui, pass.screen.say(Word::rate_people), {.type = Type::SmallStrong});
  list(pass.ui, "said", pass.screen.say(Word::rate_people), static_cast<int>(all.size()), [&](int place) {
    Rating const& rating = *all[static_cast<std::size_t>(place)];
    auto const scope = pass.ui.scope("said", rating.id.value);
    std::string_view const name = name_of_rater(pass.screen, rating.rated_by);
    if (rating.rated_by) {
      least = std::min(least, rating.value);
      greatest = std::max(greatest, rating.value);
    }
    std::string const shown = pass.screen.locale.number(rating.value, 1);
    stack(pass.ui, 2, [&] {
      row(pass.ui, {.gap = 8, .wrap = false}, [&] {
        text(pass.ui, name, {.type = Type::Strong, .max_lines = 1});
        spring(pass.ui);
        text(pass.ui, shown, {.type = Type::Strong, .tabular = true});
        if (icon_button(pass.ui, "remove", Icon::X, pass.screen.say(Word::rate_remove_of, {name}),
                        {.kind = ButtonKind::Quiet, .off_because = pass.off()}))
          take_back(pass.requests, pass.of.account, rating);
      });
      meter(pass.ui, "value", {.name = name, .spoken = shown, .value = rating.value, .high = 10});
      text(pass.ui, basis_line(pass.screen, rating), {.type = Type::Small, .ink = Ink::Muted});
    });
  });
  if (greatest - least >= far_apart)
    text(pass.ui, pass.screen.say(Word::rate_apart, {pass.screen.locale.number(greatest - least, 1)}),
         {.type = Type::Small, .ink = Ink::Warn});
}

bool FactorRating::draw_buttons(Pass const& pass) {
  FactorValue const& now = pass.of.value();
  bool done = false;
  row(pass.ui, {}, [&] {
    if (pass.held != nullptr) {
      Word const words = !by_ && now.derived ? Word::rate_data : Word::rate_forget;
      if (button(pass.ui, "take_back", pass.screen.say(words),
                 {.icon = Icon::RotateCcw, .off_because = pass.off()}))
        by_ ? take_back(pass.requests, pass.of.account, *pass.held)
            : take_back_rating(pass.screen, pass.requests, pass.of.account, pass.of.factor);
    } else if (!by_ && now.derived) {
      if (button(pass.ui, "own", pass.screen.say(Word::rate_own),
                 {.icon = Icon::Pencil, .off_because = pass.off()}))
        pass.rate(on_the_scale(*now.derived), {});
    }
    done = button(pass.ui, "close", pass.screen.say(Word::rate_close), {.kind = ButtonKind::Quiet});
  });
  return done;
}

}  // namespace claves
