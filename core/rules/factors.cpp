#include "core/rules/factors.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "core/rules/rows.h"

namespace claves {
namespace {

FactorUse use_of(Factor factor, FirmFactor const* row) {
  FactorUse use;
  use.factor = factor;
  use.less_is_better = is_less_better(factor);
  use.axis = usual_axis(factor);
  use.points = default_points[place_of(factor)];
  if (row == nullptr) return use;
  use.row = row->id;
  use.points = row->weight;
  use.off = row->off;
  if (row->axis != Axis::Usual) use.axis = row->axis;
  use.worth = read_worth(row->points);
  return use;
}

FactorUse use_of(FirmFactor const& row) {
  FactorUse use;
  use.own = use.row = row.id;
  use.less_is_better = row.less_is_better;
  use.points = row.weight;
  use.off = row.off;
  use.axis = row.axis == Axis::Usual ? Axis::Neither : row.axis;
  use.worth = read_worth(row.points);
  return use;
}

// "5:0.7" taken off the front of `text`.
std::optional<ValueAnchor> next_anchor(std::string_view& text) {
  std::size_t const end = std::min(text.find(' '), text.size());
  std::string const part(text.substr(0, end));
  text.remove_prefix(std::min(end + 1, text.size()));
  std::size_t const colon = part.find(':');
  if (colon == std::string::npos || part.find_first_not_of("0123456789.:") != std::string::npos) return {};
  char* stop = nullptr;
  double const x = std::strtod(part.c_str(), &stop);
  if (stop != part.c_str() + colon || colon == 0) return {};
  double const value = std::strtod(part.c_str() + colon + 1, &stop);
  if (stop != part.c_str() + part.size() || colon + 1 == part.size()) return {};
  return ValueAnchor{x, value, {}};
}

std::string number_text(double number) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.4g", number);
  return text.data();
}

}  // namespace

double FactorUse::goodness(double rating) const {
  double const better = less_is_better ? 10 - rating : rating;
  return worth ? 10 * worth->at(better) : better;
}

std::optional<double> FactorUse::rating_worth(double goodness) const {
  double better = goodness;
  if (worth) {
    auto const reached = worth->first_reaching(goodness / 10);
    if (!reached) return {};
    better = *reached;
  }
  better = std::clamp(better, 0.0, 10.0);
  return less_is_better ? 10 - better : better;
}

std::optional<std::size_t> FactorList::place(Factor factor, FirmFactorId own) const {
  if (!own) return place_of(factor);
  for (std::size_t i = factor_count; i < all.size(); ++i)
    if (all[i].own == own) return i;
  return {};
}

std::vector<std::size_t> FactorList::used() const {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (!all[i].off) places.push_back(i);
  return places;
}

FactorList factor_list(Workspace const& workspace) {
  Table<FirmFactor> const& table = workspace.table<FirmFactor>();
  std::array<FirmFactor const*, factor_count> said{};
  std::vector<FirmFactor const*> own;
  for_each_row<FirmFactor>(workspace, [&](FirmFactor const& row) {
    if (row.own) {
      own.push_back(&row);
      return;
    }
    FirmFactor const*& held = said[place_of(row.factor)];
    if (held == nullptr || stands_over(table, row, *held)) held = &row;
  });
  std::sort(own.begin(), own.end(), [](FirmFactor const* a, FirmFactor const* b) {
    return a->place != b->place ? a->place < b->place : a->id < b->id;
  });
  FactorList list;
  for (std::size_t i = 0; i < factor_count; ++i) list.all.push_back(use_of(factor_at(i), said[i]));
  for (FirmFactor const* const row : own) list.all.push_back(use_of(*row));
  return list;
}

std::optional<ValueFunction> read_worth(std::string_view points) {
  std::vector<ValueAnchor> anchors;
  while (!points.empty()) {
    auto const anchor = next_anchor(points);
    if (!anchor || anchor->value > 1) return {};
    anchors.push_back(*anchor);
  }
  if (anchors.size() < 2) return {};
  ValueAnchor const first = anchors.front();
  ValueAnchor const last = anchors.back();
  if (first.x > 0 || first.value > 0 || last.x < 10 || last.x > 10 || last.value < 1) return {};
  auto function = ValueFunction::through(std::move(anchors));
  if (!function) return {};
  return *function;
}

std::string write_worth(std::vector<ValueAnchor> const& anchors) {
  bool straight = true;
  std::string text;
  for (ValueAnchor const& anchor : anchors) {
    straight = straight && std::abs(anchor.value - anchor.x / 10) < 1e-9;
    if (!text.empty()) text += ' ';
    text += number_text(anchor.x) + ':' + number_text(anchor.value);
  }
  return straight ? std::string() : text;
}

}  // namespace claves
