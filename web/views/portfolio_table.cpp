#include "web/views/portfolio_table.h"

#include <algorithm>

#include "web/views/portfolio_sentences.h"
#include "web/views/portfolio_steps.h"
#include "web/widgets/buttons.h"
#include "web/widgets/fields.h"
#include "web/widgets/table.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

enum Columns { name_column, score_column, hours_column, place_column, robust_column, bound_column };

// Of the candidate at `item`.
struct Line {
  PortfolioCandidate const& candidate;
  std::size_t item = 0;
  bool in_best = false;
};

void draw_place(Ui& ui, Screen const& screen, Line const& line) {
  if (line.in_best && line.candidate.key) return pill(ui, screen.say(Word::portfolio_stays), Tone::Accent);
  if (line.in_best) return pill(ui, screen.say(Word::portfolio_enters), Tone::Good);
  if (line.candidate.key) return pill(ui, screen.say(Word::portfolio_leaves), Tone::Warn);
  text(ui, screen.say(Word::portfolio_out), {.type = Type::Small, .ink = Ink::Subtle});
}

void draw_hours(Ui& ui, Screen const& screen, Line const& line, bool right) {
  Word const words = line.candidate.assumed ? Word::portfolio_hours_assumed : Word::portfolio_hours_of;
  text(ui, screen.say(words, {screen.locale.number(line.candidate.hours, 1)}),
       {.ink = line.candidate.assumed ? Ink::Muted : Ink::Normal, .right = right, .tabular = true});
}

void draw_robust(Ui& ui, Screen const& screen, RobustPortfolio const* robust, std::size_t item, bool named) {
  if (robust == nullptr || robust->samples() == 0) return;
  constexpr std::array<Word, 3> names{Word::portfolio_core, Word::portfolio_borderline,
                                      Word::portfolio_exterior};
  constexpr std::array<Tone, 3> tones{Tone::Good, Tone::Warn, Tone::Neutral};
  auto const place = static_cast<std::size_t>(robust->membership(item));
  std::string const share = screen.locale.percent(robust->share(item));
  if (named) badge(ui, screen.say(names[place]), tones[place]);
  meter(ui, "share",
        {.name = screen.say(Word::portfolio_share, {share}),
         .spoken = share,
         .value = robust->share(item),
         .tone = tones[place],
         .show_value = true,
         .value_width = 44});
}

void draw_bound(Ui& ui, Screen const& screen, Requests& requests, Line const& line) {
  std::vector<std::string> choices;
  for (std::size_t place = 0; place < Choices<Bound>::names.size(); ++place)
    choices.emplace_back(screen.words.choice(&Account::bound, static_cast<Bound>(place)));
  std::string const label = screen.say(Word::portfolio_bound_of, {screen.name_of(line.candidate.account)});
  auto const picked =
      select(ui, "bound",
             {.label = label,
              .choices = choices,
              .chosen = static_cast<int>(line.candidate.bound),
              .hide_label = true,
              .off_because = screen.editable ? std::string_view{} : screen.say(Word::read_only_tab)});
  if (picked)
    settle_beforehand(requests, *screen.find<Account>(line.candidate.account), static_cast<Bound>(*picked));
}

void draw_name(Ui& ui, Screen const& screen, Line const& line) {
  Account const& account = *screen.find<Account>(line.candidate.account);
  cell(ui, 0, [&] {
    stack(ui, 0, [&] {
      text(ui, account.name, {.type = Type::Strong, .max_lines = 1});
      std::string_view const owner = screen.name_of(line.candidate.manager);
      text(ui, owner.empty() ? screen.say(Word::nobody) : owner,
           {.type = Type::Small, .ink = Ink::Muted, .max_lines = 1});
    });
  });
}

void draw_card(Ui& ui, Screen const& screen, Requests& requests, PortfolioWork const& work, Line const& line) {
  row(ui, {.gap = 8, .wrap = false}, [&] {
    cell(ui, 0,
         [&] { text(ui, screen.name_of(line.candidate.account), {.type = Type::Strong, .max_lines = 1}); });
    draw_place(ui, screen, line);
  });
  row(ui, {.gap = 12}, [&] {
    text(ui, points(screen, line.candidate.score), {.tabular = true});
    draw_hours(ui, screen, line, false);
  });
  draw_robust(ui, screen, work.robust(), line.item, false);
  draw_bound(ui, screen, requests, line);
}

}  // namespace

// Those that matter: in the best portfolio, key now, settled beforehand, or in it under some weights.
void PortfolioTable::choose_rows(PortfolioWork const& work) {
  rows_.clear();
  std::vector<PortfolioCandidate> const& candidates = work.portfolio().candidates;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    bool const in_best = std::binary_search(work.choice().chosen.begin(), work.choice().chosen.end(), i);
    bool const at_times = work.robust() != nullptr && work.robust()->membership(i) != CoreMembership::Exterior;
    if (all_ || in_best || at_times || candidates[i].key || candidates[i].bound != Bound::Free)
      rows_.push_back(i);
  }
}

std::optional<AccountId> PortfolioTable::draw(Ui& ui, Screen const& screen, Requests& requests,
                                              PortfolioWork const& work) {
  choose_rows(work);
  auto const line = [&](int row) {
    std::size_t const item = rows_[static_cast<std::size_t>(row)];
    auto const& chosen = work.choice().chosen;
    return Line{work.portfolio().candidates[item], item,
                std::binary_search(chosen.begin(), chosen.end(), item)};
  };
  std::array<Column, 6> const columns = {
      {{.key = "name", .title = screen.say(Word::table_name), .track = fr(1)},
       {.key = "score", .title = screen.say(Word::table_score), .track = px(84), .right = true},
       {.key = "hours",
        .title = screen.say(Word::portfolio_hours),
        .track = px(76),
        .right = true,
        .hide_below = 860},
       {.key = "place", .title = screen.say(Word::portfolio_place), .track = px(100)},
       {.key = "robust", .title = screen.say(Word::portfolio_robust), .track = px(176), .hide_below = 700},
       {.key = "bound", .title = screen.words.field(&Account::bound), .track = px(164)}}};
  auto const draw_cell = [&](int row, int column) {
    Line const at = line(row);
    switch (column) {
      case name_column:
        return draw_name(ui, screen, at);
      case score_column:
        return text(ui, points(screen, at.candidate.score), {.right = true, .tabular = true});
      case hours_column:
        return draw_hours(ui, screen, at, true);
      case place_column:
        return draw_place(ui, screen, at);
      case robust_column:
        return draw_robust(ui, screen, work.robust(), at.item, true);
      case bound_column:
        return draw_bound(ui, screen, requests, at);
    }
  };
  std::optional<AccountId> opened;
  card(ui, "table", {.padding = 12}, [&] {
    TableEvent const event =
        table(ui, "portfolio",
              {.name = screen.say(Word::portfolio_table),
               .columns = columns,
               .rows = static_cast<int>(rows_.size()),
               .row_height = 60,
               .narrow_below = 540,
               .narrow_height = 148,
               .row =
                   [&](int row) {
                     AccountId const account = line(row).candidate.account;
                     return TableRow{account.value, std::string(screen.name_of(account)), false};
                   },
               .cell = draw_cell,
               .narrow = [&](int row) { draw_card(ui, screen, requests, work, line(row)); }});
    if (event.opened) opened = line(*event.opened).candidate.account;
    Word const words = all_ ? Word::portfolio_show_some : Word::portfolio_show_all;
    if (button(ui, "all", screen.say(words), {.kind = ButtonKind::Quiet})) all_ = !all_;
  });
  return opened;
}

}  // namespace claves
