#include "web/views/account_question.h"

#include "web/views/draft_dialog.h"
#include "web/widgets/layout.h"

namespace claves {

void AccountQuestion::raise(AccountId account, WhitespaceId whitespace, std::string text) {
  FirmQuestion question;
  question.account = account;
  question.whitespace = whitespace;
  question.category = QuestionCategory::C4;  // what the customer needs
  question.text = std::move(text);
  draft_.open(std::move(question));
}

void AccountQuestion::draw(Ui& ui, Screen const& screen, Requests& requests) {
  auto const fields = [&] {
    draft_.field(ui, screen, &FirmQuestion::text);
    draft_.field(ui, screen, &FirmQuestion::category);
    draft_.field(ui, screen, &FirmQuestion::source);
  };
  draft_dialog(
      ui, screen, requests, "account_question", draft_,
      {screen.say(Word::questions_add_title), screen.say(Word::questions_edit_title), StepName::AddQuestion,
       StepName::EditQuestion},
      [&] { return draft_->text; }, fields);
}

}  // namespace claves
