#include "web/views/passphrase_dialogs.h"

#include "core/base/text.h"
#include "core/formats/sealed.h"
#include "web/widgets/buttons.h"
#include "web/widgets/fields.h"
#include "web/widgets/overlay.h"

namespace claves {

bool ProtectDialog::draw(Ui& ui, Screen const& screen, Requests& requests) {
  std::string const least = screen.locale.number(static_cast<double>(shortest_passphrase));
  bool const is_short = count_letters(passphrase_) < shortest_passphrase;
  bool const differs = passphrase_ != again_;
  bool done = false;
  auto const foot = [&] {
    if (button(ui, "cancel", screen.say(Word::cancel))) done = true;
    if (!button(ui, "do", screen.say(Word::protect_do), {.kind = ButtonKind::Primary, .icon = Icon::Download}))
      return;
    tried_ = true;
    if (is_short || differs) return;
    requests.add(ExportProtected{passphrase_});
    done = true;
  };
  bool const dismissed =
      dialog(ui, "protect",
             {.title = screen.say(Word::protect_title),
              .text = screen.say(Word::protect_text),
              .close = screen.say(Word::close),
              .width = 440,
              .foot = foot},
             [&] {
               std::string const too_short = screen.say(Word::passphrase_short, {least});
               std::string const help = screen.say(Word::passphrase_help, {least});
               if (auto typed = text_field(ui, "passphrase",
                                           {.label = screen.say(Word::passphrase),
                                            .value = passphrase_,
                                            .help = help,
                                            .error = tried_ && is_short ? too_short : std::string_view{},
                                            .secret = true}))
                 passphrase_ = std::move(*typed);
               bool const says_differs = tried_ && !is_short && differs;
               if (auto typed = text_field(
                       ui, "again",
                       {.label = screen.say(Word::passphrase_again),
                        .value = again_,
                        .error = says_differs ? screen.say(Word::passphrase_differs) : std::string_view{},
                        .secret = true}))
                 again_ = std::move(*typed);
             });
  if (dismissed || done) forget();
  return !dismissed && !done;
}

void UnlockDialog::draw(Ui& ui, Screen const& screen, Requests& requests) {
  Sealing const state = screen.sealing.state;
  if (state == Sealing::Idle || state == Sealing::Sealing) {
    passphrase_.clear();
    return;
  }
  auto const foot = [&] {
    std::string_view const why_off =
        state == Sealing::Opening ? screen.say(Word::unprotecting_now) : std::string_view{};
    if (button(ui, "cancel", screen.say(Word::cancel), {.off_because = why_off}))
      requests.add(LeaveProtected{});
    if (button(ui, "open", screen.say(Word::protected_open),
               {.kind = ButtonKind::Primary, .off_because = why_off}) &&
        !passphrase_.empty())
      requests.add(OpenProtected{passphrase_});
  };
  bool const dismissed =
      dialog(ui, "unlock",
             {.title = screen.say(Word::protected_title, {screen.sealing.name}),
              .text = screen.say(Word::protected_text),
              .close = screen.say(Word::close),
              .foot = foot},
             [&] {
               bool const is_wrong = state == Sealing::Refused;
               if (auto typed =
                       text_field(ui, "passphrase",
                                  {.label = screen.say(Word::passphrase),
                                   .value = passphrase_,
                                   .error = is_wrong ? screen.say(Word::passphrase_wrong) : std::string_view{},
                                   .secret = true}))
                 passphrase_ = std::move(*typed);
             });
  if (dismissed) requests.add(LeaveProtected{});
}

}  // namespace claves
