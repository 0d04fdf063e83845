// How tests of the import plan, perform and print it.
#pragma once

#include <doctest/doctest.h>

#include "core/formats/import.h"
#include "core/session.h"
#include "tests/support/files.h"

namespace claves {

inline ImportPlan plan_of(std::vector<std::string> const& names, Workspace const& workspace = {}) {
  std::vector<ImportFile> files;
  for (std::string const& name : names) files.push_back({name, read_fixture("crm/" + name)});
  return propose(std::move(files), workspace);
}

inline ImportPlan plan_of_text(std::string const& text, Workspace const& workspace = {}) {
  return propose({{"typed.csv", text}}, workspace);
}

// "line:column reason detail", a line each; the place of the file in front where there are several.
inline std::string text_of(std::vector<ImportProblem> const& problems, bool several = false) {
  std::string text;
  for (ImportProblem const& problem : problems) {
    if (several) text += std::to_string(problem.file) + " ";
    text += std::to_string(problem.line) + ":" + std::to_string(problem.column) + " ";
    text += import_reason_names[static_cast<std::size_t>(problem.reason)];
    if (!problem.detail.empty()) text += " " + problem.detail;
    if (problem.other_line != 0) text += " as in " + std::to_string(problem.other_line);
    text += '\n';
  }
  return text;
}

inline std::string text_of(std::vector<NameMatch> const& matches) {
  std::string text;
  for (NameMatch const& match : matches) {
    text += match.written + " x" + std::to_string(match.rows) + " -> [" + match.meant + "]";
    for (std::string const& candidate : match.candidates) text += " " + candidate + "?";
    text += '\n';
  }
  return text;
}

template <class Entity, class Type>
Entity const* find_by(Workspace const& workspace, Type Entity::*member, Type const& value) {
  for (Entity const& row : workspace.table<Entity>().rows())
    if (!row.removed && row.*member == value) return &row;
  return nullptr;
}

inline Account const& account(Workspace const& workspace, std::string const& name) {
  Account const* const found = find_by(workspace, &Account::name, name);
  REQUIRE_MESSAGE(found != nullptr, name);
  return *found;
}

inline Deal const& deal(Workspace const& workspace, std::string const& code) {
  Deal const* const found = find_by(workspace, &Deal::code, code);
  REQUIRE_MESSAGE(found != nullptr, code);
  return *found;
}

inline void bring_in(Session& session, ImportPlan const& plan) {
  ImportOutcome const outcome = read(plan, session.workspace());
  REQUIRE_FALSE(outcome.open_questions());
  REQUIRE(session.perform(outcome.step, Moment{1}));
}

}  // namespace claves
