// Branch and bound over a choice: depth first, the linear relaxation steering, every bound proved in integers
// (DualBound). First the number of chosen items is split (no more than k, or more), then items.
#pragma once

#include <optional>

#include "core/methods/boxed_lp.h"
#include "core/methods/branching.h"
#include "core/methods/whole_climb.h"

namespace claves {

class WholeSearch {
 public:
  // Looks for choices worth more than `beaten`.
  WholeSearch(WholeProblem problem, Whole beaten);
  WholeSearch(WholeSearch const&) = delete;
  WholeSearch& operator=(WholeSearch const&) = delete;

  // Goes on for so many nodes at most. True once nothing is left to look at.
  bool advance(std::uint64_t nodes);
  bool is_done() const { return done_; }

  void beat(Whole value);                                      // such a choice is known
  std::optional<Chosen> const& best() const { return best_; }  // nothing: none was found
  Whole bound() const;                                         // no choice is worth more
  std::uint64_t nodes() const { return nodes_; }
  WholeBox const& root() const { return root_; }  // what the first node left open
  WholeProblem const& problem() const { return problem_; }
  std::vector<double> const& root_prices() const { return root_prices_; }

 private:
  // The way that was not taken at a node: an item to set, or the limits of row 0.
  struct Branch {
    std::size_t trail = 0;  // how much of it was there before
    std::size_t item = 0;
    bool rows = false;
    char to = 0;
    WholeRow limits;
    Whole bound = 0;
    double share = 0;
    double value = 0;  // of the relaxation
  };
  struct Change {
    std::size_t item = 0;
    bool rows = false;
    char low = 0;
    char high = 0;
    WholeRow limits;
  };

  void visit();
  bool back();
  void undo(std::size_t trail);
  void set_item(std::size_t item, char to);
  void set_limits(WholeRow const& limits);
  bool is_hopeless(BoxedLp::End end);
  void decide_by_gains();
  void try_rounding();
  void climb();
  void branch();
  bool branch_on_count(double& nearest);
  std::optional<std::size_t> split_item();  // nothing: the node turned out to be hopeless
  double probe(std::size_t item, char to, double share);
  void learn(BoxedLp::End end);
  void keep(Chosen chosen);

  WholeProblem problem_;
  WholeBox box_;
  WholeBox root_;
  BoxedLp lp_;
  DualBound bound_;
  std::vector<Change> trail_;
  std::vector<Branch> open_;
  std::vector<double> root_prices_;
  PseudoCosts costs_;
  std::optional<WholeClimb> climb_;
  int rounds_climbed_ = 0;
  Branch came_;  // the way to the node at hand
  std::optional<Chosen> best_;
  Whole beaten_ = 0;
  Whole here_ = no_limit;  // bound of the node at hand
  std::uint64_t nodes_ = 0;
  bool done_ = false;
};

}  // namespace claves
