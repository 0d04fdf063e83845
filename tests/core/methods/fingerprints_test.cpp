#include "tests/core/methods/fingerprints.h"

#include <doctest/doctest.h>

#include "shell/cli/files.h"

namespace claves {

TEST_CASE("what the methods compute is the same to the last bit on every machine") {
  CHECK(fingerprints() == *read_file(CLAVES_SOURCE_DIR "/tests/fixtures/fingerprints.txt", 1 << 16));
}

}  // namespace claves
