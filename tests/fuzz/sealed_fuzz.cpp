// Feeds any bytes to the reading of sealed files, with checksums made to hold so that what lies behind them is
// reached. What is accepted, must be written again as the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>

#include "core/formats/bytes.h"
#include "core/formats/sealed.h"

namespace {

using namespace claves;

constexpr std::size_t header_size = 112;  // up to its checksum
constexpr std::size_t piece_head = 44;    // up to its bytes, whose length are the last four

std::uint32_t number_at(std::string const& bytes, std::size_t at) {
  return ByteReader(std::string_view(bytes).substr(at)).u32();
}

void put_checksum(std::string& bytes, std::size_t from, std::size_t size) {
  ByteWriter checksum;
  checksum.u32(crc32c(std::string_view(bytes).substr(from, size)));
  std::memcpy(bytes.data() + from + size, checksum.bytes().data(), 4);
}

std::string with_checksums(std::string bytes) {
  if (bytes.size() < header_size + 4) return bytes;
  put_checksum(bytes, 0, header_size);
  for (std::size_t at = header_size + 4; at + piece_head + 4 <= bytes.size();) {
    std::size_t const size = piece_head + number_at(bytes, at + piece_head - 4);
    if (size > bytes.size() - at - 4) break;
    put_checksum(bytes, at, size);
    at += size + 4;
  }
  return bytes;
}

void read(std::string const& bytes) {
  SealedReading const reading = read_sealed(bytes);
  if (reading.fault != SealFault::None) return;
  std::string const written = write_sealed(reading.file);
  SealedReading const again = read_sealed(written);
  if (again.fault != SealFault::None || again.file != reading.file || written.size() != bytes.size())
    std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  std::string const bytes(reinterpret_cast<char const*>(data), size);
  read(bytes);
  read(with_checksums(bytes));
  return 0;
}
