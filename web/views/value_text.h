// A value of the model in the user's words: numbers and days in the locale's form, references by name.
#pragma once

#include "web/screen.h"

namespace claves {

std::string value_text(Screen const& screen, Kind kind, std::uint8_t field, Value const& value);

}  // namespace claves
