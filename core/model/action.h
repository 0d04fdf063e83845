// Something that somebody does for a plan by a day.
#pragma once

#include <string>

#include "core/model/fields.h"

namespace claves {

// How far an action is.
enum class ActionState : std::uint8_t { Open, UnderWay, Done, Dropped };
template <>
struct Choices<ActionState> {
  static constexpr std::array<std::string_view, 4> names{"open", "under_way", "done", "dropped"};
};

constexpr bool is_open(ActionState state) {
  return state == ActionState::Open || state == ActionState::UnderWay;
}

// Whether the resources that it needs are there.
enum class Grant : std::uint8_t { NotNeeded, Asked, Granted, Refused };
template <>
struct Choices<Grant> {
  static constexpr std::array<std::string_view, 4> names{"not_needed", "asked", "granted", "refused"};
};

// What it came from.
enum class ActionOrigin : std::uint8_t {
  Plan,
  Question,
  Opportunity,
  Relationship,
  Whitespace,
  Competitor,
  Review,
  Workshop,
  Knowledge,
  Assessment
};
template <>
struct Choices<ActionOrigin> {
  static constexpr std::array<std::string_view, 10> names{
      "plan",       "question", "opportunity", "relationship", "whitespace",
      "competitor", "review",   "workshop",    "knowledge",    "assessment"};
};

struct Action {
  static constexpr Kind kind = Kind::Action;

  Id<Kind::Action> id;
  bool removed = false;
  AccountId account;
  ObjectiveId objective;
  std::string title;
  PersonId owner;
  Date due;
  ActionState state = ActionState::Open;
  std::string resources;
  double question = 0;  // the question it came from; 0: none
  double effort_hours = 0;
  FirmQuestionId own_question;  // the question of the firm's own that it came from
  Grant grant = Grant::NotNeeded;
  ActionId depends_on;  // waits for that one
  ActionOrigin origin = ActionOrigin::Plan;
  OpportunityId opportunity;
  ContactId contact;
  RivalryId rivalry;
  ReviewId review;          // that decided it
  AssessmentId assessment;  // of the programme, that it came from
  Date done_on;
  Date start;
  WhitespaceId whitespace;
  KnowledgeId knowledge;

  static constexpr void fields(auto field) {
    field(1, "account", &Action::account);
    field(2, "objective", &Action::objective);
    field(3, "title", &Action::title, required, up_to(500));
    field(4, "owner", &Action::owner);
    field(5, "due", &Action::due);
    field(6, "state", &Action::state);
    field(7, "resources", &Action::resources);
    field(8, "question", &Action::question, between(0, 65'535));
    field(9, "effort_hours", &Action::effort_hours, between(0, 1e5));
    field(10, "own_question", &Action::own_question);
    field(11, "grant", &Action::grant);
    field(12, "depends_on", &Action::depends_on, acyclic);
    field(13, "origin", &Action::origin);
    field(14, "opportunity", &Action::opportunity);
    field(15, "contact", &Action::contact);
    field(16, "rivalry", &Action::rivalry);
    field(17, "review", &Action::review);
    field(18, "assessment", &Action::assessment);
    field(19, "done_on", &Action::done_on);
    field(20, "start", &Action::start);
    field(21, "whitespace", &Action::whitespace);
    field(22, "knowledge", &Action::knowledge);
  }
};

}  // namespace claves
