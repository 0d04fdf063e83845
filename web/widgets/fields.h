// Things that are filled in. A field shows the caller's value; while it has the focus it keeps a draft of its
// own. It answers the value once, when the field is left or Enter pressed and the value differs. Refused: give
// the reason as `error` and the value stays; the draft is shown as long as there is an error.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/base/date.h"
#include "web/widgets/ui.h"

namespace claves {

struct FieldOptions {
  std::string_view label = {};
  std::string_view value = {};
  std::string_view placeholder = {};
  std::string_view help = {};    // below, and described
  std::string_view error = {};   // below in its place, told as the reason why the value is invalid
  std::string_view suffix = {};  // a unit inside the field, at its right
  float width = 0;               // 0: all there is
  bool hide_label = false;
  bool off = false;
  int min_lines = 2;           // text_area: grows with its text from here
  int max_lines = 16;          // text_area
  bool secret = false;         // text_field: dots instead of letters, for passphrases
  bool enter_commits = false;  // text_area: Shift+Enter breaks the line
};

std::optional<std::string> text_field(Ui& ui, std::string_view key, FieldOptions const& options);
std::optional<std::string> text_area(Ui& ui, std::string_view key, FieldOptions const& options);
// Digits right-aligned; what was typed, to be read with Locale::parse_number.
std::optional<std::string> number_field(Ui& ui, std::string_view key, FieldOptions const& options);
// Answers at every keystroke.
std::optional<std::string> search_field(Ui& ui, std::string_view key, FieldOptions const& options);
// What stands in the field now, left or not: for live previews.
std::string_view draft(Ui& ui, std::string_view key, std::string_view value);

struct DateOptions {
  std::string_view label = {};
  Date value = {};
  std::string_view shown = {};  // the value in the locale's form, "" for none
  std::string_view placeholder = {};
  std::string_view help = {};
  std::string_view error = {};
  float width = 0;
  bool hide_label = false;
};
std::optional<Date> date_field(Ui& ui, std::string_view key, DateOptions const& options);  // Date{}: emptied

struct SelectOptions {
  std::string_view label = {};
  std::span<std::string const> choices = {};
  int chosen = -1;
  std::string_view placeholder = {};  // shown when nothing is chosen
  std::string_view help = {};
  std::string_view error = {};
  float width = 0;
  bool hide_label = false;
  std::string_view off_because = {};
};
std::optional<int> select(Ui& ui, std::string_view key, SelectOptions const& options);

struct SliderOptions {
  std::string_view label = {};
  double value = 0;
  double low = 0;
  double high = 10;
  double step = 1;
  std::string_view shown = {};  // the value as it is written and said: "25 %"
  std::string_view help = {};
  float width = 0;
  bool hide_label = false;
  Tone tone = Tone::Accent;
};
struct Moved {
  double value = 0;
  bool settled = false;  // let go of: time to perform; before that, to preview
};
std::optional<Moved> slider(Ui& ui, std::string_view key, SliderOptions const& options);

struct FileDropOptions {
  std::string_view title = {};   // "Drop the files here"
  std::string_view text = {};    // which kinds, how large
  std::string_view button = {};  // "Choose files": the name of the control
  std::string_view accept = {};  // ".csv,.tsv,.txt"
};
struct ChosenFile {
  std::string_view name;
  std::string_view bytes;           // valid in this frame
  std::optional<double> too_large;  // its size: it was not read
};
std::vector<ChosenFile> file_drop(Ui& ui, std::string_view key, FileDropOptions const& options);
// The same as a button, without a drop zone.
std::vector<ChosenFile> file_button(Ui& ui, std::string_view key, std::string_view words,
                                    std::string_view accept);

}  // namespace claves
