#include "core/methods/sensitivity.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace claves {
namespace {

constexpr double nothing = 1e-12;  // below this a coefficient or a distance is rounding

// total = (sum + sum_slope * w) / (known + known_slope * w)
struct Line {
  double sum = 0;
  double sum_slope = 0;
  double known = 1;  // an alternative of which nothing is known has the total 0
  double known_slope = 0;
};

// The other criteria's parts of the weight that is left to them; equal ones where they weigh nothing.
WeightList proportions(std::span<double const> weights, std::size_t moved) {
  WeightList parts(weights.begin(), weights.end());
  parts[moved] = 0;
  double total = 0;
  for (double const part : parts) total += part;
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (i != moved) parts[i] = total > 0 ? parts[i] / total : 1 / static_cast<double>(parts.size() - 1);
  return parts;
}

Line line_of(double const* row, WeightList const& parts, std::size_t moved) {
  double sum = 0;
  double known = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i == moved || !is_known(row[i])) continue;
    sum += parts[i] * row[i];
    known += parts[i];
  }
  bool const has = is_known(row[moved]);
  if (!has && known <= 0) return {};
  return {sum, (has ? row[moved] : 0) - sum, known, (has ? 1 : 0) - known};
}

// Positive where the rival's total is higher.
struct Lead {
  double c0 = 0;
  double c1 = 0;
  double c2 = 0;

  Lead(Line const& rival, Line const& own)
      : c0(rival.sum * own.known - own.sum * rival.known),
        c1(rival.sum * own.known_slope + rival.sum_slope * own.known - own.sum * rival.known_slope -
           own.sum_slope * rival.known),
        c2(rival.sum_slope * own.known_slope - own.sum_slope * rival.known_slope) {}

  double at(double w) const { return c0 + (c1 + c2 * w) * w; }
  bool is_level() const { return std::abs(c0) < nothing && std::abs(c1) < nothing && std::abs(c2) < nothing; }
};

// 0, the roots between 0 and the end in order, and the end.
struct Bounds {
  std::array<double, 4> at{};
  std::size_t count = 0;

  void add(double w) {
    if (count == 0 || w > at[count - 1] + nothing) at[count++] = w;
  }
};

Bounds bounds(Lead const& lead, double end = 1) {
  std::array<double, 2> roots{-1, -1};
  if (std::abs(lead.c2) < nothing) {
    if (std::abs(lead.c1) >= nothing) roots[0] = -lead.c0 / lead.c1;
  } else if (double const discriminant = lead.c1 * lead.c1 - 4 * lead.c2 * lead.c0; discriminant >= 0) {
    // The form that does not subtract nearly equal numbers.
    double const q = -0.5 * (lead.c1 + std::copysign(std::sqrt(discriminant), lead.c1));
    roots[0] = q / lead.c2;
    if (q != 0) roots[1] = lead.c0 / q;
  }
  if (roots[1] < roots[0]) std::swap(roots[0], roots[1]);
  Bounds result;
  result.add(0);
  for (double const root : roots)
    if (root > nothing && root < end - nothing) result.add(root);
  result.add(end);
  return result;
}

// From some weight on, one rival more or less is above.
struct Event {
  double at = 0;
  int change = 0;
};

void add_events(std::vector<Event>& events, Lead const& lead) {
  if (lead.is_level()) return;
  Bounds const all = bounds(lead);
  for (std::size_t i = 1; i < all.count; ++i) {
    if (lead.at((all.at[i - 1] + all.at[i]) / 2) <= 0) continue;
    events.push_back({all.at[i - 1], +1});
    events.push_back({all.at[i], -1});
  }
}

// Walks over the events. Where totals are equal no rival is above, so the ends of a range belong to it.
std::vector<WeightInterval> ranges_inside(std::vector<Event>& events, int top) {
  std::sort(events.begin(), events.end(), [](Event const& a, Event const& b) { return a.at < b.at; });
  std::vector<WeightInterval> ranges;
  int above = 0;
  bool inside = false;
  std::size_t i = 0;
  auto step = [&](double at) {
    int starting = 0;
    for (; i < events.size() && events[i].at <= at + nothing; ++i) events[i].change > 0 ? ++starting : --above;
    bool const inside_here = above < top && at > 0 && at < 1;
    above += starting;
    bool const inside_after = above < top && at < 1;
    if (!inside && (inside_here || inside_after)) ranges.push_back({at, at});
    if (inside || inside_here) ranges.back().to = at;
    inside = inside_after;
  };
  step(0);
  while (i < events.size() && events[i].at < 1 - nothing) step(events[i].at);
  step(1);
  return ranges;
}

void find_nearest(WeightEffect& effect) {
  for (WeightInterval const& range : effect.inside) {
    for (double const edge : {range.from, range.to}) {
      if (edge <= 0 || edge >= 1) continue;  // the slider ends there
      if (edge < effect.now - nothing) effect.below = edge;
      if (edge > effect.now + nothing && !effect.above) effect.above = edge;
    }
  }
}

double lead_of(std::span<double const> gains, std::span<double const> weights) {
  double lead = 0;
  for (std::size_t i = 0; i < gains.size(); ++i) lead += weights[i] * gains[i];
  return lead;
}

// Takes from the criterion of the greatest gain that weighs anything until the lead is gone.
std::optional<WeightMove> fill(std::span<double const> gains, std::span<double const> weights) {
  WeightMove move{WeightList(weights.begin(), weights.end()), 0, false};
  auto const least = static_cast<std::size_t>(std::min_element(gains.begin(), gains.end()) - gains.begin());
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < gains.size(); ++i)
    if (gains[i] > gains[least] && weights[i] > 0) order.push_back(i);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return gains[b] < gains[a]; });
  double lead = lead_of(gains, weights);
  for (std::size_t const from : order) {
    if (lead <= 0) return move;
    double const per_weight = gains[from] - gains[least];
    bool const suffices = lead <= per_weight * weights[from];
    double const part = suffices ? lead / per_weight : weights[from];
    move.weights[from] -= part;
    move.weights[least] += part;
    move.moved += part;
    lead = suffices ? 0 : lead - part * per_weight;
  }
  if (lead > nothing) return {};
  return move;
}

// The quotient's two lines when `part` goes from one criterion to another.
Line line_of_transfer(std::span<double const> row, std::span<double const> weights, std::size_t from,
                      std::size_t to) {
  Line line{0, 0, 0, 0};
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (!is_known(row[i])) continue;
    line.sum += weights[i] * row[i];
    line.known += weights[i];
  }
  auto move = [&](std::size_t place, double sign) {
    if (!is_known(row[place])) return;
    line.sum_slope += sign * row[place];
    line.known_slope += sign;
  };
  move(from, -1);
  move(to, 1);
  return line;
}

std::optional<WeightMove> least_transfer(std::span<double const> above, std::span<double const> other,
                                         std::span<double const> weights) {
  std::optional<WeightMove> best;
  for (std::size_t from = 0; from < weights.size(); ++from)
    for (std::size_t to = 0; to < weights.size() && weights[from] > 0; ++to) {
      if (to == from) continue;
      Lead const lead(line_of_transfer(other, weights, from, to), line_of_transfer(above, weights, from, to));
      Bounds const all = bounds(lead, weights[from]);
      for (std::size_t i = 1; i < all.count; ++i) {
        double const part = all.at[i - 1];
        if (lead.at((part + all.at[i]) / 2) <= 0 || (best && best->moved <= part)) continue;
        best = WeightMove{WeightList(weights.begin(), weights.end()), part, true};
        best->weights[from] -= part;
        best->weights[to] += part;
        break;
      }
    }
  return best;
}

}  // namespace

WeightEffect weight_effect(Grid const& values, std::span<double const> weights, std::size_t alternative,
                           std::size_t criterion, int top) {
  WeightEffect effect;
  double whole = 0;
  for (double const weight : weights) whole += weight;
  effect.now = whole > 0 ? weights[criterion] / whole : 0;
  WeightList const parts = proportions(weights, criterion);
  Line const own = line_of(values.row(alternative), parts, criterion);
  std::vector<Event> events;
  for (std::size_t rival = 0; rival < values.rows; ++rival)
    if (rival != alternative) add_events(events, Lead(line_of(values.row(rival), parts, criterion), own));
  effect.inside = ranges_inside(events, top);
  find_nearest(effect);
  return effect;
}

double total_with(std::span<double const> row, std::span<double const> weights, std::size_t criterion,
                  double at) {
  WeightList const parts = proportions(weights, criterion);
  double sum = 0;
  double known = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    double const weight = i == criterion ? at : parts[i] * (1 - at);
    if (!is_known(row[i])) continue;
    sum += weight * row[i];
    known += weight;
  }
  return known > 0 ? sum / known : unknown;
}

std::vector<double> swap_points(Grid const& values, std::span<double const> weights, std::size_t one,
                                std::size_t other, std::size_t criterion) {
  WeightList const parts = proportions(weights, criterion);
  Lead const lead(line_of(values.row(other), parts, criterion), line_of(values.row(one), parts, criterion));
  Bounds const all = bounds(lead);
  std::vector<double> points;
  for (std::size_t i = 1; i + 1 < all.count; ++i) {
    double const before = lead.at((all.at[i - 1] + all.at[i]) / 2);
    double const after = lead.at((all.at[i] + all.at[i + 1]) / 2);
    if ((before > 0) != (after > 0)) points.push_back(all.at[i]);
  }
  return points;
}

std::optional<WeightMove> smallest_swap(std::span<double const> above, std::span<double const> other,
                                        std::span<double const> weights) {
  std::vector<double> gains;
  bool all_known = true;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    gains.push_back(above[i] - other[i]);
    all_known = all_known && is_known(gains.back());
  }
  return all_known ? fill(gains, weights) : least_transfer(above, other, weights);
}

std::optional<double> total_for_rank(std::span<double const> totals, std::size_t alternative, int rank) {
  std::vector<double> others;
  for (std::size_t i = 0; i < totals.size(); ++i)
    if (i != alternative && is_known(totals[i])) others.push_back(totals[i]);
  if (rank < 1 || static_cast<std::size_t>(rank) > others.size()) return {};
  auto const wanted = others.begin() + (rank - 1);
  std::nth_element(others.begin(), wanted, others.end(), [](double a, double b) { return b < a; });
  return *wanted;
}

std::optional<double> value_for_total(std::span<double const> row, std::span<double const> weights,
                                      std::size_t criterion, double target) {
  if (weights[criterion] <= 0) return {};
  double others = 0;
  double known = weights[criterion];
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (i == criterion || !is_known(row[i])) continue;
    others += weights[i] * row[i];
    known += weights[i];
  }
  return (target * known - others) / weights[criterion];
}

}  // namespace claves
