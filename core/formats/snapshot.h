// Snapshots: the journal so far, laid end to end in packs, and the manifest that says what a snapshot holds. A
// storage keeps two of them, each called a generation. The grammar is in journal.md.
#pragma once

#include <optional>

#include "core/formats/journal.h"

namespace claves {

struct Pack {
  std::uint32_t size = 0;  // bytes
  std::uint32_t checksum = 0;
  friend constexpr bool operator==(Pack, Pack) = default;
};

struct Manifest {
  std::uint32_t generation = 0;
  Place covered;  // of the last record
  std::vector<Pack> packs;
  friend bool operator==(Manifest const&, Manifest const&) = default;
};

std::string write_manifest(Manifest const& manifest);
Result<Manifest> read_manifest(std::string_view bytes);  // Foreign, Newer, Damaged

Pack describe(std::string_view pack);
std::vector<std::string> make_packs(std::span<Record const> records);

// The entry that says whose storage this is.
inline constexpr std::string_view format_name = "format";
std::string write_format(Actor actor);
Result<Actor> read_format(std::string_view bytes);  // Foreign, Newer, Damaged

// Names of entries.
std::string journal_name(Place place);
std::string manifest_name(std::uint32_t generation);
std::string pack_name(std::uint32_t generation, std::size_t pack);

// What a name says; nothing where it is of another form.
std::optional<Place> place_in(std::string_view journal_name);
std::optional<std::uint32_t> generation_in(std::string_view snapshot_name);  // of a manifest or a pack

}  // namespace claves
