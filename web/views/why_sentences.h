// What the rules found about a score, said in plain sentences with their figures.
#pragma once

#include <string>
#include <vector>

#include "core/rules/kinds.h"
#include "core/rules/why.h"
#include "web/screen.h"

namespace claves {

// A factor is its place in the firm's list.

// Where a factor's value comes from: the figures behind it, the reason of a rating, or what is missing.
std::string origin_sentence(Screen const& screen, Scoring const& scoring, ScoreCard const& card,
                            std::size_t factor);
// What the deals say of F1 and F4, whether or not a rating stands over it; "" of the others, and where they say
// nothing.
std::string rule_sentence(Screen const& screen, Scoring const& scoring, ScoreCard const& card,
                          std::size_t factor);
// A part of the score beside the average of the portfolio.
std::string share_sentence(Screen const& screen, Contribution const& part);
// What would change the account's place, the nearest changes first.
std::vector<std::string> change_sentences(Screen const& screen, ScoreCard const& card, Why const& why);
std::string kind_sentence(Screen const& screen, KindAdvice const& advice);

}  // namespace claves
