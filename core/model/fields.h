// How a kind declares its fields, each once, and how code that knows no kind reaches them.
//
//   static constexpr auto fields() {
//     return declare(field<1>("name", &Person::name, required), field<2>("job", &Person::job));
//   }
//
// Field numbers are written to disk: stable for ever, never reused, from 1 to 63. Field 0 is `removed`, of
// every kind.
#pragma once

#include <array>
#include <cassert>
#include <limits>
#include <span>
#include <string_view>
#include <tuple>
#include <type_traits>

#include "core/model/kind.h"
#include "core/model/value.h"

namespace claves {

struct Limits {
  bool required = false;  // a text that may not be blank
  double low = -std::numeric_limits<double>::max();
  double high = std::numeric_limits<double>::max();
  std::size_t bytes = 20'000;  // of a text, as UTF-8
};

constexpr auto required = [](Limits& limits) { limits.required = true; };
constexpr auto up_to(std::size_t bytes) {
  return [bytes](Limits& limits) { limits.bytes = bytes; };
}
constexpr auto between(double low, double high) {
  return [low, high](Limits& limits) {
    limits.low = low;
    limits.high = high;
  };
}

struct FieldShape {
  std::uint8_t number = 0;
  std::string_view name;
  ValueType type = ValueType::Flag;
  Limits limits;
  std::span<std::string_view const> choices;  // of a Choice
  Kind refers_to = Kind::Firm;                // of a Reference
};

template <class Entity, class Type>
struct Field {
  FieldShape shape;
  Type Entity::*member;
};

// An enumeration that can be a field specialises this with `names`, in the order of its enumerators.
template <class Enumeration>
struct Choices;

template <class Type>
struct FieldType;
template <>
struct FieldType<bool> {
  static constexpr ValueType type = ValueType::Flag;
  static Value read(bool held) { return held; }
  static bool write(Value const& value) { return *std::get_if<bool>(&value); }
};
template <>
struct FieldType<double> {
  static constexpr ValueType type = ValueType::Number;
  static Value read(double held) { return held; }
  static double write(Value const& value) { return *std::get_if<double>(&value); }
};
template <>
struct FieldType<std::string> {
  static constexpr ValueType type = ValueType::Text;
  static Value read(std::string const& held) { return held; }
  static std::string write(Value const& value) { return *std::get_if<std::string>(&value); }
};
template <>
struct FieldType<Date> {
  static constexpr ValueType type = ValueType::Day;
  static Value read(Date held) { return held; }
  static Date write(Value const& value) { return *std::get_if<Date>(&value); }
};
template <Kind kind>
struct FieldType<Id<kind>> {
  static constexpr ValueType type = ValueType::Reference;
  static Value read(Id<kind> held) { return Reference{held.value}; }
  static Id<kind> write(Value const& value) { return {std::get_if<Reference>(&value)->id}; }
};
template <class Enumeration>
requires std::is_enum_v<Enumeration>
struct FieldType<Enumeration> {
  static constexpr ValueType type = ValueType::Choice;
  static Value read(Enumeration held) { return Choice{static_cast<std::uint8_t>(held)}; }
  static Enumeration write(Value const& value) {
    return static_cast<Enumeration>(std::get_if<Choice>(&value)->place);
  }
};

template <Kind kind>
constexpr Kind kind_of_id(Id<kind>) {
  return kind;
}

template <std::uint8_t number, class Entity, class Type, class... Modifiers>
constexpr Field<Entity, Type> field(std::string_view name, Type Entity::*member, Modifiers... modifiers) {
  static_assert(number <= 63);
  FieldShape shape;
  shape.number = number;
  shape.name = name;
  shape.type = FieldType<Type>::type;
  if constexpr (std::is_enum_v<Type>) shape.choices = Choices<Type>::names;
  if constexpr (FieldType<Type>::type == ValueType::Reference) shape.refers_to = kind_of_id(Type{});
  (modifiers(shape.limits), ...);
  return {shape, member};
}

template <class... Fields>
constexpr auto declare(Fields... fields) {
  return std::tuple{fields...};
}

template <class Entity>
constexpr auto all_fields() {
  return std::tuple_cat(std::tuple{field<0>("removed", &Entity::removed)}, Entity::fields());
}

// The number of the field that a member holds.
template <class Entity, class Type>
std::uint8_t number_of(Type Entity::*member) {
  std::uint8_t number = 255;
  auto look = [&](auto const& field) {
    if constexpr (std::is_same_v<decltype(field.member), Type Entity::*>)
      if (field.member == member) number = field.shape.number;
  };
  std::apply([&](auto const&... fields) { (look(fields), ...); }, all_fields<Entity>());
  assert(number != 255);
  return number;
}

// A field of an entity whose type is no longer known. `entity` points to one of the kind it belongs to, and the
// value written is of the field's type.
struct FieldAccess {
  FieldShape shape;
  Value (*read)(void const* entity);
  void (*write)(void* entity, Value const& value);
};

template <class Entity, std::size_t place>
struct Accessor {
  static constexpr auto member = std::get<place>(all_fields<Entity>()).member;
  using Type = std::remove_cvref_t<decltype(std::declval<Entity&>().*member)>;

  static Value read(void const* entity) {
    return FieldType<Type>::read(static_cast<Entity const*>(entity)->*member);
  }
  static void write(void* entity, Value const& value) {
    static_cast<Entity*>(entity)->*member = FieldType<Type>::write(value);
  }
};

template <class Entity, std::size_t... places>
constexpr auto make_accesses(std::index_sequence<places...>) {
  return std::array{FieldAccess{std::get<places>(all_fields<Entity>()).shape, &Accessor<Entity, places>::read,
                                &Accessor<Entity, places>::write}...};
}

template <class Entity>
inline constexpr auto accesses =
    make_accesses<Entity>(std::make_index_sequence<std::tuple_size_v<decltype(all_fields<Entity>())>>());

}  // namespace claves
