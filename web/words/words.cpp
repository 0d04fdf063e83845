#include "web/words/words.h"

#include <array>
#include <cassert>

#include "web/words/locale.h"

namespace claves {
namespace {

constexpr std::string_view kind_names[] = {
    "",
#define ENTITY_KIND(number, entity, name) #entity,
#include "core/model/kinds.def"
#undef ENTITY_KIND
};
std::string_view name_of(Kind kind) { return kind_names[static_cast<std::size_t>(kind)]; }

std::string_view name_of(StepName step) {
  switch (step) {
#define STEP_NAME(number, name) \
  case StepName::name:          \
    return #name;
#include "core/edits/step_names.def"
#undef STEP_NAME
  }
  return {};
}

constexpr std::string_view fault_names[] = {
#define FAULT_WORD(fault, es, en) #fault,
#include "web/words/faults.def"
#undef FAULT_WORD
};

FieldAccess const* field_of(Kind kind, std::uint8_t number) {
  static Workspace const declared;
  AnyTable const* const table = declared.find_table(kind);
  return table == nullptr ? nullptr : table->find_field(number);
}

// "account.aim" -> its kind and field number; of anything else both are 0.
std::pair<Kind, std::uint8_t> field_named(std::string_view where) {
  static Workspace const declared;
  std::size_t const dot = where.find('.');
  if (dot == std::string_view::npos) return {};
  AnyTable const* const table = declared.find_table(where.substr(0, dot));
  if (table == nullptr) return {};
  FieldAccess const* const field = table->find_field(where.substr(dot + 1));
  if (field == nullptr) return {};
  for (Kind const kind : Workspace::kinds())
    if (declared.find_table(kind) == table) return {kind, field->shape.number};
  return {};
}

}  // namespace

std::string filled(std::string_view text, Words::Args args) {
  std::string result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    bool const slot =
        text[i] == '{' && i + 2 < text.size() && text[i + 2] == '}' && text[i + 1] >= '0' && text[i + 1] <= '9';
    auto const place = static_cast<std::size_t>(slot ? text[i + 1] - '0' : 0);
    if (slot && place < args.size()) {
      result += *(args.begin() + place);
      i += 2;
    } else {
      result += text[i];
    }
  }
  return result;
}

std::string_view Words::at(std::initializer_list<std::string_view> key) const {
  std::string whole;
  for (std::string_view const part : key) {
    if (!whole.empty()) whole += '.';
    whole += part;
  }
  auto const place = place_of(whole);
  return place ? language_.text(*place) : std::string_view{};
}

std::string_view Words::say(Word word) const { return language_.text(place_of(word)); }

std::string Words::say(Word word, Args args) const { return filled(say(word), args); }

std::string Words::count(Counted counted, double n) const { return count(counted, n, {}); }

std::string Words::count(Counted counted, double n, Args rest) const {
  std::string const number = Locale(language_).number(n, 1);
  std::array<std::string_view, 4> all{number};
  assert(rest.size() < all.size());
  std::size_t used = 1;
  for (std::string_view const each : rest) all[used++] = each;
  return filled(language_.counted(counted, n), {all[0], all[1], all[2], all[3]});
}

FactorWords Words::factor(Factor factor) const {
  std::string_view const key = Choices<Factor>::names[static_cast<std::size_t>(factor)];
  auto of = [&](std::string_view part) { return at({"factor", key, part}); };
  return {of("name"), of("meaning"), of("at_0"), of("at_5"), of("at_10")};
}

Term Words::role(TeamRole role) const {
  std::string_view const key = Choices<TeamRole>::names[static_cast<std::size_t>(role)];
  return {at({"role", key, "name"}), at({"role", key, "meaning"})};
}

Term Words::stage(Stage stage) const {
  std::string_view const key = Choices<Stage>::names[static_cast<std::size_t>(stage)];
  return {at({"stage", key, "name"}), at({"stage", key, "meaning"})};
}

Term Words::concept_of(std::string_view key) const {
  Term const term{at({"concept", key, "name"}), at({"concept", key, "meaning"})};
  assert(!term.name.empty());
  return term;
}

QuestionWords Words::question(int number) const {
  std::string const key = std::to_string(number);
  auto of = [&](std::string_view part) { return at({"question", key, part}); };
  return {of("question"), of("guidance"), of("source")};
}

KpiWords Words::kpi(int number) const {
  std::string const key = std::to_string(number);
  return {at({"kpi", key, "name"}), at({"kpi", key, "unit"}), at({"kpi", key, "meaning"})};
}

std::string_view Words::criterion(int number) const { return at({"criterion", std::to_string(number)}); }

std::string_view Words::kind(Kind kind) const { return at({"kind", name_of(kind)}); }

std::string_view Words::field(Kind kind, std::uint8_t number) const {
  FieldAccess const* const access = field_of(kind, number);
  return access == nullptr ? std::string_view{} : at({"field", name_of(kind), access->shape.name});
}

std::string_view Words::choice(Kind kind, std::uint8_t field, std::uint8_t place) const {
  FieldAccess const* const access = field_of(kind, field);
  if (access == nullptr || place >= access->shape.choices.size()) return {};
  std::string_view const name = access->shape.choices[place];
  std::string_view const own = at({"choice", name_of(kind), access->shape.name, name});
  return own.empty() ? term(name) : own;
}

std::string_view Words::term(std::string_view key) const {
  for (std::string_view const list : {"concept", "role", "stage", "factor"})
    if (std::string_view const name = at({list, key, "name"}); !name.empty()) return name;
  return {};
}

std::string_view Words::step(StepName name) const { return at({"step", name_of(name)}); }

std::string Words::refusal(Error const& error) const {
  auto const [kind, number] = field_named(error.where);
  std::string_view const label = field(kind, number);
  return filled(at({"fault", fault_names[static_cast<std::size_t>(error.fault)]}),
                {label.empty() ? std::string_view(error.where) : label, error.detail});
}

}  // namespace claves
