#include <doctest/doctest.h>

#include "tests/support/gallery.h"
#include "tests/support/screen.h"

namespace claves::test {
namespace {

constexpr GalleryPage pages[] = {GalleryPage::Accounts, GalleryPage::Controls, GalleryPage::Charts,
                                 GalleryPage::Empty};

}  // namespace

TEST_CASE("every widget is named once, inside its parent, and no wider than the page") {
  for (GalleryPage const page : pages) {
    for (float const width : {320.0F, 390.0F, 768.0F, 1440.0F}) {
      for (float const zoom : {1.0F, 2.0F}) {
        CAPTURE(static_cast<int>(page));
        CAPTURE(width);
        CAPTURE(zoom);
        Gallery gallery{.page = page, .dialog_open = page == GalleryPage::Controls};
        Surroundings around = desktop();
        around.width = width;
        around.text_zoom = zoom;
        Screen screen([&](Ui& ui) { gallery.draw(ui); }, around);
        CHECK(screen.ui().settled());
        check_laws(screen);
      }
    }
  }
}

TEST_CASE("drawing alone asks for no frame and changes no tree") {
  for (GalleryPage const page : pages) {
    Gallery gallery{.page = page};
    Screen screen([&](Ui& ui) { gallery.draw(ui); });
    screen.wait(1);
    std::string const before = screen.tree();
    CHECK(!screen.ui().wants_frame());
    screen.frame();
    CHECK(screen.passes() == 2);
    CHECK(screen.tree() == before);
  }
}

}  // namespace claves::test
