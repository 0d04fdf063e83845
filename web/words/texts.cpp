#include "web/words/texts.h"

#include <unordered_map>

#include "web/words/words.h"

namespace claves {
namespace {

constexpr Text all[] = {
#define WORD(key, es, en) {"word." #key, es, en},
#define COUNTED(key, es_one, es_many, en_one, en_many)
#include "web/words/interface.def"
#undef WORD
#undef COUNTED
#define WORD(key, es, en)
#define COUNTED(key, es_one, es_many, en_one, en_many)                        \
  {"counted." #key ".one", es_one, en_one}, {"counted." #key ".few", "", ""}, \
      {"counted." #key ".many", "", ""}, {"counted." #key ".other", es_many, en_many},
#include "web/words/interface.def"
#undef WORD
#undef COUNTED
#define LOCALE(key, es, en) {"locale." #key, es, en},
#include "web/words/locale.def"
#undef LOCALE
#define FACTOR(key, name_es, name_en, es, en, es0, en0, es5, en5, es10, en10)      \
  {"factor." #key ".name", name_es, name_en}, {"factor." #key ".meaning", es, en}, \
      {"factor." #key ".at_0", es0, en0}, {"factor." #key ".at_5", es5, en5},      \
      {"factor." #key ".at_10", es10, en10},
#include "web/words/factors.def"
#undef FACTOR
#define ROLE(key, name_es, name_en, es, en) \
  {"role." #key ".name", name_es, name_en}, {"role." #key ".meaning", es, en},
#include "web/words/roles.def"
#undef ROLE
#define STAGE(key, name_es, name_en, es, en) \
  {"stage." #key ".name", name_es, name_en}, {"stage." #key ".meaning", es, en},
#define CRITERION(number, stage, rule, es, en) {"criterion." #number, es, en},
#include "web/words/stages.def"
#undef STAGE
#undef CRITERION
#define CONCEPT(key, name_es, name_en, es, en) \
  {"concept." #key ".name", name_es, name_en}, {"concept." #key ".meaning", es, en},
#include "web/words/concepts.def"
#undef CONCEPT
#define QUESTION(number, es, en, guidance_es, guidance_en, source_es, source_en)                          \
  {"question." #number ".question", es, en}, {"question." #number ".guidance", guidance_es, guidance_en}, \
      {"question." #number ".source", source_es, source_en},
#include "web/words/questions.def"
#undef QUESTION
#define KPI(number, es, en, unit_es, unit_en, meaning_es, meaning_en)           \
  {"kpi." #number ".name", es, en}, {"kpi." #number ".unit", unit_es, unit_en}, \
      {"kpi." #number ".meaning", meaning_es, meaning_en},
#include "web/words/kpis.def"
#undef KPI
#define KIND_WORD(kind, es, en) {"kind." #kind, es, en},
#define FIELD_WORD(kind, field, es, en) {"field." #kind "." #field, es, en},
#define CHOICE_WORD(kind, field, choice, es, en) {"choice." #kind "." #field "." #choice, es, en},
#include "web/words/fields.def"
#undef KIND_WORD
#undef FIELD_WORD
#undef CHOICE_WORD
#define STEP_WORD(name, es, en) {"step." #name, es, en},
#include "web/words/steps.def"
#undef STEP_WORD
#define FAULT_WORD(fault, es, en) {"fault." #fault, es, en},
#include "web/words/faults.def"
#undef FAULT_WORD
};

constexpr std::size_t words = 0
#define WORD(key, es, en) +1
#define COUNTED(key, es_one, es_many, en_one, en_many)
#include "web/words/interface.def"
#undef WORD
#undef COUNTED
    ;
constexpr std::size_t counted_texts = 0
#define WORD(key, es, en)
#define COUNTED(key, es_one, es_many, en_one, en_many) +plural_forms
#include "web/words/interface.def"
#undef WORD
#undef COUNTED
    ;

std::unordered_map<std::string_view, std::size_t> by_key() {
  std::unordered_map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < std::size(all); ++i) places.emplace(all[i].key, i);
  return places;
}

}  // namespace

std::span<Text const> texts() { return all; }

std::optional<std::size_t> place_of(std::string_view key) {
  static auto const places = by_key();
  auto const found = places.find(key);
  return found == places.end() ? std::nullopt : std::optional(found->second);
}

std::size_t place_of(Word word) { return static_cast<std::size_t>(word); }

std::size_t place_of(Counted counted, PluralForm form) {
  return words + static_cast<std::size_t>(counted) * plural_forms + static_cast<std::size_t>(form);
}

std::size_t place_of(LocaleText text) { return words + counted_texts + static_cast<std::size_t>(text); }

}  // namespace claves
