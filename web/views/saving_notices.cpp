#include "web/views/saving_notices.h"

#include "web/widgets/feedback.h"
#include "web/widgets/layout.h"

namespace claves {
namespace {

struct Line {
  Word word;
  Tone tone;
};

Line line_of(SavingState state) {
  switch (state) {
    case SavingState::Opening:
      return {Word::saving_opening, Tone::Neutral};
    case SavingState::Saved:
      return {Word::saved, Tone::Good};
    case SavingState::Saving:
      return {Word::saving_now, Tone::Neutral};
    case SavingState::StillSaving:
      return {Word::still_saving, Tone::Warn};
    case SavingState::NotAnswering:
      return {Word::saving_no_answer, Tone::Bad};
    case SavingState::Full:
      return {Word::saving_full, Tone::Bad};
    case SavingState::Failed:
      return {Word::saving_failed, Tone::Bad};
    case SavingState::ReadOnly:
      return {Word::saving_read_only, Tone::Warn};
    case SavingState::Fenced:
      return {Word::saving_fenced, Tone::Bad};
  }
  return {Word::saving_opening, Tone::Neutral};
}

// What is said, the button, and what the button asks for; no text: nothing to say.
struct WayOut {
  std::string text;
  Word action = Word::export_copy;
  Request request = ExportWorkspace{};
  Tone tone = Tone::Bad;
};

WayOut way_out_of(Screen const& screen) {
  switch (screen.saving.state) {
    case SavingState::NotAnswering:
      return {std::string(screen.say(Word::no_answer_text))};
    case SavingState::Full:
      return {std::string(screen.say(Word::full_text))};
    case SavingState::Failed:
      return {screen.say(Word::failed_text, {screen.saving.detail}), Word::try_again, RetrySaving{}};
    case SavingState::ReadOnly:
      return {std::string(screen.say(Word::read_only_text)), Word::edit_here, TakeOver{}, Tone::Warn};
    case SavingState::Fenced:
      return {std::string(screen.say(Word::fenced_text))};
    case SavingState::Opening:
    case SavingState::Saved:
    case SavingState::Saving:
    case SavingState::StillSaving:
      return {};
  }
  return {};
}

void draw_found_at_start(Ui& ui, Screen const& screen) {
  if (screen.loaded == nullptr) return;
  if (screen.loaded->lost)
    notice(ui, "lost", {.tone = Tone::Bad, .text = screen.say(Word::storage_lost_text), .urgent = true});
  if (!screen.loaded->findings.empty())
    notice(ui, "findings",
           {.tone = Tone::Warn,
            .text = screen.words.count(Counted::findings_text,
                                       static_cast<double>(screen.loaded->findings.size()))});
}

}  // namespace

void draw_saving_line(Ui& ui, Screen const& screen) {
  Line const line = line_of(screen.saving.state);
  bool const safe = screen.saving.state == SavingState::Saved;
  std::string words(screen.say(safe && ui.is_phone() ? Word::saved_short : line.word));
  if (safe && !ui.is_phone() && screen.saving.saved_at)
    words = screen.say(Word::saved_at, {screen.locale.time(screen.saving.saved_at, screen.utc_offset_minutes)});
  state_line(ui, "saving", words, line.tone);
}

void draw_saving_notices(Ui& ui, Screen const& screen, Requests& requests) {
  WayOut const way_out = way_out_of(screen);
  if (!way_out.text.empty()) {
    Reply const reply = notice(ui, "trouble",
                               {.tone = way_out.tone,
                                .text = way_out.text,
                                .action = screen.say(way_out.action),
                                .urgent = way_out.tone == Tone::Bad});
    if (reply == Reply::Acted) requests.add(way_out.request);
  }
  if (!screen.saving.single_writer)
    notice(ui, "no-locks", {.tone = Tone::Warn, .text = screen.say(Word::no_locks_text)});
  draw_found_at_start(ui, screen);
}

}  // namespace claves
