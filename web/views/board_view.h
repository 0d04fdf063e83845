// The key accounts by stage of the process (D4): how long each has been there, what it still needs, and moving
// it on.
#pragma once

#include "core/rules/process.h"
#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

class BoardView {
 public:
  void draw(Ui& ui, Screen const& screen, Requests& requests);

 private:
  struct Card {
    Account const* account = nullptr;
    StageState state;
    Date since;
    int days = 0;
    bool is_late = false;
  };
  struct Lane {
    StageKey stage;  // none: in no stage
    bool dropped = false;
    std::vector<Card> cards;  // longest in stage first
  };
  void refresh(Screen const& screen);
  void draw_head(Ui& ui, Screen const& screen);
  void draw_lane(Ui& ui, Screen const& screen, Requests& requests, Lane const& lane);
  void draw_card(Ui& ui, Screen const& screen, Requests& requests, Card const& card);

  std::vector<Lane> lanes_;  // kept until something changes
  std::uint64_t at_ = ~std::uint64_t{0};
  Date today_;
};

}  // namespace claves
