// What the names in files refer to: known things, things that the user chose for them, or new ones.
#pragma once

#include <array>
#include <unordered_map>

#include "core/formats/import.h"
#include "core/formats/import_draft.h"
#include "core/formats/import_names.h"

namespace claves {

// The ids of things that are new: the same for the same code or name, on every device and every time.
std::uint64_t id_of_code(Kind kind, std::string_view code);
std::uint64_t id_of_name(Kind kind, std::string_view name);

class ImportReferences {
 public:
  ImportReferences(ImportPlan const& plan, Workspace const& workspace, ImportDraft& draft);

  NameBook& book(Kind kind);

  enum class State : std::uint8_t { Found, Unknown, Several, TooLong };
  struct Meaning {
    State state = State::Unknown;
    std::uint64_t id = 0;
  };
  Meaning resolve(Kind kind, std::string_view written);  // counts a row with that name
  std::string name_of(Kind kind, std::uint64_t id) const;

  std::vector<NameMatch> take_matches();  // those with most rows first

 private:
  static constexpr std::size_t no_match = SIZE_MAX;
  struct Resolved {
    Meaning meaning;
    std::size_t match = no_match;  // its place in matches_
  };
  Resolved look_up(Kind kind, std::string_view written);
  Resolved match(Kind kind, std::string_view written);
  Meaning make(Kind kind, std::string_view written);

  ImportPlan const& plan_;
  ImportDraft& draft_;
  std::array<NameBook, importable_kinds.size()> books_;
  std::array<std::unordered_map<std::string, Resolved>, importable_kinds.size()> resolved_;
  std::vector<NameMatch> matches_;
};

}  // namespace claves
