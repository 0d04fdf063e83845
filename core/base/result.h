// What may fail answers a Result: the value, or one Error that says what went wrong and where.
//
//   Result<double> read = parse_number("1.234,5");
//   if (!read) return read.error();
//   use(*read);
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace claves {

// The few ways in which a request or outside data can be wrong. The words for the user are in web/words.
enum class Fault : unsigned char {
  Malformed,   // not of the form expected there
  OutOfRange,  // a value outside its field's limits
  Missing,     // something required is absent
  Unknown,     // names something that does not exist
  Duplicate,   // the same thing twice where one is allowed
  Ambiguous,   // can be read in more than one way; the user must say which
  Foreign,     // a file or record that is not ours
  Newer,       // written by a newer version than this one
  Damaged,     // ours, but a checksum or a length does not hold
  TooLarge,    // over a stated limit
  Refused,     // allowed in general, not in the present state
  Cyclic,      // would lead back to itself
};

// One failure. `where` is a path in the input ("line 12, column revenue", "account.revenue"), `detail` the
// offending text or figure. Neither holds a sentence.
struct Error {
  Fault fault = Fault::Malformed;
  std::string where;
  std::string detail;

  friend bool operator==(Error const&, Error const&) = default;
};

struct Nothing {
  friend bool operator==(Nothing, Nothing) = default;
};

template <class T = Nothing>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : held_(std::in_place_index<1>, std::move(error)) {}

  explicit operator bool() const { return held_.index() == 0; }
  T& operator*() { return *checked(std::get_if<0>(&held_)); }
  T const& operator*() const { return *checked(std::get_if<0>(&held_)); }
  T* operator->() { return checked(std::get_if<0>(&held_)); }
  T const* operator->() const { return checked(std::get_if<0>(&held_)); }
  Error const& error() const { return *checked(std::get_if<1>(&held_)); }

 private:
  template <class P>
  static P* checked(P* held) {
    assert(held != nullptr);
    return held;
  }
  std::variant<T, Error> held_;
};

}  // namespace claves

// Declares `name` from a Result, or returns its error from the function it stands in.
#define CLAVES_TRY_JOIN2(a, b) a##b
#define CLAVES_TRY_JOIN(a, b) CLAVES_TRY_JOIN2(a, b)
#define TRY_TO(name, expression)                                                            \
  auto CLAVES_TRY_JOIN(tried_, __LINE__) = (expression);                                    \
  if (!CLAVES_TRY_JOIN(tried_, __LINE__)) return CLAVES_TRY_JOIN(tried_, __LINE__).error(); \
  auto name = std::move(*CLAVES_TRY_JOIN(tried_, __LINE__))
#define TRY(expression)                                          \
  do {                                                           \
    if (auto tried = (expression); !tried) return tried.error(); \
  } while (false)
