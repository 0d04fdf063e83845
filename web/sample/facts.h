// The sample workspace as a flat list of facts, each "entity, field, value": one edit each, in an order in
// which whatever is referred to comes first. Kinds, fields and choices are named as in the model.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/date.h"
#include "web/sample/story.h"
#include "web/words/tongue.h"

namespace claves::sample {

// The n-th entity of a kind, from 1.
struct Ref {
  std::string_view kind;
  std::uint32_t number = 0;
  friend constexpr auto operator<=>(Ref const&, Ref const&) = default;
};

// One of the named values of an enumeration: "expansion".
struct Choice {
  std::string_view name;
  friend constexpr bool operator==(Choice, Choice) = default;
};

using FactValue = std::variant<bool, double, std::string, Date, Choice, Ref>;

struct Fact {
  Ref entity;
  std::string_view field;
  FactValue value;
};

// Both languages give the same entities, fields, numbers and days; only the texts differ.
std::vector<Fact> sample_facts(Tongue tongue, Date today);

// Collects facts: `begin` an entity, then `set` its fields. An empty text, no day and no entity are not facts.
class FactWriter {
 public:
  FactWriter(Tongue tongue, Date today) : tongue_(tongue), today_(today) {}

  Ref begin(std::string_view kind);
  void set(std::string_view field, Both const& words);
  void set(std::string_view field, std::string_view text);
  void set(std::string_view field, int number);
  void set(std::string_view field, Ref entity);
  void choose(std::string_view field, std::string_view name);
  void mark(std::string_view field);  // true
  void set_day(std::string_view field, int day);

  std::vector<Fact> take() { return std::move(facts_); }

 private:
  void add(std::string_view field, FactValue value);

  Tongue tongue_;
  Date today_;
  Ref current_;
  std::vector<std::pair<std::string_view, std::uint32_t>> counts_;
  std::vector<Fact> facts_;
};

// Colleagues and wares have the numbers of their enumerators, from 1.
constexpr Ref ref(Colleague who) { return {"person", static_cast<std::uint32_t>(who) + 1}; }
constexpr Ref ref(Ware ware) { return {"offering", static_cast<std::uint32_t>(ware) + 1}; }

void write_plan(FactWriter& to, Ref account, PlanStory const& plan);

}  // namespace claves::sample
