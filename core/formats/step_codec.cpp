#include "core/formats/step_codec.h"

#include <algorithm>
#include <unordered_map>

#include "core/formats/bytes.h"

namespace claves {
namespace {

constexpr std::uint64_t step_version = 1;
constexpr double exact_integers_below = 9'007'199'254'740'992.0;  // 2^53

// How a value is written; three bits.
enum class Form : std::uint8_t { No, Yes, Integer, Number, Text, Day, Choice, Reference };

// The head of an operation: field, whether an entity follows, form.
constexpr std::uint64_t names_entity = 8;
constexpr std::uint64_t head_of(std::uint8_t field, bool new_entity, Form form) {
  return static_cast<std::uint64_t>(field) << 4 | (new_entity ? names_entity : 0) |
         static_cast<std::uint64_t>(form);
}

// A reference is none (0), one not seen before in this step (1, then its id) or the n-th seen (n + 2).
constexpr std::uint64_t no_reference = 0;
constexpr std::uint64_t new_reference = 1;
constexpr std::uint64_t first_seen_reference = 2;

bool is_integer(double number) {
  if (!(number > -exact_integers_below && number < exact_integers_below)) return false;
  auto const whole = static_cast<std::int64_t>(number);
  bool const negative_zero = whole == 0 && 1 / number < 0;
  return static_cast<double>(whole) == number && !negative_zero;
}

Form form_of(Value const& value) {
  switch (type_of(value)) {
    case ValueType::Flag:
      return *std::get_if<bool>(&value) ? Form::Yes : Form::No;
    case ValueType::Number:
      return is_integer(*std::get_if<double>(&value)) ? Form::Integer : Form::Number;
    case ValueType::Text:
      return Form::Text;
    case ValueType::Day:
      return Form::Day;
    case ValueType::Choice:
      return Form::Choice;
    case ValueType::Reference:
      break;
  }
  return Form::Reference;
}

class OperationWriter {
 public:
  explicit OperationWriter(ByteWriter& to) : to_(to) {}

  void write(Operation const& operation) {
    bool const new_entity = operation.kind != kind_ || operation.id != id_;
    Form const form = form_of(operation.value);
    to_.varint(head_of(operation.field, new_entity, form));
    if (new_entity) {
      kind_ = operation.kind;
      id_ = operation.id;
      to_.varint(static_cast<std::uint64_t>(kind_));
      to_.u64(id_);
    }
    write_value(form, operation.value);
  }

 private:
  void write_value(Form form, Value const& value) {
    switch (form) {
      case Form::No:
      case Form::Yes:
        break;
      case Form::Integer:
        return to_.zigzag(static_cast<std::int64_t>(*std::get_if<double>(&value)));
      case Form::Number:
        return to_.f64(*std::get_if<double>(&value));
      case Form::Text:
        return to_.text(*std::get_if<std::string>(&value));
      case Form::Day:
        return to_.zigzag(std::get_if<Date>(&value)->days);
      case Form::Choice:
        return to_.varint(std::get_if<Choice>(&value)->place);
      case Form::Reference:
        return write_reference(std::get_if<Reference>(&value)->id);
    }
  }

  void write_reference(std::uint64_t id) {
    if (id == 0) return to_.varint(no_reference);
    auto const [found, is_new] = seen_.emplace(id, first_seen_reference + seen_.size());
    if (!is_new) return to_.varint(found->second);
    to_.varint(new_reference);
    to_.u64(id);
  }

  ByteWriter& to_;
  Kind kind_ = Kind::Firm;
  std::uint64_t id_ = 0;
  std::unordered_map<std::uint64_t, std::uint64_t> seen_;  // how each reference is written from now on
};

class OperationReader {
 public:
  explicit OperationReader(ByteReader& from) : from_(from) {}

  Operation read() {
    std::uint64_t const head = from_.varint();
    if ((head & names_entity) != 0) read_entity();
    if (id_ == 0) from_.fail();
    std::uint64_t const field = head >> 4;
    Operation operation{static_cast<Kind>(kind_), id_, static_cast<std::uint8_t>(field),
                        read_value(static_cast<Form>(head & 7))};
    known_ = known_ && field <= 63 && is_known(operation);
    return operation;
  }
  bool all_known() const { return known_; }

 private:
  void read_entity() {
    std::uint64_t const kind = from_.varint();
    id_ = from_.u64();
    kind_ = static_cast<std::uint8_t>(kind);
    static Workspace const blank;
    table_ = kind <= 255 ? blank.find_table(static_cast<Kind>(kind_)) : nullptr;
  }

  Value read_value(Form form) {
    switch (form) {
      case Form::No:
      case Form::Yes:
        return form == Form::Yes;
      case Form::Integer:
        return static_cast<double>(from_.zigzag());
      case Form::Number:
        return from_.f64();
      case Form::Text:
        return std::string(from_.text());
      case Form::Day:
        return Date{static_cast<std::int32_t>(in_range(from_.zigzag(), INT32_MIN, INT32_MAX))};
      case Form::Choice:
        return Choice{read_choice()};
      case Form::Reference:
        break;
    }
    return Reference{read_reference()};
  }

  std::uint8_t read_choice() {
    std::uint64_t const place = from_.varint();
    if (place > 255) from_.fail();
    return static_cast<std::uint8_t>(place);
  }

  std::int64_t in_range(std::int64_t number, std::int64_t low, std::int64_t high) {
    if (number < low || number > high) from_.fail();
    return from_.sound() ? number : low;
  }

  std::uint64_t read_reference() {
    std::uint64_t const written = from_.varint();
    if (written == no_reference) return 0;
    if (written == new_reference) return seen_.emplace_back(from_.u64());
    std::uint64_t const place = written - first_seen_reference;
    if (place < seen_.size()) return seen_[static_cast<std::size_t>(place)];
    from_.fail();
    return 0;
  }

  bool is_known(Operation const& operation) const {
    FieldAccess const* const access = table_ == nullptr ? nullptr : table_->find_field(operation.field);
    if (access == nullptr || access->shape.type != type_of(operation.value)) return false;
    Choice const* const choice = std::get_if<Choice>(&operation.value);
    return choice == nullptr || choice->place < access->shape.choices.size();
  }

  ByteReader& from_;
  std::uint8_t kind_ = 0;
  std::uint64_t id_ = 0;
  AnyTable const* table_ = nullptr;  // of kind_; null where this version has none
  std::vector<std::uint64_t> seen_;  // references, in the order in which they came
  bool known_ = true;
};

bool is_step_name(std::uint64_t number) {
  switch (number) {
#define STEP_NAME(value, name) case value:
#include "core/edits/step_names.def"
#undef STEP_NAME
    return true;
  }
  return false;
}

// All before the operations. Answers whether this version knows what it says.
bool read_head(ByteReader& reader, StampedStep& to) {
  to.stamp.wall_ms = reader.zigzag();
  std::uint64_t const counter = reader.varint();
  if (counter > UINT32_MAX) reader.fail();
  to.stamp.counter = static_cast<std::uint32_t>(counter);
  to.stamp.actor.value = reader.u64();
  std::uint64_t const origin = reader.varint();
  to.origin = static_cast<Origin>(origin);
  std::uint64_t const name = reader.varint();
  to.step.name = static_cast<StepName>(name);
  to.step.subject = reader.text();
  return origin <= static_cast<std::uint64_t>(Origin::Redo) && is_step_name(name);
}

}  // namespace

std::string encode_step(StampedStep const& stamped) {
  ByteWriter bytes;
  bytes.varint(step_version);
  bytes.zigzag(stamped.stamp.wall_ms);
  bytes.varint(stamped.stamp.counter);
  bytes.u64(stamped.stamp.actor.value);
  bytes.varint(static_cast<std::uint64_t>(stamped.origin));
  bytes.varint(static_cast<std::uint64_t>(stamped.step.name));
  bytes.text(stamped.step.subject);
  bytes.varint(stamped.step.operations.size());
  OperationWriter writer(bytes);
  for (Operation const& operation : stamped.step.operations) writer.write(operation);
  return bytes.take();
}

Result<StampedStep> decode_step(std::string_view bytes) {
  ByteReader reader(bytes);
  std::uint64_t const version = reader.varint();
  if (reader.sound() && version > step_version) return Error{Fault::Newer, "step", std::to_string(version)};
  if (version != step_version) reader.fail();
  StampedStep stamped;
  bool known = read_head(reader, stamped);
  std::uint64_t const count = reader.varint();
  if (count > reader.left()) reader.fail();  // each takes a byte or more
  OperationReader operations(reader);
  if (reader.sound()) stamped.step.operations.reserve(static_cast<std::size_t>(count));
  for (std::uint64_t done = 0; done < count && reader.sound(); ++done)
    stamped.step.operations.push_back(operations.read());
  if (!reader.sound() || !reader.at_end()) return Error{Fault::Damaged, "byte", std::to_string(reader.at())};
  known = known && operations.all_known();
  if (!known) return Error{Fault::Newer, "step", std::to_string(static_cast<int>(stamped.step.name))};
  return stamped;
}

}  // namespace claves
