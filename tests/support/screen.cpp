#include "tests/support/screen.h"

#include <doctest/doctest.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "web/typefaces.h"

namespace claves::test {
namespace {

// One atlas for all screens: its letters are ImGui's own, so tests need no font files.
ImFontAtlas& atlas() {
  static ImFontAtlas shared;
  return shared;
}

Fonts fonts() {
  static bool const built = [] {
    typefaces().build({}, 1);
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    ImGui::GetIO().Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
    return true;
  }();
  static_cast<void>(built);
  return typefaces().fonts();
}

ImGuiContext* make_context() {
  ImGuiContext* context = ImGui::CreateContext(&atlas());
  ImGui::SetCurrentContext(context);
  return context;
}

char const* role_name(Role role) {
  static constexpr char const* names[] = {
      "group",  "header",   "navigation", "main",     "region",      "heading",      "text",
      "list",   "listitem", "table",      "rowgroup", "row",         "columnheader", "rowheader",
      "cell",   "figure",   "button",     "link",     "checkbox",    "switch",       "radio",
      "slider", "select",   "textfield",  "textarea", "numberfield", "datefield",    "searchfield",
      "file",   "tablist",  "tab",        "tabpanel", "meter",       "status",       "alert",
      "dialog", "scroller"};
  return names[static_cast<std::size_t>(role)];
}

}  // namespace

Surroundings desktop() { return {.width = 1440, .height = 900}; }
Surroundings phone() { return {.width = 390, .height = 844, .coarse_pointer = true}; }

Screen::Screen(std::function<void(Ui&)> draw, Surroundings surroundings)
    : context_(make_context()), ui_(fonts()), draw_(std::move(draw)), surroundings_(surroundings) {
  frame();
}

Screen::~Screen() { ImGui::DestroyContext(context_); }

void Screen::frame(std::vector<UserAction> actions) {
  constexpr int most_passes = 8;
  ImGui::SetCurrentContext(context_);
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {surroundings_.width * surroundings_.device_scale,
                    surroundings_.height * surroundings_.device_scale};
  io.IniFilename = nullptr;
  passes_ = 0;
  do {
    io.DeltaTime = 1.0F / 60;
    ImGui::NewFrame();
    ui_.begin(surroundings_,
              passes_ == 0 ? std::span<UserAction const>(actions) : std::span<UserAction const>());
    draw_(ui_);
    ui_.end();
    ImGui::Render();
    ++passes_;
    // The second pass shows what the first one changed.
  } while ((passes_ < 2 || !ui_.settled()) && passes_ < most_passes);
}

void Screen::surround(Surroundings surroundings) {
  surroundings_ = surroundings;
  frame();
}

void Screen::move_pointer(float x, float y) {
  ImGui::SetCurrentContext(context_);
  ImGui::GetIO().MousePos = {x * surroundings_.device_scale, y * surroundings_.device_scale};
  frame();
}

void Screen::wait(double seconds) {
  surroundings_.seconds += seconds;
  frame();
}

Node const* Screen::find(Role role, std::string_view name) const {
  for (Node const* node : all(role))
    if (node->name == name) return node;
  return nullptr;
}

Node const& Screen::get(Role role, std::string_view name) const {
  std::vector<Node const*> found;
  for (Node const* node : all(role)) {
    if (node->name == name) found.push_back(node);
  }
  INFO("wanted ", std::string(role_name(role)), " \"", std::string(name), "\" once; the screen has\n", tree());
  REQUIRE(found.size() == 1);
  return *found.front();
}

std::vector<Node const*> Screen::all(Role role) const {
  Semantics const& semantics = ui_.semantics();
  NodeId dialog = 0;  // the one on top: the rest is inert
  for (Node const& node : semantics.nodes())
    if (node.role == Role::Dialog) dialog = node.id;
  auto const reachable = [&](Node const& node) {
    for (Node const* at = &node; at != nullptr; at = semantics.find(at->parent))
      if (at->id == dialog) return true;
    return dialog == 0;
  };
  std::vector<Node const*> found;
  for (Node const& node : semantics.nodes())
    if (node.role == role && reachable(node)) found.push_back(&node);
  return found;
}

bool Screen::shows(std::string_view words) const {
  for (Node const& node : ui_.semantics().nodes()) {
    for (std::string const* said :
         {&node.name, &node.description, &node.text, &node.error, &node.spoken, &node.placeholder}) {
      if (said->find(words) != std::string::npos) return true;
    }
    if (node.chosen >= 0 &&
        node.options[static_cast<std::size_t>(node.chosen)].find(words) != std::string::npos) {
      return true;
    }
  }
  return false;
}

Rect Screen::page_rect(Node const& node) const {
  Rect rect = node.rect;
  for (NodeId above = node.parent; above != 0;) {
    Node const* parent = ui_.semantics().find(above);
    if (parent == nullptr) break;
    rect.x += parent->rect.x;
    rect.y += parent->rect.y;
    above = parent->parent;
  }
  return rect;
}

std::string Screen::tree() const {
  std::string out;
  std::map<NodeId, int> depth;
  for (Node const& node : ui_.semantics().nodes()) {
    int const deep = node.parent == 0 ? 0 : depth[node.parent] + 1;
    depth[node.id] = deep;
    out +=
        std::string(static_cast<std::size_t>(2 * deep), ' ') + role_name(node.role) + " \"" + node.name + '"';
    if (!node.text.empty()) out += " text=\"" + node.text + '"';
    if (!node.spoken.empty()) out += " spoken=\"" + node.spoken + '"';
    if (!node.error.empty()) out += " error=\"" + node.error + '"';
    if (node.checked != Tri::Unset) out += node.checked == Tri::Yes ? " checked" : " unchecked";
    if (node.pressed == Tri::Yes) out += " pressed";
    if (node.expanded == Tri::Yes) out += " expanded";
    if (node.selected == Tri::Yes) out += " selected";
    if (node.current) out += " current";
    if (node.disabled) out += " off";
    out += '\n';
  }
  return out;
}

void Screen::click(Role role, std::string_view name) {
  Node const& node = get(role, name);
  UserAction action;
  action.kind = ActionKind::Click;
  action.id = node.id;
  frame({action});
}

void Screen::type_only(Role role, std::string_view name, std::string_view text) {
  NodeId const id = get(role, name).id;
  UserAction focus;
  focus.kind = ActionKind::Focus;
  focus.id = id;
  UserAction input;
  input.kind = ActionKind::Input;
  input.id = id;
  input.text = text;
  frame({focus, input});
}

void Screen::type(Role role, std::string_view name, std::string_view text) {
  NodeId const id = get(role, name).id;
  type_only(role, name, text);
  UserAction commit;
  commit.kind = ActionKind::Commit;
  commit.id = id;
  commit.text = text;
  UserAction blur;
  blur.kind = ActionKind::Blur;
  blur.id = id;
  frame({commit, blur});
}

void Screen::choose(std::string_view name, std::string_view option) {
  Node const& node = get(Role::Select, name);
  auto const place = std::find(node.options.begin(), node.options.end(), option);
  INFO("no option \"", std::string(option), "\" of \"", std::string(name), "\"\n", tree());
  REQUIRE(place != node.options.end());
  UserAction action;
  action.kind = ActionKind::Number;
  action.id = node.id;
  action.number = static_cast<double>(place - node.options.begin());
  frame({action});
}

void Screen::slide(std::string_view name, double number) {
  UserAction action;
  action.id = get(Role::Slider, name).id;
  action.number = number;
  action.kind = ActionKind::Number;
  frame({action});
  action.kind = ActionKind::Settle;
  frame({action});
}

void Screen::pick_date(std::string_view name, std::string_view iso) { type(Role::DateField, name, iso); }

void Screen::give_file(std::string_view name, std::string_view file, std::string_view bytes) {
  UserAction action;
  action.kind = ActionKind::File;
  action.id = get(Role::FileInput, name).id;
  action.name = file;
  action.text = bytes;
  frame({action});
}

void Screen::scroll(std::string_view name, float y) {
  UserAction action;
  action.kind = ActionKind::Scroll;
  action.id = get(Role::Scroller, name).id;
  action.y = y;
  frame({action});
}

void Screen::press(std::string_view keys, NodeId focused) {
  UserAction action;
  action.kind = ActionKind::Key;
  action.id = focused;
  action.text = keys;
  frame({action});
}

void check_laws(Screen& screen) {
  Ui const& ui = screen.ui();
  constexpr float slack = 1;
  auto const nodes = ui.semantics().nodes();
  for (Node const& node : nodes) {
    INFO(std::string(role_name(node.role)), " \"", node.name, "\"\n", screen.tree());
    CHECK(std::isfinite(node.rect.x + node.rect.y + node.rect.w + node.rect.h));
    CHECK(node.rect.w >= 0);
    Node const* parent = ui.semantics().find(node.parent);
    if (parent == nullptr) {
      CHECK(node.rect.x + node.rect.w <= ui.surroundings().width + slack);
      continue;
    }
    bool const scrolls = parent->role == Role::Scroller;
    float const width = scrolls ? std::max(parent->content_width, parent->rect.w) : parent->rect.w;
    float const height = scrolls ? std::max(parent->content_height, parent->rect.h) : parent->rect.h;
    CHECK(node.rect.x >= -slack);
    CHECK(node.rect.y >= -slack);
    CHECK(node.rect.x + node.rect.w <= width + slack);
    CHECK(node.rect.y + node.rect.h <= height + slack);
  }
}

}  // namespace claves::test
