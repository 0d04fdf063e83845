#include "web/words/words.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <vector>

namespace claves {
namespace {

constexpr Words spanish(Tongue::Spanish);
constexpr Words english(Tongue::English);

std::set<char> slots(std::string_view text) {
  std::set<char> found;
  for (std::size_t i = 0; i + 2 < text.size(); ++i)
    if (text[i] == '{' && text[i + 2] == '}') found.insert(text[i + 1]);
  return found;
}

struct Entry {
  std::string_view key, es, en;
};

std::vector<Entry> entries() {
  return {
#define WORD(key, es, en) {#key, es, en},
#define COUNTED(key, es_one, es_many, en_one, en_many) {#key, es_one, en_one}, {#key, es_many, en_many},
#include "web/words/interface.def"
#undef WORD
#undef COUNTED
  };
}

void check_both(std::string_view es, std::string_view en) {
  CHECK_FALSE(es.empty());
  CHECK_FALSE(en.empty());
}

}  // namespace

TEST_CASE("every sentence of the interface is there in both languages, with the same blanks to fill") {
  for (Entry const& entry : entries()) {
    CAPTURE(entry.key);
    check_both(entry.es, entry.en);
    CHECK(slots(entry.es) == slots(entry.en));
  }
}

TEST_CASE("every kind, field and choice of the model has its words, and no others have") {
  Workspace const workspace;
  std::set<std::string> declared;
  for (Kind const kind : Workspace::kinds()) {
    AnyTable const& table = *workspace.find_table(kind);
    CAPTURE(table.name());
    check_both(spanish.kind(kind), english.kind(kind));
    for (FieldAccess const& access : table.fields()) {
      CAPTURE(access.shape.name);
      declared.insert(std::string(table.name()) + '.' + std::string(access.shape.name));
      check_both(spanish.field(kind, access.shape.number), english.field(kind, access.shape.number));
      for (std::size_t place = 0; place < access.shape.choices.size(); ++place) {
        auto const at = static_cast<std::uint8_t>(place);
        bool const none = access.shape.choices[place] == "none" && access.shape.name == "stage";
        if (!none) CAPTURE(access.shape.choices[place]);
        check_both(spanish.choice(kind, access.shape.number, at),
                   english.choice(kind, access.shape.number, at));
      }
    }
  }
#define KIND_WORD(kind, es, en)
#define FIELD_WORD(kind, field, es, en) \
  CHECK(declared.contains(std::string(workspace.find_table(Kind::kind)->name()) + "." #field));
#define CHOICE_WORD(kind, field, choice, es, en) \
  CHECK(declared.contains(std::string(workspace.find_table(Kind::kind)->name()) + "." #field));
#include "web/words/fields.def"
#undef KIND_WORD
#undef FIELD_WORD
#undef CHOICE_WORD
}

TEST_CASE("every step has its words") {
#define STEP_NAME(number, name) check_both(spanish.step(StepName::name), english.step(StepName::name));
#include "core/edits/step_names.def"
#undef STEP_NAME
}

TEST_CASE("faults are worded in the order in which they are declared") {
  std::vector<Fault> const worded = {
#define FAULT_WORD(fault, es, en) Fault::fault,
#include "web/words/faults.def"
#undef FAULT_WORD
  };
  CHECK(worded.size() == static_cast<std::size_t>(Fault::Cyclic) + 1);
  for (std::size_t i = 0; i < worded.size(); ++i) CHECK(static_cast<std::size_t>(worded[i]) == i);
}

TEST_CASE("a refusal names the field in the user's words, or else the place as it was given") {
  CHECK(spanish.refusal({Fault::Missing, "account.name", ""}) ==
        "Nombre: hace falta un valor. Escríbelo para seguir.");
  CHECK(english.refusal({Fault::OutOfRange, "rating.value", "11"}).starts_with("Value: 11 is outside"));
  CHECK(english.refusal({Fault::Foreign, "holiday.png", ""}).starts_with("holiday.png: this is not"));
}

TEST_CASE("blanks are filled, and counts choose the form") {
  CHECK(filled("{1} de {0}", {"8", "3"}) == "3 de 8");
  CHECK(filled("{2} {x}", {"8"}) == "{2} {x}");
  CHECK(spanish.count(Counted::accounts, 1) == "1 cuenta");
  CHECK(spanish.count(Counted::accounts, 8800) == "8.800 cuentas");
  CHECK(english.count(Counted::accounts, 0) == "0 accounts");
}

}  // namespace claves
