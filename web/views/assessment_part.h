// The assessments of one subject (D8, D9, D10): sheets without names, what they say together, and the dialog in
// which one person after another fills in a sheet.
#pragma once

#include <array>

#include "core/rules/assessments.h"
#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

class AssessmentPart {
 public:
  explicit AssessmentPart(AssessmentSubject subject) : subject_(subject) {}
  void draw(Ui& ui, Screen const& screen, Requests& requests);

 private:
  struct Of;  // of one pass
  void draw_newest(Of const& of, Assessment const& assessment);
  void draw_item(Of const& of, ItemResult const& result);
  void draw_sheet(Of const& of);
  void hand_in(Of const& of);
  void begin(Of const& of);

  struct Answered {
    std::optional<int> level;
    std::string evidence;
  };
  AssessmentSubject subject_;
  AssessmentId filling_;           // the assessment of which a sheet is filled in
  std::vector<Answered> answers_;  // by item
  bool handed_in_ = false;         // the device can go to the next person
};

}  // namespace claves
