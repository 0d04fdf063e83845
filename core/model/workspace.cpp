#include "core/model/workspace.h"

#include <algorithm>
#include <cstdio>

namespace claves {
namespace {

template <class Tables, std::size_t... places>
auto tables_of(Tables& tables, std::index_sequence<places...>) {
  using Found = std::conditional_t<std::is_const_v<Tables>, AnyTable const*, AnyTable*>;
  return std::array<Found, sizeof...(places)>{&std::get<places>(tables)...};
}

template <class... Entities>
constexpr auto kinds_of(std::tuple<Table<Entities>...> const*) {
  return std::array{Entities::kind...};
}

template <class Tables>
auto every(Tables& tables) {
  return tables_of(tables, std::make_index_sequence<std::tuple_size_v<std::remove_const_t<Tables>>>());
}

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

std::size_t AnyTable::place_of(std::uint8_t field) const {
  auto const all = fields();
  auto const found =
      std::ranges::find_if(all, [&](auto const& access) { return access.shape.number == field; });
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

Value AnyTable::read(std::uint64_t id, std::uint8_t field) const {
  auto const row = rows_by_id_.find(id);
  return fields()[place_of(field)].read(row == rows_by_id_.end() ? blank() : at(row->second));
}

Stamp AnyTable::stamp(std::uint64_t id, std::uint8_t field) const {
  auto const row = rows_by_id_.find(id);
  return row == rows_by_id_.end() ? Stamp{} : stamps_[row->second][place_of(field)];
}

void AnyTable::write(std::uint64_t id, std::uint8_t field, Value const& value, Stamp stamp) {
  assert(id != 0);
  if (!has(id)) {
    append(id);
    stamps_.emplace_back(fields().size());
  }
  std::size_t const row = rows_by_id_.at(id);
  std::size_t const place = place_of(field);
  assert(type_of(value) == fields()[place].shape.type);
  fields()[place].write(at(row), value);
  stamps_[row][place] = stamp;
  ++revision_;
}

std::span<Kind const> Workspace::kinds() {
  static constexpr auto all = kinds_of(static_cast<decltype(tables_) const*>(nullptr));
  return all;
}

AnyTable* Workspace::find_table(Kind kind) {
  auto const all = kinds();
  auto const found = std::ranges::find(all, kind);
  return found == all.end() ? nullptr : every(tables_)[static_cast<std::size_t>(found - all.begin())];
}

AnyTable const* Workspace::find_table(Kind kind) const {
  auto const all = kinds();
  auto const found = std::ranges::find(all, kind);
  return found == all.end() ? nullptr : every(tables_)[static_cast<std::size_t>(found - all.begin())];
}

AnyTable const* Workspace::find_table(std::string_view name) const {
  for (AnyTable const* table : every(tables_))
    if (table->name() == name) return table;
  return nullptr;
}

std::string Workspace::to_text() const {
  std::string text;
  for (AnyTable const* table : every(tables_)) {
    std::vector<std::uint64_t> ids;
    for (std::size_t row = 0; row < table->size(); ++row) ids.push_back(table->id_at(row));
    std::ranges::sort(ids);
    for (std::uint64_t const id : ids)
      if (table->read(id, 0) == Value(false)) text += entity_text(*table, id);
  }
  return text;
}

}  // namespace claves
