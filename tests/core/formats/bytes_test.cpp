#include "core/formats/bytes.h"

#include <doctest/doctest.h>

#include <limits>
#include <vector>

namespace claves {

TEST_CASE("CRC-32C is the one of the standard, in one piece or in several") {
  CHECK(crc32c("") == 0);
  CHECK(crc32c("123456789") == 0xE3069283U);
  CHECK(crc32c("56789", crc32c("1234")) == 0xE3069283U);
  CHECK(crc32c(std::string(32, '\0')) == 0x8A9136AAU);  // RFC 3720, B.4
}

TEST_CASE("fingerprints differ where bytes, their order or their number differ") {
  std::vector<std::string> const texts{"",  std::string(1, '\0'), std::string(8, '\0'), std::string(9, '\0'),
                                       "a", "12345678",           "123456789",          "123456798"};
  for (std::size_t a = 0; a < texts.size(); ++a)
    for (std::size_t b = 0; b < a; ++b) CHECK(fingerprint(texts[a]) != fingerprint(texts[b]));
}

TEST_CASE("numbers read back as they were written, and the bytes are the same on every machine") {
  std::vector<std::uint64_t> const natural{0, 1, 127, 128, 16'383, 16'384, UINT32_MAX, UINT64_MAX};
  std::vector<std::int64_t> const whole{0, -1, 1, -64, 64, INT32_MIN, INT64_MIN, INT64_MAX};
  std::vector<double> const real{0.0, -0.0, 0.1, -1e300, std::numeric_limits<double>::infinity()};
  ByteWriter writer;
  for (auto const number : natural) writer.varint(number);
  for (auto const number : whole) writer.zigzag(number);
  for (auto const number : real) writer.f64(number);
  writer.u32(0x01020304);
  ByteReader reader(writer.bytes());
  for (auto const number : natural) CHECK(reader.varint() == number);
  for (auto const number : whole) CHECK(reader.zigzag() == number);
  for (auto const number : real) CHECK(reader.f64() == number);
  CHECK(reader.raw(4) == "\x04\x03\x02\x01");
  CHECK(reader.sound());
  CHECK(reader.at_end());
}

TEST_CASE("from the first thing that is not wholly there, a reader reads nothing") {
  ByteWriter writer;
  writer.u64(7);
  writer.text("Claves");
  for (std::size_t size = 0; size < writer.size(); ++size) {
    ByteReader reader(writer.bytes().substr(0, size));
    reader.u64();
    CHECK(reader.text() == "");
    CHECK_FALSE(reader.sound());
    CHECK(reader.u8() == 0);
  }
}

TEST_CASE("a length beyond every memory is refused") {
  ByteReader reader("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01rest");
  CHECK(reader.text() == "");
  CHECK_FALSE(reader.sound());
}

TEST_CASE("a varint that overflows, never ends or is longer than needed is refused") {
  for (std::string_view const bytes : {std::string_view("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x02"),
                                       std::string_view("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x01"),
                                       std::string_view("\x80\x00", 2), std::string_view("\x80")}) {
    ByteReader reader(bytes);
    CHECK(reader.varint() == 0);
    CHECK_FALSE(reader.sound());
  }
}

}  // namespace claves
