// The dialogs by which an account enters the programme, leaves it or is kept out of it. Each ends in one step
// that keeps the decision and its reason (D1.2, D2).
//
//   if (pressed) membership_.ask_to_make_key(screen, account.id);
//   ...
//   membership_.draw(ui, screen, requests);   // after the page
#pragma once

#include <optional>
#include <string>

#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

class Membership {
 public:
  void ask_to_make_key(Screen const& screen, AccountId account);
  void ask_to_take_out(AccountId account) { open(Question::TakeOut, account); }
  void ask_to_refuse(AccountId account) { open(Question::Refuse, account); }
  bool is_open() const { return question_ != Question::None; }

  // The open dialog, if any: call it in every pass.
  void draw(Ui& ui, Screen const& screen, Requests& requests);

 private:
  enum class Question : std::uint8_t { None, MakeKey, TakeOut, Refuse };

  void open(Question question, AccountId account);
  void draw_make_key(Ui& ui, Screen const& screen, Requests& requests, Account const& account);
  void draw_farewell(Ui& ui, Screen const& screen, Requests& requests, Account const& account);
  void draw_kind(Ui& ui, Screen const& screen, Account const& account);
  void draw_places(Ui& ui, Screen const& screen);
  void draw_reason(Ui& ui, Screen const& screen);
  void draw_foot(Ui& ui, Screen const& screen, std::string_view words, Call<void()> decide);
  bool needs_reason(Screen const& screen) const;
  std::string_view missing(Screen const& screen) const;  // what must be given first; "" when nothing

  Question question_ = Question::None;
  AccountId account_;
  AccountKind kind_ = AccountKind::Existing;
  std::optional<AccountId> leaver_;  // of a full list: who leaves; a blank id: nobody, the list grows
  std::string reason_;
  std::string written_;  // the reason as it stands in the field, left or not
};

}  // namespace claves
