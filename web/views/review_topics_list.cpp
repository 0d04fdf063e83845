#include "web/views/review_topics_list.h"

#include "core/rules/kpis.h"
#include "core/rules/review_topics.h"
#include "web/views/kpi_cards.h"
#include "web/views/stage_words.h"
#include "web/widgets/buttons.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

struct Said {
  std::string sentence;
  std::string note;
  Tone tone = Tone::Neutral;
  AccountPart part = AccountPart::Review;  // where it is settled; this one: here
};

Said counted(Screen const& screen, Counted words, Topic const& topic, Tone tone, AccountPart part) {
  return {screen.words.count(words, topic.count), {}, tone, part};
}

Said promised(Screen const& screen, Topic const& topic) {
  Review const& review = *screen.find<Review>(ReviewId{topic.id});
  return {screen.say(Word::topics_promised, {screen.locale.day(review.date)}), review.decisions, Tone::Accent,
          AccountPart::Review};
}

Said worse(Screen const& screen, Account const& account, Topic const& topic) {
  for (KpiState const& state : kpi_states(screen.workspace, account.id)) {
    Kpi const* const kpi = screen.find<Kpi>(state.kpi);
    auto const latest = state.latest();
    if (state.kpi.value != topic.id || kpi == nullptr || !latest) continue;
    return {screen.say(Word::topics_kpi_worse, {kpi->name, kpi_value(screen, *kpi, latest->value),
                                                kpi_value(screen, *kpi, state.target)}),
            {},
            Tone::Warn,
            AccountPart::Review};
  }
  return {};
}

Said point_of(Screen const& screen, Account const& account, Topic const& topic) {
  switch (topic.subject) {
    case TopicSubject::Promised:
      return promised(screen, topic);
    case TopicSubject::Events:
      return counted(screen, Counted::topics_events, topic, Tone::Accent, AccountPart::Review);
    case TopicSubject::Gates:
      return counted(screen, Counted::topics_gates, topic, Tone::Warn, AccountPart::Questions);
    case TopicSubject::Late:
      return counted(screen, Counted::topics_late, topic, Tone::Bad, AccountPart::Plan);
    case TopicSubject::Blocked:
      return counted(screen, Counted::topics_blocked, topic, Tone::Warn, AccountPart::Plan);
    case TopicSubject::KpiWorse:
      return worse(screen, account, topic);
    case TopicSubject::Overdue:
      return counted(screen, Counted::opportunities_overdue, topic, Tone::Warn, AccountPart::Growth);
    case TopicSubject::Gaps:
      return counted(screen, Counted::topics_gaps, topic, Tone::Warn, AccountPart::Relationships);
    case TopicSubject::IdleObjective:
      return counted(screen, Counted::topics_idle, topic, Tone::Warn, AccountPart::Plan);
    case TopicSubject::Stage:
      return {screen.say(Word::topics_stage,
                         {screen.locale.number(topic.count), stage_words(screen, stage_of(account)).name}),
              {},
              Tone::Neutral,
              AccountPart::Process};
    case TopicSubject::KpiUnmeasured:
      return counted(screen, Counted::topics_kpi_unmeasured, topic, Tone::Neutral, AccountPart::Review);
    case TopicSubject::Stale:
      return counted(screen, Counted::topics_stale, topic, Tone::Neutral, AccountPart::Questions);
  }
  return {};
}

}  // namespace

void review_topics_list(Ui& ui, Screen const& screen, Requests& requests, Account const& account) {
  std::vector<Topic> const topics = review_topics(screen.workspace, account.id, screen.today);
  heading(ui, 3, screen.say(Word::topics_title));
  text(ui, screen.say(topics.empty() ? Word::topics_none : Word::topics_text),
       {.type = Type::Small, .ink = Ink::Muted});
  list(ui, "topics", screen.say(Word::topics_title), static_cast<int>(topics.size()), [&](int i) {
    Said const point = point_of(screen, account, topics[static_cast<std::size_t>(i)]);
    row(ui, {.gap = 10, .stand = Stand::Top, .wrap = false}, [&] {
      icon(ui, point.tone == Tone::Neutral ? Icon::Circle : Icon::CircleAlert, point.tone);
      cell(ui, 0, [&] {
        stack(ui, 2, [&] {
          Route const route{.page = Page::Account, .account = account.id, .part = point.part};
          if (point.part == AccountPart::Review)
            text(ui, point.sentence);
          else if (link(ui, "look", point.sentence, {.href = to_fragment(route), .quiet = true}))
            requests.go(route);
          if (!point.note.empty()) text(ui, point.note, {.type = Type::Small, .ink = Ink::Muted});
        });
      });
    });
  });
}

}  // namespace claves
