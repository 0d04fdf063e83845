// Something that happened at a customer and calls for a look at the plan before the calendar does (D4).
#pragma once

#include <string>

#include "core/model/fields.h"

namespace claves {

// What happened.
enum class EventType : std::uint8_t { Other, Merger, Reorganisation, LostToCompetitor, PersonLeft, Budget };
template <>
struct Choices<EventType> {
  static constexpr std::array<std::string_view, 6> names{
      "other", "merger", "reorganisation", "lost_to_competitor", "person_left", "budget"};
};

struct AccountEvent {
  static constexpr Kind kind = Kind::AccountEvent;

  Id<Kind::AccountEvent> id;
  bool removed = false;
  AccountId account;
  EventType type = EventType::Other;
  Date date;
  std::string what;
  ReviewId review;

  static constexpr void fields(auto field) {
    field(1, "account", &AccountEvent::account);
    field(2, "type", &AccountEvent::type);
    field(3, "date", &AccountEvent::date);
    field(4, "what", &AccountEvent::what);
    field(5, "review", &AccountEvent::review);
  }
};

}  // namespace claves
