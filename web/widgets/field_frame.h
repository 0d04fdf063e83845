// The frame around a field: its label above, its help or error below. For widgets only.
#pragma once

#include "web/widgets/state.h"

namespace claves {

struct FieldFrame {
  std::string_view label = {};
  std::string_view help = {};
  std::string_view error = {};
  std::string_view beside = {};   // at the right of the label: a value
  float width = 0;                // 0: all there is
  float height = control_height;  // of the box
  bool hide_label = false;
};

// Places a field, draws what stands around its box, and answers the box.
Rect field_box(Ui& ui, FieldFrame const& frame);
// The edge and ground of the box of a field that text is written into.
void draw_field_box(Ui& ui, NodeId id, Rect const& box, bool wrong, bool off);
// Several controls under one label: announced as a named group.
void field_group(Ui& ui, std::string_view key, FieldFrame const& frame, Body body);

}  // namespace claves
