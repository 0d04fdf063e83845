// What deciding an item has cost the bound so far, per unit of its share in the relaxation: the guide to which
// item to split next (pseudo-costs; Achterberg, Koch & Martin, Branching rules revisited, 2005).
#pragma once

#include <cstddef>
#include <vector>

namespace claves {

class PseudoCosts {
 public:
  explicit PseudoCosts(std::size_t items) : costs_(items) {}

  // The bound fell by `fall` when an item whose share was `share` was decided.
  void learn(std::size_t item, bool chosen, double share, double fall);
  bool is_reliable(std::size_t item) const;
  // Great where both ways cost much.
  double score(std::size_t item, double share) const;
  static double score_of(double fall_if_left, double fall_if_chosen);

 private:
  struct Cost {
    double sum[2] = {0, 0};  // left, chosen
    int count[2] = {0, 0};
  };
  std::vector<Cost> costs_;
};

}  // namespace claves
