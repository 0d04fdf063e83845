// The dialog in which a question of one account is raised or worded anew (D3).
#pragma once

#include "core/rules/question_list.h"
#include "web/views/draft.h"

namespace claves {

class AccountQuestion {
 public:
  void raise(AccountId account) { raise(account, {}, {}); }
  void raise(AccountId account, WhitespaceId whitespace, std::string text);
  void edit(FirmQuestion const& question) { draft_.open(question); }
  void draw(Ui& ui, Screen const& screen, Requests& requests);

 private:
  Draft<FirmQuestion> draft_;
};

}  // namespace claves
