// Edits of any kind and field, for laws that hold for all of them, and random scripts of such edits.
#pragma once

#include <string>
#include <vector>

#include "core/base/random.h"
#include "core/session.h"

namespace claves::test {

inline constexpr std::uint64_t first_id = 1;   // every kind has this one in `populated`
inline constexpr std::uint64_t second_id = 2;  // and these two, but for the firm
inline constexpr std::uint64_t third_id = 3;

struct AnyField {
  Kind kind;
  FieldShape shape;
};

std::vector<AnyField> every_field();  // `removed` of every kind included

// Two different values that the field takes, neither of them its default. `removed` has but one: true, true.
std::pair<Value, Value> good_values(FieldShape const& shape);
std::vector<Value> edge_values(FieldShape const& shape);  // the outermost ones that are still sound
std::vector<Value> bad_values(FieldShape const& shape);   // wrong type, over each limit, broken

// Sets the required texts, so that the entity can be.
Step making(Kind kind, std::uint64_t id);
Session populated(Actor actor = Actor{7});

// One edit drawn at random, sound or not, of a small set of entities: set, make, remove, bring back.
Step random_step(Random& random);
// Edits, undoes and redoes; answers how many steps were lived.
std::size_t play(Session& session, Random& random, int count);
// The same steps lived again by a session of its own.
Session replayed(Session const& session);

}  // namespace claves::test
