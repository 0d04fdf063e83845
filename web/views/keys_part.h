// The nine keys (D10): what the workspace shows of each beside what people say, the next step for the weakest
// two, and the assessments of the keys, of trust (D8) and of support (D9).
#pragma once

#include "core/rules/maturity.h"
#include "web/views/assessment_part.h"

namespace claves {

class KeysPart {
 public:
  void draw(Ui& ui, Screen const& screen, Requests& requests);

 private:
  void refresh(Screen const& screen);

  Maturity found_;  // kept until something changes: it counts over every key account
  std::uint64_t at_ = ~std::uint64_t{0};
  Date today_;
  AssessmentPart keys_{AssessmentSubject::Keys};
  AssessmentPart trust_{AssessmentSubject::Trust};
  AssessmentPart support_{AssessmentSubject::Support};
};

}  // namespace claves
