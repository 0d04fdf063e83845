// From bytes to UTF-8: what encoding a file is in, and whether it is text at all.
#include <algorithm>
#include <array>
#include <optional>

#include "core/base/text.h"
#include "core/formats/csv.h"

namespace claves {
namespace {

constexpr char32_t replacement = 0xFFFD;
constexpr std::size_t broken_lines_kept = 1000;

// What a file that is no text begins with, and what to call it.
struct Signature {
  std::string_view start;
  std::string_view name;
};
constexpr Signature signatures[]{
    {"%PDF", "pdf"},
    {"\x89PNG", "png"},
    {"\xFF\xD8\xFF", "jpeg"},
    {"GIF8", "gif"},
    {"PK\x03\x04", "zip"},
    {"PK\x05\x06", "zip"},
    {"\xD0\xCF\x11\xE0", "ole"},
    {"\x1F\x8B", "gzip"},
    {"7z\xBC\xAF", "7z"},
    {"{\\rtf", "rtf"},
    {"<html", "html"},
    {"<!DOCTYPE", "html"},
    {"<?xml", "xml"},
    {"wOF2", "font"},
    {"RIFF", "riff"},
    {"SQLite format 3", "sqlite"},
};

// Windows-1252 from 0x80 to 0x9F; 0 stands for the five bytes that are no letter.
constexpr std::array<char16_t, 32> windows_1252_from_80{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

// Builds the decoded text and remembers the lines that hold what no letter could be made of.
class Decoder {
 public:
  explicit Decoder(Encoding encoding) { decoded_.encoding = encoding; }

  void add(char32_t code) {
    if (code == '\r' || (code == '\n' && !after_return_)) ++line_;
    after_return_ = code == '\r';
    append_utf8(decoded_.text, code);
  }
  void add_broken() {
    auto& lines = decoded_.broken_lines;
    if (lines.size() < broken_lines_kept && (lines.empty() || lines.back() != line_)) lines.push_back(line_);
    add(replacement);
  }
  void reserve(std::size_t bytes) { decoded_.text.reserve(bytes); }
  DecodedText take() { return std::move(decoded_); }

 private:
  DecodedText decoded_;
  std::size_t line_ = 1;
  bool after_return_ = false;
};

DecodedText decode_utf16(std::string_view bytes, Encoding encoding) {
  auto unit = [&](std::size_t at) {
    auto const first = static_cast<unsigned char>(bytes[at]);
    auto const second = static_cast<unsigned char>(bytes[at + 1]);
    return static_cast<char32_t>(encoding == Encoding::Utf16BigEndian ? first << 8 | second
                                                                      : second << 8 | first);
  };
  Decoder decoder(encoding);
  decoder.reserve(bytes.size());
  std::size_t at = 0;
  for (; at + 1 < bytes.size(); at += 2) {
    char32_t const code = unit(at);
    if (code < 0xD800 || code > 0xDFFF) {
      decoder.add(code);
    } else if (code < 0xDC00 && at + 3 < bytes.size() && (unit(at + 2) & 0xFC00) == 0xDC00) {
      decoder.add(0x10000 + ((code & 0x3FF) << 10) + (unit(at + 2) & 0x3FF));
      at += 2;
    } else {
      decoder.add_broken();
    }
  }
  if (at < bytes.size()) decoder.add_broken();
  return decoder.take();
}

DecodedText decode_windows_1252(std::string_view bytes) {
  Decoder decoder(Encoding::Windows1252);
  decoder.reserve(bytes.size() + bytes.size() / 8);
  for (char const c : bytes) {
    char32_t code = static_cast<unsigned char>(c);
    if (code >= 0x80 && code < 0xA0) code = windows_1252_from_80[code - 0x80];
    if (code == 0) {
      decoder.add_broken();
    } else {
      decoder.add(code);
    }
  }
  return decoder.take();
}

DecodedText decode_utf8(std::string_view bytes) {
  if (is_utf8(bytes)) return {std::string(bytes), Encoding::Utf8, {}};
  Decoder decoder(Encoding::Utf8);
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t const before = at;
    char32_t const code = next_code(bytes, at);
    if (code == replacement && at - before == 1) {
      decoder.add_broken();
    } else {
      decoder.add(code);
    }
  }
  return decoder.take();
}

// A file that is not quite UTF-8 is taken for it nevertheless where whole sequences outnumber broken ones: one
// cut by a careless tool, not one in Windows-1252, where such sequences hardly ever come about.
bool mostly_utf8(std::string_view bytes) {
  std::size_t whole = 0;
  std::size_t broken = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t const before = at;
    char32_t const code = next_code(bytes, at);
    if (at - before > 1) ++whole;
    if (code == replacement && at - before == 1) ++broken;
  }
  return whole >= broken;
}

// UTF-16 without a mark: nearly every other byte of what people write in our languages is zero.
std::optional<Encoding> unmarked_utf16(std::string_view bytes) {
  std::string_view const sample = bytes.substr(0, 4096);
  std::size_t zeros[2]{};
  for (std::size_t at = 0; at < sample.size(); ++at)
    if (sample[at] == '\0') ++zeros[at % 2];
  std::size_t const half = sample.size() / 2;
  if (half == 0) return {};
  if (zeros[1] * 10 >= half * 7 && zeros[0] * 10 < half) return Encoding::Utf16LittleEndian;
  if (zeros[0] * 10 >= half * 7 && zeros[1] * 10 < half) return Encoding::Utf16BigEndian;
  return {};
}

bool is_control(char32_t code) {
  return (code < 0x20 && code != '\t' && code != '\n' && code != '\r' && code != '\f') || code == 0x7F;
}

// Text has next to no control characters, no zeros at all, and more letters than bytes that are none.
bool reads_as_text(DecodedText const& decoded) {
  std::size_t letters = 0;
  std::size_t controls = 0;
  std::size_t broken = 0;
  for (std::size_t at = 0; at < decoded.text.size(); ++letters) {
    char32_t const code = next_code(decoded.text, at);
    if (code == 0) return false;
    if (is_control(code)) ++controls;
    if (code == replacement) ++broken;
  }
  return controls * 100 <= letters && broken * 2 <= letters;
}

DecodedText decode_any(std::string_view bytes) {
  auto starts = [&](std::string_view mark) { return bytes.substr(0, mark.size()) == mark; };
  if (starts("\xEF\xBB\xBF")) return decode_utf8(bytes.substr(3));
  if (starts("\xFF\xFE")) return decode_utf16(bytes.substr(2), Encoding::Utf16LittleEndian);
  if (starts("\xFE\xFF")) return decode_utf16(bytes.substr(2), Encoding::Utf16BigEndian);
  if (auto const encoding = unmarked_utf16(bytes)) return decode_utf16(bytes, *encoding);
  return mostly_utf8(bytes) ? decode_utf8(bytes) : decode_windows_1252(bytes);
}

}  // namespace

Result<DecodedText> decode_text(std::string_view bytes) {
  if (bytes.size() > csv_limit_bytes) return Error{Fault::TooLarge, {}, std::to_string(bytes.size())};
  for (Signature const& signature : signatures)
    if (bytes.substr(0, signature.start.size()) == signature.start)
      return Error{Fault::Foreign, {}, std::string(signature.name)};
  DecodedText decoded = decode_any(bytes);
  if (trimmed(decoded.text).empty()) return Error{Fault::Missing, {}, {}};
  if (!reads_as_text(decoded)) return Error{Fault::Foreign, {}, {}};
  return decoded;
}

}  // namespace claves
