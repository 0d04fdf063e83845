// A decision about the programme, kept with its reason for ever (D1.2, D2).
#pragma once

#include <string>

#include "core/model/fields.h"
#include "core/model/stage.h"

namespace claves {

// What was decided of an account.
enum class Verdict : std::uint8_t { Enters, Leaves, Refused, OverCap, Moves };
template <>
struct Choices<Verdict> {
  static constexpr std::array<std::string_view, 5> names{"enters", "leaves", "refused", "over_cap", "moves"};
};

struct Decision {
  static constexpr Kind kind = Kind::Decision;

  Id<Kind::Decision> id;
  bool removed = false;
  AccountId account;
  Verdict verdict = Verdict::Enters;
  std::string reason;
  Date date;
  AccountId instead_of;       // the account that left for it
  Stage stage = Stage::None;  // Moves: the stage it moved to
  std::string unmet;          // Moves: the numbers of the criteria that were not met, separated by blanks
  FirmStageId own_stage;      // Moves: where it is none of the five

  static constexpr void fields(auto field) {
    field(1, "account", &Decision::account);
    field(2, "verdict", &Decision::verdict);
    field(3, "reason", &Decision::reason);
    field(4, "date", &Decision::date);
    field(5, "instead_of", &Decision::instead_of);
    field(6, "stage", &Decision::stage);
    field(7, "unmet", &Decision::unmet, up_to(500));
    field(8, "own_stage", &Decision::own_stage);
  }
};

}  // namespace claves
