// A card with a picture in it that can be saved: as SVG to go on with, or as PNG to be shown.
#pragma once

#include "web/screen.h"
#include "web/widgets/layout.h"

namespace claves {

struct PictureCard {
  std::string_view title = {};
  std::string_view subtitle = {};
  std::string_view of = {};  // whose picture it is, where the title does not say: an account
  float width = 960;         // of the picture when saved, CSS px
  Body help = {};            // behind the title
  Body actions = {};         // beside the button that saves
  Body rest = {};            // below the picture, not saved with it
};
void picture_card(Ui& ui, Screen const& screen, Requests& requests, std::string_view key,
                  PictureCard const& options, Body picture);

// Where the picture stands in a card of another kind: the menu, and what follows from its choice.
std::optional<PictureFormat> picture_menu(Ui& ui, Screen const& screen, std::string_view title);
void save_picture(Ui& ui, Screen const& screen, Requests& requests, std::string title, float width,
                  PictureFormat format, Body picture);

}  // namespace claves
