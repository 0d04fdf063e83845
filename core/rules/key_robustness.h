// Whether the choice of key accounts would survive other weights, and other ratings: what the robustness
// analysis of core/methods is asked about the portfolio (SMAA-2; Lahdelma & Salminen 2001).
//
//   KeyQuestion question = key_question(scoring, ratings, {.doubt = WeightDoubt::Near}, cap);
//   auto samples = sample_weights(question.rules, question_samples, 1);
#pragma once

#include "core/methods/robustness.h"
#include "core/rules/scoring.h"

namespace claves {

// How far other people's weights may lie from the chosen ones and still be reasonable.
enum class WeightDoubt : std::uint8_t {
  Near,   // the chosen ones moved half the way towards any others
  Order,  // any that keep the order of importance; equal ones stay free
  Any,    // any at all
};

struct Doubt {
  WeightDoubt weights = WeightDoubt::Near;
  bool ratings = false;  // ratings may be off too, by how sure their authors were

  friend bool operator==(Doubt, Doubt) = default;
};

constexpr double near_width = 0.5;              // of WeightDoubt::Near
constexpr std::size_t question_samples = 2000;  // evenly spread: as exact as 10,000 drawn at random
// How far a rating of 0..10 may be off, by its certainty. Ours: no source gives one.
constexpr double doubt_of(Certainty certainty) {
  return certainty == Certainty::Assumed ? 2 : certainty == Certainty::Told ? 1 : 0.5;
}

struct KeyQuestion {
  RobustnessQuestion asked;
  WeightRules rules{0};
  std::vector<AccountId> accounts;  // by row
  std::vector<std::size_t> places;  // of the factors in the firm's list, by column; retired ones are left out
};

// Factors that are not known are left out, the others' weights scaled up, as in the score; where ratings are in
// doubt they may be anything. `cap` is how many are key, at least 1.
KeyQuestion key_question(Workspace const& workspace, Scoring const& scoring, Doubt doubt, int cap);

// How firmly an account is in or out.
enum class Firmness : std::uint8_t { Core, Borderline, Outside };
constexpr double core_share =
    0.9;  // robust portfolio modelling calls core what is in under all; ours: nine in ten
constexpr Firmness firmness_of(double key_share) {
  return key_share >= core_share      ? Firmness::Core
         : key_share > 1 - core_share ? Firmness::Borderline
                                      : Firmness::Outside;
}

}  // namespace claves
