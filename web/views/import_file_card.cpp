#include "web/views/import_file_card.h"

#include <algorithm>

#include "web/views/import_columns_part.h"
#include "web/views/import_questions.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

struct Foreign {
  std::string_view kind;
  Word word;
};
constexpr Foreign foreign_kinds[]{
    {"pdf", Word::import_is_pdf},      {"png", Word::import_is_picture},  {"jpeg", Word::import_is_picture},
    {"gif", Word::import_is_picture},  {"zip", Word::import_is_workbook}, {"ole", Word::import_is_workbook},
    {"gzip", Word::import_is_archive}, {"7z", Word::import_is_archive},   {"html", Word::import_is_page},
};

std::string_view foreign_name(Screen const& screen, std::string_view kind) {
  for (Foreign const& known : foreign_kinds)
    if (known.kind == kind) return screen.say(known.word);
  return screen.say(Word::import_is_no_text);
}

Word word_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::Utf8:
      return Word::import_utf8;
    case Encoding::Utf16LittleEndian:
    case Encoding::Utf16BigEndian:
      return Word::import_utf16;
    case Encoding::Windows1252:
      break;
  }
  return Word::import_windows_1252;
}

Word word_of(Separator separator) {
  if (separator == Separator::Comma) return Word::import_by_comma;
  return separator == Separator::Semicolon ? Word::import_by_semicolon : Word::import_by_tab;
}

// "8,800 rows · UTF-8 · parted by commas"
std::string small_print(Screen const& screen, FilePlan const& file) {
  std::size_t const rows = file.table.size() - std::min(file.table.size(), file.first_row());
  return screen.words.count(Counted::import_rows, static_cast<double>(rows)) + " · " +
         std::string(screen.say(word_of(file.encoding))) + " · " +
         std::string(screen.say(word_of(file.separator)));
}

void draw_unreadable(Ui& ui, Screen const& screen, FilePlan const& file) {
  std::string_view const detail = *file.unreadable == ImportReason::FileNotText
                                      ? foreign_name(screen, file.unreadable_detail)
                                      : std::string_view(file.unreadable_detail);
  notice(ui, "unreadable",
         {.tone = Tone::Bad,
          .title = reason_title(screen, *file.unreadable, detail),
          .text = reason_text(screen, *file.unreadable, detail)});
}

void draw_kind(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::size_t at) {
  FilePlan const& file = sheet.plan.files[at];
  std::vector<std::string> choices;
  int chosen = file.included ? -1 : static_cast<int>(kinds_in_speech.size());
  for (Kind const kind : kinds_in_speech) {
    if (file.included && file.kind == kind) chosen = static_cast<int>(choices.size());
    choices.emplace_back(screen.say(word_of_kind(kind)));
  }
  choices.emplace_back(screen.say(Word::import_leave_out));
  auto const answer = select(ui, "kind",
                             {.label = screen.say(Word::import_kind_of, {file.name}),
                              .choices = choices,
                              .chosen = chosen,
                              .placeholder = screen.say(Word::import_choose_kind),
                              .width = 240});
  if (!answer) return;
  auto const place = static_cast<std::size_t>(*answer);
  sheet.edit_file(at, [place](FilePlan& changed) {
    changed.included = place < kinds_in_speech.size();
    if (changed.included) set_kind(changed, kinds_in_speech[place]);
  });
}

void draw_counts(Ui& ui, Screen const& screen, ImportCounts const& counts) {
  struct Shown {
    Counted words;
    std::size_t count;
    Tone tone;
  };
  Shown const all[]{{Counted::import_new, counts.created, Tone::Good},
                    {Counted::import_updated, counts.updated, Tone::Accent},
                    {Counted::import_unchanged, counts.unchanged, Tone::Neutral},
                    {Counted::import_skipped, counts.skipped, Tone::Warn}};
  for (Shown const& shown : all)
    if (shown.count > 0)
      badge(ui, screen.words.count(shown.words, static_cast<double>(shown.count)), shown.tone);
}

bool is_understood(FilePlan const& file) { return file.kind && file.header != Header::Doubtful; }

std::string how_it_is_read(Screen const& screen, FilePlan const& file) {
  if (!is_understood(file)) return std::string(screen.say(Word::import_form));
  auto const used = std::count_if(file.columns.begin(), file.columns.end(),
                                  [](ColumnPlan const& column) { return column.field != 0; });
  return screen.say(Word::import_how, {std::to_string(used), std::to_string(file.columns.size())});
}

}  // namespace

void ImportFileCard::draw(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::size_t at) {
  FilePlan const& file = sheet.plan.files[at];
  auto const remove = [&] {
    if (icon_button(ui, "remove", Icon::X, screen.say(Word::import_remove, {file.name}),
                    {.kind = ButtonKind::Quiet}))
      sheet.edits.push_back([name = file.name](ImportPlan& plan) {
        std::erase_if(plan.files, [&](FilePlan const& other) { return other.name == name; });
      });
  };
  card(ui, "card", {.title = file.name, .actions = remove}, [&] {
    if (file.unreadable) return draw_unreadable(ui, screen, file);
    text(ui, small_print(screen, file), {.type = Type::Small, .ink = Ink::Muted});
    row(ui, {.gap = 12, .stand = Stand::Bottom}, [&] {
      draw_kind(ui, screen, sheet, at);
      draw_counts(ui, screen, sheet.outcome.files[at].counts);
    });
    if (!file.included) return text(ui, screen.say(Word::import_left_out), {.ink = Ink::Muted});
    draw_readable(ui, screen, sheet, at);
  });
}

void ImportFileCard::draw_readable(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::size_t at) {
  FilePlan const& file = sheet.plan.files[at];
  draw_import_questions(ui, screen, sheet, at);
  problems_.draw(ui, screen, sheet, at);
  bool const open = open_.value_or(sheet.plan.files.size() == 1);
  if (button(ui, "how", how_it_is_read(screen, file),
             {.trailing = open ? Icon::ChevronUp : Icon::ChevronDown,
              .hint = file.name,
              .expanded = open ? Tri::Yes : Tri::No}))
    open_ = !open;
  if (!open) return;
  if (is_understood(file)) {
    draw_parts(ui, screen, sheet, at);
  } else {
    draw_import_form(ui, screen, sheet, at);
  }
}

void ImportFileCard::draw_parts(Ui& ui, Screen const& screen, ImportSheet const& sheet, std::size_t at) {
  std::array const items{TabItem{"columns", screen.say(Word::import_columns)},
                         TabItem{"rows", screen.say(Word::import_first_rows)},
                         TabItem{"form", screen.say(Word::import_form)}};
  std::string const name = screen.say(Word::import_parts_of, {sheet.plan.files[at].name});
  if (auto const chosen = tabs(ui, "parts", name, items, static_cast<int>(part_)))
    part_ = static_cast<Part>(*chosen);
  tab_panel(ui, "parts", items[static_cast<std::size_t>(part_)].words, [&] {
    switch (part_) {
      case Part::Columns:
        return draw_import_columns(ui, screen, sheet, at);
      case Part::Rows:
        return draw_import_rows(ui, screen, sheet, at);
      case Part::Form:
        return draw_import_form(ui, screen, sheet, at);
    }
  });
}

}  // namespace claves
