// The user's own firm: what holds for the whole workspace. There is one, with id 1.
#pragma once

#include <string>

#include "core/model/fields.h"

namespace claves {

// What a factor without a rating counts as.
enum class MissingPolicy : std::uint8_t { Excluded, Worst, Middle };
template <>
struct Choices<MissingPolicy> {
  static constexpr std::array<std::string_view, 3> names{"excluded", "worst", "middle"};
};

struct Firm {
  static constexpr Kind kind = Kind::Firm;

  Id<Kind::Firm> id;
  bool removed = false;
  std::string name;
  std::string note;
  double key_account_cap = 0;  // 0: none chosen yet
  std::string currency;        // ISO 4217; empty: not chosen
  std::string definition;      // what a key account is, to this firm (D1)
  std::string cap_reason;      // how the cap was chosen (D1.2)
  double existing_from =
      0;  // bought from us a year, from which an account is key as it is (D2); 0: no such rule
  double emerging_from = 7;       // growth potential F2, 0..10, from which an account can become key (D2)
  double stale_after_days = 180;  // an answer older than that is asked again (D3)
  MissingPolicy missing = MissingPolicy::Excluded;
  double margin = 0;                 // percent of revenue, where an account has none of its own
  double minimum_emerging = 0;       // emerging key accounts that the portfolio shall have at least
  double hours_per_key_account = 0;  // a month; where an account has no plan of its own
  double review_every_months = 3;

  static constexpr void fields(auto field) {
    field(1, "name", &Firm::name, up_to(200));
    field(2, "note", &Firm::note);
    field(3, "key_account_cap", &Firm::key_account_cap, between(0, 10'000));
    field(4, "currency", &Firm::currency, up_to(3));
    field(5, "definition", &Firm::definition);
    field(6, "cap_reason", &Firm::cap_reason);
    field(7, "existing_from", &Firm::existing_from, between(0, 1e15));
    field(8, "emerging_from", &Firm::emerging_from, between(0, 10));
    field(9, "stale_after_days", &Firm::stale_after_days, between(1, 9999));
    field(10, "missing", &Firm::missing);
    field(11, "margin", &Firm::margin, between(-100, 100));
    field(12, "minimum_emerging", &Firm::minimum_emerging, between(0, 10'000));
    field(13, "hours_per_key_account", &Firm::hours_per_key_account, between(0, 1e4));
    field(14, "review_every_months", &Firm::review_every_months, between(1, 60));
  }
};

inline constexpr Id<Kind::Firm> the_firm{1};

}  // namespace claves
