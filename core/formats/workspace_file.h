// The file that a user exports and brings in again (.claves): every step, with a checksum. The grammar is in
// journal.md.
#pragma once

#include "core/edits/history.h"
#include "core/formats/step_codec.h"

namespace claves {

struct WorkspaceFile {
  std::vector<StampedStep> steps;  // in the order in which they were lived: for Session::replay
  std::vector<std::string> kept;   // steps of a newer version, encoded: for writing them again
};

std::string write_workspace_file(History const& history, std::span<std::string const> kept = {});

// Foreign: no workspace file. Newer: needs a newer version. Damaged: cut short or changed. `where` is the byte,
// `detail` what did not hold.
Result<WorkspaceFile> read_workspace_file(std::string_view bytes);

}  // namespace claves
