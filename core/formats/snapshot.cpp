#include "core/formats/snapshot.h"

#include <array>
#include <cstdio>

#include "core/formats/bytes.h"

namespace claves {
namespace {

constexpr std::string_view magic = "CLVM";
constexpr std::uint16_t format = 1;
constexpr std::string_view storage_magic = "CLVS";
constexpr std::uint16_t storage_version = 1;
constexpr std::uint16_t oldest_reader = 1;  // the oldest version that can read what this one writes
constexpr std::string_view journal_folder = "j/";
constexpr std::string_view snapshot_folder = "s/";
constexpr std::size_t hex_digits = 8;

std::string hex(std::uint32_t number) { return text_of(Place{number, 0}).substr(0, hex_digits); }

std::optional<std::uint32_t> read_hex(std::string_view text) {
  if (text.size() < hex_digits) return {};
  std::uint32_t number = 0;
  for (char const c : text.substr(0, hex_digits)) {
    bool const is_digit = c >= '0' && c <= '9';
    if (!is_digit && (c < 'a' || c > 'f')) return {};
    number = number * 16 + static_cast<std::uint32_t>(is_digit ? c - '0' : c - 'a' + 10);
  }
  return number;
}

}  // namespace

std::string write_manifest(Manifest const& manifest) {
  ByteWriter bytes;
  bytes.raw(magic);
  bytes.u16(format);
  bytes.u16(0);
  bytes.u32(manifest.generation);
  bytes.u32(manifest.covered.epoch);
  bytes.u32(manifest.covered.sequence);
  bytes.u32(static_cast<std::uint32_t>(manifest.packs.size()));
  for (Pack const pack : manifest.packs) {
    bytes.u32(pack.size);
    bytes.u32(pack.checksum);
  }
  bytes.u32(crc32c(bytes.bytes()));
  return bytes.take();
}

Result<Manifest> read_manifest(std::string_view bytes) {
  ByteReader reader(bytes);
  if (reader.raw(magic.size()) != magic) return Error{Fault::Foreign, "byte 0", {}};
  if (std::uint16_t const version = reader.u16(); version > format)
    return Error{Fault::Newer, "version", std::to_string(version)};
  reader.u16();
  Manifest manifest;
  manifest.generation = reader.u32();
  manifest.covered.epoch = reader.u32();
  manifest.covered.sequence = reader.u32();
  std::uint32_t const count = reader.u32();
  for (std::uint32_t done = 0; done < count && reader.sound(); ++done) {
    std::uint32_t const size = reader.u32();
    manifest.packs.push_back({size, reader.u32()});
  }
  std::size_t const checked = reader.at();
  bool const sound = reader.u32() == crc32c(bytes.substr(0, checked)) && reader.sound() && reader.at_end();
  if (!sound) return Error{Fault::Damaged, "byte " + std::to_string(reader.at()), {}};
  return manifest;
}

std::string write_format(Actor actor) {
  ByteWriter bytes;
  bytes.raw(storage_magic);
  bytes.u16(storage_version);
  bytes.u16(oldest_reader);
  bytes.u64(actor.value);
  bytes.u32(crc32c(bytes.bytes()));
  return bytes.take();
}

Result<Actor> read_format(std::string_view bytes) {
  ByteReader reader(bytes);
  if (reader.raw(storage_magic.size()) != storage_magic) return Error{Fault::Foreign, "byte 0", {}};
  reader.u16();
  std::uint16_t const reader_needed = reader.u16();
  Actor const actor{reader.u64()};
  std::size_t const checked = reader.at();
  bool const sound = reader.u32() == crc32c(bytes.substr(0, checked)) && reader.sound() && reader.at_end();
  if (!sound || actor.value == 0) return Error{Fault::Damaged, "byte " + std::to_string(reader.at()), {}};
  if (reader_needed > storage_version) return Error{Fault::Newer, "version", std::to_string(reader_needed)};
  return actor;
}

Pack describe(std::string_view pack) { return {static_cast<std::uint32_t>(pack.size()), crc32c(pack)}; }

std::vector<std::string> make_packs(std::span<Record const> records) {
  std::vector<std::string> packs;
  for (Record const& record : records) {
    if (packs.empty() || packs.back().size() + record.bytes.size() > record_limit) packs.emplace_back();
    packs.back() += record.bytes;
  }
  return packs;
}

std::string journal_name(Place place) { return std::string(journal_folder) + text_of(place); }

std::string manifest_name(std::uint32_t generation) {
  return std::string(snapshot_folder) + hex(generation) + "/manifest";
}

std::string pack_name(std::uint32_t generation, std::size_t pack) {
  std::array<char, 24> number{};
  std::snprintf(number.data(), number.size(), "/%04lu", static_cast<unsigned long>(pack));
  return std::string(snapshot_folder) + hex(generation) + number.data();
}

std::optional<Place> place_in(std::string_view name) {
  if (name.substr(0, journal_folder.size()) != journal_folder) return {};
  name.remove_prefix(journal_folder.size());
  if (name.size() != 2 * hex_digits + 1 || name[hex_digits] != '-') return {};
  auto const epoch = read_hex(name);
  auto const sequence = read_hex(name.substr(hex_digits + 1));
  if (!epoch || !sequence) return {};
  return Place{*epoch, *sequence};
}

std::optional<std::uint32_t> generation_in(std::string_view name) {
  if (name.substr(0, snapshot_folder.size()) != snapshot_folder) return {};
  name.remove_prefix(snapshot_folder.size());
  if (name.size() <= hex_digits + 1 || name[hex_digits] != '/') return {};
  return read_hex(name);
}

}  // namespace claves
