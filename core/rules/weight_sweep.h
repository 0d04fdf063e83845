// What one factor's weight does to an account's place: the part of `why` that solves equations.
//
// With the factor at weight w and the others scaled to 1 - w, every score is a quotient of two straight lines
// in w, so "another account is above this one" is the sign of a polynomial of degree two. Its roots, of all
// other accounts and in order, are every weight at which the account's place can change.
#pragma once

#include "core/rules/why.h"

namespace claves {

WeightChange weight_change(Scoring const& scoring, ScoreCard const& card, Factor factor, int top);

}  // namespace claves
