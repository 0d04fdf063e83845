#include "core/formats/csv.h"

#include <algorithm>

#include "core/base/text.h"

namespace claves {
namespace {

constexpr std::size_t problems_kept = 100'000;
constexpr std::size_t sample_bytes = 64 << 10;

// The length of a first line "sep=;" with its end, by which Excel says what parts the cells; 0 where there is
// none.
std::size_t separator_line(std::string_view text) {
  constexpr std::string_view start = "sep=";
  if (text.size() < 5 || text.substr(0, 4) != start) return 0;
  if (text.size() == 5) return 5;
  if (text.substr(5, 2) == "\r\n") return 7;
  return text[5] == '\n' || text[5] == '\r' ? 6 : 0;
}

bool blank(std::string_view text) { return trimmed(text).empty(); }

}  // namespace

std::size_t CsvTable::width(std::size_t row) const {
  std::size_t const end = row + 1 < rows_.size() ? rows_[row + 1].first_cell : ends_.size();
  return end - rows_[row].first_cell;
}

std::string_view CsvTable::cell(std::size_t row, std::size_t column) const {
  if (column >= width(row)) return {};
  std::size_t const place = rows_[row].first_cell + column;
  std::size_t const begin = place == 0 ? 0 : ends_[place - 1];
  return std::string_view(letters_).substr(begin, ends_[place] - begin);
}

// Reads a text row by row; `at_` stands on what is to be read next.
class CsvParser {
 public:
  CsvParser(std::string_view text, Separator separator)
      : text_(text), separator_(static_cast<char>(separator)) {}

  Result<CsvTable> parse() {
    if (std::size_t const skipped = separator_line(text_); skipped > 0) {
      at_ = skipped;
      ++line_;
    }
    while (at_ < text_.size()) {
      if (end_line()) continue;
      read_row();
      if (table_.ends_.size() > csv_limit_cells) return Error{Fault::TooLarge, {}, {}};
    }
    return std::move(table_);
  }

 private:
  bool at_end_of_line() const { return at_ == text_.size() || text_[at_] == '\n' || text_[at_] == '\r'; }

  bool end_line() {
    if (at_ == text_.size() || !at_end_of_line()) return false;
    at_ += std::size_t{text_.substr(at_, 2) == "\r\n" ? 2U : 1U};
    ++line_;
    return true;
  }

  void read_row() {
    table_.rows_.push_back({static_cast<std::uint32_t>(table_.ends_.size()), line_});
    for (;;) {
      read_cell();
      table_.end_cell();
      if (at_ < text_.size() && text_[at_] == separator_) {
        ++at_;
        continue;
      }
      break;
    }
    end_line();
    note_raggedness(table_.rows_.size() - 1);
  }

  void read_cell() {
    if (at_ < text_.size() && text_[at_] == '"') read_quoted();
    std::size_t end = at_;
    while (end < text_.size() && text_[end] != separator_ && text_[end] != '\n' && text_[end] != '\r') ++end;
    table_.letters_ += text_.substr(at_, end - at_);
    at_ = end;
  }

  void read_quoted() {
    std::size_t const column = table_.ends_.size() - table_.rows_.back().first_cell;
    ++at_;
    for (;;) {
      std::size_t const quote = std::min(text_.find('"', at_), text_.size());
      copy_quoted(text_.substr(at_, quote - at_));
      at_ = quote;
      if (at_ == text_.size()) return note(CsvFlaw::QuoteNeverClosed, table_.rows_.size() - 1, column);
      ++at_;
      if (at_ == text_.size() || text_[at_] != '"') break;
      table_.letters_ += '"';
      ++at_;
    }
    bool const cell_ends = at_end_of_line() || text_[at_] == separator_;
    if (!cell_ends) note(CsvFlaw::TextAfterQuote, table_.rows_.size() - 1, column);
  }

  void copy_quoted(std::string_view part) {
    table_.letters_ += part;
    for (std::size_t at = 0; at < part.size(); ++at)
      if (part[at] == '\n' || (part[at] == '\r' && part.substr(at, 2) != "\r\n")) ++line_;
  }

  void note_raggedness(std::size_t row) {
    std::size_t const width = table_.width(row);
    std::size_t const expected = table_.width(0);
    table_.width_ = std::max(table_.width_, width);
    if (width < expected) note(CsvFlaw::TooFewCells, row, width);
    for (std::size_t column = expected; column < width; ++column)
      if (!blank(table_.cell(row, column))) return note(CsvFlaw::TooManyCells, row, column);
  }

  void note(CsvFlaw flaw, std::size_t row, std::size_t column) {
    if (table_.problems_.size() < problems_kept) table_.problems_.push_back({flaw, row, column});
  }

  std::string_view text_;
  char separator_;
  CsvTable table_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

Result<CsvTable> parse_csv(std::string_view text, Separator separator) {
  return CsvParser(text, separator).parse();
}

Separator find_separator(std::string_view text) {
  constexpr Separator candidates[]{Separator::Semicolon, Separator::Tab, Separator::Comma};
  if (separator_line(text) > 0)
    for (Separator const candidate : candidates)
      if (text[4] == static_cast<char>(candidate)) return candidate;

  Separator best = Separator::Comma;
  double best_score = 0;
  for (Separator const candidate : candidates) {
    Result<CsvTable> const table = parse_csv(text.substr(0, sample_bytes), candidate);
    if (!table || table->size() == 0 || table->width(0) < 2) continue;
    // The last row of a sample is cut somewhere.
    std::size_t const rows = table->size() - (text.size() > sample_bytes && table->size() > 1 ? 1 : 0);
    std::size_t even = 0;
    for (std::size_t row = 0; row < rows; ++row)
      if (table->width(row) == table->width(0)) ++even;
    double const evenness = static_cast<double>(even) / static_cast<double>(rows);
    double const score = evenness + static_cast<double>(table->width(0)) * 1e-4;  // wider, where equally even
    if (score > best_score) best = candidate;
    best_score = std::max(best_score, score);
  }
  return best;
}

}  // namespace claves
