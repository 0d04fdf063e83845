// Feeds any bytes to the import, under any choice of kind, header and fields. What is read must be a step that
// can be performed, and after it the same file must have nothing more to say.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "core/formats/import.h"
#include "core/session.h"

namespace {

using namespace claves;

void demand(bool holds) {
  if (!holds) std::abort();
}

// The first three bytes choose as a user might.
void choose(FilePlan& file, std::uint8_t const* choices) {
  if (file.unreadable || choices[0] % 2 == 0) return;
  set_header(file, choices[0] % 4 == 1 ? Header::Present : Header::Absent);
  set_kind(file, importable_kinds[choices[1] % importable_kinds.size()]);
  auto const fields = importable_fields(*file.kind);
  for (std::size_t column = 0; column < file.columns.size(); ++column) {
    set_field(file, column, fields[(column + choices[2]) % fields.size()]);
    file.columns[column].decimal_sign.chosen = choices[2] % 2 == 0 ? DecimalSign::Point : DecimalSign::Comma;
    file.columns[column].date_order.chosen = choices[1] % 2 == 0 ? DateOrder::DayMonth : DateOrder::MonthDay;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  if (size < 3) return 0;
  std::string const bytes(reinterpret_cast<char const*>(data + 3), size - 3);
  Session session(Actor{1});
  ImportPlan plan = propose({{"a.csv", bytes}}, session.workspace());
  choose(plan.files[0], data);
  ImportOutcome const outcome = read(plan, session.workspace());
  demand(bool(session.perform(outcome.step, Moment{1})));
  demand(read(plan, session.workspace()).step.operations.empty());
  return 0;
}
