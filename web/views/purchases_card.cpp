#include "web/charts/bars.h"
#include "web/views/summary_part.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/layout.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

void draw_none(Ui& ui, Screen const& screen, Requests& requests) {
  auto buttons = [&] {
    if (button(ui, "bring", screen.say(Word::purchases_bring), {.icon = Icon::Upload}))
      requests.go({.page = Page::Import});
  };
  empty_state(ui, "none",
              {.icon = Icon::Euro,
               .title = screen.say(Word::purchases_none_title),
               .text = screen.say(Word::purchases_none_text),
               .buttons = buttons});
}

std::string signed_percent(Screen const& screen, double share) {
  return (share > 0 ? "+" : "") + screen.locale.percent(share);
}

void draw_metrics(Ui& ui, Screen const& screen, Purchases const& bought) {
  std::string_view const currency = screen.currency();
  auto const growth = bought.growth();
  std::string const year = screen.locale.compact_money(bought.won_12_months, currency);
  std::string const growth_note = growth ? screen.say(Word::purchases_growth, {signed_percent(screen, *growth)})
                                         : std::string(screen.say(Word::purchases_no_growth));
  auto const rate = bought.win_rate();
  std::string const rate_shown = rate ? screen.locale.percent(*rate) : "–";
  std::string const rate_note =
      rate ? screen.say(Word::purchases_won_lost,
                        {screen.locale.number(bought.won_deals), screen.locale.number(bought.lost_deals)})
           : std::string(screen.say(Word::purchases_undecided));
  std::string const open = screen.locale.compact_money(bought.open_amount, currency);
  std::string const open_note = screen.words.count(Counted::purchases_open_deals, bought.open_deals);
  std::string const total = screen.locale.compact_money(bought.won, currency);
  std::string const last = bought.last_won
                               ? screen.say(Word::purchases_last_deal, {screen.locale.day(bought.last_won)})
                               : std::string(screen.say(Word::no_date));
  grid(ui, {.min_column = 140, .max_columns = 4}, [&] {
    metric(ui, {.label = screen.say(Word::purchases_12_months), .value = year, .note = growth_note});
    metric(ui, {.label = screen.say(Word::purchases_win_rate), .value = rate_shown, .note = rate_note});
    metric(ui, {.label = screen.say(Word::purchases_pipeline), .value = open, .note = open_note});
    metric(ui, {.label = screen.say(Word::purchases_total), .value = total, .note = last});
  });
}

// What bars show, with the texts they point into.
struct Bars {
  std::vector<std::string> names;
  std::vector<std::string> amounts;
  std::vector<double> values;

  void add(std::string name, std::string amount, double value) {
    names.push_back(std::move(name));
    amounts.push_back(std::move(amount));
    values.push_back(value);
  }
  void draw(Ui& ui, std::string_view key, std::string_view title) const {
    std::vector<Share> shares;
    std::string summary(title);
    for (std::size_t i = 0; i < names.size(); ++i) {
      shares.push_back({names[i], amounts[i], values[i]});
      summary += (i == 0 ? ": " : ", ") + names[i] + " " + amounts[i];
    }
    heading(ui, 3, title);
    bar_list(ui, key, {.summary = summary, .bars = shares});
  }
};

void draw_years(Ui& ui, Screen const& screen, Purchases const& bought) {
  if (bought.by_year.empty()) return;
  Bars bars;
  for (YearOfPurchases const& year : bought.by_year)
    bars.add(std::to_string(year.year), screen.locale.compact_money(year.won, screen.currency()), year.won);
  bars.draw(ui, "years", screen.say(Word::purchases_by_year));
}

void draw_offerings(Ui& ui, Screen const& screen, Purchases const& bought) {
  if (bought.bought.empty()) return;
  Bars bars;
  for (OfferingBought const& each : bought.bought) {
    std::string_view const name = screen.name_of(each.offering);
    bars.add(std::string(name.empty() ? screen.say(Word::purchases_no_offering) : name),
             screen.locale.compact_money(each.won, screen.currency()), each.won);
  }
  bars.draw(ui, "bought", screen.say(Word::purchases_bought));
}

void draw_whitespace(Ui& ui, Screen const& screen, Purchases const& bought) {
  if (screen.workspace.table<Offering>().size() == 0) return;
  std::vector<OfferingId> const missing = offerings_not_bought(screen.workspace, bought);
  heading(ui, 3, screen.say(Word::purchases_not_bought));
  if (missing.empty()) return text(ui, screen.say(Word::purchases_buys_all), {.ink = Ink::Muted});
  row(ui, {.gap = 8}, [&] {
    for (OfferingId const offering : missing) badge(ui, screen.name_of(offering));
  });
}

}  // namespace

void purchases_card(Ui& ui, Screen const& screen, Requests& requests, Account const& account) {
  PurchaseBook const& book = screen.findings.purchases();
  Purchases const* const bought = book.accounts.find(account.id);
  std::string const as_of = bought != nullptr && book.reference
                                ? screen.say(Word::purchases_as_of, {screen.locale.day(book.reference)})
                                : std::string();
  card(ui, "purchases", {.title = screen.say(Word::purchases_title), .subtitle = as_of}, [&] {
    if (bought == nullptr) return draw_none(ui, screen, requests);
    draw_metrics(ui, screen, *bought);
    columns(ui, {fr(1), fr(1)}, {.gap = 24, .stack_below = 480},
            {[&] { draw_years(ui, screen, *bought); }, [&] { draw_offerings(ui, screen, *bought); }});
    draw_whitespace(ui, screen, *bought);
  });
}

}  // namespace claves
