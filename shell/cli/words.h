// What the program says of problems and kinds, in plain English.
#pragma once

#include <string>
#include <string_view>

#include "core/formats/import.h"

namespace claves {

std::string_view kind_word(Kind kind);  // "accounts"; for JSON too
std::string_view reason_words(ImportReason reason);
std::string_view fault_name(Fault fault);  // "Ambiguous", for JSON
std::string_view loss_name(Loss loss);

}  // namespace claves
