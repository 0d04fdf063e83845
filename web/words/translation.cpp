#include "web/words/translation.h"

#include <algorithm>
#include <array>
#include <bitset>

#include "core/base/text.h"

namespace claves {
namespace {

bool is_slot(std::string_view text, std::size_t at) {
  return at + 2 < text.size() && text[at] == '{' && text[at + 1] >= '0' && text[at + 1] <= '9' &&
         text[at + 2] == '}';
}

std::bitset<10> slots_of(std::string_view text) {
  std::bitset<10> slots;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (is_slot(text, i)) slots.set(static_cast<std::size_t>(text[i + 1] - '0'));
  return slots;
}

// Of a plural form that English has not, its other form's.
std::bitset<10> wanted_slots(std::string_view key) {
  Text const& text = texts()[*place_of(key)];
  if (!text.en.empty()) return slots_of(text.en);
  auto const other = place_of(std::string(key.substr(0, key.rfind('.'))) + ".other");
  return other ? slots_of(texts()[*other].en) : std::bitset<10>{};
}

struct Line {
  std::string_view key;
  std::string_view text;
  bool is_well_formed = false;
};

Line split_line(std::string_view line) {
  std::size_t const equals = line.find('=');
  if (equals == std::string_view::npos || equals == 0 || line[equals - 1] != ' ') return {line, {}, false};
  std::string_view text = line.substr(equals + 1);
  if (!text.empty() && text.front() != ' ') return {line.substr(0, equals - 1), {}, false};
  if (!text.empty()) text.remove_prefix(1);
  return {line.substr(0, equals - 1), text, true};
}

void take_line(ReadWords& read, std::vector<bool>& seen, int number, std::string_view whole) {
  Line const line = split_line(whole);
  auto refuse = [&](WordsFault fault) { read.problems.push_back({number, std::string(line.key), fault}); };
  if (!line.is_well_formed || !is_utf8(line.text)) return refuse(WordsFault::Malformed);
  auto const place = place_of(line.key);
  if (!place) return refuse(WordsFault::Unknown);
  if (seen[*place]) return refuse(WordsFault::Twice);
  seen[*place] = true;
  if (line.text.empty()) return;
  if (slots_of(line.text) != wanted_slots(line.key)) return refuse(WordsFault::Slots);
  read.translation.set(*place, std::string(line.text));
}

std::string_view accented(char letter) {
  switch (letter) {
    case 'a':
      return "á";
    case 'e':
      return "ë";
    case 'i':
      return "ï";
    case 'o':
      return "ö";
    case 'u':
      return "ü";
    case 'c':
      return "ç";
    case 'n':
      return "ñ";
    case 'A':
      return "Å";
    case 'E':
      return "É";
    case 'O':
      return "Ø";
    default:
      return {};
  }
}

std::string strange(std::string_view english) {
  std::string text = "[";
  for (std::size_t i = 0; i < english.size(); ++i) {
    if (is_slot(english, i)) {
      text += english.substr(i, 3);
      i += 2;
    } else if (std::string_view const letter = accented(english[i]); !letter.empty()) {
      text += letter;
    } else {
      text += english[i];
    }
  }
  // The added length breaks where a sentence's would.
  constexpr std::size_t brackets = 2;
  std::size_t const more = std::max((english.size() * 2 + 4) / 5, brackets) - brackets;
  for (std::size_t i = 0; i < more; ++i) text += i % 6 == 0 && more > 6 ? ' ' : '~';
  return text + ']';
}

}  // namespace

std::string said(WordsProblem const& problem) {
  constexpr std::array<std::string_view, 5> faults = {"malformed", "unknown", "twice", "slots", "missing"};
  std::string text = problem.line > 0 ? std::to_string(problem.line) + ": " : std::string();
  return text + problem.key + ": " + std::string(faults[static_cast<std::size_t>(problem.fault)]);
}

ReadWords read_words(std::string_view file) {
  ReadWords read;
  std::vector<bool> seen(texts().size());
  for (int number = 1; !file.empty(); ++number) {
    std::size_t const end = std::min(file.find('\n'), file.size());
    std::string_view line = file.substr(0, end);
    file.remove_prefix(std::min(end + 1, file.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty() && line.front() != '#') take_line(read, seen, number, line);
  }
  for (std::size_t place = 0; place < texts().size(); ++place) {
    Text const& text = texts()[place];
    if (!text.en.empty() && !seen[place])
      read.problems.push_back({0, std::string(text.key), WordsFault::Missing});
  }
  return read;
}

Translation pseudo_translation() {
  Translation translation;
  for (std::size_t place = 0; place < texts().size(); ++place) {
    Text const& text = texts()[place];
    if (!text.en.empty() && !text.key.starts_with("locale.")) translation.set(place, strange(text.en));
  }
  return translation;
}

}  // namespace claves
