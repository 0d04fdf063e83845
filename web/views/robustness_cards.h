// What the robustness analysis found, in words and pictures: of the whole choice, and of one account.
#pragma once

#include "web/views/robustness_run.h"

namespace claves {

// Below the weights. Answers the account that was pressed.
std::optional<AccountId> robustness_card(Ui& ui, Screen const& screen, Requests& requests, RobustnessRun& run);
// Beside why it has its score.
void account_robustness_card(Ui& ui, Screen const& screen, Requests& requests, Scoring const& scoring,
                             RobustnessRun const& run, AccountId account);

}  // namespace claves
