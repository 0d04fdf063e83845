// What the program says of a decision table that cannot be used.
#pragma once

#include "core/base/result.h"
#include "shell/cli/cli.h"

namespace claves {

// "criteria[2].weight: a weight is 0 or more, and this one is -3"
std::string table_problem(Error const& error);

// Reads a file for a command that takes one; `problem` says what is wrong with its content.
struct TableFile {
  std::string text;
  CliAnswer failed;  // where its exit code is not 0
};
TableFile read_table_file(std::string const& path);
CliAnswer cannot_use(std::string const& path, std::string const& problem);

}  // namespace claves
