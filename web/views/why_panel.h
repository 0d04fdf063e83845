// Why an account has its score: what each factor adds and where its value comes from, what would change its
// place, and the place to rate it. Used beside the table of accounts and on the account's page.
#pragma once

#include <optional>

#include "core/rules/why.h"
#include "web/screen.h"
#include "web/views/factor_rating.h"
#include "web/widgets/ui.h"

namespace claves {

class WhyPanel {
 public:
  // `scoring` is the screen's, or one with weights that are being tried out. Draws cards down the column.
  void draw(Ui& ui, Screen const& screen, Requests& requests, Scoring const& scoring, AccountId account);

 private:
  struct Of;  // what is drawn in one pass

  void open(std::optional<std::size_t> factor);
  void refresh(Screen const& screen, Scoring const& scoring, AccountId account);
  void draw_shares(Of const& of);
  void draw_factor(Of const& of, Contribution const& part);
  void draw_changes(Of const& of);

  std::optional<std::size_t> open_;  // the factor whose rating is being edited
  FactorRating rating_;
  Why why_;  // kept until something changes: its equations take a pass over all accounts for each factor
  std::uint64_t why_revision_ = ~std::uint64_t{0};
  Weights why_weights_;
};

}  // namespace claves
