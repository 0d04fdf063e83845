#include "core/formats/samples_csv.h"

#include <doctest/doctest.h>

#include <string>

namespace claves {
namespace {

Error weights_error(std::string const& text, std::size_t criteria = 2) {
  auto const read = read_weight_samples(text, criteria);
  return read ? Error{Fault::Foreign, "read", {}} : read.error();
}

}  // namespace

TEST_CASE("weights are read a vector a line, and scaled to a whole of 1") {
  auto const weights = read_weight_samples("price,fit\n0.25,0.75\n30,10\r\n\n1e0,0\n", 2);
  REQUIRE(weights);
  CHECK(weights->cells == std::vector<double>{0.25, 0.75, 0.75, 0.25, 1, 0});
  auto const commas = read_weight_samples("0,25;0,75\n", 2);
  REQUIRE(commas);
  CHECK(commas->cells == std::vector<double>{0.25, 0.75});
  auto const rounded = read_weight_samples("0.1,0.2,0.7\n", 3);  // whose sum in doubles is not 1
  REQUIRE(rounded);
  CHECK(rounded->cells == std::vector<double>{0.1, 0.2, 0.7});
}

TEST_CASE("weights that are none are told with their place") {
  CHECK(weights_error("0.5,0.5\n0.5\n") == Error{Fault::OutOfRange, "line 2", "1"});
  CHECK(weights_error("0.5,0.5\n0.5,0.2,0.3\n") == Error{Fault::OutOfRange, "line 2", "3"});
  CHECK(weights_error("0.5,0.5\n-0.5,1\n") == Error{Fault::OutOfRange, "line 2, number 1", "-0.5"});
  CHECK(weights_error("0.5,0.5\n0,0\n") == Error{Fault::OutOfRange, "line 2", "sum"});
  CHECK(weights_error("0.5,0.5\n1,nan\n") == Error{Fault::Malformed, "line 2, number 2", "nan"});
  CHECK(weights_error("0.5,0.5\ninf,1\n").fault == Fault::Malformed);
  CHECK(weights_error("0.5,0.5\n1,\n") == Error{Fault::Malformed, "line 2, number 2", ""});
  CHECK(weights_error("0.5,0.5\n1,1e999\n").fault == Fault::OutOfRange);
  CHECK(weights_error("0.5,0.5\n1,0x1\n").fault == Fault::Malformed);
  CHECK(weights_error("price,fit\n").fault == Fault::Missing);
  CHECK(weights_error("\n\n").fault == Fault::Missing);
  CHECK(weights_error(std::string("\x89PNG\r\n\x1a\n\0\0", 10)).fault == Fault::Foreign);
}

TEST_CASE("measurements are read a table a line; an empty one is missing") {
  auto const measured = read_measured_samples("1,-2,3,4e2\n5,,7,8\n", 2, 2);
  REQUIRE(measured);
  CHECK(measured->rows == 2);
  CHECK(measured->at(0, 1) == -2);
  CHECK(measured->at(0, 3) == 400);
  CHECK_FALSE(is_known(measured->at(1, 1)));
  CHECK_FALSE(read_measured_samples("1,2,3\n", 2, 2));
}

}  // namespace claves
