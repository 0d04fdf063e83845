#include <algorithm>

#include "web/views/choose_table.h"
#include "web/views/edit_field.h"
#include "web/views/factor_words.h"
#include "web/widgets/buttons.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/overlay.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

struct Ordering {
  AccountOrder order;
  std::string words;
};

std::vector<Ordering> orderings(Screen const& screen) {
  std::vector<Ordering> all = {
      {{OrderBy::Score, 0, false}, std::string(screen.say(Word::table_score))},
      {{OrderBy::Name, 0, true}, std::string(screen.say(Word::table_name))},
      {{OrderBy::Revenue, 0, false}, std::string(screen.say(Word::table_won))},
      {{OrderBy::Kind, 0, false}, std::string(screen.words.field(&Account::kind_of_account))},
      {{OrderBy::Health, 0, true}, std::string(screen.say(Word::account_health))}};  // what needs care first
  FactorList const& factors = factors_of(screen);
  for (std::size_t const factor : factors.used())  // the best first: of the effort, the least
    all.push_back({{OrderBy::Factor, factor, factors.at(factor).less_is_better},
                   std::string(factor_words(screen, factor).name)});
  return all;
}

void draw_order(Ui& ui, Screen const& screen, AccountOrder& order) {
  std::vector<Ordering> const all = orderings(screen);
  std::vector<std::string> words;
  int chosen = -1;
  for (Ordering const& each : all) {
    if (each.order.by == order.by && (order.by != OrderBy::Factor || each.order.factor == order.factor))
      chosen = static_cast<int>(words.size());
    words.push_back(each.words);
  }
  auto const picked = select(ui, "order",
                             {.label = screen.say(Word::table_order),
                              .choices = words,
                              .chosen = chosen,
                              .width = 190,
                              .hide_label = true});
  if (picked) order = all[static_cast<std::size_t>(*picked)].order;
}

void draw_kind_filter(Ui& ui, Screen const& screen, AccountFilter& filter) {
  constexpr auto count = Choices<AccountKind>::names.size();
  std::vector<std::string> words{std::string(screen.say(Word::filter_any_kind))};
  for (std::size_t place = 0; place < count; ++place)
    words.emplace_back(screen.words.choice(&Account::kind_of_account, static_cast<AccountKind>(place)));
  int const chosen = filter.kind ? static_cast<int>(*filter.kind) + 1 : 0;
  auto const picked = select(
      ui, "kind", {.label = screen.words.field(&Account::kind_of_account), .choices = words, .chosen = chosen});
  if (!picked) return;
  filter.kind.reset();
  if (*picked > 0) filter.kind = static_cast<AccountKind>(*picked - 1);
}

void draw_owner_filter(Ui& ui, Screen const& screen, AccountFilter& filter) {
  std::vector<Named> const people = named_entities(screen.workspace, Kind::Person);
  std::vector<std::string> words{std::string(screen.say(Word::filter_any_owner)),
                                 std::string(screen.say(Word::nobody))};
  int chosen = !filter.owner ? 0 : 1;
  for (Named const& person : people) {
    if (filter.owner == PersonId{person.id}) chosen = static_cast<int>(words.size());
    words.push_back(person.name);
  }
  auto const picked =
      select(ui, "owner", {.label = screen.words.field(&Account::owner), .choices = words, .chosen = chosen});
  if (!picked) return;
  filter.owner.reset();
  if (*picked == 1) filter.owner = PersonId{};
  if (*picked > 1) filter.owner = PersonId{people[static_cast<std::size_t>(*picked - 2)].id};
}

void draw_sector_filter(Ui& ui, Screen const& screen, AccountRows& rows) {
  std::vector<std::string> words{std::string(screen.say(Word::filter_any_sector))};
  words.insert(words.end(), rows.sectors().begin(), rows.sectors().end());
  auto const found = std::find(words.begin() + 1, words.end(), rows.filter.sector);
  int const chosen =
      rows.filter.sector.empty() || found == words.end() ? 0 : static_cast<int>(found - words.begin());
  auto const picked =
      select(ui, "sector", {.label = screen.words.field(&Account::sector), .choices = words, .chosen = chosen});
  if (picked) rows.filter.sector = *picked == 0 ? std::string() : words[static_cast<std::size_t>(*picked)];
}

void draw_filters(Ui& ui, Screen const& screen, AccountRows& rows) {
  std::array<std::string_view, 3> const shows{screen.say(Word::filter_all), screen.say(Word::filter_key),
                                              screen.say(Word::filter_candidates)};
  auto const picked = segments(
      ui, "show",
      {.label = screen.say(Word::filter_show), .choices = shows, .chosen = static_cast<int>(rows.filter.show)});
  if (picked) rows.filter.show = static_cast<Show>(*picked);
  if (rows.filter.show == Show::Candidates)
    text(ui, screen.say(Word::filter_candidates_help), {.type = Type::Small, .ink = Ink::Muted});
  draw_kind_filter(ui, screen, rows.filter);
  draw_owner_filter(ui, screen, rows.filter);
  draw_sector_filter(ui, screen, rows);
  if (rows.filter.count() > 0 && button(ui, "clear", screen.say(Word::filter_clear), {.icon = Icon::X}))
    rows.filter.clear();
}

}  // namespace

void choose_toolbar(Ui& ui, Screen const& screen, AccountRows& rows) {
  auto const sought = search_field(ui, "search",
                                   {.label = screen.say(Word::search),
                                    .value = rows.filter.search,
                                    .placeholder = screen.say(Word::table_search),
                                    .hide_label = true});
  if (sought) rows.filter.search = *sought;
  row(ui, {.gap = 8}, [&] {
    int const filters = rows.filter.count();
    std::string const name = filters == 0 ? std::string(screen.say(Word::filter_title))
                                          : screen.say(Word::filter_count, {screen.locale.number(filters)});
    popover(ui, "filter", {.name = name, .icon = Icon::Funnel}, [&] { draw_filters(ui, screen, rows); });
    if (filters > 0 && button(ui, "clear", screen.say(Word::filter_clear), {.kind = ButtonKind::Quiet}))
      rows.filter.clear();
    draw_order(ui, screen, rows.order);
    spring(ui);
    std::string const all = screen.words.count(Counted::accounts, rows.all());
    text(ui,
         rows.size() == rows.all() ? all
                                   : screen.say(Word::table_found, {screen.locale.number(rows.size()), all}),
         {.type = Type::Small, .ink = Ink::Muted});
  });
}

}  // namespace claves
