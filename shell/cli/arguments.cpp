#include "shell/cli/arguments.h"

namespace claves {

Result<Arguments> parse_arguments(std::vector<std::string> const& words) {
  Arguments arguments;
  bool options_end = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string const& word = words[i];
    if (options_end || word.empty() || word[0] != '-' || word == "-") {
      arguments.names.push_back(word);
      continue;
    }
    std::size_t const equals = word.substr(0, 2) == "--" ? word.find('=') : std::string::npos;
    std::string const option = word.substr(0, equals);
    std::string value;
    auto take_value = [&] {
      if (equals != std::string::npos) {
        value = word.substr(equals + 1);
      } else if (i + 1 < words.size()) {
        value = words[++i];
      } else {
        return false;
      }
      return true;
    };
    bool const wants_value = option == "-o" || option == "--output" || option == "--dates" ||
                             option == "--decimal" || option == "--match";
    if (wants_value && !take_value()) return Error{Fault::Missing, {}, option};
    if (!wants_value && equals != std::string::npos) return Error{Fault::Unknown, {}, word};
    if (option == "--") {
      options_end = true;
    } else if (option == "--json") {
      arguments.json = true;
    } else if (option == "--create-accounts") {
      arguments.create_accounts = true;
    } else if (option == "-o" || option == "--output") {
      arguments.output = value;
    } else if (option == "--dates") {
      arguments.date_order = value;
    } else if (option == "--decimal") {
      arguments.decimal_sign = value;
    } else if (option == "--match") {
      arguments.matches.push_back(value);
    } else {
      return Error{Fault::Unknown, {}, option};
    }
  }
  return arguments;
}

}  // namespace claves
