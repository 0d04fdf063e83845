// The journal: every step as a write-once record with its place, its checksum and the fingerprint of the record
// before it. Packs are records laid end to end. The grammar is in journal.md.
#pragma once

#include <span>

#include "core/formats/step_codec.h"

namespace claves {

inline constexpr std::size_t record_limit = 60'000;  // bytes, of a record and of a pack

// Where a record stands. The epoch is the number of the writer: one more each time a tab takes over. Sequence
// numbers go on from one epoch to the next.
struct Place {
  std::uint32_t epoch = 0;
  std::uint32_t sequence = 0;  // from 1
  friend constexpr auto operator<=>(Place, Place) = default;
};

// The end of a journal, to which the next record is joined.
struct Tail {
  Place place;
  std::uint64_t chain = 0;  // fingerprint of the last record
  friend constexpr bool operator==(Tail, Tail) = default;
};

struct Record {
  Place place;
  std::string bytes;
};

// The records of one encoded step, in order; a large one takes several. Moves the tail to the last of them.
std::vector<Record> make_records(std::string_view step, Tail& tail);

// Bytes as they were found in storage, under the name of their entry.
struct Piece {
  std::string name;
  std::string bytes;
};

enum class Flaw : std::uint8_t {
  Missing,     // records are absent between two that are there
  Repeated,    // a place is taken twice, by different bytes
  Foreign,     // bytes that are not ours
  Damaged,     // ours, but a checksum or length does not hold
  Newer,       // a step of a newer version: kept as it is
  Unfinished,  // some parts of a step are absent
  Unchained,   // does not follow the record before it: one was replaced, or two writers wrote at once
};

struct Finding {
  Flaw flaw = Flaw::Missing;
  std::string name;    // of the entry, or of the place ("00000001-00000042")
  std::string detail;  // byte or count
  friend bool operator==(Finding const&, Finding const&) = default;
};

struct Recovery {
  std::vector<StampedStep> steps;     // in the order in which they were lived
  std::vector<std::string> kept;      // steps of a newer version, encoded, as they were found
  std::vector<Record> records;        // every sound one, in order
  std::vector<Finding> findings;      // empty: nothing is wrong
  std::vector<std::string> to_aside;  // names of entries with bytes that are no sound records
  Tail tail;
};

// All that can be had from the pieces, in whatever order they come. The same bytes found twice count once.
// Nothing sound is left out because of something damaged before it.
Recovery recover(std::span<Piece const> pieces);

std::string text_of(Place place);  // "00000001-00000042"

}  // namespace claves
