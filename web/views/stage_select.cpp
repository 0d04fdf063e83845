#include "web/views/stage_select.h"

#include "web/views/stage_words.h"
#include "web/widgets/fields.h"

namespace claves {

std::optional<StageKey> stage_select(Ui& ui, Screen const& screen, std::string_view key, std::string_view label,
                                     StageKey chosen, StageKey without) {
  std::vector<StageKey> keys;
  std::vector<std::string> names;
  int at = -1;
  for (StageUse const& use : stage_list(screen.workspace).all) {
    if (use.off || use.key == without) continue;
    if (use.key == chosen) at = static_cast<int>(keys.size());
    keys.push_back(use.key);
    names.emplace_back(stage_words(screen, use.key).name);
  }
  auto const picked = select(ui, key, {.label = label, .choices = names, .chosen = at});
  return picked ? std::optional(keys[static_cast<std::size_t>(*picked)]) : std::nullopt;
}

}  // namespace claves
