#include "web/views/add_account.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/rules/rows.h"
#include "web/views/edit_field.h"
#include "web/widgets/buttons.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/overlay.h"

namespace claves {

void AddAccount::open() {
  *this = AddAccount();
  is_open_ = true;
}

std::string_view AddAccount::wrong_name(Screen const& screen) const {
  std::string_view const name = trimmed(written_.name);
  if (name.empty()) return screen.say(Word::choose_name_first);
  std::string const sought = folded(name);
  bool taken = false;
  for_each_row<Account>(screen.workspace,
                        [&](Account const& account) { taken = taken || folded(account.name) == sought; });
  return taken ? screen.say(Word::choose_name_taken) : std::string_view{};
}

void AddAccount::draw_fields(Ui& ui, Screen const& screen) {
  auto field = [&](std::string_view key, std::string_view label, std::string& left, std::string& written,
                   std::string_view error) {
    if (auto const changed = text_field(ui, key, {.label = label, .value = left, .error = error}))
      left = *changed;
    written = draft(ui, key, left);
  };
  std::string_view const wrong = trimmed(written_.name).empty() ? std::string_view{} : wrong_name(screen);
  field("name", screen.words.field(&Account::name), left_.name, written_.name, wrong);
  field("sector", screen.words.field(&Account::sector), left_.sector, written_.sector, {});
  field("city", screen.words.field(&Account::city), left_.city, written_.city, {});
  std::vector<Named> const people = named_entities(screen.workspace, Kind::Person);
  std::vector<std::string> names{std::string(screen.say(Word::nobody))};
  int chosen = 0;
  for (Named const& person : people) {
    if (owner_ == PersonId{person.id}) chosen = static_cast<int>(names.size());
    names.push_back(person.name);
  }
  auto const picked =
      select(ui, "owner", {.label = screen.words.field(&Account::owner), .choices = names, .chosen = chosen});
  if (picked) owner_ = *picked == 0 ? PersonId{} : PersonId{people[static_cast<std::size_t>(*picked - 1)].id};
}

AccountId AddAccount::add(Screen const& screen, Requests& requests) {
  AccountId const id = requests.fresh_id<Account>();
  std::string name(trimmed(written_.name));
  Step step{StepName::AddAccount, name, {}};
  step.set(id, &Account::name, std::move(name));
  if (!trimmed(written_.sector).empty()) step.set(id, &Account::sector, std::string(trimmed(written_.sector)));
  if (!trimmed(written_.city).empty()) step.set(id, &Account::city, std::string(trimmed(written_.city)));
  if (screen.find<Person>(owner_) != nullptr) step.set(id, &Account::owner, owner_);
  requests.perform(std::move(step));
  is_open_ = false;
  return id;
}

AccountId AddAccount::draw(Ui& ui, Screen const& screen, Requests& requests) {
  if (!is_open_) return {};
  AccountId added;
  auto const foot = [&] {
    if (button(ui, "cancel", screen.say(Word::cancel))) is_open_ = false;
    std::string_view const off = screen.editable ? wrong_name(screen) : screen.say(Word::read_only_tab);
    if (button(ui, "add", screen.say(Word::add), {.kind = ButtonKind::Primary, .off_because = off}))
      added = add(screen, requests);
  };
  bool const dismissed = dialog(ui, "add_account",
                                {.title = screen.say(Word::choose_add),
                                 .text = screen.say(Word::choose_add_text),
                                 .close = screen.say(Word::close),
                                 .foot = foot},
                                [&] { draw_fields(ui, screen); });
  if (dismissed) is_open_ = false;
  return added;
}

}  // namespace claves
