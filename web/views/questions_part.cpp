#include "web/views/questions_part.h"

#include <algorithm>

#include "web/charts/bars.h"
#include "web/views/question_words.h"
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
  QuestionList const& list;
  std::vector<Answer const*> const& answers;  // parallel to the list

  QuestionAt at(std::size_t place) const {
    auto const& stale = progress.stale;
    return {account, list.all[place], answers[place],
            std::find(stale.begin(), stale.end(), place) != stale.end()};
  }
  std::string_view off() const {
    return screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
  }
  AnswerCounts const& counts(Shown shown) const {
    return shown.category ? progress.categories[static_cast<std::size_t>(*shown.category)] : progress.core;
  }
  std::string name(Shown shown) const {
    if (shown.find_out) return std::string(screen.say(Word::find_out_title));
    if (!shown.category)
      return screen.say(Word::questions_core, {screen.locale.number(progress.core.questions)});
    return std::string(screen.words.concept_of(category_names[static_cast<std::size_t>(*shown.category)]).name);
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
  QuestionList const list = question_list(screen.workspace, account.id);
  std::vector<Answer const*> const standing = answers(screen.workspace, account.id, list);
  Context const of{ui, screen, requests, account, membership, found, list, standing};
  if (open_ && *open_ >= list.all.size()) open_.reset();
  if (!std::exchange(begun_, true)) open_ = next_open(of);
  auto list_of = [&] { draw_list(of); };
  if (ui.width() >= 760) {
    auto choices = [&] {
      region(ui, "categories", screen.say(Word::questions_of),
             [&] { stack(ui, 4, [&] { draw_choices(of); }); });
    };
    columns(ui, {px(232), fr(1)}, {.gap = 20}, {choices, list_of});
  } else {
    region(ui, "categories", screen.say(Word::questions_of),
           [&] { grid(ui, {.min_column = 150, .max_columns = 4, .gap = 4}, [&] { draw_choices(of); }); });
    list_of();
  }
  editor_.draw_dialog(ui, screen, requests);
  own_.draw(ui, screen, requests);
}

void QuestionsPart::draw_choices(Context const& of) {
  draw_choice(of, {});
  for (std::size_t i = 0; i < category_count; ++i) {
    Shown const shown{static_cast<QuestionCategory>(i), false};
    if (of.counts(shown).questions > 0) draw_choice(of, shown);
  }
  draw_choice(of, {.category = {}, .find_out = true});
  if (button(of.ui, "add", of.screen.say(Word::questions_add),
             {.kind = ButtonKind::Quiet, .icon = Icon::Plus, .off_because = of.off()}))
    own_.raise(of.account.id);
}

void QuestionsPart::draw_choice(Context const& of, Shown shown) {
  std::uint64_t const place = shown.category ? static_cast<std::uint64_t>(*shown.category) + 1 : 0;
  auto const scope = of.ui.scope(shown.find_out ? "find_out" : "category", place);
  AnswerCounts const& counts = of.counts(shown);
  std::string const name = of.name(shown);
  if (shown.find_out) {
    double const open = static_cast<double>(of.progress.to_find_out.size());
    std::string const count = of.screen.words.count(Counted::find_out_count, open);
    bool const chosen = pressable(of.ui, "choose",
                                  {.name = name + ": " + count, .current = shown == shown_, .padding = 8}, [&] {
                                    columns(of.ui, {px(40), fr(1)}, {.gap = 10},
                                            {[&] { icon(of.ui, Icon::Search, Tone::Accent, 20); },
                                             [&] {
                                               text(of.ui, name, {.type = Type::Strong});
                                               text(of.ui, count, {.type = Type::Small, .ink = Ink::Muted});
                                             }});
                                  });
    if (chosen) shown_ = shown;
    return;
  }
  std::string const answered = of.screen.locale.number(counts.answered);
  std::string const relevant = of.screen.locale.number(counts.questions - counts.not_relevant);
  std::string const spoken = of.screen.say(Word::questions_progress, {name, answered, relevant});
  bool const pressed =
      pressable(of.ui, "choose", {.name = spoken, .current = shown == shown_, .padding = 8}, [&] {
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
  shown_ = shown;
  filter_ = Filter::All;
  open(next_open(of));
}

void QuestionsPart::draw_header(Context const& of) {
  AnswerCounts const& counts = of.counts(shown_);
  std::string_view const about =
      shown_.category
          ? of.screen.words.concept_of(category_names[static_cast<std::size_t>(*shown_.category)]).meaning
          : of.screen.say(Word::questions_core_text);
  heading(of.ui, 2, of.name(shown_));
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
    auto const next = next_open(of);
    if (!next) return;
    if (button(of.ui, "next", of.screen.say(Word::questions_next),
               {.kind = ButtonKind::Primary, .trailing = Icon::ArrowRight, .shortcut = "Control+Enter"}) ||
        of.ui.pressed_key("Control+Enter")) {
      open(next);
      editor_.take_focus();
    }
  });
}

void QuestionsPart::draw_list(Context const& of) {
  if (shown_.find_out) {
    std::vector<QuestionAt> open;
    for (std::size_t const place : of.progress.to_find_out) open.push_back(of.at(place));
    auto const pressed = find_out_.draw(of.ui, of.screen, of.requests, open);
    if (!pressed) return;
    std::size_t const place = of.progress.to_find_out[*pressed];
    shown_ = {of.list.all[place].category};
    filter_ = Filter::All;
    this->open(place);
    return editor_.take_focus();
  }
  draw_header(of);
  std::vector<std::size_t> shown;
  for (std::size_t place = 0; place < of.list.all.size(); ++place)
    if (is_shown(of, place)) shown.push_back(place);
  if (shown.empty()) {
    bool const all_done = filter_ == Filter::Open;
    return empty_state(
        of.ui, "none",
        {.icon = all_done ? Icon::CircleCheck : Icon::MessageCircleQuestionMark,
         .title = of.screen.say(all_done ? Word::questions_none_open_title : Word::questions_none_title),
         .text = of.screen.say(all_done ? Word::questions_none_open_text : Word::questions_none_text)});
  }
  card(of.ui, "questions", {.padding = 8}, [&] {
    list(of.ui, "list", of.name(shown_), static_cast<int>(shown.size()), [&](int i) {
      std::size_t const place = shown[static_cast<std::size_t>(i)];
      draw_question(of, of.at(place), place);
    });
  });
}

void QuestionsPart::draw_question(Context const& of, QuestionAt const& at, std::size_t place) {
  QuestionUse const& question = at.question;
  auto const scope =
      of.ui.scope(question.own ? "own_question" : "question",
                  question.own ? question.own.value : static_cast<std::uint64_t>(question.number));
  bool const is_open = place == open_;
  std::string_view const words = question_words(of.screen, question).question;
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
            {[] {},
             [&] {
               FirmQuestion const* const own = of.screen.find<FirmQuestion>(question.own);
               if (own != nullptr && own->account) draw_own(of, *own);
               editor_.draw(of.ui, of.screen, of.requests, at, of.membership);
             },
             [] {}});
  if (pressed) open(is_open ? std::nullopt : std::optional(place));
}

// A question of this account alone can be worded anew and taken away here; those of all, in the programme.
void QuestionsPart::draw_own(Context const& of, FirmQuestion const& question) {
  row(of.ui, {.gap = 8}, [&] {
    badge(of.ui, of.screen.say(Word::questions_of_account), Tone::Accent);
    spring(of.ui);
    if (button(of.ui, "edit_own", of.screen.say(Word::questions_edit_title),
               {.kind = ButtonKind::Quiet, .icon = Icon::Pencil, .off_because = of.off()}))
      own_.edit(question);
    if (button(of.ui, "remove_own", of.screen.say(Word::questions_remove_own),
               {.kind = ButtonKind::Quiet, .icon = Icon::Trash2, .off_because = of.off()})) {
      Step step{StepName::RemoveQuestion, question.text, {}};
      of.requests.perform(std::move(step.remove<FirmQuestion>(question.id)));
    }
  });
}

bool QuestionsPart::is_within(QuestionUse const& question) const {
  if (question.off) return false;
  return shown_.category ? question.category == *shown_.category : question.core;
}

bool QuestionsPart::is_shown(Context const& of, std::size_t place) const {
  if (!is_within(of.list.all[place])) return false;
  if (place == open_) return true;  // does not go away under the hand that answers it
  switch (filter_) {
    case Filter::All:
      return true;
    case Filter::Open:
      return of.at(place).state() == AnswerState::Open;
    case Filter::Answered:
      return of.at(place).state() == AnswerState::Answered;
    case Filter::Stale:
      return of.at(place).is_stale;
  }
  return true;
}

std::optional<std::size_t> QuestionsPart::next_open(Context const& of) const {
  std::optional<std::size_t> first;
  for (std::size_t place = 0; place < of.list.all.size(); ++place) {
    if (!is_within(of.list.all[place]) || place == open_ || of.at(place).state() != AnswerState::Open) continue;
    if (!open_ || place > *open_) return place;
    if (!first) first = place;
  }
  return first;
}

void QuestionsPart::open(std::optional<std::size_t> place) {
  open_ = place;
  editor_ = QuestionEditor{};
}

}  // namespace claves
