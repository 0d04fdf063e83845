// A look at the plan on a day; once closed it stands.
#pragma once

#include <string>

#include "core/model/fields.h"

namespace claves {

// A review is open until it is closed.
enum class ReviewState : std::uint8_t { Open, Closed };
template <>
struct Choices<ReviewState> {
  static constexpr std::array<std::string_view, 2> names{"open", "closed"};
};

struct Review {
  static constexpr Kind kind = Kind::Review;

  Id<Kind::Review> id;
  bool removed = false;
  AccountId account;
  Date date;  // the day it is planned for, or was held
  ReviewState state = ReviewState::Open;
  std::string summary;
  std::string decisions;
  Date closed_on;

  static constexpr auto fields() {
    return declare(field<1>("account", &Review::account), field<2>("date", &Review::date),
                   field<3>("state", &Review::state), field<4>("summary", &Review::summary),
                   field<5>("decisions", &Review::decisions), field<6>("closed_on", &Review::closed_on));
  }
};

}  // namespace claves
