#include "web/views/choose_view.h"

#include "web/views/add_account.h"
#include "web/views/board_view.h"
#include "web/views/choose_account.h"
#include "web/views/choose_header.h"
#include "web/views/choose_map.h"
#include "web/views/choose_table.h"
#include "web/views/choose_weights.h"
#include "web/views/membership.h"
#include "web/views/portfolio_view.h"
#include "web/views/robustness_cards.h"
#include "web/views/why_panel.h"
#include "web/widgets/feedback.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr float side_width = 368;

enum class Part : std::uint8_t { List, Map, Weights, Account };

}  // namespace

struct ChooseView::State {
  AccountRows rows;
  WeightsPanel weights;
  WhyPanel why;
  ChooseMap map;
  RobustnessRun robustness;
  Membership membership;
  AddAccount add_account;
  PortfolioView portfolio;
  BoardView board;
  AccountId chosen;
  Part part = Part::Map;          // beside the list
  Part narrow_part = Part::List;  // where only one fits

  void open(AccountId account);
  void draw_empty(Ui& ui, Screen const& screen, Requests& requests);
  void draw_head(Ui& ui, Screen const& screen, Requests& requests);
  void draw_ways(Ui& ui, Screen const& screen, Requests& requests);
  void draw_accounts(Ui& ui, Screen const& screen, Requests& requests);
  void draw_wide(Ui& ui, Screen const& screen, Requests& requests);
  void draw_narrow(Ui& ui, Screen const& screen, Requests& requests);
  void draw_list(Ui& ui, Screen const& screen);
  void draw_part(Ui& ui, Screen const& screen, Requests& requests, Part shown);
  void draw_map(Ui& ui, Screen const& screen, Requests& requests);
  void draw_weights(Ui& ui, Screen const& screen, Requests& requests);
  void draw_account(Ui& ui, Screen const& screen, Requests& requests);
};

ChooseView::ChooseView() : state_(std::make_unique<State>()) {}
ChooseView::~ChooseView() = default;

void ChooseView::State::open(AccountId account) {
  chosen = account;
  part = Part::Account;
  narrow_part = Part::Account;
}

void ChooseView::State::draw_empty(Ui& ui, Screen const& screen, Requests& requests) {
  heading(ui, 1, screen.say(Word::choose_title));
  auto const buttons = [&] {
    if (button(ui, "import", screen.say(Word::choose_bring_in),
               {.kind = ButtonKind::Primary, .icon = Icon::Upload}))
      requests.go({.page = Page::Import});
    if (button(ui, "add", screen.say(Word::choose_add),
               {.icon = Icon::Plus,
                .off_because = screen.editable ? std::string_view{} : screen.say(Word::read_only_tab)}))
      add_account.open();
  };
  empty_state(ui, "empty",
              {.icon = Icon::Building2,
               .title = screen.say(Word::choose_empty_title),
               .text = screen.say(Word::choose_empty_text),
               .buttons = buttons});
}

void ChooseView::State::draw_head(Ui& ui, Screen const& screen, Requests& requests) {
  if (ui.breadth() != Breadth::Desktop && narrow_part == Part::Account) {
    row(ui, {.gap = 8}, [&] {
      heading(ui, 1, screen.say(Word::choose_title));
      spring(ui);
      if (button(ui, "back", screen.say(Word::back_to_list), {.icon = Icon::ArrowLeft}))
        narrow_part = Part::List;
    });
    return;
  }
  HeaderEvent const event = choose_header(ui, screen, requests);
  if (event.look_at) open(event.look_at);
  if (event.add_account) add_account.open();
}

void ChooseView::State::draw_list(Ui& ui, Screen const& screen) {
  card(ui, "list", {.padding = 12}, [&] {
    choose_toolbar(ui, screen, rows);
    rows.refresh(screen, weights.scoring(screen), weights.trial(screen));
    if (auto const opened = choose_table(ui, screen, weights.scoring(screen), rows, chosen)) open(*opened);
  });
}

void ChooseView::State::draw_map(Ui& ui, Screen const& screen, Requests& requests) {
  if (auto const picked =
          map.draw(ui, screen, requests, weights.scoring(screen), weights.matrix(screen), rows, chosen))
    open(*picked);
}

void ChooseView::State::draw_weights(Ui& ui, Screen const& screen, Requests& requests) {
  weights.draw(ui, screen, requests);
  robustness.work(ui, screen, weights.scoring(screen), weights.trial(screen));
  if (auto const pressed = robustness_card(ui, screen, requests, robustness)) open(*pressed);
}

void ChooseView::State::draw_account(Ui& ui, Screen const& screen, Requests& requests) {
  if (screen.find<Account>(chosen) == nullptr) {
    empty_state(ui, "nobody", {.icon = Icon::ChartBar, .title = screen.say(Word::choose_pick_one)});
    return;
  }
  Scoring const& scoring = weights.scoring(screen);
  draw_account_card(ui, screen, requests, scoring, chosen, membership);
  why.draw(ui, screen, requests, scoring, chosen);
  robustness.work(ui, screen, scoring, weights.trial(screen));
  account_robustness_card(ui, screen, requests, scoring, robustness, chosen);
}

void ChooseView::State::draw_part(Ui& ui, Screen const& screen, Requests& requests, Part shown) {
  switch (shown) {
    case Part::List:
      return draw_list(ui, screen);
    case Part::Map:
      return draw_map(ui, screen, requests);
    case Part::Weights:
      return draw_weights(ui, screen, requests);
    case Part::Account:
      return draw_account(ui, screen, requests);
  }
}

void ChooseView::State::draw_wide(Ui& ui, Screen const& screen, Requests& requests) {
  std::array<TabItem, 3> const items = {{{"map", screen.say(Word::choose_map)},
                                         {"weights", screen.say(Word::choose_weights)},
                                         {"account", screen.say(Word::choose_account)}}};
  auto const side = [&] {
    int const shown = static_cast<int>(part) - 1;
    if (auto const picked = tabs(ui, "parts", screen.say(Word::choose_parts), items, shown))
      part = static_cast<Part>(*picked + 1);
    std::string_view const name = items[static_cast<std::size_t>(shown)].words;
    tab_panel(ui, "parts", name,
              [&] { scroll_area(ui, "side", {.name = name}, [&] { draw_part(ui, screen, requests, part); }); });
  };
  columns(ui, {fr(1), px(side_width)}, {.gap = 20}, {[&] { draw_list(ui, screen); }, side});
}

void ChooseView::State::draw_narrow(Ui& ui, Screen const& screen, Requests& requests) {
  if (narrow_part == Part::Account) return draw_account(ui, screen, requests);
  std::array<TabItem, 3> const items = {{{"list", screen.say(Word::choose_list)},
                                         {"map", screen.say(Word::choose_map)},
                                         {"weights", screen.say(Word::choose_weights)}}};
  int const shown = static_cast<int>(narrow_part);
  if (auto const picked = tabs(ui, "parts", screen.say(Word::choose_parts), items, shown))
    narrow_part = static_cast<Part>(*picked);
  tab_panel(ui, "parts", items[static_cast<std::size_t>(shown)].words,
            [&] { draw_part(ui, screen, requests, narrow_part); });
}

void ChooseView::State::draw_accounts(Ui& ui, Screen const& screen, Requests& requests) {
  if (ui.breadth() == Breadth::Desktop)
    draw_wide(ui, screen, requests);
  else
    draw_narrow(ui, screen, requests);
}

void ChooseView::State::draw_ways(Ui& ui, Screen const& screen, Requests& requests) {
  if (ui.breadth() != Breadth::Desktop && narrow_part == Part::Account)
    return draw_accounts(ui, screen, requests);
  std::array<TabItem, 3> const items = {{{"accounts", screen.say(Word::accounts_tab)},
                                         {"portfolio", screen.say(Word::portfolio_tab)},
                                         {"board", screen.say(Word::board_tab)}}};
  AccountsWay const way = screen.route.way;
  if (auto const picked = tabs(ui, "ways", screen.say(Word::portfolio_ways), items, static_cast<int>(way)))
    requests.go({.page = Page::Accounts, .way = static_cast<AccountsWay>(*picked)});
  tab_panel(ui, "ways", items[static_cast<std::size_t>(way)].words, [&] {
    if (way == AccountsWay::List) return draw_accounts(ui, screen, requests);
    if (way == AccountsWay::Board) return board.draw(ui, screen, requests);
    if (auto const opened = portfolio.draw(ui, screen, requests)) {
      requests.go({.page = Page::Accounts});
      open(*opened);
    }
  });
}

void ChooseView::draw(Ui& ui, Screen const& screen, Requests& requests) {
  State& state = *state_;
  auto const scope = ui.scope("choose");
  if (screen.findings.scoring().cards.empty()) {
    state.draw_empty(ui, screen, requests);
  } else {
    state.rows.refresh(screen, state.weights.scoring(screen), state.weights.trial(screen));
    state.draw_head(ui, screen, requests);
    state.draw_ways(ui, screen, requests);
  }
  state.portfolio.draw_dialog(ui, screen, requests);
  state.membership.draw(ui, screen, requests);
  if (AccountId const added = state.add_account.draw(ui, screen, requests)) state.open(added);
}

}  // namespace claves
