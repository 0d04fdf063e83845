// All actions and reviews of all accounts by date: overdue, this week, later; of everybody or of one person;
// and what stands still, so that five minutes a week are enough to go through it (D4).
#pragma once

#include "web/screen.h"
#include "web/views/action_dialog.h"
#include "web/widgets/ui.h"

namespace claves {

class AgendaView {
 public:
  void draw(Ui& ui, Screen const& screen, Requests& requests);

 private:
  void draw_head(Ui& ui, Screen const& screen, Agenda const& all, Agenda const& shown);
  void draw_span(Ui& ui, Screen const& screen, Requests& requests, Agenda const& shown, AgendaSpan span);
  void draw_item(Ui& ui, Screen const& screen, Requests& requests, AgendaItem const& item);

  // Of the whole agenda, what stands still: something is in its way, or nobody has it.
  enum class Filter : std::uint8_t { All, Blocked, Nobody };
  void draw_five_minutes(Ui& ui, Screen const& screen, Agenda const& shown);
  bool is_shown(Screen const& screen, AgendaItem const& item) const;

  Filter filter_ = Filter::All;
  bool one_person_ = false;
  PersonId person_;  // none: what nobody has
  ActionDialog dialog_;
};

}  // namespace claves
