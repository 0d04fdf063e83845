#include "web/views/cases_part.h"

#include "core/rules/business_case.h"
#include "web/charts/bars.h"
#include "web/views/edit_field.h"
#include "web/widgets/feedback.h"
#include "web/widgets/layout.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

struct Of {
  Ui& ui;
  Screen const& screen;
  Requests& requests;
  BusinessCase const& assumptions;

  std::string money(double amount) const { return screen.locale.compact_money(amount, screen.currency()); }
  template <class Type>
  void field(Type BusinessCase::*member, std::string_view suffix = {}, std::string_view help = {}) const {
    // The row need not be there yet: then the field holds what the case begins with.
    auto const changed =
        field_control(ui, screen, {Kind::BusinessCase, the_business_case.value, number_of(member)},
                      FieldType<Type>::read(assumptions.*member), {.help = help, .suffix = suffix});
    if (!changed) return;
    Step step{StepName::EditBusinessCase, {}, {}};
    step.set(the_business_case, &BusinessCase::removed, false)
        .set(the_business_case, member, FieldType<Type>::write(*changed));
    requests.perform(std::move(step));
  }
};

void draw_retention_figures(Of const& of, RetentionCase const& found) {
  std::vector<std::string> names;
  std::vector<std::string> shown;
  for (RetentionGain const& gain : found.gains) {
    names.push_back(of.screen.say(Word::case_points, {of.screen.locale.number(gain.points),
                                                      of.screen.locale.percent(gain.retention, 1)}));
    std::string const more = of.money(gain.gain);
    shown.push_back(
        gain.share ? of.screen.say(Word::case_gain, {more, of.screen.locale.percent(*gain.share, 1)}) : more);
  }
  std::vector<Share> bars;
  for (std::size_t i = 0; i < found.gains.size(); ++i)
    bars.push_back({names[i], shown[i], found.gains[i].gain});
  std::string const summary = of.screen.say(
      Word::case_retention_now, {of.screen.locale.percent(found.retention, 1), of.money(found.profit),
                                 of.screen.locale.number(of.assumptions.years)});
  text(of.ui, summary);
  bar_list(of.ui, "gains", {.summary = summary, .bars = bars, .tone = Tone::Good});
}

void draw_retention(Of const& of) {
  RetentionCase const found = retention_case(of.assumptions);
  card(of.ui, "retention",
       {.title = of.screen.say(Word::case_retention), .subtitle = of.screen.say(Word::case_retention_text)},
       [&] {
         grid(of.ui, {.min_column = 150, .max_columns = 3, .gap = 12}, [&] {
           of.field(&BusinessCase::customers);
           of.field(&BusinessCase::revenue_per_customer, of.screen.currency());
           of.field(&BusinessCase::margin, "%");
           of.field(&BusinessCase::churn, "%");
           of.field(&BusinessCase::years);
           of.field(&BusinessCase::discount, "%");
         });
         if (found.is_complete)
           draw_retention_figures(of, found);
         else
           text(of.ui, of.screen.say(Word::case_retention_incomplete), {.ink = Ink::Muted});
         text(of.ui, of.screen.say(Word::case_retention_formula), {.type = Type::Small, .ink = Ink::Muted});
         notice(of.ui, "literature",
                {.title = of.screen.say(Word::case_literature),
                 .text = of.screen.say(Word::case_retention_literature)});
       });
}

void draw_side(Of const& of, Word title, GrowthSide const& side) {
  stack(of.ui, 4, [&] {
    text(of.ui, of.screen.say(title), {.type = Type::Strong});
    if (!side.is_complete) return text(of.ui, of.screen.say(Word::case_side_incomplete), {.ink = Ink::Muted});
    text(of.ui,
         of.screen.say(Word::case_side, {of.screen.locale.number(side.attempts, 1),
                                         of.screen.locale.number(side.won, 1), of.money(side.value)}),
         {.ink = Ink::Muted});
    metric(of.ui, {.label = of.screen.say(Word::case_per_hour), .value = of.money(side.per_hour)});
  });
}

void draw_growth(Of const& of) {
  GrowthCase const found = growth_case(of.assumptions);
  card(of.ui, "growth",
       {.title = of.screen.say(Word::case_growth), .subtitle = of.screen.say(Word::case_growth_text)}, [&] {
         auto const key = [&] {
           heading(of.ui, 3, of.screen.say(Word::case_key));
           of.field(&BusinessCase::key_hours, "h");
           of.field(&BusinessCase::key_hours_per_attempt, "h");
           of.field(&BusinessCase::key_win_rate, "%", of.screen.say(Word::case_key_rate_origin));
           of.field(&BusinessCase::key_deal_value, of.screen.currency());
         };
         auto const fresh = [&] {
           heading(of.ui, 3, of.screen.say(Word::case_new));
           of.field(&BusinessCase::new_hours, "h");
           of.field(&BusinessCase::new_hours_per_attempt, "h");
           of.field(&BusinessCase::new_win_rate, "%", of.screen.say(Word::case_new_rate_origin));
           of.field(&BusinessCase::new_deal_value, of.screen.currency());
         };
         columns(of.ui, {fr(1), fr(1)}, {.gap = 20, .stack_below = 420}, {key, fresh});
         columns(of.ui, {fr(1), fr(1)}, {.gap = 20, .stack_below = 420},
                 {[&] { draw_side(of, Word::case_key, found.key); },
                  [&] { draw_side(of, Word::case_new, found.fresh); }});
         if (found.times)
           notice(of.ui, "times",
                  {.tone = *found.times >= 1 ? Tone::Good : Tone::Warn,
                   .text = of.screen.say(Word::case_times, {of.screen.locale.number(*found.times, 1)})});
         if (found.break_even_rate)
           text(of.ui,
                of.screen.say(Word::case_break_even, {of.screen.locale.number(*found.break_even_rate, 1)}),
                {.ink = Ink::Muted});
         text(of.ui, of.screen.say(Word::case_growth_formula), {.type = Type::Small, .ink = Ink::Muted});
       });
}

}  // namespace

void draw_cases_part(Ui& ui, Screen const& screen, Requests& requests) {
  static BusinessCase const blank{};
  BusinessCase const* const row = screen.find<BusinessCase>(the_business_case);
  Of const of{ui, screen, requests, row == nullptr ? blank : *row};
  columns(ui, {fr(1), fr(1)}, {.gap = 20, .stack_below = 960},
          {[&] { draw_retention(of); }, [&] { draw_growth(of); }});
  card(ui, "note", {.title = screen.words.field(&BusinessCase::note)}, [&] { of.field(&BusinessCase::note); });
}

}  // namespace claves
