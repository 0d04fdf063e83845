// What a view is given to draw from: all of it to be read only. What a view wants to happen goes into Requests.
#pragma once

#include <optional>

#include "core/session.h"
#include "web/backup.h"
#include "web/findings.h"
#include "web/request.h"
#include "web/route.h"
#include "web/saving.h"
#include "web/theme.h"
#include "web/words/locale.h"
#include "web/words/words.h"

namespace claves {

// A step that was not performed, and why. It stands until the next step or another route.
struct Refusal {
  Error error;          // `where` is "kind.field"
  Operation operation;  // the one at fault: the field to say it beside
};

// What the product says by itself about what has just happened.
struct Notice {
  Tone tone = Tone::Neutral;
  std::string text;
  bool offers_undo = false;
};

// A sealed file waits for its passphrase, or one is being sealed or opened.
enum class Sealing : std::uint8_t { Idle, Asked, Refused, Sealing, Opening };  // Refused: by a wrong passphrase
struct SealingStatus {
  Sealing state = Sealing::Idle;
  std::string name;  // of the file
};

struct Screen {
  Session const& session;
  Workspace const& workspace;
  Findings const& findings;
  Words words;
  Locale locale;
  Date today;
  Moment now;
  int utc_offset_minutes = 0;
  Route route;
  SavingStatus saving;
  ThemeChoice theme = ThemeChoice::System;
  TextSize text_size = TextSize::Usual;
  bool editable = true;  // false: another tab writes; controls that edit are off
  Refusal const* refusal = nullptr;
  Notice const* notice = nullptr;  // null: nothing to say
  std::string const* waiting_file =
      nullptr;  // the name of a workspace file that would take the place of what is here
  SealingStatus sealing;
  BackupStatus backup;
  Loaded const* loaded = nullptr;  // what was found at the start; null: still opening

  std::string_view say(Word word) const { return words.say(word); }
  std::string say(Word word, Words::Args args) const { return words.say(word, args); }

  Firm const& firm() const;  // a blank one until anything is set
  std::string_view currency() const { return firm().currency; }
  template <class Entity>
  Entity const* find(Id<Entity::kind> id) const {
    return workspace.table<Entity>().find(id);
  }
  std::string_view name_of(PersonId id) const;    // "" for none
  std::string_view name_of(AccountId id) const;   // "" for none
  std::string_view name_of(OfferingId id) const;  // "" for none
  // Why this field was refused, in words; "" where it was not.
  std::string refusal_of(Kind kind, std::uint64_t id, std::uint8_t field) const;
};

}  // namespace claves
