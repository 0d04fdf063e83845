// What the portfolio's page says of limits: what one is, and what it costs.
#pragma once

#include "core/rules/portfolio.h"
#include "web/screen.h"

namespace claves {

std::string points(Screen const& screen, double value);  // "12,3"
std::string ask_sentence(Screen const& screen, KeyPortfolio const& portfolio, PortfolioAsk ask);
std::string price_sentence(Screen const& screen, KeyPortfolio const& portfolio, PortfolioPrice const& price);

}  // namespace claves
