// Another firm that wants our customers' business (C6).
#pragma once

#include <string>

#include "core/model/fields.h"

namespace claves {

struct Competitor {
  static constexpr Kind kind = Kind::Competitor;

  Id<Kind::Competitor> id;
  bool removed = false;
  std::string name;
  std::string strengths;
  std::string weaknesses;
  std::string note;

  static constexpr void fields(auto field) {
    field(1, "name", &Competitor::name, required, up_to(200));
    field(2, "strengths", &Competitor::strengths);
    field(3, "weaknesses", &Competitor::weaknesses);
    field(4, "note", &Competitor::note);
  }
};

}  // namespace claves
