#include "web/views/method_view.h"

#include <array>

#include "web/views/benchmark_card.h"
#include "web/widgets/buttons.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr Route programme(ProgrammePart part) {
  Route route;
  route.page = Page::Programme;
  route.programme = part;
  return route;
}
constexpr Route account(AccountPart part) {
  Route route;
  route.page = Page::Account;
  route.part = part;
  return route;
}
constexpr Route page(Page which) {
  Route route;
  route.page = which;
  return route;
}

constexpr std::array<MethodItem, 12> items{{
    {0, Word::method_d0, Word::method_d0_text, programme(ProgrammePart::Cases)},
    {1, Word::method_d1, Word::method_d1_text, programme(ProgrammePart::Definition)},
    {2, Word::method_d2, Word::method_d2_text, page(Page::Accounts)},
    {3, Word::method_d3, Word::method_d3_text, account(AccountPart::Questions), true},
    {4, Word::method_d4, Word::method_d4_text, programme(ProgrammePart::Process)},
    {5, Word::method_d5, Word::method_d5_text, account(AccountPart::People), true},
    {6, Word::method_d6, Word::method_d6_text, account(AccountPart::Growth), true},
    {7, Word::method_d7, Word::method_d7_text, programme(ProgrammePart::Knowledge)},
    {8, Word::method_d8, Word::method_d8_text, programme(ProgrammePart::Keys)},
    {9, Word::method_d9, Word::method_d9_text, programme(ProgrammePart::Keys)},
    {10, Word::method_d10, Word::method_d10_text, programme(ProgrammePart::Keys)},
    {11, Word::method_d11, Word::method_d11_text, page(Page::Import)},
}};

// Where an item of every account is shown: in the first key account, else in the list.
Route route_of(Screen const& screen, MethodItem const& item) {
  Route route = item.route;
  if (!item.of_account) return route;
  std::vector<AccountId> const& key = screen.findings.key_list().key;
  if (key.empty()) return page(Page::Accounts);
  route.account = key.front();
  return route;
}

}  // namespace

std::span<MethodItem const> method_items() { return items; }

void draw_method(Ui& ui, Screen const& screen, Requests& requests) {
  auto const scope = ui.scope("method");
  heading(ui, 1, screen.say(Word::method_title));
  text(ui, screen.say(Word::method_text), {.ink = Ink::Muted});
  auto const main = [&] {
    card(ui, "items", {}, [&] {
      list(ui, "list", screen.say(Word::method_title), static_cast<int>(items.size()), [&](int i) {
        MethodItem const& item = items[static_cast<std::size_t>(i)];
        auto const item_scope = ui.scope("item", static_cast<std::uint64_t>(item.number));
        Route const route = route_of(screen, item);
        row(ui, {.gap = 12, .stand = Stand::Top, .wrap = false}, [&] {
          badge(ui, "D" + std::to_string(item.number));
          cell(ui, 0, [&] {
            stack(ui, 2, [&] {
              if (link(ui, "go", screen.say(item.title), {.href = to_fragment(route), .type = Type::Strong}))
                requests.go(route);
              text(ui, screen.say(item.text), {.ink = Ink::Muted});
            });
          });
        });
      });
    });
  };
  columns(ui, {fr(1), px(380)}, {.gap = 20, .stack_below = 860}, {main, [&] { benchmark_card(ui, screen); }});
}

}  // namespace claves
