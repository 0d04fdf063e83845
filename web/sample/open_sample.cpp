#include "web/sample/open_sample.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/base/random.h"

namespace claves::sample {
namespace {

constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t day_ms = 24 * 60 * minute_ms;
constexpr std::int64_t morning_ms = 7 * 60 * minute_ms;  // UTC

// Turns facts, which name things, into operations on the model.
class Translator {
 public:
  void add(Fact const& fact, Step& to) {
    Kind const kind = kind_named(fact.entity.kind);
    std::uint64_t const id = id_of(fact.entity);
    if (begun_.insert(fact.entity).second) to.operations.push_back({kind, id, 0, false});
    FieldAccess const* const access = workspace_.find_table(kind)->find_field(fact.field);
    assert(access != nullptr);
    Value value = value_of(fact.value, access->shape);
    to.operations.push_back({kind, id, access->shape.number, std::move(value)});
  }

 private:
  Kind kind_named(std::string_view name) const {
    for (Kind const kind : Workspace::kinds())
      if (workspace_.find_table(kind)->name() == name) return kind;
    assert(false);
    return Kind::Firm;
  }

  std::uint64_t id_of(Ref entity) const {
    Kind const kind = kind_named(entity.kind);
    if (kind == Kind::Firm) return the_firm.value;
    if (kind == Kind::BusinessCase) return the_business_case.value;
    return IdOf(static_cast<std::uint64_t>(kind)).with("sample").with(entity.number).value();
  }

  Value value_of(FactValue const& value, FieldShape const& shape) const {
    if (bool const* flag = std::get_if<bool>(&value)) return *flag;
    if (double const* number = std::get_if<double>(&value)) return *number;
    if (std::string const* text = std::get_if<std::string>(&value)) return *text;
    if (Date const* day = std::get_if<Date>(&value)) return *day;
    if (Ref const* to = std::get_if<Ref>(&value)) return Reference{id_of(*to)};
    auto const chosen =
        std::find(shape.choices.begin(), shape.choices.end(), std::get_if<Choice>(&value)->name);
    assert(chosen != shape.choices.end());
    return claves::Choice{static_cast<std::uint8_t>(chosen - shape.choices.begin())};
  }

  Workspace const workspace_{};
  std::set<Ref> begun_;
};

// On one day reviews are closed after all else was written down, and the next ones are planned last.
int turn_of(StepName name) { return name == StepName::CloseReview ? 1 : name == StepName::PlanReview ? 2 : 0; }

bool is_of_programme(StepName name) {
  return name == StepName::MakeKey || name == StepName::LeaveProgramme || name == StepName::RefuseAccount ||
         name == StepName::MoveStage;
}

// Of what happened together: a decision about the programme gives its name to all of it.
StepName joined(StepName one, StepName other) {
  if (one == other || is_of_programme(one)) return one;
  return is_of_programme(other) ? other : StepName::EditAccount;
}

std::vector<std::vector<Fact>> by_occasion(std::vector<Fact> facts) {
  std::map<std::tuple<int, int, std::string_view>, std::vector<Fact>> groups;
  for (Fact& fact : facts) {
    Occasion const& occasion = fact.occasion;
    groups[{occasion.day, turn_of(occasion.name), occasion.subject}].push_back(std::move(fact));
  }
  std::vector<std::vector<Fact>> ordered;
  for (auto& [occasion, group] : groups) ordered.push_back(std::move(group));
  return ordered;
}

}  // namespace

std::vector<DatedStep> sample_steps(Tongue tongue, Date today) {
  std::vector<DatedStep> steps;
  Translator translator;
  for (auto const& facts : by_occasion(sample_facts(tongue, today))) {
    Occasion const& occasion = facts.front().occasion;
    Moment const day{(today + occasion.day).days * day_ms + morning_ms};
    bool const is_same_day = !steps.empty() && steps.back().moment >= day;
    Moment const moment{is_same_day ? steps.back().moment.ms + minute_ms : day.ms};
    Step step{occasion.name, std::string(occasion.subject), {}};
    for (Fact const& fact : facts) {
      step.name = joined(step.name, fact.occasion.name);
      translator.add(fact, step);
    }
    steps.push_back({moment, std::move(step)});
  }
  return steps;
}

Step sample_step(Tongue tongue, Date today) {
  Step step{StepName::OpenSample, {}, {}};
  for (DatedStep& dated : sample_steps(tongue, today))
    for (Operation& operation : dated.step.operations) step.operations.push_back(std::move(operation));
  return step;
}

Result<> open_sample(Session& session, Tongue tongue, Date today) {
  for (DatedStep& dated : sample_steps(tongue, today))
    TRY(session.perform(std::move(dated.step), dated.moment));
  return Nothing{};
}

}  // namespace claves::sample
