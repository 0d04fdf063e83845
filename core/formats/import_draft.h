// What an import is going to change, before it becomes a step: later rows see what earlier ones said.
#pragma once

#include <unordered_map>
#include <vector>

#include "core/edits/step.h"

namespace claves {

class ImportDraft {
 public:
  explicit ImportDraft(Workspace const& workspace) : workspace_(workspace) {}

  // Whether the user has it, or an earlier row made it.
  bool has(Kind kind, std::uint64_t id) const;
  void make(Kind kind, std::uint64_t id);  // does nothing where it is there
  // True where that changes something. The entity is one that is there or was made.
  bool set(Kind kind, std::uint64_t id, std::uint8_t field, Value value);
  Value value(Kind kind, std::uint64_t id, std::uint8_t field) const;

  struct Made {
    std::size_t created = 0;
    std::size_t updated = 0;
  };
  // Appends what differs from the workspace, in the order in which things were first mentioned.
  Made write(Kind kind, std::vector<Operation>& operations) const;

 private:
  struct Change {
    std::uint8_t field = 0;
    Value value;
  };
  struct Entity {
    std::uint64_t id = 0;
    bool created = false;
    std::vector<Change> changes;
  };
  struct Entities {
    std::vector<Entity> all;
    std::unordered_map<std::uint64_t, std::size_t> places;
  };
  bool in_workspace(Kind kind, std::uint64_t id) const;
  Entity& entity(Kind kind, std::uint64_t id);
  Entity const* find(Kind kind, std::uint64_t id) const;

  Workspace const& workspace_;
  std::unordered_map<std::uint8_t, Entities> by_kind_;
};

}  // namespace claves
