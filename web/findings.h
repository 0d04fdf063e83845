// What the rules find in the workspace, computed when a screen first asks and kept until a table that it was
// read from changes. Nothing here is stored: it can all be thrown away.
#pragma once

#include <memory>

#include "core/rules/agenda.h"
#include "core/rules/health.h"
#include "core/rules/matrix.h"
#include "core/rules/standing.h"
#include "core/rules/team.h"

namespace claves {

class Findings {
 public:
  explicit Findings(Workspace const& workspace) : workspace_(workspace) {}

  PurchaseBook const& purchases() const;
  Scoring const& scoring() const;
  Matrix const& matrix() const;
  KeyList const& key_list() const;
  ByAccount<Standing> const& standings() const;
  Agenda const& agenda(Date today) const;
  std::vector<Load> const& loads() const;
  ByAccount<Health> const& health(Date today) const;  // of the key accounts

  // How often something was computed, for tests: asking again without an edit computes nothing.
  std::uint64_t computed() const { return computed_; }

 private:
  template <class Value>
  struct Kept {
    std::unique_ptr<Value> value;
    std::uint64_t revision = 0;
    Date today;
  };
  template <class Value, class Compute>
  Value const& keep(Kept<Value>& kept, std::initializer_list<Kind> read_from, Compute compute,
                    Date today = {}) const;

  Workspace const& workspace_;
  mutable Kept<PurchaseBook> purchases_;
  mutable Kept<Scoring> scoring_;
  mutable Kept<Matrix> matrix_;
  mutable Kept<KeyList> key_list_;
  mutable Kept<ByAccount<Standing>> standings_;
  mutable Kept<Agenda> agenda_;
  mutable Kept<std::vector<Load>> loads_;
  mutable Kept<ByAccount<Health>> health_;
  mutable std::uint64_t computed_ = 0;
};

}  // namespace claves
