// Three ways to weigh in one dialog: by order, by swings, in pairs. It changes nothing; it answers the weights
// when they are to be used.
//
//   if (pressed) weighing_.open(items, now, title);
//   if (auto weighed = weighing_.draw(ui, screen, consequence)) perform(weighed->weights);
#pragma once

#include <vector>

#include "core/model/person_weight.h"
#include "web/views/weigh_order.h"
#include "web/views/weigh_pairs.h"
#include "web/views/weigh_swing.h"
#include "web/widgets/call.h"

namespace claves {

struct Weighed {
  WeightList weights;  // by item
  WeighingMethod method = WeighingMethod::Order;
  std::vector<PairSaid> pairs;  // what was compared, where it was in pairs
};

class WeighDialog {
 public:
  // now: of a whole of 1, by item; said: what was compared before
  void open(std::vector<WeighItem> items, WeightList now, std::span<PairSaid const> said, std::string title);
  bool is_open() const { return !items_.empty(); }
  // `consequence` says in a sentence what some weights would lead to; called when they changed.
  std::optional<Weighed> draw(Ui& ui, Screen const& screen, Call<std::string(WeightList const&)> consequence);

 private:
  enum class Way : std::uint8_t { Order, Swing, Pairs };
  WeighingMethod method() const;

  std::optional<WeightList> weights() const;
  void draw_way(Ui& ui, Screen const& screen);
  void draw_result(Ui& ui, Screen const& screen, Call<std::string(WeightList const&)> consequence);

  std::vector<WeighItem> items_;  // none: closed
  std::string title_;
  Way way_ = Way::Order;
  WeighByOrder order_;
  WeighBySwing swing_;
  WeighByPairs pairs_;
  WeightList last_;  // for which the sentence is
  std::string sentence_;
};

}  // namespace claves
