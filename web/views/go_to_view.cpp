#include "web/views/go_to_view.h"

#include "core/base/text.h"
#include "web/widgets/buttons.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/overlay.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr std::size_t most_shown = 8;

struct Goal {
  std::string name;
  std::string_view note;
  Route route;
};

// Screens first, then accounts in rank order: the likeliest to be meant.
std::vector<Goal> goals(Screen const& screen, std::string_view sought) {
  std::vector<Goal> found;
  auto offer = [&](std::string_view name, std::string_view note, Route route) {
    bool const fits = sought.empty() || folded(name).find(sought) != std::string::npos;
    if (fits && found.size() < most_shown) found.push_back({std::string(name), note, route});
  };
  offer(screen.say(Word::nav_accounts), {}, {.page = Page::Accounts});
  offer(screen.say(Word::nav_agenda), {}, {.page = Page::Agenda});
  offer(screen.say(Word::nav_programme), {}, {.page = Page::Programme});
  offer(screen.say(Word::nav_import), {}, {.page = Page::Import});
  for (ScoreCard const& card : screen.findings.scoring().cards) {
    Account const* const account = screen.find<Account>(card.account);
    if (account != nullptr)
      offer(account->name, account->sector, {.page = Page::Account, .account = account->id});
  }
  return found;
}

}  // namespace

void GoToView::draw(Ui& ui, Screen const& screen, Requests& requests) {
  if (!open_) return;
  std::vector<Goal> const found = goals(screen, folded(sought_));
  bool const dismissed =
      dialog(ui, "go-to",
             {.title = screen.say(Word::go_to_anything), .close = screen.say(Word::close), .width = 480}, [&] {
               if (auto typed = search_field(ui, "sought",
                                             {.label = screen.say(Word::search),
                                              .value = sought_,
                                              .placeholder = screen.say(Word::go_to_hint),
                                              .hide_label = true}))
                 sought_ = *typed;
               if (!found.empty() && ui.pressed_key("Enter")) {
                 requests.go(found.front().route);
                 open_ = false;
               }
               if (found.empty()) text(ui, screen.say(Word::go_to_nothing), {.ink = Ink::Muted});
               list(ui, "found", screen.say(Word::go_to), static_cast<int>(found.size()), [&](int i) {
                 Goal const& goal = found[static_cast<std::size_t>(i)];
                 row(ui, {}, [&] {
                   if (link(ui, "goal", goal.name, {.type = Type::Strong})) {
                     requests.go(goal.route);
                     open_ = false;
                   }
                   if (!goal.note.empty()) text(ui, goal.note, {.type = Type::Small, .ink = Ink::Muted});
                 });
               });
             });
  if (dismissed) open_ = false;
  if (!open_) sought_.clear();
}

}  // namespace claves
