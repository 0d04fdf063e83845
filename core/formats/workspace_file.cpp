#include "core/formats/workspace_file.h"

#include "core/formats/bytes.h"

namespace claves {
namespace {

constexpr std::string_view magic = "CLAVES\x1A\n";
constexpr std::string_view end_magic = "END!";
constexpr std::uint16_t version = 1;
constexpr std::uint16_t oldest_reader = 1;  // the oldest version that can read what this one writes
constexpr std::size_t trailer_size = 12;

Error damaged(std::size_t byte, std::string_view what) {
  return {Fault::Damaged, "byte " + std::to_string(byte), std::string(what)};
}

Result<std::size_t> read_header(std::string_view bytes) {
  ByteReader reader(bytes);
  std::string_view const start = bytes.substr(0, magic.size());
  if (start.empty() || start != magic.substr(0, start.size())) return Error{Fault::Foreign, "byte 0", {}};
  reader.raw(magic.size());
  reader.u16();
  std::uint16_t const reader_needed = reader.u16();
  if (!reader.sound()) return damaged(bytes.size(), "length");
  if (reader_needed > version) return Error{Fault::Newer, "version", std::to_string(reader_needed)};
  return reader.at();
}

// The steps lie between header and trailer, each with its length before it.
Result<WorkspaceFile> read_steps(std::string_view bytes, std::size_t from, std::uint32_t count) {
  WorkspaceFile file;
  ByteReader reader(bytes);
  reader.raw(from);
  while (!reader.at_end()) {
    std::size_t const at = reader.at();
    std::string_view const step = reader.text();
    if (!reader.sound()) return damaged(at, "length");
    Result<StampedStep> decoded = decode_step(step);
    if (decoded)
      file.steps.push_back(std::move(*decoded));
    else if (decoded.error().fault == Fault::Newer)
      file.kept.emplace_back(step);
    else
      return damaged(at, "step");
  }
  if (file.steps.size() + file.kept.size() != count) return damaged(bytes.size(), "count");
  return file;
}

}  // namespace

std::string write_workspace_file(History const& history, std::span<std::string const> kept) {
  ByteWriter bytes;
  bytes.raw(magic);
  bytes.u16(version);
  bytes.u16(oldest_reader);
  for (LivedStep const& step : history.steps()) bytes.text(encode_step(step.stamped));
  for (std::string const& step : kept) bytes.text(step);
  bytes.raw(end_magic);
  bytes.u32(static_cast<std::uint32_t>(history.steps().size() + kept.size()));
  bytes.u32(crc32c(bytes.bytes()));
  return bytes.take();
}

Result<WorkspaceFile> read_workspace_file(std::string_view bytes) {
  TRY_TO(start, read_header(bytes));
  if (bytes.size() < start + trailer_size) return damaged(bytes.size(), "length");
  std::size_t const end = bytes.size() - trailer_size;
  ByteReader trailer(bytes.substr(end));
  if (trailer.raw(end_magic.size()) != end_magic) return damaged(bytes.size(), "end");
  std::uint32_t const count = trailer.u32();
  if (trailer.u32() != crc32c(bytes.substr(0, bytes.size() - 4))) return damaged(bytes.size(), "checksum");
  return read_steps(bytes.substr(0, end), start, count);
}

}  // namespace claves
