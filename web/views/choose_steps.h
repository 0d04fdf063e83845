// The edits by which accounts are chosen, each one step: weights, ratings, the cap, and who is key.
#pragma once

#include <optional>
#include <string>

#include "core/rules/weights.h"
#include "web/screen.h"

namespace claves {

// The row that says what was agreed on one factor of an account, or what one person thinks of it; null where
// nobody has said it. A factor is its place in the firm's list.
Rating const* rating_of(Screen const& screen, AccountId account, std::size_t factor, PersonId by = {});
// What everybody said of it, the agreed one first, then by name.
std::vector<Rating const*> ratings_of(Screen const& screen, AccountId account, std::size_t factor);

Step weighing(Screen const& screen, WeightPoints const& points);
void rate(Screen const& screen, Requests& requests, Account const& account, std::size_t factor, double value,
          PersonId by = {});
void explain_rating(Requests& requests, Account const& account, Rating const& rating, std::string reason);
void take_back(Requests& requests, Account const& account, Rating const& rating);
// What the deals or several people say stands again, or nothing.
void take_back_rating(Screen const& screen, Requests& requests, Account const& account, std::size_t factor);

struct Admission {
  AccountId account;
  AccountKind kind = AccountKind::Existing;
  AccountId leaver;       // blank: nobody leaves
  bool over_cap = false;  // the list was full, and nobody leaves
  std::string reason;
};
// An account that is key no more is of no kind and in no stage.
void leave_programme(Step& step, AccountId account);
void make_key(Screen const& screen, Requests& requests, Admission const& admission);
void take_out(Screen const& screen, Requests& requests, Account const& account, std::string reason);
void refuse(Screen const& screen, Requests& requests, Account const& account, std::string reason);

}  // namespace claves
