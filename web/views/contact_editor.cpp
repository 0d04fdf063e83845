#include "web/views/contact_editor.h"

#include <algorithm>

#include "core/model/identity.h"
#include "web/views/account_choice.h"
#include "web/views/draft_dialog.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/overlay.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr double usual_strength = 5;

std::string_view off(Screen const& screen) {
  return screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
}

void draw_tie(Ui& ui, Screen const& screen, Requests& requests, Tie const& tie, std::string_view contact) {
  auto const scope = ui.scope("tie", tie.id.value);
  std::string_view const name = screen.name_of(tie.person);
  row(ui, {.gap = 10, .wrap = false}, [&] {
    avatar(ui, name, 24);
    cell(ui, 130, [&] { text(ui, name, {.max_lines = 1}); });
    cell(ui, 150, [&] {
      std::string const shown = screen.say(Word::of_ten, {screen.locale.number(tie.strength)});
      auto const moved = slider(ui, "strength",
                                {.label = screen.say(Word::tie_strength, {name, contact}),
                                 .value = tie.strength,
                                 .shown = shown,
                                 .hide_label = true});
      if (moved && moved->settled) {
        Step step{StepName::EditTie, std::string(contact), {}};
        step.set(tie.id, &Tie::strength, moved->value);
        requests.perform(std::move(step));
      }
    });
    spring(ui);
    if (icon_button(ui, "remove", Icon::X, screen.say(Word::tie_remove, {name}),
                    {.kind = ButtonKind::Quiet, .off_because = off(screen)})) {
      Step step{StepName::RemoveTie, std::string(contact), {}};
      requests.perform(std::move(step.remove<Tie>(tie.id)));
    }
  });
}

}  // namespace

void ContactEditor::add(AccountId account) {
  Contact contact;
  contact.account = account;
  draft_.open(std::move(contact));
}

void ContactEditor::open(Contact const& contact) { draft_.open(contact); }

void ContactEditor::draw(Ui& ui, Screen const& screen, Requests& requests) {
  draft_dialog(
      ui, screen, requests, "contact", draft_,
      {screen.say(Word::contact_new_title), screen.say(Word::contact_edit_title), StepName::AddContact,
       StepName::EditContact},
      [&] { return draft_->name; }, [&] { draw_fields(ui, screen, requests); });
  action_.draw(ui, screen, requests);
}

void ContactEditor::draw_fields(Ui& ui, Screen const& screen, Requests& requests) {
  AccountId const account = draft_->account;
  draft_.field(ui, screen, &Contact::name);
  draft_.field(ui, screen, &Contact::job);
  grid(ui, {.min_column = 200, .max_columns = 2}, [&] {
    draft_.field(ui, screen, &Contact::level);
    draft_.field(ui, screen, &Contact::influence);
    draft_.field(ui, screen, &Contact::stance);
    draft_.field(ui, screen, &Contact::strength);
    if (auto const above =
            account_choice<Contact>(ui, screen, "reports_to", screen.words.field(&Contact::reports_to), account,
                                    draft_->reports_to, draft_->id))
      draft_->reports_to = *above;
    if (auto const unit =
            account_choice<Unit>(ui, screen, "unit", screen.words.field(&Contact::unit), account, draft_->unit))
      draft_->unit = *unit;
    draft_.field(ui, screen, &Contact::owner);
    draft_.field(ui, screen, &Contact::is_sponsor);
    draft_.field(ui, screen, &Contact::last_contact);
    draft_.field(ui, screen, &Contact::next_contact);
    draft_.field(ui, screen, &Contact::email);
    draft_.field(ui, screen, &Contact::phone);
  });
  std::string const cycle = screen.refusal_of(Kind::Contact, draft_->id.value, number_of(&Contact::reports_to));
  if (!cycle.empty()) text(ui, cycle, {.ink = Ink::Bad});
  draft_.field(ui, screen, &Contact::note);
  if (!draft_.is_new()) draw_ties(ui, screen, requests);
}

// Who of us knows them; each change is a step of its own.
void ContactEditor::draw_ties(Ui& ui, Screen const& screen, Requests& requests) {
  std::vector<Tie const*> const ties = screen.workspace.table<Tie>().all_with(&Tie::contact, draft_->id);
  heading(ui, 3, screen.say(Word::ties_title));
  if (ties.empty()) text(ui, screen.say(Word::ties_none), {.type = Type::Small, .ink = Ink::Muted});
  list(ui, "ties", screen.say(Word::ties_title), static_cast<int>(ties.size()),
       [&](int i) { draw_tie(ui, screen, requests, *ties[static_cast<std::size_t>(i)], draft_->name); });
  std::vector<Named> free;
  for (Named& person : named_entities(screen.workspace, Kind::Person)) {
    bool const tied =
        std::any_of(ties.begin(), ties.end(), [&](Tie const* tie) { return tie->person.value == person.id; });
    if (!tied) free.push_back(std::move(person));
  }
  row(ui, {.gap = 8}, [&] {
    if (!free.empty()) {
      std::vector<MenuItem> items;
      for (Named const& person : free) items.push_back({.words = person.name, .off_because = off(screen)});
      auto const chosen = menu(ui, "tie", {.name = screen.say(Word::tie_add), .items = items});
      if (chosen) {
        PersonId const person{free[static_cast<std::size_t>(*chosen)].id};
        auto const id = tie_id(draft_->id, person);
        Step step{StepName::AddTie, draft_->name, {}};
        step.set(id, &Tie::removed, false)
            .set(id, &Tie::contact, draft_->id)
            .set(id, &Tie::person, person)
            .set(id, &Tie::strength, usual_strength);
        requests.perform(std::move(step));
      }
    }
    Account const* const account = screen.find<Account>(draft_->account);
    if (account == nullptr || !button(ui, "action", screen.say(Word::contact_action),
                                      {.icon = Icon::ListTodo, .off_because = off(screen)}))
      return;
    Action action = new_action(screen, *account);
    action.title = screen.say(Word::contact_action_title, {draft_->name});
    action.origin = ActionOrigin::Relationship;
    action.contact = draft_->id;
    draft_.save(screen, requests, StepName::EditContact, draft_->name);
    action_.open(std::move(action));
  });
}

}  // namespace claves
