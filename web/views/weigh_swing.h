// Weights from swings, as a short dialogue: the most wanted one first, then the others against it.
#pragma once

#include "web/views/weigh_items.h"

namespace claves {

class WeighBySwing {
 public:
  void begin(std::span<double const> now);
  void draw(Ui& ui, Screen const& screen, WeighItems items);
  std::optional<WeightList> weights() const;  // nothing until the most wanted one is chosen

 private:
  void choose(std::size_t item);
  void draw_first(Ui& ui, Screen const& screen, WeighItems items);
  void draw_others(Ui& ui, Screen const& screen, WeighItems items);

  WeightList points_;  // by item; the others begin at what the weights of now say
  WeightList now_;
  std::optional<std::size_t> most_wanted_;
  bool compares_ = false;  // the second step
};

}  // namespace claves
