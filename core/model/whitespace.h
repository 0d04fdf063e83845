// What one unit of a customer does with one of our offerings, and what it knows of it (D6, D7).
#pragma once

#include <string>

#include "core/model/fields.h"

namespace claves {

// How a unit stands to an offering.
enum class Space : std::uint8_t { Unknown, Bought, InProgress, Possible, NotApplicable };
template <>
struct Choices<Space> {
  static constexpr std::array<std::string_view, 5> names{"unknown", "bought", "in_progress", "possible",
                                                         "not_applicable"};
};

// What the customer knows (D7): that we have it, that it solves their problem, that solving it is worth it.
enum class Awareness : std::uint8_t { Unknown, NotAware, NotLinked, NotValued, Knows };
template <>
struct Choices<Awareness> {
  static constexpr std::array<std::string_view, 5> names{"unknown", "not_aware", "not_linked", "not_valued",
                                                         "knows"};
};

struct Whitespace {
  static constexpr Kind kind = Kind::Whitespace;

  Id<Kind::Whitespace> id;
  bool removed = false;
  AccountId account;
  UnitId unit;  // none: the account as a whole
  OfferingId offering;
  Space space = Space::Unknown;
  double value = 0;  // what it could bring, in the firm's currency
  CompetitorId competitor;
  Awareness awareness = Awareness::Unknown;
  std::string note;

  static constexpr void fields(auto field) {
    field(1, "account", &Whitespace::account);
    field(2, "unit", &Whitespace::unit);
    field(3, "offering", &Whitespace::offering);
    field(4, "space", &Whitespace::space);
    field(5, "value", &Whitespace::value, between(0, 1e15));
    field(6, "competitor", &Whitespace::competitor);
    field(7, "awareness", &Whitespace::awareness);
    field(8, "note", &Whitespace::note);
  }
};

}  // namespace claves
