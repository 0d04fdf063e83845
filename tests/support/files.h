// Files that tests read. Those that others wrote lie outside the project and may be missing; then the tests
// that need them say so and are skipped.
#pragma once

#include <string>
#include <vector>

namespace claves {

std::string read_fixture(std::string const& path);  // under tests/fixtures; fails the test where it is missing

// The folder with other people's files, with a "/" behind it; "" where there is none.
std::string const& foreign_folder();
std::string read_foreign(std::string const& path);
std::vector<std::string> foreign_names(std::string const& folder);  // of the files in it, sorted

}  // namespace claves

// Leaves the test case, saying so, where the folder with other people's files is missing.
#define NEEDS_FOREIGN_FILES()                                                \
  if (claves::foreign_folder().empty()) {                                    \
    MESSAGE("skipped: the files that others wrote are not on this machine"); \
    return;                                                                  \
  }
