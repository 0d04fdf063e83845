// What an account's plan still has to find out (C8): questions that are open, or answered by an assumption,
// with who finds out and by when. Those with a day come first, then those that decide.
#pragma once

#include "web/screen.h"
#include "web/views/question_steps.h"
#include "web/widgets/ui.h"

namespace claves {

class FindOutList {
 public:
  // Answers the place in `open` of the question that was pressed.
  std::optional<std::size_t> draw(Ui& ui, Screen const& screen, Requests& requests,
                                  std::vector<QuestionAt> const& open);

 private:
  bool shows_all_ = false;
};

}  // namespace claves
