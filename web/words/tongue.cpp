#include "web/words/tongue.h"

#include <cmath>
#include <vector>

namespace claves {
namespace {

// Which numbers take the form `one`,
// https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html
enum class TakesOne : std::uint8_t { One, BelowTwo };

struct Facts {
  Tongue tongue;
  std::string_view tag;
  std::string_view file;
  std::string_view own_name;
  TakesOne one;
};
constexpr Facts all[] = {
#define TONGUE(name, tag, file, own_name, one) \
  {Tongue::name, tag, sizeof file > 1 ? "words/" file ".words" : "", own_name, TakesOne::one},
#include "web/words/tongues.def"
#undef TONGUE
};

Facts const& facts_of(Tongue tongue) { return all[static_cast<std::size_t>(tongue)]; }

std::string_view language_of(std::string_view tag) { return tag.substr(0, tag.find('-')); }

}  // namespace

std::string_view tag_of(Tongue tongue) { return facts_of(tongue).tag; }
std::string_view own_name_of(Tongue tongue) { return facts_of(tongue).own_name; }
std::string_view file_of(Tongue tongue) { return facts_of(tongue).file; }

std::span<Tongue const> offered_tongues() {
  static auto const offered = [] {
    std::vector<Tongue> named;
    for (Facts const& facts : all)
      if (!facts.own_name.empty()) named.push_back(facts.tongue);
    return named;
  }();
  return offered;
}

Tongue tongue_tagged(std::string_view tag) {
  for (Facts const& facts : all)
    if (facts.tag == tag) return facts.tongue;
  for (Facts const& facts : all)
    if (language_of(facts.tag) == language_of(tag)) return facts.tongue;
  return Tongue::Spanish;
}

PluralForm plural_form(Tongue tongue, double n) {
  double const size = std::fabs(n);
  bool const one = facts_of(tongue).one == TakesOne::BelowTwo ? size < 2 : size == 1;
  return one ? PluralForm::One : PluralForm::Other;
}

}  // namespace claves
