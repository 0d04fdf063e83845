// An exit criterion as this firm uses it: one of the catalogue that it changed, or one of its own (D4).
#pragma once

#include <string>

#include "core/model/fields.h"
#include "core/model/stage.h"

namespace claves {

struct FirmCriterion {
  static constexpr Kind kind = Kind::FirmCriterion;

  Id<Kind::FirmCriterion> id;
  bool removed = false;
  double criterion = 0;       // in core/model/criterion_catalogue.def; 0: one of the firm's own
  Stage stage = Stage::None;  // that it lets out of
  FirmStageId own_stage;      // where it is not one of the five
  std::string text;
  bool off = false;

  static constexpr void fields(auto field) {
    field(1, "criterion", &FirmCriterion::criterion, between(0, 65535));
    field(2, "stage", &FirmCriterion::stage);
    field(3, "own_stage", &FirmCriterion::own_stage);
    field(4, "text", &FirmCriterion::text, up_to(1'000));
    field(5, "off", &FirmCriterion::off);
  }
};

}  // namespace claves
