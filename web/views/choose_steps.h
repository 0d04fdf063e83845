// The edits by which accounts are chosen, each one step: weights, ratings, the cap, and who is key.
#pragma once

#include <optional>
#include <string>

#include "core/rules/weights.h"
#include "web/screen.h"

namespace claves {

// The row that says what somebody thinks of one factor of an account; null where nobody does.
Rating const* rating_of(Workspace const& workspace, AccountId account, Factor factor);

void weigh(Screen const& screen, Requests& requests, WeightPoints const& points);
void rate(Screen const& screen, Requests& requests, Account const& account, Factor factor, double value);
void explain_rating(Requests& requests, Account const& account, Rating const& rating, std::string reason);
// What the deals say stands again, or nothing.
void take_back_rating(Screen const& screen, Requests& requests, Account const& account, Factor factor);

struct Admission {
  AccountId account;
  AccountKind kind = AccountKind::Existing;
  AccountId leaver;       // blank: nobody leaves
  bool over_cap = false;  // the list was full, and nobody leaves
  std::string reason;
};
void make_key(Screen const& screen, Requests& requests, Admission const& admission);
void take_out(Screen const& screen, Requests& requests, Account const& account, std::string reason);
void refuse(Screen const& screen, Requests& requests, Account const& account, std::string reason);

}  // namespace claves
