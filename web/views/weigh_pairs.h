// Weights from comparing factors two by two, with how consistent the comparisons are and which fit least.
#pragma once

#include "core/methods/pairwise.h"
#include "web/views/weigh_items.h"

namespace claves {

// By places in the list of items, first < second.
struct PairSaid {
  std::size_t first = 0;
  std::size_t second = 0;
  double ratio = 1;  // how many times as much the first counts
};

class WeighByPairs {
 public:
  // Every pair as it was said before; of which nothing was said, as the weights of now have it, in whole steps
  // from 1/9 to 9.
  void begin(std::span<double const> now, std::span<PairSaid const> said);
  std::vector<PairSaid> said() const;  // of which somebody has said something, now or before
  void draw(Ui& ui, Screen const& screen, WeighItems items);
  std::optional<WeightList> weights() const { return judged_.weights; }

 private:
  struct Pair {
    std::size_t first = 0;
    std::size_t second = 0;
    int step = 0;  // 0: the same; 2: the first counts three times as much; -2: the second does
    bool compared = false;
  };
  double ratio(std::size_t first, std::size_t second) const;
  std::size_t place_of_pair(std::size_t first, std::size_t second) const;
  void judge();
  std::string said(Screen const& screen, WeighItems items, Pair const& pair) const;
  void draw_pair(Ui& ui, Screen const& screen, WeighItems items);
  void draw_consistency(Ui& ui, Screen const& screen, WeighItems items);

  std::vector<Pair> pairs_;
  std::size_t shown_ = 0;
  std::size_t count_ = 0;  // of items
  Pairwise judged_;
};

}  // namespace claves
