#include "core/edits/changes.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/base/text.h"

namespace claves {
namespace {

Stamp last_of_moment(Moment moment) { return {moment.ms, UINT32_MAX, Actor{UINT64_MAX}}; }

bool refers_to_account(FieldAccess const& access) {
  return access.shape.type == ValueType::Reference && access.shape.refers_to == Kind::Account;
}

bool has_account(AnyTable const& table) {
  auto const fields = table.fields();
  return std::any_of(fields.begin(), fields.end(), refers_to_account);
}

std::uint64_t id_in(Value const& value) { return std::get_if<Reference>(&value)->id; }

// What the steps looked at did to one entity.
struct Track {
  bool was_there = true;  // before the first of them
  std::map<std::uint8_t, Value> first;
  Stamp last;
};

using Tracks = std::map<std::pair<Kind, std::uint64_t>, Track>;

void follow(Tracks& tracks, Workspace const& workspace, LivedStep const& lived) {
  auto const& operations = lived.stamped.step.operations;
  for (std::size_t i = 0; i < operations.size(); ++i) {
    Operation const& operation = operations[i];
    auto const [place, is_new] = tracks.try_emplace({operation.kind, operation.id});
    Track& track = place->second;
    std::optional<Value> const& before = lived.before[i];
    if (is_new && !before) track.was_there = false;
    if (track.last < lived.stamped.stamp) track.last = lived.stamped.stamp;
    AnyTable const& table = *workspace.find_table(operation.kind);
    track.first.try_emplace(operation.field, before ? *before : table.read(0, operation.field));
  }
}

// Tells whether an entity is, or was before the steps looked at, about an account.
class About {
 public:
  About(Workspace const& workspace, Tracks const& tracks, AccountId account)
      : workspace_(workspace), tracks_(tracks), account_(account.value) {}

  bool operator()(Kind kind, std::uint64_t id) const {
    if (kind == Kind::Account) return id == account_;
    AnyTable const& table = *workspace_.find_table(kind);
    if (has_account(table)) return refers(kind, id);
    for (FieldAccess const& access : table.fields()) {
      if (access.shape.type != ValueType::Reference) continue;
      Kind const by_way_of = access.shape.refers_to;
      if (by_way_of == Kind::Account || !has_account(*workspace_.find_table(by_way_of))) continue;
      for (Value const& value : held(kind, id, access.shape.number))
        if (refers(by_way_of, id_in(value))) return true;
    }
    return false;
  }

 private:
  bool refers(Kind kind, std::uint64_t id) const {
    for (FieldAccess const& access : workspace_.find_table(kind)->fields()) {
      if (!refers_to_account(access)) continue;
      for (Value const& value : held(kind, id, access.shape.number))
        if (id_in(value) == account_) return true;
    }
    return false;
  }
  // Now, and before.
  std::array<Value, 2> held(Kind kind, std::uint64_t id, std::uint8_t field) const {
    Value const now = workspace_.find_table(kind)->read(id, field);
    auto const track = tracks_.find({kind, id});
    if (track == tracks_.end()) return {now, now};
    auto const before = track->second.first.find(field);
    return {now, before == track->second.first.end() ? now : before->second};
  }

  Workspace const& workspace_;
  Tracks const& tracks_;
  std::uint64_t account_;
};

std::vector<FieldChange> fields_of_created(AnyTable const& table, std::uint64_t id) {
  std::vector<FieldChange> changed;
  for (FieldAccess const& access : table.fields()) {
    std::uint8_t const field = access.shape.number;
    Value const now = table.read(id, field);
    Value const blank = table.read(0, field);
    if (now != blank) changed.push_back({field, blank, now});
  }
  return changed;
}

std::vector<FieldChange> fields_of_edited(AnyTable const& table, std::uint64_t id, Track const& track) {
  std::vector<FieldChange> changed;
  for (FieldAccess const& access : table.fields()) {
    std::uint8_t const field = access.shape.number;
    auto const before = track.first.find(field);
    if (before == track.first.end()) continue;
    Value const now = table.read(id, field);
    if (now != before->second) changed.push_back({field, before->second, now});
  }
  return changed;
}

std::optional<Change> change_of(Workspace const& workspace, Kind kind, std::uint64_t id, Track const& track) {
  AnyTable const& table = *workspace.find_table(kind);
  bool const is_removed = table.read(id, 0) == Value(true);
  auto const removed_before = track.first.find(0);
  bool const was_there =
      track.was_there &&
      (removed_before == track.first.end() ? !is_removed : removed_before->second == Value(false));
  if (is_removed && !was_there) return {};
  Change change{kind, id, ChangeSort::Edited, name_of(workspace, kind, id), {}, track.last};
  if (is_removed) {
    change.sort = ChangeSort::Removed;
  } else if (!was_there) {
    change.sort = ChangeSort::Created;
    change.fields = fields_of_created(table, id);
  } else {
    change.fields = fields_of_edited(table, id, track);
    if (change.fields.empty()) return {};
  }
  return change;
}

bool comes_before(Change const& a, Change const& b) {
  auto rank = [](Change const& change) {
    return std::tuple(change.kind != Kind::Account, change.kind, change.sort);
  };
  if (rank(a) != rank(b)) return rank(a) < rank(b);
  return a.name != b.name ? reads_before(a.name, b.name) : a.id < b.id;
}

template <class Wanted>
std::vector<Change> collapsed(Workspace const& workspace, History const& history, AccountId account,
                              Wanted&& wanted) {
  Tracks tracks;
  auto const steps = history.steps();
  for (std::size_t place = 0; place < steps.size(); ++place)
    if (wanted(place, steps[place])) follow(tracks, workspace, steps[place]);
  About const is_about(workspace, tracks, account);
  std::vector<Change> changes;
  for (auto const& [entity, track] : tracks) {
    if (!is_about(entity.first, entity.second)) continue;
    if (auto change = change_of(workspace, entity.first, entity.second, track))
      changes.push_back(std::move(*change));
  }
  std::sort(changes.begin(), changes.end(), comes_before);
  return changes;
}

std::string own_name(AnyTable const& table, std::uint64_t id) {
  for (FieldAccess const& access : table.fields()) {
    if (!access.shape.limits.required) continue;
    Value const name = table.read(id, access.shape.number);
    return *std::get_if<std::string>(&name);
  }
  return {};
}

}  // namespace

std::vector<Change> changes_since(Workspace const& workspace, History const& history, AccountId account,
                                  Stamp after) {
  return collapsed(workspace, history, account,
                   [&](std::size_t, LivedStep const& lived) { return after < lived.stamped.stamp; });
}

std::vector<Change> changes_since(Workspace const& workspace, History const& history, AccountId account,
                                  Moment after) {
  return changes_since(workspace, history, account, last_of_moment(after));
}

std::vector<Change> changes_from(Workspace const& workspace, History const& history, AccountId account,
                                 std::size_t place) {
  return collapsed(workspace, history, account, [&](std::size_t at, LivedStep const&) { return at >= place; });
}

std::vector<Written> story_of(Workspace const& workspace, History const& history, Kind kind, std::uint64_t id,
                              std::uint8_t field) {
  std::vector<Written> story;
  for (LivedStep const& lived : history.steps()) {
    auto const& operations = lived.stamped.step.operations;
    for (std::size_t i = 0; i < operations.size(); ++i) {
      Operation const& operation = operations[i];
      if (operation.kind != kind || operation.id != id || operation.field != field) continue;
      Value const before = lived.before[i].value_or(workspace.find_table(kind)->read(0, field));
      story.push_back(
          {lived.stamped.stamp, lived.stamped.origin, lived.stamped.step.name, before, operation.value});
    }
  }
  return story;
}

std::string name_of(Workspace const& workspace, Kind kind, std::uint64_t id) {
  AnyTable const& table = *workspace.find_table(kind);
  if (std::string name = own_name(table, id); !name.empty()) return name;
  for (FieldAccess const& access : table.fields()) {
    if (access.shape.type != ValueType::Reference || access.shape.refers_to == Kind::Account) continue;
    std::uint64_t const to = id_in(table.read(id, access.shape.number));
    if (std::string name = own_name(*workspace.find_table(access.shape.refers_to), to); !name.empty())
      return name;
  }
  return {};
}

}  // namespace claves
