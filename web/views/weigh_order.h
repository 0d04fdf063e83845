// Weights from an order: factors are moved up and down, and may count the same as the one above.
#pragma once

#include "web/views/weigh_items.h"

namespace claves {

class WeighByOrder {
 public:
  // In the order of the weights that hold now; equal ones level.
  void begin(std::span<double const> now);
  void draw(Ui& ui, Screen const& screen, WeighItems items);
  std::optional<WeightList> weights() const;  // by item

 private:
  struct Row {
    std::size_t item = 0;
    bool level = false;  // with the one above
  };
  std::vector<int> ranks() const;  // by item
  void draw_row(Ui& ui, Screen const& screen, WeighItems items, std::size_t place, int rank, double weight);
  void move(std::size_t place, int by);

  std::vector<Row> rows_;
};

}  // namespace claves
