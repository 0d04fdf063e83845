#include "core/methods/top_kernel.h"

#include <algorithm>
#include <bit>
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

void copy_row(ValueTable const& from, std::size_t row, ValueTable& to, std::size_t place) {
  for (std::size_t k = 0; k < from.criteria(); ++k) to.set(place, k, from.at(row, k));
}

}  // namespace

TopSearch::TopSearch(ValueTable const& table, int wanted) : table_(table), wanted_(wanted) {
  // Of a large table more, for a closer bound spares more of it.
  std::size_t const times = table.rows() > 10'000 ? 6 : 2;
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
  lay_out(std::move(complete));
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
  suspects_ = ValueTable(rows.size(), table_.criteria());
  for (std::size_t i = 0; i < rows.size(); ++i) copy_row(table_, rows[i], suspects_, i);
  if (found_scores_.size() < padded(rows.size())) found_scores_.resize(padded(rows.size()));
}

// A score that `wanted_` rows reach for certain, and if it can be told, few others.
std::int32_t TopSearch::first_bound(std::span<std::int16_t const> weights) {
  std::size_t const count = suspects_.rows();
  if (count < static_cast<std::size_t>(wanted_)) return 0;
  std::int32_t* const scores = found_scores_.data();  // not yet in use
  score_fours(suspects_, weights, 0, padded(count) / 4, scores);
  for (std::size_t i = count; i < padded(count); ++i) scores[i] = -1;
  return threshold(scores, padded(count), wanted_, wanted_ / 8, 0).score;
}

// Goes through groups, then through the blocks of those that may hold a row that reaches the bound.
template <class W>
std::size_t TopSearch::hopeful_blocks(W const& weigher, std::int32_t bound) {
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
        hopeful_[count++] =
            static_cast<std::uint32_t>(group * 16) + static_cast<unsigned>(std::countr_zero(blocks));
    }
  }
  return count;
}

// First all scores, then what to do with them: the processor need not guess before it knows.
template <class W>
void TopSearch::collect(W const& weigher, std::int32_t bound) {
  std::size_t const blocks = hopeful_blocks(weigher, bound);
  Four const under = all_four(bound - 1);
  for (std::size_t i = 0; i < blocks; ++i) {
    std::int16_t const* const cells = rows_.four_rows(std::size_t{hopeful_[i]} * 4);
    std::uint64_t const reached = reaching(weigher, cells, under, block_scores_.data() + i * block_rows);
    std::uint64_t& word = reached_[i / 4];
    word = (i % 4 == 0 ? 0 : word) | reached << (i % 4 * block_rows);
  }
  for (std::size_t word = 0; word * 4 < blocks; ++word)
    for (std::uint64_t reached = reached_[word]; reached != 0; reached &= reached - 1) {
      std::size_t const at = word * 64 + static_cast<std::size_t>(std::countr_zero(reached));
      std::size_t const place = hopeful_[at / block_rows] * block_rows + at % block_rows;
      if (place >= row_of_.size()) break;
      found_rows_[found_] = row_of_[place];
      found_scores_[found_++] = block_scores_[at];
    }
}

void TopSearch::add_incomplete(std::span<std::int16_t const> weights, std::int32_t bound) {
  for (IncompleteRow const& row : table_.incomplete()) {
    std::int32_t const score = score_of_row(table_, row, weights);
    if (score < bound) continue;
    found_rows_[found_] = static_cast<std::uint32_t>(row.row);
    found_scores_[found_++] = score;
  }
}

void TopSearch::search(std::span<std::int16_t const> weights) {
  std::int32_t const bound = first_bound(weights);
  found_ = 0;
  with_weigher(weights, [&](auto const& weigher) { collect(weigher, bound); });
  add_incomplete(weights, bound);
  std::size_t const count = padded(found_);
  for (std::size_t i = found_; i < count; ++i) found_scores_[i] = -1;
  least_ = found_ > static_cast<std::size_t>(wanted_)
               ? threshold(found_scores_.data(), count, wanted_, 0, bound).score
               : bound;
  greatest_ = greatest_score(found_scores_.data(), count);
}

}  // namespace claves
