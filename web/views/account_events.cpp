#include "web/views/account_events.h"

#include <algorithm>

#include "core/rules/review_topics.h"
#include "web/views/draft_dialog.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr int days_to_react = 7;

std::string_view off(Screen const& screen) {
  return screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
}

}  // namespace

void AccountEvents::draw(Ui& ui, Screen const& screen, Requests& requests, Account const& account) {
  std::vector<AccountEvent const*> events =
      screen.workspace.table<AccountEvent>().all_with(&AccountEvent::account, account.id);
  std::stable_sort(events.begin(), events.end(),
                   [](AccountEvent const* a, AccountEvent const* b) { return b->date < a->date; });
  card(ui, "events", {.title = screen.say(Word::event_title), .subtitle = screen.say(Word::event_text)}, [&] {
    list(ui, "list", screen.say(Word::event_title), static_cast<int>(events.size()),
         [&](int i) { draw_event(ui, screen, requests, *events[static_cast<std::size_t>(i)]); });
    row(ui, {}, [&] {
      if (!button(ui, "add", screen.say(Word::event_add), {.icon = Icon::Plus, .off_because = off(screen)}))
        return;
      AccountEvent event;
      event.account = account.id;
      event.date = screen.today;
      editing_.open(event);
    });
  });
  auto const fields = [&] {
    editing_.field(ui, screen, &AccountEvent::type);
    editing_.field(ui, screen, &AccountEvent::what);
    editing_.field(ui, screen, &AccountEvent::date);
  };
  draft_dialog(
      ui, screen, requests, "event", editing_,
      {screen.say(Word::event_add), screen.say(Word::event_edit), StepName::AddEvent, StepName::EditEvent},
      [&] { return account.name; }, fields);
}

void AccountEvents::draw_event(Ui& ui, Screen const& screen, Requests& requests, AccountEvent const& event) {
  auto const scope = ui.scope("event", event.id.value);
  stack(ui, 4, [&] {
    row(ui, {.gap = 8}, [&] {
      badge(ui, screen.words.choice(&AccountEvent::type, event.type), Tone::Accent);
      text(ui, screen.locale.day(event.date), {.type = Type::Small, .ink = Ink::Muted});
    });
    if (link(ui, "edit", event.what, {.quiet = true})) editing_.open(event);
    if (!awaits_review(screen.workspace, event)) return;
    text(ui, screen.say(Word::event_open), {.type = Type::Small, .ink = Ink::Warn});
    if (!button(ui, "review", screen.say(Word::event_review),
                {.icon = Icon::Calendar, .off_because = off(screen)}))
      return;
    auto const id = requests.fresh_id<Review>();
    Step step{StepName::PlanReview, std::string(screen.name_of(event.account)), {}};
    step.set(id, &Review::account, event.account)
        .set(id, &Review::date, screen.today + days_to_react)
        .set(id, &Review::cadence, Cadence::Event)
        .set(event.id, &AccountEvent::review, id);
    requests.perform(std::move(step));
  });
}

}  // namespace claves
