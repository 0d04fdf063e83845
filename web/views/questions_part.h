// The planning questions of an account: those that decide, all of them by category, or what is still to be
// found out (D3). One is open at a time; the next open one is one press away.
#pragma once

#include "core/rules/progress.h"
#include "web/views/account_question.h"
#include "web/views/find_out_list.h"
#include "web/views/question_editor.h"

namespace claves {

class QuestionsPart {
 public:
  void draw(Ui& ui, Screen const& screen, Requests& requests, Account const& account, Membership& membership);

 private:
  enum class Filter : std::uint8_t { All, Open, Answered, Stale };

  // What is shown: those that decide, one category, or what is to be found out.
  struct Shown {
    std::optional<QuestionCategory> category;
    bool find_out = false;
    friend bool operator==(Shown const&, Shown const&) = default;
  };

  struct Context;  // of one pass
  void draw_choices(Context const& of);
  void draw_choice(Context const& of, Shown shown);
  void draw_list(Context const& of);
  void draw_header(Context const& of);
  void draw_own(Context const& of, FirmQuestion const& question);
  void draw_question(Context const& of, QuestionAt const& at, std::size_t place);

  bool is_within(QuestionUse const& question) const;  // of what is shown
  bool is_shown(Context const& of, std::size_t place) const;
  std::optional<std::size_t> next_open(Context const& of) const;
  void open(std::optional<std::size_t> place);

  Shown shown_;
  Filter filter_ = Filter::All;
  std::optional<std::size_t> open_;  // the place of the question that is open
  bool begun_ = false;
  QuestionEditor editor_;
  FindOutList find_out_;
  AccountQuestion own_;
};

}  // namespace claves
