#include "core/formats/workspace_file.h"

#include <doctest/doctest.h>

#include "core/session.h"
#include "tests/core/formats/invented_steps.h"

namespace claves {
namespace {

Session session_of(std::vector<StampedStep> const& steps) {
  Session session{Actor{1}};
  for (StampedStep const& step : steps) REQUIRE(session.replay(step));
  return session;
}

std::string small_file() { return write_workspace_file(session_of(few_steps()).history()); }

Fault fault_of(std::string_view bytes) {
  auto const read = read_workspace_file(bytes);
  REQUIRE_FALSE(read);
  return read.error().fault;
}

}  // namespace

TEST_CASE("a workspace file reads back equal, to the last byte of meaning") {
  auto const read = read_workspace_file(small_file());
  REQUIRE(read);
  CHECK(read->steps == few_steps());
  CHECK(read->kept.empty());
  Session const again = session_of(read->steps);
  CHECK(again.workspace().to_text() == session_of(few_steps()).workspace().to_text());
  CHECK(write_workspace_file(again.history()) == small_file());
}

TEST_CASE("an empty workspace has a file too") {
  auto const read = read_workspace_file(write_workspace_file(History{}));
  REQUIRE(read);
  CHECK(read->steps.empty());
}

TEST_CASE("steps of a newer version go through a file unharmed") {
  Step const strange{StepName::EditAccount, "", {{static_cast<Kind>(99), 5, 1, true}}};
  std::vector<std::string> const kept{encode_step(stamped(strange))};
  auto const read = read_workspace_file(write_workspace_file(session_of(few_steps()).history(), kept));
  REQUIRE(read);
  CHECK(read->steps == few_steps());
  CHECK(read->kept == kept);
}

TEST_CASE("every truncation of a workspace file is damage, and said where") {
  std::string const bytes = small_file();
  for (std::size_t size = 1; size < bytes.size(); ++size) {
    auto const read = read_workspace_file(std::string_view(bytes).substr(0, size));
    REQUIRE_FALSE(read);
    CHECK(read.error().fault == Fault::Damaged);
    CHECK(read.error().where == "byte " + std::to_string(size));
  }
}

TEST_CASE("every flipped bit of a workspace file is an error with a name") {
  std::string bytes = small_file();
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    char const mask = static_cast<char>(1 << (bit % 8));
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ mask);
    Fault const fault = fault_of(bytes);
    bool const in_magic = bit < 64;
    bool const in_version = bit >= 80 && bit < 96;
    CHECK((fault == Fault::Damaged || (in_magic && fault == Fault::Foreign) ||
           (in_version && fault == Fault::Newer)));
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ mask);
  }
}

TEST_CASE("a file that is not ours and one that is too new are told apart from damage") {
  CHECK(fault_of("") == Fault::Foreign);
  CHECK(fault_of("account;revenue\nAlarcón;12\n") == Fault::Foreign);
  CHECK(fault_of("PK\x03\x04") == Fault::Foreign);
  std::string newer = small_file();
  newer[10] = 2;  // the version needed to read it
  CHECK(fault_of(newer) == Fault::Newer);
}

TEST_CASE("bytes after the end, or between the steps, are damage") {
  CHECK(fault_of(small_file() + '\n') == Fault::Damaged);
  CHECK(fault_of(small_file().insert(12, 1, '\0')) == Fault::Damaged);
}

}  // namespace claves
