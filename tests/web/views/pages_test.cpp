// Every page with the sample in it, in both languages, at every size: the laws of screens hold, and drawing
// alone asks for nothing.
#include <doctest/doctest.h>

#include "tests/support/stage.h"
#include "web/sample/open_sample.h"
#include "web/views/account_view.h"
#include "web/views/agenda_view.h"
#include "web/views/choose_view.h"
#include "web/views/import_view.h"
#include "web/views/method_view.h"
#include "web/views/programme_view.h"
#include "web/views/shell_view.h"
#include "web/views/welcome_view.h"

namespace claves::test {
namespace {

struct Pages {
  ShellView shell;
  WelcomeView welcome;
  ChooseView choose;
  AccountView account;
  AgendaView agenda;
  ProgrammeView programme;
  ImportView import;

  void draw_page(Ui& ui, claves::Screen const& screen, Requests& requests) {
    switch (screen.route.page) {
      case Page::Welcome:
        return welcome.draw(ui, screen, requests);
      case Page::Accounts:
        return choose.draw(ui, screen, requests);
      case Page::Account:
        return account.draw(ui, screen, requests);
      case Page::Agenda:
        return agenda.draw(ui, screen, requests);
      case Page::Programme:
        return programme.draw(ui, screen, requests);
      case Page::Import:
        return import.draw(ui, screen, requests);
      case Page::Method:
        return draw_method(ui, screen, requests);
    }
  }
};

std::vector<Route> every_route(Workspace const& workspace) {
  std::vector<Route> routes;
  for (Page const page :
       {Page::Welcome, Page::Accounts, Page::Agenda, Page::Programme, Page::Import, Page::Method})
    routes.push_back({.page = page});
  for (int part = 1; part <= static_cast<int>(ProgrammePart::Process); ++part)
    routes.push_back({.page = Page::Programme, .programme = static_cast<ProgrammePart>(part)});
  for (Account const& account : workspace.table<Account>().rows())
    if (account.key)
      for (int part = 0; part <= static_cast<int>(AccountPart::Review); ++part)
        routes.push_back(
            {.page = Page::Account, .account = account.id, .part = static_cast<AccountPart>(part)});
  routes.push_back({.page = Page::Account, .account = AccountId{12345}});  // there is none
  return routes;
}

Surroundings narrow() {
  Surroundings surroundings = phone();
  surroundings.width = 320;
  surroundings.height = 640;
  return surroundings;
}

Surroundings enlarged() {
  Surroundings surroundings = desktop();
  surroundings.text_zoom = 2;
  return surroundings;
}

void check_every_page(Tongue tongue, Surroundings const& surroundings, bool with_sample) {
  Pages pages;
  Route route;
  Stage stage(
      tongue,
      [&](Ui& ui, claves::Screen const& given, Requests& requests) {
        claves::Screen screen = given;
        screen.route = route;
        pages.shell.draw(ui, screen, requests, [&] { pages.draw_page(ui, screen, requests); });
      },
      {}, surroundings);
  if (with_sample) REQUIRE(bool(sample::open_sample(stage.session, tongue, today())));
  for (Route const& each : every_route(stage.workspace())) {
    route = each;
    CAPTURE(to_fragment(route));
    stage.screen.frame();
    check_laws(stage.screen);
    CHECK(stage.take().empty());
  }
}

}  // namespace

TEST_CASE("every page keeps the laws of screens with the sample in it") {
  for (Tongue const tongue : {Tongue::Spanish, Tongue::English})
    for (Surroundings const& surroundings : {desktop(), phone(), narrow(), enlarged()}) {
      CAPTURE(surroundings.width);
      check_every_page(tongue, surroundings, true);
    }
}

TEST_CASE("every page keeps the laws of screens with nothing in it") {
  for (Surroundings const& surroundings : {desktop(), narrow()})
    check_every_page(Tongue::Spanish, surroundings, false);
}

}  // namespace claves::test
