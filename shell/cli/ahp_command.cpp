#include <array>
#include <cstdio>

#include "core/base/text.h"
#include "core/formats/json.h"
#include "core/formats/pairwise_csv.h"
#include "shell/cli/commands.h"
#include "shell/cli/table_words.h"

namespace claves {
namespace {

std::string matrix_problem(Error const& error) {
  std::string const at = error.where.empty() ? "" : error.where + ": ";
  switch (error.fault) {
    case Fault::Missing:
      return error.where.empty() ? "there is no matrix in it" : at + "a comparison is missing";
    case Fault::Malformed:
      if (error.where.empty())
        return "a matrix has as many rows as columns: here are " + error.detail + " (rows/columns)";
      return at + "\"" + error.detail + "\" is no number: say 3, 0.5 or 1/3";
    case Fault::OutOfRange:
      return at + "a comparison is a number above zero, and this one is " + error.detail;
    case Fault::Refused:
      if (error.detail.find('*') == std::string::npos)
        return at + "a criterion compared with itself is 1, and here stands " + error.detail;
      return at + "this is not the reciprocal of the cell across the diagonal: " + error.detail + " is not 1";
    case Fault::TooLarge:
      return "the matrix is too large: " + std::to_string(pairwise_limit) + " criteria are the limit";
    case Fault::Foreign:
      return "this is no text file";
    case Fault::Unknown:
    case Fault::Duplicate:
    case Fault::Ambiguous:
    case Fault::Newer:
    case Fault::Damaged:
    case Fault::Cyclic:
      break;
  }
  return at + error.detail;
}

void write_entry(JsonWriter& json, PairwiseFile const& file, std::size_t row, std::size_t column,
                 double would_be) {
  json.open_object().name("row").text(file.names[row]).name("column").text(file.names[column]);
  json.name("is").number(file.ratios.at(row, column)).name("would_be").number(would_be).close();
}

// Any one of the three comparisons can be the one that was misjudged.
void write_triple(JsonWriter& json, PairwiseFile const& file, Triple const& triple) {
  auto const [i, j, k] = std::array{triple.first, triple.second, triple.third};
  json.open_object().name("criteria").open_list();
  for (std::size_t const place : {i, j, k}) json.text(file.names[place]);
  json.close().name("places").open_list();
  for (std::size_t const place : {i, j, k}) json.number(static_cast<double>(place + 1));
  json.close().name("factor").number(triple.factor).name("value").number(triple.said);
  json.name("consistent_value").number(triple.consistent).name("entries").open_list();
  write_entry(json, file, i, k, triple.consistent);
  write_entry(json, file, i, j, triple.said / file.ratios.at(j, k));
  write_entry(json, file, j, k, triple.said / file.ratios.at(i, j));
  json.close().close();
}

std::string ahp_json(PairwiseFile const& file, Pairwise const& judged) {
  JsonWriter json;
  json.open_object().name("criteria").open_list();
  for (std::string const& name : file.names) json.text(name);
  json.close().name("weights").open_list();
  for (double const weight : judged.weights) json.number(weight);
  json.close().name("lambda_max").number(judged.largest_eigenvalue);
  json.name("consistency_index").number(judged.consistency_index);
  std::size_t const count = file.names.size();
  json.name("random_index");
  count <= random_indices.size() ? json.number(random_indices[count - 1]) : json.null();
  json.name("consistency_ratio");
  judged.consistency_ratio ? json.number(*judged.consistency_ratio) : json.null();
  json.name("acceptable");
  judged.consistency_ratio ? json.flag(*judged.consistency_ratio <= acceptable_ratio) : json.null();
  json.name("most_inconsistent");
  judged.most_inconsistent ? write_triple(json, file, *judged.most_inconsistent) : void(json.null());
  return json.close().take();
}

std::string shown(double number) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.4f", number);
  return text.data();
}

std::string ahp_text(PairwiseFile const& file, Pairwise const& judged) {
  std::size_t width = 0;
  for (std::string const& name : file.names) width = std::max(width, count_letters(name));
  std::string text;
  for (std::size_t i = 0; i < file.names.size(); ++i)
    text += file.names[i] + std::string(width - count_letters(file.names[i]) + 2, ' ') +
            shown(judged.weights[i]) + '\n';
  text += "lambda max " + shown(judged.largest_eigenvalue) + ", consistency index " +
          shown(judged.consistency_index);
  if (judged.consistency_ratio)
    text += ", consistency ratio " + shown(*judged.consistency_ratio) +
            (*judged.consistency_ratio <= acceptable_ratio ? " (0.10 or less: consistent enough)\n"
                                                           : " (above 0.10: compare again)\n");
  else
    text += " (no random index is known beyond 15 criteria, and so no ratio)\n";
  if (judged.most_inconsistent) {
    Triple const& triple = *judged.most_inconsistent;
    text += "least consistent: " + file.names[triple.first] + ", " + file.names[triple.second] + ", " +
            file.names[triple.third] + ": the first against the third is " + shown(triple.said) +
            ", the other two comparisons make it " + shown(triple.consistent) + '\n';
  }
  return text;
}

}  // namespace

CliAnswer ahp_command(Arguments const& arguments) {
  if (arguments.names.size() != 1) return misused("claves: ahp needs one matrix\n");
  std::string const& path = arguments.names[0];
  TableFile const file = read_table_file(path);
  if (file.failed.exit_code != 0) return file.failed;
  auto const matrix = read_pairwise_csv(file.text);
  if (!matrix) return cannot_use(path, matrix_problem(matrix.error()));
  Pairwise const judged = pairwise(matrix->ratios);
  return done(arguments.json ? ahp_json(*matrix, judged) : ahp_text(*matrix, judged));
}

}  // namespace claves
