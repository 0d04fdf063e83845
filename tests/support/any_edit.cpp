#include "tests/support/any_edit.h"

#include <limits>

namespace claves::test {
namespace {

Date const day = *make_date(2026, 11, 23);
constexpr std::int64_t start_ms = 1'795'000'000'000;

Value random_value(FieldShape const& shape, Random& random) {
  auto const [one, other] = good_values(shape);
  auto const bad = bad_values(shape);
  switch (random.next() % 12) {
    case 0:
      return bad[random.next() % bad.size()];
    case 1:
    case 2:
    case 3:
    case 4:
      return one;
    case 5:
      if (shape.type == ValueType::Reference) return Reference{};
      if (shape.type == ValueType::Flag) return false;
      return other;
    default:
      return shape.number == 0 ? Value(random.next() % 2 == 0) : other;
  }
}

}  // namespace

std::vector<AnyField> every_field() {
  std::vector<AnyField> found;
  Workspace const workspace;
  for (Kind const kind : Workspace::kinds())
    for (FieldAccess const& access : workspace.find_table(kind)->fields())
      found.push_back({kind, access.shape});
  return found;
}

std::pair<Value, Value> good_values(FieldShape const& shape) {
  Limits const& limits = shape.limits;
  switch (shape.type) {
    case ValueType::Flag:
      return {true, true};
    case ValueType::Number:
      return {limits.high, limits.high - limits.high / 4};
    case ValueType::Text:
      return {"Sur", "\u00f1"};
    case ValueType::Day:
      return {day, day + 400};
    case ValueType::Choice:
      return {Choice{static_cast<std::uint8_t>(shape.choices.size() - 1)},
              Choice{static_cast<std::uint8_t>(shape.choices.size() > 2 ? 1 : 0)}};
    case ValueType::Reference:
      if (limits.acyclic) return {Reference{second_id}, Reference{third_id}};
      return {Reference{first_id}, Reference{shape.refers_to == Kind::Firm ? first_id : second_id}};
  }
  return {};
}

std::vector<Value> edge_values(FieldShape const& shape) {
  Limits const& limits = shape.limits;
  switch (shape.type) {
    case ValueType::Flag:
      return {false};
    case ValueType::Number:
      return {limits.low, limits.high};
    case ValueType::Text:
      if (limits.required) return {std::string(limits.bytes, 'x'), "x"};
      return {std::string(limits.bytes, 'x'), ""};
    case ValueType::Day:
      return {*make_date(1, 1, 1), *make_date(9999, 12, 31), Date{}};
    case ValueType::Choice:
      return {Choice{0}, Choice{static_cast<std::uint8_t>(shape.choices.size() - 1)}};
    case ValueType::Reference:
      return {Reference{}};
  }
  return {};
}

std::vector<Value> bad_values(FieldShape const& shape) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  std::vector<Value> bad;
  for (Value const& value :
       {Value(true), Value(1.0), Value("x"), Value(day), Value(Choice{}), Value(Reference{})})
    if (type_of(value) != shape.type) bad.push_back(value);
  switch (shape.type) {
    case ValueType::Number:
      for (double const number : {std::numeric_limits<double>::quiet_NaN(), infinity, -infinity,
                                  shape.limits.low - 1 - 1e9, shape.limits.high * 1.5})
        bad.push_back(number);
      break;
    case ValueType::Text:
      bad.push_back(std::string(shape.limits.bytes + 1, 'x'));
      for (char const* const text : {"\xff", "a\xC3", "\xC0\x80", "\xED\xA0\x80"}) bad.push_back(text);
      if (shape.limits.required) bad.insert(bad.end(), {Value(""), Value(" \t\n\u00a0")});
      break;
    case ValueType::Day:
      bad.insert(bad.end(), {Value(Date{INT32_MAX}), Value(Date{INT32_MIN + 1}), Value(Date{2'932'897})});
      break;
    case ValueType::Choice:
      bad.insert(bad.end(),
                 {Value(Choice{static_cast<std::uint8_t>(shape.choices.size())}), Value(Choice{255})});
      break;
    case ValueType::Reference:
      bad.push_back(Reference{999'999});
      if (shape.limits.acyclic) bad.push_back(Reference{first_id});
      break;
    case ValueType::Flag:
      break;
  }
  return bad;
}

Step making(Kind kind, std::uint64_t id) {
  Step step{StepName::Import, {}, {}};
  Workspace const workspace;
  Value const name = "No. " + std::to_string(id);
  for (FieldAccess const& access : workspace.find_table(kind)->fields())
    if (access.shape.limits.required) step.operations.push_back({kind, id, access.shape.number, name});
  if (step.operations.empty()) step.operations.push_back({kind, id, 0, false});
  return step;
}

Session populated(Actor actor) {
  Session session(actor);
  for (Kind const kind : Workspace::kinds()) {
    if (!session.perform(making(kind, first_id), Moment{start_ms})) return session;
    if (kind == Kind::Firm) continue;
    for (std::uint64_t const id : {second_id, third_id})
      if (!session.perform(making(kind, id), Moment{start_ms})) return session;
  }
  return session;
}

Step random_step(Random& random) {
  static std::vector<AnyField> const fields = every_field();
  Step step{StepName::Import, {}, {}};
  if (random.next() % 8 == 0)
    step = making(Workspace::kinds()[random.next() % Workspace::kinds().size()], random.next() % 9 + 1);
  for (std::uint64_t count = random.next() % 4 + 1; count > 0; --count) {
    AnyField const& field = fields[random.next() % fields.size()];
    std::uint64_t const id = field.kind == Kind::Firm ? first_id : random.next() % 4 + 1;
    step.operations.push_back({field.kind, id, field.shape.number, random_value(field.shape, random)});
    if (random.next() % 8 == 0) step.operations.push_back({field.kind, id, 0, false});
  }
  return step;
}

std::size_t play(Session& session, Random& random, int count) {
  std::uint64_t const before = session.revision();
  for (int i = 0; i < count; ++i) {
    Moment const now{start_ms + static_cast<std::int64_t>(random.next() % 100'000)};  // back and forth
    std::uint64_t const drawn = random.next() % 10;
    [[maybe_unused]] auto const answer = drawn == 0   ? session.undo(now)
                                         : drawn == 1 ? session.redo(now)
                                                      : session.perform(random_step(random), now);
  }
  return session.revision() - before;
}

Session replayed(Session const& session) {
  Session again(Actor{99});
  for (LivedStep const& lived : session.history().steps())
    if (!again.replay(lived.stamped)) break;
  return again;
}

}  // namespace claves::test
