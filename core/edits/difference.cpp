#include "core/edits/difference.h"

namespace claves {
namespace {

bool is_there(AnyTable const& table, std::uint64_t id) {
  return table.has(id) && table.read(id, 0) == Value(false);
}

void remove_absent(AnyTable const& from, AnyTable const& to, Kind kind, std::vector<Operation>& step) {
  for (std::size_t row = 0; row < from.size(); ++row) {
    std::uint64_t const id = from.id_at(row);
    if (is_there(from, id) && !is_there(to, id)) step.push_back({kind, id, 0, true});
  }
}

// One operation per field that differs. An entity of defaults alone is still made: by its first field.
void make_alike(AnyTable const& from, AnyTable const& to, Kind kind, std::uint64_t id,
                std::vector<Operation>& step) {
  bool const is_new = !from.has(id);
  for (FieldAccess const& access : to.fields()) {
    Value value = to.read(id, access.shape.number);
    bool const is_default = value == to.read(0, access.shape.number);
    bool const differs = from.read(id, access.shape.number) != value;
    bool const makes = is_new && !is_default;
    bool const first = is_new && access.shape.number == 0;
    if (differs || makes || first) step.push_back({kind, id, access.shape.number, std::move(value)});
  }
}

}  // namespace

std::vector<Operation> difference(Workspace const& from, Workspace const& to) {
  std::vector<Operation> step;
  for (Kind const kind : Workspace::kinds()) {
    AnyTable const& source = *from.find_table(kind);
    AnyTable const& target = *to.find_table(kind);
    remove_absent(source, target, kind, step);
    for (std::size_t row = 0; row < target.size(); ++row) {
      std::uint64_t const id = target.id_at(row);
      if (is_there(target, id)) make_alike(source, target, kind, id, step);
    }
  }
  return step;
}

bool is_empty(Workspace const& workspace) {
  for (Kind const kind : Workspace::kinds()) {
    AnyTable const& table = *workspace.find_table(kind);
    for (std::size_t row = 0; row < table.size(); ++row)
      if (is_there(table, table.id_at(row))) return false;
  }
  return true;
}

}  // namespace claves
