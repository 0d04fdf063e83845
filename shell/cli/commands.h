// The commands, and what they share.
#pragma once

#include "core/session.h"
#include "shell/cli/arguments.h"
#include "shell/cli/cli.h"

namespace claves {

CliAnswer import_command(Arguments const& arguments, CliWorld world);
CliAnswer score_command(Arguments const& arguments, CliWorld world);
CliAnswer show_command(Arguments const& arguments, CliWorld world);
CliAnswer check_command(Arguments const& arguments, CliWorld world);
CliAnswer decide_command(Arguments const& arguments);
CliAnswer ahp_command(Arguments const& arguments);
CliAnswer select_command(Arguments const& arguments);
CliAnswer robustness_command(Arguments const& arguments);

inline CliAnswer done(std::string out) { return {0, std::move(out), {}}; }
inline CliAnswer unsound(std::string err) { return {1, {}, std::move(err)}; }
inline CliAnswer misused(std::string err) { return {2, {}, std::move(err)}; }

struct OpenWorkspace {
  Session session;
  std::vector<std::string> kept;  // steps of a newer version, to be written again
};

// Errors of reading carry Missing or Refused; all others are of what the file holds.
Result<OpenWorkspace> open_workspace(std::string const& path, Actor actor);
// What to print, and how to end, where that failed.
CliAnswer cannot_open(std::string const& path, Error const& error);

}  // namespace claves
