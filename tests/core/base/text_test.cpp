#include "core/base/text.h"

#include <doctest/doctest.h>

namespace claves {

TEST_CASE("folding drops case, accents and spare white space") {
  CHECK(folded("  Muñoz   ENERGÍA ") == "munoz energia");
  CHECK(folded("Łódź Straße Ærø") == "lodz strasse aero");
  CHECK(folded("Čapek ŽIŽKOV") == "capek zizkov");
  CHECK(folded("Αθήνα ΑΘΗΝΑ") == "αθηνα αθηνα");
  CHECK(folded("ЁЛКА") == "елка");
  CHECK(folded("n\xCC\x83") == "n");
  CHECK(folded("\xC2\xA0") == "");
}

TEST_CASE("squeezing leaves letters and digits") {
  CHECK(squeezed("GTX Pro") == squeezed("GTXPro"));
  CHECK(squeezed("Hnos. Muñoz, S.A.") == "hnosmunozsa");
}

TEST_CASE("broken UTF-8 is told from sound UTF-8") {
  CHECK(is_utf8("ñ € 😀"));
  for (char const* broken : {"\xF1", "\xC0\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE2\x82", "a\x80"})
    CHECK_FALSE(is_utf8(broken));
}

TEST_CASE("a broken byte reads as one replacement and is passed") {
  std::size_t at = 0;
  CHECK(next_code("\xF1x", at) == 0xFFFD);
  CHECK(at == 1);
}

TEST_CASE("likeness counts edits and swaps of neighbours") {
  CHECK(likeness("technolgy", "technology") == doctest::Approx(0.9));
  CHECK(likeness("ab", "ba") == doctest::Approx(0.5));
  CHECK(likeness("", "") == 1);
  CHECK(likeness("abc", "") == 0);
}

TEST_CASE("trimming passes over no-break spaces") { CHECK(trimmed("\xC2\xA0 a b\t") == "a b"); }

}  // namespace claves
