// The least that any scoring must do: read the values.
#pragma once

#include "core/methods/value_table.h"

namespace claves {

std::int32_t read_table(ValueTable const& table);

}  // namespace claves
