#include "core/methods/whole_labels.h"

#include <algorithm>

#include "core/methods/whole_greedy.h"

namespace claves {
namespace {

constexpr std::uint64_t most_keys = std::uint64_t{1} << 40;
constexpr std::size_t word_bits = 64;
constexpr std::size_t stages_between_completions = 8;
constexpr std::size_t pool_per_state = 8;  // words kept, for each state that may be alive
constexpr Whole hopeless_loss = Whole{1} << 61;

bool is_capacity(WholeProblem const& problem, std::size_t row) {
  return row > 0 && problem.rows[row].high < no_limit;
}
bool is_group(WholeProblem const& problem, std::size_t row) {
  return row > 0 && problem.rows[row].low > -no_limit;
}
bool is_capped(WholeProblem const& problem) {
  return problem.rows[0].high < no_limit && !problem.rows[0].follows;
}

}  // namespace

bool WholeLabels::suits(WholeProblem const& problem) {
  std::uint64_t keys = is_capped(problem) ? static_cast<std::uint64_t>(problem.rows[0].high) + 1 : 1;
  for (std::size_t r = 1; r < problem.rows.size(); ++r) {
    if (is_group(problem, r)) keys *= static_cast<std::uint64_t>(problem.rows[r].low) + 1;
    if (keys > most_keys) return false;
  }
  for (std::size_t i = 0; i < problem.size(); ++i) {
    int capacities = 0;
    for (WholeCell const& cell : problem.cells_of(i))
      capacities += is_capacity(problem, static_cast<std::size_t>(cell.row)) ? 1 : 0;
    if (capacities > 1) return false;
  }
  return true;
}

WholeLabels::WholeLabels(WholeProblem const& problem, WholeBox const& box, DualBound const& bound, Whole beaten,
                         std::size_t most_states)
    : problem_(problem),
      box_(box),
      bound_(bound.bound()),
      bits_(bound.bits()),
      beaten_(problem.beaten_with(beaten)),
      most_states_(most_states) {
  for (std::size_t r = 0; r < problem.rows.size(); ++r) prices_.push_back(bound.price(r));
  Wide const gap = bound_ - ((Wide{beaten_} + 1) << bits_);
  while ((gap >> shift_) >= hopeless_loss / 2) ++shift_;
  set_limit();
  done_ = limit_ < 0;
  read_rows(box);
  read_items(box, bound);
  buckets_.push_back({0, {State{}}});
  for (Need const& need : needs_) buckets_[0].key += need.stride * (need.radix - 1);
}

void WholeLabels::set_limit() {
  limit_ = static_cast<Whole>((bound_ - ((Wide{beaten_} + 1) << bits_)) >> shift_);
}

Whole WholeLabels::scaled(Wide loss) const {
  Wide const units = (loss < 0 ? -loss : loss) >> shift_;
  return units > hopeless_loss ? hopeless_loss : static_cast<Whole>(units);
}

void WholeLabels::read_rows(WholeBox const& box) {
  std::vector<Whole> used(problem_.rows.size(), 0);
  for (std::size_t i = 0; i < problem_.size(); ++i) {
    if (box.low[i] == 0) continue;
    given_ += problem_.values[i];
    for (WholeCell const& cell : problem_.cells_of(i)) used[static_cast<std::size_t>(cell.row)] += cell.amount;
  }
  std::uint64_t stride = 1;
  for (std::size_t r = 0; r < used.size(); ++r) {
    rooms_.push_back(problem_.rows[r].high >= no_limit ? no_limit : problem_.rows[r].high - used[r]);
    if (rooms_[r] < 0) done_ = true;
    if (is_group(problem_, r) && used[r] < problem_.rows[r].low) {
      needs_.push_back({r, stride, static_cast<std::uint64_t>(problem_.rows[r].low - used[r]) + 1});
      stride *= needs_.back().radix;
    }
  }
  if (!is_capped(problem_) || done_) return;
  count_stride_ = stride;
  most_counted_ = static_cast<std::uint64_t>(rooms_[0]);
}

// Items that share a capacity follow one another, so that it can be forgotten after them; among them those
// first that are hardest to decide against their sign, so that states multiply late.
void WholeLabels::read_items(WholeBox const& box, DualBound const& bound) {
  for (std::size_t i = 0; i < problem_.size(); ++i) {
    if (!box.is_open(i)) continue;
    Stage stage{i, -1, 0, scaled(bound.gain(i)), bound.gain(i) > 0, {}};
    for (WholeCell const& cell : problem_.cells_of(i)) {
      std::size_t const row = static_cast<std::size_t>(cell.row);
      if (is_capacity(problem_, row)) {
        stage.row = cell.row;
        stage.amount = cell.amount;
      }
      for (std::size_t n = 0; n < needs_.size(); ++n)
        if (needs_[n].row == row) stage.needs.push_back(n);
    }
    stages_.push_back(std::move(stage));
  }
  std::sort(stages_.begin(), stages_.end(), [](Stage const& a, Stage const& b) {
    if (a.row != b.row) return a.row < b.row;
    if (a.loss != b.loss) return a.loss > b.loss;
    return a.item < b.item;
  });
}

std::optional<std::uint64_t> WholeLabels::key_with(std::uint64_t key, Stage const& stage) const {
  if (count_stride_ > 0) {
    if (key / count_stride_ >= most_counted_) return {};
    key += count_stride_;
  }
  for (std::size_t const place : stage.needs) {
    Need const& need = needs_[place];
    if (key / need.stride % need.radix > 0) key -= need.stride;
  }
  return key;
}

std::vector<WholeLabels::Source> WholeLabels::sources(Stage const& stage) const {
  std::vector<Source> all;
  for (std::size_t b = 0; b < buckets_.size(); ++b) {
    all.push_back({buckets_[b].key, b, false});
    if (auto const key = key_with(buckets_[b].key, stage)) all.push_back({*key, b, true});
  }
  std::sort(all.begin(), all.end(), [](Source const& a, Source const& b) {
    if (a.key != b.key) return a.key < b.key;
    return a.bucket != b.bucket ? a.bucket < b.bucket : a.taken < b.taken;
  });
  return all;
}

std::vector<WholeLabels::State> WholeLabels::changed(Source const& source, Stage const& stage) const {
  std::vector<State> states;
  std::vector<State> const& from = buckets_[source.bucket].states;
  states.reserve(from.size());
  Whole const loss = source.taken == stage.good ? 0 : stage.loss;
  Whole const room = stage.row < 0 ? no_limit : rooms_[static_cast<std::size_t>(stage.row)];
  Whole const amount = source.taken ? stage.amount : 0;
  Whole const value = source.taken ? problem_.values[stage.item] : 0;
  std::uint64_t const bit = source.taken ? std::uint64_t{1} << (at_ % word_bits) : 0;
  for (State const& state : from) {
    if (state.loss + loss > limit_ || state.used + amount > room) continue;
    states.push_back(
        {state.used + amount, state.value + value, state.loss + loss, state.word | bit, state.earlier});
  }
  return states;
}

// Both by rising use and value; of what comes out, each state is worth more than all that use no more.
std::vector<WholeLabels::State> WholeLabels::merged(std::vector<State> const& a, std::vector<State> const& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  std::vector<State> out;
  out.reserve(a.size() + b.size());
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() || j < b.size()) {
    bool const from_a =
        j == b.size() ||
        (i < a.size() && (a[i].used != b[j].used ? a[i].used < b[j].used : a[i].value >= b[j].value));
    State const& next = from_a ? a[i++] : b[j++];
    if (out.empty() || next.value > out.back().value) out.push_back(next);
  }
  return out;
}

void WholeLabels::keep_words() {
  for (Bucket& bucket : buckets_) {
    for (State& state : bucket.states) {
      pool_.push_back({state.word, state.earlier});
      state.word = 0;
      state.earlier = static_cast<std::uint32_t>(pool_.size());  // one more than its place; 0: none
    }
  }
}

void WholeLabels::run_stage() {
  Stage const& stage = stages_[at_];
  if (at_ > 0 && at_ % word_bits == 0) keep_words();
  std::vector<Bucket> next;
  std::size_t alive = 0;
  for (Source const& source : sources(stage)) {
    std::vector<State> states = changed(source, stage);
    made_ += states.size();
    if (states.empty()) continue;
    if (!next.empty() && next.back().key == source.key) {
      alive -= next.back().states.size();
      next.back().states = merged(next.back().states, states);
    } else {
      next.push_back({source.key, std::move(states)});
    }
    alive += next.back().states.size();
  }
  ++made_;
  buckets_ = std::move(next);
  ++at_;
  if (at_ == stages_.size() || stages_[at_].row != stage.row) end_block(stage.row);
  if (at_ % stages_between_completions == 0) try_completing();
  gave_up_ = alive > most_states_ || pool_.size() > most_states_ * pool_per_state;
}

// What was left of a capacity is lost; of the states that differ in it alone the best one stays.
void WholeLabels::end_block(int row) {
  Wide const price = row < 0 ? 0 : prices_[static_cast<std::size_t>(row)];
  for (Bucket& bucket : buckets_) {
    std::vector<State> best;
    for (State state : bucket.states) {
      if (price > 0) state.loss += scaled(price * (rooms_[static_cast<std::size_t>(row)] - state.used));
      state.used = 0;
      if (state.loss <= limit_ && (best.empty() || state.value > best[0].value)) best.assign(1, state);
    }
    bucket.states = std::move(best);
  }
  std::erase_if(buckets_, [](Bucket const& bucket) { return bucket.states.empty(); });
}

void WholeLabels::keep(State const& state, bool complete) {
  Chosen chosen = box_.low;
  std::uint64_t word = state.word;
  std::uint32_t earlier = state.earlier;
  for (std::size_t s = at_; s-- > 0;) {
    if ((word >> (s % word_bits) & 1U) != 0) chosen[stages_[s].item] = 1;
    if (s % word_bits == 0 && earlier > 0) {
      word = pool_[earlier - 1].word;
      earlier = pool_[earlier - 1].earlier;
    }
  }
  if (!complete) {
    WholeBox box = box_;
    std::vector<double> shares(problem_.size(), 0);
    for (std::size_t s = 0; s < stages_.size(); ++s) {
      std::size_t const item = stages_[s].item;
      if (s < at_) box.low[item] = box.high[item] = chosen[item];
      shares[item] = stages_[s].good ? 1 : 0;
    }
    auto const completed = rounded_choice(problem_, box, shares);
    if (!completed) return;
    chosen = *completed;
  }
  Whole const value = value_of(problem_, chosen);
  if (value <= beaten_ || !is_feasible(problem_, chosen)) return;
  beaten_ = problem_.beaten_with(value);
  best_ = std::move(chosen);
  set_limit();
}

// The most promising state, filled up with what is still to come.
void WholeLabels::try_completing() {
  State const* best = nullptr;
  for (Bucket const& bucket : buckets_)
    for (State const& state : bucket.states)
      if (best == nullptr || state.loss < best->loss) best = &state;
  if (best != nullptr) keep(*best, false);
}

void WholeLabels::finish() {
  done_ = true;
  State const* best = nullptr;
  for (Bucket const& bucket : buckets_) {
    bool const met = std::all_of(needs_.begin(), needs_.end(),
                                 [&](Need const& need) { return bucket.key / need.stride % need.radix == 0; });
    for (State const& state : bucket.states)
      if (met && given_ + state.value > beaten_ && (best == nullptr || state.value > best->value))
        best = &state;
  }
  if (best != nullptr) keep(*best, true);
}

bool WholeLabels::advance(std::uint64_t states) {
  std::uint64_t const until = made_ + states;
  while (!done_ && !gave_up_ && made_ < until) {
    if (at_ == stages_.size() || buckets_.empty()) {
      finish();
    } else {
      run_stage();
    }
  }
  return done_ || gave_up_;
}

}  // namespace claves
