#include "web/backup.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

namespace claves {
namespace {

constexpr std::string_view form = "1";  // of the line of numbers; another one is of another version

template <class Number>
bool read_number(std::string_view& rest, Number& number) {
  auto const [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
  if (error != std::errc()) return false;
  rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
  if (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
  return true;
}

std::string_view take_line(std::string_view& text) {
  std::size_t const end = std::min(text.find('\n'), text.size());
  std::string_view const line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return line;
}

Date day_of(Moment moment, Today today) { return claves::day_of(moment, today.utc_offset_minutes); }

}  // namespace

std::string write_backup_memory(BackupMemory const& memory) {
  std::string text(form);
  for (std::int64_t const number :
       {memory.made_at.ms, memory.holds_up_to.wall_ms, std::int64_t{memory.holds_up_to.counter},
        memory.watched_since.ms, std::int64_t{memory.put_off.days}})
    text += ' ' + std::to_string(number);
  text += ' ' + std::to_string(memory.holds_up_to.actor.value);
  for (std::string const& file : memory.files) text += '\n' + file;
  return text;
}

BackupMemory read_backup_memory(std::string_view text) {
  BackupMemory memory;
  std::string_view line = take_line(text);
  if (line.substr(0, form.size() + 1) != std::string(form) + ' ') return {};
  line.remove_prefix(form.size() + 1);
  bool const sound = read_number(line, memory.made_at.ms) && read_number(line, memory.holds_up_to.wall_ms) &&
                     read_number(line, memory.holds_up_to.counter) &&
                     read_number(line, memory.watched_since.ms) && read_number(line, memory.put_off.days) &&
                     read_number(line, memory.holds_up_to.actor.value) && line.empty();
  if (!sound) return {};
  while (!text.empty()) memory.files.emplace_back(take_line(text));
  return memory;
}

std::size_t steps_since(History const& history, BackupMemory const& memory) {
  auto const steps = history.steps();
  for (std::size_t since = 0; since < steps.size() && memory.made_at; ++since)
    if (steps[steps.size() - 1 - since].stamped.stamp == memory.holds_up_to) return since;
  return steps.size();
}

std::size_t StepsSinceCopy::count(History const& history, BackupMemory const& memory) {
  std::size_t const steps = history.steps().size();
  if (held_ > 0 && held_ <= steps && mark_ == memory.holds_up_to) return steps - held_;
  std::size_t const since = steps_since(history, memory);
  held_ = steps - since;
  mark_ = memory.holds_up_to;
  return since;
}

bool is_reminder_due(BackupMemory const& memory, std::size_t steps_since, Today today) {
  Moment const safe_since = memory.made_at ? memory.made_at : memory.watched_since;
  if (steps_since == 0 || !safe_since || memory.put_off == today.date) return false;
  return days_between(day_of(safe_since, today), today.date) > reminded_after_days;
}

bool is_backup_due(BackupMemory const& memory, std::size_t steps_since, Today today) {
  return steps_since > 0 && (!memory.made_at || day_of(memory.made_at, today) != today.date);
}

std::string backup_name(Date day) { return "claves-backup-" + iso(day) + ".claves"; }

std::vector<std::string> superfluous(std::span<std::string const> files) {
  std::vector<std::string> oldest_first(files.begin(), files.end());
  std::sort(oldest_first.begin(), oldest_first.end());
  std::size_t const kept = std::min(kept_backups, oldest_first.size());
  oldest_first.resize(oldest_first.size() - kept);
  return oldest_first;
}

}  // namespace claves
