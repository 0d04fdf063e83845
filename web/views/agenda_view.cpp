#include "web/views/agenda_view.h"

#include "core/rules/obstacles.h"
#include "web/views/action_row.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

struct SpanLook {
  AgendaSpan span;
  Word title;
  Tone tone;
};
constexpr SpanLook spans[] = {
    {AgendaSpan::Overdue, Word::agenda_overdue, Tone::Bad},
    {AgendaSpan::ThisWeek, Word::agenda_this_week, Tone::Accent},
    {AgendaSpan::Later, Word::agenda_later, Tone::Neutral},
    {AgendaSpan::Undated, Word::agenda_undated, Tone::Neutral},
};

SpanLook const& look_of(AgendaSpan span) { return spans[static_cast<std::size_t>(span)]; }

std::vector<AgendaItem> items_of(Agenda const& agenda, AgendaSpan span) {
  std::vector<AgendaItem> items;
  for (AgendaItem const& item : agenda.items)
    if (item.span == span) items.push_back(item);
  return items;
}

void draw_review(Ui& ui, Screen const& screen, Requests& requests, AgendaItem const& item) {
  Route const route{.page = Page::Account, .account = item.account, .part = AccountPart::Review};
  row(ui, {.gap = 12, .wrap = false}, [&] {
    icon(ui, Icon::RefreshCw, Tone::Accent);
    stack(ui, 4, [&] {
      if (link(ui, "review", screen.say(Word::agenda_review_of, {screen.name_of(item.account)}),
               {.href = to_fragment(route), .type = Type::Strong, .quiet = true}))
        requests.go(route);
      row(ui, {.gap = 12}, [&] {
        std::string_view const owner = screen.name_of(item.owner);
        text(ui, owner.empty() ? screen.say(Word::nobody) : owner, {.type = Type::Small});
        deadline(ui, screen, item.date, Pending::Yes);
      });
    });
  });
}

void draw_nothing(Ui& ui, Screen const& screen, Requests& requests, bool one_person, PersonId person) {
  std::string_view const name = person ? screen.name_of(person) : screen.say(Word::nobody);
  std::string const text = one_person ? screen.say(Word::agenda_empty_owner_text, {name})
                                      : std::string(screen.say(Word::agenda_empty_text));
  empty_state(
      ui, "nothing",
      {.icon = Icon::CalendarCheck,
       .title = screen.say(Word::agenda_empty_title),
       .text = text,
       .buttons = [&] {
         if (button(ui, "accounts", screen.say(Word::agenda_to_accounts), {.kind = ButtonKind::Primary}))
           requests.go({.page = Page::Accounts});
       }});
}

}  // namespace

void AgendaView::draw(Ui& ui, Screen const& screen, Requests& requests) {
  Agenda const& all = screen.findings.agenda(screen.today);
  Agenda const one = one_person_ ? only_of(all, person_) : Agenda{};
  Agenda const& shown = one_person_ ? one : all;
  draw_head(ui, screen, all, shown);
  if (shown.items.empty()) return draw_nothing(ui, screen, requests, one_person_, person_);
  draw_five_minutes(ui, screen, shown);
  for (SpanLook const& look : spans) draw_span(ui, screen, requests, shown, look.span);
  dialog_.draw(ui, screen, requests);
}

void AgendaView::draw_head(Ui& ui, Screen const& screen, Agenda const& all, Agenda const& shown) {
  std::vector<std::string> names{std::string(screen.say(Word::agenda_everybody))};
  int chosen = 0;
  for (auto const& [person, count] : all.by_owner) {
    if (one_person_ && person == person_) chosen = static_cast<int>(names.size());
    std::string_view const name = person ? screen.name_of(person) : screen.say(Word::nobody);
    names.push_back(std::string(name) + " · " + screen.locale.number(count));
  }
  row(ui, {.gap = 12}, [&] {
    heading(ui, 1, screen.say(Word::agenda_title));
    spring(ui);
    cell(ui, 240, [&] {
      auto const picked = select(
          ui, "of",
          {.label = screen.say(Word::agenda_of), .choices = names, .chosen = chosen, .hide_label = true});
      if (!picked) return;
      one_person_ = *picked > 0;
      if (one_person_) person_ = all.by_owner[static_cast<std::size_t>(*picked - 1)].first;
    });
  });
  bool const overdue = shown.count(AgendaSpan::Overdue) > 0;
  if (!shown.items.empty())
    text(ui, screen.say(overdue ? Word::agenda_next_overdue : Word::agenda_all_on_time), {.ink = Ink::Muted});
}

bool AgendaView::is_shown(Screen const& screen, AgendaItem const& item) const {
  if (filter_ == Filter::All) return true;
  if (item.subject != AgendaSubject::Action) return false;
  Action const* const action = screen.find<Action>({item.id});
  if (action == nullptr) return false;
  Obstacles const found = obstacles(screen.workspace, *action);
  return filter_ == Filter::Nobody ? found.no_owner : found.holds_up();
}

// What a weekly look has to settle, counted; pressing a count shows it.
void AgendaView::draw_five_minutes(Ui& ui, Screen const& screen, Agenda const& shown) {
  int blocked = 0;
  int nobody = 0;
  for (AgendaItem const& item : shown.items) {
    Action const* const action =
        item.subject == AgendaSubject::Action ? screen.find<Action>({item.id}) : nullptr;
    if (action == nullptr) continue;
    Obstacles const found = obstacles(screen.workspace, *action);
    blocked += found.holds_up() ? 1 : 0;
    nobody += found.no_owner ? 1 : 0;
  }
  std::string const all =
      screen.say(Word::agenda_all, {screen.locale.number(static_cast<double>(shown.items.size()))});
  std::string const held = screen.say(Word::agenda_blocked, {screen.locale.number(blocked)});
  std::string const free = screen.say(Word::agenda_nobody, {screen.locale.number(nobody)});
  std::array<std::string_view, 3> const choices{all, held, free};
  auto const chosen = segments(ui, "five",
                               {.label = screen.say(Word::agenda_five),
                                .choices = choices,
                                .chosen = static_cast<int>(filter_),
                                .hide_label = true});
  if (chosen) filter_ = static_cast<Filter>(*chosen);
  int const left = shown.count(AgendaSpan::Overdue) + blocked + nobody;
  text(ui,
       left == 0 ? std::string(screen.say(Word::agenda_five_calm))
                 : screen.words.count(Counted::agenda_five_left, left),
       {.type = Type::Small, .ink = Ink::Muted});
}

void AgendaView::draw_span(Ui& ui, Screen const& screen, Requests& requests, Agenda const& shown,
                           AgendaSpan span) {
  std::vector<AgendaItem> items = items_of(shown, span);
  std::erase_if(items, [&](AgendaItem const& item) { return !is_shown(screen, item); });
  if (items.empty() && (span != AgendaSpan::ThisWeek || filter_ != Filter::All)) return;
  SpanLook const& look = look_of(span);
  auto scope = ui.scope("span", static_cast<std::uint64_t>(span));
  auto const count = [&] {
    badge(ui, screen.words.count(Counted::agenda_items, static_cast<double>(items.size())), look.tone);
  };
  card(ui, "items", {.title = screen.say(look.title), .actions = count}, [&] {
    if (items.empty()) return text(ui, screen.say(Word::agenda_nothing_this_week), {.ink = Ink::Muted});
    list(ui, "list", screen.say(look.title), static_cast<int>(items.size()),
         [&](int i) { draw_item(ui, screen, requests, items[static_cast<std::size_t>(i)]); });
  });
}

void AgendaView::draw_item(Ui& ui, Screen const& screen, Requests& requests, AgendaItem const& item) {
  if (item.subject == AgendaSubject::Review) return draw_review(ui, screen, requests, item);
  Action const* const action = screen.find<Action>({item.id});
  if (action != nullptr && action_row(ui, screen, requests, *action, {.account = true})) dialog_.open(*action);
}

}  // namespace claves
