// A stage of the process as this firm uses it: one of the five that it changed, or one of its own (D4).
#pragma once

#include <string>

#include "core/model/fields.h"
#include "core/model/stage.h"

namespace claves {

struct FirmStage {
  static constexpr Kind kind = Kind::FirmStage;

  Id<Kind::FirmStage> id;
  bool removed = false;
  Stage stage = Stage::None;  // None: one of the firm's own
  std::string name;           // empty: the stage's usual name
  std::string purpose;
  double place = 0;  // among the stages; the five stand at 1 to 5
  bool off = false;
  double usual_days = 0;  // longer is said; 0: no limit

  static constexpr void fields(auto field) {
    field(1, "stage", &FirmStage::stage);
    field(2, "name", &FirmStage::name, up_to(200));
    field(3, "purpose", &FirmStage::purpose);
    field(4, "place", &FirmStage::place, between(-1000, 1000));
    field(5, "off", &FirmStage::off);
    field(6, "usual_days", &FirmStage::usual_days, between(0, 9999));
  }
};

}  // namespace claves
