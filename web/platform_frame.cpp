// The frame: input that has come in, passes of the interface, and what differs to the mirror and to the screen.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <deque>
#include <utility>

#include "web/difference.h"
#include "web/platform.h"
#include "web/platform_bridge.h"
#include "web/typefaces.h"
#include "web/widgets/line_breaks.h"

namespace claves::platform {
namespace {

constexpr int most_passes = 5;    // a layout that has not settled by then is shown as it is
constexpr float outside = -1e6F;  // where the pointer is when it is not on the page
constexpr std::size_t most_bytes_per_action = 64U << 20U;

struct Pointer {
  float x = outside;
  float y = outside;
  bool down = false;
};

struct Wish {  // for the mirror, after the coming frame
  enum class Kind : std::uint8_t { Focus, Scroll } kind = Kind::Focus;
  NodeId id = 0;
  float x = 0;
  float y = 0;
};

struct State {
  Page page;
  std::array<std::vector<std::uint8_t>, cut_count> files;
  Viewport viewport;
  int pixel_width = 0;  // of the canvas
  int pixel_height = 0;
  double seconds = 0;
  float text_zoom = 1;
  float built_scale = 0;         // of the typefaces; 0: none yet
  std::uint64_t drawn = 0;       // hash of what is on the screen; 0: nothing
  Pointer pointer;               // as ImGui knows it
  std::deque<Pointer> pointers;  // what has come since, one button change each
  std::vector<UserAction> actions;
  UserAction coming;  // being put together by JavaScript
  std::vector<Wish> wishes;
  Difference difference;
  struct {
    int width = 0;
    float advance = 0;
    bool coloured = false;
  } painted;
};

State& state() {
  static State only;
  return only;
}

float scale() { return state().viewport.pixel_ratio * state().text_zoom; }

void build_typefaces() {
  State& s = state();
  TypefaceFiles files;
  for (std::size_t i = 0; i < cut_count; ++i) files.by_cut[i] = s.files[i];
  typefaces().build(files, scale());
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  unsigned char* alpha = nullptr;
  int width = 0;
  int height = 0;
  atlas.GetTexDataAsAlpha8(&alpha, &width, &height);
  host_atlas(alpha, width, height);
  atlas.SetTexID(reinterpret_cast<ImTextureID>(1));
  atlas.ClearTexData();
  s.built_scale = scale();
  s.drawn = 0;
  s.page.fonts(typefaces().fonts());
}

// Letters that the typefaces lack are painted by the browser, which has others. True if there were any.
bool paint_missing_glyphs() {
  State& s = state();
  std::vector<MissingGlyph> const missing = typefaces().take_missing();
  for (MissingGlyph const& glyph : missing) {
    TypeSpec const told = spec(glyph.type);
    host_paint_glyph(glyph.code, told.px * s.built_scale, told.weight, typefaces().baseline(glyph.type),
                     typefaces().line_height(glyph.type));
    auto const place = typefaces().add_glyph(glyph, s.painted.width, s.painted.advance, s.painted.coloured);
    if (place.found) host_place_glyph(place.x, place.y);
  }
  return !missing.empty();
}

std::uint64_t hash(std::uint64_t seed, void const* data, std::size_t count) {
  constexpr std::uint64_t prime = 0x9E3779B97F4A7C15;
  auto const* bytes = static_cast<unsigned char const*>(data);
  for (; count >= 8; bytes += 8, count -= 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, 8);
    seed = (seed ^ word) * prime;
    seed ^= seed >> 29;
  }
  for (; count > 0; ++bytes, --count) seed = (seed ^ *bytes) * prime;
  return seed;
}

// The draw data as numbers for `shell/renderer.js`: per list the place and size of its vertices and indices and
// the count of its commands; per command the clip rectangle, first vertex, first index and count of indices.
std::vector<std::uint32_t> commands_of(ImDrawData const& data) {
  std::vector<std::uint32_t> out{static_cast<std::uint32_t>(data.CmdListsCount)};
  auto const bits = [](auto const* pointer) {
    return static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(pointer));
  };
  auto const edge = [](float value) { return static_cast<std::uint32_t>(std::max(0L, std::lround(value))); };
  for (int i = 0; i < data.CmdListsCount; ++i) {
    ImDrawList const& list = *data.CmdLists[i];
    out.insert(out.end(),
               {bits(list.VtxBuffer.Data), static_cast<std::uint32_t>(list.VtxBuffer.size_in_bytes()),
                bits(list.IdxBuffer.Data), static_cast<std::uint32_t>(list.IdxBuffer.size_in_bytes()),
                static_cast<std::uint32_t>(list.CmdBuffer.Size)});
    for (ImDrawCmd const& command : list.CmdBuffer) {
      out.insert(out.end(),
                 {edge(command.ClipRect.x), edge(command.ClipRect.y), edge(command.ClipRect.z),
                  edge(command.ClipRect.w), command.VtxOffset, command.IdxOffset, command.ElemCount});
    }
  }
  return out;
}

void present(int width, int height) {
  State& s = state();
  ImDrawData const& data = *ImGui::GetDrawData();
  std::vector<std::uint32_t> const commands = commands_of(data);
  std::uint64_t drawn =
      hash(static_cast<std::uint64_t>(width) << 32 | static_cast<std::uint32_t>(height), commands.data(), 0);
  for (int i = 0; i < data.CmdListsCount; ++i) {
    ImDrawList const& list = *data.CmdLists[i];
    drawn = hash(drawn, list.VtxBuffer.Data, static_cast<std::size_t>(list.VtxBuffer.size_in_bytes()));
    drawn = hash(drawn, list.IdxBuffer.Data, static_cast<std::size_t>(list.IdxBuffer.size_in_bytes()));
    for (ImDrawCmd const& command : list.CmdBuffer) {
      drawn = hash(drawn, &command.ClipRect, sizeof command.ClipRect);
      drawn = hash(drawn, &command.IdxOffset, sizeof command.IdxOffset);
    }
  }
  if (drawn == s.drawn) return;
  s.drawn = drawn;
  host_draw(commands.data(), static_cast<int>(commands.size()), width, height);
}

Next draw_pass(float seconds_passed, std::span<UserAction const> actions) {
  State& s = state();
  ImGuiIO& io = ImGui::GetIO();
  if (!s.pointers.empty()) {
    s.pointer = s.pointers.front();
    s.pointers.pop_front();
  }
  io.MousePos = {s.pointer.x * s.viewport.pixel_ratio, s.pointer.y * s.viewport.pixel_ratio};
  io.MouseDown[0] = s.pointer.down;
  io.DeltaTime = std::max(seconds_passed, 1e-4F);
  ImGui::NewFrame();
  Next const next = s.page.pass(actions);
  ImGui::EndFrame();
  return next;
}

void grant_wishes() {
  std::vector<Wish> wishes;
  wishes.swap(state().wishes);
  for (Wish const& wish : wishes) {
    if (wish.kind == Wish::Kind::Focus) {
      host_focus(wish.id);
    } else {
      host_scroll(wish.id, wish.x, wish.y);
    }
  }
}

void draw_frame(double seconds) {
  State& s = state();
  auto const passed = static_cast<float>(std::clamp(seconds - s.seconds, 0.0, 0.1));
  s.seconds = seconds;
  ImGui::GetIO().DisplaySize = {static_cast<float>(s.pixel_width), static_cast<float>(s.pixel_height)};
  if (s.built_scale != scale()) build_typefaces();

  std::vector<UserAction> actions;
  actions.swap(s.actions);
  Next next = draw_pass(passed, actions);
  for (int pass = 1; pass < most_passes; ++pass) {
    bool const painted = paint_missing_glyphs();
    if (pass > 1 && next != Next::Pass && s.pointers.empty() && !painted) break;
    next = draw_pass(0, {});
  }
  ImGui::Render();
  std::string const bytes = s.difference.advance(s.page.semantics().nodes());
  if (!bytes.empty()) host_mirror(bytes.data(), static_cast<int>(bytes.size()));
  host_settle();
  grant_wishes();
  present(s.pixel_width, s.pixel_height);
  if (next != Next::Sleep || !s.pointers.empty() || !s.actions.empty()) request_frame();
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE std::uint8_t* claves_typeface(int cut, std::size_t length) {
  auto& file = state().files[static_cast<std::size_t>(cut)];
  file.resize(length);
  return file.data();
}

EMSCRIPTEN_KEEPALIVE void claves_viewport(float width, float height, float pixel_ratio, int pixel_width,
                                          int pixel_height) {
  State& s = state();
  s.viewport = {width, height, pixel_ratio};
  s.pixel_width = pixel_width;
  s.pixel_height = pixel_height;
}

EMSCRIPTEN_KEEPALIVE void claves_frame(double milliseconds) { draw_frame(milliseconds / 1000); }

EMSCRIPTEN_KEEPALIVE void claves_pointer(float x, float y, int down, int inside) {
  State& s = state();
  Pointer const next{inside != 0 ? x : outside, inside != 0 ? y : outside, down != 0};
  // Moves are one; a change of the button is a pass of its own, or a quick click would never have been.
  if (!s.pointers.empty() && s.pointers.back().down == next.down) {
    s.pointers.back() = next;
  } else {
    s.pointers.push_back(next);
  }
}

EMSCRIPTEN_KEEPALIVE char* claves_action_text(std::size_t length) {
  state().coming.text.resize(std::min(length, most_bytes_per_action));
  return state().coming.text.data();
}

EMSCRIPTEN_KEEPALIVE char* claves_action_name(std::size_t length) {
  state().coming.name.resize(length);
  return state().coming.name.data();
}

EMSCRIPTEN_KEEPALIVE void claves_action(int kind, NodeId id, double number, float x, float y) {
  State& s = state();
  s.coming.kind = static_cast<ActionKind>(kind);
  s.coming.id = id;
  s.coming.number = number;
  s.coming.x = x;
  s.coming.y = y;
  s.actions.push_back(std::exchange(s.coming, {}));
  request_frame();
}

// A line each, as text that ends with 0.
EMSCRIPTEN_KEEPALIVE char const* claves_cut() {
  static std::string lines;
  lines.clear();
  for (std::string const& text : state().page.cut()) lines += text + '\n';
  return lines.c_str();
}

EMSCRIPTEN_KEEPALIVE void claves_painted(int width, float advance, int coloured) {
  state().painted = {width, advance, coloured != 0};
}

// The graphics context was lost and is there again.
EMSCRIPTEN_KEEPALIVE void claves_rebuild() {
  state().built_scale = 0;
  request_frame();
}

EMSCRIPTEN_KEEPALIVE void claves_hidden(double milliseconds) {
  draw_frame(milliseconds / 1000);
  if (state().page.hidden) state().page.hidden();
}
}

bool run(Page page) {
  State& s = state();
  s.page = std::move(page);
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
  io.ConfigFlags |= ImGuiConfigFlags_NoMouseCursorChange;
  ImGuiStyle& look = ImGui::GetStyle();
  look.CircleTessellationMaxError = 0.12F;
  look.CurveTessellationTol = 0.4F;
  look.WindowPadding = {0, 0};
  look.WindowBorderSize = 0;
  look.ItemSpacing = {0, 0};
  bool const works = host_start() != 0;
  set_ascii_breaks(host_breaks_after_slash() != 0 ? AsciiBreaks::ByAlgorithm : AsciiBreaks::ByTable);
  return works;
}

Viewport viewport() { return state().viewport; }
double seconds() { return state().seconds; }

void set_text_zoom(float zoom) {
  if (state().text_zoom == zoom) return;
  state().text_zoom = zoom;
  request_frame();
}

void focus(NodeId id) { state().wishes.push_back({Wish::Kind::Focus, id, 0, 0}); }
void scroll(NodeId id, float x, float y) { state().wishes.push_back({Wish::Kind::Scroll, id, x, y}); }

}  // namespace claves::platform
