// JSON: read with a path to whatever is not as expected, and written as a stream.
//
//   TRY_TO(document, parse_json(text));
//   TRY_TO(accounts, document.at("accounts"));
//   TRY_TO(first, accounts.item(0));      // an error's `where` is "accounts[0].name"
//   TRY_TO(name, first.text_at("name"));
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace claves {

inline constexpr std::size_t json_limit_bytes = std::size_t{256} << 20;

enum class JsonType : std::uint8_t { Null, Flag, Number, Text, List, Object };

// A value in a document; the document lives as long as any of its values. What is asked of a value of another
// type is Malformed, what is not there is Missing.
class JsonValue {
 public:
  JsonType type() const;
  std::string const& path() const { return path_; }  // "" for the document itself

  Result<bool> flag() const;
  Result<double> number() const;
  Result<std::string> text() const;
  std::size_t size() const;                           // of a list or object; else 0
  Result<JsonValue> item(std::size_t place) const;    // of a list
  Result<JsonValue> at(std::string_view name) const;  // of an object
  bool has(std::string_view name) const;
  std::vector<std::string> names() const;  // of an object, sorted; else none

  Result<std::string> text_at(std::string_view name) const;
  Result<double> number_at(std::string_view name) const;
  Result<bool> flag_at(std::string_view name) const;

 private:
  friend Result<JsonValue> parse_json(std::string_view text);
  JsonValue(std::shared_ptr<void const> document, void const* node, std::string path)
      : document_(std::move(document)), node_(node), path_(std::move(path)) {}
  Error wrong(Fault fault, std::string detail = {}) const { return {fault, path_, std::move(detail)}; }

  std::shared_ptr<void const> document_;
  void const* node_;
  std::string path_;
};

// Malformed: no JSON, and the detail is the place ("line 3, column 12"). TooLarge: over the limit. Of several
// members of one name the last one counts.
Result<JsonValue> parse_json(std::string_view text);

// Writes a document from front to back, two blanks to a level. Text that is no UTF-8 is mended with U+FFFD; a
// number that is none is null. The calls must nest; `name` stands before each value in an object.
class JsonWriter {
 public:
  JsonWriter& open_object() { return open('{'); }
  JsonWriter& open_list() { return open('['); }
  JsonWriter& close();  // what was opened last
  JsonWriter& name(std::string_view name);
  JsonWriter& text(std::string_view text);
  JsonWriter& number(double number);  // the shortest text that reads as the same number
  JsonWriter& flag(bool flag);
  JsonWriter& null();

  std::string take();  // all must be closed

 private:
  JsonWriter& open(char bracket);
  void begin_value();
  void write_quoted(std::string_view text);

  struct Level {
    char bracket = '{';
    bool empty = true;
  };
  std::string written_;
  std::vector<Level> levels_;
  bool named_ = false;
};

}  // namespace claves
