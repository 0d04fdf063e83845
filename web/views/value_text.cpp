#include "web/views/value_text.h"

#include "core/edits/changes.h"

namespace claves {

std::string value_text(Screen const& screen, Kind kind, std::uint8_t field, Value const& value) {
  FieldShape const& shape = screen.workspace.find_table(kind)->find_field(field)->shape;
  switch (shape.type) {
    case ValueType::Flag:
      return std::string(screen.say(*std::get_if<bool>(&value) ? Word::flag_yes : Word::flag_no));
    case ValueType::Number:
      return screen.locale.number(*std::get_if<double>(&value), 2);
    case ValueType::Text:
      return *std::get_if<std::string>(&value);
    case ValueType::Day:
      return screen.locale.day(*std::get_if<Date>(&value));
    case ValueType::Choice:
      return std::string(screen.words.choice(kind, field, std::get_if<Choice>(&value)->place));
    case ValueType::Reference:
      return name_of(screen.workspace, shape.refers_to, std::get_if<Reference>(&value)->id);
  }
  return {};
}

}  // namespace claves
