#include "web/views/change_list.h"

#include "web/views/question_words.h"
#include "web/views/stage_words.h"
#include "web/views/value_text.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr std::size_t most_shown = 40;
constexpr std::size_t short_text = 80;  // bytes; longer ones are only said to be rewritten

struct Look {
  Word word;
  Tone tone;
};

Look look_of(ChangeSort sort) {
  switch (sort) {
    case ChangeSort::Created:
      return {Word::change_created, Tone::Good};
    case ChangeSort::Edited:
      return {Word::change_edited, Tone::Accent};
    case ChangeSort::Removed:
      return {Word::change_removed, Tone::Bad};
  }
  return {Word::change_edited, Tone::Accent};
}

// "Deadline: from 3 Nov to 10 Nov"
std::string told(Screen const& screen, Kind kind, FieldChange const& change) {
  std::string_view const label = screen.words.field(kind, change.field);
  std::string before = value_text(screen, kind, change.field, change.before);
  std::string now = value_text(screen, kind, change.field, change.now);
  if (before.size() > short_text || now.size() > short_text) return screen.say(Word::change_rewritten, {label});
  if (before.empty()) return screen.say(Word::change_to, {label, now});
  if (now.empty()) now = screen.say(Word::nothing_there);
  return screen.say(Word::change_from_to, {label, before, now});
}

// The catalogue's question or criterion, where the entity is about one.
std::string_view subject_of(Screen const& screen, Change const& change) {
  if (!change.name.empty()) return change.name;
  if (change.kind == Kind::Answer)
    if (Answer const* const answer = screen.find<Answer>({change.id}))
      return question_asked(screen, answer->question, answer->own_question);
  if (change.kind == Kind::CriterionCheck)
    if (CriterionCheck const* const check = screen.find<CriterionCheck>({change.id}))
      return criterion_words(screen, criterion_of(screen.workspace, *check));
  return {};
}

void draw_change(Ui& ui, Screen const& screen, Change const& change) {
  Look const look = look_of(change.sort);
  stack(ui, 4, [&] {
    row(ui, {.gap = 8}, [&] {
      badge(ui, screen.say(look.word), look.tone);
      text(ui, screen.words.kind(change.kind), {.type = Type::Small, .ink = Ink::Muted});
    });
    if (std::string_view const subject = subject_of(screen, change); !subject.empty())
      text(ui, subject, {.type = Type::Strong});
    if (change.sort != ChangeSort::Edited) return;
    for (FieldChange const& field : change.fields)
      text(ui, told(screen, change.kind, field), {.ink = Ink::Muted});
  });
}

}  // namespace

void change_list(Ui& ui, Screen const& screen, std::string_view key, std::span<Change const> changes) {
  std::size_t const shown = std::min(changes.size(), most_shown);
  list(ui, key, screen.say(Word::changes_title), static_cast<int>(shown),
       [&](int i) { draw_change(ui, screen, changes[static_cast<std::size_t>(i)]); });
  if (shown < changes.size())
    text(ui, screen.words.count(Counted::changes_more, static_cast<double>(changes.size() - shown)),
         {.ink = Ink::Muted});
}

}  // namespace claves
