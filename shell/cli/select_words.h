// What the program says of a choice of items and of what was asked of it.
#pragma once

#include "core/formats/portfolio_json.h"
#include "core/methods/portfolio_prices.h"

namespace claves {

// "items[2].effort: there must be one for each capacity: there are 3"
std::string portfolio_problem(Error const& error);

// "A must be chosen", "capacity 0: 160", "at least 2 of new ones"
std::string ask_words(NamedPortfolio const& from, PortfolioAsk ask);
// "one unit more of capacity 0"
std::string relaxed_words(NamedPortfolio const& from, PortfolioAsk ask);

// The members "limit", and "place" or "name" of what it is of.
void write_ask(JsonWriter& json, NamedPortfolio const& from, PortfolioAsk ask);

}  // namespace claves
