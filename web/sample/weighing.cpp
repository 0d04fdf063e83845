// How the sample's people weigh the factors beside the firm, what one of them said of them two by two, and the
// limit that the firm set on its choice.
#include "web/sample/facts.h"

namespace claves::sample {
namespace {

constexpr std::array<std::string_view, 8> factor_names = {"F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8"};

struct WeighingStory {
  Colleague who;
  std::string_view method;
  std::array<int, 8> weights;
};
constexpr WeighingStory weighed[] = {
    {Colleague::Carmen, "swing", {14, 24, 12, 8, 10, 14, 12, 6}},
    {Colleague::Elena, "order", {34, 21, 15, 11, 8, 6, 3, 2}},
    {Colleague::Javier, "pairs", {24, 20, 18, 12, 4, 14, 5, 3}},
};

struct PairStory {
  std::size_t factor;  // 0..7
  std::size_t other;
  int ratio;
};
// Javier sells: renewal and success count before effort and reference. Of renewal beside success he says less
// than what follows from the rest.
constexpr PairStory compared[] = {{0, 1, 1}, {0, 2, 1}, {0, 3, 2}, {0, 4, 6}, {2, 3, 3},
                                  {3, 4, 3}, {5, 6, 3}, {6, 7, 2}, {1, 7, 7}};

}  // namespace

void write_weighing(FactWriter& to) {
  to.on(first_sample_day, StepName::OpenSample, {});
  for (WeighingStory const& each : weighed)
    for (std::size_t i = 0; i < factor_names.size(); ++i) {
      to.begin("person_weight");
      to.set("person", ref(each.who));
      to.choose("factor", factor_names[i]);
      to.set("weight", each.weights[i]);
      to.choose("method", each.method);
    }
  for (PairStory const& each : compared) {
    to.begin("comparison");
    to.set("person", ref(Colleague::Javier));
    to.choose("factor", factor_names[each.factor]);
    to.choose("other", factor_names[each.other]);
    to.set("ratio", each.ratio);
  }
  to.begin("segment_rule");
  to.set("sector", Both{"Agua", "Water"});
  to.set("at_least", 1);
}

}  // namespace claves::sample
