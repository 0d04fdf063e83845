#include "web/views/question_editor.h"

#include "core/base/text.h"
#include "web/views/action_row.h"
#include "web/views/answer_field.h"
#include "web/views/question_words.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

std::string_view off_because(Screen const& screen) {
  return screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
}

void draw_guidance(Ui& ui, Screen const& screen, QuestionWords const& words) {
  stack(ui, 4, [&] {
    text(ui, words.guidance, {.ink = Ink::Muted});
    text(ui, screen.say(Word::question_source, {words.usual_source}), {.type = Type::Small, .ink = Ink::Muted});
  });
}

void draw_certainty(Ui& ui, Screen const& screen, Requests& requests, QuestionAt const& at) {
  std::array<std::string_view, Choices<Certainty>::names.size()> choices;
  for (std::size_t i = 0; i < choices.size(); ++i)
    choices[i] = screen.words.choice(&Answer::certainty, static_cast<Certainty>(i));
  Certainty const held = at.answer == nullptr ? Certainty::Assumed : at.answer->certainty;
  auto const chosen = segments(
      ui, "certainty",
      {.label = screen.words.field(&Answer::certainty), .choices = choices, .chosen = static_cast<int>(held)});
  if (!chosen || !screen.editable) return;
  Step step = answering(at);
  requests.perform(std::move(step.set(at.id(), &Answer::certainty, static_cast<Certainty>(*chosen))));
}

void draw_stale(Ui& ui, Screen const& screen, Requests& requests, QuestionAt const& at) {
  std::string const age = screen.locale.from_today(at.answer->date, screen.today);
  Reply const reply =
      notice(ui, "stale",
             {.tone = Tone::Warn,
              .text = screen.say(Word::question_stale, {age}),
              .action = screen.editable ? screen.say(Word::question_still_true) : std::string_view{}});
  if (reply == Reply::Acted) requests.perform(confirm_answer(at, screen.today));
}

void draw_gate(Ui& ui, Screen const& screen, QuestionAt const& at, Membership& membership) {
  if (!at.question.gate || !at.account.key || at.state() != AnswerState::Answered) return;
  Reply const reply =
      notice(ui, "gate",
             {.text = screen.say(Word::question_gate),
              .action = screen.editable ? screen.say(Word::question_gate_do) : std::string_view{}});
  if (reply == Reply::Acted) membership.ask_to_take_out(at.account.id);
}

}  // namespace

void QuestionEditor::draw(Ui& ui, Screen const& screen, Requests& requests, QuestionAt const& at,
                          Membership& membership) {
  action_.settle(screen);
  draw_guidance(ui, screen, question_words(screen, at.question));
  if (at.state() == AnswerState::NotRelevant)
    answer_field(ui, screen, requests, at, StepName::AnswerQuestion, &Answer::reason);
  else
    draw_answer(ui, screen, requests, at);
  if (reason_) draw_reason(ui, screen, requests, at);
  draw_gate(ui, screen, at, membership);
  draw_actions(ui, screen, requests, at);
  if (action_.is_open())
    draw_action_form(ui, screen, requests);
  else if (!reason_)
    draw_buttons(ui, screen, requests, at);
}

void QuestionEditor::draw_answer(Ui& ui, Screen const& screen, Requests& requests, QuestionAt const& at) {
  NodeId const field = ui.id("text");
  if (std::exchange(wants_focus_, false)) ui.focus(field);
  auto const said =
      text_area(ui, "text",
                {.label = screen.words.field(&Answer::text),
                 .value = at.answer == nullptr ? std::string_view{} : std::string_view(at.answer->text),
                 .placeholder = screen.say(Word::question_placeholder),
                 .error = screen.refusal_of(Kind::Answer, at.id().value, number_of(&Answer::text)),
                 .off = !screen.editable,
                 .min_lines = 3});
  if (said) requests.perform(say_answer(at, *said, screen.today));
  if (at.is_stale) draw_stale(ui, screen, requests, at);
  draw_certainty(ui, screen, requests, at);
  columns(ui, {fr(1.6F), fr(1), fr(1.2F)}, {.gap = 16, .stack_below = 520},
          {[&] { answer_field(ui, screen, requests, at, StepName::AnswerQuestion, &Answer::source); },
           [&] { answer_field(ui, screen, requests, at, StepName::AnswerQuestion, &Answer::date); },
           [&] { answer_field(ui, screen, requests, at, StepName::AnswerQuestion, &Answer::author); }});
}

void QuestionEditor::draw_reason(Ui& ui, Screen const& screen, Requests& requests, QuestionAt const& at) {
  std::string const error(reason_is_missing_ ? screen.say(Word::question_reason_missing) : std::string_view{});
  auto const written = text_area(ui, "reason",
                                 {.label = screen.say(Word::question_set_aside_reason),
                                  .value = *reason_,
                                  .error = error,
                                  .off = !screen.editable});
  if (written) reason_ = *written;
  row(ui, {.align = Align::End}, [&] {
    bool const cancel = button(ui, "keep", screen.say(Word::cancel));
    if (button(ui, "set_aside", screen.say(Word::question_set_aside_do),
               {.kind = ButtonKind::Primary, .off_because = off_because(screen)})) {
      reason_is_missing_ = trimmed(*reason_).empty();
      if (!reason_is_missing_) {
        requests.perform(set_aside(at, *reason_));
        reason_.reset();
      }
    }
    if (cancel) reason_.reset();
  });
}

void QuestionEditor::draw_buttons(Ui& ui, Screen const& screen, Requests& requests, QuestionAt const& at) {
  std::string_view const off = off_because(screen);
  row(ui, {.gap = 8}, [&] {
    if (button(ui, "make_action", screen.say(Word::question_make_action),
               {.icon = Icon::ListTodo, .off_because = off})) {
      Action action = new_action(screen, at.account);
      action.question = at.question.number;
      action.own_question = at.question.own;
      action.title = screen.say(Word::question_action_find_out, {question_words(screen, at.question).question});
      action_.open(std::move(action));
    }
    if (at.state() == AnswerState::NotRelevant) {
      if (button(ui, "reopen", screen.say(Word::question_reopen),
                 {.kind = ButtonKind::Quiet, .icon = Icon::RotateCcw, .off_because = off}))
        requests.perform(open_again(at));
    } else if (button(ui, "aside", screen.say(Word::question_set_aside),
                      {.kind = ButtonKind::Quiet, .off_because = off})) {
      reason_ = at.answer == nullptr ? std::string() : at.answer->reason;
      reason_is_missing_ = false;
    }
  });
}

void QuestionEditor::draw_action_form(Ui& ui, Screen const& screen, Requests& requests) {
  auto const scope = ui.scope("new_action");
  card(ui, "form", {.title = screen.say(Word::action_new_title), .level = 3, .raised = true}, [&] {
    action_.field(ui, screen, &Action::title);
    grid(ui, {.min_column = 180, .max_columns = 2}, [&] {
      action_.field(ui, screen, &Action::owner);
      action_.field(ui, screen, &Action::due);
    });
    choose_objective(ui, screen, *action_);
    row(ui, {.align = Align::End}, [&] {
      bool const cancel = button(ui, "cancel", screen.say(Word::cancel));
      if (button(ui, "add", screen.say(Word::add),
                 {.kind = ButtonKind::Primary, .off_because = off_because(screen)}))
        action_.save(screen, requests, StepName::AddAction, action_->title);
      if (cancel) action_.close();
    });
  });
}

void QuestionEditor::draw_actions(Ui& ui, Screen const& screen, Requests& requests, QuestionAt const& at) {
  std::vector<Action const*> actions =
      screen.workspace.table<Action>().all_with(&Action::account, at.account.id);
  std::erase_if(actions, [&](Action const* action) {
    return action->own_question != at.question.own ||
           (!at.question.own && action->question != at.question.number);
  });
  if (actions.empty()) return;
  heading(ui, 4, screen.say(Word::question_actions));
  list(ui, "actions", screen.say(Word::question_actions), static_cast<int>(actions.size()), [&](int place) {
    Action const& action = *actions[static_cast<std::size_t>(place)];
    if (action_row(ui, screen, requests, action, {.objective = true, .question = false})) dialog_.open(action);
  });
}

}  // namespace claves
