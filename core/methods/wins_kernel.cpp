#include "core/methods/wins_kernel.h"

#include "core/methods/four.h"

namespace claves {

void count_wins(std::int32_t const* scores, std::size_t rows, std::uint32_t* wins) {
  for (std::size_t row = 0; row < rows; ++row, wins += rows) {
    Four const own = all_four(scores[row]);
    std::size_t rival = 0;
    for (; rival + 4 <= rows; rival += 4)
      put_four(wins + rival, minus(four_at(wins + rival), over(own, four_at(scores + rival))));
    for (; rival < rows; ++rival) wins[rival] += scores[row] > scores[rival] ? 1U : 0U;
  }
}

}  // namespace claves
