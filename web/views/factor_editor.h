// The firm's factors: the eight as it calls and values them, and its own. In a dialog: the list, or one of
// them.
#pragma once

#include <optional>
#include <vector>

#include "core/rules/factors.h"
#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

class FactorEditor {
 public:
  void open() { open_ = true; }
  void draw(Ui& ui, Screen const& screen, Requests& requests);

 private:
  struct Of;  // what is drawn in one pass

  void draw_list(Of const& of);
  void draw_line(Of const& of, std::size_t place);
  void draw_missing(Of const& of);
  void draw_one(Of const& of, std::size_t place);
  void draw_words(Of const& of, FactorUse const& use);
  void draw_place(Of const& of, FactorUse const& use);
  void draw_worth(Of const& of, FactorUse const& use);

  bool open_ = false;
  std::optional<FirmFactorId> own_;                 // the one looked at: one of the firm's own,
  std::optional<Factor> factor_;                    // or one of the eight
  std::optional<std::vector<ValueAnchor>> moving_;  // its value function while a point is dragged
};

}  // namespace claves
