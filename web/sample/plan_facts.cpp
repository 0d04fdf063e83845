// The facts of one key account's plan.
#include "web/sample/facts.h"

#include <algorithm>
#include <optional>

namespace claves::sample {
namespace {

constexpr int days_between_measures = 45;
constexpr int last_measure_day = -20;
constexpr std::array<std::string_view, 8> factor_names = {"F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8"};
constexpr std::array<std::string_view, 5> stage_names = {"E1", "E2", "E3", "E4", "E5"};

std::string_view name_of(Aim aim) {
  switch (aim) {
    case Aim::Penetration:
      return "penetration";
    case Aim::Expansion:
      return "expansion";
    case Aim::Protection:
      return "protection";
  }
  return {};
}

std::string_view name_of(Weight weight) {
  switch (weight) {
    case Weight::Uses:
      return "uses";
    case Weight::Recommends:
      return "recommends";
    case Weight::Decides:
      return "decides";
    case Weight::Vetoes:
      return "vetoes";
  }
  return {};
}

std::string_view name_of(Stance stance) {
  switch (stance) {
    case Stance::Against:
      return "against";
    case Stance::Neutral:
      return "neutral";
    case Stance::For:
      return "for";
    case Stance::Champion:
      return "champion";
  }
  return {};
}

std::string_view name_of(Part part) {
  switch (part) {
    case Part::Expert:
      return "R1";
    case Part::Relations:
      return "R2";
    case Part::Collaborator:
      return "R3";
    case Part::Projects:
      return "R4";
    case Part::Innovator:
      return "R5";
    case Part::Results:
      return "R6";
  }
  return {};
}

std::string_view name_of(Sure sure) {
  switch (sure) {
    case Sure::Assumed:
      return "assumed";
    case Sure::Told:
      return "told";
    case Sure::Verified:
      return "verified";
  }
  return {};
}

std::string_view name_of(Progress progress) {
  switch (progress) {
    case Progress::Waiting:
      return "open";
    case Progress::Going:
      return "under_way";
    case Progress::Done:
      return "done";
    case Progress::Dropped:
      return "dropped";
  }
  return {};
}

// Nothing of a plan is older than the account's place among the key ones.
void on(FactWriter& to, PlanStory const& plan, int day, StepName name) {
  to.on(std::max({day, plan.key_since, first_sample_day}), name, plan.account);
}

FormerStory const* find_former(PlanStory const& plan, Former what, int factor = 0) {
  for (FormerStory const& story : former())
    if (story.account == plan.account && story.what == what && story.factor == factor) return &story;
  return nullptr;
}

std::optional<int> last_review(PlanStory const& plan) {
  std::optional<int> last;
  for (ReviewStory const& review : plan.reviews)
    if (review.closed) last = std::max(last.value_or(review.day), review.day);
  return last;
}

void write_stage(FactWriter& to, PlanStory const& plan) {
  auto const name = [](int stage) { return stage_names[static_cast<std::size_t>(stage - 1)]; };
  if (FormerStory const* const before = find_former(plan, Former::Stage)) {
    to.choose("stage", name(before->was));
    on(to, plan, before->until, StepName::MoveStage);
  }
  to.choose("stage", name(plan.stage));
  on(to, plan, plan.key_since, StepName::MakeKey);
}

void write_sponsor(FactWriter& to, PlanStory const& plan) {
  if (FormerStory const* const before = find_former(plan, Former::Sponsor)) {
    to.set("sponsor", ref(static_cast<Colleague>(before->was)));
    on(to, plan, before->until, StepName::EditAccount);
  }
  to.set("sponsor", ref(plan.sponsor));
  on(to, plan, plan.key_since, StepName::MakeKey);
}

void write_head(FactWriter& to, PlanStory const& plan) {
  on(to, plan, plan.key_since, StepName::MakeKey);
  to.choose("kind", plan.emerging ? "emerging" : "existing");
  to.mark("key");
  to.set_day("key_since", plan.key_since);
  write_stage(to, plan);
  write_sponsor(to, plan);
  to.set("aim", plan.aim);
  to.set("value_for_them", plan.value_for_them);
  to.set("value_for_us", plan.value_for_us);
  to.set("planned_hours_per_month", plan.hours_planned);
  to.set("spent_hours_per_month", plan.hours_spent);
  to.set("invested", plan.invested_eur);
}

void write_people(FactWriter& to, Ref account, PlanStory const& plan) {
  on(to, plan, plan.key_since, StepName::AddMember);
  for (MemberStory const& member : plan.members) {
    to.begin("member");
    to.set("account", account);
    to.set("person", ref(member.who));
    to.choose("role", name_of(member.part));
  }
  for (ContactStory const& contact : plan.contacts) {
    on(to, plan, plan.key_since, StepName::AddContact);
    to.begin("contact");
    to.set("account", account);
    to.set("name", contact.name);
    to.set("job", contact.job);
    to.choose("influence", name_of(contact.weight));
    to.choose("stance", name_of(contact.stance));
    to.set("strength", contact.strength);
    to.set("note", contact.note);
    on(to, plan, contact.last_seen, StepName::EditContact);
    to.set_day("last_contact", contact.last_seen);
  }
}

void write_answers(FactWriter& to, Ref account, PlanStory const& plan) {
  for (AnswerStory const& answer : plan.answers) {
    on(to, plan, answer.day, StepName::AnswerQuestion);
    to.begin("answer");
    to.set("account", account);
    to.set("question", answer.question);
    to.choose("state", "answered");
    to.set("text", answer.text);
    to.choose("certainty", name_of(answer.sure));
    to.set("source", answer.source);
    to.set_day("date", answer.day);
  }
  on(to, plan, plan.key_since, StepName::SetQuestionAside);
  for (IrrelevantStory const& irrelevant : plan.irrelevant) {
    to.begin("answer");
    to.set("account", account);
    to.set("question", irrelevant.question);
    to.choose("state", "not_relevant");
    to.set("reason", irrelevant.reason);
  }
}

std::vector<Ref> write_objectives(FactWriter& to, Ref account, PlanStory const& plan) {
  on(to, plan, plan.key_since, StepName::AddObjective);
  std::vector<Ref> written;
  for (ObjectiveStory const& objective : plan.objectives) {
    written.push_back(to.begin("objective"));
    to.set("account", account);
    to.choose("theme", name_of(objective.aim));
    to.set("title", objective.title);
    to.set("measure", objective.measure);
    to.set_day("due", objective.due);
    if (objective.worth > 0) to.set("worth", objective.worth);
  }
  return written;
}

// Work that is still to come was decided in the last review.
int begun(PlanStory const& plan, ActionStory const& action) {
  bool const ended = action.progress == Progress::Done || action.progress == Progress::Dropped;
  std::optional<int> const review = last_review(plan);
  return !ended && review && action.due > *review ? *review + 1 : first_sample_day;
}

int reached_state(PlanStory const& plan, ActionStory const& action) {
  int const first = begun(plan, action);
  return action.progress == Progress::Going ? first / 2 : std::max(std::min(action.due, -2), first);
}

void write_actions(FactWriter& to, Ref account, PlanStory const& plan, std::vector<Ref> const& objectives) {
  for (ActionStory const& action : plan.actions) {
    on(to, plan, begun(plan, action), StepName::AddAction);
    to.begin("action");
    to.set("account", account);
    if (action.objective >= 0) to.set("objective", objectives[static_cast<std::size_t>(action.objective)]);
    to.set("title", action.title);
    to.set("owner", ref(action.owner));
    to.set_day("due", action.due);
    to.set("resources", action.resources);
    if (action.progress == Progress::Waiting) continue;
    on(to, plan, reached_state(plan, action), StepName::EditAction);
    to.choose("state", name_of(action.progress));
  }
}

void write_measures(FactWriter& to, PlanStory const& plan, Ref kpi, KpiStory const& story) {
  int day = last_measure_day - days_between_measures * (static_cast<int>(story.measured.size()) - 1);
  for (int value : story.measured) {
    if (value >= 0) {
      on(to, plan, day, StepName::AddMeasure);
      to.begin("measure");
      to.set("kpi", kpi);
      to.set_day("date", day);
      to.set("value", value);
    }
    day += days_between_measures;
  }
}

void write_kpis(FactWriter& to, Ref account, PlanStory const& plan) {
  for (KpiStory const& story : plan.kpis) {
    on(to, plan, plan.key_since, StepName::AddKpi);
    Ref const kpi = to.begin("kpi");
    to.set("account", account);
    to.set("name", story.name);
    to.set("unit", story.unit);
    to.set("target", story.target);
    write_measures(to, plan, kpi, story);
  }
}

// Each is planned when the one before it closes.
void write_reviews(FactWriter& to, Ref account, PlanStory const& plan) {
  int planned = first_sample_day;
  for (ReviewStory const& review : plan.reviews) {
    bool const is_one_step = review.closed && std::max(planned, plan.key_since) >= review.day;
    on(to, plan, planned, is_one_step ? StepName::CloseReview : StepName::PlanReview);
    to.begin("review");
    to.set("account", account);
    to.set_day("date", review.day);
    if (review.closed) {
      on(to, plan, review.day, StepName::CloseReview);
      to.choose("state", "closed");
      to.set_day("closed_on", review.day);
      planned = review.day;
    }
    to.set("summary", review.summary);
    to.set("decisions", review.decisions);
  }
}

void write_criteria(FactWriter& to, Ref account, PlanStory const& plan) {
  on(to, plan, plan.key_since, StepName::CheckCriterion);
  for (int number : plan.criteria_met) {
    to.begin("criterion_check");
    to.set("account", account);
    to.set("criterion", number);
    to.mark("met");
  }
}

void write_plan_ratings(FactWriter& to, Ref account, PlanStory const& plan) {
  for (RatingStory const& rating : plan.ratings) {
    to.on(first_sample_day, StepName::OpenSample, {});
    to.begin("rating");
    to.set("account", account);
    to.choose("factor", factor_names[static_cast<std::size_t>(rating.factor - 1)]);
    if (FormerStory const* const before = find_former(plan, Former::Rating, rating.factor)) {
      to.set("value", before->was);
      on(to, plan, before->until, StepName::Rate);
    }
    to.set("value", rating.value);
    to.set("reason", rating.reason);
  }
}

}  // namespace

void write_plan(FactWriter& to, Ref account, PlanStory const& plan) {
  write_head(to, plan);
  write_people(to, account, plan);
  write_answers(to, account, plan);
  write_actions(to, account, plan, write_objectives(to, account, plan));
  write_kpis(to, account, plan);
  write_reviews(to, account, plan);
  write_criteria(to, account, plan);
  write_plan_ratings(to, account, plan);
}

}  // namespace claves::sample
