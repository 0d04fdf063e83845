#include <algorithm>
#include <filesystem>

#include "core/formats/workspace_file.h"
#include "shell/cli/commands.h"
#include "shell/cli/files.h"
#include "shell/cli/import_report.h"
#include "shell/cli/words.h"

namespace claves {
namespace {

// What the user says of columns that cannot be told.
struct Forms {
  std::optional<DecimalSign> decimal_sign;
  std::optional<DateOrder> date_order;
};

Result<Forms> forms_of(Arguments const& arguments) {
  Forms forms;
  if (arguments.decimal_sign == "comma") {
    forms.decimal_sign = DecimalSign::Comma;
  } else if (arguments.decimal_sign == "point") {
    forms.decimal_sign = DecimalSign::Point;
  } else if (!arguments.decimal_sign.empty()) {
    return Error{Fault::Unknown, {}, "--decimal " + arguments.decimal_sign};
  }
  if (arguments.date_order == "day-month") {
    forms.date_order = DateOrder::DayMonth;
  } else if (arguments.date_order == "month-day") {
    forms.date_order = DateOrder::MonthDay;
  } else if (!arguments.date_order.empty()) {
    return Error{Fault::Unknown, {}, "--dates " + arguments.date_order};
  }
  return forms;
}

void answer_questions(ImportPlan& plan, Forms const& forms, Arguments const& arguments) {
  for (FilePlan& file : plan.files)
    for (ColumnPlan& column : file.columns) {
      if (!column.decimal_sign.found) column.decimal_sign.chosen = forms.decimal_sign;
      if (!column.date_order.found) column.date_order.chosen = forms.date_order;
    }
  for (std::string const& match : arguments.matches) {
    std::size_t const equals = std::min(match.find('='), match.size());
    std::string const meant = equals < match.size() ? match.substr(equals + 1) : std::string{};
    for (Kind const kind : {Kind::Offering, Kind::Person, Kind::Account})
      plan.choices.push_back({kind, match.substr(0, equals), meant});
  }
  if (arguments.create_accounts) plan.create_missing_accounts = true;
}

// Files that are too large are not read at all; the others come back with their bytes.
CliAnswer read_lists(std::vector<std::string> const& names, std::vector<ImportFile>& files) {
  for (std::string const& name : names) {
    auto bytes = read_file(name, csv_limit_bytes);
    if (!bytes && bytes.error().fault == Fault::TooLarge)
      return unsound("claves: " + name + ": " + std::string(reason_words(ImportReason::FileTooLarge)) +
                     " (this one has " + bytes.error().detail + " bytes)\n");
    if (!bytes) return misused("claves: " + name + ": " + bytes.error().detail + '\n');
    files.push_back({std::filesystem::path(name).filename().string(), std::move(*bytes)});
  }
  return {};
}

// Why nothing is brought in; "" where all is well. One file left out is all of them left out: a script is not
// to find half of what it asked for.
std::string obstacle(ImportPlan const& plan, ImportOutcome const& outcome) {
  std::string text;
  for (ImportProblem const& problem : outcome.problems) {
    bool const unanswered =
        problem.reason == ImportReason::NumberFormUnknown || problem.reason == ImportReason::DateOrderUnknown;
    if (loss_of(problem.reason) != Loss::File && !unanswered) continue;
    text += "claves: " + plan.files[problem.file].name + ": " + std::string(reason_words(problem.reason));
    if (!problem.detail.empty()) text += " (" + problem.detail + ")";
    text += '\n';
  }
  return text;
}

CliAnswer perform(OpenWorkspace workspace, ImportPlan const& plan, Arguments const& arguments, Moment now) {
  ImportOutcome outcome = read(plan, workspace.session.workspace());
  std::string const report =
      arguments.json ? import_report_json(plan, outcome) : import_report_text(plan, outcome);
  if (std::string const reasons = obstacle(plan, outcome); !reasons.empty()) return {1, report, reasons};
  if (outcome.step.operations.empty() && file_exists(arguments.output)) return done(report);
  if (auto performed = workspace.session.perform(std::move(outcome.step), now); !performed)
    return {1, report, "claves: the step was refused at " + performed.error().where + '\n'};
  auto const written =
      write_file(arguments.output, write_workspace_file(workspace.session.history(), workspace.kept));
  if (!written) return {2, report, "claves: " + arguments.output + ": " + written.error().detail + '\n'};
  return done(report);
}

}  // namespace

CliAnswer import_command(Arguments const& arguments, CliWorld world) {
  if (arguments.names.empty()) return misused("claves: import needs at least one file\n");
  if (arguments.output.empty()) return misused("claves: import needs -o WORKSPACE\n");
  auto const forms = forms_of(arguments);
  if (!forms) return misused("claves: no such choice: " + forms.error().detail + '\n');

  std::vector<ImportFile> files;
  if (CliAnswer refused = read_lists(arguments.names, files); refused.exit_code != 0) return refused;
  OpenWorkspace workspace{Session(world.actor), {}};
  if (file_exists(arguments.output)) {
    auto opened = open_workspace(arguments.output, world.actor);
    if (!opened) return cannot_open(arguments.output, opened.error());
    workspace = std::move(*opened);
  }
  ImportPlan plan = propose(std::move(files), workspace.session.workspace());
  answer_questions(plan, *forms, arguments);
  return perform(std::move(workspace), plan, arguments, world.now);
}

}  // namespace claves
