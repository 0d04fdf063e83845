// A function given to be called before the caller returns: a lambda by reference, without allocation. Never
// kept.
#pragma once

#include <memory>
#include <type_traits>
#include <utility>

namespace claves {

template <class Signature>
class Call;

template <class Result, class... Args>
class Call<Result(Args...)> {
 public:
  constexpr Call() = default;
  template <class F>
  requires(!std::is_same_v<std::remove_cvref_t<F>, Call>) constexpr Call(
      F&& f)  // NOLINT(google-explicit-constructor): a lambda is what is passed
      : object_(const_cast<void*>(static_cast<void const*>(std::addressof(f)))),
        call_([](void* object, Args... args) -> Result {
          return (*static_cast<std::remove_reference_t<F>*>(object))(std::forward<Args>(args)...);
        }) {}

  explicit constexpr operator bool() const { return call_ != nullptr; }
  Result operator()(Args... args) const { return call_(object_, std::forward<Args>(args)...); }

 private:
  void* object_ = nullptr;
  Result (*call_)(void*, Args...) = nullptr;
};

using Body = Call<void()>;  // draws the content of a container

}  // namespace claves
