// The steps by which an account moves through the stages of the process, and by which a firm bends those (D4).
#pragma once

#include "core/rules/process.h"
#include "web/screen.h"

namespace claves {

// Where an account stands; none: in no stage.
void set_stage(Step& step, AccountId account, StageKey stage);
// Into the first stage, where it is in none.
void enter_process(Step& step, Screen const& screen, Account const& account);

struct StageMove {
  StageKey to;
  std::string reason;
  std::string unmet;  // as Decision::unmet has it
};
// Moves it and writes the move into its history.
void move_stage(Step& step, Screen const& screen, Requests& requests, Account const& account, StageMove move);
// Ticks a criterion by hand, or takes the tick away.
Step tick(Screen const& screen, Account const& account, CriterionUse const& criterion, bool met);

// The row in which the firm says something of a stage, made where there is none yet.
FirmStageId say_of_stage(Step& step, StageUse const& stage);
FirmCriterionId say_of_criterion(Step& step, CriterionUse const& criterion);
void put_criterion_into(Step& step, CriterionUse const& criterion, StageKey stage);

// A stage of the firm's own after this one; answers its id.
FirmStageId add_stage(Step& step, Requests& requests, StageList const& list, StageKey after, std::string name);
// Changes places with the used stage before it, or after it.
Step move_up(Screen const& screen, StageList const& list, StageKey stage);
Step move_down(Screen const& screen, StageList const& list, StageKey stage);

// Drops a stage: the accounts in it move into another, each with its entry in the history; with its criteria
// where the two become one.
enum class Criteria : std::uint8_t { Stay, Move };
void drop_stage(Step& step, Screen const& screen, Requests& requests, StageUse const& stage, StageKey into,
                Criteria criteria);
std::vector<Account const*> accounts_in(Workspace const& workspace, StageKey stage);

}  // namespace claves
