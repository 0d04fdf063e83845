// The languages of the interface, by name and tag.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace claves {

// Pseudo is English made strange, so that a test can see what is not translated or has no room to be; nobody
// can choose it.
enum class Tongue : std::uint8_t {
#define TONGUE(name, tag, file, own_name, one) name,
#include "web/words/tongues.def"
#undef TONGUE
};

std::string_view tag_of(Tongue tongue);       // BCP 47: "pt-BR"
std::string_view own_name_of(Tongue tongue);  // "Português (Brasil)"
std::string_view file_of(Tongue tongue);      // "words/pt.words"; empty where it is compiled in
std::span<Tongue const> offered_tongues();    // to choose from, in this order

// What comes nearest to a BCP 47 tag: that tag, else its language ("pt-PT" is Portuguese), else Spanish.
Tongue tongue_tagged(std::string_view tag);

// The plural forms of CLDR that our languages have.
enum class PluralForm : std::uint8_t { One, Few, Many, Other };
inline constexpr std::size_t plural_forms = 4;
PluralForm plural_form(Tongue tongue, double n);

}  // namespace claves
