#include "core/methods/whole_search.h"

#include <algorithm>
#include <cmath>

#include "core/methods/pair_exchange.h"
#include "core/methods/whole_greedy.h"

namespace claves {
namespace {

constexpr double whole_enough = 1e-7;
constexpr std::uint64_t nodes_between_roundings = 16;
constexpr int rounds_a_node = 10;  // of climbing, at each of the first nodes
constexpr int most_rounds = 2'000;
constexpr std::size_t most_items_to_climb = 1'000;
constexpr int most_pair_exchanges = 4;
constexpr std::size_t singles_in_pairs = 300'000;
constexpr std::size_t pairs_at_root = 4'000'000;
constexpr std::size_t pairs_at_nodes = 2'000;

bool is_whole(double share) { return share < whole_enough || share > 1 - whole_enough; }

}  // namespace

WholeSearch::WholeSearch(WholeProblem problem, Whole beaten)
    : problem_(std::move(problem)),
      box_(problem_),
      root_(problem_),
      lp_(problem_),
      costs_(problem_.size()),
      beaten_(problem_.beaten_with(beaten)) {}

void WholeSearch::set_item(std::size_t item, char to) {
  trail_.push_back({item, false, box_.low[item], box_.high[item], {}});
  box_.low[item] = to;
  box_.high[item] = to;
}

void WholeSearch::set_limits(WholeRow const& limits) {
  trail_.push_back({0, true, 0, 0, box_.rows[0]});
  box_.rows[0] = limits;
}

void WholeSearch::undo(std::size_t trail) {
  for (; trail_.size() > trail; trail_.pop_back()) {
    Change const& change = trail_.back();
    if (change.rows) {
      box_.rows[0] = change.limits;
    } else {
      box_.low[change.item] = change.low;
      box_.high[change.item] = change.high;
    }
  }
}

// Undoes what was set since the last open branch, and takes it.
bool WholeSearch::back() {
  while (!open_.empty()) {
    Branch const branch = open_.back();
    open_.pop_back();
    undo(branch.trail);
    if (branch.bound <= beaten_) continue;
    here_ = branch.bound;
    came_ = branch;
    branch.rows ? set_limits(branch.limits) : set_item(branch.item, branch.to);
    return true;
  }
  return false;
}

bool WholeSearch::is_hopeless(BoxedLp::End end) {
  if (end == BoxedLp::End::Infeasible) {
    bound_.compute(problem_, box_, lp_.ray(), false);
    if (bound_.is_negative()) return true;
  }
  bound_.compute(problem_, box_, lp_.prices());
  here_ = std::min(here_, bound_.whole());
  return here_ <= beaten_;
}

void WholeSearch::decide_by_gains() {
  for (std::size_t i = 0; i < problem_.size(); ++i)
    if (box_.is_open(i) && bound_.decides(i, beaten_)) set_item(i, bound_.gain(i) > 0 ? 1 : 0);
}

void WholeSearch::keep(Chosen chosen) {
  Whole const value = value_of(problem_, chosen);
  if (value <= beaten_ || !is_feasible(problem_, chosen)) return;
  beaten_ = problem_.beaten_with(value);
  best_ = std::move(chosen);
}

void WholeSearch::try_rounding() {
  std::vector<double> shares(problem_.size());
  for (std::size_t i = 0; i < shares.size(); ++i) shares[i] = lp_.share(i);
  auto rounded = rounded_choice(problem_, box_, shares);
  if (!rounded) return;
  improve_choice(problem_, box_, *rounded, nodes_ == 1 ? pairs_at_root : pairs_at_nodes);
  if (nodes_ == 1 && value_of(problem_, *rounded) < here_ && can_exchange_pairs(problem_)) {
    for (int times = 0; times < most_pair_exchanges; ++times)
      if (!exchange_pairs(problem_, box_, *rounded, singles_in_pairs)) break;
  }
  keep(std::move(*rounded));
}

void WholeSearch::climb() {
  if (rounds_climbed_ >= most_rounds || !best_ || problem_.size() > most_items_to_climb) return;
  if (!climb_) climb_.emplace(problem_, root_, root_prices_, *best_);
  climb_->climb(rounds_a_node);
  rounds_climbed_ += rounds_a_node;
  keep(climb_->best());
}

void WholeSearch::beat(Whole value) { beaten_ = std::max(beaten_, problem_.beaten_with(value)); }

// How far the bound falls when an item is decided so.
double WholeSearch::probe(std::size_t item, char to, double share) {
  double const before = lp_.value();
  std::size_t const trail = trail_.size();
  set_item(item, to);
  BoxedLp::End const end = lp_.solve(box_, static_cast<double>(beaten_) + 1 - 1e-6);
  ++nodes_;
  double const fall =
      end == BoxedLp::End::Infeasible ? before - static_cast<double>(beaten_) : before - lp_.value();
  undo(trail);
  costs_.learn(item, to != 0, share, fall);
  return fall;
}

// Of the items that the relaxation takes in part, the one whose decision costs the bound most, either way.
// Where too little is known of one, it is tried.
std::optional<std::size_t> WholeSearch::split_item() {
  struct Part {
    std::size_t item = 0;
    double share = 0;
  };
  std::vector<Part> parts;
  std::optional<std::size_t> any;
  for (std::size_t i = 0; i < problem_.size(); ++i) {
    if (!box_.is_open(i)) continue;
    if (!any) any = i;
    if (!is_whole(lp_.share(i))) parts.push_back({i, lp_.share(i)});
  }
  if (parts.size() < 2) return parts.empty() ? any : parts[0].item;
  double best = -1;
  bool tried = false;
  for (Part const& part : parts) {
    if (!costs_.is_reliable(part.item)) {
      if (tried) lp_.solve(box_, static_cast<double>(beaten_));
      probe(part.item, 0, part.share);
      lp_.solve(box_, static_cast<double>(beaten_));
      probe(part.item, 1, part.share);
      tried = true;
    }
    double const score = costs_.score(part.item, part.share);
    if (score > best) {
      best = score;
      any = part.item;
    }
  }
  if (tried) lp_.solve(box_, static_cast<double>(beaten_));
  return any;
}

void WholeSearch::learn(BoxedLp::End end) {
  if (nodes_ == 1 || came_.rows) return;
  double const now =
      end == BoxedLp::End::Solved ? lp_.value() : std::min(lp_.value(), static_cast<double>(beaten_));
  costs_.learn(came_.item, came_.to != 0, came_.share, came_.value - now);
}

bool WholeSearch::branch_on_count(double& nearest) {
  double const count = lp_.sum(0);
  double const below = std::floor(count + whole_enough);
  if (count - below < 1e-5) return false;
  // Limits that are kept already cannot be split by; only a relaxation that was given up lies outside of them.
  if (below < static_cast<double>(box_.rows[0].low) || below >= static_cast<double>(box_.rows[0].high))
    return false;
  WholeRow fewer = box_.rows[0];
  WholeRow more = box_.rows[0];
  fewer.high = static_cast<Whole>(below);
  more.low = static_cast<Whole>(below) + 1;
  nearest = count - below;
  bool const up = nearest > 0.5;
  open_.push_back({trail_.size(), 0, true, 0, up ? fewer : more, here_, 0, 0});
  came_ = open_.back();
  set_limits(up ? more : fewer);
  return true;
}

void WholeSearch::branch() {
  double nearest = 0;
  if (branch_on_count(nearest)) return;
  std::optional<std::size_t> const item = split_item();
  if (!item) {  // all are decided: the choice itself
    keep(box_.low);
    done_ = !back();
    return;
  }
  double const share = lp_.share(*item);
  char const to = share >= 0.5 ? 1 : 0;
  open_.push_back({trail_.size(), *item, false, static_cast<char>(1 - to), {}, here_, share, lp_.value()});
  came_ = open_.back();
  came_.to = to;
  set_item(*item, to);
}

void WholeSearch::visit() {
  bool const is_root = nodes_++ == 0;
  BoxedLp::End const end = lp_.solve(box_, static_cast<double>(beaten_) + 1 - 1e-6);
  learn(end);
  bool const hopeless = is_hopeless(end);
  if (is_root) root_prices_.assign(lp_.prices().begin(), lp_.prices().end());
  if (!hopeless && (is_root || nodes_ % nodes_between_roundings == 0) && end != BoxedLp::End::Below)
    try_rounding();
  if (!hopeless && end == BoxedLp::End::Solved) {
    Chosen chosen = box_.low;
    bool whole = true;
    for (std::size_t i = 0; i < problem_.size(); ++i) {
      whole = whole && is_whole(lp_.share(i));
      chosen[i] = lp_.share(i) > 0.5 ? 1 : 0;
    }
    if (whole) keep(std::move(chosen));
  }
  if (hopeless || here_ <= beaten_) {
    done_ = !back();
    return;
  }
  decide_by_gains();
  if (is_root) root_ = box_;
  climb();
  branch();
}

bool WholeSearch::advance(std::uint64_t nodes) {
  for (std::uint64_t n = 0; n < nodes && !done_; ++n) visit();
  return done_;
}

Whole WholeSearch::bound() const {
  Whole bound = beaten_;
  if (!done_) bound = std::max(bound, here_);
  if (!done_)
    for (Branch const& branch : open_) bound = std::max(bound, branch.bound);
  return bound;
}

}  // namespace claves
