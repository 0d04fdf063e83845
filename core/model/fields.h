// How a kind declares its fields, each once, and how code that knows no kind reaches them.
//
//   static constexpr void fields(auto field) {
//     field(1, "name", &Person::name, required);
//     field(2, "job", &Person::job);
//   }
//
// Field numbers are written to disk: stable for ever, never reused, from 1 to 63. Field 0 is `removed`, of
// every kind.
#pragma once

#include <array>
#include <cassert>
#include <cstddef>
#include <limits>
#include <span>
#include <string_view>
#include <type_traits>

#include "core/model/kind.h"
#include "core/model/value.h"

namespace claves {

struct Limits {
  bool required = false;  // a text that may not be blank
  double low = -std::numeric_limits<double>::max();
  double high = std::numeric_limits<double>::max();
  std::size_t bytes = 20'000;  // of a text, as UTF-8
  bool acyclic = false;        // a reference to the own kind that may not lead back, however far
};

constexpr auto required = [](Limits& limits) { limits.required = true; };
constexpr auto acyclic = [](Limits& limits) { limits.acyclic = true; };
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

// A field of an entity whose type is no longer known. `entity` points to one of the kind it belongs to, and the
// value written is of the field's type.
struct FieldAccess {
  FieldShape shape;
  std::size_t offset = 0;  // of its member within the entity
  Value (*read_at)(void const* member) = nullptr;
  void (*write_at)(void* member, Value const& value) = nullptr;

  Value read(void const* entity) const { return read_at(static_cast<std::byte const*>(entity) + offset); }
  void write(void* entity, Value const& value) const {
    write_at(static_cast<std::byte*>(entity) + offset, value);
  }
};

// Every field of a kind, `removed` first, then in the order of their declaration. Made in one place,
// workspace.cpp: made wherever it is used, it would cost more time to compile than all the rest.
template <class Entity>
std::span<FieldAccess const> fields_of();

template <class Entity, class Type>
std::size_t offset_of(Type Entity::*member) {
  static Entity const entity{};
  return static_cast<std::size_t>(reinterpret_cast<std::byte const*>(&(entity.*member)) -
                                  reinterpret_cast<std::byte const*>(&entity));
}

// The number of the field that a member holds.
template <class Entity, class Type>
std::uint8_t number_of(Type Entity::*member) {
  std::size_t const offset = offset_of(member);
  for (FieldAccess const& access : fields_of<Entity>())
    if (access.offset == offset) return access.shape.number;
  assert(false);
  return 0;
}

}  // namespace claves
