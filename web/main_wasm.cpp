// Wires the product to the browser.
#include "web/app.h"
#include "web/storage_idbfs.h"

int main() {
  static claves::IdbfsStorage storage([] { claves::platform::request_frame(); });
  static claves::App app(storage);
  claves::platform::run({.fonts = [](claves::Fonts const& fonts) { app.fonts(fonts); },
                         .pass = [](auto actions) { return app.pass(actions); },
                         .semantics = []() -> claves::Semantics const& { return app.semantics(); },
                         .cut = [] { return app.cut(); },
                         .hidden = [] { app.hidden(); }});
  return 0;
}
