// Files on disk, for the core in a terminal.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.h"

namespace claves {

// Missing: there is none. Refused: it cannot be read, or is no file; `detail` says why. TooLarge: over the
// limit, found out before any of it is read.
Result<std::string> read_file(std::string const& path, std::size_t limit);

// The file is there whole, on the disk, or as it was before: never in part.
Result<> write_file(std::string const& path, std::string_view bytes);

bool file_exists(std::string const& path);

}  // namespace claves
