// Files as every released version wrote them load for ever. They are never edited, only added to.
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "core/formats/journal.h"
#include "core/formats/workspace_file.h"
#include "tests/core/formats/invented_steps.h"

namespace claves {
namespace {

std::string const folder = CLAVES_SOURCE_DIR "/tests/fixtures/v1/";

std::string contents(std::string const& name) {
  std::ifstream file(folder + name, std::ios::binary);
  REQUIRE(file);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

// What a fixture shows, with the names that kinds have today: only their numbers are for ever.
std::string shown(std::string const& name) {
  std::string text = contents(name);
  for (std::size_t at; (at = text.find("factor_weight")) != std::string::npos;)
    text.replace(at, std::string_view("factor_weight").size(), "firm_factor");
  return text;
}

std::string text_of(std::vector<StampedStep> const& steps) {
  std::string text;
  for (StampedStep const& step : steps) text += text_of(step);
  return text;
}

std::vector<StampedStep> fixture_steps() {
  std::vector<StampedStep> steps = few_steps();
  for (StampedStep& step : steps_over_everything()) {
    step.origin = Origin::Edit;
    std::erase_if(step.step.operations, [](Operation const& operation) {
      auto const* text = std::get_if<std::string>(&operation.value);
      return text != nullptr && text->size() > 1'000;
    });
    steps.push_back(std::move(step));
  }
  return steps;
}

}  // namespace

TEST_CASE("a workspace file of version 1 loads") {
  auto const read = read_workspace_file(contents("everything.claves"));
  REQUIRE(read);
  CHECK(text_of(read->steps) == shown("everything.txt"));
  CHECK(read->kept.empty());
}

TEST_CASE("a journal of version 1 loads") {
  Recovery const recovery = recover(std::vector{Piece{"everything.journal", contents("everything.journal")}});
  CHECK(text_of(recovery.steps) == shown("everything.txt"));
  CHECK(recovery.findings.empty());
}

// How they were made; run with --no-skip, once per version of the formats.
TEST_CASE("fixtures are written" * doctest::skip()) {
  History history;
  Tail tail{{1, 0}, 0};
  std::ofstream journal(folder + "everything.journal", std::ios::binary);
  for (StampedStep const& step : fixture_steps()) {
    history.append({step, {}});
    for (Record const& record : make_records(encode_step(step), tail)) journal << record.bytes;
  }
  std::ofstream(folder + "everything.claves", std::ios::binary) << write_workspace_file(history);
  std::ofstream(folder + "everything.txt", std::ios::binary) << text_of(fixture_steps());
}

}  // namespace claves
