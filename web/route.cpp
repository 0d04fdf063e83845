#include "web/route.h"

#include <array>
#include <charconv>

namespace claves {
namespace {

constexpr std::array<std::string_view, 7> page_names = {"welcome",   "accounts", "account", "agenda",
                                                        "programme", "import",   "method"};
constexpr std::array<std::string_view, 3> way_names = {"list", "portfolio", "board"};
constexpr std::array<std::string_view, 9> part_names = {
    "summary", "questions", "plan", "people", "relationships", "growth", "competition", "process", "review"};
constexpr std::array<std::string_view, 10> programme_names = {
    "definition", "register", "investment", "opportunities", "people",
    "knowledge",  "keys",     "cases",      "questions",     "process"};

template <class Choice, std::size_t count>
Choice named(std::array<std::string_view, count> const& names, std::string_view name) {
  for (std::size_t i = 0; i < count; ++i)
    if (names[i] == name) return static_cast<Choice>(i);
  return Choice{};
}

std::string_view take_part(std::string_view& rest) {
  std::size_t const end = std::min(rest.find('/'), rest.size());
  std::string_view const part = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return part;
}

}  // namespace

std::string to_fragment(Route const& route) {
  std::string text = "#/" + std::string(page_names[static_cast<std::size_t>(route.page)]);
  if (route.page == Page::Programme)
    return text + '/' + std::string(programme_names[static_cast<std::size_t>(route.programme)]);
  if (route.page == Page::Accounts && route.way != AccountsWay::List)
    return text + '/' + std::string(way_names[static_cast<std::size_t>(route.way)]);
  if (route.page != Page::Account) return text;
  std::array<char, 16> id{};
  auto const end = std::to_chars(id.data(), id.data() + id.size(), route.account.value, 16);
  text += '/' + std::string(id.data(), end.ptr);
  return text + '/' + std::string(part_names[static_cast<std::size_t>(route.part)]);
}

Route parse_fragment(std::string_view fragment) {
  if (!fragment.starts_with("#/")) return {};
  std::string_view rest = fragment.substr(2);
  Route route;
  route.page = named<Page>(page_names, take_part(rest));
  if (route.page == Page::Programme) route.programme = named<ProgrammePart>(programme_names, take_part(rest));
  if (route.page == Page::Accounts) route.way = named<AccountsWay>(way_names, take_part(rest));
  if (route.page != Page::Account) return route;
  std::string_view const id = take_part(rest);
  auto const read = std::from_chars(id.data(), id.data() + id.size(), route.account.value, 16);
  if (read.ec != std::errc{} || read.ptr != id.data() + id.size() || !route.account) return {};
  route.part = named<AccountPart>(part_names, take_part(rest));
  return route;
}

}  // namespace claves
