#include "web/views/quarter_card.h"

#include "core/rules/quarter.h"
#include "web/charts/columns.h"
#include "web/views/question_words.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

struct Said {
  Icon icon = Icon::ListTodo;
  std::string words;
  std::string owner;
};

Said said(Screen const& screen, QuarterItem const& item) {
  switch (item.subject) {
    case QuarterSubject::Action:
      if (Action const* const action = screen.find<Action>({item.id}))
        return {Icon::ListTodo, action->title, std::string(screen.name_of(action->owner))};
      break;
    case QuarterSubject::Question:
      if (Answer const* const answer = screen.find<Answer>({item.id}))
        return {Icon::MessageCircleQuestionMark,
                std::string(question_asked(screen, answer->question, answer->own_question)),
                std::string(screen.name_of(answer->finder))};
      break;
    case QuarterSubject::Review:
      return {Icon::RefreshCw, std::string(screen.say(Word::review_title)), {}};
    case QuarterSubject::Opportunity:
      if (Opportunity const* const opportunity = screen.find<Opportunity>({item.id}))
        return {Icon::Target, opportunity->title, std::string(screen.name_of(opportunity->owner))};
      break;
  }
  return {};
}

void draw_item(Ui& ui, Screen const& screen, QuarterItem const& item) {
  Said const words = said(screen, item);
  row(ui, {.gap = 8, .stand = Stand::Top, .wrap = false}, [&] {
    icon(ui, words.icon, Tone::Accent);
    cell(ui, 0, [&] {
      std::string note = screen.locale.day(item.date);
      if (!words.owner.empty()) note += " · " + words.owner;
      stack(ui, 0, [&] {
        text(ui, words.words);
        text(ui, note, {.type = Type::Small, .ink = Ink::Muted});
      });
    });
  });
}

}  // namespace

void quarter_card(Ui& ui, Screen const& screen, Account const& account) {
  Quarter const found = quarter(screen.workspace, account.id, screen.today);
  if (found.items() == 0) return;
  std::vector<ColumnBar> bars;
  std::vector<QuarterWeek const*> busy;
  for (QuarterWeek const& week : found.weeks) {
    ColumnBar bar;
    bar.value = static_cast<double>(week.items.size());
    bar.shown = week.items.empty() ? std::string() : screen.locale.number(bar.value);
    bar.name = screen.locale.short_day(week.monday);
    bar.spoken = screen.say(Word::quarter_week, {screen.locale.day(week.monday)});
    bar.strong = &week == &found.weeks.front();
    bars.push_back(std::move(bar));
    if (!week.items.empty()) busy.push_back(&week);
  }
  std::string const summary = screen.words.count(Counted::quarter_items, found.items());
  card(ui, "quarter", {.title = screen.say(Word::quarter_title), .subtitle = summary}, [&] {
    column_bars(ui, "weeks",
                {.summary = summary,
                 .name_head = screen.say(Word::quarter_head),
                 .value_head = screen.say(Word::quarter_count),
                 .bars = bars,
                 .height = 96});
    list(ui, "list", screen.say(Word::quarter_title), static_cast<int>(busy.size()), [&](int i) {
      QuarterWeek const& week = *busy[static_cast<std::size_t>(i)];
      auto const scope = ui.scope("week", static_cast<std::uint64_t>(week.monday.days));
      columns(ui, {px(150), fr(1)}, {.gap = 12, .stack_below = 480},
              {[&] {
                 text(ui, screen.say(Word::quarter_week, {screen.locale.day(week.monday)}),
                      {.type = Type::Strong});
               },
               [&] {
                 for (QuarterItem const& item : week.items) draw_item(ui, screen, item);
               }});
    });
  });
}

}  // namespace claves
