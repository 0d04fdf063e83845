// Everything the page asks of the browser and is told by it. A link-time seam: `web/platform_*.cpp` in the
// browser, a small fake in tests. Sizes are CSS pixels unless they say otherwise.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/base/date.h"
#include "core/formats/sealed.h"
#include "web/backup.h"
#include "web/semantics.h"
#include "web/theme.h"
#include "web/widgets/fonts.h"

namespace claves::platform {

// What is wanted when a pass is done: nothing more until something happens; another pass at once, since the
// layout has not settled; or another frame, since an animation goes on.
enum class Next : std::uint8_t { Sleep, Pass, Frame };

// What the page does, given once to `run`.
struct Page {
  // The typefaces were made, or made anew for another resolution. Called before the first pass.
  std::function<void(Fonts const&)> fonts;
  // One pass of the interface, within an ImGui frame that is open: take the actions, draw, announce. There are
  // two passes in a frame; the second, without actions, shows what the first one changed.
  std::function<Next(std::span<UserAction const> actions)> pass;
  // What the last pass announced.
  std::function<Semantics const&()> semantics;
  // Texts that the last pass had no room for, whole: for tests.
  std::function<std::span<std::string const>()> cut;
  // The page is being hidden and may never be seen again: commit drafts and save, in this turn.
  std::function<void()> hidden;
};

// Makes ImGui's context, the typefaces and the renderer, and draws the first frame. Returns at once: from then
// on the browser calls. False where there is no WebGL 2; the page says so by itself.
bool run(Page page);

// Draws a frame soon; several wishes are one frame.
void request_frame();
void request_frame_in(double milliseconds);

// The size of the page, and the device pixels in one of its CSS pixels.
struct Viewport {
  float width = 0;
  float height = 0;
  float pixel_ratio = 1;
};
Viewport viewport();
double seconds();  // of the frame being drawn, by a steady clock: for animation

// How much larger than designed everything is drawn, 1..2; the typefaces follow in the next frame.
void set_text_zoom(float zoom);

// Moves the focus, or what a Scroller shows, after the coming frame; nodes that are not there then are ignored.
void focus(NodeId id);
void scroll(NodeId id, float x, float y);

// What the user prefers, as far as the browser tells. When it changes, a frame is drawn.
std::string language();  // a BCP 47 tag: "es-ES"
float text_size();       // the browser's font size, as a share of the usual 16 px
bool prefers_dark();
bool prefers_more_contrast();  // or colours are forced, by the system
bool prefers_reduced_motion();
bool has_coarse_pointer();  // a finger rather than a mouse

// The page's own language and title, and the theme its background and focus rings are drawn in.
void set_document(std::string_view language, std::string_view title, Shade shade);

// The time, and what is to be added to UTC, here and now, for the clock on the wall.
Moment now();
int utc_offset_minutes();
// From the browser's cryptographic source.
std::uint64_t random_seed();
std::string random_bytes(std::size_t count);

// Small preferences that are no part of the workspace. Empty where there is none or none can be kept.
std::string preference(std::string_view key);
void set_preference(std::string_view key, std::string_view value);

// The part of the address after '#'. The user's going back and forward draws a frame: compare with what is
// shown.
enum class Visit : std::uint8_t { New, Replace };  // whether going back leads to where we were
std::string route();
void set_route(std::string_view route, Visit visit);

// Asks for a file of the page's own, kept for offline use. A frame is drawn when it has come, or will not come.
void fetch(std::string_view path);
struct Fetched {
  std::string path;
  std::string bytes;  // empty: it cannot be had
};
std::optional<Fetched> take_fetched();  // each once

// Gives the user a file.
void download(std::string_view name, std::string_view mime, std::string_view bytes);

// A folder in which copies may be left, remembered by the browser from visit to visit. A frame is drawn when
// something about it changes.
struct BackupFolder {
  Folder state = Folder::Unsupported;
  std::string name;
};
BackupFolder backup_folder();
void choose_backup_folder();  // within a user's action, as is the next
void allow_backup_folder();
void forget_backup_folder();
// Writes a whole file there, or nothing. A file of that name that is not ours is left alone: the new one is
// given another name. `take_left_backup` answers the name once, when the file is there.
enum class SameName : std::uint8_t { IsOurs, IsNot };
void leave_backup(std::string_view name, std::string_view bytes, SameName same_name);
std::optional<std::string> take_left_backup();
void remove_backup(std::string_view name);

// Encrypts or decrypts; a frame is drawn when there is an answer to take.
void carry_out(SealOrder const& order);
std::optional<SealAnswer> take_seal_answer();

// Gives the user a picture as PNG, twice as large as the SVG says; `svg` as SvgSheet makes it.
void download_png(std::string_view name, std::string_view svg);

// Puts text on the clipboard; within a user's action.
void copy(std::string_view text);

}  // namespace claves::platform
