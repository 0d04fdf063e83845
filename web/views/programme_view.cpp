#include "web/views/programme_view.h"

#include "web/views/cases_part.h"
#include "web/views/definition_part.h"
#include "web/views/investment_part.h"
#include "web/views/keys_part.h"
#include "web/views/knowledge_part.h"
#include "web/views/pipeline_part.h"
#include "web/views/process_template.h"
#include "web/views/programme_people.h"
#include "web/views/question_catalogue.h"
#include "web/views/register_part.h"
#include "web/views/team_coverage.h"
#include "web/widgets/buttons.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

struct PartOf {
  ProgrammePart part;
  std::string_view key;
  Word word;
};
constexpr std::array parts{PartOf{ProgrammePart::Definition, "definition", Word::programme_definition},
                           PartOf{ProgrammePart::Register, "register", Word::programme_register},
                           PartOf{ProgrammePart::Investment, "investment", Word::programme_investment},
                           PartOf{ProgrammePart::Pipeline, "opportunities", Word::programme_pipeline},
                           PartOf{ProgrammePart::People, "people", Word::programme_people},
                           PartOf{ProgrammePart::Knowledge, "knowledge", Word::programme_knowledge},
                           PartOf{ProgrammePart::Keys, "keys", Word::programme_keys},
                           PartOf{ProgrammePart::Cases, "cases", Word::programme_cases},
                           PartOf{ProgrammePart::Questions, "questions", Word::programme_questions},
                           PartOf{ProgrammePart::Process, "process", Word::programme_process}};

struct Next {
  Word sentence;
  Page page = Page::Programme;  // where to go; this one: nowhere
  Word go = Word::programme_to_accounts;
};

Next next_step(Screen const& screen) {
  Firm const& firm = screen.firm();
  KeyList const& list = screen.findings.key_list();
  if (firm.definition.empty()) return {Word::programme_next_definition};
  if (list.cap == 0) return {Word::next_cap};
  if (screen.findings.loads().empty()) return {Word::programme_next_people};
  if (firm.currency.empty()) return {Word::programme_next_currency};
  if (list.key.empty()) return {Word::programme_next_choose, Page::Accounts};
  if (list.revenue.all_but_equal) return {Word::programme_next_likeness, Page::Accounts};
  return {Word::programme_next_fine, Page::Agenda, Word::programme_to_agenda};
}

void draw_head(Ui& ui, Screen const& screen, Requests& requests) {
  heading(ui, 1, screen.say(Word::programme_title));
  Next const next = next_step(screen);
  row(ui, {.gap = 12}, [&] {
    icon(ui, Icon::Compass, Tone::Accent);
    text(ui, screen.say(next.sentence));
    if (next.page == Page::Programme) return;
    if (button(ui, "next", screen.say(next.go), {.kind = ButtonKind::Quiet, .trailing = Icon::ArrowRight}))
      requests.go({.page = next.page});
  });
}

}  // namespace

struct ProgrammeView::State {
  RegisterPart decisions;
  ProgrammePeople people;
  InvestmentPart investment;
  PipelinePart pipeline;
  KnowledgePart knowledge;
  KeysPart keys;
  QuestionCatalogue questions;
  ProcessTemplate process;

  void draw_part(Ui& ui, Screen const& screen, Requests& requests, ProgrammePart part) {
    switch (part) {
      case ProgrammePart::Register:
        return decisions.draw(ui, screen);
      case ProgrammePart::People:
        team_coverage(ui, screen, requests);
        return people.draw(ui, screen, requests);
      case ProgrammePart::Questions:
        return questions.draw(ui, screen, requests);
      case ProgrammePart::Process:
        return process.draw(ui, screen, requests);
      case ProgrammePart::Investment:
        return investment.draw(ui, screen, requests);
      case ProgrammePart::Pipeline:
        return pipeline.draw(ui, screen, requests);
      case ProgrammePart::Knowledge:
        return knowledge.draw(ui, screen, requests);
      case ProgrammePart::Keys:
        return keys.draw(ui, screen, requests);
      case ProgrammePart::Cases:
        return draw_cases_part(ui, screen, requests);
      case ProgrammePart::Definition:
        return draw_definition_part(ui, screen, requests);
    }
  }
};

ProgrammeView::ProgrammeView() : state_(std::make_unique<State>()) {}
ProgrammeView::~ProgrammeView() = default;

void ProgrammeView::draw(Ui& ui, Screen const& screen, Requests& requests) {
  auto const scope = ui.scope("programme");
  draw_head(ui, screen, requests);
  std::vector<TabItem> items;
  for (PartOf const& part : parts) items.push_back({.key = part.key, .words = screen.say(part.word)});
  auto const tab = static_cast<std::size_t>(screen.route.programme);
  auto const chosen = tabs(ui, "parts", screen.say(Word::programme_parts), items, static_cast<int>(tab));
  if (chosen)
    requests.go({.page = Page::Programme, .programme = parts[static_cast<std::size_t>(*chosen)].part});
  tab_panel(ui, "parts", items[tab].words, [&] { state_->draw_part(ui, screen, requests, parts[tab].part); });
}

}  // namespace claves
