// What the plan wants to reach, in one of the three themes (D1.4).
#pragma once

#include <string>

#include "core/model/fields.h"

namespace claves {

// What work on a key account is for.
enum class Theme : std::uint8_t { Penetration, Expansion, Protection };
template <>
struct Choices<Theme> {
  static constexpr std::array<std::string_view, 3> names{"penetration", "expansion", "protection"};
};

struct Objective {
  static constexpr Kind kind = Kind::Objective;

  Id<Kind::Objective> id;
  bool removed = false;
  AccountId account;
  Theme theme = Theme::Penetration;
  std::string title;
  std::string measure;  // how we shall know that it is reached
  Date due;

  static constexpr auto fields() {
    return declare(field<1>("account", &Objective::account), field<2>("theme", &Objective::theme),
                   field<3>("title", &Objective::title, required, up_to(500)),
                   field<4>("measure", &Objective::measure), field<5>("due", &Objective::due));
  }
};

}  // namespace claves
