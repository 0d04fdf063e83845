// The languages that are not compiled in, read from their files.
#pragma once

#include <string>

#include "web/words/language.h"
#include "web/words/translation.h"

namespace claves::test {

std::string read_language_file(Tongue tongue);  // fails the test where it is missing
Translation const& translation_of(Tongue tongue);
Language language_of(Tongue tongue);  // those compiled in too

}  // namespace claves::test
