#include "web/views/assessment_part.h"

#include <algorithm>

#include "core/base/text.h"
#include "core/model/identity.h"
#include "web/views/edit_field.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/overlay.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr std::array levels{Word::level_0, Word::level_1, Word::level_2, Word::level_3, Word::level_4};

Word title_of(AssessmentSubject subject) {
  switch (subject) {
    case AssessmentSubject::Trust:
      return Word::assess_trust;
    case AssessmentSubject::Support:
      return Word::assess_support;
    case AssessmentSubject::Keys:
      return Word::assess_keys;
  }
  return Word::assess_keys;
}

Word text_of(AssessmentSubject subject) {
  switch (subject) {
    case AssessmentSubject::Trust:
      return Word::assess_trust_text;
    case AssessmentSubject::Support:
      return Word::assess_support_text;
    case AssessmentSubject::Keys:
      return Word::assess_keys_text;
  }
  return Word::assess_keys_text;
}

Tone tone_of(double level) { return level < 1.5 ? Tone::Bad : level < 2.5 ? Tone::Warn : Tone::Good; }

}  // namespace

struct AssessmentPart::Of {
  Ui& ui;
  Screen const& screen;
  Requests& requests;

  std::string_view off() const {
    return screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
  }
  Term words(AssessmentItem item) const {
    return screen.words.concept_of(Choices<AssessmentItem>::names[static_cast<std::size_t>(item)]);
  }
  std::string level(double value) const { return screen.locale.fixed(value, 1); }
};

void AssessmentPart::draw(Ui& ui, Screen const& screen, Requests& requests) {
  Of const of{ui, screen, requests};
  auto const scope = ui.scope("assessment", static_cast<std::uint64_t>(subject_));
  std::vector<Assessment const*> const all = assessments_of(screen.workspace, subject_);
  Assessment const* const newest = all.empty() ? nullptr : all.front();
  bool const open = newest != nullptr && newest->state == AssessmentState::Open;
  auto const actions = [&] {
    if (open && button(ui, "answer", screen.say(Word::assess_answer),
                       {.kind = ButtonKind::Primary, .icon = Icon::Pencil, .off_because = of.off()})) {
      filling_ = newest->id;
      answers_.assign(items_of(subject_).size(), {});
      handed_in_ = false;
    }
    if (!open && button(ui, "begin", screen.say(newest == nullptr ? Word::assess_begin : Word::assess_again),
                        {.icon = Icon::Plus, .off_because = of.off()}))
      begin(of);
  };
  card(ui, "card",
       {.title = screen.say(title_of(subject_)), .subtitle = screen.say(text_of(subject_)), .actions = actions},
       [&] {
         if (newest == nullptr) return text(ui, screen.say(Word::assess_none), {.ink = Ink::Muted});
         draw_newest(of, *newest);
       });
  draw_sheet(of);
}

void AssessmentPart::draw_newest(Of const& of, Assessment const& assessment) {
  AssessmentResult const result = result_of(of.screen.workspace, assessment);
  row(of.ui, {.gap = 8}, [&] {
    pill(of.ui, of.screen.words.choice(&Assessment::state, assessment.state),
         assessment.state == AssessmentState::Open ? Tone::Accent : Tone::Neutral);
    text(of.ui, of.screen.locale.day(assessment.date), {.type = Type::Small, .ink = Ink::Muted});
    text(of.ui, of.screen.words.count(Counted::assess_sheets, result.sheets),
         {.type = Type::Small, .ink = Ink::Muted});
    spring(of.ui);
    bool const open = assessment.state == AssessmentState::Open;
    if (button(of.ui, "state", of.screen.say(open ? Word::assess_close : Word::assess_reopen),
               {.kind = ButtonKind::Quiet, .off_because = of.off()})) {
      Step step{StepName::CloseAssessment, std::string(of.screen.say(title_of(subject_))), {}};
      step.set(assessment.id, &Assessment::state, open ? AssessmentState::Closed : AssessmentState::Open);
      of.requests.perform(std::move(step));
    }
  });
  if (result.sheets == 2)
    text(of.ui, of.screen.say(Word::assess_two), {.ink = Ink::Muted});
  else if (ItemResult const* const weakest = result.weakest())
    notice(of.ui, "weakest",
           {.tone = tone_of(*weakest->mean),
            .text =
                of.screen.say(Word::assess_weakest, {of.words(weakest->item).name, of.level(*weakest->mean)})});
  std::string_view const name = of.screen.say(title_of(subject_));
  if (result.sheets > 0)
    list(of.ui, "items", name, static_cast<int>(result.items.size()),
         [&](int i) { draw_item(of, result.items[static_cast<std::size_t>(i)]); });
  if (result.sheets > 0)
    edit_field(
        of.ui, of.screen, of.requests, assessment.id, &Assessment::conclusion,
        {.step = StepName::EditAssessment, .subject = name, .label = of.screen.say(Word::assess_conclusion)});
}

void AssessmentPart::draw_item(Of const& of, ItemResult const& result) {
  auto const scope = of.ui.scope("item", static_cast<std::uint64_t>(result.item));
  Term const words = of.words(result.item);
  stack(of.ui, 4, [&] {
    text(of.ui, words.name, {.type = Type::Strong});
    text(of.ui, words.meaning, {.type = Type::Small, .ink = Ink::Muted});
    if (!result.mean) return;
    std::string shown = of.screen.say(Word::assess_level, {of.level(*result.mean)});
    if (result.spread)
      shown = of.screen.say(Word::assess_level_spread,
                            {of.level(*result.mean), of.screen.locale.number(result.spread->low),
                             of.screen.locale.number(result.spread->high)});
    meter(of.ui, "level",
          {.name = words.name,
           .spoken = shown,
           .value = *result.mean,
           .high = highest_level,
           .tone = tone_of(*result.mean),
           .show_value = true,
           .value_width = 150});
    for (std::string_view const evidence : result.evidence)
      text(of.ui, of.screen.say(Word::assess_said, {evidence}), {.type = Type::Small, .ink = Ink::Muted});
  });
}

void AssessmentPart::draw_sheet(Of const& of) {
  if (!filling_) return;
  std::vector<AssessmentItem> const items = items_of(subject_);
  bool cancel = false;
  auto const count =
      std::count_if(answers_.begin(), answers_.end(), [](Answered const& each) { return bool(each.level); });
  auto const foot = [&] {
    if (handed_in_) {
      cancel = button(of.ui, "done", of.screen.say(Word::assess_done));
      if (button(of.ui, "next", of.screen.say(Word::assess_next_person), {.kind = ButtonKind::Primary})) {
        answers_.assign(items.size(), {});
        handed_in_ = false;
      }
      return;
    }
    cancel = button(of.ui, "cancel", of.screen.say(Word::cancel));
    std::string_view const because = count == 0 ? of.screen.say(Word::assess_nothing_yet) : of.off();
    if (button(of.ui, "hand_in", of.screen.say(Word::assess_hand_in),
               {.kind = ButtonKind::Primary, .off_because = because}))
      hand_in(of);
  };
  auto const body = [&] {
    if (handed_in_) return text(of.ui, of.screen.say(Word::assess_handed_in));
    std::array<std::string_view, levels.size()> choices;
    for (std::size_t i = 0; i < levels.size(); ++i) choices[i] = of.screen.say(levels[i]);
    for (std::size_t i = 0; i < items.size() && i < answers_.size(); ++i) {
      auto const scope = of.ui.scope("answer", i);
      Term const words = of.words(items[i]);
      heading(of.ui, 3, words.name);
      if (auto const level = radio_group(of.ui, "level",
                                         {.label = words.meaning,
                                          .choices = choices,
                                          .chosen = answers_[i].level ? *answers_[i].level : -1}))
        answers_[i].level = *level;
      if (auto const said =
              text_field(of.ui, "evidence",
                         {.label = of.screen.words.field(&Response::evidence), .value = answers_[i].evidence}))
        answers_[i].evidence = *said;
    }
  };
  cancel |= dialog(of.ui, "sheet",
                   {.title = of.screen.say(title_of(subject_)),
                    .text = of.screen.say(Word::assess_no_names),
                    .close = of.screen.say(Word::close),
                    .width = 600,
                    .foot = foot},
                   body);
  if (cancel) filling_ = {};
}

void AssessmentPart::hand_in(Of const& of) {
  int const sheet = next_sheet(of.screen.workspace, filling_);
  std::vector<AssessmentItem> const items = items_of(subject_);
  Step step{StepName::HandInSheet, std::string(of.screen.say(title_of(subject_))), {}};
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (!answers_[i].level) continue;
    auto const id = response_id(filling_, sheet, items[i]);
    step.set(id, &Response::removed, false)
        .set(id, &Response::assessment, filling_)
        .set(id, &Response::sheet, sheet)
        .set(id, &Response::item, items[i])
        .set(id, &Response::level, *answers_[i].level);
    if (!trimmed(answers_[i].evidence).empty()) step.set(id, &Response::evidence, answers_[i].evidence);
  }
  of.requests.perform(std::move(step));
  handed_in_ = true;
}

void AssessmentPart::begin(Of const& of) {
  auto const id = of.requests.fresh_id<Assessment>();
  Step step{StepName::BeginAssessment, std::string(of.screen.say(title_of(subject_))), {}};
  step.set(id, &Assessment::subject, subject_).set(id, &Assessment::date, of.screen.today);
  of.requests.perform(std::move(step));
}

}  // namespace claves
