#include "web/words/translation.h"

#include <doctest/doctest.h>

#include <array>

#include "core/base/text.h"
#include "tests/support/translations.h"
#include "web/words/locale.h"
#include "web/words/words.h"

namespace claves::test {
namespace {

std::vector<std::string> faults_of(std::string_view file) {
  std::vector<std::string> faults;
  for (WordsProblem const& problem : read_words(file).problems)
    if (problem.fault != WordsFault::Missing) faults.push_back(said(problem));
  return faults;
}

std::string only_fault(std::string_view file) {
  std::vector<std::string> const faults = faults_of(file);
  REQUIRE(faults.size() <= 1);
  return faults.empty() ? "" : faults.front();
}

}  // namespace

TEST_CASE("every language says every text, and fills in what English fills in") {
  int files = 0;
  for (Tongue const tongue : offered_tongues()) {
    if (file_of(tongue).empty()) continue;
    CAPTURE(tag_of(tongue));
    ++files;
    for (WordsProblem const& problem : read_words(read_language_file(tongue)).problems)
      CHECK(said(problem) == "");
  }
  CHECK(files == 3);
}

TEST_CASE("no language leaves a sentence of some length in English") {
  for (Tongue const tongue : offered_tongues()) {
    if (file_of(tongue).empty()) continue;
    CAPTURE(tag_of(tongue));
    for (std::size_t place = 0; place < texts().size(); ++place) {
      Text const& text = texts()[place];
      if (count_letters(text.en) < 25 || text.key.starts_with("locale.")) continue;
      CAPTURE(text.key);
      CHECK(translation_of(tongue).text(place) != text.en);
      CHECK(translation_of(tongue).text(place) != text.es);
    }
  }
}

TEST_CASE("a text has one key, and a key one text") {
  for (std::size_t place = 0; place < texts().size(); ++place) {
    CAPTURE(texts()[place].key);
    CHECK(place_of(texts()[place].key) == place);
  }
  CHECK_FALSE(place_of("word.no_such_word"));
  CHECK(texts()[place_of(Word::save)].key == "word.save");
  CHECK(texts()[place_of(Counted::days, PluralForm::Other)].key == "counted.days.other");
  CHECK(texts()[place_of(LocaleText::decimal)].key == "locale.decimal");
}

TEST_CASE("what a line has wrong is said with its number and its key") {
  CHECK(only_fault("# a heading\n\nword.save = Enregistrer\r\n") == "");
  CHECK(only_fault("word.save = Enregistrer\nword.save = Garder\n") == "2: word.save: twice");
  CHECK(only_fault("word.savee = Enregistrer") == "1: word.savee: unknown");
  CHECK(only_fault("\nword.save Enregistrer") == "2: word.save Enregistrer: malformed");
  CHECK(only_fault("word.save= Enregistrer").ends_with("malformed"));
  CHECK(only_fault("word.save =Enregistrer") == "1: word.save: malformed");
  CHECK(only_fault("= Enregistrer").ends_with("malformed"));
  CHECK(only_fault("word.save = \xFF") == "1: word.save: malformed");
  CHECK(only_fault("word.go_to = {0}") == "1: word.go_to: slots");
  CHECK(only_fault("counted.days.other = des jours") == "1: counted.days.other: slots");
  CHECK(only_fault("counted.days.few = {0} dni") == "");  // a form that English has not
  CHECK(only_fault("counted.days.few = dni") == "1: counted.days.few: slots");
  std::vector<WordsProblem> const missing = read_words("").problems;
  CHECK(missing.size() > 2000);
  CHECK(said(missing.front()) == "word." + std::string(texts().front().key.substr(5)) + ": missing");
}

TEST_CASE("a file that ends anywhere is read up to there") {
  std::string const file = read_language_file(Tongue::French);
  for (std::size_t end = 0; end < file.size(); end += file.size() / 150) {
    CAPTURE(end);
    CHECK(faults_of(std::string_view(file).substr(0, end)).size() <= 1);
  }
}

TEST_CASE("what a translation lacks or has wrong is said in English") {
  Translation const half = read_words("word.save = Enregistrer\nword.go_to = {0}\n").translation;
  Words const words(Language(Tongue::French, &half));
  CHECK(words.say(Word::save) == "Enregistrer");
  CHECK(words.say(Word::cancel) == "Cancel");
  CHECK(words.say(Word::go_to) == "Go to…");
  CHECK(Words(Tongue::French).say(Word::save) == "Save");
}

TEST_CASE("a count takes the form of the language, and another where there is none of that form") {
  Translation const polish_like =
      read_words("counted.days.one = {0} jour\ncounted.days.other = {0} jours\n").translation;
  Words const words(Language(Tongue::French, &polish_like));
  CHECK(words.count(Counted::days, 0) == "0 jour");
  CHECK(words.count(Counted::days, 1.5) ==
        "1.5 jour");  // the number is English's, whose locale it falls back to
  CHECK(words.count(Counted::days, 2) == "2 jours");
}

TEST_CASE("the domain's own words come from the file too") {
  Words const german(language_of(Tongue::German));
  CHECK(german.concept_of("N9").name == "Rückhalt");
  CHECK(german.kind(Kind::Account) == "Kunde");
  CHECK_FALSE(german.factor(Factor::F1).at_10.empty());
  CHECK(german.choice(&Account::kind_of_account, AccountKind::Emerging) == german.concept_of("emerging").name);
  CHECK(german.refusal({Fault::Missing, "account.name", ""}).starts_with(german.field(&Account::name)));
}

TEST_CASE("the pseudo-locale brackets every text, fills in the same and is longer by two fifths") {
  Translation const pseudo = pseudo_translation();
  for (std::size_t place = 0; place < texts().size(); ++place) {
    Text const& text = texts()[place];
    if (text.en.empty() || text.key.starts_with("locale.")) continue;
    CAPTURE(text.key);
    std::string_view const strange = pseudo.text(place);
    CHECK(strange.starts_with('['));
    CHECK(strange.ends_with(']'));
    CHECK(is_utf8(strange));
    CHECK(static_cast<double>(count_letters(strange)) >= 1.4 * static_cast<double>(count_letters(text.en)));
    CHECK(filled(strange, {"<", "<", "<", "<", "<", "<", "<", "<", "<", "<"}).find('{') == std::string::npos);
  }
  CHECK(Locale(Language(Tongue::Pseudo, &pseudo)).number(1234.5, 1) == "1,234.5");
}

}  // namespace claves::test
