// A round of questions about the programme on a day: trust, support, or the nine keys (D8, D9, D10).
#pragma once

#include <string>

#include "core/model/fields.h"

namespace claves {

// What is assessed.
enum class AssessmentSubject : std::uint8_t { Trust, Support, Keys };
template <>
struct Choices<AssessmentSubject> {
  static constexpr std::array<std::string_view, 3> names{"trust", "support", "keys"};
};

// Answers come in while it is open.
enum class AssessmentState : std::uint8_t { Open, Closed };
template <>
struct Choices<AssessmentState> {
  static constexpr std::array<std::string_view, 2> names{"open", "closed"};
};

struct Assessment {
  static constexpr Kind kind = Kind::Assessment;

  Id<Kind::Assessment> id;
  bool removed = false;
  AssessmentSubject subject = AssessmentSubject::Trust;
  std::string title;
  Date date;
  AssessmentState state = AssessmentState::Open;
  std::string conclusion;

  static constexpr void fields(auto field) {
    field(1, "subject", &Assessment::subject);
    field(2, "title", &Assessment::title, up_to(200));
    field(3, "date", &Assessment::date);
    field(4, "state", &Assessment::state);
    field(5, "conclusion", &Assessment::conclusion);
  }
};

}  // namespace claves
