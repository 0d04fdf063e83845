#include "web/views/copies_part.h"

#include <doctest/doctest.h>

#include "tests/support/stage.h"

namespace claves {
namespace {

// A stage on which copies stand as told.
struct Copies {
  explicit Copies(BackupStatus told, Tongue tongue = Tongue::English)
      : status(std::move(told)), stage(tongue, [this](Ui& ui, Screen const& screen, Requests& requests) {
          Screen shown = screen;
          shown.backup = status;
          draw_copy_reminder(ui, shown, requests);
          draw_last_copy(ui, shown);
          draw_automatic_copies(ui, shown, requests);
        }) {}

  BackupStatus status;
  test::Stage stage;
};

template <class Wish>
bool asked_for(test::Stage& stage) {
  std::vector<Request> const asked = stage.take();
  return asked.size() == 1 && std::holds_alternative<Wish>(asked[0]);
}

constexpr Moment made{1'795'000'000'000};  // 18 November 2026

BackupStatus status(Moment made_at, std::size_t steps_since) {
  return {made_at, steps_since, false, Folder::Unsupported, "Copias"};
}

}  // namespace

TEST_CASE("the last copy is told with its day and what it lacks, in both languages") {
  Copies none(status({}, 3));
  CHECK(none.stage.screen.shows("There is no copy yet. There are 3 changes."));
  Copies whole(status(made, 0));
  CHECK(whole.stage.screen.shows("It holds everything that is here now."));
  Copies behind(status(made, 1), Tongue::Spanish);
  CHECK(behind.stage.screen.shows("18 nov 2026"));
  CHECK(behind.stage.screen.shows("Desde entonces hay 1 cambio."));
  CHECK(behind.stage.take().empty());
  test::check_laws(behind.stage.screen);
}

TEST_CASE("the reminder offers a copy or another day, and is there only when it is due") {
  Copies copies(status(made, 12));
  CHECK_FALSE(copies.stage.screen.shows("in this browser alone"));
  copies.status.is_due = true;
  copies.stage.screen.frame();
  CHECK(copies.stage.screen.shows("12 changes are in this browser alone"));
  copies.stage.screen.click(Role::Button, "Download a copy");
  CHECK(asked_for<ExportWorkspace>(copies.stage));
  copies.stage.screen.click(Role::Button, "Not today");
  CHECK(asked_for<PutOffBackup>(copies.stage));
}

TEST_CASE("the folder says how it stands, and offers what can be done about it") {
  Copies copies(status(made, 0));
  CHECK(copies.stage.screen.shows("14 days"));
  CHECK(copies.stage.screen.all(Role::Button).empty());

  copies.status.folder = Folder::None;
  copies.stage.screen.frame();
  copies.stage.screen.click(Role::Button, "Choose a folder");
  CHECK(asked_for<ChooseBackupFolder>(copies.stage));

  copies.status.folder = Folder::Ready;
  copies.stage.screen.frame();
  CHECK(copies.stage.screen.shows("They are kept in “Copias”."));
  copies.stage.screen.click(Role::Button, "Make no more copies");
  CHECK(asked_for<ForgetBackupFolder>(copies.stage));

  copies.status.folder = Folder::Asks;
  copies.stage.screen.frame();
  copies.stage.screen.click(Role::Button, "Allow again");
  CHECK(asked_for<AllowBackupFolder>(copies.stage));

  copies.status.folder = Folder::Failed;
  copies.stage.screen.frame();
  CHECK(copies.stage.screen.shows("could not be written to"));
  test::check_laws(copies.stage.screen);
}

}  // namespace claves
