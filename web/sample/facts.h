// The sample workspace as a flat list of facts, each "entity, field, value": one edit each, in an order in
// which whatever is referred to comes first. Kinds, fields and choices are named as in the model.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/edits/step.h"
#include "web/sample/story.h"
#include "web/words/tongue.h"

namespace claves::sample {

// The n-th entity of a kind, from 1.
struct Ref {
  std::string_view kind;
  std::uint32_t number = 0;
  friend constexpr bool operator==(Ref const&, Ref const&) = default;
  friend constexpr bool operator<(Ref const& a, Ref const& b) {
    int const order = a.kind.compare(b.kind);
    return order < 0 || (order == 0 && a.number < b.number);
  }
};

// One of the named values of an enumeration: "expansion".
struct Choice {
  std::string_view name;
  friend constexpr bool operator==(Choice, Choice) = default;
};

using FactValue = std::variant<bool, double, std::string, Date, Choice, Ref>;

// The workspace begins as it stood on this day; what happened since is edited in on its own day.
inline constexpr int first_sample_day = -120;

// When, by what kind of edit and about whom a fact came in.
struct Occasion {
  int day = first_sample_day;  // from then to -1
  StepName name = StepName::OpenSample;
  std::string_view subject;
};

struct Fact {
  Ref entity;
  std::string_view field;
  FactValue value;
  Occasion occasion;
};

// Both languages give the same entities, fields, numbers and days; only the texts differ. A field that is set
// twice is set on a later day the second time.
std::vector<Fact> sample_facts(Tongue tongue, Date today);

// Collects facts: tell `on` which occasion they came in, `begin` an entity, then `set` its fields. An empty
// text, no day and no entity are not facts.
class FactWriter {
 public:
  FactWriter(Tongue tongue, Date today) : tongue_(tongue), today_(today) {}

  void on(int day, StepName name, std::string_view subject);  // any day; those before the first one are it
  Ref begin(std::string_view kind);
  void resume(Ref entity) { current_ = entity; }
  void when_begun(Ref entity);  // what follows came in on the occasion on which it was begun
  Ref named(std::string_view kind, std::string_view name) const;  // of what was written so far
  void set(std::string_view field, Both const& words);
  void set(std::string_view field, std::string_view text);
  void set(std::string_view field, int number);
  void set(std::string_view field, Ref entity);
  void choose(std::string_view field, std::string_view name);
  void mark(std::string_view field, bool value = true);
  void set_day(std::string_view field, int day);

  std::vector<Fact> take() { return std::move(facts_); }

 private:
  void add(std::string_view field, FactValue value);

  Tongue tongue_;
  Date today_;
  Ref current_;
  Occasion occasion_;
  std::vector<std::pair<std::string_view, std::uint32_t>> counts_;
  std::vector<Fact> facts_;
};

// Colleagues and wares have the numbers of their enumerators, from 1.
constexpr Ref ref(Colleague who) { return {"person", static_cast<std::uint32_t>(who) + 1}; }
constexpr Ref ref(Ware ware) { return {"offering", static_cast<std::uint32_t>(ware) + 1}; }

void write_plan(FactWriter& to, Ref account, PlanStory const& plan);
void write_growth(FactWriter& to);  // after all plans
void write_weighing(FactWriter& to);
void write_maturity(FactWriter& to, int this_year);  // after all plans
// `accounts` have the numbers of their customers, from 1.
void write_programme(FactWriter& to, std::span<CustomerStory const> accounts);

}  // namespace claves::sample
