// A page of nothing but saving, for the tests of storage in a browser: a session, edits, and what is safe.
#include <emscripten/emscripten.h>

#include <chrono>

#include "web/saving.h"
#include "web/storage_idbfs.h"

namespace {

using namespace claves;

Moment now() {
  return {
      std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
          .count()};
}

struct Page {
  IdbfsStorage storage{[] { emscripten_async_call([](void*) { page().run(); }, nullptr, 0); }};
  Saving saving{storage, Actor{0xC1A7E5}};
  Session session{Actor{1}};

  void run() { saving.run(session, now()); }
  static Page& page() {
    static Page page;
    return page;
  }
};

Page& page() { return Page::page(); }

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE void page_open() { page().saving.open(now()); }
EMSCRIPTEN_KEEPALIVE void page_run() { page().run(); }
EMSCRIPTEN_KEEPALIVE int page_state() { return static_cast<int>(page().saving.status(now()).state); }
EMSCRIPTEN_KEEPALIVE int page_trouble() { return static_cast<int>(page().saving.status(now()).trouble); }
EMSCRIPTEN_KEEPALIVE int page_unsaved() { return static_cast<int>(page().saving.unsaved_steps()); }
EMSCRIPTEN_KEEPALIVE int page_steps() { return static_cast<int>(page().session.history().steps().size()); }
EMSCRIPTEN_KEEPALIVE int page_may_edit() { return page().saving.may_edit() ? 1 : 0; }
EMSCRIPTEN_KEEPALIVE int page_lost() { return page().saving.loaded() && page().saving.loaded()->lost ? 1 : 0; }
EMSCRIPTEN_KEEPALIVE int page_first_run() {
  return page().saving.loaded() && page().saving.loaded()->first_run ? 1 : 0;
}
EMSCRIPTEN_KEEPALIVE int page_findings() {
  return page().saving.loaded() ? static_cast<int>(page().saving.loaded()->findings.size()) : 0;
}
EMSCRIPTEN_KEEPALIVE int page_entries() { return static_cast<int>(page().storage.names().size()); }
EMSCRIPTEN_KEEPALIVE void page_take_over() { page().saving.take_over(); }
EMSCRIPTEN_KEEPALIVE void page_retry() { page().saving.retry(); }

// Sets the name of account `number`; asked to be saved before this returns. 0: refused.
EMSCRIPTEN_KEEPALIVE int page_edit(int number, char const* text) {
  if (!page().saving.may_edit()) return 0;
  Step step{StepName::EditAccount, text, {}};
  AccountId const account{static_cast<std::uint64_t>(number)};
  bool const done = bool(page().session.perform(
      std::move(step.set(account, &Account::name, "account").set(account, &Account::note, text)), now()));
  page().run();
  return done ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE char const* page_note(int number) {
  Account const* const account =
      page().session.workspace().table<Account>().find(AccountId{static_cast<std::uint64_t>(number)});
  return account == nullptr ? "" : account->note.c_str();
}

}  // extern "C"

int main() {
  page_open();
  return 0;
}
