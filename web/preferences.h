// What the user prefers on this device, kept by the browser and no part of the workspace.
#pragma once

#include "web/backup.h"
#include "web/request.h"
#include "web/theme.h"

namespace claves {

struct Preferences {
  Tongue tongue = Tongue::Spanish;
  ThemeChoice theme = ThemeChoice::System;
  TextSize text_size = TextSize::Usual;
  bool tour_taken = false;  // or skipped: it does not begin by itself again
};

// As kept; where nothing is, the browser's language where we have it, else Spanish.
Preferences read_preferences();
void keep(Preferences const& preferences);

// What is remembered of copies.
BackupMemory read_backups();
void keep(BackupMemory const& memory);

Shade shade_of(ThemeChoice theme);
// How much larger than designed, 1..2: what is chosen here times what the browser is set to.
float text_zoom(TextSize size);

}  // namespace claves
