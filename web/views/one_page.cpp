#include "web/views/one_page.h"

#include <algorithm>

#include "core/base/markup.h"
#include "core/rules/health.h"
#include "core/rules/obstacles.h"
#include "core/rules/plan_outline.h"
#include "core/rules/relationships.h"
#include "core/rules/team.h"
#include "web/views/decision_list.h"
#include "web/views/health_words.h"
#include "web/views/stage_words.h"
#include "web/widgets/buttons.h"
#include "web/widgets/layout.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr std::size_t objectives_shown = 3;
constexpr std::size_t actions_shown = 4;
constexpr std::size_t risks_shown = 4;

class Writer {
 public:
  Writer(Screen const& screen, Account const& account) : screen_(screen), account_(account) {}

  OnePage page() const {
    std::string_view const owner = screen_.name_of(account_.owner);
    std::string subtitle(screen_.words.choice(&Account::kind_of_account, account_.kind_of_account));
    if (stage_of(account_)) subtitle += " · " + std::string(stage_words(screen_, stage_of(account_)).name);
    if (!owner.empty()) subtitle += " · " + std::string(owner);
    return {account_.name,
            subtitle,
            {why(), value(), objectives(), actions(), people(), risks(), review(), health_of()}};
  }

 private:
  std::string say(Word word) const { return std::string(screen_.say(word)); }

  PageSection section(std::string_view key, Word title, std::vector<PageLine> lines, Word missing) const {
    if (lines.empty()) lines.push_back({say(missing), {}, true});
    return {key, say(title), std::move(lines)};
  }

  PageSection why() const {
    std::vector<PageLine> lines;
    for (Decision const* const decision : decisions_of(screen_.workspace, account_.id)) {
      if (decision->verdict != Verdict::Enters && decision->verdict != Verdict::OverCap) continue;
      if (!decision->reason.empty())
        lines.push_back({decision->reason, screen_.locale.day(decision->date), false});
      break;  // the latest
    }
    ScoreCard const* const card = screen_.findings.scoring().find(account_.id);
    if (card != nullptr)
      lines.push_back({screen_.say(Word::page_rank,
                                   {screen_.locale.number(card->rank), screen_.locale.number(card->score)}),
                       {},
                       false});
    if (!account_.aim.empty()) lines.push_back({account_.aim, say(Word::page_aim), false});
    return section("why", Word::page_why, std::move(lines), Word::page_why_missing);
  }

  PageSection value() const {
    std::vector<PageLine> lines;
    if (!account_.value_for_them.empty())
      lines.push_back({account_.value_for_them, say(Word::page_for_them), false});
    if (!account_.value_for_us.empty()) lines.push_back({account_.value_for_us, say(Word::page_for_us), false});
    if (lines.size() == 1) lines.push_back({say(Word::page_value_half), {}, true});
    return section("value", Word::page_value, std::move(lines), Word::page_value_missing);
  }

  PageSection objectives() const {
    PlanOutline const outline = plan_outline(screen_.workspace, account_.id, screen_.today);
    std::vector<PageLine> lines;
    for (std::size_t round = 0; lines.size() < objectives_shown && round < objectives_shown; ++round)
      for (std::size_t theme = 0; theme < outline.themes.size(); ++theme) {  // one of each theme first
        if (round >= outline.themes[theme].size() || lines.size() >= objectives_shown) continue;
        ObjectiveOutline const& each = outline.themes[theme][round];
        std::string_view const name = screen_.words.concept_of(Choices<Theme>::names[theme]).name;
        lines.push_back({each.objective->title,
                         screen_.say(Word::page_objective, {name, screen_.locale.number(each.done),
                                                            screen_.locale.number(each.counted)}),
                         false});
      }
    return section("objectives", Word::page_objectives, std::move(lines), Word::page_objectives_missing);
  }

  PageSection actions() const {
    std::vector<Action const*> open;
    for (Action const* const action : screen_.workspace.table<Action>().all_with(&Action::account, account_.id))
      if (is_open(action->state)) open.push_back(action);
    std::stable_sort(open.begin(), open.end(), [](Action const* a, Action const* b) {
      if (bool(a->due) != bool(b->due)) return bool(a->due);
      return a->due < b->due;
    });
    std::vector<PageLine> lines;
    for (std::size_t i = 0; i < std::min(actions_shown, open.size()); ++i) {
      std::string_view const owner = screen_.name_of(open[i]->owner);
      std::string note(owner.empty() ? screen_.say(Word::nobody) : owner);
      if (open[i]->due) note += " · " + screen_.locale.day(open[i]->due);
      lines.push_back({open[i]->title, note, open[i]->due && open[i]->due < screen_.today});
    }
    return section("actions", Word::page_actions, std::move(lines), Word::page_actions_missing);
  }

  PageSection people() const {
    std::vector<PageLine> lines;
    Coverage const team = coverage(screen_.workspace, account_.id);
    lines.push_back({screen_.say(Word::page_roles, {screen_.locale.number(team.covered()),
                                                    screen_.locale.number(static_cast<double>(role_count))}),
                     {},
                     team.covered() < static_cast<int>(role_count)});
    std::string_view const sponsor = screen_.name_of(account_.sponsor);
    lines.push_back({sponsor.empty() ? say(Word::page_no_sponsor) : std::string(sponsor),
                     say(Word::page_sponsor), sponsor.empty()});
    Relationships const known = relationships(screen_.workspace, account_.id, screen_.today);
    for (ContactStanding const& each : known.contacts)
      if (each.is_key)
        lines.push_back({each.contact->name,
                         screen_.say(Word::contact_standing,
                                     {screen_.words.choice(&Contact::influence, each.contact->influence),
                                      screen_.words.choice(&Contact::stance, each.contact->stance)}),
                         each.is_gap});
    return section("people", Word::page_people, std::move(lines), Word::page_actions_missing);
  }

  PageSection risks() const {
    std::vector<PageLine> lines;
    Relationships const known = relationships(screen_.workspace, account_.id, screen_.today);
    if (known.only_person)
      lines.push_back(
          {screen_.say(Word::relations_one_person, {screen_.name_of(known.only_person)}), {}, true});
    for (ContactStanding const& each : known.contacts)
      if (each.is_gap) lines.push_back({screen_.say(Word::page_gap, {each.contact->name}), {}, true});
    for (Rivalry const* const rivalry :
         screen_.workspace.table<Rivalry>().all_with(&Rivalry::account, account_.id)) {
      Competitor const* const who = screen_.find<Competitor>(rivalry->competitor);
      if (who != nullptr && rivalry->their_strength > rivalry->our_strength)
        lines.push_back({screen_.say(Word::page_rival, {who->name}), rivalry->answer, rivalry->answer.empty()});
    }
    for (Action const* const action : screen_.workspace.table<Action>().all_with(&Action::account, account_.id))
      if (obstacles(screen_.workspace, *action).not_granted)
        lines.push_back({screen_.say(Word::page_not_granted, {action->title}), {}, true});
    if (lines.size() > risks_shown) lines.resize(risks_shown);
    if (lines.empty()) lines.push_back({say(Word::page_no_risks), {}, false});
    return {"risks", say(Word::page_risks), std::move(lines)};
  }

  PageSection review() const {
    Review const* next = nullptr;
    for (Review const* const each : screen_.workspace.table<Review>().all_with(&Review::account, account_.id))
      if (each->state == ReviewState::Open && (next == nullptr || each->date < next->date)) next = each;
    std::vector<PageLine> lines;
    if (next != nullptr)
      lines.push_back({screen_.locale.day(next->date), screen_.locale.from_today(next->date, screen_.today),
                       next->date < screen_.today});
    return section("review", Word::page_review, std::move(lines), Word::page_review_missing);
  }

  PageSection health_of() const {
    Health const found = health(screen_.workspace, account_.id, screen_.today);
    std::vector<PageLine> lines;
    if (found.share)
      lines.push_back({screen_.say(Word::health_is, {screen_.locale.percent(*found.share)}), {}, false});
    for (HealthCount const& part : found.parts)
      lines.push_back({health_part_words(screen_, part), {}, part.is_known() && part.share < 0.5});
    return {"health", say(Word::page_health), std::move(lines)};
  }

  Screen const& screen_;
  Account const& account_;
};

}  // namespace

OnePage one_page(Screen const& screen, Account const& account) { return Writer(screen, account).page(); }

std::string page_html(Screen const& screen, OnePage const& page) {
  std::string_view const language = tag_of(screen.words.tongue());
  std::string html =
      "<!doctype html>\n<html lang=\"" + std::string(language) + "\">\n<head>\n<meta charset=\"utf-8\">\n";
  html +=
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
      "'unsafe-inline'\">\n";
  html +=
      "<title>" + markup_escaped(page.title) +
      "</title>\n<style>\n"
      "body{font:15px/1.45 system-ui,sans-serif;color:#1d2433;background:#fff;max-width:60rem;margin:2rem "
      "auto;padding:0 1.5rem}\n"
      "h1{font-size:1.6rem;margin:0}header p{color:#5b6475;margin:.2rem 0 1.4rem}\n"
      "main{display:grid;grid-template-columns:1fr 1fr;gap:1.2rem 2.2rem}section{break-inside:avoid}\n"
      "h2{font-size:.95rem;margin:0 0 .4rem;border-bottom:1px solid #d8dce4;padding-bottom:.25rem}\n"
      "ul{margin:0;padding:0;list-style:none}li{margin:.3rem 0}small{color:#5b6475;display:block}\n"
      ".warns::before{content:\"! \";font-weight:700}footer{color:#5b6475;font-size:.8rem;margin-top:1.6rem}\n"
      "@media (max-width:40rem){main{grid-template-columns:1fr}}@media "
      "print{body{margin:0}}\n</style>\n</head>\n<body>\n";
  html += "<header><h1>" + markup_escaped(page.title) + "</h1><p>" + markup_escaped(page.subtitle) +
          "</p></header>\n<main>\n";
  for (PageSection const& section : page.sections) {
    html += "<section><h2>" + markup_escaped(section.title) + "</h2><ul>\n";
    for (PageLine const& line : section.lines) {
      html += line.warns ? "<li class=\"warns\">" : "<li>";
      html += markup_escaped(line.text);
      if (!line.note.empty()) html += "<small>" + markup_escaped(line.note) + "</small>";
      html += "</li>\n";
    }
    html += "</ul></section>\n";
  }
  html += "</main>\n<footer>" +
          markup_escaped(screen.say(Word::page_foot, {screen.firm().name, screen.locale.day(screen.today)})) +
          "</footer>\n</body>\n</html>\n";
  return html;
}

void one_page_card(Ui& ui, Screen const& screen, Requests& requests, Account const& account) {
  OnePage const page = one_page(screen, account);
  auto const actions = [&] {
    if (button(ui, "save", screen.say(Word::page_save), {.icon = Icon::Download}))
      requests.add(SaveText{account.name + ".html", "text/html", page_html(screen, page)});
  };
  card(ui, "one_page", {.title = screen.say(Word::page_title), .subtitle = page.subtitle, .actions = actions},
       [&] {
         grid(ui, {.min_column = 300, .max_columns = 2, .gap = 24, .line_gap = 20}, [&] {
           for (PageSection const& section : page.sections)
             grid_cell(ui, [&] {
               auto const scope = ui.scope(section.key);
               heading(ui, 3, section.title);
               for (PageLine const& line : section.lines)
                 row(ui, {.gap = 8, .stand = Stand::Top, .wrap = false}, [&] {
                   if (line.warns) icon(ui, Icon::CircleAlert, Tone::Warn);
                   cell(ui, 0, [&] {
                     stack(ui, 1, [&] {
                       text(ui, line.text);
                       if (!line.note.empty()) text(ui, line.note, {.type = Type::Small, .ink = Ink::Muted});
                     });
                   });
                 });
             });
         });
       });
}

}  // namespace claves
