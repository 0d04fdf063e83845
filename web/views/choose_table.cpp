#include "web/views/choose_table.h"

#include "core/methods/grid.h"
#include "web/views/factor_words.h"
#include "web/views/health_words.h"
#include "web/widgets/feedback.h"
#include "web/widgets/table.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

enum ColumnPlace : int {
  rank_column,
  name_column,
  score_column,
  factors_column,
  kind_column,
  health_column,
  won_column
};

struct Line {
  Account const& account;
  ScoreCard const& card;
};

// A number and a name that is said with it: "Growth potential: 7.5".
std::string factor_said(Screen const& screen, ScoreCard const& card, std::size_t factor) {
  FactorValue const& value = card.factors[factor];
  std::string_view const name = factor_words(screen, factor).name;
  if (!value.is_known()) return screen.say(Word::table_no_factor, {name});
  return screen.say(Word::table_factor_is, {name, screen.locale.number(value.value, 1)});
}

std::string all_factors(Screen const& screen, ScoreCard const& card) {
  std::string all;
  for (std::size_t const factor : factors_of(screen).used()) {
    if (!all.empty()) all += "; ";
    all += factor_said(screen, card, factor);
  }
  return all;
}

void draw_name(Ui& ui, Screen const& screen, Line const& line) {
  cell(ui, 0, [&] {
    stack(ui, 0, [&] {
      text(ui, line.account.name, {.type = Type::Strong, .max_lines = 1});
      std::string const second = account_line(screen, line.account);
      if (!second.empty()) text(ui, second, {.type = Type::Small, .ink = Ink::Muted, .max_lines = 1});
    });
  });
}

void draw_score(Ui& ui, Screen const& screen, ScoreCard const& card) {
  std::string const score = screen.locale.fixed(card.score, 1);
  meter(ui, "score",
        {.name = screen.say(Word::table_score),
         .spoken = score,
         .value = card.score,
         .high = 100,
         .show_value = true});
}

void draw_factors(Ui& ui, Screen const& screen, AccountOrder const& order, ScoreCard const& card) {
  std::vector<double> values;
  for (std::size_t const factor : factors_of(screen).used())
    values.push_back(card.factors[factor].is_known() ? card.factors[factor].value : unknown);
  mini_bars(ui, "factors", {.summary = all_factors(screen, card), .values = values});
  if (order.by != OrderBy::Factor || order.factor >= card.factors.size()) return;
  FactorValue const& value = card.factors[order.factor];
  if (value.is_known()) text(ui, screen.locale.number(value.value, 1), {.type = Type::Small, .tabular = true});
}

void draw_key(Ui& ui, Screen const& screen, Account const& account) {
  kind_pill(ui, screen, account);
  if (account.key) icon(ui, Icon::KeyRound, Tone::Accent);
}

// Of key accounts alone: the others have no plan that could do well or badly.
void draw_health(Ui& ui, Screen const& screen, Account const& account) {
  if (!account.key) return;
  Health const& found = screen.findings.health(screen.today).of(account.id);
  if (!found.share)
    return text(ui, screen.say(Word::table_no_health), {.type = Type::Small, .ink = Ink::Subtle});
  pill(ui, screen.locale.percent(*found.share), health_tone(*found.share));
}

void draw_card(Ui& ui, Screen const& screen, AccountOrder const& order, Line const& line) {
  row(ui, {.gap = 8, .wrap = false}, [&] {
    text(ui, screen.locale.number(line.card.rank), {.type = Type::Small, .ink = Ink::Muted, .tabular = true});
    cell(ui, 0, [&] { text(ui, line.account.name, {.type = Type::Strong, .max_lines = 1}); });
  });
  draw_score(ui, screen, line.card);
  row(ui, {.gap = 8, .wrap = false}, [&] {
    draw_factors(ui, screen, order, line.card);
    draw_key(ui, screen, line.account);
    spring(ui);
    text(ui, screen.locale.compact_money(line.card.won_12_months, screen.currency()),
         {.type = Type::Small, .ink = Ink::Muted, .tabular = true});
  });
}

struct SortColumn {
  int column;
  OrderBy by;
};
constexpr std::array<SortColumn, 5> sort_columns = {{{name_column, OrderBy::Name},
                                                     {score_column, OrderBy::Score},
                                                     {kind_column, OrderBy::Kind},
                                                     {health_column, OrderBy::Health},
                                                     {won_column, OrderBy::Revenue}}};

int sorted_column(AccountOrder const& order) {
  for (SortColumn const& each : sort_columns)
    if (each.by == order.by) return each.column;
  return factors_column;
}

// Names begin at A, health with the worst, other figures with the greatest; a second press turns it round.
void sort_by(AccountOrder& order, int column) {
  for (SortColumn const& each : sort_columns) {
    if (each.column != column) continue;
    bool const again = order.by == each.by;
    bool const first = each.by == OrderBy::Name || each.by == OrderBy::Health;
    order = {each.by, 0, again ? !order.ascending : first};
  }
}

}  // namespace

std::string account_line(Screen const& screen, Account const& account) {
  std::string line = account.sector;
  for (std::string_view const more : {std::string_view(account.city), screen.name_of(account.owner)}) {
    if (more.empty()) continue;
    if (!line.empty()) line += " · ";
    line += more;
  }
  return line;
}

void kind_pill(Ui& ui, Screen const& screen, Account const& account) {
  AccountKind const kind = account.kind_of_account;
  Tone const tone = kind == AccountKind::Existing   ? Tone::Accent
                    : kind == AccountKind::Emerging ? Tone::Good
                                                    : Tone::Neutral;
  Word const words = kind == AccountKind::Existing   ? Word::kind_existing
                     : kind == AccountKind::Emerging ? Word::kind_emerging
                                                     : Word::kind_ordinary;
  pill(ui, screen.say(words), tone);
}

std::optional<AccountId> choose_table(Ui& ui, Screen const& screen, Scoring const& scoring, AccountRows& rows,
                                      AccountId chosen) {
  if (rows.size() == 0) {
    empty_state(ui, "nothing", {.icon = Icon::Search, .title = screen.say(Word::table_none)});
    return {};
  }
  std::array<Column, 7> const columns = {
      {{.key = "rank",
        .title = screen.say(Word::table_rank),
        .track = px(32),
        .right = true,
        .hide_title = true},
       {.key = "name", .title = screen.say(Word::table_name), .track = fr(1), .sortable = true},
       {.key = "score", .title = screen.say(Word::table_score), .track = px(96), .sortable = true},
       {.key = "factors", .title = screen.say(Word::table_factors), .track = px(84), .hide_below = 620},
       {.key = "kind",
        .title = screen.words.field(&Account::kind_of_account),
        .track = px(116),
        .sortable = true},
       {.key = "health",
        .title = screen.say(Word::table_health),
        .track = px(72),
        .sortable = true,
        .hide_below = 640},
       {.key = "won",
        .title = screen.say(Word::table_won_short),
        .track = px(84),
        .right = true,
        .sortable = true,
        .hide_below = 540}}};
  auto line = [&](int row) { return Line{*screen.find<Account>(rows.at(row)), *scoring.find(rows.at(row))}; };
  auto describe = [&](int row) {
    Account const& account = line(row).account;
    return TableRow{account.id.value, account.name, account.id == chosen};
  };
  auto draw_cell = [&](int row, int column) {
    Line const at = line(row);
    switch (column) {
      case rank_column:
        return text(ui, screen.locale.number(at.card.rank),
                    {.ink = Ink::Muted, .right = true, .tabular = true});
      case name_column:
        return draw_name(ui, screen, at);
      case score_column:
        return draw_score(ui, screen, at.card);
      case factors_column:
        return draw_factors(ui, screen, rows.order, at.card);
      case kind_column:
        return draw_key(ui, screen, at.account);
      case health_column:
        return draw_health(ui, screen, at.account);
      case won_column:
        return text(ui, screen.locale.compact_money(at.card.won_12_months, screen.currency()),
                    {.right = true, .tabular = true});
    }
  };
  auto draw_narrow = [&](int row) { draw_card(ui, screen, rows.order, line(row)); };
  TableEvent const event = table(ui, "accounts",
                                 {.name = screen.say(Word::choose_title),
                                  .columns = columns,
                                  .rows = rows.size(),
                                  .height = ui.is_phone() ? 0 : ui.rest_height(),
                                  .sorted_by = sorted_column(rows.order),
                                  .sort = rows.order.ascending ? Sort::Ascending : Sort::Descending,
                                  .narrow_below = 480,
                                  .narrow_height = 104,
                                  .row = describe,
                                  .cell = draw_cell,
                                  .narrow = draw_narrow});
  if (event.sort_by) sort_by(rows.order, *event.sort_by);
  if (!event.opened) return {};
  return rows.at(*event.opened);
}

}  // namespace claves
