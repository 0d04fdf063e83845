// The list of key accounts, its cap, and whether it is anything but the largest customers (D1.1, D1.2).
#pragma once

#include "core/rules/scoring.h"

namespace claves {

enum class ListState : std::uint8_t { NoCap, Under, AtCap, Over };

constexpr double all_but_equal_share =
    0.8;  // of the list also in the top by revenue: then it says no more than that
constexpr int shortest_comparable_list = 3;  // fewer accounts cannot be told from the largest

// The key accounts beside as many accounts, the largest by what they bought in the twelve months.
struct RevenueLikeness {
  int size = 0;    // of the list
  int shared = 0;  // key accounts that are also in the top by revenue
  std::optional<double>
      correlation;  // Spearman's, -1..1, of score and revenue among key accounts; from three on
  bool all_but_equal = false;
};

struct KeyList {
  std::vector<AccountId> key;  // in rank order
  int cap = 0;                 // 0: none chosen
  ListState state = ListState::NoCap;
  int room = 0;                    // places left; negative: over the cap; 0 without a cap
  std::vector<AccountId> leavers;  // key accounts, the lowest score first: who would go if one must
  std::vector<AccountId>
      challengers;  // accounts outside with a higher score than the lowest inside, best first
  RevenueLikeness revenue;

  // What marking one more asks for: nothing below the cap; else who leaves, or a reason.
  bool is_full() const { return state == ListState::AtCap || state == ListState::Over; }
};

KeyList key_list(Workspace const& workspace, Scoring const& scoring);

}  // namespace claves
