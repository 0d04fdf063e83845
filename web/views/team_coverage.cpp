#include "web/views/team_coverage.h"

#include "core/rules/team.h"
#include "web/charts/heat_map.h"
#include "web/views/concept_help.h"
#include "web/widgets/layout.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

// "Marta Gil +1"
std::string covered_by(Screen const& screen, std::vector<PersonId> const& people) {
  std::string words(screen.name_of(people.front()));
  if (people.size() > 1) words += " +" + screen.locale.number(static_cast<double>(people.size() - 1));
  return words;
}

// The role that is missing in most teams; how many that are.
std::pair<std::size_t, int> rarest(std::array<int, role_count> const& gaps) {
  std::size_t most = 0;
  for (std::size_t i = 1; i < role_count; ++i)
    if (gaps[i] > gaps[most]) most = i;
  return {most, gaps[most]};
}

}  // namespace

void team_coverage(Ui& ui, Screen const& screen, Requests& requests) {
  std::vector<AccountId> const& key = screen.findings.key_list().key;
  if (key.empty()) return;
  std::vector<std::string> heads;
  for (std::size_t i = 0; i < role_count; ++i)
    heads.emplace_back(screen.words.role(static_cast<TeamRole>(i)).name);
  std::array<int, role_count> gaps{};
  std::vector<HeatRow> rows;
  for (AccountId const id : key) {
    Coverage const team = coverage(screen.workspace, id);
    HeatRow line;
    line.name = screen.name_of(id);
    line.total = screen.say(Word::coverage_of, {screen.locale.number(team.covered()),
                                                screen.locale.number(static_cast<double>(role_count))});
    for (std::size_t role = 0; role < role_count; ++role) {
      HeatCell cell;
      std::vector<PersonId> const& people = team.people[role];
      gaps[role] += people.empty() ? 1 : 0;
      cell.is_blank = people.empty();
      cell.shown = people.empty() ? std::string(screen.say(Word::team_gap)) : covered_by(screen, people);
      cell.share = people.empty() ? 0 : 1;
      cell.tone = Tone::Good;
      cell.spoken = screen.say(Word::space_cell, {line.name, heads[role], cell.shown});
      line.cells.push_back(std::move(cell));
    }
    rows.push_back(std::move(line));
  }
  std::pair<std::size_t, int> const rare = rarest(gaps);
  std::size_t const role = rare.first;
  int const missing = rare.second;
  auto const help = [&] {
    std::vector<Term> roles;
    for (std::size_t i = 0; i < role_count; ++i) roles.push_back(screen.words.role(static_cast<TeamRole>(i)));
    help_on(ui, screen, Word::help_roles, roles);
  };
  card(ui, "coverage",
       {.title = screen.say(Word::coverage_title), .subtitle = screen.say(Word::coverage_text), .help = help},
       [&] {
         text(ui,
              missing == 0
                  ? std::string(screen.say(Word::coverage_whole))
                  : screen.say(Word::coverage_rarest, {heads[role], screen.locale.number(missing),
                                                       screen.locale.number(static_cast<double>(key.size()))}),
              {.ink = Ink::Muted});
         auto const pressed = heat_map(
             ui, "map", {.total_head = screen.say(Word::coverage_head), .columns = heads, .rows = rows});
         if (pressed)
           requests.go({.page = Page::Account, .account = key[pressed->row], .part = AccountPart::People});
       });
}

}  // namespace claves
