// The planning questions as this firm asks them: the catalogue's by category, worded anew or switched off, and
// the firm's own (D3).
#pragma once

#include "core/rules/question_list.h"
#include "web/views/draft.h"

namespace claves {

class QuestionCatalogue {
 public:
  void draw(Ui& ui, Screen const& screen, Requests& requests);

 private:
  struct Of;  // of one pass
  void draw_head(Of const& of);
  void draw_category(Of const& of, QuestionCategory category);
  void draw_question(Of const& of, QuestionUse const& question);
  void draw_menu(Of const& of, QuestionUse const& question, std::string_view words);
  void draw_editor(Of const& of);
  void edit(Screen const& screen, QuestionUse const& question);
  void remove(Of const& of, QuestionUse const& question);

  QuestionCategory category_ = QuestionCategory::C1;  // that is shown
  Draft<FirmQuestion> editing_;
};

}  // namespace claves
