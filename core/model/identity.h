// The ids of entities that others identify: whoever makes one, on whichever device, means the same one. It may
// exist under another id all the same (the sample's, an imported one): look for it before making it.
#pragma once

#include "core/base/random.h"
#include "core/model/answer.h"
#include "core/model/comparison.h"
#include "core/model/criterion_check.h"
#include "core/model/definition_component.h"
#include "core/model/firm_criterion.h"
#include "core/model/firm_factor.h"
#include "core/model/firm_question.h"
#include "core/model/firm_stage.h"
#include "core/model/investment.h"
#include "core/model/knowledge.h"
#include "core/model/member.h"
#include "core/model/person_weight.h"
#include "core/model/rating.h"
#include "core/model/response.h"
#include "core/model/tie.h"
#include "core/model/whitespace.h"

namespace claves {

constexpr IdOf id_of(Kind kind) { return IdOf(static_cast<std::uint64_t>(kind)); }

constexpr Id<Kind::Rating> rating_id(AccountId account, Factor factor) {
  return {id_of(Kind::Rating).with(account.value).with(static_cast<std::uint64_t>(factor)).value()};
}
// Of a factor of the firm's own, and of one person's view; without either it is the one above.
constexpr Id<Kind::Rating> rating_id(AccountId account, Factor factor, FirmFactorId own, PersonId person) {
  IdOf const id = id_of(Kind::Rating).with(account.value).with(static_cast<std::uint64_t>(factor));
  return {own || person ? id.with(own.value).with(person.value).value() : id.value()};
}
constexpr Id<Kind::PersonWeight> person_weight_id(PersonId person, Factor factor, FirmFactorId own) {
  return {id_of(Kind::PersonWeight)
              .with(person.value)
              .with(static_cast<std::uint64_t>(factor))
              .with(own.value)
              .value()};
}
// Of two factors in the order of the firm's list; no person: the firm.
constexpr Id<Kind::Comparison> comparison_id(PersonId person, Factor factor, FirmFactorId own, Factor other,
                                             FirmFactorId other_own) {
  return {id_of(Kind::Comparison)
              .with(person.value)
              .with(static_cast<std::uint64_t>(factor))
              .with(own.value)
              .with(static_cast<std::uint64_t>(other))
              .with(other_own.value)
              .value()};
}
constexpr Id<Kind::FirmFactor> firm_factor_id(Factor factor) {
  return {id_of(Kind::FirmFactor).with(static_cast<std::uint64_t>(factor)).value()};
}
// `question` and `criterion` are numbers of the catalogues.
constexpr Id<Kind::Answer> answer_id(AccountId account, int question) {
  return {id_of(Kind::Answer).with(account.value).with(static_cast<std::uint64_t>(question)).value()};
}
constexpr Id<Kind::CriterionCheck> criterion_check_id(AccountId account, int criterion) {
  return {id_of(Kind::CriterionCheck).with(account.value).with(static_cast<std::uint64_t>(criterion)).value()};
}
// Of one of the firm's own questions or criteria; without it, it is the one above.
constexpr Id<Kind::Answer> answer_id(AccountId account, int question, FirmQuestionId own) {
  if (!own) return answer_id(account, question);
  return {id_of(Kind::Answer).with(account.value).with(own.value).value()};
}
constexpr Id<Kind::CriterionCheck> criterion_check_id(AccountId account, int criterion, FirmCriterionId own) {
  if (!own) return criterion_check_id(account, criterion);
  return {id_of(Kind::CriterionCheck).with(account.value).with(own.value).value()};
}
constexpr Id<Kind::Member> member_id(AccountId account, TeamRole role, PersonId person) {
  return {id_of(Kind::Member)
              .with(account.value)
              .with(static_cast<std::uint64_t>(role))
              .with(person.value)
              .value()};
}
constexpr Id<Kind::FirmQuestion> firm_question_id(int question) {
  return {id_of(Kind::FirmQuestion).with(static_cast<std::uint64_t>(question)).value()};
}
constexpr FirmStageId firm_stage_id(Stage stage) {
  return {id_of(Kind::FirmStage).with(static_cast<std::uint64_t>(stage)).value()};
}
constexpr FirmCriterionId firm_criterion_id(int criterion) {
  return {id_of(Kind::FirmCriterion).with(static_cast<std::uint64_t>(criterion)).value()};
}
constexpr Id<Kind::DefinitionComponent> definition_component_id(Component component) {
  return {id_of(Kind::DefinitionComponent).with(static_cast<std::uint64_t>(component)).value()};
}
constexpr Id<Kind::Investment> investment_id(AccountId account, int year) {
  return {id_of(Kind::Investment).with(account.value).with(static_cast<std::uint64_t>(year)).value()};
}
constexpr WhitespaceId whitespace_id(AccountId account, UnitId unit, OfferingId offering) {
  return {id_of(Kind::Whitespace).with(account.value).with(unit.value).with(offering.value).value()};
}
constexpr Id<Kind::Tie> tie_id(ContactId contact, PersonId person) {
  return {id_of(Kind::Tie).with(contact.value).with(person.value).value()};
}
constexpr KnowledgeId knowledge_id(PersonId person, KnowledgeArea area) {
  return {id_of(Kind::Knowledge).with(person.value).with(static_cast<std::uint64_t>(area)).value()};
}
constexpr Id<Kind::Response> response_id(AssessmentId assessment, int sheet, AssessmentItem item) {
  return {id_of(Kind::Response)
              .with(assessment.value)
              .with(static_cast<std::uint64_t>(sheet))
              .with(static_cast<std::uint64_t>(item))
              .value()};
}

}  // namespace claves
