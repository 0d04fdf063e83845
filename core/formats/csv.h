// Separated values as people really send them: four encodings, three separators, quoting by RFC 4180.
//
//   TRY_TO(decoded, decode_text(bytes));
//   TRY_TO(table, parse_csv(decoded.text, find_separator(decoded.text)));
//   for (std::size_t row = 0; row < table.size(); ++row) use(table.cell(row, 0));
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace claves {

// Files over this are refused; whoever reads them from disk looks at their size first.
constexpr std::size_t csv_limit_bytes = std::size_t{64} << 20;
constexpr std::size_t csv_limit_cells = 16'000'000;

enum class Encoding : std::uint8_t { Utf8, Utf16LittleEndian, Utf16BigEndian, Windows1252 };
enum class Separator : char { Comma = ',', Semicolon = ';', Tab = '\t' };

struct DecodedText {
  std::string text;  // UTF-8 without byte order mark
  Encoding encoding = Encoding::Utf8;
  std::vector<std::size_t> broken_lines;  // where U+FFFD stands for what no letter could be made of; from 1
};

// Missing: empty. TooLarge: over the limit. Foreign: not text (a picture, a PDF, a spreadsheet).
Result<DecodedText> decode_text(std::string_view bytes);

// The one that parts the text's first rows most evenly; what a first line "sep=;" (Excel's) says comes first.
Separator find_separator(std::string_view text);

// What is wrong with the form of a file, none of which stops it from being read.
enum class CsvFlaw : std::uint8_t {
  QuoteNeverClosed,  // the cell goes on to the end of the file
  TextAfterQuote,    // "so" it stands; read as: so it stands
  TooFewCells,       // fewer than in the first row; the others are empty
  TooManyCells,      // more than in the first row
};

struct CsvProblem {
  CsvFlaw flaw = CsvFlaw::TooFewCells;
  std::size_t row = 0;     // in the table, from 0
  std::size_t column = 0;  // from 0
  friend bool operator==(CsvProblem, CsvProblem) = default;
};

// The cells of a file by row and column. Lines without any character are no rows.
class CsvTable {
 public:
  std::size_t size() const { return rows_.size(); }
  std::size_t width() const { return width_; }  // of the widest row
  std::size_t width(std::size_t row) const;
  std::size_t line(std::size_t row) const { return rows_[row].line; }    // in the file, from 1
  std::string_view cell(std::size_t row, std::size_t column) const;      // "" past the row's end
  std::vector<CsvProblem> const& problems() const { return problems_; }  // at most 100,000

 private:
  friend class CsvParser;
  struct Row {
    std::uint32_t first_cell = 0;
    std::size_t line = 1;
  };
  void end_cell() { ends_.push_back(static_cast<std::uint32_t>(letters_.size())); }

  std::string letters_;              // of all cells, one after the other
  std::vector<std::uint32_t> ends_;  // of each cell, in letters_
  std::vector<Row> rows_;
  std::size_t width_ = 0;
  std::vector<CsvProblem> problems_;
};

// TooLarge: more bytes or cells than the limits.
Result<CsvTable> parse_csv(std::string_view text, Separator separator);

}  // namespace claves
