// One of the six components of the firm's definition of a key account (D1.1 to D1.6).
#pragma once

#include <string>

#include "core/model/fields.h"

namespace claves {

// More than size, a limited list, value for both sides, three themes, investment, long-term return.
enum class Component : std::uint8_t { C1, C2, C3, C4, C5, C6 };
template <>
struct Choices<Component> {
  static constexpr std::array<std::string_view, 6> names{"D1_1", "D1_2", "D1_3", "D1_4", "D1_5", "D1_6"};
};

struct DefinitionComponent {
  static constexpr Kind kind = Kind::DefinitionComponent;

  Id<Kind::DefinitionComponent> id;
  bool removed = false;
  Component component = Component::C1;
  std::string statement;  // in the firm's own words
  PersonId owner;
  Date agreed_on;

  static constexpr void fields(auto field) {
    field(1, "component", &DefinitionComponent::component);
    field(2, "statement", &DefinitionComponent::statement);
    field(3, "owner", &DefinitionComponent::owner);
    field(4, "agreed_on", &DefinitionComponent::agreed_on);
  }
};

}  // namespace claves
