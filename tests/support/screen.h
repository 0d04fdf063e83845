// A screen without a browser, for tests of views and widgets: draw, find by role and name, act, read what came.
//
//   Screen screen([&](Ui& ui) { choose_view(ui, state, requests); });
//   screen.click(Role::Button, "Undo");
//   CHECK(screen.get(Role::Heading, "Accounts").level == 1);
//   screen.type(Role::TextField, "Name", "Muñoz Energía");   // focus, type, leave
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "web/widgets/ui.h"

struct ImGuiContext;

namespace claves::test {

Surroundings desktop();  // 1440 x 900
Surroundings phone();    // 390 x 844, touch

class Screen {
 public:
  explicit Screen(std::function<void(Ui&)> draw, Surroundings surroundings = desktop());
  ~Screen();
  Screen(Screen const&) = delete;
  Screen& operator=(Screen const&) = delete;

  // Draws passes until the layout is settled; the actions come with the first. Done by all of the below.
  void frame(std::vector<UserAction> actions = {});
  void surround(Surroundings surroundings);
  void move_pointer(float x, float y);  // CSS px
  void wait(double seconds);            // the animation clock

  // As a user of assistive technology finds things. `get` fails the test, printing the tree, when there is none
  // or the name is not unique; `nth` counts from 0.
  Node const* find(Role role, std::string_view name) const;
  Node const& get(Role role, std::string_view name) const;
  std::vector<Node const*> all(Role role) const;
  bool shows(std::string_view words) const;  // somewhere in a name, value, description or error
  Rect page_rect(Node const& node) const;    // in page px, not relative to the parent
  std::string tree() const;                  // one line per node, indented

  void click(Role role, std::string_view name);
  void type(Role role, std::string_view name, std::string_view text);       // focus, input, commit, blur
  void type_only(Role role, std::string_view name, std::string_view text);  // focus, input: not left yet
  void choose(std::string_view name, std::string_view option);              // of a Select
  void slide(std::string_view name, double number);                         // move and let go
  void pick_date(std::string_view name, std::string_view iso);
  void give_file(std::string_view name, std::string_view file, std::string_view bytes);
  void scroll(std::string_view name, float y);  // of a Scroller
  void press(std::string_view keys, NodeId focused = 0);

  Ui& ui() { return ui_; }
  int passes() const { return passes_; }  // of the last frame

 private:
  ImGuiContext* context_;
  Ui ui_;
  std::function<void(Ui&)> draw_;
  Surroundings surroundings_;
  int passes_ = 0;
};

// Laws that every screen keeps: ids unique, controls named, children inside their parents, nothing wider than
// the page. Fails the test with the node that breaks one.
void check_laws(Screen& screen);

}  // namespace claves::test
