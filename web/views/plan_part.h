// The plan of an account: objectives by theme, the actions that serve them, and what serves none.
#pragma once

#include "core/rules/plan_outline.h"
#include "web/views/action_dialog.h"

namespace claves {

class PlanPart {
 public:
  void draw(Ui& ui, Screen const& screen, Requests& requests, Account const& account);

 private:
  enum class Horizon : std::uint8_t { Whole, Near };

  struct Context;  // of one pass
  void draw_header(Context const& of);
  void draw_theme(Context const& of, Theme theme);
  void draw_objective(Context const& of, ObjectiveOutline const& outline);
  void draw_objective_menu(Context const& of, Objective const& objective);
  void draw_actions(Context const& of, ObjectiveOutline const& outline);
  void draw_loose(Context const& of);
  void draw_objective_dialog(Context const& of);
  void open_new_objective(Account const& account, Theme theme);

  Horizon horizon_ = Horizon::Whole;
  bool shows_closed_ = false;
  ActionDialog action_dialog_;
  Draft<Objective> objective_;
};

}  // namespace claves
