#include "shell/cli/import_report.h"

#include "core/formats/json.h"
#include "shell/cli/words.h"

namespace claves {
namespace {

constexpr int examples_shown = 3;  // of each reason; all are in the JSON

std::string counted(std::size_t count, std::string_view word) {
  return std::to_string(count) + ' ' + std::string(word);
}

std::string file_line(FilePlan const& file, ImportCounts const& counts) {
  std::string const kind{file.kind ? kind_word(*file.kind) : "left out"};
  return file.name + ": " + kind + ", " + counted(counts.rows, "rows: ") +
         counted(counts.created, "created, ") + counted(counts.updated, "updated, ") +
         counted(counts.unchanged, "unchanged, ") + counted(counts.skipped, "skipped") + '\n';
}

std::string match_line(NameMatch const& match) {
  std::string const rows = " (" + counted(match.rows, match.rows == 1 ? "row" : "rows") + ")";
  if (!match.meant.empty()) return "  " + match.written + rows + " is read as " + match.meant + '\n';
  std::string line = "  " + match.written + rows + " is not known";
  for (std::size_t i = 0; i < match.candidates.size(); ++i)
    line += (i == 0 ? "; is it meant for " : " or ") + match.candidates[i];
  return line + (match.candidates.empty() ? "\n" : "?\n");
}

std::string problem_line(ImportProblem const& problem) {
  std::string line;
  if (problem.line > 0) line += "line " + std::to_string(problem.line);
  if (problem.column > 0) line += ", column " + std::to_string(problem.column);
  if (problem.other_line > 0) line += ", first in line " + std::to_string(problem.other_line);
  if (!problem.detail.empty()) line += (line.empty() ? "" : ": ") + problem.detail;
  return line.empty() ? line : "    " + line + '\n';
}

void write_counts(JsonWriter& json, ImportCounts const& counts) {
  auto number = [&](std::string_view name, std::size_t count) {
    json.name(name).number(static_cast<double>(count));
  };
  number("rows", counts.rows);
  number("created", counts.created);
  number("updated", counts.updated);
  number("unchanged", counts.unchanged);
  number("skipped", counts.skipped);
}

void write_files(JsonWriter& json, ImportPlan const& plan, ImportOutcome const& outcome) {
  Workspace const fields;
  json.name("files").open_list();
  for (std::size_t i = 0; i < plan.files.size(); ++i) {
    FilePlan const& file = plan.files[i];
    json.open_object().name("name").text(file.name).name("kind");
    file.kind ? json.text(kind_word(*file.kind)) : json.null();
    write_counts(json, outcome.files[i].counts);
    json.name("columns").open_list();
    for (ColumnPlan const& column : file.columns) {
      json.open_object().name("name").text(column.name).name("field");
      FieldAccess const* const access =
          file.kind && column.field != 0 ? fields.find_table(*file.kind)->find_field(column.field) : nullptr;
      access == nullptr ? json.null() : json.text(access->shape.name);
      json.close();
    }
    json.close().close();
  }
  json.close();
}

void write_matches(JsonWriter& json, ImportOutcome const& outcome) {
  json.name("matches").open_list();
  for (NameMatch const& match : outcome.matches) {
    json.open_object()
        .name("kind")
        .text(kind_word(match.kind))
        .name("written")
        .text(match.written)
        .name("meant");
    match.meant.empty() ? json.null() : json.text(match.meant);
    json.name("rows").number(static_cast<double>(match.rows)).name("candidates").open_list();
    for (std::string const& candidate : match.candidates) json.text(candidate);
    json.close().close();
  }
  json.close();
}

void write_reason(JsonWriter& json, FilePlan const& file, ImportReason reason) {
  json.open_object().name("file").text(file.name);
  json.name("reason").text(import_reason_names[static_cast<std::size_t>(reason)]);
  json.name("fault").text(fault_name(fault_of(reason))).name("loss").text(loss_name(loss_of(reason)));
}

void write_problems(JsonWriter& json, ImportPlan const& plan, ImportOutcome const& outcome) {
  json.name("problem_counts").open_list();
  for (ReasonCount const& count : outcome.problem_counts) {
    write_reason(json, plan.files[count.file], count.reason);
    json.name("count").number(static_cast<double>(count.count)).close();
  }
  json.close().name("problems").open_list();
  for (ImportProblem const& problem : outcome.problems) {
    write_reason(json, plan.files[problem.file], problem.reason);
    json.name("line").number(static_cast<double>(problem.line));
    json.name("column").number(static_cast<double>(problem.column)).name("detail").text(problem.detail);
    if (problem.other_line > 0) json.name("other_line").number(static_cast<double>(problem.other_line));
    json.close();
  }
  json.close();
}

}  // namespace

std::string import_report_text(ImportPlan const& plan, ImportOutcome const& outcome) {
  std::string text;
  for (std::size_t i = 0; i < plan.files.size(); ++i) text += file_line(plan.files[i], outcome.files[i].counts);
  if (!outcome.matches.empty()) text += "\nnames that are not known as they are written:\n";
  for (NameMatch const& match : outcome.matches) text += match_line(match);
  if (!outcome.problem_counts.empty()) text += "\nproblems:\n";
  for (ReasonCount const& count : outcome.problem_counts) {
    text += "  " + plan.files[count.file].name + ": " + std::string(reason_words(count.reason)) + " (" +
            counted(count.count, count.count == 1 ? "time" : "times") + ")\n";
    int shown = 0;
    for (ImportProblem const& problem : outcome.problems) {
      if (problem.file != count.file || problem.reason != count.reason) continue;
      if (shown++ == examples_shown) break;
      text += problem_line(problem);
    }
  }
  return text;
}

std::string import_report_json(ImportPlan const& plan, ImportOutcome const& outcome) {
  JsonWriter json;
  json.open_object();
  write_files(json, plan, outcome);
  json.name("kinds").open_object();
  for (std::size_t i = 0; i < importable_kinds.size(); ++i) {
    json.name(kind_word(importable_kinds[i])).open_object();
    json.name("created").number(static_cast<double>(outcome.kinds[i].created));
    json.name("updated").number(static_cast<double>(outcome.kinds[i].updated)).close();
  }
  json.close().name("changes").number(static_cast<double>(outcome.step.operations.size()));
  write_matches(json, outcome);
  write_problems(json, plan, outcome);
  return json.close().take();
}

}  // namespace claves
