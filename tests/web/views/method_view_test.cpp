#include "web/views/method_view.h"

#include <doctest/doctest.h>

#include <set>

#include "tests/support/stage.h"
#include "web/sample/open_sample.h"

namespace claves::test {

TEST_CASE("every item of the domain has its place in the product, and the place has an address") {
  std::set<int> numbers;
  for (MethodItem const& item : method_items()) {
    CAPTURE(item.number);
    numbers.insert(item.number);
    Route route = item.route;
    if (item.of_account) route.account = AccountId{1};
    CHECK(route.page != Page::Welcome);
    CHECK(parse_fragment(to_fragment(route)) == route);
  }
  CHECK(numbers.size() == 12);
  CHECK(*numbers.begin() == 0);
  CHECK(*numbers.rbegin() == 11);
}

TEST_CASE("the page about the method leads to each of them") {
  Stage stage(
      Tongue::English,
      [](Ui& ui, claves::Screen const& screen, Requests& requests) { draw_method(ui, screen, requests); },
      {sample::sample_step(Tongue::English, today())});
  check_laws(stage.screen);
  stage.screen.click(Role::Link, "The nine keys");
  std::vector<Request> const asked = stage.take();
  REQUIRE(asked.size() == 1);
  CHECK(std::get_if<GoTo>(&asked[0])->route.programme == ProgrammePart::Keys);
}

}  // namespace claves::test
