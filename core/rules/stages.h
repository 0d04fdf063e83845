// The stages of this firm's process: the five of the method, as the firm calls and orders them, and its own;
// and the exit criteria of each (D4).
#pragma once

#include <optional>
#include <vector>

#include "core/rules/catalogue.h"

namespace claves {

// One of the five, or one of the firm's own; neither: in no stage.
struct StageKey {
  Stage stage = Stage::None;
  FirmStageId own;  // where it is set, `stage` says nothing

  explicit operator bool() const { return own || stage != Stage::None; }
  friend bool operator==(StageKey const& a, StageKey const& b) {
    return a.own || b.own ? a.own == b.own : a.stage == b.stage;
  }
};

inline StageKey stage_of(Account const& account) { return {account.stage, account.own_stage}; }
inline StageKey stage_of(Decision const& moves) { return {moves.stage, moves.own_stage}; }

struct StageUse {
  StageKey key;
  FirmStageId row;        // what the firm says of it; none: nothing yet
  double place = 0;       // of the order; the five stand at 1 to 5 unless the firm says otherwise
  bool off = false;       // dropped: no account enters it any more
  double usual_days = 0;  // 0: no limit
};

struct StageList {
  std::vector<StageUse> all;  // in their order, dropped ones included

  std::optional<std::size_t> place(StageKey key) const;  // nothing for a stage that is there no more
  std::vector<std::size_t> used() const;                 // the places of those that are not dropped
  // The used stage that follows. After the last, which looks back, comes action again: E4 where it is used,
  // else the one before the last. Of none, or of a stage that is there no more, it is the first. None where
  // none is used.
  StageKey next(StageKey key) const;
  StageKey last() const;                               // of those used
  bool is_before(StageKey key, StageKey other) const;  // none is before all others
};

StageList stage_list(Workspace const& workspace);

struct CriterionUse {
  int number = 0;       // in the catalogue; 0: one of the firm's own
  FirmCriterionId own;  // of one of the firm's own
  FirmCriterionId row;  // what the firm says of it; none: nothing yet
  StageKey stage;       // that it lets out of
  CriterionRule rule = CriterionRule::manual;
  bool off = false;

  friend bool operator==(CriterionUse const& a, CriterionUse const& b) {
    return a.number == b.number && a.own == b.own;
  }
};

// The catalogue's in their order, then the firm's own as they were made; those switched off included.
std::vector<CriterionUse> criterion_list(Workspace const& workspace);

// The one that a check is of.
CriterionUse criterion_of(Workspace const& workspace, CriterionCheck const& check);

// A criterion as Decision::unmet writes it: "203", or "own:1f" for one of the firm's own.
std::string written(CriterionUse const& criterion);

}  // namespace claves
