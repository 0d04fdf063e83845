#include "web/views/tour_view.h"

#include <array>

#include "web/widgets/buttons.h"
#include "web/widgets/layout.h"
#include "web/widgets/overlay.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

struct Stop {
  Word title;
  Word text;
  Page page;
};
constexpr std::array<Stop, 5> stops{{
    {Word::tour_accounts, Word::tour_accounts_text, Page::Accounts},
    {Word::tour_plan, Word::tour_plan_text, Page::Account},
    {Word::tour_agenda, Word::tour_agenda_text, Page::Agenda},
    {Word::tour_programme, Word::tour_programme_text, Page::Programme},
    {Word::tour_yours, Word::tour_yours_text, Page::Accounts},
}};

// Where there is no key account yet, the list stands for one.
Route route_of(Screen const& screen, Stop const& stop) {
  std::vector<AccountId> const& key = screen.findings.key_list().key;
  if (stop.page != Page::Account) return {.page = stop.page};
  return key.empty() ? Route{.page = Page::Accounts} : Route{.page = Page::Account, .account = key.front()};
}

std::string place_said(Screen const& screen, std::size_t step) {
  return screen.say(Word::tour_step, {screen.locale.number(static_cast<double>(step + 1)),
                                      screen.locale.number(static_cast<double>(stops.size()))});
}

}  // namespace

void TourView::begin(Screen const& screen) {
  back_to_ = screen.route;
  step_ = 0;
}

void TourView::draw(Ui& ui, Screen const& screen, Requests& requests) {
  if (!step_) return;
  Stop const& stop = stops[*step_];
  auto const foot = [&] { draw_foot(ui, screen, requests); };
  bool const dismissed = dialog(ui, "tour",
                                {.title = screen.say(stop.title),
                                 .text = screen.say(stop.text),
                                 .close = screen.say(Word::tour_skip),
                                 .aside = true,
                                 .foot = foot},
                                [] {});
  if (dismissed) end(requests);
}

void TourView::draw_foot(Ui& ui, Screen const& screen, Requests& requests) {
  std::size_t const step = *step_;
  bool const is_last = step + 1 == stops.size();
  text(ui, place_said(screen, step), {.type = Type::Small, .ink = Ink::Muted});
  spring(ui);
  bool const back = step > 0 && button(ui, "back", screen.say(Word::tour_back), {.icon = Icon::ArrowLeft});
  bool const next = button(ui, "next", screen.say(is_last ? Word::tour_done : Word::tour_next),
                           {.kind = ButtonKind::Primary, .trailing = is_last ? Icon::None : Icon::ArrowRight});
  if (back) {
    if (step == 1) ui.focus(ui.id("next"));  // the button that was pressed goes away
    return go(ui, screen, requests, step - 1);
  }
  if (next) is_last ? end(requests) : go(ui, screen, requests, step + 1);
}

void TourView::go(Ui& ui, Screen const& screen, Requests& requests, std::size_t step) {
  step_ = step;
  Stop const& stop = stops[step];
  requests.go(route_of(screen, stop));
  ui.say(place_said(screen, step) + ". " + std::string(screen.say(stop.title)) + ". " +
         std::string(screen.say(stop.text)));
}

void TourView::end(Requests& requests) {
  step_.reset();
  requests.add(EndTour{back_to_});
}

}  // namespace claves
