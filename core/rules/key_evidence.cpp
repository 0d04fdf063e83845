#include "core/rules/key_evidence.h"

#include <algorithm>

#include "core/rules/knowledge.h"
#include "core/rules/team.h"

namespace claves {
namespace {

constexpr double known_enough = 0.75;  // of the weight
constexpr int team_of_departments = 3;

class Counting {
 public:
  Counting(Workspace const& workspace, Scoring const& scoring, DefinitionWatch const& watch, Date today)
      : workspace_(workspace), scoring_(scoring), watch_(watch), today_(today) {
    for_each_row<Account>(workspace, [&](Account const& account) {
      if (account.key) key_.push_back(&account);
    });
  }

  std::array<std::vector<EvidencePart>, key_count> all() const {
    return {definition(), kinds(),     planning(), process(), people(),
            managing(),   knowledge(), trust(),    support()};
  }

 private:
  using Parts = std::vector<EvidencePart>;

  template <class Fits>
  EvidencePart of_key(Evidence evidence, Fits fits) const {
    EvidencePart part{evidence, 0, static_cast<int>(key_.size())};
    for (Account const* account : key_) part.have += fits(*account) ? 1 : 0;
    return part;
  }
  template <class Entity, class Counts, class Fits>
  EvidencePart of_all(Evidence evidence, Counts counts, Fits fits) const {
    EvidencePart part{evidence, 0, 0};
    for_each_row<Entity>(workspace_, [&](Entity const& row) {
      if (!counts(row)) return;
      ++part.of;
      part.have += fits(row) ? 1 : 0;
    });
    return part;
  }

  Parts definition() const {
    EvidencePart stated{Evidence::ComponentsStated, 0, static_cast<int>(component_count)};
    for (std::size_t place = 0; place < component_count; ++place) {
      DefinitionComponent const* const row = find_component(workspace_, static_cast<Component>(place));
      stated.have += row != nullptr && !row->statement.empty() ? 1 : 0;
    }
    int const held = watch_.count(WatchState::Holds);
    return {stated, {Evidence::RulesHeld, held, held + watch_.count(WatchState::Broken)}};
  }

  Parts kinds() const {
    return {
        of_key(Evidence::KindsGiven,
               [](Account const& each) { return each.kind_of_account != AccountKind::Ordinary; }),
        of_key(Evidence::FactorsKnown,
               [&](Account const& each) {
                 ScoreCard const* const card = scoring_.find(each.id);
                 return card != nullptr && card->known >= known_enough;
               }),
        of_all<Decision>(
            Evidence::DecisionsReasoned, [](Decision const& each) { return each.verdict != Verdict::Moves; },
            [](Decision const& each) { return !each.reason.empty(); })};
  }

  Parts planning() const {
    return {of_key(Evidence::PlansFresh,
                   [&](Account const& each) {
                     Date const touched = plan_touched(workspace_, each.id);
                     return touched && days_between(touched, today_) <= plan_is_fresh_days;
                   }),
            of_all<Action>(
                Evidence::ActionsOnTime,
                [&](Action const& each) {
                  return each.due && each.state != ActionState::Dropped && each.due < today_ &&
                         days_between(each.due, today_) <= plan_is_fresh_days;
                },
                [](Action const& each) { return each.state == ActionState::Done; })};
  }

  Parts process() const {
    return {of_key(Evidence::InProcess,
                   [](Account const& each) { return each.stage != Stage::None || each.own_stage; }),
            of_key(Evidence::ReviewsPlanned, [&](Account const& each) {
              auto const reviews = workspace_.table<Review>().all_with(&Review::account, each.id);
              return std::any_of(reviews.begin(), reviews.end(), [&](Review const* review) {
                return review->state == ReviewState::Open && review->date >= today_;
              });
            })};
  }

  Parts people() const {
    EvidencePart roles{Evidence::RolesCovered, 0, static_cast<int>(key_.size() * role_count)};
    for (Account const* account : key_) roles.have += coverage(workspace_, account->id).covered();
    return {roles, of_key(Evidence::OwnersNamed, [&](Account const& each) {
              return workspace_.table<Person>().find(each.owner) != nullptr;
            })};
  }

  bool knows_decider(Account const& account) const {
    auto const contacts = workspace_.table<Contact>().all_with(&Contact::account, account.id);
    return std::any_of(contacts.begin(), contacts.end(), [](Contact const* each) {
      return each->influence == Influence::Decides || each->influence == Influence::Approves;
    });
  }
  bool seeks_expansion(Account const& account) const {
    auto const objectives = workspace_.table<Objective>().all_with(&Objective::account, account.id);
    auto const chances = workspace_.table<Opportunity>().all_with(&Opportunity::account, account.id);
    return std::any_of(objectives.begin(), objectives.end(),
                       [](Objective const* each) {
                         return each->theme == Theme::Expansion && each->state != ObjectiveState::Dropped;
                       }) ||
           std::any_of(chances.begin(), chances.end(), [](Opportunity const* each) {
             return each->theme == Theme::Expansion && each->state == OpportunityState::Open;
           });
  }
  Parts managing() const {
    return {
        of_key(Evidence::ValueForBoth,
               [](Account const& each) { return !each.value_for_them.empty() && !each.value_for_us.empty(); }),
        of_key(Evidence::DecidersKnown, [&](Account const& each) { return knows_decider(each); }),
        of_key(Evidence::ExpansionSought, [&](Account const& each) { return seeks_expansion(each); })};
  }

  Parts knowledge() const {
    EvidencePart part{Evidence::KnowledgeEnough, 0, 0};
    if (key_.empty()) return {part};
    for (PersonKnowledge const& person : knowledge_of(workspace_, people_of_programme(workspace_)))
      for (KnowledgeCell const& cell : person.areas) {
        ++part.of;
        part.have += cell.is_known() && cell.gap() <= 0 ? 1 : 0;
      }
    return {part};
  }

  Parts trust() const {
    auto const asked = assessments_of(workspace_, AssessmentSubject::Trust);
    bool const is_fresh = std::any_of(asked.begin(), asked.end(), [&](Assessment const* each) {
      return each->date && days_between(each->date, today_) <= assessment_is_fresh_days &&
             result_of(workspace_, *each).sheets > 0;
    });
    return {
        of_key(Evidence::TeamsMixed,
               [&](Account const& each) { return team_of(workspace_, each).size() >= team_of_departments; }),
        {Evidence::TrustAsked, is_fresh ? 1 : 0, 1}};
  }

  Parts support() const {
    Watched const& invests = watch_.components[static_cast<std::size_t>(Component::C5)];
    return {
        of_key(Evidence::SponsorsNamed,
               [&](Account const& each) { return workspace_.table<Person>().find(each.sponsor) != nullptr; }),
        of_all<Action>(
            Evidence::ResourcesGranted, [](Action const& each) { return each.grant != Grant::NotNeeded; },
            [](Action const& each) { return each.grant == Grant::Granted; }),
        {Evidence::InvestmentPlanned, invests.have, invests.of}};
  }

  Workspace const& workspace_;
  Scoring const& scoring_;
  DefinitionWatch const& watch_;
  Date today_;
  std::vector<Account const*> key_;
};

template <class Entity>
void touch(Workspace const& workspace, AccountId account, std::int64_t& last_ms) {
  Table<Entity> const& table = workspace.table<Entity>();
  for (Entity const* row : table.all_with(&Entity::account, account))
    for (FieldAccess const& access : table.fields())
      last_ms = std::max(last_ms, table.stamp(row->id.value, access.shape.number).wall_ms);
}

}  // namespace

Date plan_touched(Workspace const& workspace, AccountId account) {
  std::int64_t last_ms = 0;
  touch<Answer>(workspace, account, last_ms);
  touch<Objective>(workspace, account, last_ms);
  touch<Action>(workspace, account, last_ms);
  touch<Contact>(workspace, account, last_ms);
  touch<Opportunity>(workspace, account, last_ms);
  for (Kpi const* kpi : workspace.table<Kpi>().all_with(&Kpi::account, account)) {
    Table<Measure> const& measures = workspace.table<Measure>();
    for (Measure const* measure : measures.all_with(&Measure::kpi, kpi->id))
      last_ms = std::max(last_ms, measures.stamp(measure->id.value, number_of(&Measure::value)).wall_ms);
  }
  return last_ms > 0 ? day_of(Moment{last_ms}, 0) : Date{};
}

std::array<std::vector<EvidencePart>, key_count> key_evidence(Workspace const& workspace,
                                                              Scoring const& scoring,
                                                              DefinitionWatch const& watch, Date today) {
  return Counting(workspace, scoring, watch, today).all();
}

}  // namespace claves
