// The part of an account's page for reviews: indicators, what changed, what was decided, when to look again.
#pragma once

#include "core/edits/changes.h"
#include "web/views/account_events.h"
#include "web/views/action_dialog.h"
#include "web/views/kpi_cards.h"

namespace claves {

class ReviewPart {
 public:
  void draw(Ui& ui, Screen const& screen, Requests& requests, Account const& account);

 private:
  void draw_open(Ui& ui, Screen const& screen, Requests& requests, Account const& account);
  void draw_changes(Ui& ui, Screen const& screen, Account const& account);
  void draw_closing(Ui& ui, Screen const& screen, Requests& requests, Account const& account);
  void draw_planning(Ui& ui, Screen const& screen, Requests& requests, Account const& account);
  std::vector<Change> const& changes(Screen const& screen, Account const& account, Review const* last_closed);

  KpiCards kpis_;
  AccountEvents events_;
  ActionDialog action_;
  ReviewId closing_;       // while the user is asked
  bool planning_ = false;  // while a date is asked for
  Date next_;              // review, in either of the two
  std::vector<Change> changes_;
  AccountId changes_of_;
  std::uint64_t changes_at_ = 0;  // the session's revision, plus one
};

}  // namespace claves
