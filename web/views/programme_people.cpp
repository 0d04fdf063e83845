#include "web/views/programme_people.h"

#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/overlay.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

Load const* load_of(Screen const& screen, PersonId person) {
  for (Load const& load : screen.findings.loads())
    if (load.person == person) return &load;
  return nullptr;
}

bool carries_nothing(Load const& load) { return load.accounts == 0 && load.open_actions == 0; }

// "5 accounts (3 key), 4 open actions, 42 h a month"
std::string carried(Screen const& screen, Load const& load) {
  std::string words;
  auto append = [&](std::string const& more) { words += (words.empty() ? "" : " · ") + more; };
  if (load.accounts > 0) {
    append(screen.words.count(Counted::accounts, load.accounts));
    if (load.key_accounts > 0)
      words += " (" + screen.words.count(Counted::person_key_accounts, load.key_accounts) + ")";
  }
  if (load.open_actions > 0) append(screen.words.count(Counted::person_open_actions, load.open_actions));
  if (load.account_hours > 0)
    append(screen.say(Word::person_hours, {screen.locale.number(load.account_hours)}));
  return words.empty() ? std::string(screen.say(Word::person_carries_nothing)) : words;
}

template <class Entity, class Concerns>
void pass_on(Step& step, Workspace const& workspace, PersonId Entity::*field, PersonId from, PersonId to,
             Concerns concerns) {
  for (Entity const* row : workspace.table<Entity>().all_with(field, from))
    if (concerns(*row)) step.set(row->id, field, to);
}

// What is still to be looked after goes to the successor in the same step; what is done stays as it was.
void remove(Screen const& screen, Requests& requests, Person const& person, PersonId successor) {
  Step step{StepName::RemovePerson, person.name, {}};
  if (successor) {
    Workspace const& all = screen.workspace;
    auto const always = [](auto const&) { return true; };
    pass_on(step, all, &Account::owner, person.id, successor, always);
    pass_on(step, all, &Account::sponsor, person.id, successor, always);
    pass_on(step, all, &Contact::owner, person.id, successor, always);
    pass_on(step, all, &DefinitionComponent::owner, person.id, successor, always);
    pass_on(step, all, &Objective::owner, person.id, successor,
            [](Objective const& row) { return row.state == ObjectiveState::Open; });
    pass_on(step, all, &Action::owner, person.id, successor,
            [](Action const& row) { return is_open(row.state); });
    pass_on(step, all, &Opportunity::owner, person.id, successor,
            [](Opportunity const& row) { return row.state == OpportunityState::Open; });
    pass_on(step, all, &Answer::finder, person.id, successor,
            [](Answer const& row) { return row.state == AnswerState::Open; });
  }
  step.remove<Person>(person.id);
  requests.perform(std::move(step));
}

std::string_view off_because(Screen const& screen) {
  return screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
}

}  // namespace

void ProgrammePeople::draw(Ui& ui, Screen const& screen, Requests& requests) {
  std::vector<Load> const& loads = screen.findings.loads();
  auto const add = [&] {
    if (button(ui, "add", screen.say(Word::person_add),
               {.icon = Icon::UserPlus, .off_because = off_because(screen)}))
      editing_.open(Person{});
  };
  card(ui, "people", {.title = screen.say(Word::people_title)}, [&] {
    text(ui, screen.say(Word::people_text), {.type = Type::Small, .ink = Ink::Muted});
    if (loads.empty()) text(ui, screen.say(Word::people_empty), {.ink = Ink::Muted});
    list(ui, "list", screen.say(Word::people_title), static_cast<int>(loads.size()), [&](int place) {
      Load const& load = loads[static_cast<std::size_t>(place)];
      Person const* const person = screen.find<Person>(load.person);
      if (person != nullptr) draw_person(ui, screen, requests, *person, load);
    });
    row(ui, {}, add);
  });
  draw_editing(ui, screen, requests);
  draw_removing(ui, screen, requests);
}

void ProgrammePeople::draw_person(Ui& ui, Screen const& screen, Requests& requests, Person const& person,
                                  Load const& load) {
  auto const scope = ui.scope("person", person.id.value);
  row(ui, {.gap = 10, .wrap = false}, [&] {
    avatar(ui, person.name, 28);
    cell(ui, 0, [&] {
      stack(ui, 0, [&] {
        text(ui, person.name, {.type = Type::Strong});
        if (!person.job.empty()) text(ui, person.job, {.type = Type::Small, .ink = Ink::Muted});
        text(ui, carried(screen, load), {.type = Type::Small, .ink = Ink::Muted});
      });
    });
    ButtonOptions const quiet{.kind = ButtonKind::Quiet, .off_because = off_because(screen)};
    if (icon_button(ui, "edit", Icon::Pencil, screen.say(Word::person_edit, {person.name}), quiet))
      editing_.open(person);
    if (icon_button(ui, "remove", Icon::Trash2, screen.say(Word::person_remove, {person.name}), quiet)) {
      if (carries_nothing(load))
        remove(screen, requests, person, {});
      else
        removing_ = person.id;
      successor_ = {};
    }
  });
}

void ProgrammePeople::draw_editing(Ui& ui, Screen const& screen, Requests& requests) {
  editing_.settle(screen);
  if (!editing_.is_open()) return;
  bool const is_new = editing_.is_new();
  std::string const title = is_new ? std::string(screen.say(Word::person_add))
                                   : screen.say(Word::person_edit, {screen.name_of(editing_->id)});
  auto const foot = [&] {
    if (button(ui, "cancel", screen.say(Word::cancel))) return editing_.close();
    if (button(ui, "save", screen.say(Word::save),
               {.kind = ButtonKind::Primary, .off_because = off_because(screen)}))
      editing_.save(screen, requests, is_new ? StepName::AddPerson : StepName::EditPerson, editing_->name);
  };
  bool const dismissed =
      dialog(ui, "person", {.title = title, .close = screen.say(Word::close), .foot = foot}, [&] {
        if (!editing_.is_open()) return;
        editing_.field(ui, screen, &Person::name);
        editing_.field(ui, screen, &Person::job);
        editing_.field(ui, screen, &Person::region);
      });
  if (dismissed) editing_.close();
}

void ProgrammePeople::draw_successor(Ui& ui, Screen const& screen) {
  std::vector<Named> people = named_entities(screen.workspace, Kind::Person);
  std::erase_if(people, [&](Named const& each) { return each.id == removing_.value; });
  std::vector<std::string> names{std::string(screen.say(Word::person_remove_nobody))};
  int chosen = 0;
  for (Named const& each : people) {
    if (each.id == successor_.value) chosen = static_cast<int>(names.size());
    names.push_back(each.name);
  }
  auto const picked = select(ui, "successor",
                             {.label = screen.say(Word::person_remove_to),
                              .choices = names,
                              .chosen = chosen,
                              .help = screen.say(Word::person_remove_to_help)});
  if (!picked) return;
  successor_ = {};
  if (*picked > 0) successor_ = {people[static_cast<std::size_t>(*picked - 1)].id};
}

void ProgrammePeople::draw_removing(Ui& ui, Screen const& screen, Requests& requests) {
  Person const* const person = screen.find<Person>(removing_);
  Load const* const load = person == nullptr ? nullptr : load_of(screen, removing_);
  if (load == nullptr) return;
  auto const foot = [&] {
    if (button(ui, "cancel", screen.say(Word::cancel))) removing_ = {};
    if (button(ui, "remove", screen.say(Word::remove),
               {.kind = ButtonKind::Danger, .off_because = off_because(screen)})) {
      remove(screen, requests, *person, successor_);
      removing_ = {};
    }
  };
  bool const dismissed = dialog(ui, "removing",
                                {.title = screen.say(Word::person_remove, {person->name}),
                                 .text = screen.say(Word::person_remove_text, {carried(screen, *load)}),
                                 .close = screen.say(Word::close),
                                 .foot = foot},
                                [&] { draw_successor(ui, screen); });
  if (dismissed) removing_ = {};
}

}  // namespace claves
