// One frame of the screen: where things stand, what was done to them, and what is announced of them. Widgets
// are free functions over a Ui; each draws *and* announces in one call, so nothing can be seen that cannot be
// named.
//
//   card(ui, "weights", {.title = words.say(Word::weights)}, [&] {
//     text(ui, words.say(Word::weights_help), {.tone = Ink::Muted});
//     for (Factor factor : factors) {
//       auto scope = ui.scope("factor", number_of(factor));     // ids inside are told apart by it
//       if (auto moved = slider(ui, "weight", {.label = name, .value = weight, .high = 100})) {
//         if (moved->settled) requests.perform(set_weight(factor, moved->value));
//       }
//     }
//     row(ui, {.align = Align::End}, [&] {
//       if (button(ui, "reset", words.say(Word::reset))) requests.perform(reset_weights());
//     });
//   });
//
// Measures are CSS px before text zoom; Ui multiplies by zoom and device scale. Blocks flow down a column of
// known width, `gap` apart; a row puts them side by side and wraps; a grid puts them in cells. Heights come
// from what is drawn. What needs a size before it is known (backgrounds, alignment) uses the last pass's: draw
// a pass again until `settled`, two are usual. Keys are unique among siblings of one scope and do not change
// with language.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "web/semantics.h"
#include "web/theme.h"
#include "web/widgets/call.h"
#include "web/widgets/fonts.h"
#include "web/widgets/icon.h"

namespace claves {

// The surroundings of a frame, as the platform tells them.
struct Surroundings {
  float width = 0;  // of the page, CSS px
  float height = 0;
  float device_scale = 1;
  float text_zoom = 1;  // 1..2; layout narrows accordingly
  Shade shade = Shade::Light;
  bool coarse_pointer = false;  // touch: targets are at least 44 px
  bool reduced_motion = false;
  double seconds = 0;  // a steady clock, for animation only
};

enum class Breadth : std::uint8_t { Phone, Tablet, Desktop };  // < 600, < 1000, else

class Canvas;  // web/widgets/canvas.h: drawing, for widgets only
class Flow;    // web/widgets/flow.h: places, for widgets only
struct Memory;

class Ui {
 public:
  explicit Ui(Fonts fonts);
  ~Ui();
  Ui(Ui const&) = delete;
  Ui& operator=(Ui const&) = delete;

  void fonts(Fonts fonts);  // after the atlas was built anew

  // One pass: between ImGui::NewFrame and ImGui::Render. Actions are given to the first pass only.
  void begin(Surroundings const& surroundings, std::span<UserAction const> actions);
  void end();
  Semantics const& semantics() const;
  bool settled() const;         // false: something changed its size in this pass; draw another
  bool wants_frame() const;     // an animation is running, or a tooltip is about to show
  NodeId wanted_focus() const;  // move the focus there once the tree is in place; 0: leave it
  struct WantedScroll {
    NodeId id = 0;  // of a scroller; 0: none
    float x = 0;    // CSS px
  };
  WantedScroll wanted_scroll() const;        // show this, once the tree is in place
  std::span<std::string const> cut() const;  // texts of this pass that had no room, as they would be whole

  // Ids. A scope lasts until the end of its block.
  class [[nodiscard]] Scope {
   public:
    explicit Scope(Ui& ui) : ui_(ui) {}
    ~Scope() { ui_.close_scope(); }
    Scope(Scope const&) = delete;
    Scope& operator=(Scope const&) = delete;

   private:
    Ui& ui_;
  };
  Scope scope(std::string_view key, std::uint64_t number = 0);
  NodeId id(std::string_view key) const;  // of a key in the present scope

  // What was done in this frame; also by keyboard, voice and tests.
  bool clicked(NodeId id) const;
  bool pressed_key(std::string_view keys) const;  // "Control+Z", anywhere
  UserAction const* action(ActionKind kind, NodeId id) const;
  std::span<UserAction const> actions() const;
  bool focused(NodeId id) const;
  void focus(NodeId id);  // wanted_focus

  // Where we are.
  Surroundings const& surroundings() const;
  Palette const& colours() const;
  Breadth breadth() const;  // of the page, text zoom taken into account
  bool is_phone() const { return breadth() == Breadth::Phone; }
  float width() const;        // of the present column, or what is left of the row's line
  float rest_height() const;  // from here to the lower edge of the visible page, at least 240
  // Says something in the polite live region without showing it.
  void say(std::string_view words);

  // For widgets.
  Canvas& canvas();
  Flow& flow();
  Memory& memory(NodeId id);
  void announce(Node node, Rect const& rect);   // a leaf; rect in page px
  void open_node(Node node, Rect const& rect);  // a parent; children are relative to rect
  void open_scroller(Node node, Rect const& rect, float scroll_x, float scroll_y);
  void close_node();
  void close_node(float height);  // its height was not known when it was opened
  void unsettle();
  void want_frame();

  struct State;
  State& state() { return *state_; }

 private:
  void close_scope();

  std::unique_ptr<State> state_;
};

}  // namespace claves
