// Lays the journal end to end as a new generation, reads it back, and only then removes what two generations
// make superfluous. Damaged bytes are copied aside; they go from their place once another visit has read the
// same bytes there, for the first may have misread them.
#pragma once

#include <optional>

#include "core/formats/snapshot.h"
#include "web/storage.h"

namespace claves {

struct StoredPieces {
  std::vector<Piece> pieces;        // of the journal and of every generation
  std::vector<Finding> unreadable;  // entries that the storage could not read
  std::uint32_t newest = 0;         // the highest generation there is, sound or not
  std::optional<Manifest> sound;    // of the newest generation that is there as a whole
  std::vector<std::string> flawed;  // names of manifests that are damaged
};

StoredPieces read_pieces(Storage const& storage);

// Where these bytes of the entry are put aside: a place that holds them already, or one that is free, so that
// others stay.
std::string aside_name(Storage const& storage, std::string_view name, std::string_view bytes);

class Compaction {
 public:
  explicit Compaction(Storage& storage) : storage_(storage) {}

  void start_from(StoredPieces const& stored, std::vector<std::string> flawed);
  // Begins where it is due. Everything in the storage's entries is safe at that moment.
  void run(Place last, Moment now);
  bool settle(Receipt const& receipt, Moment now);  // false: of a batch that is not ours

 private:
  bool is_due(Place last, Moment now) const;
  void begin(Place last);
  void plan_cleaning(Records const& records);

  Storage& storage_;
  std::uint32_t ticket_ = 1;  // of the batch under way; odd
  enum class Stage : std::uint8_t { Idle, Writing, Cleaning } stage_ = Stage::Idle;
  std::uint32_t newest_ = 0;
  std::optional<Manifest> sound_;
  Manifest written_;
  Batch cleaning_;
  std::vector<std::string> flawed_;
  std::vector<std::string> put_aside_;  // of them, those that lie aside since an earlier visit
  Moment not_before_;
};

}  // namespace claves
