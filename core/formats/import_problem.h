// What was found wrong with what a file brings in: where, why, and what it costs. No sentences: the words for
// each reason are in web/words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace claves {

enum class ImportReason : std::uint8_t {
#define IMPORT_REASON(name, fault, loss) name,
#include "core/formats/import_reasons.def"
#undef IMPORT_REASON
};

// What is left out because of a problem. None: all is brought in, and yet the user should know.
enum class Loss : std::uint8_t { None, Cell, Row, File };

constexpr Fault fault_of(ImportReason reason) {
  constexpr Fault faults[]{
#define IMPORT_REASON(name, fault, loss) Fault::fault,
#include "core/formats/import_reasons.def"
#undef IMPORT_REASON
  };
  return faults[static_cast<std::size_t>(reason)];
}

constexpr Loss loss_of(ImportReason reason) {
  constexpr Loss losses[]{
#define IMPORT_REASON(name, fault, loss) Loss::loss,
#include "core/formats/import_reasons.def"
#undef IMPORT_REASON
  };
  return losses[static_cast<std::size_t>(reason)];
}

constexpr std::string_view import_reason_names[]{
#define IMPORT_REASON(name, fault, loss) #name,
#include "core/formats/import_reasons.def"
#undef IMPORT_REASON
};

struct ImportProblem {
  ImportReason reason = ImportReason::FileEmpty;
  std::size_t file = 0;        // its place in the plan
  std::size_t line = 0;        // in the file, from 1; 0: the file as a whole
  std::size_t column = 0;      // from 1; 0: the row as a whole
  std::string detail;          // the offending text; for some reasons see import_reasons.def
  std::size_t other_line = 0;  // where the same thing stood before

  friend bool operator==(ImportProblem const&, ImportProblem const&) = default;
};

}  // namespace claves
