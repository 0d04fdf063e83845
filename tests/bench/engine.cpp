// Claves' side of the bench (tests/bench/run). Natively it measures itself; in WebAssembly,
// tests/bench/wasm.mjs calls it. `engine data FOLDER` writes the numbers that the peers are given.
#include "tests/bench/engine.h"

#include <array>
#include <memory>

#include "core/methods/robustness.h"
#include "tests/bench/read_kernel.h"
#include "tests/core/methods/made_table.h"

namespace claves {
namespace {

constexpr std::size_t criteria = 8;
constexpr std::size_t weight_turns = 61;  // vectors in turn, so that nothing can be learnt from the one before
constexpr int cap = 20;

WeightSamples drawn(std::size_t count) { return *sample_weights(WeightRules(criteria), count, 1); }

class Work {
 public:
  virtual ~Work() = default;
  virtual void run() = 0;
  virtual double check() = 0;
};

class Ranking : public Work {
 public:
  Ranking(std::size_t rows, bool ranks) : table_(made_table(rows, criteria, 1)), ranks_(ranks) {
    scores_.resize(padded(rows));
  }
  void run() override {
    score_table(table_, weights_[turn_++ % weight_turns], scores_);
    if (ranks_) ranker_.rank(scores_.data(), table_.rows());
  }
  double check() override {
    turn_ = 0;
    run();
    double sum = 0;
    for (std::size_t row = 0; row < table_.rows(); ++row)
      sum += static_cast<double>(ranks_ ? ranker_.ranks()[row] : static_cast<std::uint32_t>(scores_[row])) *
             static_cast<double>(row % 1021 + 1);
    return sum;
  }

 protected:
  ValueTable table_;
  std::vector<std::int32_t> scores_;

 private:
  WeightSamples weights_ = drawn(weight_turns);
  std::size_t turn_ = 0;
  Ranker ranker_;
  bool ranks_;
};

class Reading : public Ranking {
 public:
  explicit Reading(std::size_t rows) : Ranking(rows, false) {}
  void run() override { sum_ = read_table(table_); }
  double check() override { return sum_; }

 private:
  std::int32_t sum_ = 0;
};

class Analysis : public Work {
 public:
  Analysis(std::size_t rows, std::size_t samples, std::size_t ranks) : samples_(drawn(samples)) {
    question_.values = made_table(rows, criteria, 1);
    question_.cap = cap;
    question_.ranks = ranks;
    analysis_ = std::make_unique<Robustness>(question_, samples_);
  }
  void run() override {
    analysis_->restart(samples_);
    while (analysis_->advance(1000)) {
    }
  }
  bool slice(std::size_t samples) { return analysis_->advance(samples); }
  double check() override {
    double sum = 0;
    double const all = static_cast<double>(analysis_->done());
    for (std::size_t row = 0; row < analysis_->rows(); ++row) {
      auto const factor = static_cast<double>(row % 1021 + 1);
      sum += analysis_->key_share(row) * all * factor;
      std::vector<double> const central = analysis_->central_weights(row);
      for (std::size_t k = 0; k < central.size(); ++k)
        sum += central[k] * weight_whole * analysis_->first_share(row) * all * static_cast<double>(k + 1);
      for (std::size_t rank = 1; rank <= question_.ranks; ++rank)
        sum += analysis_->rank_share(row, rank) * all * static_cast<double>(rank) * factor;
    }
    return static_cast<double>(static_cast<std::int64_t>(sum + 0.5));
  }

 private:
  RobustnessQuestion question_;
  WeightSamples samples_;
  std::unique_ptr<Robustness> analysis_;
};

class Sampling : public Work {
 public:
  explicit Sampling(std::size_t count) : count_(count) {}
  void run() override { samples_ = drawn(count_); }
  double check() override { return samples_[count_ - 1][0]; }

 private:
  std::size_t count_;
  WeightSamples samples_{criteria};
};

struct Named {
  char const* name;
  std::unique_ptr<Work> (*make)();
};

template <class W, auto... arguments>
std::unique_ptr<Work> made() {
  return std::make_unique<W>(arguments...);
}

constexpr std::array<Named, 9> works{{
    {"rank_100k", made<Ranking, 100'000, true>},
    {"rank_1k", made<Ranking, 1'000, true>},
    {"score_4m", made<Ranking, 4'000'000, false>},
    {"read_4m", made<Reading, 4'000'000>},
    {"top_1k_10k", made<Analysis, 1'000, 10'000, 0>},
    {"top_100k_200", made<Analysis, 100'000, 200, 0>},
    {"matrix_1k_10k", made<Analysis, 1'000, 10'000, 1'000>},
    {"top_1k_2k", made<Analysis, 1'000, 2'000, 0>},
    {"weights_2k", made<Sampling, 2'000>},
}};

std::unique_ptr<Work> current;
std::unique_ptr<Analysis> sliced;

}  // namespace
}  // namespace claves

int work_count() { return static_cast<int>(claves::works.size()); }
char const* work_name(int work) { return claves::works[static_cast<std::size_t>(work)].name; }
void prepare_work(int work) {
  claves::current.reset();  // before the next takes its memory
  claves::current = claves::works[static_cast<std::size_t>(work)].make();
}
void do_work() { claves::current->run(); }
double check_of_work() { return claves::current->check(); }
void prepare_slices() { claves::sliced = std::make_unique<claves::Analysis>(1000, 10'000, 1000); }
bool do_slice(int samples) { return claves::sliced->slice(static_cast<std::size_t>(samples)); }
