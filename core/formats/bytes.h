// Numbers and texts as bytes: little-endian, short numbers short (LEB128 varint, zigzag for signed ones).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace claves {

// CRC-32C (Castagnoli, reflected polynomial 0x82F63B78), as iSCSI has it: "123456789" -> 0xE3069283.
std::uint32_t crc32c(std::string_view bytes, std::uint32_t continued = 0);
// A 64-bit fingerprint, for telling one sequence of bytes from another by accident; not against malice.
std::uint64_t fingerprint(std::string_view bytes);

class ByteWriter {
 public:
  void u8(std::uint8_t number) { bytes_.push_back(static_cast<char>(number)); }
  void u16(std::uint16_t number) { little(number, 2); }
  void u32(std::uint32_t number) { little(number, 4); }
  void u64(std::uint64_t number) { little(number, 8); }
  void f64(double number);
  void varint(std::uint64_t number);
  void zigzag(std::int64_t number);
  void text(std::string_view text);  // its length first
  void raw(std::string_view bytes) { bytes_.append(bytes); }

  std::size_t size() const { return bytes_.size(); }
  std::string_view bytes() const { return bytes_; }
  std::string take() { return std::move(bytes_); }

 private:
  void little(std::uint64_t number, int bytes);
  std::string bytes_;
};

// Reads what a ByteWriter wrote, and never past the end: from the first number or text that is not wholly
// there, everything reads as zero or empty and `sound` is false.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

  std::uint8_t u8() { return static_cast<std::uint8_t>(little(1)); }
  std::uint16_t u16() { return static_cast<std::uint16_t>(little(2)); }
  std::uint32_t u32() { return static_cast<std::uint32_t>(little(4)); }
  std::uint64_t u64() { return little(8); }
  double f64();
  std::uint64_t varint();  // of at most ten bytes, in its shortest form
  std::int64_t zigzag();
  std::string_view text() { return raw(varint()); }
  std::string_view raw(std::uint64_t count);

  bool sound() const { return sound_; }
  bool at_end() const { return at_ == bytes_.size(); }
  std::size_t at() const { return at_; }
  std::size_t left() const { return bytes_.size() - at_; }
  void fail() { sound_ = false; }

 private:
  std::uint64_t little(std::size_t bytes);
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool sound_ = true;
};

}  // namespace claves
