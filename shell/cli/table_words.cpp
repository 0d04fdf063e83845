#include "shell/cli/table_words.h"

#include <array>

#include "core/formats/json.h"
#include "shell/cli/commands.h"
#include "shell/cli/files.h"

namespace claves {
namespace {

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// The last name of a path, without the numbers behind it: "criteria[2].points[1]" -> "points".
std::string_view last_name(std::string_view path) {
  std::size_t const dot = path.rfind('.');
  std::string_view const last = dot == std::string_view::npos ? path : path.substr(dot + 1);
  return last.substr(0, last.find('['));
}

bool is_numbered(std::string_view path) { return ends_with(path, "]"); }

std::string choices_of(std::string_view name) {
  if (name == "normalisation") return "fixed, minmax, max or sum";
  if (name == "direction") return "max or min";
  if (name == "missing") return "excluded, worst or middle";
  return "sum";
}

std::string out_of_range(std::string_view where, std::string const& detail) {
  std::string_view const name = last_name(where);
  if (where == "criteria") return "all weights are zero: one at least must be greater";
  if (name == "criteria") return "all its values are zero, and a quotient of them cannot be taken";
  if (name == "weight") return "a weight is a number from 0 to 1e100, and this one is " + detail;
  if (name == "scale" && !is_numbered(where))
    return detail.find('[') == 0 ? "a scale goes from a lower to a higher end, and this one is " + detail
                                 : "a scale has two ends, and this one has " + detail;
  if (ends_with(where, "].values")) return "there must be a value for each criterion: there are " + detail;
  if (name == "points" && !is_numbered(where)) return "two points at least are needed: there are " + detail;
  if (name == "points" && ends_with(where, "][1]"))
    return "the value " + detail + " is not from 0 to 1: then every criterion needs points, in the same unit";
  if (name == "points" && detail.find(',') != std::string::npos)
    return "points stand in ascending order, each x once, and here stand " + detail;
  if (name == "points" && detail.find('e') == std::string::npos)
    return "a point is [x, value], and this has " + detail;
  if (name == "values" && detail.find("e+") == std::string::npos)
    return "quotients are of values above zero (zero itself only where more is better), and this one is " +
           detail;
  return "numbers go from -1e100 to 1e100, and this one is " + detail;
}

}  // namespace

std::string table_problem(Error const& error) {
  std::string const at = error.where.empty() ? "" : error.where + ": ";
  switch (error.fault) {
    case Fault::Malformed:
      if (error.detail.find("line ") == 0)
        return "this is no JSON: see " + error.detail + " (NaN and Infinity are no numbers of JSON)";
      return at + (error.detail == "object" ? "an " : "a ") + error.detail + " is expected here";
    case Fault::Missing:
      return at + "this is missing, or holds nothing";
    case Fault::Unknown:
      return at + (error.detail.empty()
                       ? "there is no such key"
                       : "\"" + error.detail + "\" is not known: say " + choices_of(last_name(error.where)));
    case Fault::Ambiguous:
      return at + "there are both a scale and points: say one of them";
    case Fault::OutOfRange:
      return at + out_of_range(error.where, error.detail);
    case Fault::TooLarge:
      return "the file is too large (" + error.detail + " bytes)";
    case Fault::Duplicate:
    case Fault::Foreign:
    case Fault::Newer:
    case Fault::Damaged:
    case Fault::Refused:
    case Fault::Cyclic:
      break;
  }
  return at + error.detail;
}

TableFile read_table_file(std::string const& path) {
  auto text = read_file(path, json_limit_bytes);
  if (text) return {std::move(*text), {}};
  bool const too_large = text.error().fault == Fault::TooLarge;
  std::string const problem = too_large ? table_problem(text.error()) : text.error().detail;
  return {{}, too_large ? cannot_use(path, problem) : misused("claves: " + path + ": " + problem + "\n")};
}

CliAnswer cannot_use(std::string const& path, std::string const& problem) {
  return unsound("claves: " + path + ": " + problem + "\n");
}

}  // namespace claves
