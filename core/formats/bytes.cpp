#include "core/formats/bytes.h"

#include <array>
#include <cstring>

#include "core/base/random.h"

namespace claves {
namespace {

constexpr std::array<std::uint32_t, 256> make_crc32c_table() {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t byte = 0; byte < 256; ++byte) {
    std::uint32_t rest = byte;
    for (int bit = 0; bit < 8; ++bit) rest = (rest >> 1) ^ ((rest & 1) != 0 ? 0x82F63B78U : 0U);
    table[byte] = rest;
  }
  return table;
}

constexpr auto crc32c_table = make_crc32c_table();

constexpr std::uint64_t byte_of(char c) { return static_cast<unsigned char>(c); }

}  // namespace

std::uint32_t crc32c(std::string_view bytes, std::uint32_t continued) {
  std::uint32_t rest = ~continued;
  for (char const c : bytes) rest = (rest >> 8) ^ crc32c_table[(rest ^ byte_of(c)) & 0xFF];
  return ~rest;
}

std::uint64_t fingerprint(std::string_view bytes) {
  std::uint64_t hash = mixed(bytes.size());
  std::uint64_t word = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    word |= byte_of(bytes[at]) << (at % 8 * 8);
    if (at % 8 == 7) {
      hash = mixed(hash ^ word);
      word = 0;
    }
  }
  return mixed(hash ^ word);
}

void ByteWriter::little(std::uint64_t number, int bytes) {
  for (int at = 0; at < bytes; ++at) u8(static_cast<std::uint8_t>(number >> (at * 8)));
}

void ByteWriter::f64(double number) {
  std::uint64_t bits = 0;
  std::memcpy(&bits, &number, sizeof bits);
  u64(bits);
}

void ByteWriter::varint(std::uint64_t number) {
  for (; number >= 0x80; number >>= 7) u8(static_cast<std::uint8_t>(number | 0x80));
  u8(static_cast<std::uint8_t>(number));
}

void ByteWriter::zigzag(std::int64_t number) {
  varint((static_cast<std::uint64_t>(number) << 1) ^ static_cast<std::uint64_t>(number >> 63));
}

void ByteWriter::text(std::string_view text) {
  varint(text.size());
  raw(text);
}

std::string_view ByteReader::raw(std::uint64_t count) {
  if (!sound_ || count > left()) {
    sound_ = false;
    return {};
  }
  std::string_view const found = bytes_.substr(at_, static_cast<std::size_t>(count));
  at_ += found.size();
  return found;
}

std::uint64_t ByteReader::little(std::size_t bytes) {
  std::uint64_t number = 0;
  std::string_view const found = raw(bytes);
  for (std::size_t at = 0; at < found.size(); ++at) number |= byte_of(found[at]) << (at * 8);
  return number;
}

double ByteReader::f64() {
  std::uint64_t const bits = u64();
  double number = 0;
  std::memcpy(&number, &bits, sizeof number);
  return number;
}

std::uint64_t ByteReader::varint() {
  std::uint64_t number = 0;
  for (int shift = 0; shift < 70; shift += 7) {
    std::uint8_t const byte = u8();
    bool const overflows = shift == 63 && byte > 1;
    bool const longer_than_needed = shift > 0 && byte == 0;
    if (!sound_ || overflows || longer_than_needed) break;
    number |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
    if (byte < 0x80) return number;
  }
  sound_ = false;
  return 0;
}

std::int64_t ByteReader::zigzag() {
  std::uint64_t const number = varint();
  return static_cast<std::int64_t>((number >> 1) ^ (~(number & 1) + 1));
}

}  // namespace claves
