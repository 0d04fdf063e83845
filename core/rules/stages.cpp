#include "core/rules/stages.h"

#include <algorithm>
#include <charconv>

#include "core/rules/rows.h"

namespace claves {
namespace {

constexpr std::array method_stages{Stage::E1, Stage::E2, Stage::E3, Stage::E4, Stage::E5};

StageUse use_of(Stage stage, FirmStage const* row) {
  StageUse use;
  use.key.stage = stage;
  use.place = static_cast<double>(stage);
  if (row == nullptr) return use;
  use.row = row->id;
  if (row->place != 0) use.place = row->place;
  use.off = row->off;
  use.usual_days = row->usual_days;
  return use;
}

StageUse use_of(FirmStage const& row) {
  return {{Stage::None, row.id}, row.id, row.place, row.off, row.usual_days};
}

CriterionUse use_of(Criterion const& criterion, FirmCriterion const* row) {
  CriterionUse use;
  use.number = criterion.number;
  use.rule = criterion.rule;
  use.stage.stage = criterion.stage;
  if (row == nullptr) return use;
  use.row = row->id;
  use.off = row->off;
  StageKey const moved{row->stage, row->own_stage};
  if (moved) use.stage = moved;
  return use;
}

}  // namespace

std::optional<std::size_t> StageList::place(StageKey key) const {
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].key == key) return i;
  return {};
}

std::vector<std::size_t> StageList::used() const {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (!all[i].off) places.push_back(i);
  return places;
}

StageKey StageList::last() const {
  std::vector<std::size_t> const places = used();
  return places.empty() ? StageKey{} : all[places.back()].key;
}

StageKey StageList::next(StageKey key) const {
  std::vector<std::size_t> const places = used();
  if (places.empty()) return {};
  auto const at = key ? place(key) : std::nullopt;
  if (!at) return all[places.front()].key;
  auto const after = std::upper_bound(places.begin(), places.end(), *at);
  if (after != places.end()) return all[*after].key;
  StageKey const action{Stage::E4, {}};
  auto const acting = place(action);
  if (acting && !all[*acting].off && !(action == key)) return action;
  return all[places.size() > 1 ? places[places.size() - 2] : places.front()].key;
}

bool StageList::is_before(StageKey key, StageKey other) const {
  auto const at = [this](StageKey of) { return of ? static_cast<int>(place(of).value_or(0)) : -1; };
  return at(key) < at(other);
}

StageList stage_list(Workspace const& workspace) {
  Table<FirmStage> const& table = workspace.table<FirmStage>();
  std::array<FirmStage const*, Choices<Stage>::names.size()> said{};
  StageList list;
  for_each_row<FirmStage>(workspace, [&](FirmStage const& row) {
    if (row.stage == Stage::None) {
      list.all.push_back(use_of(row));
      return;
    }
    FirmStage const*& held = said[static_cast<std::size_t>(row.stage)];
    if (held == nullptr || stands_over(table, row, *held)) held = &row;
  });
  for (Stage const stage : method_stages)
    list.all.push_back(use_of(stage, said[static_cast<std::size_t>(stage)]));
  std::sort(list.all.begin(), list.all.end(), [](StageUse const& a, StageUse const& b) {
    if (a.place != b.place) return a.place < b.place;
    bool const both_of_method = !a.key.own && !b.key.own;
    return both_of_method ? a.key.stage < b.key.stage : a.key.own < b.key.own;  // the five before the own ones
  });
  return list;
}

std::vector<CriterionUse> criterion_list(Workspace const& workspace) {
  Table<FirmCriterion> const& table = workspace.table<FirmCriterion>();
  std::vector<FirmCriterion const*> said(criteria().size(), nullptr);
  std::vector<FirmCriterion const*> own;
  for_each_row<FirmCriterion>(workspace, [&](FirmCriterion const& row) {
    if (row.criterion == 0) {
      own.push_back(&row);
    } else if (Criterion const* const criterion = find_criterion(row.criterion)) {
      FirmCriterion const*& held = said[static_cast<std::size_t>(criterion - criteria().data())];
      if (held == nullptr || stands_over(table, row, *held)) held = &row;
    }
  });
  std::vector<CriterionUse> list;
  for (std::size_t i = 0; i < said.size(); ++i) list.push_back(use_of(criteria()[i], said[i]));
  for (FirmCriterion const* const row : own)
    list.push_back({0, row->id, row->id, {row->stage, row->own_stage}, CriterionRule::manual, row->off});
  return list;
}

CriterionUse criterion_of(Workspace const& workspace, CriterionCheck const& check) {
  for (CriterionUse const& criterion : criterion_list(workspace))
    if (check.own_criterion ? criterion.own == check.own_criterion : criterion.number == check.criterion)
      return criterion;
  return {};
}

std::string written(CriterionUse const& criterion) {
  if (!criterion.own) return std::to_string(criterion.number);
  std::array<char, 16> id{};
  auto const end = std::to_chars(id.data(), id.data() + id.size(), criterion.own.value, 16);
  return "own:" + std::string(id.data(), end.ptr);
}

}  // namespace claves
