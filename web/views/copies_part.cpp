#include "web/views/copies_part.h"

#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/layout.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

std::string last_copy_words(Screen const& screen) {
  BackupStatus const& backup = screen.backup;
  double const since = static_cast<double>(backup.steps_since);
  if (!backup.made_at) {
    std::string words(screen.say(Word::copy_never));
    if (backup.steps_since > 0) words += ' ' + screen.words.count(Counted::edits_without_copy, since);
    return words;
  }
  std::string const day = screen.locale.day(day_of(backup.made_at, screen.utc_offset_minutes));
  std::string const time = screen.locale.time(backup.made_at, screen.utc_offset_minutes);
  std::string const rest = backup.steps_since == 0 ? std::string(screen.say(Word::copy_holds_all))
                                                   : screen.words.count(Counted::edits_since_copy, since);
  return screen.say(Word::copy_made_at, {day, time}) + ' ' + rest;
}

void draw_folder_state(Ui& ui, Screen const& screen) {
  std::string_view const name = screen.backup.folder_name;
  switch (screen.backup.folder) {
    case Folder::Unsupported:
    case Folder::None:
      return;
    case Folder::Ready:
      return state_line(ui, "folder", screen.say(Word::folder_ready, {name}), Tone::Good);
    case Folder::Asks:
      return state_line(ui, "folder", screen.say(Word::folder_asks, {name}), Tone::Warn);
    case Folder::Failed:
      return state_line(ui, "folder", screen.say(Word::folder_failed, {name}), Tone::Bad);
  }
}

}  // namespace

void draw_last_copy(Ui& ui, Screen const& screen) { text(ui, last_copy_words(screen)); }

void draw_automatic_copies(Ui& ui, Screen const& screen, Requests& requests) {
  Folder const folder = screen.backup.folder;
  if (folder == Folder::Unsupported) {
    std::string const days = screen.locale.number(reminded_after_days);
    return text(ui, screen.say(Word::no_folders_text, {days}), {.ink = Ink::Muted});
  }
  heading(ui, 3, screen.say(Word::automatic_copies));
  std::string const kept = screen.locale.number(static_cast<double>(kept_backups));
  text(ui, screen.say(Word::automatic_copies_text, {kept}), {.ink = Ink::Muted});
  draw_folder_state(ui, screen);
  bool const chosen = folder != Folder::None;
  row(ui, {}, [&] {
    if (folder == Folder::Asks && button(ui, "allow", screen.say(Word::allow_folder), {.icon = Icon::Check}))
      requests.add(AllowBackupFolder{});
    if (button(ui, "choose", screen.say(chosen ? Word::change_folder : Word::choose_folder),
               {.icon = Icon::FolderOpen}))
      requests.add(ChooseBackupFolder{});
    if (chosen && button(ui, "stop", screen.say(Word::stop_copies), {.kind = ButtonKind::Quiet}))
      requests.add(ForgetBackupFolder{});
  });
}

void draw_copy_reminder(Ui& ui, Screen const& screen, Requests& requests) {
  if (!screen.backup.is_due) return;
  double const since = static_cast<double>(screen.backup.steps_since);
  std::string const day = screen.locale.day(day_of(screen.backup.made_at, screen.utc_offset_minutes));
  std::string const words = screen.backup.made_at ? screen.words.count(Counted::copy_is_old, since, {day})
                                                  : screen.words.count(Counted::copy_is_missing, since);
  Reply const reply =
      notice(ui, "copy",
             {.text = words, .action = screen.say(Word::export_copy), .close = screen.say(Word::not_today)});
  if (reply == Reply::Acted) requests.add(ExportWorkspace{});
  if (reply == Reply::Closed) requests.add(PutOffBackup{});
}

}  // namespace claves
