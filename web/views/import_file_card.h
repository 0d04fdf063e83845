// One file that is to be brought in: what it is, how it is read, what becomes of its rows, what is wrong with
// it.
#pragma once

#include <optional>

#include "web/views/import_problems.h"

namespace claves {

class ImportFileCard {
 public:
  void draw(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::size_t file);

 private:
  enum class Part : std::uint8_t { Columns, Rows, Form };

  void draw_readable(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::size_t file);
  void draw_parts(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::size_t file);

  std::optional<bool> open_;  // by the user; else a single file is open
  Part part_ = Part::Columns;
  ImportProblems problems_;
};

}  // namespace claves
