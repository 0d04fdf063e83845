// The open question: its guidance, its answer, and the actions that come of it. One for each question opened.
#pragma once

#include "web/views/action_dialog.h"
#include "web/views/membership.h"
#include "web/views/question_steps.h"

namespace claves {

class QuestionEditor {
 public:
  void draw(Ui& ui, Screen const& screen, Requests& requests, QuestionAt const& at, Membership& membership);
  void draw_dialog(Ui& ui, Screen const& screen, Requests& requests) { dialog_.draw(ui, screen, requests); }
  void take_focus() { wants_focus_ = true; }  // into the answer's text, when it is drawn next

 private:
  void draw_answer(Ui& ui, Screen const& screen, Requests& requests, QuestionAt const& at);
  void draw_reason(Ui& ui, Screen const& screen, Requests& requests, QuestionAt const& at);
  void draw_buttons(Ui& ui, Screen const& screen, Requests& requests, QuestionAt const& at);
  void draw_action_form(Ui& ui, Screen const& screen, Requests& requests);
  void draw_actions(Ui& ui, Screen const& screen, Requests& requests, QuestionAt const& at);

  Draft<Action> action_;
  ActionDialog dialog_;
  std::optional<std::string> reason_;  // while it is being set aside
  bool reason_is_missing_ = false;
  bool wants_focus_ = false;
};

}  // namespace claves
