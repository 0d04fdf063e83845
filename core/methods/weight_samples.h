// Weights that could be meant: many vectors, evenly spread over all that agree with what is known of them.
//
//   WeightRules rules(8);                                   // nothing is known
//   rules.order = {{0, 3}};                                 // criterion 0 weighs at least as much as criterion
//   3 TRY_TO(samples, sample_weights(rules, 2000, seed));
//
// Weights are whole parts of 4095, so that scores are whole numbers, equal scores are equal on every machine,
// and no platform's arithmetic shows. How they are spread:
//   ranges (none: from nothing to all)   uniform over all such vectors, exactly: the number of ways to complete
//                                        a vector is counted, and a Sobol point read through the counts, one
//                                        criterion after the other (Rosenblatt, Ann. Math. Stat. 23, 1952). A
//                                        vector on a face that rules bound counts half of one inside, so that
//                                        the parts of 4095 stand for the weights between them.
//   an order, total or partial           uniform, exactly: one of its linear extensions, all equally likely,
//                                        then the corners of that extension's weights, weighed by a free vector
//   ranges and an order                  the vectors of the order that lie in the ranges; where hardly any do,
//                                        a walk inside both that exchanges weight between two criteria
//                                        (Gibbs sampling), uniform in the long run
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/base/result.h"

namespace claves {

constexpr int weight_whole = 4095;
constexpr std::size_t weight_criteria_limit = 64;
constexpr std::size_t weight_samples_limit = 1'000'000;

struct WeightRange {  // in parts of the whole
  int low = 0;
  int high = weight_whole;
};

struct AtLeastAsMuch {  // of two criteria
  std::size_t more = 0;
  std::size_t less = 0;
};

struct WeightRules {
  std::vector<WeightRange> ranges;  // by criterion
  std::vector<AtLeastAsMuch> order;

  explicit WeightRules(std::size_t criteria) : ranges(criteria) {}

  // The chosen weights moved by `width` (0..1) towards any others: (1 - width) * chosen + width * any. 0: the
  // chosen ones alone; 1: all there are. The chosen ones have any positive sum.
  static WeightRules around(std::span<double const> chosen, double width);
};

class WeightSamples {
 public:
  explicit WeightSamples(std::size_t criteria) : criteria_(criteria) {}

  std::size_t size() const { return criteria_ == 0 ? 0 : parts_.size() / criteria_; }
  std::size_t criteria() const { return criteria_; }
  std::span<std::int16_t const> operator[](std::size_t sample) const {
    return {parts_.data() + sample * criteria_, criteria_};
  }
  bool is_walk() const { return is_walk_; }  // its vectors hang together, and count for fewer than they are

  void add(std::span<int const> parts) { parts_.insert(parts_.end(), parts.begin(), parts.end()); }
  void set_walk() { is_walk_ = true; }

 private:
  std::size_t criteria_;
  std::vector<std::int16_t> parts_;
  bool is_walk_ = false;
};

// Weights as whole parts of `whole`, rounded by largest remainder (equal ones: the earlier first). They have
// any positive sum and are not negative.
std::vector<int> whole_parts(std::span<double const> weights, int whole = weight_whole);

// OutOfRange: `where` is "ranges[2]" (its ends are turned round, or beyond the whole), "ranges" (their lows
// together are over the whole, or their highs under it), "count", or "criteria". Refused: "order", which goes
// round in a circle; `detail` is a criterion on it. Unknown: "order", of a criterion that is not there.
Result<WeightSamples> sample_weights(WeightRules const& rules, std::size_t count, std::uint64_t seed);

}  // namespace claves
