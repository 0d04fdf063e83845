#include "core/model/workspace.h"

#include <algorithm>
#include <cassert>
#include <cstdio>

namespace claves {
namespace {

// Gathers the fields of a kind while it declares them.
template <class Entity>
class Gathering {
 public:
  explicit Gathering(std::vector<FieldAccess>& into) : into_(&into) {}

  template <class Type, class... Modifiers>
  void operator()(std::uint8_t number, std::string_view name, Type Entity::*member,
                  Modifiers... modifiers) const {
    assert(number <= 63);
    FieldShape shape;
    shape.number = number;
    shape.name = name;
    shape.type = FieldType<Type>::type;
    if constexpr (std::is_enum_v<Type>) shape.choices = Choices<Type>::names;
    if constexpr (FieldType<Type>::type == ValueType::Reference) shape.refers_to = kind_of_id(Type{});
    (modifiers(shape.limits), ...);
    into_->push_back(
        {shape, offset_of(member),
         [](void const* at) { return FieldType<Type>::read(*static_cast<Type const*>(at)); },
         [](void* at, Value const& value) { *static_cast<Type*>(at) = FieldType<Type>::write(value); }});
  }

 private:
  std::vector<FieldAccess>* into_;
};

std::string number_text(double number) {
  std::array<char, 32> text{};
  int const length = std::snprintf(text.data(), text.size(), "%.17g", number);
  return {text.data(), static_cast<std::size_t>(length)};
}

std::string value_text(FieldShape const& shape, Value const& value) {
  switch (shape.type) {
    case ValueType::Flag:
      return *std::get_if<bool>(&value) ? "yes" : "no";
    case ValueType::Number:
      return number_text(*std::get_if<double>(&value));
    case ValueType::Text:
      return '"' + *std::get_if<std::string>(&value) + '"';
    case ValueType::Day:
      return iso(*std::get_if<Date>(&value));
    case ValueType::Choice:
      return std::string(shape.choices[std::get_if<Choice>(&value)->place]);
    case ValueType::Reference:
      return '#' + std::to_string(std::get_if<Reference>(&value)->id);
  }
  return {};
}

std::string entity_text(AnyTable const& table, std::uint64_t id) {
  std::string line = std::string(table.name()) + " #" + std::to_string(id);
  for (FieldAccess const& access : table.fields()) {
    Value const value = table.read(id, access.shape.number);
    if (value != table.read(0, access.shape.number))
      line += ' ' + std::string(access.shape.name) + '=' + value_text(access.shape, value);
  }
  return line + '\n';
}

}  // namespace

template <class Entity>
std::span<FieldAccess const> fields_of() {
  static std::vector<FieldAccess> const all = [] {
    std::vector<FieldAccess> gathered;
    Gathering<Entity> const field(gathered);
    field(0, "removed", &Entity::removed);
    Entity::fields(field);
    return gathered;
  }();
  return all;
}
#define ENTITY_KIND(number, entity, name) template std::span<FieldAccess const> fields_of<entity>();
#include "core/model/kinds.def"
#undef ENTITY_KIND

std::size_t AnyTable::place_of(std::uint8_t field) const {
  auto const all = fields();
  auto const found =
      std::find_if(all.begin(), all.end(), [&](auto const& access) { return access.shape.number == field; });
  assert(found != all.end());
  return static_cast<std::size_t>(found - all.begin());
}

FieldAccess const* AnyTable::find_field(std::uint8_t number) const {
  for (FieldAccess const& access : fields())
    if (access.shape.number == number) return &access;
  return nullptr;
}

FieldAccess const* AnyTable::find_field(std::string_view name) const {
  for (FieldAccess const& access : fields())
    if (access.shape.name == name) return &access;
  return nullptr;
}

std::optional<std::size_t> AnyTable::row_of(std::uint64_t id) const {
  ++lookups_;
  auto const found = rows_by_id_.find(id);
  if (found == rows_by_id_.end()) return {};
  return found->second;
}

Value AnyTable::read(std::uint64_t id, std::uint8_t field) const {
  auto const row = row_of(id);
  return fields()[place_of(field)].read(row ? at(*row) : blank());
}

Stamp AnyTable::stamp(std::uint64_t id, std::uint8_t field) const {
  auto const row = row_of(id);
  return row ? stamps_[*row][place_of(field)] : Stamp{};
}

void AnyTable::write(std::uint64_t id, std::uint8_t field, Value const& value, Stamp stamp) {
  assert(id != 0);
  if (!has(id)) {
    append(id);
    stamps_.emplace_back(fields().size());
  }
  std::size_t const row = *row_of(id);
  std::size_t const place = place_of(field);
  FieldAccess const& access = fields()[place];
  assert(type_of(value) == access.shape.type);
  if (access.shape.type == ValueType::Reference) point(row, place, *std::get_if<Reference>(&value));
  access.write(at(row), value);
  stamps_[row][place] = stamp;
  static std::uint64_t writes = 0;
  revision_ = ++writes;
}

void AnyTable::point(std::size_t row, std::size_t place, Reference to) {
  referring_.resize(fields().size());
  auto& index = referring_[place];
  Value const held = fields()[place].read(at(row));
  if (Reference const from = *std::get_if<Reference>(&held); from.id != 0) {
    auto& rows = index[from.id];
    rows.erase(std::lower_bound(rows.begin(), rows.end(), row));
  }
  if (to.id != 0) {
    auto& rows = index[to.id];
    rows.insert(std::lower_bound(rows.begin(), rows.end(), row), row);
  }
}

std::span<std::size_t const> AnyTable::rows_referring(std::uint8_t field, std::uint64_t to) const {
  std::size_t const place = place_of(field);
  if (place >= referring_.size()) return {};
  auto const found = referring_[place].find(to);
  if (found == referring_[place].end()) return {};
  return found->second;
}

Workspace::Workspace() {
#define ENTITY_KIND(number, entity, name)                            \
  tables_.resize(std::max<std::size_t>(tables_.size(), number + 1)); \
  tables_[number] = std::make_unique<Table<entity>>(name);
#include "core/model/kinds.def"
#undef ENTITY_KIND
}

Workspace::Workspace(Workspace const& other) {
  for (auto const& table : other.tables_) tables_.push_back(table == nullptr ? nullptr : table->copy());
}

Workspace::Workspace(Workspace&&) noexcept = default;

Workspace& Workspace::operator=(Workspace other) noexcept {
  tables_.swap(other.tables_);
  return *this;
}

Workspace::~Workspace() = default;

std::span<Kind const> Workspace::kinds() {
  static constexpr Kind all[] = {
#define ENTITY_KIND(number, entity, name) Kind::entity,
#include "core/model/kinds.def"
#undef ENTITY_KIND
  };
  return all;
}

AnyTable* Workspace::find_table(Kind kind) {
  auto const place = static_cast<std::size_t>(kind);
  return place < tables_.size() ? tables_[place].get() : nullptr;
}

AnyTable const* Workspace::find_table(Kind kind) const {
  auto const place = static_cast<std::size_t>(kind);
  return place < tables_.size() ? tables_[place].get() : nullptr;
}

AnyTable const* Workspace::find_table(std::string_view name) const {
  for (auto const& table : tables_)
    if (table != nullptr && table->name() == name) return table.get();
  return nullptr;
}

std::string Workspace::to_text() const {
  std::string text;
  for (auto const& table : tables_) {
    if (table == nullptr) continue;
    std::vector<std::uint64_t> ids;
    for (std::size_t row = 0; row < table->size(); ++row) ids.push_back(table->id_at(row));
    std::sort(ids.begin(), ids.end());
    for (std::uint64_t const id : ids)
      if (table->read(id, 0) == Value(false)) text += entity_text(*table, id);
  }
  return text;
}

}  // namespace claves
