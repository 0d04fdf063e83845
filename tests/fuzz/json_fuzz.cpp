// Feeds any bytes to the reading of JSON, and walks whatever was read.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "core/formats/json.h"

namespace {

using namespace claves;

// Writes what it reads, no deeper than the stack allows.
void copy(JsonValue const& value, JsonWriter& writer, int depth) {
  JsonType const type = depth > 100 ? JsonType::Null : value.type();
  switch (type) {
    case JsonType::Null:
      writer.null();
      return;
    case JsonType::Flag:
      writer.flag(*value.flag());
      return;
    case JsonType::Number:
      writer.number(*value.number());
      return;
    case JsonType::Text:
      writer.text(*value.text());
      return;
    case JsonType::List:
      writer.open_list();
      for (std::size_t i = 0; i < value.size(); ++i) copy(*value.item(i), writer, depth + 1);
      writer.close();
      return;
    case JsonType::Object:
      writer.open_object();
      for (std::string const& name : value.names()) copy(*value.at(name), writer.name(name), depth + 1);
      writer.close();
      return;
  }
}

std::string copied(JsonValue const& value) {
  JsonWriter writer;
  copy(value, writer, 0);
  return writer.take();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  auto const document = parse_json({reinterpret_cast<char const*>(data), size});
  if (!document) return 0;
  std::string const written = copied(*document);
  auto const again = parse_json(written);
  if (!again || copied(*again) != written) std::abort();
  return 0;
}
