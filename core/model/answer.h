// What is known, for one account, about one question of the catalogue.
#pragma once

#include <string>

#include "core/model/certainty.h"
#include "core/model/fields.h"

namespace claves {

// A question is open until it is answered or set aside.
enum class AnswerState : std::uint8_t { Open, Answered, NotRelevant };
template <>
struct Choices<AnswerState> {
  static constexpr std::array<std::string_view, 3> names{"open", "answered", "not_relevant"};
};

struct Answer {
  static constexpr Kind kind = Kind::Answer;

  Id<Kind::Answer> id;
  bool removed = false;
  AccountId account;
  double question = 101;  // number in core/model/question_catalogue.def
  AnswerState state = AnswerState::Open;
  std::string text;
  Certainty certainty = Certainty::Assumed;
  std::string source;  // who said so
  Date date;
  std::string reason;  // why it is not relevant
  PersonId author;
  FirmQuestionId own_question;  // where it is none of the catalogue; `question` then says nothing
  PersonId finder;              // who finds out, while it is open
  Date find_by;

  static constexpr void fields(auto field) {
    field(1, "account", &Answer::account);
    field(2, "question", &Answer::question, between(101, 65'535));
    field(3, "state", &Answer::state);
    field(4, "text", &Answer::text);
    field(5, "certainty", &Answer::certainty);
    field(6, "source", &Answer::source, up_to(500));
    field(7, "date", &Answer::date);
    field(8, "reason", &Answer::reason);
    field(9, "author", &Answer::author);
    field(10, "own_question", &Answer::own_question);
    field(11, "finder", &Answer::finder);
    field(12, "find_by", &Answer::find_by);
  }
};

}  // namespace claves
