// The dialog in which an entity is filled in before it is saved: title, fields, and the two buttons.
#pragma once

#include "web/views/draft.h"
#include "web/widgets/buttons.h"
#include "web/widgets/overlay.h"

namespace claves {

struct DraftWords {
  std::string_view new_title;
  std::string_view edit_title;
  StepName add;
  StepName edit;
};

// Draws it while the draft is open. `subject` names the step: called when it is saved.
template <class Entity>
void draft_dialog(Ui& ui, Screen const& screen, Requests& requests, std::string_view key, Draft<Entity>& draft,
                  DraftWords const& words, Call<std::string()> subject, Body fields) {
  draft.settle(screen);
  if (!draft.is_open()) return;
  bool save = false;
  bool cancel = false;
  bool const is_new = draft.is_new();
  std::string_view const off = screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
  auto const foot = [&] {
    cancel = button(ui, "cancel", screen.say(Word::cancel));
    save = button(ui, "save", screen.say(is_new ? Word::add : Word::save),
                  {.kind = ButtonKind::Primary, .off_because = off});
  };
  cancel |= dialog(ui, key,
                   {.title = is_new ? words.new_title : words.edit_title,
                    .close = screen.say(Word::close),
                    .width = 520,
                    .foot = foot},
                   fields);
  if (save) draft.save(screen, requests, is_new ? words.add : words.edit, subject());
  if (cancel) draft.close();
}

}  // namespace claves
