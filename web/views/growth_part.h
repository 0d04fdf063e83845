// The part of an account's page about growing: units by our offerings, what the customer knows, opportunities
// and what they come to against the target (D6, D7, D1.4).
#pragma once

#include "core/rules/whitespace.h"
#include "web/views/opportunity_editor.h"
#include "web/views/space_editor.h"

namespace claves {

class GrowthPart {
 public:
  void draw(Ui& ui, Screen const& screen, Requests& requests, Account const& account);

 private:
  struct Of;                                                     // of one pass
  std::vector<std::size_t> offerings_shown(Of const& of) const;  // places in the grid
  void draw_map(Of const& of);
  void draw_no_offerings(Of const& of);
  void draw_next(Of const& of);
  void draw_pipeline(Of const& of);
  void draw_lists(Of const& of);
  void draw_dialogs(Of const& of);

  bool shows_all_ = false;  // of the offerings
  SpaceEditor space_;
  OpportunityEditor opportunity_;
  Draft<Unit> unit_;
  Draft<Offering> offering_;
};

}  // namespace claves
