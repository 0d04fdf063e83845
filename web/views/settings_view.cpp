#include "web/views/settings_view.h"

#include <array>

#include "web/views/copies_part.h"
#include "web/views/given_files.h"
#include "web/widgets/buttons.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/overlay.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

void draw_language(Ui& ui, Screen const& screen, Requests& requests) {
  std::span<Tongue const> const tongues = offered_tongues();
  std::vector<std::string> names;
  int chosen = -1;
  for (Tongue const tongue : tongues) {
    if (tongue == screen.words.tongue()) chosen = static_cast<int>(names.size());
    names.emplace_back(own_name_of(tongue));
  }
  auto const picked =
      select(ui, "language", {.label = screen.say(Word::language), .choices = names, .chosen = chosen});
  if (picked) requests.add(ChooseTongue{tongues[static_cast<std::size_t>(*picked)]});
}

void draw_theme(Ui& ui, Screen const& screen, Requests& requests) {
  std::array<std::string_view, 4> const names = {screen.say(Word::theme_system), screen.say(Word::theme_light),
                                                 screen.say(Word::theme_dark),
                                                 screen.say(Word::theme_contrast)};
  auto const chosen =
      segments(ui, "theme",
               {.label = screen.say(Word::theme), .choices = names, .chosen = static_cast<int>(screen.theme)});
  if (chosen) requests.add(ChooseTheme{static_cast<ThemeChoice>(*chosen)});
}

void draw_text_size(Ui& ui, Screen const& screen, Requests& requests) {
  std::array<std::string_view, 4> const names = {
      screen.say(Word::text_size_usual), screen.say(Word::text_size_large), screen.say(Word::text_size_larger),
      screen.say(Word::text_size_largest)};
  auto const chosen = segments(
      ui, "text_size",
      {.label = screen.say(Word::text_size), .choices = names, .chosen = static_cast<int>(screen.text_size)});
  if (chosen) requests.add(ChooseTextSize{static_cast<TextSize>(*chosen)});
}

}  // namespace

void SettingsView::draw(Ui& ui, Screen const& screen, Requests& requests) {
  switch (shown_) {
    case Shown::Nothing:
      return;
    case Shown::Settings:
      return draw_settings(ui, screen, requests);
    case Shown::StartOver:
      return draw_start_over(ui, screen, requests);
    case Shown::Shortcuts:
      return draw_shortcuts(ui, screen, requests);
    case Shown::Protect:
      if (!protect_.draw(ui, screen, requests)) shown_ = Shown::Nothing;
      return;
  }
}

void SettingsView::draw_settings(Ui& ui, Screen const& screen, Requests& requests) {
  bool const dismissed =
      dialog(ui, "settings",
             {.title = screen.say(Word::settings), .close = screen.say(Word::close), .width = 480}, [&] {
               draw_language(ui, screen, requests);
               draw_theme(ui, screen, requests);
               draw_text_size(ui, screen, requests);
               divider(ui);
               draw_data(ui, screen, requests);
             });
  if (dismissed) shown_ = Shown::Nothing;
}

void SettingsView::draw_copies(Ui& ui, Screen const& screen, Requests& requests) {
  heading(ui, 3, screen.say(Word::copies));
  draw_last_copy(ui, screen);
  row(ui, {}, [&] {
    if (button(ui, "export", screen.say(Word::export_copy), {.icon = Icon::Download}))
      requests.add(ExportWorkspace{});
    if (button(ui, "protected", screen.say(Word::export_protected), {.icon = Icon::Lock}))
      shown_ = Shown::Protect;
    std::vector<ChosenFile> const files = file_button(ui, "open", screen.say(Word::open_copy), ".claves");
    take(files, requests);
    if (!files.empty()) shown_ = Shown::Nothing;
  });
  draw_automatic_copies(ui, screen, requests);
}

void SettingsView::draw_data(Ui& ui, Screen const& screen, Requests& requests) {
  heading(ui, 3, screen.say(Word::your_data));
  text(ui, screen.say(Word::your_data_text), {.ink = Ink::Muted});
  draw_copies(ui, screen, requests);
  divider(ui);
  row(ui, {}, [&] {
    if (button(ui, "over", screen.say(Word::start_over), {.kind = ButtonKind::Quiet, .icon = Icon::RotateCcw}))
      shown_ = Shown::StartOver;
    if (button(ui, "shortcuts", screen.say(Word::shortcuts),
               {.kind = ButtonKind::Quiet, .icon = Icon::Keyboard}))
      shown_ = Shown::Shortcuts;
    if (button(ui, "tour", screen.say(Word::tour_take), {.kind = ButtonKind::Quiet, .icon = Icon::Compass})) {
      shown_ = Shown::Nothing;
      requests.add(TakeTour{});
    }
  });
}

void SettingsView::draw_start_over(Ui& ui, Screen const& screen, Requests& requests) {
  auto const foot = [&] {
    if (button(ui, "copy", screen.say(Word::export_copy), {.icon = Icon::Download}))
      requests.add(ExportWorkspace{});
    std::string_view const why_off = screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
    if (button(ui, "do", screen.say(Word::start_over), {.kind = ButtonKind::Danger, .off_because = why_off})) {
      requests.add(StartOver{});
      shown_ = Shown::Nothing;
    }
  };
  bool const dismissed = dialog(ui, "start-over",
                                {.title = screen.say(Word::start_over_title),
                                 .text = screen.say(Word::start_over_text),
                                 .close = screen.say(Word::cancel),
                                 .foot = foot},
                                [] {});
  if (dismissed) shown_ = Shown::Nothing;
}

void SettingsView::draw_shortcuts(Ui& ui, Screen const& screen, Requests& requests) {
  std::array<KeyValue, 7> const pairs = {{{"Ctrl K", screen.say(Word::shortcut_go_to)},
                                          {"Ctrl Z", screen.say(Word::shortcut_undo)},
                                          {"Ctrl Shift Z", screen.say(Word::shortcut_redo)},
                                          {"Enter", screen.say(Word::shortcut_enter)},
                                          {"Esc", screen.say(Word::shortcut_escape)},
                                          {"\u2190 \u2191 \u2192 \u2193", screen.say(Word::shortcut_arrows)},
                                          {"?", screen.say(Word::shortcut_help)}}};
  auto const foot = [&] {
    if (!button(ui, "tour", screen.say(Word::tour_take), {.icon = Icon::Compass})) return;
    shown_ = Shown::Nothing;
    requests.add(TakeTour{});
  };
  bool const dismissed = dialog(
      ui, "shortcuts", {.title = screen.say(Word::shortcuts), .close = screen.say(Word::close), .foot = foot},
      [&] { key_values(ui, pairs); });
  if (dismissed) shown_ = Shown::Nothing;
}

}  // namespace claves
