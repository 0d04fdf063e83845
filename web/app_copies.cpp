// How the app makes copies of everything: downloaded, sealed with a passphrase, left in a folder; and when.
#include "core/formats/workspace_file.h"
#include "web/app.h"

namespace claves {
namespace {

// "claves-2026-11-24.claves"
std::string file_name(Date today) { return "claves-" + iso(today) + ".claves"; }

void download(std::string_view name, std::string_view bytes) {
  platform::download(name, "application/octet-stream", bytes);
}

}  // namespace

Today App::today() const {
  int const offset = platform::utc_offset_minutes();
  return {day_of(now_, offset), offset};
}

std::string App::everything() const { return write_workspace_file(session_.history(), saving_.kept()); }

Stamp App::last_stamp() const {
  auto const steps = session_.history().steps();
  return steps.empty() ? Stamp{} : steps.back().stamped.stamp;
}

// Other tabs remember in the same place.
void App::remember(std::function<void(BackupMemory&)> const& change) {
  backups_ = read_backups();
  change(backups_);
  keep(backups_);
}

void App::note_copy(Stamp holds_up_to) {
  remember([&](BackupMemory& memory) {
    memory.made_at = now_;
    memory.holds_up_to = holds_up_to;
  });
}

void App::carry_out(ExportWorkspace&) {
  std::string const name = file_name(today().date);
  download(name, everything());
  note_copy(last_stamp());
  tell({Tone::Good, words().say(Word::copy_downloaded, {name})});
}

BackupStatus App::backup_status() const {
  std::size_t const since = since_copy_.count(session_.history(), backups_);
  platform::BackupFolder folder = platform::backup_folder();
  return {.made_at = backups_.made_at,
          .steps_since = since,
          .is_due = saving_.may_edit() && is_reminder_due(backups_, since, today()),
          .folder = folder.state,
          .folder_name = std::move(folder.name)};
}

// Asked each pass: the first edit of a day leaves a copy, and so does going away.
void App::follow_copies() {
  if (std::optional<std::string> const left = platform::take_left_backup()) {
    if (leaving_) note_copy(*std::exchange(leaving_, {}));
    std::vector<std::string> too_many;
    remember([&](BackupMemory& memory) {
      std::erase(memory.files, *left);
      memory.files.push_back(*left);
      too_many = superfluous(memory.files);
      for (std::string const& file : too_many) std::erase(memory.files, file);
    });
    for (std::string const& file : too_many) platform::remove_backup(file);
  }
  if (!saving_.may_edit() || session_.revision() == 0) return;
  if (!backups_.watched_since) remember([&](BackupMemory& memory) { memory.watched_since = now_; });
  if (is_backup_due(backups_, since_copy_.count(session_.history(), backups_), today())) leave_backup();
}

void App::leave_backup() {
  if (platform::backup_folder().state != Folder::Ready || !saving_.may_edit()) {
    leaving_.reset();
    return;
  }
  if (leaving_) return;
  leaving_ = last_stamp();
  std::string const name = backup_name(today().date);
  bool const ours = std::find(backups_.files.begin(), backups_.files.end(), name) != backups_.files.end();
  platform::leave_backup(name, everything(), ours ? platform::SameName::IsOurs : platform::SameName::IsNot);
}

void App::carry_out(ChooseBackupFolder&) {
  remember([](BackupMemory& memory) { memory.files.clear(); });  // those are in another folder
  platform::choose_backup_folder();
}

void App::carry_out(AllowBackupFolder&) { platform::allow_backup_folder(); }

void App::carry_out(ForgetBackupFolder&) {
  remember([](BackupMemory& memory) { memory.files.clear(); });
  platform::forget_backup_folder();
}

void App::carry_out(PutOffBackup&) {
  remember([&](BackupMemory& memory) { memory.put_off = today().date; });
}

void App::carry_out(ExportProtected& wish) {
  if (sealing_.state != Sealing::Idle) return;
  sealing_ = {Sealing::Sealing, file_name(today().date)};
  sealed_ = begin_sealing(everything(), platform::random_bytes);
  sealed_holds_up_to_ = last_stamp();
  tell({Tone::Neutral, std::string(words().say(Word::protecting_now))});
  platform::carry_out(order_to_seal(sealed_, std::move(wish.passphrase)));
}

void App::ask_for_passphrase(OpenFile const& file) {
  if (sealing_.state == Sealing::Sealing) return;
  SealedReading read = read_sealed(file.bytes);
  Words const words = this->words();
  switch (read.fault) {
    case SealFault::None:
    case SealFault::WrongPassphrase:
      sealed_ = std::move(read.file);
      sealing_ = {Sealing::Asked, file.name};
      return;
    case SealFault::Foreign:
    case SealFault::Newer:
      return tell({Tone::Bad, words.say(Word::file_not_opened,
                                        {file.name, words.refusal({Fault::Newer, file.name, {}})})});
    case SealFault::Damaged:
      return tell({Tone::Bad, words.say(Word::protected_changed, {file.name})});
    case SealFault::Misplaced:
      return tell({Tone::Bad, words.say(Word::protected_misplaced, {file.name})});
  }
}

void App::carry_out(OpenProtected& wish) {
  if (sealing_.state != Sealing::Asked && sealing_.state != Sealing::Refused) return;
  sealing_.state = Sealing::Opening;
  platform::carry_out(order_to_open(sealed_, std::move(wish.passphrase)));
}

void App::carry_out(LeaveProtected&) {
  if (sealing_.state == Sealing::Asked || sealing_.state == Sealing::Refused) sealing_ = {};
}

void App::follow_sealing() {
  std::optional<SealAnswer> const answer = platform::take_seal_answer();
  if (!answer) return;
  if (sealing_.state == Sealing::Sealing) return finish_sealing(*answer);
  if (sealing_.state == Sealing::Opening) return finish_opening(*answer);
}

void App::finish_sealing(SealAnswer const& answer) {
  Words const words = this->words();
  std::string const name = std::exchange(sealing_, {}).name;
  SealedFile file = std::exchange(sealed_, {});
  if (answer.failed) return tell({Tone::Bad, std::string(words.say(Word::protecting_failed))});
  download(name, write_sealed(sealed_with(std::move(file), answer)));
  note_copy(sealed_holds_up_to_);
  tell({Tone::Good, words.say(Word::protected_copy_downloaded, {name})});
}

void App::finish_opening(SealAnswer const& answer) {
  if (answer.fault == SealFault::WrongPassphrase) {
    sealing_.state = Sealing::Refused;
    return;
  }
  std::string name = std::exchange(sealing_, {}).name;
  sealed_ = {};
  Words const words = this->words();
  if (answer.failed || answer.fault != SealFault::None)
    return tell({Tone::Bad, words.say(Word::protected_changed, {name})});
  OpenFile file{std::move(name), opened_with(answer)};
  carry_out(file);
}

}  // namespace claves
