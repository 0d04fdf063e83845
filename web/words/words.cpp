#include "web/words/words.h"

#include <array>
#include <span>

#include "web/words/locale.h"

namespace claves {
namespace {

struct Pair {
  std::string_view es;
  std::string_view en;
};

constexpr Pair sentences[] = {
#define WORD(key, es, en) {es, en},
#define COUNTED(key, es_one, es_many, en_one, en_many)
#include "web/words/interface.def"
#undef WORD
#undef COUNTED
};

struct CountedPair {
  Pair one;
  Pair many;
};
constexpr CountedPair counted_sentences[] = {
#define WORD(key, es, en)
#define COUNTED(key, es_one, es_many, en_one, en_many) {{es_one, en_one}, {es_many, en_many}},
#include "web/words/interface.def"
#undef WORD
#undef COUNTED
};

struct FactorPairs {
  std::string_view key;
  Pair name, meaning, at_0, at_5, at_10;
};
constexpr FactorPairs factors[] = {
#define FACTOR(key, name_es, name_en, es, en, es0, en0, es5, en5, es10, en10) \
  {#key, {name_es, name_en}, {es, en}, {es0, en0}, {es5, en5}, {es10, en10}},
#include "web/words/factors.def"
#undef FACTOR
};

struct TermPairs {
  std::string_view key;
  Pair name;
  Pair meaning;
};
constexpr TermPairs roles[] = {
#define ROLE(key, name_es, name_en, es, en) {#key, {name_es, name_en}, {es, en}},
#include "web/words/roles.def"
#undef ROLE
};
constexpr TermPairs stages[] = {
    {"none", {"", ""}, {"", ""}},
#define STAGE(key, name_es, name_en, es, en) {#key, {name_es, name_en}, {es, en}},
#define CRITERION(number, stage, rule, es, en)
#include "web/words/stages.def"
#undef STAGE
#undef CRITERION
};
constexpr TermPairs concepts[] = {
#define CONCEPT(key, name_es, name_en, es, en) {#key, {name_es, name_en}, {es, en}},
#include "web/words/concepts.def"
#undef CONCEPT
};

struct CriterionPairs {
  int number;
  Pair words;
};
constexpr CriterionPairs criteria_words[] = {
#define STAGE(key, name_es, name_en, es, en)
#define CRITERION(number, stage, rule, es, en) {number, {es, en}},
#include "web/words/stages.def"
#undef STAGE
#undef CRITERION
};

struct QuestionPairs {
  int number;
  Pair question, guidance, source;
};
constexpr QuestionPairs questions_words[] = {
#define QUESTION(number, es, en, guidance_es, guidance_en, source_es, source_en) \
  {number, {es, en}, {guidance_es, guidance_en}, {source_es, source_en}},
#include "web/words/questions.def"
#undef QUESTION
};

struct KpiPairs {
  int number;
  Pair name, unit, meaning;
};
constexpr KpiPairs kpis_words[] = {
#define KPI(number, es, en, unit_es, unit_en, meaning_es, meaning_en) \
  {number, {es, en}, {unit_es, unit_en}, {meaning_es, meaning_en}},
#include "web/words/kpis.def"
#undef KPI
};

struct KindPairs {
  Kind kind;
  Pair words;
};
constexpr KindPairs kinds_words[] = {
#define KIND_WORD(kind, es, en) {Kind::kind, {es, en}},
#define FIELD_WORD(kind, field, es, en)
#define CHOICE_WORD(kind, field, choice, es, en)
#include "web/words/fields.def"
#undef KIND_WORD
#undef FIELD_WORD
#undef CHOICE_WORD
};
struct FieldPairs {
  Kind kind;
  std::string_view field;
  std::string_view choice;  // empty: of the field itself
  Pair words;
};
constexpr FieldPairs fields_words[] = {
#define KIND_WORD(kind, es, en)
#define FIELD_WORD(kind, field, es, en) {Kind::kind, #field, "", {es, en}},
#define CHOICE_WORD(kind, field, choice, es, en) {Kind::kind, #field, #choice, {es, en}},
#include "web/words/fields.def"
#undef KIND_WORD
#undef FIELD_WORD
#undef CHOICE_WORD
};

struct StepPairs {
  StepName name;
  Pair words;
};
constexpr StepPairs steps_words[] = {
#define STEP_WORD(name, es, en) {StepName::name, {es, en}},
#include "web/words/steps.def"
#undef STEP_WORD
};

// By fault. {0} is the field or place, {1} the detail.
constexpr Pair faults[] = {
#define FAULT_WORD(fault, es, en) {es, en},
#include "web/words/faults.def"
#undef FAULT_WORD
};

template <class Table, class Match>
auto const* found_in(Table const& table, Match match) {
  for (auto const& row : table)
    if (match(row)) return &row;
  return static_cast<decltype(&table[0])>(nullptr);
}

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

std::string_view Words::say(Word word) const {
  Pair const& pair = sentences[static_cast<std::size_t>(word)];
  return pick(pair.es, pair.en);
}

std::string Words::say(Word word, Args args) const { return filled(say(word), args); }

std::string Words::count(Counted counted, double n) const { return count(counted, n, {}); }

std::string Words::count(Counted counted, double n, Args rest) const {
  CountedPair const& pairs = counted_sentences[static_cast<std::size_t>(counted)];
  Pair const& pair = n == 1 ? pairs.one : pairs.many;
  std::string const number = Locale(tongue_).number(n, 1);
  std::array<std::string_view, 4> all{number};
  assert(rest.size() < all.size());
  std::size_t used = 1;
  for (std::string_view const each : rest) all[used++] = each;
  return filled(pick(pair.es, pair.en), {all[0], all[1], all[2], all[3]});
}

FactorWords Words::factor(Factor factor) const {
  FactorPairs const& of = factors[static_cast<std::size_t>(factor)];
  auto say_pair = [&](Pair const& pair) { return pick(pair.es, pair.en); };
  return {say_pair(of.name), say_pair(of.meaning), say_pair(of.at_0), say_pair(of.at_5), say_pair(of.at_10)};
}

Term Words::role(TeamRole role) const {
  TermPairs const& of = roles[static_cast<std::size_t>(role)];
  return {pick(of.name.es, of.name.en), pick(of.meaning.es, of.meaning.en)};
}

Term Words::stage(Stage stage) const {
  TermPairs const& of = stages[static_cast<std::size_t>(stage)];
  return {pick(of.name.es, of.name.en), pick(of.meaning.es, of.meaning.en)};
}

Term Words::concept_of(std::string_view key) const {
  auto const* of = found_in(concepts, [&](auto const& row) { return row.key == key; });
  assert(of != nullptr);
  return {pick(of->name.es, of->name.en), pick(of->meaning.es, of->meaning.en)};
}

QuestionWords Words::question(int number) const {
  auto const* of = found_in(questions_words, [&](auto const& row) { return row.number == number; });
  if (of == nullptr) return {};
  return {pick(of->question.es, of->question.en), pick(of->guidance.es, of->guidance.en),
          pick(of->source.es, of->source.en)};
}

KpiWords Words::kpi(int number) const {
  auto const* of = found_in(kpis_words, [&](auto const& row) { return row.number == number; });
  if (of == nullptr) return {};
  return {pick(of->name.es, of->name.en), pick(of->unit.es, of->unit.en), pick(of->meaning.es, of->meaning.en)};
}

std::string_view Words::criterion(int number) const {
  auto const* of = found_in(criteria_words, [&](auto const& row) { return row.number == number; });
  return of == nullptr ? std::string_view{} : pick(of->words.es, of->words.en);
}

std::string_view Words::kind(Kind kind) const {
  auto const* of = found_in(kinds_words, [&](auto const& row) { return row.kind == kind; });
  return of == nullptr ? std::string_view{} : pick(of->words.es, of->words.en);
}

std::string_view Words::field(Kind kind, std::uint8_t number) const {
  FieldAccess const* const access = field_of(kind, number);
  if (access == nullptr) return {};
  auto const* of = found_in(fields_words, [&](auto const& row) {
    return row.kind == kind && row.choice.empty() && row.field == access->shape.name;
  });
  return of == nullptr ? std::string_view{} : pick(of->words.es, of->words.en);
}

std::string_view Words::choice(Kind kind, std::uint8_t field, std::uint8_t place) const {
  FieldAccess const* const access = field_of(kind, field);
  if (access == nullptr || place >= access->shape.choices.size()) return {};
  std::string_view const name = access->shape.choices[place];
  auto const* of = found_in(fields_words, [&](auto const& row) {
    return row.kind == kind && row.field == access->shape.name && row.choice == name;
  });
  return of == nullptr ? term(name) : pick(of->words.es, of->words.en);
}

std::string_view Words::term(std::string_view key) const {
  for (std::span<TermPairs const> const terms : {std::span<TermPairs const>(concepts), {roles}, {stages}})
    for (TermPairs const& row : terms)
      if (row.key == key) return pick(row.name.es, row.name.en);
  for (FactorPairs const& row : factors)
    if (row.key == key) return pick(row.name.es, row.name.en);
  return {};
}

std::string_view Words::step(StepName name) const {
  auto const* of = found_in(steps_words, [&](auto const& row) { return row.name == name; });
  return of == nullptr ? std::string_view{} : pick(of->words.es, of->words.en);
}

std::string Words::refusal(Error const& error) const {
  Pair const& pair = faults[static_cast<std::size_t>(error.fault)];
  auto const [kind, number] = field_named(error.where);
  std::string_view const label = field(kind, number);
  return filled(pick(pair.es, pair.en), {label.empty() ? std::string_view(error.where) : label, error.detail});
}

}  // namespace claves
