// The factors of this firm: the eight of the method, as the firm calls and values them, and its own (D2).
//
// A factor is addressed by its place in the list: the eight come first, in their order, whether used or
// retired, so that place_of(Factor::F3) is always F3; then the firm's own, by `place`.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/methods/value_function.h"
#include "core/model/workspace.h"

namespace claves {

constexpr std::size_t factor_count = Choices<Factor>::names.size();  // of the method
constexpr std::size_t place_of(Factor factor) { return static_cast<std::size_t>(factor); }
constexpr Factor factor_at(std::size_t place) { return static_cast<Factor>(place); }
constexpr bool is_of_method(std::size_t place) { return place < factor_count; }

// What a firm that has chosen nothing begins with. Potential weighs as much as revenue, because key accounts
// are something other than the largest (D1.1); lasting and well-connected ones come next (F3, F6); what is
// easiest to misjudge, the effort and the value of a reference, counts least.
inline constexpr std::array<int, factor_count> default_points{20, 20, 12, 10, 8, 12, 10, 8};

// Where one of the eight stands in the matrix, unless the firm says otherwise.
constexpr Axis usual_axis(Factor factor) {
  bool const attracts =
      factor == Factor::F1 || factor == Factor::F2 || factor == Factor::F7 || factor == Factor::F8;
  return attracts ? Axis::Attractiveness : Axis::Position;
}

struct FactorUse {
  Factor factor = Factor::F1;  // where `own` names none
  FirmFactorId own;
  FirmFactorId row;  // what the firm says of it; none: nothing yet
  bool less_is_better = false;
  bool off = false;           // retired: its ratings stay, and it weighs nothing
  Axis axis = Axis::Neither;  // never Usual
  double points = 0;          // its weight as it was written; any positive sum is normalised
  std::optional<ValueFunction>
      worth;  // of the better direction: 0 at the worse end, 1 at the better; none: straight

  // What a rating of 0..10 is worth, 0..10.
  double goodness(double rating) const;
  // The rating nearest to the worse end that is worth as much; nothing where none is.
  std::optional<double> rating_worth(double goodness) const;
};

struct FactorList {
  std::vector<FactorUse> all;

  std::size_t size() const { return all.size(); }
  FactorUse const& at(std::size_t place) const { return all[place]; }
  // Of a rating or a weight, by its two fields; nothing for a factor that is there no more.
  std::optional<std::size_t> place(Factor factor, FirmFactorId own) const;
  std::vector<std::size_t> used() const;  // the places of those that are not retired
};

FactorList factor_list(Workspace const& workspace);

// A value function as FirmFactor::points has it: "0:0 5:0.7 10:1". Nothing where it says none: other ends than
// 0:0 and 10:1, values out of 0..1, an x twice or out of order.
std::optional<ValueFunction> read_worth(std::string_view points);
std::string write_worth(std::vector<ValueAnchor> const& anchors);  // "" for a straight line

}  // namespace claves
