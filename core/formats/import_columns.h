// What columns are called in what CRMs export, in Spanish and English, and so what a file and its columns are.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/kind.h"

namespace claves {

// The kind that columns of these names tell of; nothing where they tell of none.
std::optional<Kind> kind_of_columns(std::span<std::string const> names);

// For each column the number of the field that its name stands for, 0 for none; no field twice.
std::vector<std::uint8_t> fields_of_columns(Kind kind, std::span<std::string const> names);

// The fields of a kind that a column can fill, by number, in the order in which to offer them.
std::vector<std::uint8_t> importable_fields(Kind kind);

// Whether a column of any kind is called so.
bool is_column_name(std::string_view name);

}  // namespace claves
