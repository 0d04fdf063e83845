// A control for one field of the answer to a question, which need not be there yet.
#pragma once

#include "web/views/edit_field.h"
#include "web/views/question_steps.h"

namespace claves {

template <class Type>
void answer_field(Ui& ui, Screen const& screen, Requests& requests, QuestionAt const& at, StepName name,
                  Type Answer::*member) {
  static Answer const blank{};
  Answer const& held = at.answer == nullptr ? blank : *at.answer;
  auto const changed = field_control(ui, screen, {Kind::Answer, at.id().value, number_of(member)},
                                     FieldType<Type>::read(held.*member), {});
  if (!changed) return;
  Step step = answering(at, name);
  requests.perform(std::move(step.set(at.id(), member, FieldType<Type>::write(*changed))));
}

}  // namespace claves
