#include "core/formats/csv.h"

#include <doctest/doctest.h>

#include "core/base/random.h"
#include "tests/support/files.h"

namespace claves {
namespace {

std::string escaped(std::string_view text) {
  std::string result;
  for (char const c : text) {
    if (c == '\n') {
      result += "\\n";
    } else if (c == '\r') {
      result += "\\r";
    } else {
      result += c;
    }
  }
  return result;
}

// A line for each row, its cells in brackets: as in the .txt beside each fixture.
std::string text_of(CsvTable const& table) {
  std::string text;
  for (std::size_t row = 0; row < table.size(); ++row) {
    for (std::size_t column = 0; column < table.width(row); ++column)
      text += (column == 0 ? "[" : " [") + escaped(table.cell(row, column)) + "]";
    text += '\n';
  }
  return text;
}

Result<CsvTable> table_of(std::string_view bytes) {
  TRY_TO(decoded, decode_text(bytes));
  return parse_csv(decoded.text, find_separator(decoded.text));
}

CsvTable parsed(std::string_view text) { return *parse_csv(text, Separator::Comma); }

char const* const fixtures[]{"simple",
                             "simple_crlf",
                             "simple_cr",
                             "no_last_line_end",
                             "comma_in_quotes",
                             "quotes_in_quotes",
                             "empty_cells",
                             "empty_cells_crlf",
                             "line_ends_in_quotes",
                             "line_ends_in_quotes_crlf",
                             "quotes_and_line_ends",
                             "json_in_cell",
                             "utf8",
                             "utf8_marked",
                             "utf16_le_marked",
                             "utf16_be_marked",
                             "utf16_le",
                             "windows_1252",
                             "semicolons_and_decimal_commas",
                             "tabs",
                             "separator_said",
                             "one_column",
                             "blank_lines",
                             "ragged"};

}  // namespace

TEST_CASE("every file reads as it was meant, whatever its encoding, separator, quotes and line ends") {
  for (std::string const name : fixtures) {
    CAPTURE(name);
    auto const table = table_of(read_fixture("csv/" + name + ".csv"));
    REQUIRE(table);
    CHECK(text_of(*table) == read_fixture("csv/" + name + ".txt"));
  }
}

TEST_CASE("the encoding is found from the bytes") {
  auto encoding = [](std::string const& name) {
    return decode_text(read_fixture("csv/" + name + ".csv"))->encoding;
  };
  CHECK(encoding("utf8") == Encoding::Utf8);
  CHECK(encoding("simple") == Encoding::Utf8);
  CHECK(encoding("utf16_le") == Encoding::Utf16LittleEndian);
  CHECK(encoding("utf16_be_marked") == Encoding::Utf16BigEndian);
  CHECK(encoding("windows_1252") == Encoding::Windows1252);
}

TEST_CASE("a file that is no text is refused by what it is") {
  using namespace std::string_literals;
  CHECK(decode_text("%PDF-1.7\n1 0 obj").error() == Error{Fault::Foreign, "", "pdf"});
  CHECK(decode_text("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"s).error() == Error{Fault::Foreign, "", "png"});
  CHECK(decode_text("PK\x03\x04\x14\0"s).error() == Error{Fault::Foreign, "", "zip"});
  CHECK(decode_text("a,b\n1,\0\0\0"s).error().fault == Fault::Foreign);
  CHECK(decode_text("\x01\x02\x03\x04\x05\x06\x07"s).error().fault == Fault::Foreign);
}

TEST_CASE("a file without anything in it is said to be empty") {
  for (std::string const text : {"", " ", "\n\n", "\xEF\xBB\xBF", "\xFF\xFE", "\t\r\n "}) {
    CAPTURE(text);
    REQUIRE_FALSE(decode_text(text));
    CHECK(decode_text(text).error().fault == Fault::Missing);
  }
}

TEST_CASE("a file over the limit is refused") {
  std::string const large(csv_limit_bytes + 1, 'x');
  CHECK(decode_text(large).error().fault == Fault::TooLarge);
}

TEST_CASE("more cells than the limit are refused") {
  std::string const commas(csv_limit_cells + 1, ',');
  CHECK(parse_csv(commas, Separator::Comma).error().fault == Fault::TooLarge);
}

TEST_CASE("bytes that are no letter are told by their lines") {
  auto const cut = decode_text("caf\xC3\xA9,se\xC3\xB1or\nni\xC3,o\r\nx\n");
  REQUIRE(cut);
  CHECK(cut->encoding == Encoding::Utf8);
  CHECK(cut->broken_lines == std::vector<std::size_t>{2});
  CHECK(cut->text == "café,señor\nni\uFFFD,o\r\nx\n");
  auto const old = decode_text("se\xF1or\rx\x81y\r");
  REQUIRE(old);
  CHECK(old->broken_lines == std::vector<std::size_t>{2});
  auto const odd =
      decode_text(std::string_view("\xFF\xFE"
                                   "a\0,\0\0\xD8"
                                   "b\0\n",
                                   11));
  REQUIRE(odd);
  CHECK(odd->text == "a,\uFFFDb\uFFFD");
}

TEST_CASE("rows know the line on which they begin") {
  CsvTable const table = parsed("a,b\r\n\"1\n2\r\n3\",x\r\r\nlast,row\n");
  REQUIRE(table.size() == 3);
  CHECK(table.line(0) == 1);
  CHECK(table.line(1) == 2);
  CHECK(table.line(2) == 6);
  CHECK(table_of("sep=,\na,b\n")->line(0) == 2);
}

TEST_CASE("what is wrong with the form is told by row and column") {
  struct Case {
    std::string_view text;
    std::vector<CsvProblem> problems;
  };
  Case const cases[]{
      {"a,b\n1,2\n", {}},
      {"a,b\n1\n", {{CsvFlaw::TooFewCells, 1, 1}}},
      {"a,b\n1,2,3\n", {{CsvFlaw::TooManyCells, 1, 2}}},
      {"a,b\n1,2,,\n", {}},
      {"a,b\n1,\"2\n3,4\n", {{CsvFlaw::QuoteNeverClosed, 1, 1}}},
      {"a,b\n\"x\" y,2\n", {{CsvFlaw::TextAfterQuote, 1, 0}}},
      {"a,b\n5\" pipe,2\n", {}},
  };
  for (Case const& each : cases) {
    CAPTURE(each.text);
    CHECK(parsed(each.text).problems() == each.problems);
  }
  CHECK(parsed("a,b\n\"x\" y,2\n").cell(1, 0) == "x y");
}

TEST_CASE("a cell past the end of its row is empty") {
  CsvTable const table = parsed("a,b\n1\n");
  CHECK(table.cell(1, 1) == "");
  CHECK(table.cell(1, 99) == "");
}

TEST_CASE("the separator is the one that parts the rows most evenly") {
  CHECK(find_separator("a;b\n1,5;2\n") == Separator::Semicolon);
  CHECK(find_separator("a,b\n1,x;y\n2,z\n") == Separator::Comma);
  CHECK(find_separator("a\tb, c\n1\t2, 3\n") == Separator::Tab);
  CHECK(find_separator("only\nwords\n") == Separator::Comma);
  CHECK(find_separator("sep=\t\na,b\tc,d\n") == Separator::Tab);
  CHECK(find_separator("") == Separator::Comma);
}

TEST_CASE("every beginning of every file is read or refused") {
  for (std::string const name : fixtures) {
    std::string const bytes = read_fixture("csv/" + name + ".csv");
    for (std::size_t length = 0; length <= bytes.size(); ++length) {
      auto const table = table_of(std::string_view(bytes).substr(0, length));
      if (table && table->size() > 0) CHECK(table->width() > 0);
    }
  }
}

TEST_CASE("bytes at random are read or refused") {
  Random random(20'261'123);
  constexpr std::string_view likely = "\",;\t\r\n\"\"a1\xC3\xB1\xFF\xFE\0=";
  for (int round = 0; round < 3000; ++round) {
    std::string bytes;
    for (std::size_t left = random.next() % 80; left > 0; --left)
      bytes += round % 2 == 0 ? static_cast<char>(random.next()) : likely[random.next() % likely.size()];
    auto const table = table_of(bytes);
    if (table && table->size() > 0) CHECK(table->width() > 0);
  }
}

TEST_SUITE("files that others wrote") {
  TEST_CASE("the twelve cases of csv-spectrum") {
    NEEDS_FOREIGN_FILES();
    struct Case {
      std::string name;
      std::string rows;
    };
    Case const cases[]{
        {"comma_in_quotes",
         "[first] [last] [address] [city] [zip]\n[John] [Doe] [120 any st.] [Anytown, WW] [08123]\n"},
        {"empty", "[a] [b] [c]\n[1] [] []\n[2] [3] [4]\n"},
        {"empty_crlf", "[a] [b] [c]\n[1] [] []\n[2] [3] [4]\n"},
        {"escaped_quotes", "[a] [b]\n[1] [ha \"ha\" ha]\n[3] [4]\n"},
        {"json", "[key] [val]\n[1] [{\"type\": \"Point\", \"coordinates\": [102.0, 0.5]}]\n"},
        {"location_coordinates", ""},
        {"newlines", "[a] [b] [c]\n[1] [2] [3]\n[Once upon \\na time] [5] [6]\n[7] [8] [9]\n"},
        {"newlines_crlf", "[a] [b] [c]\n[1] [2] [3]\n[Once upon \\r\\na time] [5] [6]\n[7] [8] [9]\n"},
        {"quotes_and_newlines", "[a] [b]\n[1] [ha \\n\"ha\" \\nha]\n[3] [4]\n"},
        {"simple", "[a] [b] [c]\n[1] [2] [3]\n"},
        {"simple_crlf", "[a] [b] [c]\n[1] [2] [3]\n"},
        {"utf8", "[a] [b] [c]\n[1] [2] [3]\n[4] [5] [ʤ]\n"},
    };
    for (Case const& each : cases) {
      CAPTURE(each.name);
      auto const table = table_of(read_foreign("csv-spectrum/csvs/" + each.name + ".csv"));
      REQUIRE(table);
      CHECK(table->problems().empty());
      if (!each.rows.empty()) CHECK(text_of(*table) == each.rows);
    }
    auto const places = table_of(read_foreign("csv-spectrum/csvs/location_coordinates.csv"));
    REQUIRE(places->size() == 2);
    CHECK(places->cell(1, 0) == "2095257564");
    CHECK(places->width(1) == places->width(0));
  }
}

}  // namespace claves
