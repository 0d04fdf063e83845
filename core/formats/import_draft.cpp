#include "core/formats/import_draft.h"

namespace claves {

constexpr std::uint8_t removed_field = 0;

bool ImportDraft::in_workspace(Kind kind, std::uint64_t id) const {
  AnyTable const* const table = workspace_.find_table(kind);
  return table->has(id) && table->read(id, removed_field) == Value(false);
}

ImportDraft::Entity const* ImportDraft::find(Kind kind, std::uint64_t id) const {
  auto const entities = by_kind_.find(static_cast<std::uint8_t>(kind));
  if (entities == by_kind_.end()) return nullptr;
  auto const place = entities->second.places.find(id);
  return place == entities->second.places.end() ? nullptr : &entities->second.all[place->second];
}

ImportDraft::Entity& ImportDraft::entity(Kind kind, std::uint64_t id) {
  Entities& entities = by_kind_[static_cast<std::uint8_t>(kind)];
  auto const [place, fresh] = entities.places.try_emplace(id, entities.all.size());
  if (fresh) entities.all.push_back({id, !in_workspace(kind, id), {}});
  return entities.all[place->second];
}

bool ImportDraft::has(Kind kind, std::uint64_t id) const { return find(kind, id) || in_workspace(kind, id); }

void ImportDraft::make(Kind kind, std::uint64_t id) { entity(kind, id); }

Value ImportDraft::value(Kind kind, std::uint64_t id, std::uint8_t field) const {
  if (Entity const* const drafted = find(kind, id))
    for (Change const& change : drafted->changes)
      if (change.field == field) return change.value;
  return workspace_.find_table(kind)->read(id, field);
}

bool ImportDraft::set(Kind kind, std::uint64_t id, std::uint8_t field, Value value) {
  if (this->value(kind, id, field) == value) return false;
  Entity& drafted = entity(kind, id);
  for (Change& change : drafted.changes)
    if (change.field == field) {
      change.value = std::move(value);
      return true;
    }
  drafted.changes.push_back({field, std::move(value)});
  return true;
}

ImportDraft::Made ImportDraft::write(Kind kind, std::vector<Operation>& operations) const {
  Made made;
  auto const entities = by_kind_.find(static_cast<std::uint8_t>(kind));
  if (entities == by_kind_.end()) return made;
  AnyTable const* const table = workspace_.find_table(kind);
  for (Entity const& drafted : entities->second.all) {
    std::size_t const before = operations.size();
    // What was removed and is named again comes back with all that it had.
    if (drafted.created && table->has(drafted.id))
      operations.push_back({kind, drafted.id, removed_field, false});
    for (Change const& change : drafted.changes)
      if (table->read(drafted.id, change.field) != change.value)
        operations.push_back({kind, drafted.id, change.field, change.value});
    if (operations.size() > before) ++(drafted.created ? made.created : made.updated);
  }
  return made;
}

}  // namespace claves
