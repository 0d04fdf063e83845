#include "core/methods/portfolio_search.h"

#include <algorithm>

#include "core/methods/whole_labels.h"
#include "core/methods/whole_search.h"

namespace claves {
namespace {

constexpr int most_narrowings = 4;
constexpr std::uint64_t nodes_before_narrowing = 1;
constexpr std::uint64_t states_a_node = 256;  // so many are as much work as one node, about

std::size_t count_open(WholeBox const& box) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < box.low.size(); ++i) count += box.is_open(i) ? 1U : 0U;
  return count;
}

}  // namespace

PortfolioSearch::PortfolioSearch(PortfolioProblem const& problem, std::vector<std::size_t> const& known,
                                 PortfolioEffortLimits limits)
    : limits_(limits), now_(whole_portfolio(problem, scales_)) {
  if (now_.impossible) {
    state_ = PortfolioState::Infeasible;
    return;
  }
  best_value_ = worthless(now_);
  bound_ = -best_value_;
  if (!known.empty()) {
    best_ = known;
    best_value_ = 0;
    for (std::size_t const i : known) best_value_ += scales_.value.whole(problem.items[i].value);
    found_ = true;
  }
  search_ = std::make_unique<WholeSearch>(now_.problem, best_value_ - now_.taken_value);
}

PortfolioSearch::~PortfolioSearch() = default;
PortfolioSearch::PortfolioSearch(PortfolioSearch&&) noexcept = default;
PortfolioSearch& PortfolioSearch::operator=(PortfolioSearch&&) noexcept = default;

void PortfolioSearch::keep(Chosen const& chosen) {
  Whole const value = now_.taken_value + value_of(now_.problem, chosen);
  if (value <= best_value_) return;
  best_value_ = value;
  best_ = now_.taken;
  for (std::size_t i = 0; i < chosen.size(); ++i)
    if (chosen[i] != 0) best_.push_back(now_.items[i]);
  std::sort(best_.begin(), best_.end());
  found_ = true;
}

void PortfolioSearch::end() { state_ = found_ ? PortfolioState::Optimal : PortfolioState::Infeasible; }

// Begins again with what the first node left open, as long as that is noticeably less.
void PortfolioSearch::narrow() {
  ++times_narrowed_;
  WholeBox const& root = search_->root();
  if (count_open(root) * 10 > now_.problem.size() * 9) {
    times_narrowed_ = most_narrowings;
    return;
  }
  WholePortfolio narrower = narrowed(now_, root, best_value_);
  nodes_ += search_->nodes();
  now_ = std::move(narrower);
  if (now_.impossible) return end();
  search_ = std::make_unique<WholeSearch>(now_.problem, best_value_ - now_.taken_value);
}

void PortfolioSearch::advance_search(std::uint64_t nodes) {
  bool const done = search_->advance(nodes);
  bound_ = std::min(bound_, search_->bound() + now_.taken_value);
  if (search_->best()) keep(*search_->best());
  if (done) end();
}

std::uint64_t PortfolioSearch::nodes() const {
  return nodes_ + (search_ == nullptr ? 0 : search_->nodes()) + nodes_of_states();
}

std::uint64_t PortfolioSearch::nodes_of_states() const {
  return labels_ == nullptr ? 0 : labels_->states() / states_a_node + 1;
}

void PortfolioSearch::start_states() {
  tried_states_ = true;
  DualBound bound;
  bound.compute(now_.problem, search_->root(), search_->root_prices());
  labels_ = std::make_unique<WholeLabels>(now_.problem, search_->root(), bound, best_value_ - now_.taken_value,
                                          limits_.most_states);
}

void PortfolioSearch::advance_states(std::uint64_t nodes) {
  bool const done = labels_->advance(nodes * states_a_node);
  if (labels_->best()) keep(*labels_->best());
  if (!done) return;
  nodes_ += nodes_of_states();
  bool const proved = !labels_->gave_up();
  labels_.reset();
  if (proved) return end();
  search_->beat(best_value_ - now_.taken_value);
}

bool PortfolioSearch::advance(std::uint64_t nodes) {
  if (state_ != PortfolioState::Running) return true;
  if (labels_ != nullptr) {
    advance_states(nodes);
  } else if (times_narrowed_ < most_narrowings) {
    advance_search(nodes_before_narrowing);
    if (state_ == PortfolioState::Running) narrow();
  } else if (!tried_states_ && WholeLabels::suits(now_.problem)) {
    std::uint64_t const used = search_->nodes();
    if (used < limits_.nodes_before_states)
      advance_search(std::min(nodes, limits_.nodes_before_states - used));
    else
      start_states();
  } else {
    advance_search(nodes);
  }
  return state_ != PortfolioState::Running;
}

PortfolioChoice PortfolioSearch::choice() const {
  PortfolioChoice choice;
  choice.state = state_;
  choice.found = found_;
  choice.nodes = nodes();
  choice.value_error = scales_.value.error;
  for (WholeScale const& scale : scales_.amounts) choice.amount_error.push_back(scale.error);
  choice.bound = scales_.value.number(std::max(best_value_, bound_));
  if (state_ == PortfolioState::Infeasible || !found_) return choice;
  choice.chosen = best_;
  choice.value = scales_.value.number(best_value_);
  if (state_ == PortfolioState::Optimal) choice.bound = choice.value;
  return choice;
}

PortfolioChoice solve_portfolio(PortfolioProblem const& problem, std::uint64_t most_nodes,
                                std::vector<std::size_t> const& known) {
  PortfolioSearch search(problem, known);
  constexpr std::uint64_t slice = 1'000;
  while (!search.advance(slice) && search.choice().nodes < most_nodes) {
  }
  return search.choice();
}

}  // namespace claves
