#include "web/views/people_part.h"

#include <algorithm>

#include "core/model/identity.h"
#include "core/rules/team.h"
#include "web/views/draft_dialog.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/overlay.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr std::array usual_roles{TeamRole::R1, TeamRole::R2, TeamRole::R3};
constexpr std::array rare_roles{TeamRole::R4, TeamRole::R5, TeamRole::R6};  // D5: seldom there, most growth

std::string_view off(Screen const& screen) {
  return screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
}

std::vector<Member const*> members_of(Workspace const& workspace, AccountId account, TeamRole role) {
  std::vector<Member const*> members;
  for (Member const* member : workspace.table<Member>().all_with(&Member::account, account))
    if (member->role == role && workspace.table<Person>().find(member->person) != nullptr)
      members.push_back(member);
  return members;
}

void seat(Step& step, AccountId account, TeamRole role, PersonId person) {
  auto const id = member_id(account, role, person);
  step.set(id, &Member::removed, false)
      .set(id, &Member::account, account)
      .set(id, &Member::person, person)
      .set(id, &Member::role, role);
}

// People who do not have this role yet, as a menu.
void draw_adding(Ui& ui, Screen const& screen, Requests& requests, Account const& account, TeamRole role) {
  std::vector<Member const*> const there = members_of(screen.workspace, account.id, role);
  std::vector<Named> free;
  for (Named& person : named_entities(screen.workspace, Kind::Person)) {
    bool const seated = std::any_of(there.begin(), there.end(),
                                    [&](Member const* member) { return member->person.value == person.id; });
    if (!seated) free.push_back(std::move(person));
  }
  if (free.empty()) return;
  std::vector<MenuItem> items;
  for (Named const& person : free) items.push_back({.words = person.name, .off_because = off(screen)});
  std::string const name = screen.say(Word::team_add_to, {screen.words.role(role).name});
  auto const chosen =
      menu(ui, "add", {.name = name, .icon = Icon::UserPlus, .kind = ButtonKind::Quiet, .items = items});
  if (!chosen) return;
  Step step{StepName::AddMember, account.name, {}};
  seat(step, account.id, role, PersonId{free[static_cast<std::size_t>(*chosen)].id});
  requests.perform(std::move(step));
}

void draw_member(Ui& ui, Screen const& screen, Requests& requests, Member const& member) {
  auto scope = ui.scope("member", member.id.value);
  std::string_view const name = screen.name_of(member.person);
  row(ui, {.gap = 6, .wrap = false}, [&] {
    avatar(ui, name, 24);
    text(ui, name);
    std::string const remove = screen.say(Word::team_remove, {name, screen.words.role(member.role).name});
    if (icon_button(ui, "remove", Icon::X, remove, {.kind = ButtonKind::Quiet, .off_because = off(screen)})) {
      Step step{StepName::RemoveMember, std::string(name), {}};
      requests.perform(std::move(step.remove<Member>(member.id)));
    }
  });
}

}  // namespace

void PeoplePart::draw(Ui& ui, Screen const& screen, Requests& requests, Account const& account) {
  draw_team(ui, screen, requests, account);
  draw_dialogs(ui, screen, requests);
}

void PeoplePart::draw_team(Ui& ui, Screen const& screen, Requests& requests, Account const& account) {
  Coverage const team = coverage(screen.workspace, account.id);
  std::string const covered =
      screen.say(Word::team_covered,
                 {screen.locale.number(team.covered()), screen.locale.number(static_cast<double>(role_count))});
  auto const actions = [&] {
    if (button(ui, "person", screen.say(Word::person_new),
               {.icon = Icon::UserPlus, .off_because = off(screen)}))
      person_.open({});
  };
  card(ui, "team", {.title = screen.say(Word::team_title), .subtitle = covered, .actions = actions}, [&] {
    if (named_entities(screen.workspace, Kind::Person).empty())
      text(ui, screen.say(Word::team_nobody), {.ink = Ink::Muted});
    heading(ui, 3, screen.say(Word::team_usual));
    for (TeamRole const role : usual_roles) draw_role(ui, screen, requests, account, role);
    heading(ui, 3, screen.say(Word::team_rare));
    for (TeamRole const role : rare_roles) draw_role(ui, screen, requests, account, role);
  });
}

void PeoplePart::draw_role(Ui& ui, Screen const& screen, Requests& requests, Account const& account,
                           TeamRole role) {
  auto scope = ui.scope("role", static_cast<std::uint64_t>(role));
  Term const words = screen.words.role(role);
  std::vector<Member const*> const members = members_of(screen.workspace, account.id, role);
  stack(ui, 4, [&] {
    row(ui, {.gap = 8}, [&] {
      text(ui, words.name, {.type = Type::Strong});
      if (members.empty()) pill(ui, screen.say(Word::team_gap), Tone::Warn);
      spring(ui);
      draw_adding(ui, screen, requests, account, role);
    });
    text(ui, words.meaning, {.type = Type::Small, .ink = Ink::Muted});
    if (members.empty()) return;
    row(ui, {.gap = 16}, [&] {
      for (Member const* member : members) draw_member(ui, screen, requests, *member);
    });
  });
}

void PeoplePart::draw_dialogs(Ui& ui, Screen const& screen, Requests& requests) {
  auto const person_fields = [&] {
    person_.field(ui, screen, &Person::name);
    person_.field(ui, screen, &Person::job);
  };
  std::string_view const new_person = screen.say(Word::person_new_title);
  draft_dialog(
      ui, screen, requests, "person", person_,
      {new_person, new_person, StepName::AddPerson, StepName::EditPerson}, [&] { return person_->name; },
      person_fields);
}

}  // namespace claves
