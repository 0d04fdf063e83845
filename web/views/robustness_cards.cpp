#include "web/views/robustness_cards.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "web/charts/bands.h"
#include "web/charts/columns.h"
#include "web/views/concept_help.h"
#include "web/views/factor_words.h"
#include "web/views/picture_card.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/layout.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr double worth_showing = 0.01;  // of the sets of weights
constexpr std::size_t most_rows = 30;
constexpr std::array<Word, 3> doubt_words{Word::robust_near, Word::robust_order, Word::robust_any};
constexpr std::array<Word, 3> doubt_helps{Word::robust_near_help, Word::robust_order_help,
                                          Word::robust_any_help};

std::string samples_words(Screen const& screen, std::size_t samples) {
  return screen.locale.number(static_cast<double>(samples));
}

double share_of_ranks(Robustness const& found, std::size_t row, std::size_t from, std::size_t to) {
  double share = 0;
  for (std::size_t rank = from; rank <= to; ++rank) share += found.rank_share(row, rank);
  return share;
}

// The first, the rest of the key places, as many again, and what is further down.
std::vector<double> band_shares(Robustness const& found, std::size_t row, std::size_t cap) {
  std::size_t const near = std::min(2 * cap, found.rows());
  std::size_t const key = std::min(cap, found.rows());
  double const first = found.rank_share(row, 1);
  double const rest = share_of_ranks(found, row, 2, key);
  double const after = share_of_ranks(found, row, key + 1, near);
  return {first, rest, after, std::max(0.0, 1 - first - rest - after)};
}

struct Tally {
  int core = 0;    // key accounts that hold
  int border = 0;  // key accounts that depend on the weights
  int weak = 0;    // key accounts that do not hold
  int missed = 0;  // others that would hold
};

Tally tally_of(Screen const& screen, RobustnessRun const& run) {
  Tally tally;
  for (std::size_t row = 0; row < run.accounts().size(); ++row) {
    Account const* const account = screen.find<Account>(run.accounts()[row]);
    if (account == nullptr) continue;
    Firmness const firmness = firmness_of(run.found()->key_share(row));
    if (!account->key) {
      tally.missed += firmness == Firmness::Core ? 1 : 0;
    } else if (firmness == Firmness::Core) {
      ++tally.core;
    } else {
      ++(firmness == Firmness::Borderline ? tally.border : tally.weak);
    }
  }
  return tally;
}

void draw_tally(Ui& ui, Screen const& screen, RobustnessRun const& run) {
  Tally const tally = tally_of(screen, run);
  if (tally.core > 0 && tally.border + tally.weak + tally.missed == 0)
    return text(ui, screen.say(Word::robust_all_hold), {.type = Type::Strong});
  auto const line = [&](Counted counted, int count, Ink ink) {
    if (count > 0) text(ui, screen.words.count(counted, count), {.type = Type::Strong, .ink = ink});
  };
  stack(ui, 2, [&] {
    line(Counted::robust_core, tally.core, Ink::Normal);
    line(Counted::robust_border, tally.border, Ink::Warn);
    line(Counted::robust_weak, tally.weak, Ink::Bad);
    line(Counted::robust_missed, tally.missed, Ink::Accent);
  });
}

// Key ones, and those that could be: the surest first.
std::vector<std::size_t> rows_to_show(Screen const& screen, RobustnessRun const& run) {
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < run.accounts().size(); ++row) {
    Account const* const account = screen.find<Account>(run.accounts()[row]);
    if (account != nullptr && (account->key || run.found()->key_share(row) >= worth_showing))
      rows.push_back(row);
  }
  std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
    return run.found()->key_share(a) > run.found()->key_share(b);
  });
  if (rows.size() > most_rows) rows.resize(most_rows);
  return rows;
}

BandRow band_row(Screen const& screen, RobustnessRun const& run, std::size_t row) {
  AccountId const account = run.accounts()[row];
  BandRow made;
  made.key = account.value;
  made.name = screen.name_of(account);
  made.marked = screen.find<Account>(account)->key;
  made.shown = screen.locale.percent(run.found()->key_share(row));
  made.shares = band_shares(*run.found(), row, static_cast<std::size_t>(run.cap()));
  made.cells = {made.shown};
  for (double const share : made.shares) made.cells.push_back(screen.locale.percent(share));
  return made;
}

std::optional<AccountId> draw_bands(Ui& ui, Screen const& screen, RobustnessRun const& run) {
  std::vector<BandRow> rows;
  for (std::size_t const row : rows_to_show(screen, run)) rows.push_back(band_row(screen, run, row));
  std::string const key = screen.say(Word::robust_band_key, {screen.locale.number(run.cap())});
  std::string const near = screen.say(Word::robust_band_near, {screen.locale.number(2.0 * run.cap())});
  std::array<std::string_view, 4> const names{screen.say(Word::robust_band_first), key, near,
                                              screen.say(Word::robust_band_far)};
  std::array<std::string_view, 6> const heads{screen.say(Word::robust_head_account),
                                              screen.say(Word::robust_head_share),
                                              names[0],
                                              names[1],
                                              names[2],
                                              names[3]};
  auto const pressed = bands(
      ui, "bands", {.summary = screen.say(Word::robust_summary), .bands = names, .heads = heads, .rows = rows});
  if (!pressed) return {};
  return AccountId{*pressed};
}

void draw_doubt(Ui& ui, Screen const& screen, Doubt& doubt) {
  std::array<std::string_view, 3> choices;
  std::transform(doubt_words.begin(), doubt_words.end(), choices.begin(),
                 [&](Word word) { return screen.say(word); });
  auto const place = static_cast<std::size_t>(doubt.weights);
  if (auto const picked = segments(
          ui, "doubt",
          {.label = screen.say(Word::robust_which), .choices = choices, .chosen = static_cast<int>(place)}))
    doubt.weights = static_cast<WeightDoubt>(*picked);
  text(ui, screen.say(doubt_helps[place]), {.type = Type::Small, .ink = Ink::Muted});
  if (auto const on = checkbox(ui, "ratings",
                               {.label = screen.say(Word::robust_ratings),
                                .on = doubt.ratings,
                                .help = screen.say(Word::robust_ratings_help)}))
    doubt.ratings = *on;
}

void draw_state(Ui& ui, Screen const& screen, RobustnessRun const& run) {
  Robustness const& found = *run.found();
  if (!run.is_done()) {
    std::string const spoken = screen.say(
        Word::robust_working, {samples_words(screen, found.done()), samples_words(screen, found.size())});
    progress(ui, "progress",
             {.name = screen.say(Word::robust_title),
              .spoken = spoken,
              .share = static_cast<double>(found.done()) / static_cast<double>(found.size())});
    return;
  }
  std::string const off = screen.locale.number(100 * standard_error(0.5, found.size()), 1);
  text(ui, screen.say(Word::robust_error, {samples_words(screen, found.size()), off}),
       {.type = Type::Small, .ink = Ink::Muted});
  text(ui, screen.say(Word::robust_of_method), {.type = Type::Small, .ink = Ink::Muted});
}

// The two factors that weigh most where it is first, against what they weigh now; as places in the firm's list.
std::array<std::size_t, 2> favourable(std::vector<double> const& central, RobustnessRun const& run,
                                      Scoring const& scoring) {
  std::vector<std::size_t> columns(central.size());
  std::iota(columns.begin(), columns.end(), std::size_t{0});
  auto const gain = [&](std::size_t column) { return central[column] - scoring.weights[run.places()[column]]; };
  std::partial_sort(columns.begin(), columns.begin() + 2, columns.end(),
                    [&](std::size_t a, std::size_t b) { return gain(a) > gain(b); });
  return {run.places()[columns[0]], run.places()[columns[1]]};
}

void draw_first(Ui& ui, Screen const& screen, Scoring const& scoring, RobustnessRun const& run,
                std::size_t row) {
  std::vector<double> const central = run.found()->central_weights(row);
  if (central.size() < 2) return;
  auto const best = favourable(central, run, scoring);
  double const share = run.found()->first_share(row);
  text(ui, screen.say(Word::robust_of_first,
                      {screen.locale.percent(share, share < 0.01 ? 1 : 0), factor_words(screen, best[0]).name,
                       factor_words(screen, best[1]).name}));
}

void draw_ranks(Ui& ui, Screen const& screen, RobustnessRun const& run, std::size_t row) {
  Robustness const& found = *run.found();
  std::size_t const shown = std::min<std::size_t>(found.rows(), 2 * static_cast<std::size_t>(run.cap()));
  std::vector<ColumnBar> bars;
  double rest = 1;
  auto const add = [&](std::string name, std::string spoken, double share, bool strong) {
    bars.push_back({std::move(name), std::move(spoken), screen.locale.percent(share), share, strong});
  };
  for (std::size_t rank = 1; rank <= shown; ++rank) {
    double const share = found.rank_share(row, rank);
    std::string const number = screen.locale.number(static_cast<double>(rank));
    add(number, screen.say(Word::robust_of_rank, {number}), share, rank <= static_cast<std::size_t>(run.cap()));
    rest -= share;
  }
  if (shown < found.rows()) {
    std::string const next = screen.locale.number(static_cast<double>(shown + 1));
    add(next + '+', screen.say(Word::robust_of_rank_rest, {next}), std::max(0.0, rest), false);
  }
  column_bars(ui, "ranks",
              {.summary = screen.say(Word::robust_of_ranks),
               .name_head = screen.say(Word::robust_of_head_rank),
               .value_head = screen.say(Word::robust_of_head_share),
               .bars = bars});
}

std::string verdict(Screen const& screen, RobustnessRun const& run, double share) {
  switch (firmness_of(share)) {
    case Firmness::Core:
      return std::string(screen.say(Word::robust_of_core));
    case Firmness::Borderline:
      return std::string(screen.say(Word::robust_of_border));
    case Firmness::Outside:
      return screen.say(Word::robust_of_outside, {screen.locale.number(run.cap())});
  }
  return {};
}

}  // namespace

std::optional<AccountId> robustness_card(Ui& ui, Screen const& screen, Requests& requests, RobustnessRun& run) {
  std::optional<AccountId> pressed;
  auto const help = [&] { help_on(ui, screen, "robustness"); };
  if (run.found() == nullptr) {
    card(ui, "robustness", {.title = screen.say(Word::robust_title), .help = help},
         [&] { text(ui, screen.say(Word::robust_no_cap), {.ink = Ink::Muted}); });
    return {};
  }
  auto const picture = [&] {
    text(ui,
         screen.say(Word::robust_text,
                    {samples_words(screen, run.found()->size()), screen.locale.number(run.cap())}),
         {.type = Type::Small, .ink = Ink::Muted});
    draw_tally(ui, screen, run);
    pressed = draw_bands(ui, screen, run);
  };
  auto const rest = [&] {
    draw_state(ui, screen, run);
    draw_doubt(ui, screen, run.doubt);
  };
  picture_card(ui, screen, requests, "robustness",
               {.title = screen.say(Word::robust_title), .width = 720, .help = help, .rest = rest}, picture);
  return pressed;
}

void account_robustness_card(Ui& ui, Screen const& screen, Requests& requests, Scoring const& scoring,
                             RobustnessRun const& run, AccountId account) {
  auto const row = run.row_of(account);
  if (run.found() == nullptr || !row) return;
  double const share = run.found()->key_share(*row);
  auto const picture = [&] {
    text(ui, screen.say(Word::robust_of_key, {screen.locale.percent(share)}), {.type = Type::Strong});
    text(ui, verdict(screen, run, share), {.ink = Ink::Muted});
    draw_first(ui, screen, scoring, run, *row);
    draw_ranks(ui, screen, run, *row);
    text(ui, screen.say(Word::robust_of_method), {.type = Type::Small, .ink = Ink::Muted});
  };
  picture_card(ui, screen, requests, "firmness",
               {.title = screen.say(Word::robust_of_title), .of = screen.name_of(account), .width = 720},
               picture);
}

}  // namespace claves
