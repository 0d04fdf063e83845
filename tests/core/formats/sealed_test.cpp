#include "core/formats/sealed.h"

#include <doctest/doctest.h>

#include <set>

#include "core/base/random.h"
#include "core/formats/bytes.h"
#include "tests/support/files.h"

namespace claves {
namespace {

RandomBytes drawn_from(std::uint64_t seed) {
  return [random = Random(seed)](std::size_t count) mutable {
    std::string bytes;
    while (bytes.size() < count) bytes.push_back(static_cast<char>(random.next() & 0xFF));
    return bytes;
  };
}

// Stands in for the cipher: what is sealed is as long as by the true one, and says where it belongs.
SealAnswer carried_out(SealOrder const& order) {
  bool const seals = order.direction == SealOrder::Direction::Seal;
  auto tag = [](SealOrder::Part const& part) {
    ByteWriter bytes;
    bytes.u64(fingerprint(part.place));
    bytes.u64(fingerprint(part.nonce));
    return bytes.take();
  };
  SealAnswer answer;
  answer.key = std::string(48, 'k');
  for (SealOrder::Part const& part : order.pieces) {
    std::string_view const bytes = part.bytes;
    if (!seals) CHECK(bytes.substr(bytes.size() - 16) == tag(part));
    answer.pieces.push_back(seals ? part.bytes + tag(part) : std::string(bytes.substr(0, bytes.size() - 16)));
  }
  return answer;
}

SealedFile sealed(std::string_view clear, std::uint64_t seed = 1) {
  SealedFile file = begin_sealing(clear, drawn_from(seed));
  SealAnswer const answer = carried_out(order_to_seal(file, "correct horse battery"));
  return sealed_with(std::move(file), answer);
}

std::string several_pieces() { return std::string(2 * sealed_piece_size + 5, 'x'); }

SealFault fault_of(SealedFile const& file) { return read_sealed(write_sealed(file)).fault; }

}  // namespace

TEST_CASE("what was sealed is read as it was written, and opens to what it was") {
  for (std::size_t const size :
       {std::size_t{0}, std::size_t{1}, sealed_piece_size, 2 * sealed_piece_size + 1}) {
    std::string const clear(size, 'a');
    SealedFile const file = sealed(clear);
    std::string const bytes = write_sealed(file);
    CHECK(looks_sealed(bytes));
    SealedReading const read = read_sealed(bytes);
    REQUIRE(read.fault == SealFault::None);
    CHECK(read.file == file);
    CHECK(opened_with(carried_out(order_to_open(read.file, "correct horse battery"))) == clear);
  }
}

TEST_CASE("every piece is bound to its file, its place and the number of pieces, with a nonce of its own") {
  SealOrder const order = order_to_open(sealed(several_pieces()), "p");
  SealOrder const other = order_to_open(sealed(several_pieces(), 2), "p");
  SealOrder const longer = order_to_open(sealed(several_pieces() + several_pieces()), "p");
  std::set<std::string> places;
  std::set<std::string> nonces;
  for (SealOrder const* const one : {&order, &other, &longer}) {
    places.insert(one->key.place);
    for (SealOrder::Part const& piece : one->pieces) {
      places.insert(piece.place);
      if (one != &longer) nonces.insert(piece.nonce);  // drawn from the same seed as those of the first
    }
  }
  CHECK(places.size() == 2 + 3 + 3 + 5);  // the first and the longer have one header
  CHECK(nonces.size() == 6);
}

TEST_CASE("a sealed file that is cut short anywhere is refused") {
  std::string const bytes = write_sealed(sealed("something to hide"));
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    CAPTURE(length);
    CHECK(read_sealed(std::string_view(bytes).substr(0, length)).fault != SealFault::None);
  }
  CHECK(read_sealed(bytes + '\0').fault == SealFault::Damaged);
}

TEST_CASE("a bit that is changed anywhere is told, as damage unless the file is no longer ours or of our age") {
  std::string const bytes = write_sealed(sealed("something to hide"));
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    std::string changed = bytes;
    changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << bit % 8));
    CAPTURE(bit);
    SealFault const fault = read_sealed(changed).fault;
    if (bit < 64)
      CHECK(fault == SealFault::Foreign);
    else if (bit / 8 == 10 || bit / 8 == 11)
      CHECK((fault == SealFault::Newer || fault == SealFault::Damaged));
    else
      CHECK(fault == SealFault::Damaged);
  }
}

TEST_CASE("pieces that are swapped, repeated, removed or from another file are told from changed ones") {
  SealedFile const file = sealed(several_pieces());
  std::string const whole = write_sealed(file);
  std::size_t const piece_size = 4 + 16 + 4 + 4 + 12 + 4 + sealed_piece_size + 16 + 4;
  std::size_t const header = whole.find("CLVP");
  auto piece = [&](std::string const& of, std::size_t at) {
    return of.substr(header + at * piece_size, piece_size);
  };
  std::string const head = whole.substr(0, header);
  std::string const other = write_sealed(sealed(several_pieces(), 2));
  auto fault = [&](std::string const& pieces) { return read_sealed(head + pieces).fault; };
  CHECK(fault(piece(whole, 0) + piece(whole, 1) + piece(whole, 2)) == SealFault::None);
  CHECK(fault(piece(whole, 1) + piece(whole, 0) + piece(whole, 2)) == SealFault::Misplaced);
  CHECK(fault(piece(whole, 0) + piece(whole, 0) + piece(whole, 2)) == SealFault::Misplaced);
  CHECK(fault(piece(whole, 0) + piece(whole, 2)) == SealFault::Misplaced);
  CHECK(fault(piece(whole, 0) + piece(whole, 1)) == SealFault::Misplaced);
  CHECK(fault(piece(whole, 0) + piece(other, 1) + piece(whole, 2)) == SealFault::Misplaced);
  CHECK(fault("") == SealFault::Misplaced);
  std::string changed = piece(whole, 1);
  changed[100] ^= 1;
  CHECK(fault(piece(whole, 0) + changed + piece(whole, 2)) == SealFault::Damaged);
}

TEST_CASE("the sealed file of version 1 is read, and would be written the same") {
  std::string const bytes = read_fixture("sealed/v1.claves");
  SealedReading const read = read_sealed(bytes);
  REQUIRE(read.fault == SealFault::None);
  CHECK(read.file.rounds == 600'000);
  CHECK(read.file.pieces.size() == 1);
  CHECK(write_sealed(read.file) == bytes);
}

TEST_CASE("a header that would keep the page busy for hours is refused") {
  SealedFile file = sealed("a");
  for (std::uint32_t const rounds : {std::uint32_t{0}, most_seal_rounds + 1, UINT32_MAX}) {
    file.rounds = rounds;
    CHECK(fault_of(file) == SealFault::Damaged);
  }
  file.rounds = most_seal_rounds;
  CHECK(fault_of(file) == SealFault::None);
}

}  // namespace claves
