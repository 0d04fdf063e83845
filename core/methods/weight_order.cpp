#include "core/methods/weight_order.h"

#include <algorithm>
#include <array>

namespace claves {

WeightOrder::WeightOrder(std::size_t criteria, std::vector<AtLeastAsMuch> const& order)
    : criteria_(criteria), over_(criteria * criteria) {
  for (AtLeastAsMuch const& pair : order) over_[pair.more * criteria + pair.less] = true;
  for (std::size_t between = 0; between < criteria; ++between)  // Warshall's transitive closure
    for (std::size_t more = 0; more < criteria; ++more) {
      if (!is_over(more, between)) continue;
      for (std::size_t less = 0; less < criteria; ++less)
        if (is_over(between, less)) over_[more * criteria + less] = true;
    }
}

std::size_t WeightOrder::circle() const {
  for (std::size_t i = 0; i < criteria_; ++i)
    if (is_over(i, i)) return i;
  return criteria_;
}

void WeightOrder::draw_in(std::vector<WeightRange>& ranges) const {
  std::vector<WeightRange> const before = ranges;
  for (std::size_t more = 0; more < criteria_; ++more)
    for (std::size_t less = 0; less < criteria_; ++less) {
      if (!is_over(more, less)) continue;
      ranges[more].low = std::max(ranges[more].low, before[less].low);
      ranges[less].high = std::min(ranges[less].high, before[more].high);
    }
}

bool WeightOrder::holds(std::span<int const> weights) const {
  for (std::size_t more = 0; more < criteria_; ++more)
    for (std::size_t less = 0; less < criteria_; ++less)
      if (is_over(more, less) && weights[more] < weights[less]) return false;
  return true;
}

Extensions::Extensions(WeightOrder const& order) : overs_(order.criteria()) {
  std::size_t const n = order.criteria();
  for (std::size_t less = 0; less < n; ++less)
    for (std::size_t more = 0; more < n; ++more)
      if (order.is_over(more, less)) overs_[less] |= 1U << more;
  counts_.assign(std::size_t{1} << n, 0);
  counts_[0] = 1;
  for (std::uint32_t left = 1; left < counts_.size(); ++left)
    for (std::size_t next = 0; next < n; ++next)
      if (((left >> next) & 1U) != 0 && is_free(next, left)) counts_[left] += counts_[left ^ (1U << next)];
}

void Extensions::read(double part, std::span<std::size_t> sequence) const {
  auto left = static_cast<std::uint32_t>(counts_.size() - 1);
  for (std::size_t& place : sequence) {
    double wanted = part * counts_[left];
    for (std::size_t next = 0; next < overs_.size(); ++next) {
      if (((left >> next) & 1U) == 0 || !is_free(next, left)) continue;
      double const ways = counts_[left ^ (1U << next)];
      place = next;  // the last one, should rounding leave a rest
      part = std::min(wanted / ways, 1.0);
      if (wanted < ways) break;
      wanted -= ways;
    }
    left ^= 1U << place;
  }
}

void put_in_order(std::span<int const> free, std::span<std::size_t const> sequence, std::span<int> weights) {
  std::array<double, weight_criteria_limit> along{};  // by place in the sequence
  double sum = 0;
  for (std::size_t k = sequence.size(); k-- > 0;) {
    sum += static_cast<double>(free[k]) / static_cast<double>(k + 1);
    along[k] = sum;
  }
  std::vector<int> const parts = whole_parts({along.data(), sequence.size()});
  for (std::size_t k = 0; k < sequence.size(); ++k) weights[sequence[k]] = parts[k];
}

}  // namespace claves
