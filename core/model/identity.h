// The ids of entities that others identify: whoever makes one, on whichever device, means the same one. It may
// exist under another id all the same (the sample's, an imported one): look for it before making it.
#pragma once

#include "core/base/random.h"
#include "core/model/answer.h"
#include "core/model/criterion_check.h"
#include "core/model/factor_weight.h"
#include "core/model/member.h"
#include "core/model/rating.h"

namespace claves {

constexpr IdOf id_of(Kind kind) { return IdOf(static_cast<std::uint64_t>(kind)); }

constexpr Id<Kind::Rating> rating_id(AccountId account, Factor factor) {
  return {id_of(Kind::Rating).with(account.value).with(static_cast<std::uint64_t>(factor)).value()};
}
constexpr Id<Kind::FactorWeight> factor_weight_id(Factor factor) {
  return {id_of(Kind::FactorWeight).with(static_cast<std::uint64_t>(factor)).value()};
}
// `question` and `criterion` are numbers of the catalogues.
constexpr Id<Kind::Answer> answer_id(AccountId account, int question) {
  return {id_of(Kind::Answer).with(account.value).with(static_cast<std::uint64_t>(question)).value()};
}
constexpr Id<Kind::CriterionCheck> criterion_check_id(AccountId account, int criterion) {
  return {id_of(Kind::CriterionCheck).with(account.value).with(static_cast<std::uint64_t>(criterion)).value()};
}
constexpr Id<Kind::Member> member_id(AccountId account, TeamRole role, PersonId person) {
  return {id_of(Kind::Member)
              .with(account.value)
              .with(static_cast<std::uint64_t>(role))
              .with(person.value)
              .value()};
}

}  // namespace claves
