// The core in a terminal: the same functions as the page, for scripts, tests and people who live there.
#pragma once

#include <string>
#include <vector>

#include "core/base/date.h"
#include "core/base/stamp.h"

namespace claves {

// What the program would print, and how it would end. 0: done. 1: what it was given is not as it should be, and
// nothing was changed. 2: it was called in a wrong way, or a file could not be read or written.
struct CliAnswer {
  int exit_code = 0;
  std::string out;
  std::string err;
};

struct CliWorld {
  Moment now;
  Actor actor;  // that edits are made by
};

CliAnswer run_cli(std::vector<std::string> const& arguments, CliWorld world);  // without the program's name

}  // namespace claves
