// The table that a picture carries for assistive technology: what the eye sees, in words and figures.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "web/widgets/ui.h"

namespace claves {

struct BehindRow {
  std::string_view name = {};
  std::vector<std::string> cells = {};
};

// Opens what a picture is to assistive technology: a group with a figure that sums it up. Then come its table
// or its controls, and ui.close_node().
void open_picture(Ui& ui, NodeId id, Rect const& rect, std::string_view summary);

// `heads` names the columns, that of the rows' names first. Stands where the picture stands.
void table_behind(Ui& ui, NodeId of, Rect const& rect, std::string_view name,
                  std::span<std::string_view const> heads, std::span<BehindRow const> rows);

}  // namespace claves
