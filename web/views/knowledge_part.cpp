#include "web/views/knowledge_part.h"

#include <algorithm>

#include "core/model/identity.h"
#include "web/charts/heat_map.h"
#include "web/views/action_row.h"
#include "web/views/concept_help.h"
#include "web/views/draft_dialog.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr std::size_t first_gaps = 8;
constexpr double highest = 4;

Term area_words(Screen const& screen, KnowledgeArea area) {
  return screen.words.concept_of(Choices<KnowledgeArea>::names[static_cast<std::size_t>(area)]);
}

Tone tone_of(KnowledgeCell const& cell) {
  if (cell.gap() <= 0) return Tone::Good;
  return cell.gap() > 1 ? Tone::Bad : Tone::Warn;
}

}  // namespace

struct KnowledgePart::Of {
  Ui& ui;
  Screen const& screen;
  Requests& requests;
  std::vector<PersonKnowledge> const& people;
  std::vector<KnowledgeCell> const& gaps;
};

void KnowledgePart::draw(Ui& ui, Screen const& screen, Requests& requests) {
  std::vector<PersonKnowledge> const people =
      knowledge_of(screen.workspace, people_of_programme(screen.workspace));
  if (people.empty())
    return empty_state(
        ui, "nobody",
        {.icon = Icon::Users,
         .title = screen.say(Word::knowledge_nobody_title),
         .text = screen.say(Word::knowledge_nobody_text),
         .buttons = [&] {
           if (button(ui, "people", screen.say(Word::knowledge_to_people), {.kind = ButtonKind::Primary}))
             requests.go({.page = Page::Programme, .programme = ProgrammePart::People});
         }});
  std::vector<KnowledgeCell> const gaps = gaps_of(people);
  Of const of{ui, screen, requests, people, gaps};
  draw_picture(of);
  columns(ui, {fr(1), fr(1)}, {.gap = 20, .stack_below = 860},
          {[&] { draw_gaps(of); }, [&] { draw_teams(of); }});
  draw_editor(of);
}

void KnowledgePart::draw_picture(Of const& of) {
  Screen const& screen = of.screen;
  std::vector<std::string> heads;
  for (std::size_t i = 0; i < area_count; ++i)
    heads.emplace_back(area_words(screen, static_cast<KnowledgeArea>(i)).name);
  std::vector<HeatRow> rows;
  int unknown = 0;
  for (PersonKnowledge const& person : of.people) {
    HeatRow line;
    line.name = screen.name_of(person.person);
    for (KnowledgeCell const& cell : person.areas) {
      HeatCell shown;
      std::string_view const area = area_words(screen, cell.area).name;
      shown.is_blank = !cell.is_known();
      unknown += shown.is_blank ? 1 : 0;
      shown.shown = "–";
      shown.spoken = screen.say(Word::knowledge_cell_unknown, {line.name, area});
      if (cell.is_known()) {
        std::string const have = screen.locale.number(cell.row->level, 1);
        std::string const wanted = screen.locale.number(cell.row->wanted, 1);
        shown.shown = have + " / " + wanted;
        shown.spoken = screen.say(Word::knowledge_cell, {line.name, area, have, wanted});
        shown.share = cell.row->level / highest;
        shown.tone = tone_of(cell);
      }
      line.cells.push_back(std::move(shown));
    }
    rows.push_back(std::move(line));
  }
  auto const lacking = static_cast<double>(std::count_if(
      of.gaps.begin(), of.gaps.end(), [](KnowledgeCell const& gap) { return gap.lacks_remedy(); }));
  std::string const sentence = lacking > 0   ? screen.words.count(Counted::knowledge_lacking, lacking)
                               : unknown > 0 ? screen.words.count(Counted::knowledge_unknown, unknown)
                                             : std::string(screen.say(Word::knowledge_fine));
  auto const help = [&] { help_on(of.ui, screen, Word::help_areas, concepts_of<KnowledgeArea>(screen)); };
  card(of.ui, "picture",
       {.title = screen.say(Word::knowledge_title), .subtitle = screen.say(Word::knowledge_text), .help = help},
       [&] {
         text(of.ui, sentence, {.ink = Ink::Muted});
         auto const pressed = heat_map(of.ui, "map", {.columns = heads, .rows = rows});
         if (pressed) open(screen, of.people[pressed->row].areas[pressed->column]);
         text(of.ui, screen.say(Word::knowledge_scale), {.type = Type::Small, .ink = Ink::Subtle});
       });
}

void KnowledgePart::draw_gaps(Of const& of) {
  Screen const& screen = of.screen;
  card(of.ui, "gaps", {.title = screen.say(Word::knowledge_gaps)}, [&] {
    if (of.gaps.empty()) return text(of.ui, screen.say(Word::knowledge_no_gaps), {.ink = Ink::Muted});
    std::size_t const count = std::min(first_gaps, of.gaps.size());
    list(of.ui, "list", screen.say(Word::knowledge_gaps), static_cast<int>(count), [&](int i) {
      KnowledgeCell const& gap = of.gaps[static_cast<std::size_t>(i)];
      auto const scope = of.ui.scope("gap", gap.row->id.value);
      stack(of.ui, 3, [&] {
        std::string const title =
            screen.say(Word::knowledge_gap_of, {screen.name_of(gap.person), area_words(screen, gap.area).name});
        if (link(of.ui, "open", title, {.type = Type::Strong, .quiet = true})) open(screen, gap);
        row(of.ui, {.gap = 8}, [&] {
          badge(of.ui,
                screen.say(Word::knowledge_gap_size,
                           {screen.locale.number(gap.row->level, 1), screen.locale.number(gap.row->wanted, 1)}),
                tone_of(gap));
          if (gap.row->reason != GapReason::None)
            badge(of.ui, screen.words.choice(&Knowledge::reason, gap.row->reason));
          if (gap.row->due) deadline(of.ui, screen, gap.row->due, Pending::Yes);
        });
        text(
            of.ui,
            gap.row->remedy.empty() ? screen.say(Word::knowledge_no_remedy) : std::string_view(gap.row->remedy),
            {.type = Type::Small, .ink = gap.row->remedy.empty() ? Ink::Warn : Ink::Muted});
      });
    });
  });
}

void KnowledgePart::draw_teams(Of const& of) {
  Screen const& screen = of.screen;
  std::vector<AccountId> const& key = screen.findings.key_list().key;
  card(of.ui, "teams", {.title = screen.say(Word::knowledge_teams)}, [&] {
    if (key.empty()) return text(of.ui, screen.say(Word::knowledge_no_teams), {.ink = Ink::Muted});
    list(of.ui, "list", screen.say(Word::knowledge_teams), static_cast<int>(key.size()), [&](int i) {
      Account const& account = *screen.find<Account>(key[static_cast<std::size_t>(i)]);
      auto const scope = of.ui.scope("team", account.id.value);
      TeamKnowledge const team = team_knowledge(screen.workspace, account);
      Route const route{.page = Page::Account, .account = account.id, .part = AccountPart::People};
      stack(of.ui, 2, [&] {
        if (link(of.ui, "account", account.name,
                 {.href = to_fragment(route), .type = Type::Strong, .quiet = true}))
          of.requests.go(route);
        if (!team.weakest)
          return text(of.ui, screen.say(Word::knowledge_team_unknown),
                      {.type = Type::Small, .ink = Ink::Muted});
        std::string const mean = screen.locale.fixed(*team.means[static_cast<std::size_t>(*team.weakest)], 1);
        text(of.ui, screen.say(Word::knowledge_team_weakest, {area_words(screen, *team.weakest).name, mean}),
             {.type = Type::Small, .ink = team.is_below_wanted ? Ink::Warn : Ink::Muted});
      });
    });
  });
}

void KnowledgePart::open(Screen const& screen, KnowledgeCell const& cell) {
  if (cell.row != nullptr) return editing_.open(*cell.row);
  Knowledge knowledge;
  knowledge.id = knowledge_id(cell.person, cell.area);
  knowledge.person = cell.person;
  knowledge.area = cell.area;
  Step making;
  making.set(knowledge.id, &Knowledge::removed, false)
      .set(knowledge.id, &Knowledge::person, cell.person)
      .set(knowledge.id, &Knowledge::area, cell.area);
  if (Knowledge const* const row = screen.find<Knowledge>(knowledge.id)) knowledge = *row;
  editing_.open(knowledge, std::move(making.operations));
}

void KnowledgePart::draw_editor(Of const& of) {
  std::string title;
  if (editing_.is_open())
    title = of.screen.say(Word::knowledge_gap_of,
                          {of.screen.name_of(editing_->person), area_words(of.screen, editing_->area).name});
  auto const fields = [&] {
    text(of.ui, area_words(of.screen, editing_->area).meaning, {.type = Type::Small, .ink = Ink::Muted});
    grid(of.ui, {.min_column = 180, .max_columns = 2}, [&] {
      editing_.field(of.ui, of.screen, &Knowledge::level, {.help = of.screen.say(Word::knowledge_scale_short)});
      editing_.field(of.ui, of.screen, &Knowledge::wanted);
    });
    editing_.field(of.ui, of.screen, &Knowledge::evidence,
                   {.help = of.screen.say(Word::knowledge_evidence_help)});
    if (editing_->wanted <= editing_->level) return;
    heading(of.ui, 3, of.screen.say(Word::knowledge_why));
    editing_.field(of.ui, of.screen, &Knowledge::reason);
    editing_.field(of.ui, of.screen, &Knowledge::remedy, {.help = of.screen.say(Word::knowledge_remedy_help)});
    editing_.field(of.ui, of.screen, &Knowledge::due);
  };
  draft_dialog(
      of.ui, of.screen, of.requests, "knowledge", editing_,
      {title, title, StepName::EditKnowledge, StepName::EditKnowledge}, [&] { return title; }, fields);
}

}  // namespace claves
