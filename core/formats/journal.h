// The journal: every step as write-once records, each with its place, its checksum and the fingerprint of the
// record before it. The grammar is in journal.md.
#pragma once

#include <span>

#include "core/formats/step_codec.h"

namespace claves {

inline constexpr std::size_t record_limit = 59'999;  // bytes, of a record and of a pack of them

// Where a record stands. The epoch is the number of the writer: one more each time a tab takes over. Sequence
// numbers go on from one epoch to the next.
struct Place {
  std::uint32_t epoch = 0;
  std::uint32_t sequence = 0;  // from 1
  friend constexpr auto operator<=>(Place, Place) = default;
};

std::string text_of(Place place);  // "00000001-00000042"

// The end of a journal, to which the next record is joined.
struct Tail {
  Place place;
  std::uint64_t chain = 0;  // fingerprint of the last record
  friend constexpr bool operator==(Tail, Tail) = default;
};

// One checked record.
struct Record {
  Place place;
  std::uint16_t part = 0;
  std::uint16_t parts = 1;
  std::uint64_t chain = 0;  // fingerprint of the record before it
  std::string bytes;        // all of it

  std::string_view payload() const;
  friend bool operator==(Record const&, Record const&) = default;
};

// The records of one encoded step, in order; a large step takes several. Moves the tail to the last of them.
std::vector<Record> make_records(std::string_view step, Tail& tail);

// Bytes as they were found in storage, under the name of their entry.
struct Piece {
  std::string name;
  std::string bytes;
};

enum class Flaw : std::uint8_t {
  Missing,     // a record that others follow is absent
  Repeated,    // two different records have one sequence number: two writers wrote at once
  Unchained,   // does not follow the record before it: one of the two was replaced
  Unfinished,  // parts of a step are absent
  Foreign,     // bytes that are not ours
  Damaged,     // ours, but a checksum or length does not hold
  Newer,       // of a newer version: kept as it is
  Refused,     // a step that the session does not accept
};

struct Finding {
  Flaw flaw = Flaw::Missing;
  std::string name;    // of the entry or of the place
  std::string detail;  // byte or count
  friend bool operator==(Finding const&, Finding const&) = default;
};

// The records of all pieces in order, each once.
struct Records {
  std::vector<Record> sound;
  std::vector<std::string> flawed;  // names of the pieces with bytes that are no records
  std::vector<std::string> newer;  // names of the pieces with records of a form that only a newer version knows
  std::vector<Finding> findings;
};

Records find_records(std::span<Piece const> pieces);

struct Recovery {
  std::vector<StampedStep> steps;     // in the order in which they were lived
  std::vector<std::string> kept;      // steps of a newer version, encoded, as they were found
  std::vector<std::string> flawed;    // names of the pieces with bytes that are no records
  std::vector<Finding> findings;      // empty: nothing is wrong
  std::uint32_t missing_records = 0;  // below the highest one found
  Tail tail;
};

// All that can be had from the pieces, in whatever order they come. Nothing sound is left out because something
// before it is damaged: a step depends on no other.
Recovery recover(std::span<Piece const> pieces);

}  // namespace claves
