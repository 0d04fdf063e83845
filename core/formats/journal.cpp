#include "core/formats/journal.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <optional>
#include <unordered_set>

#include "core/formats/bytes.h"

namespace claves {
namespace {

constexpr std::string_view magic = "CLVJ";
constexpr std::uint16_t format = 1;
constexpr std::uint16_t absurd_format = 256;  // from here on it is damage
constexpr std::size_t header_size = 36;
constexpr std::size_t checksum_at = 32;  // the last field of the header
constexpr std::size_t part_limit = record_limit - header_size;

std::uint32_t checksum_of(std::string_view record) {
  return crc32c(record.substr(header_size), crc32c(record.substr(0, checksum_at)));
}

Record make_record(std::string_view part, std::uint16_t number, std::uint16_t parts, Place place,
                   std::uint64_t chain) {
  ByteWriter bytes;
  bytes.raw(magic);
  bytes.u16(format);
  bytes.u16(number);
  bytes.u16(parts);
  bytes.u16(0);
  bytes.u32(place.epoch);
  bytes.u32(place.sequence);
  bytes.u64(chain);
  bytes.u32(static_cast<std::uint32_t>(part.size()));
  bytes.u32(crc32c(part, crc32c(bytes.bytes())));
  bytes.raw(part);
  return {place, number, parts, chain, bytes.take()};
}

// The record at the start of the bytes, if a sound one is there. Newer: it has a form that we cannot check.
Result<Record> read_record(std::string_view bytes) {
  ByteReader reader(bytes);
  if (reader.raw(magic.size()) != magic) return Error{Fault::Foreign, {}, {}};
  std::uint16_t const version = reader.u16();
  if (version > format && version < absurd_format) return Error{Fault::Newer, {}, std::to_string(version)};
  Record record;
  record.part = reader.u16();
  record.parts = reader.u16();
  std::uint16_t const reserved = reader.u16();
  record.place.epoch = reader.u32();
  record.place.sequence = reader.u32();
  record.chain = reader.u64();
  std::uint32_t const length = reader.u32();
  std::uint32_t const checksum = reader.u32();
  reader.raw(length);
  if (!reader.sound()) return Error{Fault::Damaged, {}, "length"};
  record.bytes = bytes.substr(0, reader.at());
  if (checksum_of(record.bytes) != checksum) return Error{Fault::Damaged, {}, "checksum"};
  bool const sensible =
      version == format && reserved == 0 && record.part < record.parts && record.place.sequence > 0;
  if (!sensible) return Error{Fault::Damaged, {}, "header"};
  return record;
}

// Reads the records of a piece. What is none is passed over, up to the next bytes that look like the start of
// one, and told once.
void scan(Piece const& piece, Records& to) {
  std::string_view const bytes = piece.bytes;
  std::optional<Finding> finding;
  bool is_newer = false;
  for (std::size_t at = 0; at < bytes.size();) {
    Result<Record> record = read_record(bytes.substr(at));
    if (record) {
      at += record->bytes.size();
      to.sound.push_back(std::move(*record));
      continue;
    }
    is_newer = is_newer || record.error().fault == Fault::Newer;
    bool const starts_like_ours = record.error().fault != Fault::Foreign;
    if (!finding) finding = Finding{Flaw::Foreign, piece.name, std::to_string(at)};
    if (starts_like_ours) finding->flaw = Flaw::Damaged;
    at = std::min(bytes.find(magic, at + 1), bytes.size());
  }
  if (bytes.empty()) finding = Finding{Flaw::Damaged, piece.name, "0"};
  if (!finding) return;
  if (is_newer) finding->flaw = Flaw::Newer;
  (is_newer ? to.newer : to.flawed).push_back(piece.name);
  to.findings.push_back(std::move(*finding));
}

bool stands_before(Record const& a, Record const& b) {
  return a.place != b.place ? a.place < b.place : a.bytes < b.bytes;
}

// Tells of gaps in the sequence, and of records that do not join.
void check_chain(std::vector<Record> const& records, Recovery& to) {
  std::multimap<std::uint32_t, std::uint64_t> prints;  // by sequence number
  for (Record const& record : records) prints.emplace(record.place.sequence, fingerprint(record.bytes));
  std::uint32_t reached = 0;
  for (auto at = prints.begin(); at != prints.end(); at = prints.upper_bound(reached)) {
    std::uint32_t const absent = at->first - reached - 1;
    if (absent > 0) to.findings.push_back({Flaw::Missing, text_of({0, reached + 1}), std::to_string(absent)});
    to.missing_records += absent;
    reached = at->first;
  }
  std::uint32_t repeated = 0;
  for (Record const& record : records) {
    std::uint32_t const sequence = record.place.sequence;
    if (prints.count(sequence) > 1 && repeated != sequence)
      to.findings.push_back({Flaw::Repeated, text_of(record.place), std::to_string(prints.count(sequence))});
    if (prints.count(sequence) > 1) repeated = sequence;
    auto const [from, end] = prints.equal_range(sequence - 1);
    bool const joins = std::any_of(from, end, [&](auto const& print) { return print.second == record.chain; });
    bool const is_first = sequence == 1 && record.chain == 0;
    if (from != end && !joins && !is_first) to.findings.push_back({Flaw::Unchained, text_of(record.place), {}});
  }
}

// Joins the parts of steps. A part follows the one whose fingerprint it carries.
class Assembly {
 public:
  explicit Assembly(Recovery& to) : to_(to) {}

  void add(Record const& record) {
    Open step{record.place, {}, 0};
    if (record.part > 0) {
      auto const found = open_.find(record.chain);
      bool const follows = found != open_.end() && found->second.parts + 1 == record.part;
      if (!follows) return tell(record.place);
      step = std::move(found->second);
      open_.erase(found);
      step.parts = record.part;
    }
    step.bytes += record.payload();
    if (record.part + 1 == record.parts)
      finish(step);
    else
      open_.insert_or_assign(fingerprint(record.bytes), std::move(step));
  }

  void finish_all() {
    for (auto const& [print, step] : open_) tell(step.first);
  }

 private:
  struct Open {
    Place first;
    std::string bytes;
    std::uint16_t parts = 0;  // number of the last one joined
  };

  void tell(Place place) { to_.findings.push_back({Flaw::Unfinished, text_of(place), {}}); }

  void finish(Open const& step) {
    if (!seen_.insert(fingerprint(step.bytes)).second) return;  // written twice, as where the first was misread
    Result<StampedStep> decoded = decode_step(step.bytes);
    if (decoded) return to_.steps.push_back(std::move(*decoded));
    bool const is_newer = decoded.error().fault == Fault::Newer;
    if (is_newer) to_.kept.push_back(step.bytes);
    to_.findings.push_back(
        {is_newer ? Flaw::Newer : Flaw::Damaged, text_of(step.first), decoded.error().detail});
  }

  Recovery& to_;
  std::map<std::uint64_t, Open> open_;      // by the fingerprint of the last part
  std::unordered_set<std::uint64_t> seen_;  // fingerprints of encoded steps, each with its own stamp
};

}  // namespace

std::string text_of(Place place) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%08lx-%08lx", static_cast<unsigned long>(place.epoch),
                static_cast<unsigned long>(place.sequence));
  return text.data();
}

std::string_view Record::payload() const { return std::string_view(bytes).substr(header_size); }

std::vector<Record> make_records(std::string_view step, Tail& tail) {
  std::size_t const parts = std::max<std::size_t>(1, (step.size() + part_limit - 1) / part_limit);
  assert(parts <= UINT16_MAX);
  std::vector<Record> records;
  for (std::size_t part = 0; part < parts; ++part) {
    ++tail.place.sequence;
    records.push_back(make_record(step.substr(part * part_limit, part_limit), static_cast<std::uint16_t>(part),
                                  static_cast<std::uint16_t>(parts), tail.place, tail.chain));
    tail.chain = fingerprint(records.back().bytes);
  }
  return records;
}

Records find_records(std::span<Piece const> pieces) {
  Records records;
  for (Piece const& piece : pieces) scan(piece, records);
  std::sort(records.sound.begin(), records.sound.end(), stands_before);
  records.sound.erase(std::unique(records.sound.begin(), records.sound.end()), records.sound.end());
  return records;
}

Recovery recover(std::span<Piece const> pieces) {
  Records found = find_records(pieces);
  Recovery recovery;
  recovery.flawed = std::move(found.flawed);
  recovery.findings = std::move(found.findings);
  check_chain(found.sound, recovery);
  Assembly assembly(recovery);
  for (Record const& record : found.sound) {
    assembly.add(record);
    if (record.place.sequence >= recovery.tail.place.sequence)
      recovery.tail = {record.place, fingerprint(record.bytes)};
  }
  assembly.finish_all();
  return recovery;
}

}  // namespace claves
