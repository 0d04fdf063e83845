// All accounts as a table, or as cards where it is narrow: search, filters, sorting.
#pragma once

#include <optional>

#include "core/rules/scoring.h"
#include "web/views/choose_rows.h"
#include "web/widgets/ui.h"

namespace claves {

// Search, filters and the order in which the rows stand.
void choose_toolbar(Ui& ui, Screen const& screen, AccountRows& rows);

// Answers the account that was opened.
std::optional<AccountId> choose_table(Ui& ui, Screen const& screen, Scoring const& scoring, AccountRows& rows,
                                      AccountId chosen);

// Sector, city and owner.
std::string account_line(Screen const& screen, Account const& account);

// What kind of account it is, in the tone that the kind has everywhere.
void kind_pill(Ui& ui, Screen const& screen, Account const& account);

}  // namespace claves
