// The user's own figures for what key account management is worth (D0). There is one, with id 1.
#pragma once

#include <string>

#include "core/model/fields.h"

namespace claves {

struct BusinessCase {
  static constexpr Kind kind = Kind::BusinessCase;

  Id<Kind::BusinessCase> id;
  bool removed = false;
  double customers = 0;
  double revenue_per_customer = 0;
  double margin = 0;  // percent of revenue
  double churn = 0;   // percent
  double years = 5;
  double discount = 0;  // percent a year
  double key_hours = 0;
  double new_hours = 0;
  double key_hours_per_attempt = 0;
  double new_hours_per_attempt = 0;
  double key_win_rate = 65;    // percent; D0: 60 to 70
  double new_win_rate = 12.5;  // percent; D0: 5 to 20
  double key_deal_value = 0;
  double new_deal_value = 0;
  std::string note;

  static constexpr void fields(auto field) {
    field(1, "customers", &BusinessCase::customers, between(0, 1e9));
    field(2, "revenue_per_customer", &BusinessCase::revenue_per_customer, between(0, 1e12));
    field(3, "margin", &BusinessCase::margin, between(-100, 100));
    field(4, "churn", &BusinessCase::churn, between(0, 100));
    field(5, "years", &BusinessCase::years, between(1, 50));
    field(6, "discount", &BusinessCase::discount, between(0, 100));
    field(7, "key_hours", &BusinessCase::key_hours, between(0, 1e7));
    field(8, "new_hours", &BusinessCase::new_hours, between(0, 1e7));
    field(9, "key_hours_per_attempt", &BusinessCase::key_hours_per_attempt, between(0, 1e5));
    field(10, "new_hours_per_attempt", &BusinessCase::new_hours_per_attempt, between(0, 1e5));
    field(11, "key_win_rate", &BusinessCase::key_win_rate, between(0, 100));
    field(12, "new_win_rate", &BusinessCase::new_win_rate, between(0, 100));
    field(13, "key_deal_value", &BusinessCase::key_deal_value, between(0, 1e12));
    field(14, "new_deal_value", &BusinessCase::new_deal_value, between(0, 1e12));
    field(15, "note", &BusinessCase::note);
  }
};

inline constexpr Id<Kind::BusinessCase> the_business_case{1};

}  // namespace claves
