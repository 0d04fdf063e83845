#include "web/views/portfolio_view.h"

#include <algorithm>

#include "core/base/text.h"
#include "web/views/concept_help.h"
#include "web/views/portfolio_limits.h"
#include "web/views/portfolio_sentences.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/overlay.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr float side_width = 368;
constexpr float dialog_width = 520;
constexpr std::size_t most_prices = 6;
constexpr double no_difference = 1e-9;

// What today's key accounts are worth beside the best ones, in a sentence.
std::string verdict(Screen const& screen, KeyPortfolio const& portfolio, PortfolioChoice const& choice) {
  std::vector<std::size_t> const present = portfolio.present();
  if (portfolio.problem.capacities.empty() && !portfolio.problem.cap)
    return std::string(screen.say(Word::portfolio_no_cap));
  if (present.empty()) return std::string(screen.say(Word::portfolio_none_yet));
  std::vector<PortfolioAsk> const broken = broken_by(portfolio, present);
  if (!broken.empty()) {
    std::string list;
    for (std::size_t i = 0; i < std::min<std::size_t>(broken.size(), 3); ++i)
      list += (i == 0 ? "" : " ") + ask_sentence(screen, portfolio, broken[i]);
    return screen.say(Word::portfolio_breaks, {list});
  }
  if (present == choice.chosen) return std::string(screen.say(Word::portfolio_same));
  double const cost = choice.value - portfolio.value(present);
  if (cost <= no_difference) return std::string(screen.say(Word::portfolio_equal));
  return screen.say(Word::portfolio_costs,
                    {points(screen, cost), screen.locale.percent(cost / choice.value, 1)});
}

void draw_names(Ui& ui, Screen const& screen, Word title, std::vector<PortfolioCandidate> const& candidates) {
  if (candidates.empty()) return;
  heading(ui, 3, screen.say(title));
  std::string names;
  for (PortfolioCandidate const& each : candidates)
    names += (names.empty() ? "" : " · ") + std::string(screen.name_of(each.account));
  text(ui, names);
}

}  // namespace

std::string_view PortfolioView::no_adopting(Screen const& screen) const {
  if (!screen.editable) return screen.say(Word::read_only_tab);
  if (!work_.is_solved() && !work_.gave_up()) return screen.say(Word::portfolio_wait);
  if (change_to(work_.portfolio(), work_.choice().chosen).is_none())
    return screen.say(Word::portfolio_nothing_to_change);
  return {};
}

void PortfolioView::draw_figures(Ui& ui, Screen const& screen) {
  KeyPortfolio const& portfolio = work_.portfolio();
  std::vector<std::size_t> const present = portfolio.present();
  std::string_view const unit = screen.say(Word::portfolio_points);
  auto const counted = [&](std::size_t count) {
    return screen.words.count(Counted::accounts, static_cast<double>(count));
  };
  std::string const best = points(screen, work_.choice().value);
  std::string const best_count = counted(work_.choice().chosen.size());
  std::string const now = points(screen, portfolio.value(present));
  std::string const now_count = counted(present.size());
  grid(ui, {.min_column = 150, .max_columns = 2, .gap = 16}, [&] {
    grid_cell(ui, [&] {
      metric(ui, {.label = screen.say(Word::portfolio_best), .value = best, .unit = unit, .note = best_count});
    });
    grid_cell(ui, [&] {
      metric(ui, {.label = screen.say(Word::portfolio_yours), .value = now, .unit = unit, .note = now_count});
    });
  });
}

void PortfolioView::draw_clash(Ui& ui, Screen const& screen) {
  notice(
      ui, "clash",
      {.tone = Tone::Bad,
       .title = screen.say(Word::portfolio_clash),
       .text = screen.say(work_.clash().empty() ? Word::portfolio_clash_unknown : Word::portfolio_clash_text)});
  for (PortfolioAsk const ask : work_.clash())
    row(ui, {.gap = 8}, [&] {
      icon(ui, Icon::CircleX, Tone::Bad);
      text(ui, ask_sentence(screen, work_.portfolio(), ask));
    });
}

void PortfolioView::draw_verdict(Ui& ui, Screen const& screen) {
  PortfolioChoice const& choice = work_.choice();
  card(ui, "verdict", {.title = screen.say(Word::portfolio_title)}, [&] {
    text(ui, screen.say(Word::portfolio_text), {.ink = Ink::Muted});
    if (choice.state == PortfolioState::Infeasible) return draw_clash(ui, screen);
    if (!choice.found || (!work_.is_solved() && !work_.gave_up())) {
      std::string_view const searching = screen.say(Word::portfolio_searching);
      return progress(ui, "searching", {.name = searching, .spoken = searching});
    }
    draw_figures(ui, screen);
    text(ui, verdict(screen, work_.portfolio(), choice), {.type = Type::Strong});
    std::string const proof = work_.is_solved()
                                  ? std::string(screen.say(Word::portfolio_proved))
                                  : screen.say(Word::portfolio_not_proved, {points(screen, choice.bound)});
    text(ui, proof, {.type = Type::Small, .ink = Ink::Muted});
    row(ui, {}, [&] {
      if (button(ui, "adopt", screen.say(Word::portfolio_adopt),
                 {.kind = ButtonKind::Primary, .icon = Icon::KeyRound, .off_because = no_adopting(screen)})) {
        adopting_ = true;
        reason_.clear();
        written_.clear();
      }
    });
  });
}

void PortfolioView::draw_prices(Ui& ui, Screen const& screen) {
  if (!work_.is_priced() || work_.gave_up()) return;
  std::vector<PortfolioPrice> prices = work_.prices();
  std::erase_if(prices, [](PortfolioPrice const& price) { return price.gain <= no_difference; });
  std::stable_sort(prices.begin(), prices.end(),
                   [](PortfolioPrice const& a, PortfolioPrice const& b) { return a.gain > b.gain; });
  if (prices.size() > most_prices) prices.resize(most_prices);
  card(ui, "prices", {.title = screen.say(Word::portfolio_prices)}, [&] {
    if (prices.empty()) text(ui, screen.say(Word::portfolio_prices_none), {.ink = Ink::Muted});
    for (PortfolioPrice const& price : prices) text(ui, price_sentence(screen, work_.portfolio(), price));
  });
}

void PortfolioView::draw_robust(Ui& ui, Screen const& screen) {
  RobustPortfolio const* const robust = work_.robust();
  auto const help = [&] { help_on(ui, screen, "robustness"); };
  card(ui, "robust", {.title = screen.say(Word::portfolio_robust_title), .help = help}, [&] {
    text(ui, screen.say(Word::portfolio_robust_text), {.type = Type::Small, .ink = Ink::Muted});
    std::array<std::string_view, 2> const choices{screen.say(Word::portfolio_near),
                                                  screen.say(Word::portfolio_any)};
    auto const picked = segments(ui, "spread",
                                 {.label = screen.say(Word::portfolio_weights),
                                  .choices = choices,
                                  .chosen = static_cast<int>(spread_)});
    if (picked) spread_ = static_cast<WeightSpread>(*picked);
    if (robust == nullptr) return;
    std::array<double, 3> counts{};
    for (std::size_t i = 0; i < work_.portfolio().candidates.size(); ++i)
      counts[static_cast<std::size_t>(robust->membership(i))] += 1;
    text(ui,
         screen.say(Word::portfolio_counts, {screen.locale.number(counts[0]), screen.locale.number(counts[1])}),
         {.type = Type::Strong});
    std::string const tried =
        screen.say(Word::portfolio_trying, {screen.locale.number(static_cast<double>(robust->samples())),
                                            screen.locale.number(static_cast<double>(work_.samples()))});
    text(ui, tried, {.type = Type::Small, .ink = Ink::Muted});
    if (robust->unproved() > 0)
      text(
          ui,
          screen.say(Word::portfolio_unproved, {screen.locale.number(static_cast<double>(robust->unproved()))}),
          {.type = Type::Small, .ink = Ink::Muted});
  });
}

std::optional<AccountId> PortfolioView::draw(Ui& ui, Screen const& screen, Requests& requests) {
  auto const scope = ui.scope("portfolio");
  if (work_.run(screen, spread_)) ui.want_frame();
  std::optional<AccountId> opened;
  auto const main = [&] {
    draw_verdict(ui, screen);
    if (work_.choice().found) opened = table_.draw(ui, screen, requests, work_);
  };
  auto const side = [&] {
    draw_prices(ui, screen);
    draw_robust(ui, screen);
    portfolio_limits(ui, screen, requests, work_);
  };
  columns(ui, {fr(1), px(side_width)}, {.gap = 20, .stack_below = 880}, {main, side});
  return opened;
}

void PortfolioView::draw_dialog(Ui& ui, Screen const& screen, Requests& requests) {
  if (!adopting_) return;
  auto const scope = ui.scope("adopt");
  PortfolioChange const change = change_to(work_.portfolio(), work_.choice().chosen);
  if (change.is_none()) {  // done already, here or elsewhere
    adopting_ = false;
    return;
  }
  std::string_view missing = screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
  if (trimmed(written_).empty()) missing = screen.say(Word::reason_first);
  auto const foot = [&] {
    if (button(ui, "cancel", screen.say(Word::cancel))) adopting_ = false;
    if (button(ui, "decide", screen.say(Word::portfolio_adopt),
               {.kind = ButtonKind::Primary, .off_because = missing})) {
      adopt(screen, requests, change, std::string(trimmed(written_)));
      adopting_ = false;
    }
  };
  bool const dismissed = dialog(ui, "adopt",
                                {.title = screen.say(Word::portfolio_adopt),
                                 .text = screen.say(Word::portfolio_adopt_text),
                                 .close = screen.say(Word::close),
                                 .width = dialog_width,
                                 .foot = foot},
                                [&] {
                                  draw_names(ui, screen, Word::portfolio_enter, change.enter);
                                  draw_names(ui, screen, Word::portfolio_leave, change.leave);
                                  auto const written = text_area(ui, "reason",
                                                                 {.label = screen.say(Word::reason_label),
                                                                  .value = reason_,
                                                                  .placeholder = screen.say(Word::reason_hint),
                                                                  .off = !screen.editable,
                                                                  .min_lines = 3});
                                  if (written) reason_ = *written;
                                  written_ = draft(ui, "reason", reason_);
                                });
  if (dismissed) adopting_ = false;
}

}  // namespace claves
