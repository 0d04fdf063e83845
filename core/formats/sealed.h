// The container of what is sealed with a passphrase: a workspace file in pieces, each encrypted by itself and
// bound to its place. A random key seals the pieces; the passphrase seals that key, so that another passphrase
// means another header and no more. Lays out and checks the bytes; who encrypts is given an order and answers
// it. The grammar is in journal.md.
//
//   SealedFile file = begin_sealing(bytes, random);
//   SealOrder const order = order_to_seal(file, passphrase);   // carried out by AES-256-GCM and PBKDF2-SHA-256
//   write_sealed(sealed_with(std::move(file), answer));
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace claves {

inline constexpr std::uint32_t seal_rounds = 600'000;          // of PBKDF2 with SHA-256: OWASP, 2023
inline constexpr std::uint32_t most_seal_rounds = 10'000'000;  // more would keep the page busy for minutes
inline constexpr std::size_t sealed_piece_size = 256 * 1024;   // bytes in the clear, of all pieces but the last
inline constexpr std::size_t shortest_passphrase = 12;         // letters

struct SealedPiece {
  std::string nonce;
  std::string bytes;  // in the clear before it is sealed; then with the cipher's tag at its end
  friend bool operator==(SealedPiece const&, SealedPiece const&) = default;
};

struct SealedFile {
  std::uint32_t rounds = seal_rounds;
  std::string salt;       // of the key made of the passphrase
  std::string container;  // drawn at random: tells this file's pieces from all others
  std::string key_nonce;
  std::string key;  // the key of the pieces, sealed
  std::vector<SealedPiece> pieces;
  friend bool operator==(SealedFile const&, SealedFile const&) = default;
};

enum class SealFault : std::uint8_t {
  None,
  Foreign,          // not a sealed file
  Newer,            // needs a newer version
  Damaged,          // cut short, or a byte has changed
  Misplaced,        // a piece is whole, but it belongs elsewhere or is absent
  WrongPassphrase,  // told by who opens it
};

// What is to be encrypted or decrypted. `place` is authenticated along with the bytes.
struct SealOrder {
  enum class Direction : std::uint8_t { Seal, Open };
  struct Part {
    std::string nonce;
    std::string place;
    std::string bytes;
  };
  Direction direction = Direction::Seal;
  std::string passphrase;
  std::uint32_t rounds = 0;
  std::string salt;
  Part key;  // no bytes where one is to be drawn
  std::vector<Part> pieces;
};

struct SealAnswer {
  SealFault fault = SealFault::None;
  bool failed = false;  // the browser could not do it
  std::string key;
  std::vector<std::string> pieces;
};

using RandomBytes = std::function<std::string(std::size_t count)>;  // unpredictable ones

SealedFile begin_sealing(std::string_view clear, RandomBytes const& random);
SealOrder order_to_seal(SealedFile const& file, std::string passphrase);
SealOrder order_to_open(SealedFile const& file, std::string passphrase);
SealedFile sealed_with(SealedFile file, SealAnswer const& answer);
std::string opened_with(SealAnswer const& answer);

bool looks_sealed(std::string_view bytes);
std::string write_sealed(SealedFile const& file);
struct SealedReading {
  SealFault fault = SealFault::None;
  SealedFile file;
};
SealedReading read_sealed(std::string_view bytes);

}  // namespace claves
