// What a planning question asks: the firm's own words where it has some, else the catalogue's.
#pragma once

#include "core/rules/question_list.h"
#include "web/screen.h"

namespace claves {

// Valid until the workspace changes.
QuestionWords question_words(Screen const& screen, QuestionUse const& question);
// Of an answer or an action, by its two fields; empty where there is no such question.
std::string_view question_asked(Screen const& screen, double number, FirmQuestionId own);

}  // namespace claves
