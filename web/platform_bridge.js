// The C++ side of shell/host.js: each call of web/platform_bridge.h goes to the page's host object.
mergeInto(LibraryManager.library, {
  $claves_answer: function (text) {
    const bytes = new TextEncoder().encode(text);
    const start = _claves_answer(bytes.length);
    HEAPU8.set(bytes, start);
  },

  host_start: function () {
    return Module["host"].start(Module) ? 1 : 0;
  },
  host_request_frame: function () {
    Module["host"].requestFrame();
  },
  host_request_frame_in: function (milliseconds) {
    Module["host"].requestFrameIn(milliseconds);
  },
  host_atlas: function (alpha, width, height) {
    Module["host"].renderer.atlas(HEAPU8.subarray(alpha, alpha + width * height), width, height);
  },
  host_draw: function (commands, count, width, height) {
    Module["host"].renderer.draw(HEAPU8, HEAPU32.subarray(commands >> 2, (commands >> 2) + count), width, height);
  },
  host_paint_glyph: function (code, px, weight, baseline, height) {
    const glyph = Module["host"].glyphs.paint(code, px, weight, baseline, height);
    _claves_painted(glyph.width, glyph.advance, glyph.coloured ? 1 : 0);
  },
  host_place_glyph: function (x, y) {
    Module["host"].renderer.patch(Module["host"].glyphs.painted, x, y);
  },

  host_mirror: function (bytes, count) {
    Module["host"].mirror.update(HEAPU8.subarray(bytes, bytes + count));
  },
  host_settle: function () {
    Module["host"].mirror.settle();
  },
  host_focus: function (id) {
    Module["host"].mirror.focus(id >>> 0);
  },
  host_scroll: function (id, x, y) {
    Module["host"].mirror.scroll(id >>> 0, x, y);
  },

  host_language__deps: ["$claves_answer"],
  host_language: function () {
    claves_answer(Module["host"].language());
  },
  host_text_size: function () {
    return Module["host"].textSize();
  },
  host_breaks_after_slash: function () {
    return Module["host"].breaksAfterSlash() ? 1 : 0;
  },
  host_matches: function (question) {
    return Module["host"].matches(question) ? 1 : 0;
  },
  host_document: function (language, title, shade) {
    Module["host"].setDocument(UTF8ToString(language), UTF8ToString(title), shade);
  },
  host_utc_offset: function () {
    return -new Date().getTimezoneOffset();
  },
  host_now: function () {
    return Date.now();
  },
  host_random: function (bytes, count) {
    crypto.getRandomValues(HEAPU8.subarray(bytes, bytes + count));
  },
  host_preference__deps: ["$claves_answer"],
  host_preference: function (key) {
    claves_answer(Module["host"].preference(UTF8ToString(key)));
  },
  host_set_preference: function (key, value) {
    Module["host"].setPreference(UTF8ToString(key), UTF8ToString(value));
  },
  host_route__deps: ["$claves_answer"],
  host_route: function () {
    claves_answer(Module["host"].route());
  },
  host_set_route: function (route, replace) {
    Module["host"].setRoute(UTF8ToString(route), replace !== 0);
  },
  host_fetch: function (path) {
    Module["host"].fetch(UTF8ToString(path));
  },
  host_download: function (name, mime, bytes, count) {
    Module["host"].download(UTF8ToString(name), UTF8ToString(mime), HEAPU8.slice(bytes, bytes + count));
  },
  host_download_png: function (name, svg) {
    Module["host"].downloadPng(UTF8ToString(name), UTF8ToString(svg));
  },
  host_copy: function (text) {
    Module["host"].copy(UTF8ToString(text));
  },

  host_folder: function () {
    return Module["host"].folder.state;
  },
  host_folder_name__deps: ["$claves_answer"],
  host_folder_name: function () {
    claves_answer(Module["host"].folder.name);
  },
  host_choose_folder: function () {
    Module["host"].folder.choose();
  },
  host_allow_folder: function () {
    Module["host"].folder.allow();
  },
  host_forget_folder: function () {
    Module["host"].folder.forget();
  },
  host_leave_backup: function (name, bytes, count, sameNameIsOurs) {
    Module["host"].leaveBackup(UTF8ToString(name), HEAPU8.slice(bytes, bytes + count), sameNameIsOurs !== 0);
  },
  host_remove_backup: function (name) {
    Module["host"].folder.remove(UTF8ToString(name));
  },
  host_seal: function (order, count) {
    Module["host"].seal(HEAPU8.slice(order, order + count));
  },
});
