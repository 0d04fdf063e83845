// The planning questions of an account: the twelve that decide, or all of them by category (D3). One is open at
// a time; the next open one is one press away.
#pragma once

#include "core/rules/progress.h"
#include "web/views/question_editor.h"

namespace claves {

class QuestionsPart {
 public:
  void draw(Ui& ui, Screen const& screen, Requests& requests, Account const& account, Membership& membership);

 private:
  enum class Filter : std::uint8_t { All, Open, Answered, Stale };

  struct Context;  // of one pass
  void draw_categories(Context const& of);
  void draw_category(Context const& of, std::optional<Category> category);
  void draw_list(Context const& of);
  void draw_header(Context const& of);
  void draw_question(Context const& of, QuestionAt const& at);

  bool is_within(Question const& question) const;  // the chosen category
  bool is_shown(Context const& of, Question const& question) const;
  int next_open(Context const& of) const;  // 0: none is open
  void open(int number);

  std::optional<Category> category_;  // nothing: those that decide
  Filter filter_ = Filter::All;
  int open_ = 0;  // the number of the question that is open; 0: none
  bool begun_ = false;
  QuestionEditor editor_;
};

}  // namespace claves
