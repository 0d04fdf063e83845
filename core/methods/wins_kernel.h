// Who beats whom, counted.
#pragma once

#include <cstddef>
#include <cstdint>

namespace claves {

// Adds 1 to wins[row * rows + rival] wherever scores[row] > scores[rival]. `scores` is padded to fours.
void count_wins(std::int32_t const* scores, std::size_t rows, std::uint32_t* wins);

}  // namespace claves
