#include "web/views/keys_part.h"

#include "web/charts/paired_bars.h"
#include "web/views/benchmark_card.h"
#include "web/views/picture_card.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

struct EvidenceWords {
  Word what;                                       // {0} of {1}
  Word next;                                       // what to do about it
  ProgrammePart part = ProgrammePart::Definition;  // where, of the programme
  Page page = Page::Programme;
};

EvidenceWords words_of(Evidence evidence) {
  switch (evidence) {
    case Evidence::ComponentsStated:
      return {Word::evidence_components, Word::evidence_components_next};
    case Evidence::RulesHeld:
      return {Word::evidence_rules, Word::evidence_rules_next};
    case Evidence::KindsGiven:
      return {Word::evidence_kinds, Word::evidence_kinds_next, {}, Page::Accounts};
    case Evidence::FactorsKnown:
      return {Word::evidence_factors, Word::evidence_factors_next, {}, Page::Accounts};
    case Evidence::DecisionsReasoned:
      return {Word::evidence_decisions, Word::evidence_decisions_next, ProgrammePart::Register};
    case Evidence::PlansFresh:
      return {Word::evidence_fresh, Word::evidence_fresh_next, {}, Page::Accounts};
    case Evidence::ActionsOnTime:
      return {Word::evidence_on_time, Word::evidence_on_time_next, {}, Page::Agenda};
    case Evidence::InProcess:
      return {Word::evidence_process, Word::evidence_process_next, ProgrammePart::Process};
    case Evidence::ReviewsPlanned:
      return {Word::evidence_reviews, Word::evidence_reviews_next, {}, Page::Agenda};
    case Evidence::RolesCovered:
      return {Word::evidence_roles, Word::evidence_roles_next, ProgrammePart::People};
    case Evidence::OwnersNamed:
      return {Word::evidence_owners, Word::evidence_owners_next, {}, Page::Accounts};
    case Evidence::ValueForBoth:
      return {Word::evidence_value, Word::evidence_value_next, {}, Page::Accounts};
    case Evidence::DecidersKnown:
      return {Word::evidence_deciders, Word::evidence_deciders_next, {}, Page::Accounts};
    case Evidence::ExpansionSought:
      return {Word::evidence_expansion, Word::evidence_expansion_next, {}, Page::Accounts};
    case Evidence::KnowledgeEnough:
      return {Word::evidence_knowledge, Word::evidence_knowledge_next, ProgrammePart::Knowledge};
    case Evidence::TeamsMixed:
      return {Word::evidence_teams, Word::evidence_teams_next, ProgrammePart::People};
    case Evidence::TrustAsked:
      return {Word::evidence_trust, Word::evidence_trust_next, ProgrammePart::Keys};
    case Evidence::SponsorsNamed:
      return {Word::evidence_sponsors, Word::evidence_sponsors_next, {}, Page::Accounts};
    case Evidence::ResourcesGranted:
      return {Word::evidence_resources, Word::evidence_resources_next, {}, Page::Agenda};
    case Evidence::InvestmentPlanned:
      return {Word::evidence_investment, Word::evidence_investment_next, ProgrammePart::Investment};
  }
  return {Word::evidence_components, Word::evidence_components_next};
}

Term key_words(Screen const& screen, AssessmentItem key) {
  return screen.words.concept_of(Choices<AssessmentItem>::names[static_cast<std::size_t>(key)]);
}

std::string level(Screen const& screen, std::optional<double> value) {
  return value ? screen.locale.fixed(*value, 1) : std::string(screen.say(Word::keys_unknown));
}

void draw_weakest(Ui& ui, Screen const& screen, Requests& requests, KeyMaturity const& key) {
  auto const scope = ui.scope("weak", static_cast<std::uint64_t>(key.key));
  stack(ui, 4, [&] {
    text(ui, key_words(screen, key.key).name, {.type = Type::Strong});
    EvidencePart const* const part = key.weakest_part();
    if (part == nullptr) return text(ui, screen.say(Word::keys_ask), {.ink = Ink::Muted});
    EvidenceWords const words = words_of(part->evidence);
    text(ui, screen.say(words.next), {.ink = Ink::Muted});
    Route const route{.page = words.page, .programme = words.part};
    if (route != screen.route && link(ui, "go", screen.say(Word::keys_go), {.href = to_fragment(route)}))
      requests.go(route);
  });
}

void draw_picture(Ui& ui, Screen const& screen, Maturity const& found) {
  std::vector<Pair> pairs;
  for (KeyMaturity const& key : found.keys) {
    Pair pair;
    pair.name = key_words(screen, key.key).name;
    pair.first = key.evidence;
    pair.second = key.opinion;
    if (key.spread) pair.low = key.spread->low;
    if (key.spread) pair.high = key.spread->high;
    pair.first_shown = level(screen, key.evidence);
    pair.second_shown = level(screen, key.opinion);
    pairs.push_back(std::move(pair));
  }
  std::string const summary =
      screen.say(Word::keys_summary, {level(screen, found.evidence), level(screen, found.opinion)});
  text(ui, summary, {.ink = Ink::Muted});
  paired_bars(ui, "picture",
              {.summary = summary,
               .name_head = screen.say(Word::keys_head),
               .first_head = screen.say(Word::keys_shown),
               .second_head = screen.say(Word::keys_said),
               .pairs = pairs,
               .high = highest_level});
}

void draw_evidence(Ui& ui, Screen const& screen, KeyMaturity const& key) {
  auto const scope = ui.scope("key", static_cast<std::uint64_t>(key.key));
  Term const words = key_words(screen, key.key);
  stack(ui, 3, [&] {
    row(ui, {.gap = 8}, [&] {
      text(ui, words.name, {.type = Type::Strong});
      if (key.opinion && key.before) {
        double const change = *key.opinion - *key.before;
        std::string const by = screen.locale.fixed(change < 0 ? -change : change, 1);
        Word const word = change > 0.05 ? Word::keys_up : change < -0.05 ? Word::keys_down : Word::keys_same;
        badge(ui, screen.say(word, {by}),
              change > 0.05    ? Tone::Good
              : change < -0.05 ? Tone::Warn
                               : Tone::Neutral);
      }
    });
    text(ui, words.meaning, {.type = Type::Small, .ink = Ink::Muted});
    for (EvidencePart const& part : key.parts) {
      std::string const shown =
          part.is_known() ? screen.say(words_of(part.evidence).what,
                                       {screen.locale.number(part.have), screen.locale.number(part.of)})
                          : std::string(screen.say(Word::evidence_nothing));
      row(ui, {.gap = 8, .wrap = false}, [&] {
        bool const whole = part.is_known() && part.have == part.of;
        icon(ui, whole ? Icon::CircleCheck : Icon::Circle, whole ? Tone::Good : Tone::Neutral);
        text(ui, part.is_known() ? shown : screen.say(words_of(part.evidence).what, {"–", "–"}),
             {.type = Type::Small});
      });
    }
  });
}

}  // namespace

void KeysPart::refresh(Screen const& screen) {
  std::uint64_t const at = screen.session.revision() + 1;
  if (at_ == at && today_ == screen.today) return;
  at_ = at;
  today_ = screen.today;
  DefinitionWatch const watch =
      definition_watch(screen.workspace, screen.findings.key_list(), split(screen.today).year);
  found_ = maturity(screen.workspace, screen.findings.scoring(), watch, screen.today);
}

void KeysPart::draw(Ui& ui, Screen const& screen, Requests& requests) {
  refresh(screen);
  Maturity const& found = found_;
  auto const main = [&] {
    auto const rest = [&] {
      heading(ui, 3, screen.say(Word::keys_evidence));
      list(ui, "list", screen.say(Word::keys_evidence), static_cast<int>(found.keys.size()),
           [&](int i) { draw_evidence(ui, screen, found.keys[static_cast<std::size_t>(i)]); });
      text(ui, screen.say(Word::keys_how), {.type = Type::Small, .ink = Ink::Subtle});
    };
    picture_card(ui, screen, requests, "keys",
                 {.title = screen.say(Word::keys_title), .subtitle = screen.say(Word::keys_text), .rest = rest},
                 [&] { draw_picture(ui, screen, found); });
    trust_.draw(ui, screen, requests);
    support_.draw(ui, screen, requests);
  };
  auto const side = [&] {
    card(ui, "weakest", {.title = screen.say(Word::keys_next)}, [&] {
      for (KeyMaturity const* const key : found.weakest(2)) draw_weakest(ui, screen, requests, *key);
    });
    keys_.draw(ui, screen, requests);
    benchmark_card(ui, screen);
  };
  columns(ui, {fr(1), px(380)}, {.gap = 20, .stack_below = 860}, {main, side});
}

}  // namespace claves
