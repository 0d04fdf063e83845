#include "core/formats/pairwise_csv.h"

#include <algorithm>
#include <optional>

#include "core/base/text.h"
#include "core/formats/plain_number.h"
#include "core/methods/figure.h"

namespace claves {
namespace {

struct Ratio {
  double value = 0;
  double slack = 0;  // what rounding to the decimals that stand there can have taken or given
};

// A rounded quotient has at least two decimals: 0.3 is no way to write a third.
double slack_of(std::string_view decimal) {
  std::size_t const point = decimal.find('.');
  if (point == std::string_view::npos || decimal.find_first_of("eE") != std::string_view::npos) return 0;
  std::size_t const decimals = decimal.size() - point - 1;
  if (decimals < 2) return 0;
  double unit = 1 + 1e-6;
  for (std::size_t i = 0; i < decimals; ++i) unit /= 10;
  return unit;
}

std::optional<Ratio> read_ratio(std::string_view cell, bool comma_is_decimal) {
  std::string text(trimmed(cell));
  if (comma_is_decimal) std::replace(text.begin(), text.end(), ',', '.');
  std::size_t const bar = text.find('/');
  if (bar == std::string::npos) {
    auto const number = plain_number(text);
    if (!number) return {};
    return Ratio{*number, slack_of(text)};
  }
  auto const over = plain_number(std::string_view(text).substr(0, bar));
  auto const under = plain_number(std::string_view(text).substr(bar + 1));
  if (!over || !under) return {};
  return Ratio{*over / *under, 0};
}

class MatrixReader {
 public:
  MatrixReader(CsvTable const& table, bool comma_is_decimal) : table_(table), comma_(comma_is_decimal) {
    bool const corner_is_number = is_number(0, 0);
    bool const is_square = table.size() == table.width();
    has_header_row_ = has_name_in_row() && (is_square ? !corner_is_number : table.size() == table.width() + 1);
    has_header_column_ =
        has_name_in_column() && (is_square ? !corner_is_number : table.width() == table.size() + 1);
  }

  Result<PairwiseFile> read() const {
    std::size_t const rows = table_.size() - (has_header_row_ ? 1 : 0);
    std::size_t const columns = table_.width() - (has_header_column_ ? 1 : 0);
    if (std::max(rows, columns) > pairwise_limit)
      return Error{Fault::TooLarge, {}, std::to_string(std::max(rows, columns))};
    PairwiseFile file{names(std::max(rows, columns)), Grid(rows, columns, unknown)};
    Grid slack(rows, columns);
    for (std::size_t i = 0; i < rows && rows == columns; ++i)
      for (std::size_t j = 0; j < columns; ++j) {
        std::string_view const text = cell(i, j);
        if (trimmed(text).empty()) continue;
        auto const ratio = read_ratio(text, comma_);
        if (!ratio) return Error{Fault::Malformed, place(file.names, i, j), std::string(text)};
        file.ratios.at(i, j) = ratio->value;
        slack.at(i, j) = ratio->slack;
      }
    auto const checked = check_pairwise(file.ratios, &slack);
    if (checked) return file;
    return Error{checked.error().fault, named(file.names, checked.error().where), checked.error().detail};
  }

 private:
  bool is_number(std::size_t row, std::size_t column) const {
    return read_ratio(table_.cell(row, column), comma_).has_value();
  }
  bool is_name(std::size_t row, std::size_t column) const {
    return !trimmed(table_.cell(row, column)).empty() && !is_number(row, column);
  }
  bool has_name_in_row() const {
    for (std::size_t column = 0; column < table_.width(); ++column)
      if (is_name(0, column)) return true;
    return false;
  }
  bool has_name_in_column() const {
    for (std::size_t row = 0; row < table_.size(); ++row)
      if (is_name(row, 0)) return true;
    return false;
  }
  std::string_view cell(std::size_t row, std::size_t column) const {
    return table_.cell(row + (has_header_row_ ? 1 : 0), column + (has_header_column_ ? 1 : 0));
  }

  std::vector<std::string> names(std::size_t count) const {
    std::vector<std::string> result;
    for (std::size_t i = 0; i < count; ++i) {
      std::string_view name;
      if (has_header_row_) name = trimmed(table_.cell(0, i + (has_header_column_ ? 1 : 0)));
      if (name.empty() && has_header_column_) name = trimmed(table_.cell(i + (has_header_row_ ? 1 : 0), 0));
      result.push_back(name.empty() ? std::to_string(i + 1) : std::string(name));
    }
    return result;
  }

  static std::string place(std::vector<std::string> const& names, std::size_t row, std::size_t column) {
    auto numbered_name = [&](std::size_t i) {
      std::string const number = std::to_string(i + 1);
      return names[i] == number ? number : number + " (" + names[i] + ')';
    };
    return "row " + numbered_name(row) + ", column " + numbered_name(column);
  }
  // "[1][2]" in words.
  static std::string named(std::vector<std::string> const& names, std::string const& where) {
    if (where.empty()) return {};
    std::size_t const row = std::strtoul(where.c_str() + 1, nullptr, 10);
    std::size_t const column = std::strtoul(where.c_str() + where.rfind('[') + 1, nullptr, 10);
    return place(names, row, column);
  }

  CsvTable const& table_;
  bool comma_;
  bool has_header_row_ = false;
  bool has_header_column_ = false;
};

// Cells hold no separators but a decimal comma, so the first of these that is there separates.
Separator separator_of(std::string_view text) {
  if (text.find(';') != std::string_view::npos) return Separator::Semicolon;
  return text.find('\t') != std::string_view::npos ? Separator::Tab : Separator::Comma;
}

}  // namespace

Result<PairwiseFile> read_pairwise_csv(std::string_view bytes) {
  TRY_TO(decoded, decode_text(bytes));
  Separator const separator = separator_of(decoded.text);
  TRY_TO(table, parse_csv(decoded.text, separator));
  if (table.size() == 0) return Error{Fault::Missing, {}, {}};
  return MatrixReader(table, separator != Separator::Comma).read();
}

}  // namespace claves
