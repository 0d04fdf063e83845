#include "web/sample/story.h"

namespace claves::sample {

std::vector<CustomerStory> customers() {
  std::vector<CustomerStory> all(process_customers().begin(), process_customers().end());
  all.insert(all.end(), industry_customers().begin(), industry_customers().end());
  return all;
}

std::span<PlanStory const* const> plans() {
  static constexpr PlanStory const* planned[] = {&valdehierro, &bahia_sur, &litoral_azul, &cantalar,
                                                 &quintanar,   &corvalan,  &cabo_nordes,  &kestermann};
  return planned;
}

}  // namespace claves::sample
