// Every sentence that the interface says, in the user's language. The texts stand in the .def files beside this
// one, Spanish and English on neighbouring lines, and for other languages in a file each of assets/words; code
// names them by key.
//
//   words.say(Word::choose_title)                      "Elegir cuentas clave"
//   words.say(Word::cap_reached, {"8", "Cantalar"})    {0} and {1} of the text are filled in
//   words.count(Counted::accounts, 85)                 "85 cuentas"
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "core/base/result.h"
#include "core/edits/step.h"
#include "core/model/factor.h"
#include "web/words/language.h"

namespace claves {

enum class Word : std::uint16_t {
#define WORD(key, es, en) key,
#define COUNTED(key, es_one, es_many, en_one, en_many)
#include "web/words/interface.def"
#undef WORD
#undef COUNTED
};

// Sentences whose form depends on a number, which stands in for {0}.
enum class Counted : std::uint16_t {
#define WORD(key, es, en)
#define COUNTED(key, es_one, es_many, en_one, en_many) key,
#include "web/words/interface.def"
#undef WORD
#undef COUNTED
};

struct FactorWords {
  std::string_view name;
  std::string_view meaning;
  std::string_view at_0;  // what a rating of 0 means; of 5; of 10
  std::string_view at_5;
  std::string_view at_10;
};

struct Term {
  std::string_view name;
  std::string_view meaning;
};

struct KpiWords {
  std::string_view name;
  std::string_view unit;
  std::string_view meaning;  // what it measures and how it is worked out
};

struct QuestionWords {
  std::string_view question;
  std::string_view guidance;
  std::string_view usual_source;
};

class Words {
 public:
  using Args = std::initializer_list<std::string_view>;

  explicit constexpr Words(Language language) : language_(language) {}
  Tongue tongue() const { return language_.tongue(); }

  std::string_view say(Word word) const;
  std::string say(Word word, Args args) const;
  std::string count(Counted counted, double n) const;
  std::string count(Counted counted, double n, Args rest) const;  // rest are {1}, {2} ...

  // The domain's own words.
  FactorWords factor(Factor factor) const;
  Term role(TeamRole role) const;               // its name and contribution
  Term stage(Stage stage) const;                // its name and what happens; of None both are empty
  Term concept_of(std::string_view key) const;  // "C1".."C8", "penetration".., "existing".., "K1"..
  QuestionWords question(int number) const;     // of the catalogue
  std::string_view criterion(int number) const;
  KpiWords kpi(int number) const;  // of the library

  // Kinds, fields and choices of the model: labels for forms, tables and the history.
  std::string_view kind(Kind kind) const;  // "cuenta"
  std::string_view field(Kind kind, std::uint8_t number) const;
  std::string_view choice(Kind kind, std::uint8_t field, std::uint8_t place) const;
  template <class Entity, class Type>
  std::string_view field(Type Entity::*member) const {
    return field(Entity::kind, number_of(member));
  }
  template <class Entity, class Type>
  std::string_view choice(Type Entity::*member, Type value) const {
    return choice(Entity::kind, number_of(member), static_cast<std::uint8_t>(value));
  }

  std::string_view step(StepName name) const;  // "Editar la cuenta"
  // What is wrong with an input and what to do; `where` of the error is named where it is a field.
  std::string refusal(Error const& error) const;

 private:
  // Of a text with this key, "" where there is none.
  std::string_view at(std::initializer_list<std::string_view> key) const;
  std::string_view term(
      std::string_view key) const;  // the name of a factor, role, stage, theme or kind of account

  Language language_;
};

// Replaces {0}, {1} ... by the arguments.
std::string filled(std::string_view text, Words::Args args);

}  // namespace claves
