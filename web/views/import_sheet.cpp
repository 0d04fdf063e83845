#include "web/views/import_sheet.h"

#include "web/views/value_text.h"

namespace claves {
namespace {

constexpr Word titles[]{
#define IMPORT_REASON(name, fault, loss) Word::import_##name,
#include "core/formats/import_reasons.def"
#undef IMPORT_REASON
};

constexpr Word reason_texts[]{
#define IMPORT_REASON(name, fault, loss) Word::import_##name##_text,
#include "core/formats/import_reasons.def"
#undef IMPORT_REASON
};

}  // namespace

std::string reason_title(Screen const& screen, ImportReason reason, std::string_view detail) {
  return screen.say(titles[static_cast<std::size_t>(reason)], {detail});
}

std::string reason_text(Screen const& screen, ImportReason reason, std::string_view detail) {
  return screen.say(reason_texts[static_cast<std::size_t>(reason)], {detail});
}

std::string_view field_called(Screen const& screen, Kind kind, std::string_view name) {
  FieldAccess const* const access = screen.workspace.find_table(kind)->find_field(name);
  return access == nullptr ? name : screen.words.field(kind, access->shape.number);
}

Word word_of_kind(Kind kind) {
  if (kind == Kind::Offering) return Word::import_kind_offerings;
  if (kind == Kind::Person) return Word::import_kind_people;
  return kind == Kind::Account ? Word::import_kind_accounts : Word::import_kind_deals;
}

std::string counted(Screen const& screen, Kind kind, std::size_t count) {
  Counted const words = kind == Kind::Offering  ? Counted::offerings
                        : kind == Kind::Person  ? Counted::people
                        : kind == Kind::Account ? Counted::accounts
                                                : Counted::deals;
  return screen.words.count(words, static_cast<double>(count));
}

std::string column_name(Screen const& screen, FilePlan const& file, std::size_t column) {
  if (column < file.columns.size() && !file.columns[column].name.empty()) return file.columns[column].name;
  return screen.say(Word::import_column_number, {std::to_string(column + 1)});
}

std::string cell_text(Screen const& screen, Kind kind, std::uint8_t field, PreviewCell const& cell) {
  if (!cell.meant.empty()) return cell.meant;
  if (!cell.read) return {};
  // A year is no quantity: no thousands are parted in it.
  if (kind == Kind::Account && field == number_of(&Account::founded))
    return std::to_string(static_cast<int>(*std::get_if<double>(&cell.value)));
  return value_text(screen, kind, field, cell.value);
}

}  // namespace claves
