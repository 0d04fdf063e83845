// What is weighed: a criterion by its name, and what the two ends of its scale mean.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "core/methods/weights.h"
#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

struct WeighItem {
  std::uint64_t key = 0;  // its own, the same wherever it stands
  std::string name;
  std::string worst;  // "" where nobody has said it
  std::string best;
};

using WeighItems = std::span<WeighItem const>;

}  // namespace claves
