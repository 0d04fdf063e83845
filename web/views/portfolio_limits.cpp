#include "web/views/portfolio_limits.h"

#include <algorithm>
#include <set>

#include "core/base/text.h"
#include "core/rules/rows.h"
#include "web/views/edit_field.h"
#include "web/views/portfolio_steps.h"
#include "web/widgets/buttons.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

struct Carrier {
  PersonId person;
  double capacity = 0;  // 0: not limited
  double used = 0;      // by the best portfolio
};

// Who carries hours of the best portfolio or of the present one, or has hours that limit it; the most used
// first.
std::vector<Carrier> carriers(Screen const& screen, PortfolioWork const& work) {
  std::vector<Carrier> all;
  auto const at = [&](PersonId person) -> Carrier& {
    for (Carrier& each : all)
      if (each.person == person) return each;
    return all.emplace_back(Carrier{person, screen.find<Person>(person)->capacity_hours_per_month, 0});
  };
  for (PortfolioManager const& manager : work.portfolio().managers) at(manager.person);
  std::vector<PortfolioCandidate> const& candidates = work.portfolio().candidates;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (screen.find<Person>(candidates[i].manager) == nullptr) continue;
    bool const in_best = std::binary_search(work.choice().chosen.begin(), work.choice().chosen.end(), i);
    if (in_best) at(candidates[i].manager).used += candidates[i].hours;
    if (candidates[i].key) at(candidates[i].manager);
  }
  std::stable_sort(all.begin(), all.end(), [](Carrier const& a, Carrier const& b) { return a.used > b.used; });
  return all;
}

void draw_person(Ui& ui, Screen const& screen, Requests& requests, Carrier const& carrier) {
  auto const scope = ui.scope("person", carrier.person.value);
  Person const& person = *screen.find<Person>(carrier.person);
  row(ui, {.gap = 10, .wrap = false}, [&] {
    cell(ui, 0, [&] {
      stack(ui, 4, [&] {
        text(ui, person.name, {.type = Type::Strong, .max_lines = 1});
        std::string const used = screen.locale.number(carrier.used, 1);
        std::string const spoken =
            carrier.capacity > 0
                ? screen.say(Word::portfolio_used, {used, screen.locale.number(carrier.capacity, 1)})
                : screen.say(Word::portfolio_used_free, {used});
        if (carrier.capacity > 0)
          meter(ui, "used",
                {.name = person.name,
                 .spoken = spoken,
                 .value = std::min(carrier.used, carrier.capacity),
                 .high = carrier.capacity,
                 .tone = carrier.used > carrier.capacity * 0.95 ? Tone::Warn : Tone::Accent,
                 .show_value = true,
                 .value_width = 96});
        else
          text(ui, spoken, {.type = Type::Small, .ink = Ink::Muted});
      });
    });
    cell(ui, 88, [&] {
      edit_field(ui, screen, requests, person.id, &Person::capacity_hours_per_month,
                 {.step = StepName::EditPerson,
                  .subject = person.name,
                  .label = screen.say(Word::portfolio_ask_hours,
                                      {person.name, screen.locale.number(carrier.capacity, 1)}),
                  .suffix = "h",
                  .hide_label = true});
    });
  });
}

void draw_people(Ui& ui, Screen const& screen, Requests& requests, PortfolioWork const& work) {
  heading(ui, 3, screen.say(Word::portfolio_people));
  std::vector<Carrier> const all = carriers(screen, work);
  text(ui, screen.say(all.empty() ? Word::portfolio_nobody_owns : Word::portfolio_people_text),
       {.type = Type::Small, .ink = Ink::Muted});
  for (Carrier const& carrier : all) draw_person(ui, screen, requests, carrier);
}

std::vector<std::string> other_sectors(Screen const& screen) {
  std::set<std::string> ruled;
  for_each_row<SegmentRule>(screen.workspace,
                            [&](SegmentRule const& rule) { ruled.insert(folded(rule.sector)); });
  std::vector<std::string> sectors;
  for_each_row<Account>(screen.workspace, [&](Account const& account) {
    if (!account.sector.empty() && ruled.insert(folded(account.sector)).second)
      sectors.push_back(account.sector);
  });
  std::sort(sectors.begin(), sectors.end(), reads_before);
  return sectors;
}

void draw_sector(Ui& ui, Screen const& screen, Requests& requests, SegmentRule const& rule) {
  auto const scope = ui.scope("sector", rule.id.value);
  row(ui, {.gap = 8, .wrap = false}, [&] {
    cell(ui, 0, [&] { text(ui, rule.sector, {.max_lines = 1}); });
    cell(ui, 72, [&] {
      edit_field(ui, screen, requests, rule.id, &SegmentRule::at_least,
                 {.step = StepName::EditSegmentRule,
                  .subject = rule.sector,
                  .label = rule.sector,
                  .hide_label = true});
    });
    std::string_view const off = screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
    if (icon_button(ui, "remove", Icon::X, screen.say(Word::portfolio_remove_sector, {rule.sector}),
                    {.kind = ButtonKind::Quiet, .off_because = off}))
      remove_segment_rule(requests, rule);
  });
}

void draw_sectors(Ui& ui, Screen const& screen, Requests& requests) {
  std::vector<std::string> const others = other_sectors(screen);
  bool any = !others.empty();
  for_each_row<SegmentRule>(screen.workspace, [&](SegmentRule const&) { any = true; });
  if (!any) return;
  heading(ui, 3, screen.say(Word::portfolio_sectors));
  for_each_row<SegmentRule>(screen.workspace,
                            [&](SegmentRule const& rule) { draw_sector(ui, screen, requests, rule); });
  if (others.empty()) return;
  auto const picked =
      select(ui, "add_sector",
             {.label = screen.say(Word::portfolio_add_sector),
              .choices = others,
              .placeholder = screen.say(Word::portfolio_add_sector),
              .hide_label = true,
              .off_because = screen.editable ? std::string_view{} : screen.say(Word::read_only_tab)});
  if (picked) add_segment_rule(requests, others[static_cast<std::size_t>(*picked)]);
}

}  // namespace

void portfolio_limits(Ui& ui, Screen const& screen, Requests& requests, PortfolioWork const& work) {
  card(ui, "limits", {.title = screen.say(Word::portfolio_limits)}, [&] {
    edit_field(ui, screen, requests, the_firm, &Firm::key_account_cap, {.step = StepName::SetCap});
    edit_field(ui, screen, requests, the_firm, &Firm::minimum_emerging, {.step = StepName::EditFirm});
    std::string const usual =
        screen.say(Word::portfolio_usual_hours, {screen.locale.number(work.portfolio().usual_hours, 1)});
    edit_field(ui, screen, requests, the_firm, &Firm::hours_per_key_account,
               {.step = StepName::EditFirm, .help = usual, .suffix = "h"});
    divider(ui);
    draw_people(ui, screen, requests, work);
    divider(ui);
    draw_sectors(ui, screen, requests);
  });
}

}  // namespace claves
