#include "core/formats/pairwise_csv.h"

#include <doctest/doctest.h>

namespace claves {
namespace {

PairwiseFile read(std::string const& text) {
  CAPTURE(text);
  auto file = read_pairwise_csv(text);
  REQUIRE(file);
  return std::move(*file);
}

Error error_of(std::string const& text) {
  CAPTURE(text);
  auto const file = read_pairwise_csv(text);
  REQUIRE_FALSE(file);
  return file.error();
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a matrix is read with commas, semicolons or tabs, fractions and decimals") {
  std::vector<double> const cells{1, 4, 2, 0.25, 1, 0.5, 0.5, 2, 1};
  for (char const* const text : {"1,4,2\n1/4,1,1/2\n1/2,2,1\n", "1;4;2\r\n0,25;1;0,5\r\n0,5;2;1",
                                 "1\t4\t2\n.25\t1\t0,5\n 1 / 2 \t2.0\t1e0\n",
                                 "\xEF\xBB\xBF"
                                 "1,4,2\n1/4,1,.5\n0.50,2,1"})
    CHECK(read(text).ratios.cells == cells);
  CHECK(read("1").ratios.cells == std::vector<double>{1});
}

TEST_CASE("names may stand in a row, in a column, or in both") {
  CHECK(read("1,2\n1/2,1").names == Names{"1", "2"});
  CHECK(read(",Price,Fit\nPrice,1,2\nFit,1/2,1").names == Names{"Price", "Fit"});
  CHECK(read("criterion,Price,Fit\nPrice,1,2\nFit,1/2,1").names == Names{"Price", "Fit"});
  CHECK(read("Price,Fit\n1,2\n1/2,1").names == Names{"Price", "Fit"});
  CHECK(read("Price,1,2\nFit,1/2,1").names == Names{"Price", "Fit"});
  CHECK(read(",Price,Fit\nPrice,1,2\nFit,1/2,1").ratios.cells == std::vector<double>{1, 2, 0.5, 1});
}

TEST_CASE("a cell that was rounded is the reciprocal of what it was rounded from") {
  CHECK(read("1,3\n0.33,1").ratios.at(1, 0) == 0.33);
  CHECK(read("1,6\n0.17,1").ratios.at(1, 0) == 0.17);
  CHECK(read("1,6\n0.16,1").ratios.at(1, 0) == 0.16);
  CHECK(read("1,0.142857\n7,1").ratios.at(0, 1) == 0.142857);
  CHECK(error_of("1,3\n0.3,1").fault == Fault::Refused);
  CHECK(error_of("1,3\n0.36,1").fault == Fault::Refused);
}

TEST_CASE("what is wrong in a matrix is named by row and column") {
  CHECK(error_of("1,2\n,1") == Error{Fault::Missing, "row 2, column 1", ""});
  CHECK(error_of("1,2\n1/2") == Error{Fault::Missing, "row 2, column 2", ""});
  CHECK(error_of("1,2\nx,1") == Error{Fault::Malformed, "row 2, column 1", "x"});
  CHECK(error_of("1,nan\n1,1") == Error{Fault::Malformed, "row 1, column 2", "nan"});
  CHECK(error_of("1,0\n0,1") == Error{Fault::OutOfRange, "row 1, column 2", "0"});
  CHECK(error_of("1,1/0\n0,1") == Error{Fault::OutOfRange, "row 1, column 2", "inf"});
  CHECK(error_of("1,-2\n-1/2,1") == Error{Fault::OutOfRange, "row 1, column 2", "-2"});
  CHECK(error_of("1,2\n2,1") == Error{Fault::Refused, "row 2, column 1", "2 * 2"});
  CHECK(error_of("3,2\n1/2,1") == Error{Fault::Refused, "row 1, column 1", "3"});
  CHECK(error_of("1,2,3\n1/2,1,4") == Error{Fault::Malformed, "", "2/3"});
  CHECK(error_of(",Price,Fit\nPrice,1,2\nFit,1,1") ==
        Error{Fault::Refused, "row 2 (Fit), column 1 (Price)", "1 * 2"});
  CHECK(error_of("").fault == Fault::Missing);
}

}  // namespace claves
