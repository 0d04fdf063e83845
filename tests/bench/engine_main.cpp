// The bench's native side.
//   engine data FOLDER                writes the tables and weights that the peers read
//   engine time [WORK...]             "time NAME MILLISECONDS" and "check NAME NUMBER", a line each
//   engine accuracy                   how far the chances of 200 pairs are off, by kind and number of weights
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <string>
#include <vector>

#include "core/methods/weight_samples.h"
#include "tests/bench/engine.h"
#include "tests/core/methods/made_table.h"

namespace {

double cpu_milliseconds() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) * 1e-6;
}

// Of one run, the median of batches of at least 4 ms, over at least 250 ms.
double milliseconds_of_work() {
  std::size_t batch = 1;
  for (double took = 0; took < 4; batch *= 2) {  // which also warms up
    double const began = cpu_milliseconds();
    for (std::size_t i = 0; i < batch; ++i) do_work();
    took = cpu_milliseconds() - began;
  }
  std::vector<double> times;
  for (double const until = cpu_milliseconds() + 250; cpu_milliseconds() < until || times.size() < 5;) {
    double const began = cpu_milliseconds();
    for (std::size_t i = 0; i < batch; ++i) do_work();
    times.push_back((cpu_milliseconds() - began) / static_cast<double>(batch));
  }
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

bool write_numbers(std::string const& path, std::vector<std::int16_t> const& numbers) {
  std::FILE* const file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) return false;
  bool const whole = std::fwrite(numbers.data(), 2, numbers.size(), file) == numbers.size();
  return std::fclose(file) == 0 && whole;
}

bool write_table(std::string const& path, std::size_t rows) {
  claves::ValueTable const table = claves::made_table(rows, 8, 1);
  std::vector<std::int16_t> numbers;
  for (std::size_t row = 0; row < rows; ++row)
    for (std::size_t k = 0; k < 8; ++k) numbers.push_back(static_cast<std::int16_t>(table.at(row, k)));
  return write_numbers(path, numbers);
}

bool write_weights(std::string const& path, std::size_t count) {
  auto const samples = *claves::sample_weights(claves::WeightRules(8), count, 1);
  std::vector<std::int16_t> numbers;
  for (std::size_t i = 0; i < count; ++i) numbers.insert(numbers.end(), samples[i].begin(), samples[i].end());
  return write_numbers(path, numbers);
}

int write_data(std::string const& folder) {
  bool const written =
      write_table(folder + "/table_1000", 1000) && write_table(folder + "/table_100000", 100'000) &&
      write_weights(folder + "/weights_61", 61) && write_weights(folder + "/weights_200", 200) &&
      write_weights(folder + "/weights_2000", 2000) && write_weights(folder + "/weights_10000", 10'000);
  return written ? 0 : 1;
}

// Differences of two rows, and the exact chance that the first is above: with weights uniform on the simplex,
// P(d.w > 0) = sum over d_i > 0 of d_i^7 / prod_{j != i}(d_i - d_j).
struct Pair {
  std::vector<int> differences;
  double chance = 0;
};

std::vector<Pair> pairs() {
  claves::Random random(5);
  std::vector<Pair> all(200);
  for (Pair& pair : all) {
    std::vector<int>& d = pair.differences;
    while (d.size() < 8) {
      int const one = static_cast<int>(random.next() % 1999) - 999;
      bool const is_apart =
          std::all_of(d.begin(), d.end(), [&](int other) { return std::abs(other - one) > 40; });
      if (is_apart) d.push_back(one);
    }
    long double chance = 0;
    for (std::size_t i = 0; i < 8; ++i) {
      long double part = d[i] > 0 ? 1 : 0;
      for (std::size_t j = 0; j < 8; ++j)
        if (j != i) part *= d[i] / static_cast<long double>(d[i] - d[j]);
      chance += part;
    }
    pair.chance = static_cast<double>(chance);
  }
  return all;
}

// Random weights: sorted uniform numbers cut the whole (Tervonen & Lahdelma 2007).
std::vector<double> random_weights(std::size_t count, std::uint64_t seed) {
  claves::Random random(claves::mixed(seed));
  std::vector<double> weights;
  for (std::size_t i = 0; i < count; ++i) {
    std::vector<double> cuts{0, 1};
    for (int k = 0; k < 7; ++k) cuts.push_back(static_cast<double>(random.next() >> 11) * 0x1p-53);
    std::sort(cuts.begin(), cuts.end());
    for (std::size_t k = 0; k < 8; ++k) weights.push_back(cuts[k + 1] - cuts[k]);
  }
  return weights;
}

std::vector<double> even_weights(std::size_t count, std::uint64_t seed) {
  auto const samples = *claves::sample_weights(claves::WeightRules(8), count, seed);
  std::vector<double> weights;
  for (std::size_t i = 0; i < count; ++i)
    for (std::int16_t const part : samples[i]) weights.push_back(part);
  return weights;
}

double off_by(std::vector<Pair> const& all, std::size_t count,
              std::vector<double> (*weights_of)(std::size_t, std::uint64_t)) {
  constexpr std::uint64_t seeds = 16;
  double squares = 0;
  for (std::uint64_t seed = 0; seed < seeds; ++seed) {
    std::vector<double> const weights = weights_of(count, seed);
    for (Pair const& pair : all) {
      int above = 0;
      for (std::size_t i = 0; i < count; ++i) {
        double sum = 0;
        for (std::size_t k = 0; k < 8; ++k) sum += pair.differences[k] * weights[i * 8 + k];
        above += sum > 0 ? 1 : 0;
      }
      double const off = above / static_cast<double>(count) - pair.chance;
      squares += off * off;
    }
  }
  return std::sqrt(squares / static_cast<double>(seeds * all.size()));
}

void print_accuracy() {
  std::vector<Pair> const all = pairs();
  for (std::size_t const count : {1000U, 2000U, 10'000U}) {
    std::printf("off even_%zu %.6f\n", count, off_by(all, count, even_weights));
    std::printf("off random_%zu %.6f\n", count, off_by(all, count, random_weights));
  }
}

}  // namespace

int main(int count, char** words) {
  std::string const task = count > 1 ? words[1] : "";
  if (task == "data" && count == 3) return write_data(words[2]);
  if (task == "accuracy") {
    print_accuracy();
    return 0;
  }
  if (task != "time") return 2;
  for (int work = 0; work < work_count(); ++work) {
    bool const wanted = count == 2 || std::any_of(words + 2, words + count, [&](char const* word) {
                          return std::strcmp(word, work_name(work)) == 0;
                        });
    if (!wanted) continue;
    prepare_work(work);
    double const took = milliseconds_of_work();
    std::printf("time %s %.6f\ncheck %s %.0f\n", work_name(work), took, work_name(work), check_of_work());
    std::fflush(stdout);
  }
  return 0;
}
