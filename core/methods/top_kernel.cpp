#include "core/methods/top_kernel.h"

#include <algorithm>
#include <bit>
#include <functional>
#include <numeric>

#include "core/methods/weigher.h"

namespace claves {
namespace {

constexpr std::size_t block_rows = 16;
constexpr std::size_t group_rows = 16 * block_rows;

std::size_t widest_criterion(ValueTable const& table, std::span<std::uint32_t const> rows) {
  std::size_t widest = 0;
  int width = -1;
  for (std::size_t k = 0; k < table.criteria(); ++k) {
    int low = value_whole;
    int high = 0;
    for (std::uint32_t const row : rows) {
      low = std::min(low, table.at(row, k));
      high = std::max(high, table.at(row, k));
    }
    if (high - low > width) {
      width = high - low;
      widest = k;
    }
  }
  return widest;
}

// Without rows that `wanted` others surpass in every criterion: whatever the weights, so many are above them.
// Only the best on the whole are looked at as those others, so that it takes no longer than it saves; what
// surpasses a row is nearly always among them.
std::vector<std::uint32_t> without_surpassed(ValueTable const& table, std::vector<std::uint32_t> const& rows,
                                             std::size_t wanted) {
  std::size_t const criteria = table.criteria();
  std::vector<std::uint64_t> by_sum;  // the greatest sum first, then by row
  by_sum.reserve(rows.size());
  for (std::uint32_t const row : rows) {
    std::uint32_t lacks = 0;
    for (std::size_t k = 0; k < criteria; ++k)
      lacks += static_cast<std::uint32_t>(value_whole - table.at(row, k));
    by_sum.push_back(std::uint64_t{lacks} << 32 | row);
  }
  std::size_t const looked_at = std::min(rows.size(), 4 * wanted + 48);
  std::partial_sort(by_sum.begin(), by_sum.begin() + static_cast<std::ptrdiff_t>(looked_at), by_sum.end());
  std::vector<int> best;
  for (std::size_t i = 0; i < looked_at; ++i)
    for (std::size_t k = 0; k < criteria; ++k)
      best.push_back(table.at(static_cast<std::uint32_t>(by_sum[i]), k));
  std::vector<std::uint32_t> left;
  std::vector<int> values(criteria);
  for (std::uint32_t const row : rows) {
    for (std::size_t k = 0; k < criteria; ++k) values[k] = table.at(row, k);
    std::size_t above = 0;
    for (auto other = best.begin(); other != best.end() && above < wanted;
         other += static_cast<std::ptrdiff_t>(criteria)) {
      bool const is_above = std::equal(values.begin(), values.end(), other, std::less<>());
      above += is_above ? std::size_t{1} : std::size_t{0};
    }
    if (above < wanted) left.push_back(row);
  }
  return left;
}

// Orders rows so that those of a block are alike, and blocks of a group.
void split(ValueTable const& table, std::span<std::uint32_t> rows) {
  if (rows.size() <= block_rows) return;
  std::size_t const unit = rows.size() > group_rows ? group_rows : block_rows;
  std::size_t const middle = (rows.size() / 2 + unit - 1) / unit * unit;
  std::size_t const k = widest_criterion(table, rows);
  auto const before = [&](std::uint32_t a, std::uint32_t b) {
    int const left = table.at(a, k);
    int const right = table.at(b, k);
    return left != right ? left > right : a < b;
  };
  std::nth_element(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(middle), rows.end(), before);
  split(table, rows.subspan(0, middle));
  split(table, rows.subspan(middle));
}

// The greatest values of each `count` rows.
ValueTable greatest_values(ValueTable const& rows, std::size_t count) {
  ValueTable greatest(rows.rows() / count, rows.criteria());
  for (std::size_t row = 0; row < rows.rows(); ++row)
    for (std::size_t k = 0; k < rows.criteria(); ++k)
      greatest.set(row / count, k, std::max(greatest.at(row / count, k), rows.at(row, k)));
  return greatest;
}

// Which of 16 rows are over `under`, bit by bit; their scores go to `scores`, where that is wanted.
template <class W>
unsigned reaching(W const& weigher, std::int16_t const* cells, Four under, std::int32_t* scores = nullptr) {
  std::size_t const step = weigher.cells_of_four();
  Four found[4];
  for (std::size_t g = 0; g < 4; ++g) {
    found[g] = weigher.score(cells + g * step);
    if (scores != nullptr) put_four(scores + 4 * g, found[g]);
  }
  return bits(over(found[0], under), over(found[1], under), over(found[2], under), over(found[3], under));
}

// The score from which on the best `wanted` are, of `found` that are at least `bound`; of scores under it there
// are none but those that fill up `count`. A few too many are taken away one by one, which is quicker than to
// search.
std::int32_t least_of_best(std::int32_t const* scores, std::size_t count, int wanted, std::int32_t bound,
                           int found, std::int32_t greatest) {
  std::int32_t low = bound;
  for (int tries = 0; found > wanted && tries < 4; ++tries) {
    std::int32_t const worst = least_from(scores, count, low);
    int const over_it = count_at_least(scores, count, worst + 1);
    if (over_it < wanted) return worst;
    low = worst + 1;
    found = over_it;
  }
  return threshold(scores, count, wanted, 0, {low, found, greatest + 1}).score;
}

void copy_row(ValueTable const& from, std::size_t row, ValueTable& to, std::size_t place) {
  for (std::size_t k = 0; k < from.criteria(); ++k) to.set(place, k, from.at(row, k));
}

}  // namespace

TopSearch::TopSearch(ValueTable const& table, int wanted) : table_(table), wanted_(wanted) {
  // Of a large table more, for a closer bound spares more of it.
  std::size_t const times = table.rows() > 10'000 ? 6 : 3;
  std::size_t const many = times * static_cast<std::size_t>(wanted) + 16;
  suspects_wanted_ = padded(std::min(std::max<std::size_t>(many, 48), table.rows()));
  std::vector<std::uint32_t> complete;
  auto incomplete = table.incomplete().begin();
  for (std::size_t row = 0; row < table.rows(); ++row) {
    if (incomplete != table.incomplete().end() && incomplete->row == row) {
      ++incomplete;
    } else {
      complete.push_back(static_cast<std::uint32_t>(row));
    }
  }
  with_pairs(table.criteria(), [&](auto pairs) {
    bound_four_ = &TopSearch::bound_four<pairs>;
    collect_ = &TopSearch::collect<pairs>;
  });
  lay_out(without_surpassed(table, complete, static_cast<std::size_t>(wanted)));
}

void TopSearch::suspect_best(std::span<std::int16_t const> typical) {
  if (row_of_.empty()) return;
  std::vector<std::int32_t> scores(padded(rows_.rows()));
  score_fours(rows_, typical, 0, scores.size() / 4, scores.data());
  for (std::size_t place = row_of_.size(); place < scores.size(); ++place) scores[place] = -1;
  std::int32_t const least =
      threshold(scores.data(), scores.size(), static_cast<int>(suspects_wanted_), 8, 0).score;
  std::vector<std::uint32_t> best;
  for (std::size_t place = 0; place < row_of_.size() && best.size() < suspects_wanted_; ++place)
    if (scores[place] >= least) best.push_back(row_of_[place]);
  suspect(best);
}

void TopSearch::lay_out(std::vector<std::uint32_t> rows) {
  split(table_, rows);
  std::size_t const places = (rows.size() + group_rows - 1) / group_rows * group_rows;
  rows_ = ValueTable(places, table_.criteria());
  for (std::size_t place = 0; place < rows.size(); ++place) copy_row(table_, rows[place], rows_, place);
  blocks_ = greatest_values(rows_, block_rows);
  groups_ = greatest_values(blocks_, group_rows / block_rows);
  row_of_ = std::move(rows);
  hopeful_.resize(blocks_.rows());
  block_scores_.resize(places);
  reached_.resize(blocks_.rows() / 4 + 1);
  found_rows_.resize(places + table_.incomplete().size() + 4);
  found_scores_.resize(found_rows_.size());
}

void TopSearch::suspect(std::span<std::uint32_t const> rows) {
  suspects_ = rows.size();
  suspect_pairs_.clear();
  for (std::uint32_t const row : rows)
    for (std::size_t k = 0; k < table_.criteria(); k += 2)
      suspect_pairs_.push_back(
          pair_of(static_cast<std::int16_t>(table_.at(row, k)),
                  static_cast<std::int16_t>(k + 1 < table_.criteria() ? table_.at(row, k + 1) : 0)));
  suspect_scores_.resize(4 * suspects_);
  is_ahead_ = false;
}

// Scores that `wanted_` rows reach for certain, and if it can be told, few others, for four weights at once:
// where one by one the processor would wait for itself, and guess wrong where to stop.
template <std::size_t pairs>
void TopSearch::bound_four(WeightSamples const& samples, std::size_t first) {
  FourWeighers<pairs> const weighers(samples, first);
  std::int32_t const* row = suspect_pairs_.data();
  std::int32_t* const scores = suspect_scores_.data();
  Four low = weighers.score(row);
  Four high = low;
  for (std::size_t i = 0; i < suspects_; ++i, row += weighers.count()) {
    Four const score = weighers.score(row);
    put_four(scores + 4 * i, score);
    low = less_of(low, score);
    high = greater_of(high, score);
  }
  Four const wanted = all_four(wanted_ - 1);
  Four const few = all_four(wanted_);
  Four reach = all_four(static_cast<std::int32_t>(suspects_));
  high = plus(high, all_four(1));
  for (unsigned step = 0; step < 24 && bits(over(reach, few)) != 0; ++step) {
    Four const middle = plus(low, half(minus(high, low)));
    Four const under = minus(middle, all_four(1));
    Four found[2] = {all_four(0), all_four(0)};
    std::size_t i = 0;
    for (; i + 2 <= suspects_; i += 2) {
      found[0] = minus(found[0], over(four_at(scores + 4 * i), under));
      found[1] = minus(found[1], over(four_at(scores + 4 * i + 4), under));
    }
    if (i < suspects_) found[0] = minus(found[0], over(four_at(scores + 4 * i), under));
    Four const all = plus(found[0], found[1]);
    Four const is_enough = over(all, wanted);
    low = chosen(is_enough, middle, low);
    reach = chosen(is_enough, all, reach);
    high = chosen(is_enough, high, middle);
  }
  put_four(bounds_, low);
}

std::int32_t TopSearch::bound(WeightSamples const& samples, std::size_t sample) {
  if (suspects_ < static_cast<std::size_t>(wanted_)) return 0;
  if (!is_ahead_ || ahead_ != sample / 4) {
    ahead_ = sample / 4;
    is_ahead_ = true;
    (this->*bound_four_)(samples, ahead_ * 4);
  }
  return bounds_[sample % 4];
}

// Goes through groups, then through the blocks of those that may hold a row that reaches the bound. Of a few
// blocks so many may that asking takes longer than it saves.
template <class W>
std::size_t TopSearch::hopeful_blocks(W const& weigher, std::int32_t bound) {
  std::uint32_t* const hopeful = hopeful_.data();
  if (groups_.rows() <= 2) {
    std::size_t const all = (row_of_.size() + block_rows - 1) / block_rows;
    for (std::size_t block = 0; block < all; ++block) hopeful[block] = static_cast<std::uint32_t>(block);
    return all;
  }
  std::size_t const step = weigher.cells_of_four();
  std::int16_t const* cells = groups_.four_rows(0);
  Four const under = all_four(bound - 1);
  std::size_t count = 0;
  for (std::size_t g = 0; g < groups_.rows(); g += 4, cells += step) {
    for (unsigned groups = bits(over(weigher.score(cells), under)); groups != 0; groups &= groups - 1) {
      std::size_t const group = g + static_cast<std::size_t>(std::countr_zero(groups));
      if (group >= groups_.rows()) break;
      unsigned blocks = reaching(weigher, blocks_.four_rows(group * 4), under);
      for (; blocks != 0; blocks &= blocks - 1)
        hopeful[count++] =
            static_cast<std::uint32_t>(group * 16) + static_cast<unsigned>(std::countr_zero(blocks));
    }
  }
  return count;
}

// First all scores, then what to do with them: the processor need not guess before it knows.
template <std::size_t pairs>
void TopSearch::collect(std::span<std::int16_t const> weights, std::int32_t bound) {
  Weigher<pairs> const weigher(weights);
  std::size_t const blocks = hopeful_blocks(weigher, bound);
  std::uint32_t const* const hopeful = hopeful_.data();
  std::int32_t* const scores = block_scores_.data();
  std::uint64_t* const reached = reached_.data();
  std::int16_t const* const cells = rows_.four_rows(0);
  std::size_t const cells_of_block = block_rows / 4 * weigher.cells_of_four();
  Four const under = all_four(bound - 1);
  std::uint64_t word = 0;
  for (std::size_t i = 0; i < blocks; ++i) {
    std::uint64_t const these =
        reaching(weigher, cells + hopeful[i] * cells_of_block, under, scores + i * block_rows);
    word = (i % 4 == 0 ? 0 : word) | these << (i % 4 * block_rows);
    reached[i / 4] = word;
  }
  std::uint32_t const* const row_of = row_of_.data();
  std::size_t const places = row_of_.size();
  std::uint32_t* const found_rows = found_rows_.data();
  std::int32_t* const found_scores = found_scores_.data();
  std::size_t found = found_;
  for (std::size_t w = 0; w * 4 < blocks; ++w)
    for (std::uint64_t left = reached[w]; left != 0; left &= left - 1) {
      std::size_t const at = w * 64 + static_cast<std::size_t>(std::countr_zero(left));
      std::size_t const place = hopeful[at / block_rows] * block_rows + at % block_rows;
      if (place >= places) break;
      found_rows[found] = row_of[place];
      found_scores[found++] = scores[at];
    }
  found_ = found;
}

void TopSearch::add_incomplete(std::span<std::int16_t const> weights, std::int32_t bound) {
  for (IncompleteRow const& row : table_.incomplete()) {
    std::int32_t const score = score_of_row(table_, row, weights);
    if (score < bound) continue;
    found_rows_[found_] = static_cast<std::uint32_t>(row.row);
    found_scores_[found_++] = score;
  }
}

void TopSearch::search(WeightSamples const& samples, std::size_t sample) {
  std::span<std::int16_t const> const weights = samples[sample];
  std::int32_t const bound = this->bound(samples, sample);
  found_ = 0;
  (this->*collect_)(weights, bound);
  add_incomplete(weights, bound);
  std::size_t const count = padded(found_);
  for (std::size_t i = found_; i < count; ++i) found_scores_[i] = -1;
  greatest_ = score_range(found_scores_.data(), count).greatest;
  least_ = least_of_best(found_scores_.data(), count, wanted_, bound, static_cast<int>(found_), greatest_);
}

}  // namespace claves
