#include "web/views/shell_view.h"

#include "web/views/copies_part.h"
#include "web/views/saving_notices.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/overlay.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

void draw_brand(Ui& ui, Screen const& screen) {
  row(ui, {.gap = 10, .wrap = false}, [&] {
    icon(ui, Icon::KeyRound, Tone::Accent, 20);
    stack(ui, 0, [&] {
      text(ui, screen.say(Word::app_name), {.type = Type::CardTitle});
      std::string_view const firm = screen.firm().name;
      text(ui, firm.empty() ? screen.say(Word::unnamed_firm) : firm,
           {.type = Type::Small, .ink = Ink::Muted, .max_lines = 1});
    });
  });
}

struct Section {
  Page page;
  Word word;
  Icon icon;
};
constexpr Section sections[] = {
    {Page::Accounts, Word::nav_accounts, Icon::Building2},
    {Page::Agenda, Word::nav_agenda, Icon::CalendarCheck},
    {Page::Programme, Word::nav_programme, Icon::Compass},
    {Page::Import, Word::nav_import, Icon::Upload},
    {Page::Method, Word::nav_method, Icon::Info},
};

void draw_section(Ui& ui, Screen const& screen, Requests& requests, Section const& section) {
  RailItemOptions options{.icon = section.icon, .current = screen.route.page == section.page};
  std::string count;
  std::string spoken;
  if (section.page == Page::Accounts) {
    double const accounts = static_cast<double>(screen.findings.scoring().cards.size());
    count = screen.locale.number(accounts);
    spoken = screen.words.count(Counted::accounts, accounts);
  } else if (int const overdue = screen.findings.agenda(screen.today).count(AgendaSpan::Overdue);
             section.page == Page::Agenda && overdue > 0) {
    count = screen.locale.number(overdue);
    spoken = screen.words.count(Counted::overdue_items, overdue);
    options.count_tone = Tone::Bad;
  }
  options.count = count;
  options.count_spoken = spoken;
  Route const route{.page = section.page};
  std::string const address = to_fragment(route);
  options.href = address;
  Word const word = ui.is_phone() && section.page == Page::Import ? Word::nav_import_short : section.word;
  if (rail_item(ui, address, screen.say(word), options)) requests.go(route);
}

void draw_key_accounts(Ui& ui, Screen const& screen, Requests& requests) {
  KeyList const& list = screen.findings.key_list();
  if (list.key.empty() || ui.is_phone()) return;
  rail_label(ui, screen.say(Word::nav_key_accounts));
  for (AccountId const id : list.key) {
    Route const route{.page = Page::Account, .account = id};
    std::string const address = to_fragment(route);
    bool const current = screen.route.page == Page::Account && screen.route.account == id;
    if (rail_item(ui, address, screen.name_of(id),
                  {.icon = Icon::KeyRound, .href = address, .current = current}))
      requests.go(route);
  }
}

// Undo and redo tell what they would do.
struct StepButton {
  std::string_view key;
  Icon icon;
  Word name;
  Word hint;
  Word nothing;
  std::string_view shortcut;
};

bool step_button(Ui& ui, Screen const& screen, StepButton const& of, LivedStep const* step) {
  bool const off = step == nullptr || !screen.editable;
  std::string_view const because = !screen.editable  ? screen.say(Word::read_only_tab)
                                   : step == nullptr ? screen.say(of.nothing)
                                                     : std::string_view{};
  std::string const hint =
      step == nullptr ? std::string() : screen.say(of.hint, {screen.words.step(step->stamped.step.name)});
  return icon_button(ui, of.key, of.icon, screen.say(of.name),
                     {.kind = ButtonKind::Quiet,
                      .off_because = off ? because : std::string_view{},
                      .hint = hint,
                      .shortcut = of.shortcut});
}

void draw_notice(Ui& ui, Screen const& screen, Requests& requests) {
  if (screen.notice == nullptr) return;
  std::string_view const action = screen.notice->offers_undo ? screen.say(Word::undo) : std::string_view{};
  Reply const reply = toast(ui, "notice",
                            {.tone = screen.notice->tone,
                             .text = screen.notice->text,
                             .action = action,
                             .close = screen.say(Word::close),
                             .urgent = screen.notice->tone == Tone::Bad});
  if (reply == Reply::Acted) requests.add(Undo{});
  if (reply == Reply::Closed) requests.add(DismissNotice{});
}

void draw_waiting_file(Ui& ui, Screen const& screen, Requests& requests) {
  if (screen.waiting_file == nullptr) return;
  auto const foot = [&] {
    if (button(ui, "keep", screen.say(Word::cancel))) requests.add(KeepWorkspace{});
    if (button(ui, "replace", screen.say(Word::replace_do), {.kind = ButtonKind::Primary}))
      requests.add(ReplaceWorkspace{});
  };
  bool const dismissed = dialog(ui, "waiting-file",
                                {.title = screen.say(Word::replace_title, {*screen.waiting_file}),
                                 .text = screen.say(Word::replace_text),
                                 .close = screen.say(Word::close),
                                 .foot = foot},
                                [] {});
  if (dismissed) requests.add(KeepWorkspace{});
}

}  // namespace

void ShellView::draw(Ui& ui, Screen const& screen, Requests& requests, Body content) {
  answer_keys(ui, screen, requests);
  auto const brand = [&] { draw_brand(ui, screen); };
  auto const navigation = [&] {
    for (Section const& section : sections) draw_section(ui, screen, requests, section);
    draw_key_accounts(ui, screen, requests);
  };
  auto const foot = [&] { draw_saving_line(ui, screen); };
  auto const header = [&] { draw_header(ui, screen, requests); };
  std::string const place = to_fragment(screen.route);
  page_frame(ui,
             {.navigation_name = screen.say(Word::navigation),
              .place = place,
              .brand = brand,
              .navigation = navigation,
              .foot = foot,
              .header = header},
             [&] {
               draw_saving_notices(ui, screen, requests);
               draw_copy_reminder(ui, screen, requests);
               content();
             });
  go_to_.draw(ui, screen, requests);
  settings_.draw(ui, screen, requests);
  unlock_.draw(ui, screen, requests);
  tour_.draw(ui, screen, requests);
  draw_waiting_file(ui, screen, requests);
  draw_notice(ui, screen, requests);
}

void ShellView::draw_header(Ui& ui, Screen const& screen, Requests& requests) {
  ButtonOptions const look{
      .icon = Icon::Search, .hint = screen.say(Word::go_to_anything), .shortcut = "Control+K"};
  bool const asked = ui.is_phone() ? icon_button(ui, "go-to", Icon::Search, screen.say(Word::go_to), look)
                                   : button(ui, "go-to", screen.say(Word::go_to), look);
  if (asked) go_to_.open();
  spring(ui);
  if (ui.is_phone()) draw_saving_line(ui, screen);
  History const& history = screen.session.history();
  if (step_button(ui, screen,
                  {"undo", Icon::Undo2, Word::undo, Word::undo_step, Word::nothing_to_undo, "Control+Z"},
                  history.undoable()))
    requests.add(Undo{});
  if (step_button(ui, screen,
                  {"redo", Icon::Redo2, Word::redo, Word::redo_step, Word::nothing_to_redo, "Control+Shift+Z"},
                  history.redoable()))
    requests.add(Redo{});
  if (icon_button(ui, "settings", Icon::Settings, screen.say(Word::settings), {.kind = ButtonKind::Quiet}))
    settings_.open();
}

void ShellView::answer_keys(Ui& ui, Screen const& screen, Requests& requests) {
  if (ui.pressed_key("Control+K")) go_to_.open();
  if (ui.pressed_key("?")) settings_.open_shortcuts();
  if (!screen.editable) return;
  if (ui.pressed_key("Control+Z") && screen.session.history().undoable() != nullptr) requests.add(Undo{});
  if (ui.pressed_key("Control+Shift+Z") && screen.session.history().redoable() != nullptr) requests.add(Redo{});
}

}  // namespace claves
