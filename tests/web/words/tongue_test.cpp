#include "web/words/tongue.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace claves {

TEST_CASE("a language is found by its tag, or what comes nearest to it") {
  CHECK(tongue_tagged("pt-BR") == Tongue::Portuguese);
  CHECK(tongue_tagged("pt-PT") == Tongue::Portuguese);
  CHECK(tongue_tagged("fr-CA") == Tongue::French);
  CHECK(tongue_tagged("de") == Tongue::German);
  CHECK(tongue_tagged("en-GB") == Tongue::English);
  CHECK(tongue_tagged("es-MX") == Tongue::Spanish);
  CHECK(tongue_tagged("ja-JP") == Tongue::Spanish);
  CHECK(tongue_tagged("") == Tongue::Spanish);
  for (Tongue const tongue : offered_tongues()) CHECK(tongue_tagged(tag_of(tongue)) == tongue);
}

TEST_CASE("all are offered but the one for tests, each by a name of its own") {
  std::span<Tongue const> const offered = offered_tongues();
  CHECK(offered.size() == 5);
  CHECK(std::find(offered.begin(), offered.end(), Tongue::Pseudo) == offered.end());
  CHECK(own_name_of(Tongue::German) == "Deutsch");
  CHECK(tongue_tagged("en-XA") == Tongue::Pseudo);
  CHECK(file_of(Tongue::Spanish).empty());
  CHECK(file_of(Tongue::French) == "words/fr.words");
}

}  // namespace claves
