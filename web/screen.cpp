#include "web/screen.h"

namespace claves {
namespace {

template <class Entity>
std::string_view name_in(Workspace const& workspace, Id<Entity::kind> id) {
  Entity const* const entity = workspace.table<Entity>().find(id);
  return entity == nullptr ? std::string_view{} : std::string_view(entity->name);
}

}  // namespace

Firm const& Screen::firm() const {
  static Firm const blank{};
  Firm const* const firm = find<Firm>(the_firm);
  return firm == nullptr ? blank : *firm;
}

std::string_view Screen::name_of(PersonId id) const { return name_in<Person>(workspace, id); }
std::string_view Screen::name_of(AccountId id) const { return name_in<Account>(workspace, id); }
std::string_view Screen::name_of(OfferingId id) const { return name_in<Offering>(workspace, id); }

std::string Screen::refusal_of(Kind kind, std::uint64_t id, std::uint8_t field) const {
  if (refusal == nullptr) return {};
  Operation const& at = refusal->operation;
  return at.kind == kind && at.id == id && at.field == field ? words.refusal(refusal->error) : std::string();
}

}  // namespace claves
