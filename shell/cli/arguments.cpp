#include "shell/cli/arguments.h"

#include <array>
#include <string_view>

namespace claves {
namespace {

// Where the value of an option goes; null: it has none, or there may be several.
std::string* text_of(Arguments& arguments, std::string_view option) {
  struct Named {
    std::string_view name;
    std::string Arguments::*text;
  };
  static constexpr std::array<Named, 10> options{{{"-o", &Arguments::output},
                                                  {"--output", &Arguments::output},
                                                  {"--dates", &Arguments::date_order},
                                                  {"--decimal", &Arguments::decimal_sign},
                                                  {"--samples", &Arguments::samples},
                                                  {"--seed", &Arguments::seed},
                                                  {"--cap", &Arguments::cap},
                                                  {"--around", &Arguments::around},
                                                  {"--weights-file", &Arguments::weights_file},
                                                  {"--values-file", &Arguments::values_file}}};
  for (Named const& named : options)
    if (named.name == option) return &(arguments.*named.text);
  return nullptr;
}

}  // namespace

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
    std::string* const text = text_of(arguments, option);
    bool const wants_value = text != nullptr || option == "--match";
    if (wants_value && !take_value()) return Error{Fault::Missing, {}, option};
    if (!wants_value && equals != std::string::npos) return Error{Fault::Unknown, {}, word};
    if (option == "--") {
      options_end = true;
    } else if (option == "--json") {
      arguments.json = true;
    } else if (option == "--create-accounts") {
      arguments.create_accounts = true;
    } else if (text != nullptr) {
      *text = value;
    } else if (option == "--match") {
      arguments.matches.push_back(value);
    } else {
      return Error{Fault::Unknown, {}, option};
    }
  }
  return arguments;
}

}  // namespace claves
