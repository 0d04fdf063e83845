// Numbers that look random, from a seed that comes in: the same ones on every machine (SplitMix64, Steele et
// al., Fast Splittable Pseudorandom Number Generators, 2014). Not for secrets.
#pragma once

#include <cstdint>
#include <string_view>

namespace claves {

// One step of the generator, also good as a hash of one number.
constexpr std::uint64_t mixed(std::uint64_t x) {
  x += 0x9E3779B97F4A7C15U;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9U;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBU;
  return x ^ (x >> 31);
}

class Random {
 public:
  explicit constexpr Random(std::uint64_t seed) : state_(seed) {}

  constexpr std::uint64_t next() {
    std::uint64_t const drawn = mixed(state_);
    state_ += 0x9E3779B97F4A7C15U;
    return drawn;
  }
  constexpr std::uint64_t next_id() {  // never 0
    std::uint64_t id = 0;
    while (id == 0) id = next();
    return id;
  }

 private:
  std::uint64_t state_;
};

// Computes the id of an entity from what identifies it, so that two devices (or two imports) mean the same one:
//   AccountId id{IdOf(Kind::Account).with("crm").with("A-1042").value()};
class IdOf {
 public:
  explicit constexpr IdOf(std::uint64_t seed) : hash_(mixed(seed)) {}

  constexpr IdOf with(std::uint64_t number) const { return IdOf(hash_ ^ mixed(number + 1)); }
  constexpr IdOf with(std::string_view text) const {
    std::uint64_t hash = hash_;
    for (char const c : text) hash = mixed(hash ^ static_cast<unsigned char>(c));
    return IdOf(hash ^ text.size());
  }
  constexpr std::uint64_t value() const { return hash_ == 0 ? 1 : hash_; }

 private:
  std::uint64_t hash_;
};

}  // namespace claves
