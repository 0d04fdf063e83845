#include "web/views/account_head.h"

#include "core/rules/progress.h"
#include "web/views/concept_help.h"
#include "web/views/health_words.h"
#include "web/views/stage_words.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/overlay.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

void draw_path(Ui& ui, Screen const& screen, Requests& requests, Account const& account) {
  Route const all{.page = Page::Accounts};
  std::string const address = to_fragment(all);
  std::array<Crumb, 2> const crumbs{
      {{screen.say(Word::account_all), address}, {account.name, std::string_view{}}}};
  if (breadcrumb(ui, "path", screen.say(Word::account_path), crumbs) == 0) requests.go(all);
}

std::string whereabouts(Account const& account) {
  std::string words;
  for (std::string const* part : {&account.sector, &account.city, &account.country}) {
    if (part->empty()) continue;
    if (!words.empty()) words += " · ";
    words += *part;
  }
  return words;
}

void draw_name(Ui& ui, Account const& account) {
  stack(ui, 2, [&] {
    heading(ui, 1, account.name);
    std::string const where = whereabouts(account);
    if (!where.empty()) text(ui, where, {.ink = Ink::Muted});
  });
}

void draw_score(Ui& ui, Screen const& screen, Requests& requests, Account const& account) {
  Scoring const& scoring = screen.findings.scoring();
  ScoreCard const* const card = scoring.find(account.id);
  if (card == nullptr) return;
  Route const all{.page = Page::Accounts};
  std::string const address = to_fragment(all);
  std::string const words =
      screen.say(Word::account_score, {screen.locale.number(card->score), screen.locale.number(card->rank),
                                       screen.locale.number(static_cast<double>(scoring.cards.size()))});
  if (link(ui, "score", words, {.href = address})) requests.go(all);
}

void draw_health(Ui& ui, Screen const& screen, Account const& account) {
  Health const& found = screen.findings.health(screen.today).of(account.id);
  if (!found.share) return;
  meter(ui, "health",
        {.name = screen.say(Word::table_health),
         .spoken = screen.locale.percent(*found.share),
         .value = *found.share,
         .tone = health_tone(*found.share),
         .width = 190,
         .show_name = true,
         .show_value = true});
  help_on(ui, screen, "health");
}

void draw_facts(Ui& ui, Screen const& screen, Requests& requests, Account const& account) {
  row(ui, {.gap = 16}, [&] {
    pill(ui, screen.words.choice(&Account::kind_of_account, account.kind_of_account),
         account.key ? Tone::Accent : Tone::Neutral);
    if (account.key && account.key_since)
      text(ui, screen.say(Word::account_key_since, {screen.locale.day(account.key_since)}),
           {.ink = Ink::Muted});
    std::string_view const owner = screen.name_of(account.owner);
    text(ui,
         owner.empty() ? std::string(screen.say(Word::account_without_owner))
                       : screen.say(Word::account_owned_by, {owner}),
         {.ink = Ink::Muted});
    draw_score(ui, screen, requests, account);
    draw_health(ui, screen, account);
    AnswerCounts const total = progress(screen.workspace, account.id, screen.today).total;
    int const relevant = total.questions - total.not_relevant;
    std::string const shown = screen.say(
        Word::account_n_of_m, {screen.locale.number(total.answered), screen.locale.number(relevant)});
    meter(ui, "answered",
          {.name = screen.say(Word::account_answered),
           .spoken = shown,
           .value = total.done(),
           .width = 270,
           .show_name = true,
           .show_value = true});
  });
}

// "Stage 3 of 5: Action plan"; of one that was dropped, its name.
std::string stage_said(Screen const& screen, StageKey stage) {
  StageList const list = stage_list(screen.workspace);
  std::vector<std::size_t> const used = list.used();
  std::string const name(stage_words(screen, stage).name);
  for (std::size_t i = 0; i < used.size(); ++i)
    if (list.all[used[i]].key == stage)
      return screen.say(Word::account_stage_of, {screen.locale.number(static_cast<double>(i + 1)),
                                                 screen.locale.number(static_cast<double>(used.size())), name});
  return name;
}

// A phone shows who it is and where it stands in two lines, so that the parts are in sight at once; the rest of
// what a wide head says stands in the parts themselves.
void draw_place(Ui& ui, Screen const& screen, Account const& account) {
  std::string_view const owner = screen.name_of(account.owner);
  std::string words(owner.empty() ? screen.say(Word::account_without_owner) : owner);
  if (account.key && stage_of(account)) words += " · " + stage_said(screen, stage_of(account));
  row(ui, {.gap = 12, .wrap = false}, [&] {
    pill(ui, screen.words.choice(&Account::kind_of_account, account.kind_of_account),
         account.key ? Tone::Accent : Tone::Neutral);
    text(ui, words, {.ink = Ink::Muted, .max_lines = 1});
  });
}

void draw_stages(Ui& ui, Screen const& screen, Requests& requests, Account const& account) {
  StageKey const current = stage_of(account);
  StageList const list = stage_list(screen.workspace);
  std::vector<ProcessStep> steps;
  for (std::size_t const place : list.used()) {
    StageKey const stage = list.all[place].key;
    StepState const state = stage == current                 ? StepState::Current
                            : list.is_before(stage, current) ? StepState::Done
                                                             : StepState::Ahead;
    Word const spoken = state == StepState::Done      ? Word::account_stage_done
                        : state == StepState::Current ? Word::account_stage_now
                                                      : Word::account_stage_ahead;
    steps.push_back({.words = stage_words(screen, stage).name, .spoken = screen.say(spoken), .state = state});
  }
  if (stepper(ui, "stages", screen.say(Word::account_stages), steps))
    requests.go({.page = Page::Account, .account = account.id, .part = AccountPart::Process});
}

}  // namespace

void AccountHead::draw(Ui& ui, Screen const& screen, Requests& requests, Account const& account,
                       Membership& membership) {
  float const touch = ui.surroundings().coarse_pointer ? touch_height : control_height;
  auto more = [&] { draw_menu(ui, screen, requests, account, membership); };
  if (ui.is_phone()) {
    stack(ui, 4, [&] {
      columns(ui, {fr(1), px(touch)}, {.gap = 12}, {[&] { heading(ui, 1, account.name); }, more});
      draw_place(ui, screen, account);
    });
    return;
  }
  draw_path(ui, screen, requests, account);
  auto name = [&] { draw_name(ui, account); };
  columns(ui, {px(44), fr(1), px(touch)}, {.gap = 12}, {[&] { avatar(ui, account.name, 44); }, name, more});
  draw_facts(ui, screen, requests, account);
  if (account.key && screen.route.part != AccountPart::Process) draw_stages(ui, screen, requests, account);
  if (!account.key) draw_not_key(ui, screen, account, membership);
}

void AccountHead::draw_not_key(Ui& ui, Screen const& screen, Account const& account, Membership& membership) {
  Reply const reply =
      notice(ui, "not_key",
             {.title = screen.say(Word::account_not_key_title),
              .text = screen.say(Word::account_not_key_text),
              .action = screen.editable ? screen.say(Word::account_make_key) : std::string_view{}});
  if (reply == Reply::Acted) membership.ask_to_make_key(screen, account.id);
}

void AccountHead::draw_menu(Ui& ui, Screen const& screen, Requests& requests, Account const& account,
                            Membership& membership) {
  std::string_view const off = screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
  std::array<MenuItem, 3> const items{
      {{.words = screen.say(Word::account_edit), .icon = Icon::Pencil, .off_because = off},
       {.words = screen.say(account.key ? Word::account_does_not_belong : Word::account_make_key),
        .icon = account.key ? Icon::LogOut : Icon::KeyRound,
        .off_because = off},
       {.words = screen.say(Word::account_remove),
        .icon = Icon::Trash2,
        .off_because = off,
        .danger = true,
        .divided = true}}};
  auto const chosen = menu(ui, "more",
                           {.name = screen.say(Word::account_more),
                            .icon = Icon::Ellipsis,
                            .kind = ButtonKind::Quiet,
                            .items = items});
  if (chosen == 0) draft_.open(account);
  if (chosen == 1) {
    if (account.key)
      membership.ask_to_take_out(account.id);
    else
      membership.ask_to_make_key(screen, account.id);
  }
  if (chosen == 2) {
    Step step{StepName::RemoveAccount, account.name, {}};
    requests.perform(std::move(step.remove<Account>(account.id)));
    requests.go({.page = Page::Accounts});
  }
}

void AccountHead::draw_editor(Ui& ui, Screen const& screen, Requests& requests) {
  draft_.settle(screen);
  if (!draft_.is_open()) return;
  bool save = false;
  bool cancel = false;
  std::string_view const off = screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
  auto buttons = [&] {
    cancel = button(ui, "cancel", screen.say(Word::cancel));
    save = button(ui, "save", screen.say(Word::save), {.kind = ButtonKind::Primary, .off_because = off});
  };
  auto fields = [&] {
    draft_.field(ui, screen, &Account::name);
    grid(ui, {.min_column = 200, .max_columns = 2}, [&] {
      draft_.field(ui, screen, &Account::sector);
      draft_.field(ui, screen, &Account::owner);
      draft_.field(ui, screen, &Account::city);
      draft_.field(ui, screen, &Account::country);
      draft_.field(ui, screen, &Account::employees);
      draft_.field(ui, screen, &Account::founded);
      draft_.field(ui, screen, &Account::revenue, {.suffix = screen.currency()});
      draft_.field(ui, screen, &Account::code);
    });
    draft_.field(ui, screen, &Account::parent);
    draft_.field(ui, screen, &Account::note);
  };
  bool const dismissed = dialog(ui, "account_editor",
                                {.title = screen.say(Word::account_edit_title),
                                 .close = screen.say(Word::close),
                                 .width = 560,
                                 .foot = buttons},
                                fields);
  if (save) draft_.save(screen, requests, StepName::EditAccount, draft_->name);
  if (cancel || dismissed) draft_.close();
}

}  // namespace claves
