// What a Ui keeps from pass to pass, and the feel of a control under the pointer. For widgets only.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "web/widgets/canvas.h"
#include "web/widgets/flow.h"
#include "web/widgets/ui.h"

namespace claves {

// What is remembered of a node from pass to pass, and forgotten when a pass does not draw it.
struct Memory {
  std::uint64_t pass = 0;  // when it was last asked for
  float width = 0;
  float height = 0;
  int count = 0;
  Lines lines;
  float heat = 0;  // 0..1, eased: hover, or a switch on its way
  double heat_at = 0;
  bool heated = false;
  double hovered_since = -1;
  float scroll_x = 0;
  float scroll_y = 0;
  std::optional<std::string> draft;
  std::optional<double> number;
  bool open = false;
  Rect rect;
};

enum class RailKind : std::uint8_t { None, Wide, Icons, Bar };

struct Ui::State {
  struct ScopeLevel {
    NodeId id = 0;
    std::uint32_t implicit = 0;
  };
  struct Cover {
    Rect rect;
    Layer layer = Layer::Page;
  };
  struct Tip {
    Rect rect;
    std::string words;
  };

  Fonts fonts;
  Surroundings surroundings;
  Palette const* colours = nullptr;
  Rect page;  // in px before text zoom
  Canvas canvas;
  Flow flow;
  std::vector<UserAction> actions;
  std::vector<ScopeLevel> scopes;
  std::unordered_map<NodeId, Memory> memories;
  std::uint64_t pass = 0;
  bool settled = true;
  bool recording = false;  // drawing a picture for a file: nothing is announced, nothing is under the pointer
  bool wants_frame = false;
  NodeId focused = 0;
  NodeId wanted_focus = 0;
  WantedScroll wanted_scroll;

  Semantics tree;
  Layer layer = Layer::Page;
  std::array<Semantics, layer_count> layers;
  std::array<std::vector<Spot>, layer_count> origins;
  std::vector<Cover> covers;       // of this pass: what lies over the page
  std::vector<Cover> last_covers;  // of the last
  Rect placed;                     // of the control that was announced last
  NodeId dialog = 0;               // the innermost that is open
  Rect dialog_rect;

  float visible_bottom = 0;  // lower edge of the page's content, and how far that is scrolled
  float visible_scroll = 0;
  float toast_bottom = 0;  // where the next toast stands
  int max_lines = 0;       // of texts that do not say it, where a table cell is narrow
  RailKind rail = RailKind::None;
  int rail_items = 0;  // of the last pass
  int rail_drawn = 0;  // of this
  NodeId closing_popover = 0;
  NodeId popover = 0;
  NodeId last_popover = 0;  // open in the last pass; so is:
  NodeId last_top_dialog = 0;
  NodeId top_dialog = 0;
  bool submits = false;  // Enter was pressed in a field: the primary button being drawn answers
  Rect top_dialog_rect;  // in the last pass that had one
  std::optional<Tip> tip;
  std::string said;
};

// The next id of a thing without a key, by its place in the scope.
NodeId implicit_id(Ui& ui);
NodeId hashed(NodeId seed, std::string_view key, std::uint64_t number = 0);

struct Feel {
  float heat = 0;  // how much the pointer is on it, eased
  bool hovered = false;
  bool held = false;  // pressed at the moment
};
Feel feel(Ui& ui, NodeId id, Rect const& rect);
// Moves towards on or off in hover_seconds, at once with reduced motion.
float eased(Ui& ui, Memory& memory, bool on);
// Shows `words` near `rect` when the pointer rests there.
void tip(Ui& ui, NodeId id, Rect const& rect, bool hovered, std::string_view words);

// Remembers the size of a container, and asks for another pass when it changed.
void remember(Ui& ui, Memory& memory, float width, float height);

// Moves drawing and announcing to a layer above the page for as long as it lives.
class Above {
 public:
  Above(Ui& ui, Layer layer, Rect const& area, float gap);
  ~Above();
  Above(Above const&) = delete;
  Above& operator=(Above const&) = delete;

 private:
  Ui& ui_;
  Layer before_;
  int max_lines_;
};

}  // namespace claves
