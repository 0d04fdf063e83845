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

std::span<Kind const> Workspace::kinds() {
  static constexpr auto all = kinds_of(static_cast<decltype(tables_) const*>(nullptr));
  return all;
}

AnyTable* Workspace::find_table(Kind kind) {
  auto const all = kinds();
  auto const found = std::find(all.begin(), all.end(), kind);
  return found == all.end() ? nullptr : every(tables_)[static_cast<std::size_t>(found - all.begin())];
}

AnyTable const* Workspace::find_table(Kind kind) const {
  auto const all = kinds();
  auto const found = std::find(all.begin(), all.end(), kind);
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
    std::sort(ids.begin(), ids.end());
    for (std::uint64_t const id : ids)
      if (table->read(id, 0) == Value(false)) text += entity_text(*table, id);
  }
  return text;
}

}  // namespace claves
