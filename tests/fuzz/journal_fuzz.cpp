// Feeds any bytes to everything that reads bytes of ours: the journal, steps and workspace files. What they
// accept, they must write and read again as the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "core/formats/journal.h"
#include "core/formats/workspace_file.h"

namespace {

using namespace claves;

void demand(bool holds) {
  if (!holds) std::abort();
}

void read_as_step(std::string_view bytes) {
  auto const step = decode_step(bytes);
  if (!step) return;
  std::string const written = encode_step(*step);
  auto const again = decode_step(written);
  demand(bool(again) && encode_step(*again) == written);
}

void read_as_journal(std::string_view bytes) {
  std::string const text(bytes);
  std::size_t const middle = text.size() / 2;
  Recovery const whole = recover(std::vector{Piece{"whole", text}});
  demand(whole.steps.size() + whole.kept.size() <=
         find_records(std::vector{Piece{"whole", text}}).sound.size());
  recover(std::vector{Piece{"a", text.substr(0, middle)}, Piece{"b", text.substr(middle)}});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string_view const bytes(reinterpret_cast<char const*>(data), size);
  read_as_step(bytes);
  read_as_journal(bytes);
  static_cast<void>(read_workspace_file(bytes));
  return 0;
}
