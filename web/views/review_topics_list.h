// What a review has to talk about, each point with the way to where it can be settled (D4).
#pragma once

#include "web/screen.h"
#include "web/widgets/ui.h"

namespace claves {

void review_topics_list(Ui& ui, Screen const& screen, Requests& requests, Account const& account);

}  // namespace claves
