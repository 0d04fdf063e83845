// Collects the problems of an import: all are counted, the first of each reason and file are kept.
#pragma once

#include <string_view>
#include <vector>

#include "core/formats/import.h"

namespace claves {

class ImportLog {
 public:
  struct Place {
    std::size_t file = 0;
    std::size_t line = 0;
    std::size_t column = 0;  // from 1; 0: the row as a whole
  };
  void note(ImportReason reason, Place place, std::string_view detail = {}, std::size_t other_line = 0);
  void write_to(ImportOutcome& outcome);

 private:
  std::vector<ImportProblem> problems_;
  std::vector<ReasonCount> counts_;
};

}  // namespace claves
