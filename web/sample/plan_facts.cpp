// The facts of one key account's plan.
#include "web/sample/facts.h"

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

void write_head(FactWriter& to, PlanStory const& plan) {
  to.choose("kind", plan.emerging ? "emerging" : "existing");
  to.mark("key");
  to.set_day("key_since", plan.key_since);
  to.choose("stage", stage_names[static_cast<std::size_t>(plan.stage - 1)]);
  to.set("sponsor", ref(plan.sponsor));
  to.set("aim", plan.aim);
  to.set("value_for_them", plan.value_for_them);
  to.set("value_for_us", plan.value_for_us);
  to.set("planned_hours_per_month", plan.hours_planned);
  to.set("spent_hours_per_month", plan.hours_spent);
  to.set("invested", plan.invested_eur);
}

void write_people(FactWriter& to, Ref account, PlanStory const& plan) {
  for (MemberStory const& member : plan.members) {
    to.begin("member");
    to.set("account", account);
    to.set("person", ref(member.who));
    to.choose("role", name_of(member.part));
  }
  for (ContactStory const& contact : plan.contacts) {
    to.begin("contact");
    to.set("account", account);
    to.set("name", contact.name);
    to.set("job", contact.job);
    to.choose("influence", name_of(contact.weight));
    to.choose("stance", name_of(contact.stance));
    to.set("strength", contact.strength);
    to.set_day("last_contact", contact.last_seen);
    to.set("note", contact.note);
  }
}

void write_answers(FactWriter& to, Ref account, PlanStory const& plan) {
  for (AnswerStory const& answer : plan.answers) {
    to.begin("answer");
    to.set("account", account);
    to.set("question", answer.question);
    to.choose("state", "answered");
    to.set("text", answer.text);
    to.choose("certainty", name_of(answer.sure));
    to.set("source", answer.source);
    to.set_day("date", answer.day);
  }
  for (IrrelevantStory const& irrelevant : plan.irrelevant) {
    to.begin("answer");
    to.set("account", account);
    to.set("question", irrelevant.question);
    to.choose("state", "not_relevant");
    to.set("reason", irrelevant.reason);
  }
}

std::vector<Ref> write_objectives(FactWriter& to, Ref account, PlanStory const& plan) {
  std::vector<Ref> written;
  for (ObjectiveStory const& objective : plan.objectives) {
    written.push_back(to.begin("objective"));
    to.set("account", account);
    to.choose("theme", name_of(objective.aim));
    to.set("title", objective.title);
    to.set("measure", objective.measure);
    to.set_day("due", objective.due);
  }
  return written;
}

void write_actions(FactWriter& to, Ref account, PlanStory const& plan, std::vector<Ref> const& objectives) {
  for (ActionStory const& action : plan.actions) {
    to.begin("action");
    to.set("account", account);
    if (action.objective >= 0) to.set("objective", objectives[static_cast<std::size_t>(action.objective)]);
    to.set("title", action.title);
    to.set("owner", ref(action.owner));
    to.set_day("due", action.due);
    to.choose("state", name_of(action.progress));
    to.set("resources", action.resources);
  }
}

void write_measures(FactWriter& to, Ref kpi, KpiStory const& story) {
  int day = last_measure_day - days_between_measures * (static_cast<int>(story.measured.size()) - 1);
  for (int value : story.measured) {
    if (value >= 0) {
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
    Ref const kpi = to.begin("kpi");
    to.set("account", account);
    to.set("name", story.name);
    to.set("unit", story.unit);
    to.set("target", story.target);
    write_measures(to, kpi, story);
  }
}

void write_reviews(FactWriter& to, Ref account, PlanStory const& plan) {
  for (ReviewStory const& review : plan.reviews) {
    to.begin("review");
    to.set("account", account);
    to.set_day("date", review.day);
    to.choose("state", review.closed ? "closed" : "open");
    to.set("summary", review.summary);
    to.set("decisions", review.decisions);
  }
  for (int number : plan.criteria_met) {
    to.begin("criterion_check");
    to.set("account", account);
    to.set("criterion", number);
    to.mark("met");
  }
}

void write_plan_ratings(FactWriter& to, Ref account, PlanStory const& plan) {
  for (RatingStory const& rating : plan.ratings) {
    to.begin("rating");
    to.set("account", account);
    to.choose("factor", factor_names[static_cast<std::size_t>(rating.factor - 1)]);
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
  write_plan_ratings(to, account, plan);
}

}  // namespace claves::sample
