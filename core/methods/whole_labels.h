// Dynamic programming over a choice whose items each take from one capacity at most: a knapsack, or one for
// each account manager, with a cap and with groups. States that another one beats in everything, or that the
// bound rules out, are dropped (Nemhauser & Ullmann 1969; Pisinger, A minimal algorithm for the 0-1 knapsack
// problem, 1997). Holds where branch and bound does not: values that follow from the amounts, and many equal
// bounds.
#pragma once

#include <optional>

#include "core/methods/dual_bound.h"

namespace claves {

class WholeLabels {
 public:
  static bool suits(WholeProblem const& problem);

  // `bound` is of this box. Looks for choices worth more than `beaten`, with that many states at a time at
  // most.
  WholeLabels(WholeProblem const& problem, WholeBox const& box, DualBound const& bound, Whole beaten,
              std::size_t most_states);

  // Goes on until about so many states were made. True once it is done, or had to give up.
  bool advance(std::uint64_t states);
  bool gave_up() const { return gave_up_; }
  std::optional<Chosen> const& best() const { return best_; }
  std::uint64_t states() const { return made_; }  // so far

 private:
  // What was decided of the items so far: 64 decisions in `word`, the earlier ones in the pool.
  struct State {
    Whole used = 0;
    Whole value = 0;
    Whole loss = 0;  // of the bound, in units of 2^-shift_
    std::uint64_t word = 0;
    std::uint32_t earlier = 0;
  };
  struct Earlier {
    std::uint64_t word = 0;
    std::uint32_t earlier = 0;
  };
  struct Stage {
    std::size_t item = 0;
    int row = -1;      // the capacity that it takes from; -1: none
    Whole amount = 0;  // of it
    Whole loss = 0;    // of deciding against the sign of its gain
    bool good = false;
    std::vector<std::size_t> needs;  // places in needs_
  };
  struct Need {
    std::size_t row = 0;
    std::uint64_t stride = 0;  // in a key
    std::uint64_t radix = 1;   // one more than how many are missing at the start
  };
  // The states that agree in how many are chosen and what is missing; more used is worth more.
  struct Bucket {
    std::uint64_t key = 0;
    std::vector<State> states;
  };
  struct Source {
    std::uint64_t key = 0;
    std::size_t bucket = 0;
    bool taken = false;
  };

  void read_rows(WholeBox const& box);
  void read_items(WholeBox const& box, DualBound const& bound);
  Whole scaled(Wide loss) const;
  void set_limit();
  std::optional<std::uint64_t> key_with(std::uint64_t key, Stage const& stage) const;
  void keep_words();
  void run_stage();
  void end_block(int row);
  std::vector<Source> sources(Stage const& stage) const;
  std::vector<State> changed(Source const& source, Stage const& stage) const;
  static std::vector<State> merged(std::vector<State> const& a, std::vector<State> const& b);
  void try_completing();
  void finish();
  void keep(State const& state, bool complete);

  WholeProblem const& problem_;
  WholeBox box_;
  std::vector<Wide> prices_;
  std::vector<Whole> rooms_;  // by row, of its upper limit, what the decided items leave
  std::vector<Need> needs_;
  std::uint64_t count_stride_ = 0;  // 0: nothing limits how many are chosen
  std::uint64_t most_counted_ = 0;
  std::vector<Stage> stages_;
  std::vector<Bucket> buckets_;
  std::vector<Earlier> pool_;
  std::size_t at_ = 0;
  Wide bound_ = 0;
  int bits_ = 0;
  int shift_ = 0;
  Whole limit_ = 0;  // of the loss
  Whole beaten_ = 0;
  Whole given_ = 0;  // value of what was decided before
  std::size_t most_states_ = 0;
  std::uint64_t made_ = 0;
  bool gave_up_ = false;
  bool done_ = false;
  std::optional<Chosen> best_;
};

}  // namespace claves
