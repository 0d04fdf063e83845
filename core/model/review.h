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

// What calls for a look (D4): the calendar, or something that happened.
enum class Cadence : std::uint8_t { Quarterly, Weekly, Monthly, HalfYearly, Yearly, Event };
template <>
struct Choices<Cadence> {
  static constexpr std::array<std::string_view, 6> names{"quarterly",   "weekly", "monthly",
                                                         "half_yearly", "yearly", "event"};
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
  Cadence cadence = Cadence::Quarterly;
  std::string adjustments;    // of the plan
  std::string kept_promises;  // what was promised last time, and what came of it
  std::string present;        // who was there
  Date next_date;
  std::string agenda;  // points that the data do not see

  static constexpr void fields(auto field) {
    field(1, "account", &Review::account);
    field(2, "date", &Review::date);
    field(3, "state", &Review::state);
    field(4, "summary", &Review::summary);
    field(5, "decisions", &Review::decisions);
    field(6, "closed_on", &Review::closed_on);
    field(7, "cadence", &Review::cadence);
    field(8, "adjustments", &Review::adjustments);
    field(9, "kept_promises", &Review::kept_promises);
    field(10, "present", &Review::present, up_to(1'000));
    field(11, "next_date", &Review::next_date);
    field(12, "agenda", &Review::agenda);
  }
};

}  // namespace claves
