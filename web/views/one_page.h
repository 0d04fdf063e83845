// An account's plan on one page (D4): why it is key, value for both, objectives, next actions, people, risks,
// next review and health. Said once, for the screen and for the page that is saved.
#pragma once

#include <string>
#include <vector>

#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

struct PageLine {
  std::string text;
  std::string note;  // smaller, after it
  bool warns = false;
};

struct PageSection {
  std::string_view key;
  std::string title;
  std::vector<PageLine> lines;  // never none: what is missing is said
};

struct OnePage {
  std::string title;
  std::string subtitle;  // kind, stage, owner
  std::vector<PageSection> sections;
};

OnePage one_page(Screen const& screen, Account const& account);
// As a file that stands alone: no script, nothing from elsewhere, every text escaped; made to be printed.
std::string page_html(Screen const& screen, OnePage const& page);

void one_page_card(Ui& ui, Screen const& screen, Requests& requests, Account const& account);

}  // namespace claves
