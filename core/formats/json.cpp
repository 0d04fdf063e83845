#include "core/formats/json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace claves {
namespace {

using Node = nlohmann::json;

Node const& node_of(void const* node) { return *static_cast<Node const*>(node); }

// Takes a document in without keeping it, for the place at which reading it ends.
class FlawFinder : public nlohmann::json_sax<Node> {
 public:
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(Node::number_integer_t) override { return true; }
  bool number_unsigned(Node::number_unsigned_t) override { return true; }
  bool number_float(Node::number_float_t, Node::string_t const&) override { return true; }
  bool string(Node::string_t&) override { return true; }
  bool binary(Node::binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(Node::string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t position, std::string const&, nlohmann::detail::exception const&) override {
    read = position;
    return false;
  }

  std::size_t read = 0;  // bytes, what was wrong included
};

// "line 3, column 12", in bytes and from 1.
std::string place_of_flaw(std::string_view text) {
  FlawFinder finder;
  Node::sax_parse(text.begin(), text.end(), &finder);
  std::string_view const before = text.substr(0, std::min(finder.read, text.size()));
  std::size_t const line_begin = before.rfind('\n') + 1;  // npos + 1 is 0
  return "line " + std::to_string(std::count(before.begin(), before.end(), '\n') + 1) + ", column " +
         std::to_string(std::max<std::size_t>(before.size() - line_begin, 1));
}

}  // namespace

Result<JsonValue> parse_json(std::string_view text) {
  if (text.size() > json_limit_bytes) return Error{Fault::TooLarge, {}, std::to_string(text.size())};
  // The parser takes a zero for the end of the text.
  if (text.find('\0') != std::string_view::npos) return Error{Fault::Malformed, {}, {}};
  auto document = std::make_shared<Node>(Node::parse(text.begin(), text.end(), nullptr, false));
  if (document->is_discarded()) return Error{Fault::Malformed, {}, place_of_flaw(text)};
  Node const* const root = document.get();
  return JsonValue(std::move(document), root, {});
}

JsonType JsonValue::type() const {
  switch (node_of(node_).type()) {
    case Node::value_t::boolean:
      return JsonType::Flag;
    case Node::value_t::number_integer:
    case Node::value_t::number_unsigned:
    case Node::value_t::number_float:
      return JsonType::Number;
    case Node::value_t::string:
      return JsonType::Text;
    case Node::value_t::array:
      return JsonType::List;
    case Node::value_t::object:
      return JsonType::Object;
    case Node::value_t::null:
    case Node::value_t::binary:
    case Node::value_t::discarded:
      break;
  }
  return JsonType::Null;
}

Result<bool> JsonValue::flag() const {
  if (type() != JsonType::Flag) return wrong(Fault::Malformed, "flag");
  return *node_of(node_).get_ptr<bool const*>();
}

Result<double> JsonValue::number() const {
  if (type() != JsonType::Number) return wrong(Fault::Malformed, "number");
  return node_of(node_).get<double>();
}

Result<std::string> JsonValue::text() const {
  if (type() != JsonType::Text) return wrong(Fault::Malformed, "text");
  return *node_of(node_).get_ptr<std::string const*>();
}

std::size_t JsonValue::size() const {
  return type() == JsonType::List || type() == JsonType::Object ? node_of(node_).size() : 0;
}

Result<JsonValue> JsonValue::item(std::size_t place) const {
  if (type() != JsonType::List) return wrong(Fault::Malformed, "list");
  std::string path = path_ + '[' + std::to_string(place) + ']';
  if (place >= size()) return Error{Fault::Missing, std::move(path), {}};
  return JsonValue(document_, &node_of(node_)[place], std::move(path));
}

Result<JsonValue> JsonValue::at(std::string_view name) const {
  if (type() != JsonType::Object) return wrong(Fault::Malformed, "object");
  std::string path = path_ + (path_.empty() ? "" : ".") + std::string(name);
  auto const found = node_of(node_).find(std::string(name));
  if (found == node_of(node_).end()) return Error{Fault::Missing, std::move(path), {}};
  return JsonValue(document_, &*found, std::move(path));
}

bool JsonValue::has(std::string_view name) const {
  return type() == JsonType::Object && node_of(node_).contains(std::string(name));
}

std::vector<std::string> JsonValue::names() const {
  std::vector<std::string> names;
  if (type() != JsonType::Object) return names;
  for (auto const& member : node_of(node_).items()) names.push_back(member.key());
  return names;
}

Result<std::string> JsonValue::text_at(std::string_view name) const {
  TRY_TO(value, at(name));
  return value.text();
}

Result<double> JsonValue::number_at(std::string_view name) const {
  TRY_TO(value, at(name));
  return value.number();
}

Result<bool> JsonValue::flag_at(std::string_view name) const {
  TRY_TO(value, at(name));
  return value.flag();
}

}  // namespace claves
