#include "web/views/questions_part.h"

#include <algorithm>

#include "web/charts/bars.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/text.h"

namespace claves {

struct QuestionsPart::Context {
  Ui& ui;
  Screen const& screen;
  Requests& requests;
  Account const& account;
  Membership& membership;
  Progress const& progress;
  std::vector<Answer const*> const& answers;  // parallel to questions()

  QuestionAt at(Question const& question) const {
    auto const& stale = progress.stale;
    return {account, question, answers[static_cast<std::size_t>(&question - questions().data())],
            std::find(stale.begin(), stale.end(), question.number) != stale.end()};
  }
  AnswerCounts const& counts(std::optional<Category> category) const {
    return category ? progress.categories[static_cast<std::size_t>(*category)] : progress.core;
  }
  std::string name(std::optional<Category> category) const {
    if (!category) return screen.say(Word::questions_core, {screen.locale.number(progress.core.questions)});
    return std::string(screen.words.concept_of(category_names[static_cast<std::size_t>(*category)]).name);
  }
};

namespace {

Icon icon_of(AnswerState state) {
  switch (state) {
    case AnswerState::Open:
      return Icon::Circle;
    case AnswerState::Answered:
      return Icon::CircleCheck;
    case AnswerState::NotRelevant:
      return Icon::Minus;
  }
  return Icon::Circle;
}

Tone tone_of(QuestionAt const& at) {
  if (at.is_stale) return Tone::Warn;
  return at.state() == AnswerState::Answered ? Tone::Good : Tone::Neutral;
}

// "Verified · Marta Gil · 3 months ago"
std::string origin(Screen const& screen, Answer const& answer) {
  std::string words(screen.words.choice(&Answer::certainty, answer.certainty));
  if (!answer.source.empty()) words += " · " + answer.source;
  if (answer.date) words += " · " + screen.locale.from_today(answer.date, screen.today);
  return words;
}

void draw_preview(Ui& ui, Screen const& screen, QuestionAt const& at) {
  switch (at.state()) {
    case AnswerState::Open:
      return;
    case AnswerState::NotRelevant:
      return text(ui, screen.say(Word::question_not_relevant_because, {at.answer->reason}),
                  {.ink = Ink::Muted, .max_lines = 2});
    case AnswerState::Answered:
      text(ui, at.answer->text, {.ink = Ink::Muted, .max_lines = 2});
      if (at.is_stale)
        text(ui, screen.say(Word::question_stale, {screen.locale.from_today(at.answer->date, screen.today)}),
             {.type = Type::Small, .ink = Ink::Warn});
      else
        text(ui, origin(screen, *at.answer), {.type = Type::Small, .ink = Ink::Subtle});
  }
}

}  // namespace

void QuestionsPart::draw(Ui& ui, Screen const& screen, Requests& requests, Account const& account,
                         Membership& membership) {
  Progress const found = progress(screen.workspace, account.id, screen.today);
  std::vector<Answer const*> const standing = answers(screen.workspace, account.id);
  Context const of{ui, screen, requests, account, membership, found, standing};
  if (!std::exchange(begun_, true)) open_ = next_open(of);
  auto categories = [&] { draw_categories(of); };
  auto list_of = [&] { draw_list(of); };
  if (ui.width() >= 760) {
    columns(ui, {px(232), fr(1)}, {.gap = 20}, {[&] { stack(ui, 4, categories); }, list_of});
  } else {
    grid(ui, {.min_column = 150, .max_columns = 4, .gap = 4}, categories);
    list_of();
  }
  editor_.draw_dialog(ui, screen, requests);
}

void QuestionsPart::draw_categories(Context const& of) {
  region(of.ui, "categories", of.screen.say(Word::questions_of), [&] {
    draw_category(of, {});
    for (std::size_t i = 0; i < category_count; ++i) draw_category(of, static_cast<Category>(i));
  });
}

void QuestionsPart::draw_category(Context const& of, std::optional<Category> category) {
  std::uint64_t const place = category ? static_cast<std::uint64_t>(*category) + 1 : 0;
  auto const scope = of.ui.scope("category", place);
  AnswerCounts const& counts = of.counts(category);
  std::string const name = of.name(category);
  std::string const answered = of.screen.locale.number(counts.answered);
  std::string const relevant = of.screen.locale.number(counts.questions - counts.not_relevant);
  std::string const spoken = of.screen.say(Word::questions_progress, {name, answered, relevant});
  bool const pressed =
      pressable(of.ui, "choose", {.name = spoken, .current = category == category_, .padding = 8}, [&] {
        columns(of.ui, {px(40), fr(1)}, {.gap = 10},
                {[&] {
                   ring(of.ui, "ring",
                        {.name = name,
                         .shown = answered + "/" + relevant,
                         .share = counts.done(),
                         .tone = counts.open() == 0 ? Tone::Good : Tone::Accent});
                 },
                 [&] {
                   text(of.ui, name, {.type = Type::Strong});
                   if (counts.stale > 0)
                     text(of.ui, of.screen.words.count(Counted::questions_stale_count, counts.stale),
                          {.type = Type::Small, .ink = Ink::Warn});
                 }});
      });
  if (!pressed) return;
  category_ = category;
  filter_ = Filter::All;
  open(next_open(of));
}

void QuestionsPart::draw_header(Context const& of) {
  AnswerCounts const& counts = of.counts(category_);
  std::string_view const about =
      category_ ? of.screen.words.concept_of(category_names[static_cast<std::size_t>(*category_)]).meaning
                : of.screen.say(Word::questions_core_text);
  heading(of.ui, 2, of.name(category_));
  std::string words =
      of.screen.say(Word::questions_counts, {of.screen.locale.number(counts.answered),
                                             of.screen.locale.number(counts.questions - counts.not_relevant)});
  if (counts.not_relevant > 0)
    words += " · " + of.screen.words.count(Counted::questions_aside, counts.not_relevant);
  text(of.ui, about, {.ink = Ink::Muted});
  text(of.ui, words, {.type = Type::Small, .ink = Ink::Muted});
  std::array<std::string_view, 4> const choices{
      of.screen.say(Word::questions_all), of.screen.say(Word::questions_open),
      of.screen.say(Word::questions_answered), of.screen.say(Word::questions_stale)};
  row(of.ui, {.gap = 12}, [&] {
    auto const chosen = segments(of.ui, "filter",
                                 {.label = of.screen.say(Word::questions_filter),
                                  .choices = choices,
                                  .chosen = static_cast<int>(filter_),
                                  .hide_label = true});
    if (chosen) filter_ = static_cast<Filter>(*chosen);
    spring(of.ui);
    int const next = next_open(of);
    if (next == 0) return;
    if (button(of.ui, "next", of.screen.say(Word::questions_next),
               {.kind = ButtonKind::Primary, .trailing = Icon::ArrowRight, .shortcut = "Control+Enter"}) ||
        of.ui.pressed_key("Control+Enter")) {
      open(next);
      editor_.take_focus();
    }
  });
}

void QuestionsPart::draw_list(Context const& of) {
  draw_header(of);
  std::vector<Question const*> shown;
  for (Question const& question : questions())
    if (is_shown(of, question)) shown.push_back(&question);
  if (shown.empty()) {
    bool const all_done = filter_ == Filter::Open;
    return empty_state(
        of.ui, "none",
        {.icon = all_done ? Icon::CircleCheck : Icon::MessageCircleQuestionMark,
         .title = of.screen.say(all_done ? Word::questions_none_open_title : Word::questions_none_title),
         .text = of.screen.say(all_done ? Word::questions_none_open_text : Word::questions_none_text)});
  }
  card(of.ui, "questions", {.padding = 8}, [&] {
    list(of.ui, "list", of.name(category_), static_cast<int>(shown.size()),
         [&](int place) { draw_question(of, of.at(*shown[static_cast<std::size_t>(place)])); });
  });
}

void QuestionsPart::draw_question(Context const& of, QuestionAt const& at) {
  auto const scope = of.ui.scope("question", static_cast<std::uint64_t>(at.question.number));
  bool const is_open = at.question.number == open_;
  std::string_view const words = of.screen.words.question(at.question.number).question;
  bool const pressed = pressable(of.ui, "open", {.name = words, .current = is_open, .padding = 8}, [&] {
    columns(of.ui, {px(20), fr(1)}, {.gap = 10},
            {[&] { icon(of.ui, icon_of(at.state()), tone_of(at), 18); },
             [&] {
               stack(of.ui, 3, [&] {
                 text(of.ui, words, {.type = Type::Strong});
                 if (!is_open) draw_preview(of.ui, of.screen, at);
               });
             }});
  });
  if (is_open)
    columns(of.ui, {px(26), fr(1), px(8)}, {.gap = 12},
            {[] {}, [&] { editor_.draw(of.ui, of.screen, of.requests, at, of.membership); }, [] {}});
  if (pressed) open(is_open ? 0 : at.question.number);
}

bool QuestionsPart::is_within(Question const& question) const {
  return category_ ? question.category == *category_ : question.core;
}

bool QuestionsPart::is_shown(Context const& of, Question const& question) const {
  if (!is_within(question)) return false;
  if (question.number == open_) return true;  // does not go away under the hand that answers it
  switch (filter_) {
    case Filter::All:
      return true;
    case Filter::Open:
      return of.at(question).state() == AnswerState::Open;
    case Filter::Answered:
      return of.at(question).state() == AnswerState::Answered;
    case Filter::Stale:
      return of.at(question).is_stale;
  }
  return true;
}

int QuestionsPart::next_open(Context const& of) const {
  int first = 0;
  for (Question const& question : questions()) {
    if (!is_within(question) || question.number == open_ || of.at(question).state() != AnswerState::Open)
      continue;
    if (question.number > open_) return question.number;
    if (first == 0) first = question.number;
  }
  return first;
}

void QuestionsPart::open(int number) {
  open_ = number;
  editor_ = QuestionEditor{};
}

}  // namespace claves
