// Every widget and chart on one screen: for the laws that all of them keep, and to be looked at.
#pragma once

#include "web/widgets/ui.h"

namespace claves::test {

enum class GalleryPage : std::uint8_t { Accounts, Controls, Charts, Empty };

struct Gallery {
  GalleryPage page = GalleryPage::Accounts;
  bool dialog_open = false;
  int chosen_tab = 0;
  int view = 0;
  bool on = true;
  double weight = 25;
  std::string name = "Muñoz Energía";
  std::string error = {};
  std::uint64_t account = 2;

  void draw(Ui& ui);
};

}  // namespace claves::test
