// The product, for one screen: draw, then carry out what the screens asked for, then save, then sleep.
#pragma once

#include "web/platform.h"
#include "web/preferences.h"
#include "web/screen.h"
#include "web/views/account_view.h"
#include "web/views/agenda_view.h"
#include "web/views/choose_view.h"
#include "web/views/import_view.h"
#include "web/views/programme_view.h"
#include "web/views/shell_view.h"
#include "web/views/welcome_view.h"
#include "web/widgets/ui.h"
#include "web/words/translation.h"

namespace claves {

class App {
 public:
  explicit App(Storage& storage);

  void fonts(Fonts const& fonts) { ui_.fonts(fonts); }
  platform::Next pass(std::span<UserAction const> actions);
  Semantics const& semantics() const { return ui_.semantics(); }
  std::span<std::string const> cut() const { return ui_.cut(); }
  void hidden();

 private:
  struct Told {
    Notice notice;
    Moment until;
  };

  Screen screen() const;
  Language language() const { return {spoken_, translation_ ? &*translation_ : nullptr}; }
  Words words() const { return Words(language()); }
  void draw(Screen const& screen, std::span<UserAction const> actions);
  void draw_page(Screen const& screen);
  void carry_out(std::vector<Request> requests);
  void follow_address();
  void show(Route route, platform::Visit visit);
  void settle_in();
  void speak(Tongue tongue);
  void take_words();
  void save();
  void tell(Notice notice);
  void tell_done(StepName name, std::string_view subject);

  void carry_out(Perform& wish);
  void carry_out(Undo&);
  void carry_out(Redo&);
  void carry_out(GoTo& wish);
  void carry_out(OpenSample&);
  void carry_out(StartEmpty&);
  void carry_out(StartOver&);
  void carry_out(ReplaceWorkspace&);
  void carry_out(KeepWorkspace&);
  void carry_out(ExportWorkspace&);
  void carry_out(ExportProtected& wish);
  void carry_out(OpenProtected& wish);
  void carry_out(LeaveProtected&);
  void carry_out(ChooseBackupFolder&);
  void carry_out(AllowBackupFolder&);
  void carry_out(ForgetBackupFolder&);
  void carry_out(PutOffBackup&);
  void carry_out(OpenFile& wish);
  void carry_out(RefuseFile& wish);
  void carry_out(SavePicture& wish);
  void carry_out(SaveText& wish);
  void carry_out(ChooseTongue& wish);
  void carry_out(TakeTour&);
  void carry_out(EndTour& wish);
  void carry_out(ChooseTheme& wish);
  void carry_out(ChooseTextSize& wish);
  void carry_out(TakeOver&);
  void carry_out(RetrySaving&);
  void carry_out(DismissNotice&);
  bool perform(Step step);
  void open_workspace(OpenFile const& file);
  void ask_for_passphrase(OpenFile const& file);

  // Copies outside of the browser, and their encryption: app_copies.cpp.
  std::string everything() const;  // as a workspace file
  Stamp last_stamp() const;
  void remember(std::function<void(BackupMemory&)> const& change);
  void note_copy(Stamp holds_up_to);
  void leave_backup();
  void follow_copies();
  void follow_sealing();
  void finish_sealing(SealAnswer const& answer);
  void finish_opening(SealAnswer const& answer);
  BackupStatus backup_status() const;
  Today today() const;

  Ui ui_;
  Saving saving_;
  Session session_;
  Findings findings_;
  Requests requests_;
  Preferences preferences_;
  std::optional<Translation> translation_;  // of `spoken_`, where it is not compiled in
  Tongue spoken_ = Tongue::English;         // what the page is in; what is chosen may be on its way
  bool speechless_ = false;                 // nothing is drawn until the first language is here
  Route route_;
  std::string address_;  // the fragment that was last seen
  Moment now_;
  bool settled_in_ = false;  // the first route after loading was chosen
  std::optional<Refusal> refusal_;
  std::optional<Told> told_;
  std::optional<OpenFile> waiting_;  // a workspace file, while the user is asked
  BackupMemory backups_;
  mutable StepsSinceCopy since_copy_;
  std::optional<Stamp> leaving_;  // the last step of the copy that is being left in the folder
  SealingStatus sealing_;
  SealedFile sealed_;         // that is being sealed, or waits for its passphrase
  Stamp sealed_holds_up_to_;  // of one that is being sealed

  ShellView shell_;
  WelcomeView welcome_;
  ImportView import_;
  ChooseView choose_;
  AccountView account_;
  AgendaView agenda_;
  ProgrammeView programme_;
};

}  // namespace claves
