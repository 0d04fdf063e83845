#include <array>
#include <cstdio>
#include <numeric>

#include "core/base/text.h"
#include "core/formats/decision_json.h"
#include "core/methods/ranking.h"
#include "shell/cli/commands.h"
#include "shell/cli/table_words.h"

namespace claves {
namespace {

std::string remark_words(TableRemark remark) {
  switch (remark) {
    case TableRemark::Clamped:
      return "beyond the scale, and counted as its nearest end";
    case TableRemark::Missing:
      return "without a value";
    case TableRemark::AllEqual:
      return "all values are equal, and worth 1";
    case TableRemark::FunctionUnused:
      return "its scale or points are not used under this normalisation";
    case TableRemark::DirectionUnused:
      return "its points go against its direction: the points count";
  }
  return "";
}

void write_notes(JsonWriter& json, DecisionTable const& table) {
  json.name("notes").open_list();
  for (TableNote const& note : notes_on(table)) {
    json.open_object().name("note").text(remark_names[static_cast<std::size_t>(note.remark)]);
    json.name("criterion").text(table.criteria[note.criterion].name);
    if (note.count > 0)
      json.name("alternatives")
          .number(static_cast<double>(note.count))
          .name("first")
          .text(table.alternatives[note.first]);
    json.name("says").text(remark_words(note.remark)).close();
  }
  json.close();
}

void write_row(JsonWriter& json, std::string_view name, double const* row, std::size_t count) {
  json.name(name).open_list();
  for (std::size_t j = 0; j < count; ++j) json.number(row[j]);
  json.close();
}

std::string decision_json(DecisionTable const& table, Appraisal const& appraisal) {
  JsonWriter json;
  json.open_object();
  json.name("normalisation").text(normalisation_names[static_cast<std::size_t>(table.normalisation)]);
  json.name("aggregation").text("sum");
  json.name("missing").text(missing_names[static_cast<std::size_t>(table.missing)]);
  json.name("tie_tolerance").number(tie_tolerance);
  json.name("criteria").open_list();
  for (std::size_t j = 0; j < table.criteria.size(); ++j)
    json.open_object()
        .name("name")
        .text(table.criteria[j].name)
        .name("weight")
        .number(appraisal.weights[j])
        .close();
  json.close().name("alternatives").open_list();
  for (std::size_t i = 0; i < table.alternatives.size(); ++i) {
    json.open_object().name("name").text(table.alternatives[i]).name("total").number(appraisal.sums.totals[i]);
    json.name("rank");
    appraisal.ranks[i] > 0 ? json.number(appraisal.ranks[i]) : json.null();
    write_row(json, "shares", appraisal.sums.shares.row(i), table.criteria.size());
    write_row(json, "values", appraisal.values.row(i), table.criteria.size());
    json.name("known").number(appraisal.sums.known[i]).close();
  }
  write_notes(json.close(), table);
  return json.close().take();
}

std::string shown(double number) {
  if (!is_known(number)) return "-";
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.6g", number);
  return text.data();
}

std::string right(std::string const& text, std::size_t width) {
  std::size_t const has = count_letters(text);
  return std::string(has < width ? width - has : 0, ' ') + text;
}

std::string left(std::string const& text, std::size_t width) {
  std::size_t const has = count_letters(text);
  return text + std::string(has < width ? width - has : 0, ' ');
}

std::string decision_text(DecisionTable const& table, Appraisal const& appraisal) {
  std::size_t name_width = 11;
  for (std::string const& name : table.alternatives) name_width = std::max(name_width, count_letters(name));
  name_width = std::min<std::size_t>(name_width, 40);
  std::string text = "rank  " + left("alternative", name_width) + right("total", 12);
  for (TableCriterion const& criterion : table.criteria) text += "  " + right(criterion.name, 10);
  text += "\n      " + left("(weight)", name_width) + right("", 12);
  for (double const weight : appraisal.weights) text += "  " + right(shown(weight), 10);
  text += '\n';
  std::vector<std::size_t> order = order_of_ranks(appraisal.ranks);
  for (std::size_t i = 0; i < appraisal.ranks.size(); ++i)
    if (appraisal.ranks[i] == 0) order.push_back(i);
  for (std::size_t const i : order) {
    text += right(appraisal.ranks[i] > 0 ? std::to_string(appraisal.ranks[i]) : "-", 4) + "  " +
            left(table.alternatives[i], name_width) + right(shown(appraisal.sums.totals[i]), 12);
    for (std::size_t j = 0; j < table.criteria.size(); ++j) {
      bool const has = is_known(appraisal.values.at(i, j));
      text += "  " + right(has ? shown(appraisal.sums.shares.at(i, j)) : "-", 10);
    }
    text += '\n';
  }
  for (TableNote const& note : notes_on(table)) {
    text += table.criteria[note.criterion].name + ": ";
    if (note.count > 0)
      text += std::to_string(note.count) + " alternatives, first " + table.alternatives[note.first] + ": ";
    text += remark_words(note.remark) + '\n';
  }
  return text;
}

}  // namespace

CliAnswer decide_command(Arguments const& arguments) {
  if (arguments.names.size() != 1) return misused("claves: decide needs one table\n");
  std::string const& path = arguments.names[0];
  TableFile const file = read_table_file(path);
  if (file.failed.exit_code != 0) return file.failed;
  auto const table = read_decision_table(file.text);
  if (!table) return cannot_use(path, table_problem(table.error()));
  auto values = values_of(*table);
  if (!values) return cannot_use(path, table_problem(values.error()));
  Appraisal const appraisal = appraise(*table, std::move(*values));
  return done(arguments.json ? decision_json(*table, appraisal) : decision_text(*table, appraisal));
}

}  // namespace claves
