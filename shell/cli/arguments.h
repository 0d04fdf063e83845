// What stood on the command line, taken apart.
#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"

namespace claves {

struct Arguments {
  std::vector<std::string> names;  // files, in order
  bool json = false;
  std::string output;                // -o
  std::string date_order;            // --dates
  std::string decimal_sign;          // --decimal
  std::vector<std::string> matches;  // --match, "WRITTEN=MEANT" each
  bool create_accounts = false;
  std::string samples;       // --samples
  std::string seed;          // --seed
  std::string cap;           // --cap
  std::string around;        // --around
  std::string weights_file;  // --weights-file
  std::string values_file;   // --values-file
};

// Unknown: no such option. Missing: an option's value. `detail` is the option.
Result<Arguments> parse_arguments(std::vector<std::string> const& words);

}  // namespace claves
