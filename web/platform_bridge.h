// The calls between the page's JavaScript (`shell/host.js`) and C++. What JavaScript is asked stands here and
// in `web/platform_bridge.js`; what it calls is exported by the sources that define it.
#pragma once

#include <emscripten/emscripten.h>

#include <cstdint>
#include <string>

extern "C" {

// Drawing.
int host_start(void);  // 0: no WebGL 2
void host_request_frame(void);
void host_request_frame_in(double milliseconds);
void host_atlas(std::uint8_t const* alpha, int width, int height);
void host_draw(std::uint32_t const* commands, int count, int width, int height);
void host_paint_glyph(std::uint32_t code, float px, int weight, int baseline, int height);  // answers `painted`
void host_place_glyph(int x, int y);

// The mirror.
void host_mirror(char const* bytes, int count);
void host_settle(void);  // a frame is over: controls show what was decided
void host_focus(std::uint32_t id);
void host_scroll(std::uint32_t id, float x, float y);

// Questions and wishes. Texts are answered through `answer`.
void host_language(void);
double host_text_size(void);
int host_breaks_after_slash(void);  // lines, between ASCII letters
int host_matches(int question);     // 0 dark, 1 more contrast, 2 less motion, 3 coarse pointer
void host_document(char const* language, char const* title, int shade);
int host_utc_offset(void);
double host_now(void);
void host_random(char* bytes, int count);
void host_preference(char const* key);
void host_set_preference(char const* key, char const* value);
void host_route(void);
void host_set_route(char const* route, int replace);
void host_fetch(char const* path);  // answers `fetched`, later
void host_download(char const* name, char const* mime, char const* bytes, int count);
void host_download_png(char const* name, char const* svg);
void host_copy(char const* text);

// Copies in a folder. What is left there is told by `claves_backup_left`.
int host_folder(void);  // as `enum class Folder`
void host_folder_name(void);
void host_choose_folder(void);
void host_allow_folder(void);
void host_forget_folder(void);
void host_leave_backup(char const* name, char const* bytes, int count, int same_name_is_ours);
void host_remove_backup(char const* name);

// Encryption; the order's bytes are described in shell/sealing.js. Answered by `claves_sealed`.
void host_seal(char const* order, int count);
}
