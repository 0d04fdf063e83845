// What one person answered to one item of an assessment. Nobody's name is kept: `sheet` only keeps one person's
// answers together (D8).
#pragma once

#include <string>

#include "core/model/fields.h"

namespace claves {

// T1 to T6 of trust (D8), A1 to A3 of support (D9), N1 to N9, the nine keys (D10).
enum class AssessmentItem : std::uint8_t {
  T1,
  T2,
  T3,
  T4,
  T5,
  T6,
  A1,
  A2,
  A3,
  N1,
  N2,
  N3,
  N4,
  N5,
  N6,
  N7,
  N8,
  N9
};
template <>
struct Choices<AssessmentItem> {
  static constexpr std::array<std::string_view, 18> names{"T1", "T2", "T3", "T4", "T5", "T6", "A1", "A2", "A3",
                                                          "N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8", "N9"};
};

struct Response {
  static constexpr Kind kind = Kind::Response;

  Id<Kind::Response> id;
  bool removed = false;
  AssessmentId assessment;
  double sheet = 1;
  AssessmentItem item = AssessmentItem::T1;
  double level = 0;  // on the written scale
  std::string evidence;

  static constexpr void fields(auto field) {
    field(1, "assessment", &Response::assessment);
    field(2, "sheet", &Response::sheet, between(1, 9999));
    field(3, "item", &Response::item);
    field(4, "level", &Response::level, between(0, 4));
    field(5, "evidence", &Response::evidence);
  }
};

}  // namespace claves
