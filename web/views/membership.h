// The dialogs by which an account enters the programme, leaves it or is kept out of it. Each ends in one step
// that keeps the decision and its reason (D1.2, D2).
#pragma once

#include <optional>
#include <string>

#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

class Membership {
 public:
  void ask_to_make_key(Screen const& screen, AccountId account);
  void ask_to_take_out(AccountId account);
  void ask_to_refuse(AccountId account);
  bool is_open() const { return question_ != Question::None; }

  // The open dialog, if any: call it in every pass, after the page.
  void draw(Ui& ui, Screen const& screen, Requests& requests);

 private:
  enum class Question : std::uint8_t { None, MakeKey, TakeOut, Refuse };

  void open(Question question, AccountId account);
  void draw_make_key(Ui& ui, Screen const& screen, Requests& requests, Account const& account);
  void draw_farewell(Ui& ui, Screen const& screen, Requests& requests, Account const& account);
  void draw_kind(Ui& ui, Screen const& screen, Account const& account);
  void draw_places(Ui& ui, Screen const& screen);
  void draw_reason(Ui& ui, Screen const& screen, bool is_needed);
  std::string_view missing(Screen const& screen) const;  // why it cannot be decided yet; "" when it can

  Question question_ = Question::None;
  AccountId account_;
  AccountKind kind_ = AccountKind::Existing;
  std::optional<AccountId> leaver_;  // of a full list: who leaves; a blank id: nobody, the list grows
  std::string reason_;
};

}  // namespace claves
