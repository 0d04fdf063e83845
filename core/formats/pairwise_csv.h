// A pairwise comparison matrix as people write it: commas, semicolons or tabs; "3", "0.5", "0,5" (not where the
// comma separates), "1/3"; with or without a row and a column of names.
#pragma once

#include <string>
#include <vector>

#include "core/formats/csv.h"
#include "core/methods/pairwise.h"

namespace claves {

struct PairwiseFile {
  std::vector<std::string> names;  // by criterion; "1", "2" ... where the file has none
  Grid ratios;                     // checked
};

// Errors as check_pairwise's, and Malformed for a cell that is no number; `where` names row and column of the
// matrix, from 1 and with their names: "row 2 (Fit), column 1 (Price)".
Result<PairwiseFile> read_pairwise_csv(std::string_view bytes);

}  // namespace claves
