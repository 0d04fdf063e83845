#include "core/formats/import_columns.h"

#include <algorithm>
#include <cstddef>

#include "core/base/text.h"
#include "core/edits/operation.h"

namespace claves {
namespace {

struct ColumnNames {
  Kind kind;
  std::uint8_t field;
  int weight;
  std::vector<std::string> keys;  // the one to prefer first
};

// Without what CRMs put before and behind a column's name: "Deal - Value", "Revenue (in millions)".
std::string_view core_of(std::string_view name) {
  name = trimmed(name);
  if (std::size_t const bracket = name.find_first_of("(["); bracket != std::string_view::npos && bracket > 0)
    name = name.substr(0, bracket);
  constexpr std::string_view dash = " - ";
  std::size_t const at = name.find(dash);
  if (at == std::string_view::npos) return name;
  std::string const before = squeezed(name.substr(0, at));
  for (std::string_view const prefix :
       {"deal", "organization", "organizacion", "negocio", "trato", "person", "persona", "product", "producto"})
    if (before == prefix) return name.substr(at + dash.size());
  return name;
}

// What names are compared by.
std::string key_of(std::string_view name) {
  std::string key = squeezed(core_of(name));
  for (std::string_view const sign : {"\u00BA", "\u00AA", "\u00B0"})  // as in "nº"
    for (std::size_t at = key.find(sign); at != std::string::npos; at = key.find(sign))
      key.erase(at, sign.size());
  return key;
}

std::vector<std::string> keys_of(std::string_view names) {
  std::vector<std::string> keys;
  for (std::size_t at = 0; at <= names.size();) {
    std::size_t const end = std::min(names.find('|', at), names.size());
    keys.push_back(key_of(names.substr(at, end - at)));
    at = end + 1;
  }
  return keys;
}

std::vector<ColumnNames> const& all_names() {
  static std::vector<ColumnNames> const names{
#define COLUMN(kind, field, weight, names) {Kind::kind, number_of(&kind::field), weight, keys_of(names)},
#include "core/formats/import_columns.def"
#undef COLUMN
  };
  return names;
}

std::vector<std::string> keys_of_columns(std::span<std::string const> names) {
  std::vector<std::string> keys;
  for (std::string const& name : names) keys.push_back(key_of(name));
  return keys;
}

// The column that fits best; `keys` where a column is taken already is empty.
std::optional<std::size_t> best_column(ColumnNames const& wanted, std::vector<std::string> const& keys) {
  for (std::string const& key : wanted.keys) {
    auto const found = std::find(keys.begin(), keys.end(), key);
    if (found != keys.end()) return static_cast<std::size_t>(found - keys.begin());
  }
  return {};
}

struct Fit {
  int weight = 0;
  std::size_t columns = 0;
  bool essential = false;  // without which a file is not of that kind
};

bool is_essential(Kind kind, std::uint8_t field) {
  if (kind == Kind::Account) return field == number_of(&Account::name);
  if (kind == Kind::Offering) return field == number_of(&Offering::name);
  if (kind == Kind::Person) return field == number_of(&Person::name);
  return field == number_of(&Deal::outcome) || field == number_of(&Deal::amount);
}

Fit fit_of(Kind kind, std::vector<std::string> keys) {
  Fit fit;
  for (ColumnNames const& wanted : all_names()) {
    if (wanted.kind != kind) continue;
    auto const column = best_column(wanted, keys);
    if (!column) continue;
    keys[*column].clear();
    fit.weight += wanted.weight;
    ++fit.columns;
    fit.essential = fit.essential || is_essential(kind, wanted.field);
  }
  return fit;
}

}  // namespace

std::optional<Kind> kind_of_columns(std::span<std::string const> names) {
  std::vector<std::string> const keys = keys_of_columns(names);
  std::optional<Kind> best;
  int best_weight = 0;
  for (Kind const kind : {Kind::Account, Kind::Deal, Kind::Offering, Kind::Person}) {
    Fit const fit = fit_of(kind, keys);
    bool const telling = fit.weight >= 3 || fit.columns * 2 >= names.size();
    if (!fit.essential || !telling || fit.weight <= best_weight) continue;
    best = kind;
    best_weight = fit.weight;
  }
  return best;
}

std::vector<std::uint8_t> fields_of_columns(Kind kind, std::span<std::string const> names) {
  std::vector<std::string> keys = keys_of_columns(names);
  std::vector<std::uint8_t> fields(names.size());
  for (ColumnNames const& wanted : all_names()) {
    if (wanted.kind != kind) continue;
    auto const column = best_column(wanted, keys);
    if (!column) continue;
    fields[*column] = wanted.field;
    keys[*column].clear();
  }
  return fields;
}

std::vector<std::uint8_t> importable_fields(Kind kind) {
  std::vector<std::uint8_t> fields;
  for (ColumnNames const& wanted : all_names())
    if (wanted.kind == kind) fields.push_back(wanted.field);
  return fields;
}

bool is_column_name(std::string_view name) {
  std::string const key = key_of(name);
  if (key.empty()) return false;
  for (ColumnNames const& known : all_names())
    if (std::find(known.keys.begin(), known.keys.end(), key) != known.keys.end()) return true;
  return false;
}

}  // namespace claves
