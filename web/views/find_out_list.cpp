#include "web/views/find_out_list.h"

#include <algorithm>

#include "core/base/text.h"
#include "web/views/action_row.h"
#include "web/views/answer_field.h"
#include "web/views/question_words.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr std::size_t first_shown = 12;  // more are shown when asked for

Date day_of(QuestionAt const& at) { return at.answer == nullptr ? Date{} : at.answer->find_by; }
PersonId finder_of(QuestionAt const& at) { return at.answer == nullptr ? PersonId{} : at.answer->finder; }

// The order in which to find out, as places in `open`.
std::vector<std::size_t> ordered(std::vector<QuestionAt> const& open) {
  std::vector<std::size_t> places(open.size());
  for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
  std::stable_sort(places.begin(), places.end(), [&](std::size_t a, std::size_t b) {
    Date const one = day_of(open[a]);
    Date const other = day_of(open[b]);
    if (bool(one) != bool(other)) return bool(one);
    if (one && one != other) return one < other;
    bool const given = bool(finder_of(open[a]));
    if (given != bool(finder_of(open[b]))) return given;
    return open[a].question.core && !open[b].question.core;
  });
  return places;
}

void draw_sentence(Ui& ui, Screen const& screen, std::vector<QuestionAt> const& open) {
  auto const count = [&](auto fits) {
    return static_cast<double>(std::count_if(open.begin(), open.end(), fits));
  };
  double const late = count([&](QuestionAt const& at) { return day_of(at) && day_of(at) < screen.today; });
  double const deciding = count([](QuestionAt const& at) { return at.question.core && !finder_of(at); });
  if (late > 0)
    notice(ui, "late", {.tone = Tone::Warn, .text = screen.words.count(Counted::find_out_late, late)});
  else
    text(ui,
         deciding > 0 ? screen.words.count(Counted::find_out_deciding, deciding)
                      : std::string(screen.say(Word::find_out_shared)),
         {.ink = Ink::Muted});
}

bool draw_one(Ui& ui, Screen const& screen, Requests& requests, QuestionAt const& at) {
  auto const scope = ui.scope("to_find", at.id().value);
  bool pressed = false;
  auto const what = [&] {
    stack(ui, 4, [&] {
      pressed =
          link(ui, "open", question_words(screen, at.question).question, {.type = Type::Strong, .quiet = true});
      row(ui, {.gap = 8}, [&] {
        if (at.question.core) badge(ui, screen.say(Word::find_out_decides), Tone::Accent);
        badge(ui, screen.say(at.state() == AnswerState::Open ? Word::find_out_open : Word::find_out_assumed));
        if (Date const by = day_of(at)) deadline(ui, screen, by, Pending::Yes);
      });
    });
  };
  auto const who = [&] { answer_field(ui, screen, requests, at, StepName::GiveQuestion, &Answer::finder); };
  auto const when = [&] { answer_field(ui, screen, requests, at, StepName::GiveQuestion, &Answer::find_by); };
  columns(ui, {fr(1), px(190), px(170)}, {.gap = 16, .stack_below = 640}, {what, who, when});
  return pressed;
}

}  // namespace

std::optional<std::size_t> FindOutList::draw(Ui& ui, Screen const& screen, Requests& requests,
                                             std::vector<QuestionAt> const& open) {
  heading(ui, 2, screen.say(Word::find_out_title));
  if (open.empty()) {
    empty_state(ui, "none",
                {.icon = Icon::CircleCheck,
                 .title = screen.say(Word::find_out_none_title),
                 .text = screen.say(Word::find_out_none_text)});
    return {};
  }
  draw_sentence(ui, screen, open);
  std::vector<std::size_t> places = ordered(open);
  bool const is_short = !shows_all_ && places.size() > first_shown;
  if (is_short) places.resize(first_shown);
  std::optional<std::size_t> pressed;
  card(ui, "open", {}, [&] {
    list(ui, "list", screen.say(Word::find_out_title), static_cast<int>(places.size()), [&](int i) {
      std::size_t const place = places[static_cast<std::size_t>(i)];
      if (draw_one(ui, screen, requests, open[place])) pressed = place;
    });
  });
  std::string const more =
      screen.say(Word::find_out_all, {screen.locale.number(static_cast<double>(open.size()))});
  if (is_short && button(ui, "all", more, {.kind = ButtonKind::Quiet, .icon = Icon::ChevronDown}))
    shows_all_ = true;
  return pressed;
}

}  // namespace claves
