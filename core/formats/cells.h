// What the text of a cell says: numbers, days and outcomes in any form that is usual in Spanish or English.
// What one cell cannot tell (is 1.234 a thousand or one and a bit? is 3/4 in March or in April?) all cells of
// its column together often can.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/model/deal.h"

namespace claves {

enum class DecimalSign : std::uint8_t { Point, Comma };      // 1,234.5 or 1.234,5
enum class DateOrder : std::uint8_t { DayMonth, MonthDay };  // 31/12/2026 or 12/31/2026

// What the cells seen so far say about how the others are to be read.
class NumberEvidence {
 public:
  void see(std::string_view cell);
  // Ambiguous where the cells can be read either way and it matters. Point where it does not matter.
  Result<DecimalSign> verdict() const;
  bool telling() const { return point_ != comma_; }  // and so says something about other columns too

 private:
  std::size_t point_ = 0;   // cells that can only be read with a decimal point
  std::size_t comma_ = 0;   // with a decimal comma
  std::size_t either_ = 0;  // either way, with different values
};

class DateEvidence {
 public:
  void see(std::string_view cell);
  // Ambiguous where every day and month is 12 or less and some differ. DayMonth where it does not matter.
  Result<DateOrder> verdict() const;
  bool telling() const { return day_first_ != month_first_; }

 private:
  std::size_t day_first_ = 0;
  std::size_t month_first_ = 0;
  std::size_t either_ = 0;
};

// "1.234.567,89", "$1,100.04 ", "8.48E10", "(12.5)", "-3 €", "12,5 %" (0.125), "USD 4k" is none. Nothing where
// the text is no number in that form. Thousands must stand in threes.
std::optional<double> read_number(std::string_view cell, DecimalSign sign);

// ISO (the order does not matter), 31/12/2026, 31-12-26, 31.12.2026, 2026/12/31, 20261231, 3-oct-2026,
// Oct 3, 2026; a time of day behind it is passed over. Two-digit years from 70 on are of the last century.
std::optional<Date> read_date(std::string_view cell, DateOrder order);

// The outcome that a stage or state of a deal comes to, in Spanish or English, from the usual CRMs. Nothing for
// words that are not known: stages are often the firm's own, and then the deal is open.
std::optional<Outcome> read_outcome(std::string_view cell);

}  // namespace claves
