// The register of the programme: every account that entered, left or was refused, with its reason, searched by
// words, by what was decided, by year (D1.2).
#pragma once

#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

class RegisterPart {
 public:
  void draw(Ui& ui, Screen const& screen);

 private:
  void draw_filters(Ui& ui, Screen const& screen, std::vector<int> const& years);
  bool fits(Screen const& screen, Decision const& decision, std::string const& sought) const;

  bool shows_all_ = false;
  std::string search_;
  std::optional<Verdict> verdict_;
  std::optional<int> year_;
};

}  // namespace claves
