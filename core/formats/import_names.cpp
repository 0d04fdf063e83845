#include "core/formats/import_names.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "core/base/random.h"
#include "core/base/text.h"

namespace claves {
namespace {

constexpr double alike = 0.75;  // names less alike than this are not offered for one another
constexpr std::size_t candidates_offered = 5;

// "acme corp." and "acme corporation" are both "acme".
std::string without_legal_form(std::string_view name) {
  constexpr std::array<std::string_view, 27> forms{
      "sa",          "sl",           "sau",  "slu",     "slp", "sc",  "scoop", "coop", "cb",
      "inc",         "incorporated", "ltd",  "limited", "llc", "llp", "plc",   "co",   "corp",
      "corporation", "company",      "gmbh", "ag",      "kg",  "srl", "spa",   "bv",   "sas"};
  std::string text;
  for (char const c : folded(name))
    if (c != '.' && c != ',') text += c;
  for (;;) {
    std::size_t const gap = text.rfind(' ');
    if (gap == std::string::npos || gap == 0) return text;
    std::string_view const last = std::string_view(text).substr(gap + 1);
    if (std::find(forms.begin(), forms.end(), last) == forms.end()) return text;
    text.resize(gap);
  }
}

std::uint64_t pairs_in(std::string_view text) {
  std::uint64_t pairs = 0;
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    auto const first = static_cast<unsigned char>(text[at]);
    auto const second = static_cast<unsigned char>(text[at + 1]);
    pairs |= std::uint64_t{1} << (mixed(std::uint64_t{first} << 8 | second) & 63U);
  }
  return pairs;
}

std::size_t count_bits(std::uint64_t bits) {
  std::size_t count = 0;
  for (; bits != 0; bits &= bits - 1) ++count;
  return count;
}

// Whether two names can be alike at all: quickly, so that only few are compared letter by letter. An edit
// changes at most three pairs.
bool comparable(std::string_view a, std::uint64_t pairs_a, std::string_view b, std::uint64_t pairs_b) {
  std::size_t const longer = std::max(a.size(), b.size());
  std::size_t const shorter = std::min(a.size(), b.size());
  if (static_cast<double>(shorter) < alike * static_cast<double>(longer)) return false;
  double const edits = (1 - alike) * static_cast<double>(longer);
  return static_cast<double>(count_bits(pairs_a & ~pairs_b)) <= 3 * edits;
}

}  // namespace

void NameBook::put(Index& index, std::string key, std::uint64_t id) {
  if (key.empty()) return;
  auto const [place, fresh] = index.try_emplace(std::move(key), Found{Finding::One, id});
  if (!fresh && place->second.id != id) place->second.finding = Finding::Several;
}

NameBook::Found NameBook::look_up(Index const& index, std::string const& key) {
  auto const found = index.find(key);
  return found == index.end() ? Found{} : found->second;
}

void NameBook::add(std::uint64_t id, std::string_view name, std::string_view code) {
  put(by_code_, folded(code), id);
  if (!trimmed(code).empty()) codes_.emplace(id, folded(code));
  if (trimmed(name).empty()) return;
  put(by_name_, folded(name), id);
  put(by_squeezed_, squeezed(name), id);
  if (!entries_by_id_.emplace(id, entries_.size()).second) return;
  std::string bare = without_legal_form(name);
  std::uint64_t const pairs = pairs_in(bare);
  entries_.push_back({std::string(trimmed(name)), std::move(bare), squeezed(name), pairs});
}

NameBook::Found NameBook::find_code(std::string_view code) const { return look_up(by_code_, folded(code)); }
NameBook::Found NameBook::find_name(std::string_view name) const { return look_up(by_name_, folded(name)); }
NameBook::Found NameBook::find_squeezed(std::string_view name) const {
  return look_up(by_squeezed_, squeezed(name));
}

bool NameBook::has_other_code(std::uint64_t id, std::string_view code) const {
  auto const held = codes_.find(id);
  return held != codes_.end() && !trimmed(code).empty() && held->second != folded(code);
}

std::vector<std::string> NameBook::candidates(std::string_view name) const {
  std::string const bare = without_legal_form(name);
  std::string const letters = squeezed(name);
  std::uint64_t const pairs = pairs_in(bare);
  std::vector<std::pair<double, std::string_view>> found;
  for (Entry const& entry : entries_) {
    bool const same_letters = entry.bare == bare || entry.letters == letters;
    if (!same_letters && !comparable(bare, pairs, entry.bare, entry.pairs)) continue;
    double const score = same_letters ? 1 : likeness(bare, entry.bare);
    if (score >= alike) found.emplace_back(-score, entry.name);
  }
  std::sort(found.begin(), found.end());
  std::vector<std::string> names;
  for (auto const& [score, candidate] : found)
    if (names.size() < candidates_offered) names.emplace_back(candidate);
  return names;
}

std::string const& NameBook::name_of(std::uint64_t id) const {
  static std::string const none;
  auto const found = entries_by_id_.find(id);
  return found == entries_by_id_.end() ? none : entries_[found->second].name;
}

}  // namespace claves
