#include "core/formats/sealed.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "core/formats/bytes.h"

namespace claves {
namespace {

constexpr std::string_view magic = "CLAVSEAL";
constexpr std::string_view piece_magic = "CLVP";
constexpr std::uint16_t version = 1;
constexpr std::uint16_t oldest_reader = 1;  // the oldest version that can read what this one writes
constexpr std::uint16_t pbkdf2_sha256 = 1;
constexpr std::uint16_t aes_256_gcm = 1;
constexpr std::size_t salt_size = 16;
constexpr std::size_t container_size = 16;
constexpr std::size_t nonce_size = 12;
constexpr std::size_t tag_size = 16;
constexpr std::size_t key_size = 32 + tag_size;

// All that says how the key is sealed: the header up to the key's own bytes.
std::string key_place(SealedFile const& file) {
  ByteWriter bytes;
  bytes.raw(magic);
  bytes.u16(version);
  bytes.u16(oldest_reader);
  bytes.u16(pbkdf2_sha256);
  bytes.u16(aes_256_gcm);
  bytes.u32(file.rounds);
  bytes.raw(file.salt);
  bytes.raw(file.container);
  bytes.raw(file.key_nonce);
  return bytes.take();
}

struct PiecePlace {
  std::string_view container;
  std::uint32_t number = 0;  // from 0
  std::uint32_t count = 0;
};

std::string text_of(PiecePlace const& place) {
  ByteWriter bytes;
  bytes.raw(piece_magic);
  bytes.raw(place.container);
  bytes.u32(place.number);
  bytes.u32(place.count);
  return bytes.take();
}

PiecePlace place_of(SealedFile const& file, std::size_t number) {
  return {file.container, static_cast<std::uint32_t>(number), static_cast<std::uint32_t>(file.pieces.size())};
}

SealOrder order_for(SealedFile const& file, std::string passphrase, SealOrder::Direction direction) {
  SealOrder order{direction, std::move(passphrase), file.rounds, file.salt, {}, {}};
  order.key = {file.key_nonce, key_place(file), file.key};
  for (std::size_t at = 0; at < file.pieces.size(); ++at)
    order.pieces.push_back({file.pieces[at].nonce, text_of(place_of(file, at)), file.pieces[at].bytes});
  return order;
}

SealFault read_header(ByteReader& reader, std::string_view bytes, SealedFile& file) {
  if (!looks_sealed(bytes)) return SealFault::Foreign;
  reader.raw(magic.size());
  reader.u16();
  std::uint16_t const reader_needed = reader.u16();
  if (reader.sound() && reader_needed > version) return SealFault::Newer;
  std::uint16_t const derivation = reader.u16();
  std::uint16_t const cipher = reader.u16();
  file.rounds = reader.u32();
  file.salt = reader.raw(salt_size);
  file.container = reader.raw(container_size);
  file.key_nonce = reader.raw(nonce_size);
  file.key = reader.raw(key_size);
  std::size_t const checked = reader.at();
  bool const sound = reader.u32() == crc32c(bytes.substr(0, checked)) && reader.sound();
  bool const sensible = derivation == pbkdf2_sha256 && cipher == aes_256_gcm &&
                        reader_needed == oldest_reader && file.rounds > 0 && file.rounds <= most_seal_rounds;
  return sound && sensible ? SealFault::None : SealFault::Damaged;
}

// The next piece, and what it says of its place.
SealFault read_piece(ByteReader& reader, std::string_view bytes, SealedPiece& piece, PiecePlace& place) {
  std::size_t const from = reader.at();
  bool const ours = reader.raw(piece_magic.size()) == piece_magic;
  place.container = reader.raw(container_size);
  place.number = reader.u32();
  place.count = reader.u32();
  piece.nonce = reader.raw(nonce_size);
  piece.bytes = reader.raw(reader.u32());
  std::size_t const checked = reader.at();
  bool const sound = reader.u32() == crc32c(bytes.substr(from, checked - from)) && reader.sound();
  return ours && sound && piece.bytes.size() >= tag_size ? SealFault::None : SealFault::Damaged;
}

}  // namespace

SealedFile begin_sealing(std::string_view clear, RandomBytes const& random) {
  SealedFile file;
  file.salt = random(salt_size);
  file.container = random(container_size);
  file.key_nonce = random(nonce_size);
  for (std::size_t at = 0; at == 0 || at < clear.size(); at += sealed_piece_size)
    file.pieces.push_back({random(nonce_size), std::string(clear.substr(at, sealed_piece_size))});
  return file;
}

SealOrder order_to_seal(SealedFile const& file, std::string passphrase) {
  return order_for(file, std::move(passphrase), SealOrder::Direction::Seal);
}

SealOrder order_to_open(SealedFile const& file, std::string passphrase) {
  return order_for(file, std::move(passphrase), SealOrder::Direction::Open);
}

SealedFile sealed_with(SealedFile file, SealAnswer const& answer) {
  assert(answer.key.size() == key_size && answer.pieces.size() == file.pieces.size());
  file.key = answer.key;
  for (std::size_t at = 0; at < file.pieces.size(); ++at) file.pieces[at].bytes = answer.pieces[at];
  return file;
}

std::string opened_with(SealAnswer const& answer) {
  std::string clear;
  for (std::string const& piece : answer.pieces) clear += piece;
  return clear;
}

bool looks_sealed(std::string_view bytes) { return bytes.substr(0, magic.size()) == magic; }

std::string write_sealed(SealedFile const& file) {
  ByteWriter bytes;
  bytes.raw(key_place(file));
  bytes.raw(file.key);
  bytes.u32(crc32c(bytes.bytes()));
  for (std::size_t at = 0; at < file.pieces.size(); ++at) {
    ByteWriter piece;
    piece.raw(text_of(place_of(file, at)));
    piece.raw(file.pieces[at].nonce);
    piece.u32(static_cast<std::uint32_t>(file.pieces[at].bytes.size()));
    piece.raw(file.pieces[at].bytes);
    piece.u32(crc32c(piece.bytes()));
    bytes.raw(piece.bytes());
  }
  return bytes.take();
}

// A changed byte anywhere is told before a piece in the wrong place is.
SealedReading read_sealed(std::string_view bytes) {
  SealedReading reading;
  ByteReader reader(bytes);
  reading.fault = read_header(reader, bytes, reading.file);
  std::vector<PiecePlace> places;
  while (reading.fault == SealFault::None && !reader.at_end()) {
    reading.fault = read_piece(reader, bytes, reading.file.pieces.emplace_back(), places.emplace_back());
  }
  if (reading.fault != SealFault::None) return {reading.fault, {}};
  for (std::size_t at = 0; at < places.size(); ++at) {
    PiecePlace const wanted = place_of(reading.file, at);
    bool const in_place = places[at].container == wanted.container && places[at].number == wanted.number &&
                          places[at].count == wanted.count;
    if (!in_place) return {SealFault::Misplaced, {}};
  }
  if (places.empty()) return {SealFault::Misplaced, {}};
  return reading;
}

}  // namespace claves
