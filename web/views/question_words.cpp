#include "web/views/question_words.h"

namespace claves {

QuestionWords question_words(Screen const& screen, QuestionUse const& question) {
  QuestionWords words;
  if (!question.own) words = screen.words.question(question.number);
  FirmQuestion const* const row = screen.find<FirmQuestion>(question.row);
  auto prefer = [](std::string_view& held, std::string const& own) {
    if (!own.empty()) held = own;
  };
  if (row != nullptr) {
    prefer(words.question, row->text);
    prefer(words.guidance, row->guidance);
    prefer(words.usual_source, row->source);
  }
  if (words.question.empty()) words.question = screen.say(Word::question_unnamed);
  return words;
}

std::string_view question_asked(Screen const& screen, double number, FirmQuestionId own) {
  if (!own) {
    if (find_question(number) == nullptr) return {};
    for (FirmQuestion const& row : screen.workspace.table<FirmQuestion>().rows())
      if (!row.removed && row.question == number && !row.text.empty()) return row.text;
    return screen.words.question(static_cast<int>(number)).question;
  }
  FirmQuestion const* const row = screen.find<FirmQuestion>(own);
  return row == nullptr ? std::string_view{} : std::string_view(row->text);
}

}  // namespace claves
