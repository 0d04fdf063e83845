#include "core/formats/import_references.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/model/identity.h"

namespace claves {
namespace {

std::size_t place_of(Kind kind) {
  auto const found = std::find(importable_kinds.begin(), importable_kinds.end(), kind);
  assert(found != importable_kinds.end());
  return static_cast<std::size_t>(found - importable_kinds.begin());
}

// What can be referred to in a list has a name, under the same number and of the same length in every kind.
FieldShape const& name_field() {
  static FieldShape const& name = fields_of<Account>()[1].shape;
  assert(name.name == "name" && number_of(&Person::name) == name.number &&
         number_of(&Offering::name) == name.number && number_of(&Account::name) == name.number);
  return name;
}

}  // namespace

std::uint64_t id_of_code(Kind kind, std::string_view code) {
  return id_of(kind).with("code").with(folded(code)).value();
}

std::uint64_t id_of_name(Kind kind, std::string_view name) {
  return id_of(kind).with("name").with(folded(name)).value();
}

ImportReferences::ImportReferences(ImportPlan const& plan, Workspace const& workspace, ImportDraft& draft)
    : plan_(plan), draft_(draft) {
  for (Offering const& row : workspace.table<Offering>().rows())
    if (!row.removed) book(Kind::Offering).add(row.id.value, row.name, row.code);
  for (Person const& row : workspace.table<Person>().rows())
    if (!row.removed) book(Kind::Person).add(row.id.value, row.name, {});
  for (Account const& row : workspace.table<Account>().rows())
    if (!row.removed) book(Kind::Account).add(row.id.value, row.name, row.code);
  for (Deal const& row : workspace.table<Deal>().rows())
    if (!row.removed) book(Kind::Deal).add(row.id.value, {}, row.code);
}

NameBook& ImportReferences::book(Kind kind) { return books_[place_of(kind)]; }

std::string ImportReferences::name_of(Kind kind, std::uint64_t id) const {
  return books_[place_of(kind)].name_of(id);
}

ImportReferences::Meaning ImportReferences::resolve(Kind kind, std::string_view written) {
  auto& known = resolved_[place_of(kind)];
  auto found = known.find(std::string(written));
  if (found == known.end()) found = known.emplace(written, look_up(kind, written)).first;
  if (found->second.match != no_match) ++matches_[found->second.match].rows;
  return found->second.meaning;
}

ImportReferences::Resolved ImportReferences::look_up(Kind kind, std::string_view written) {
  NameBook const& names = book(kind);
  auto found = names.find_name(written);
  if (found.finding == NameBook::Finding::None) found = names.find_code(written);
  if (found.finding == NameBook::Finding::One) return {{State::Found, found.id}};
  if (found.finding == NameBook::Finding::Several) return {{State::Several, 0}};
  // The user gave another name to what was brought in under this one.
  if (std::uint64_t const id = id_of_name(kind, written); draft_.has(kind, id)) return {{State::Found, id}};
  return match(kind, written);
}

ImportReferences::Resolved ImportReferences::match(Kind kind, std::string_view written) {
  NameMatch match;
  match.kind = kind;
  match.written = written;
  match.candidates = book(kind).candidates(written);
  auto const same_letters = book(kind).find_squeezed(written);
  if (same_letters.finding == NameBook::Finding::One) match.meant = book(kind).name_of(same_letters.id);
  for (NameChoice const& choice : plan_.choices)
    if (choice.kind == kind && folded(choice.written) == folded(written)) {
      match.meant = choice.meant;
      match.chosen = true;
    }
  Meaning meaning;
  auto const meant = book(kind).find_name(match.meant);
  if (meant.finding == NameBook::Finding::One) {
    meaning = {State::Found, meant.id};
  } else {
    match.meant.clear();
    meaning = make(kind, written);
  }
  // A new colleague or offering that nothing is like is no question.
  bool const question = !match.candidates.empty() || match.chosen || meaning.state != State::Found;
  if (!question) return {meaning};
  matches_.push_back(std::move(match));
  return {meaning, matches_.size() - 1};
}

ImportReferences::Meaning ImportReferences::make(Kind kind, std::string_view written) {
  if (kind == Kind::Account && !plan_.create_missing_accounts) return {State::Unknown, 0};
  if (written.size() > name_field().limits.bytes) return {State::TooLong, 0};
  std::uint64_t const id = id_of_name(kind, written);
  draft_.make(kind, id);
  draft_.set(kind, id, name_field().number, std::string(written));
  book(kind).add(id, written, {});
  return {State::Found, id};
}

std::vector<NameMatch> ImportReferences::take_matches() {
  std::stable_sort(matches_.begin(), matches_.end(),
                   [](NameMatch const& a, NameMatch const& b) { return a.rows > b.rows; });
  return std::move(matches_);
}

}  // namespace claves
