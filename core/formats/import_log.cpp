#include "core/formats/import_log.h"

#include <algorithm>
#include <tuple>

#include "core/base/text.h"

namespace claves {
namespace {

constexpr std::size_t kept_of_a_reason = 2000;
constexpr std::size_t longest_detail = 120;

std::string shortened(std::string_view text) {
  text = trimmed(text);
  if (text.size() <= longest_detail) return std::string(text);
  std::size_t end = 0;
  for (std::size_t at = 0; at <= longest_detail;) {
    end = at;
    next_code(text, at);
  }
  return std::string(text.substr(0, end)) + "\u2026";
}

}  // namespace

void ImportLog::note(ImportReason reason, Place place, std::string_view detail, std::size_t other_line) {
  auto count = std::find_if(counts_.begin(), counts_.end(), [&](ReasonCount const& counted) {
    return counted.file == place.file && counted.reason == reason;
  });
  if (count == counts_.end()) count = counts_.insert(counts_.end(), {place.file, reason, 0});
  if (++count->count > kept_of_a_reason) return;
  problems_.push_back({reason, place.file, place.line, place.column, shortened(detail), other_line});
}

void ImportLog::write_to(ImportOutcome& outcome) {
  std::stable_sort(problems_.begin(), problems_.end(), [](ImportProblem const& a, ImportProblem const& b) {
    return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
  });
  std::sort(counts_.begin(), counts_.end(), [](ReasonCount const& a, ReasonCount const& b) {
    return std::tie(a.file, a.reason) < std::tie(b.file, b.reason);
  });
  outcome.problems = std::move(problems_);
  outcome.problem_counts = std::move(counts_);
}

}  // namespace claves
