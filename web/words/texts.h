// Every text of the interface, by the key that it has in a language's file, with its Spanish and its English,
// which are compiled in from the .def files beside this one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "web/words/tongue.h"

namespace claves {

enum class Word : std::uint16_t;
enum class Counted : std::uint16_t;

// How a language writes numbers, money and days.
enum class LocaleText : std::uint8_t {
#define LOCALE(key, es, en) key,
#include "web/words/locale.def"
#undef LOCALE
};

struct Text {
  std::string_view key;  // "word.save", "counted.days.one", "kind.Account"
  std::string_view es;
  std::string_view en;  // empty where there may be nothing to say, as in a plural form that English has not
};

std::span<Text const> texts();

// Places in `texts()`.
std::optional<std::size_t> place_of(std::string_view key);
std::size_t place_of(Word word);
std::size_t place_of(Counted counted, PluralForm form);
std::size_t place_of(LocaleText text);

}  // namespace claves
