#include "core/rules/weight_sweep.h"

#include <algorithm>
#include <cmath>

namespace claves {
namespace {

constexpr double nothing = 1e-12;  // below this a coefficient or a distance is rounding

// score / 10 = (sum + sum_slope * w) / (known + known_slope * w)
struct Line {
  double sum = 0;
  double sum_slope = 0;
  double known = 1;  // an account of which nothing is known has the score 0
  double known_slope = 0;
};

// The other factors' parts of the weight that is left to them; equal ones where they weigh nothing.
Weights proportions(Weights const& weights, std::size_t moved) {
  Weights parts = weights;
  parts[moved] = 0;
  double total = 0;
  for (double const part : parts) total += part;
  for (std::size_t i = 0; i < factor_count; ++i)
    if (i != moved) parts[i] = total > 0 ? parts[i] / total : 1.0 / (factor_count - 1);
  return parts;
}

Line line_of(Factors const& factors, Weights const& parts, std::size_t moved) {
  double sum = 0;
  double known = 0;
  for (std::size_t i = 0; i < factor_count; ++i) {
    if (i == moved || factors[i].origin == FactorOrigin::Missing) continue;
    sum += parts[i] * factors[i].goodness;
    known += parts[i];
  }
  bool const has = factors[moved].origin != FactorOrigin::Missing;
  if (!has && known <= 0) return {};
  return {sum, (has ? factors[moved].goodness : 0) - sum, known, (has ? 1 : 0) - known};
}

// Positive where the rival's score is higher.
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

// 0, the roots between 0 and 1 in order, and 1.
struct Bounds {
  std::array<double, 4> at{};
  std::size_t count = 0;

  void add(double w) {
    if (count == 0 || w > at[count - 1] + nothing) at[count++] = w;
  }
};

Bounds bounds(Lead const& lead) {
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
    if (root > nothing && root < 1 - nothing) result.add(root);
  result.add(1);
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

// Walks over the events. Where scores are equal no rival is above, so the ends of a range belong to it.
std::vector<WeightRange> ranges_inside(std::vector<Event>& events, int top) {
  std::sort(events.begin(), events.end(), [](Event const& a, Event const& b) { return a.at < b.at; });
  std::vector<WeightRange> ranges;
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

void find_nearest(WeightChange& change) {
  for (WeightRange const& range : change.inside) {
    for (double const edge : {range.from, range.to}) {
      if (edge <= 0 || edge >= 1) continue;  // the slider ends there
      if (edge < change.now - nothing) change.below = edge;
      if (edge > change.now + nothing && !change.above) change.above = edge;
    }
  }
}

}  // namespace

WeightChange weight_change(Scoring const& scoring, ScoreCard const& card, Factor factor, int top) {
  WeightChange change;
  change.factor = factor;
  std::size_t const moved = place_of(factor);
  double whole = 0;
  for (double const weight : scoring.weights) whole += weight;
  change.now = whole > 0 ? scoring.weights[moved] / whole : 0;
  Weights const parts = proportions(scoring.weights, moved);
  Line const own = line_of(card.factors, parts, moved);
  std::vector<Event> events;
  for (ScoreCard const& rival : scoring.cards)
    if (rival.account != card.account) add_events(events, Lead(line_of(rival.factors, parts, moved), own));
  change.inside = ranges_inside(events, top);
  find_nearest(change);
  return change;
}

}  // namespace claves
