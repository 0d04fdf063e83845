// The weights of several people side by side: who weighs what, how far they are apart, and what they come to.
#pragma once

#include "core/rules/group_weights.h"
#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

struct GroupEvent {
  PersonId weigh_as;                   // somebody is to give their weights now
  std::optional<WeightList> combined;  // by place in the firm's list: to be the firm's
};

class WeighGroup {
 public:
  GroupEvent draw(Ui& ui, Screen const& screen, Requests& requests);

 private:
  PersonId draw_choice(Ui& ui, Screen const& screen);
  void draw_people(Ui& ui, Screen const& screen, Requests& requests, std::vector<PersonView> const& people);
  std::optional<WeightList> draw_combined(Ui& ui, Screen const& screen, std::vector<PersonView> const& people);

  Combination how_ = Combination::Mean;
  PersonId chosen_;
};

// One step: what a person holds every factor in use to weigh.
Step weighing_as(Screen const& screen, PersonId person, WeightList const& weights, WeighingMethod method);

}  // namespace claves
