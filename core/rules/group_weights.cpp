#include "core/rules/group_weights.h"

#include <algorithm>

#include "core/rules/rows.h"

namespace claves {
namespace {

// A person's points before they are a whole.
struct Heard {
  PersonId person;
  std::vector<PersonWeight const*> rows;  // by place; null: nothing said
};

Heard& heard_of(std::vector<Heard>& all, PersonId person, std::size_t count) {
  for (Heard& heard : all)
    if (heard.person == person) return heard;
  return all.emplace_back(Heard{person, std::vector<PersonWeight const*>(count, nullptr)});
}

}  // namespace

std::vector<PersonView> person_views(Workspace const& workspace, FactorList const& factors) {
  Table<PersonWeight> const& table = workspace.table<PersonWeight>();
  std::vector<Heard> all;
  for_each_row<PersonWeight>(workspace, [&](PersonWeight const& row) {
    auto const place = factors.place(row.factor, row.own_factor);
    if (!row.person || !place || factors.at(*place).off) return;
    if (workspace.table<Person>().find(row.person) == nullptr) return;
    PersonWeight const*& held = heard_of(all, row.person, factors.size()).rows[*place];
    if (held == nullptr || stands_over(table, row, *held)) held = &row;
  });
  std::vector<PersonView> views;
  for (Heard const& heard : all) {
    PersonView view{heard.person, Weights(factors.size(), 0), WeighingMethod::Sliders};
    for (std::size_t i = 0; i < factors.size(); ++i) {
      if (heard.rows[i] == nullptr) continue;
      view.weights[i] = heard.rows[i]->weight;
      view.method = heard.rows[i]->method;
    }
    auto whole = normalised_weights(view.weights);
    if (!whole) continue;
    view.weights = std::move(*whole);
    views.push_back(std::move(view));
  }
  return views;
}

std::vector<PersonWeight const*> weights_of(Workspace const& workspace, PersonId person) {
  std::vector<PersonWeight const*> rows;
  for_each_row<PersonWeight>(workspace, [&](PersonWeight const& row) {
    if (row.person == person) rows.push_back(&row);
  });
  return rows;
}

Result<GroupWeights> combined(std::vector<PersonView> const& people, Combination how) {
  std::vector<WeightList> lists;
  for (PersonView const& view : people) lists.push_back(view.weights);
  return combined_weights(lists, how);
}

}  // namespace claves
