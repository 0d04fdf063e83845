#include "web/views/passphrase_dialogs.h"

#include <doctest/doctest.h>

#include "tests/support/stage.h"

namespace claves {
namespace {

template <class Wish>
bool asked_for(test::Stage& stage) {
  std::vector<Request> const asked = stage.take();
  return asked.size() == 1 && std::holds_alternative<Wish>(asked[0]);
}

}  // namespace

TEST_CASE("a copy is protected with a passphrase that is long enough and written twice the same") {
  ProtectDialog dialog;
  bool open = true;
  test::Stage stage(Tongue::English, [&](Ui& ui, Screen const& screen, Requests& requests) {
    if (open) open = dialog.draw(ui, screen, requests);
  });
  auto const& screen = stage.screen;
  CHECK(screen.get(Role::TextField, "Passphrase").secret);
  stage.screen.type(Role::TextField, "Passphrase", "too short");
  stage.screen.click(Role::Button, "Encrypt and download");
  CHECK(screen.shows("It is too short"));
  stage.screen.type(Role::TextField, "Passphrase", "long enough now");
  stage.screen.type(Role::TextField, "The passphrase once more", "long enough nov");
  stage.screen.click(Role::Button, "Encrypt and download");
  CHECK(screen.shows("It is not the same as the one above."));
  CHECK(stage.take().empty());
  test::check_laws(stage.screen);
  stage.screen.type(Role::TextField, "The passphrase once more", "long enough now");
  stage.screen.click(Role::Button, "Encrypt and download");
  std::vector<Request> const asked = stage.take();
  REQUIRE(asked.size() == 1);
  REQUIRE(std::holds_alternative<ExportProtected>(asked[0]));
  CHECK(std::get<ExportProtected>(asked[0]).passphrase == "long enough now");
  CHECK_FALSE(open);
}

TEST_CASE("a sealed file asks for its passphrase, and says of a wrong one that it is") {
  UnlockDialog dialog;
  SealingStatus sealing{Sealing::Asked, "team.claves"};
  test::Stage stage(Tongue::English, [&](Ui& ui, Screen const& screen, Requests& requests) {
    Screen shown = screen;
    shown.sealing = sealing;
    dialog.draw(ui, shown, requests);
  });
  CHECK(stage.screen.find(Role::Dialog, "team.claves is protected") != nullptr);
  stage.screen.click(Role::Button, "Open");
  CHECK(stage.take().empty());  // nothing was typed
  stage.screen.type(Role::TextField, "Passphrase", "open sesame");
  stage.screen.click(Role::Button, "Open");
  CHECK(asked_for<OpenProtected>(stage));

  sealing.state = Sealing::Opening;
  stage.screen.frame();
  CHECK(stage.screen.get(Role::Button, "Open").disabled);
  sealing.state = Sealing::Refused;
  stage.screen.frame();
  CHECK(stage.screen.shows("This is not the passphrase of that copy."));
  test::check_laws(stage.screen);
  stage.screen.click(Role::Button, "Cancel");
  CHECK(asked_for<LeaveProtected>(stage));
  sealing = {};
  stage.screen.frame();
  CHECK(stage.screen.find(Role::Dialog, "team.claves is protected") == nullptr);
}

}  // namespace claves
