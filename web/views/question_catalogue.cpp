#include "web/views/question_catalogue.h"

#include <algorithm>

#include "core/model/identity.h"
#include "web/views/draft_dialog.h"
#include "web/views/question_words.h"
#include "web/widgets/buttons.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/overlay.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr auto category_names = Choices<QuestionCategory>::names;

// The row in which the firm says something of a question, made where there is none yet.
FirmQuestionId say_of_question(Step& step, QuestionUse const& question) {
  if (question.row) return question.row;
  FirmQuestionId const id = firm_question_id(question.number);
  step.set(id, &FirmQuestion::removed, false).set(id, &FirmQuestion::question, question.number);
  return id;
}

// How many accounts have answered it.
double answers_to(Workspace const& workspace, QuestionUse const& question) {
  double count = 0;
  for (Answer const& answer : workspace.table<Answer>().rows())
    if (!answer.removed && answer.state == AnswerState::Answered && answer.own_question == question.own &&
        (question.own || answer.question == question.number))
      ++count;
  return count;
}

}  // namespace

struct QuestionCatalogue::Of {
  Ui& ui;
  Screen const& screen;
  Requests& requests;
  QuestionList const& list;

  std::string_view off() const {
    return screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
  }
  std::string_view name(QuestionCategory category) const {
    return screen.words.concept_of(category_names[static_cast<std::size_t>(category)]).name;
  }
};

void QuestionCatalogue::draw(Ui& ui, Screen const& screen, Requests& requests) {
  QuestionList const list = question_list(screen.workspace);
  Of const of{ui, screen, requests, list};
  draw_head(of);
  std::vector<std::string> names;
  for (std::size_t i = 0; i < category_names.size(); ++i)
    names.emplace_back(of.name(static_cast<QuestionCategory>(i)));
  auto const chosen = select(ui, "category",
                             {.label = screen.say(Word::catalogue_category),
                              .choices = names,
                              .chosen = static_cast<int>(category_),
                              .width = ui.is_phone() ? 0.0F : 420.0F});
  if (chosen) category_ = static_cast<QuestionCategory>(*chosen);
  draw_category(of, category_);
  draw_editor(of);
}

void QuestionCatalogue::draw_head(Of const& of) {
  auto const count = [&](auto fits) {
    return static_cast<double>(std::count_if(of.list.all.begin(), of.list.all.end(), fits));
  };
  double const asked = count([](QuestionUse const& each) { return !each.off; });
  double const core = count([](QuestionUse const& each) { return !each.off && each.core; });
  double const own = count([](QuestionUse const& each) { return bool(each.own); });
  text(of.ui,
       of.screen.say(
           own > 0 ? Word::catalogue_counts_own : Word::catalogue_counts,
           {of.screen.locale.number(asked), of.screen.locale.number(core), of.screen.locale.number(own)}),
       {.ink = Ink::Muted});
}

void QuestionCatalogue::draw_category(Of const& of, QuestionCategory category) {
  std::vector<QuestionUse const*> shown;
  for (QuestionUse const& question : of.list.all)
    if (question.category == category) shown.push_back(&question);
  auto const scope = of.ui.scope("category", static_cast<std::uint64_t>(category));
  Term const words = of.screen.words.concept_of(category_names[static_cast<std::size_t>(category)]);
  auto const add = [&] {
    if (!button(of.ui, "add", of.screen.say(Word::catalogue_add),
                {.icon = Icon::Plus, .off_because = of.off()}))
      return;
    FirmQuestion own;
    own.category = category;
    editing_.open(own);
  };
  card(of.ui, "questions", {.title = words.name, .subtitle = words.meaning, .actions = add}, [&] {
    list(of.ui, "list", words.name, static_cast<int>(shown.size()),
         [&](int i) { draw_question(of, *shown[static_cast<std::size_t>(i)]); });
  });
}

void QuestionCatalogue::draw_question(Of const& of, QuestionUse const& question) {
  auto const scope =
      of.ui.scope(question.own ? "own" : "question",
                  question.own ? question.own.value : static_cast<std::uint64_t>(question.number));
  QuestionWords const words = question_words(of.screen, question);
  auto const what = [&] {
    stack(of.ui, 4, [&] {
      text(of.ui, words.question, {.type = Type::Strong, .ink = question.off ? Ink::Subtle : Ink::Normal});
      if (!words.guidance.empty()) text(of.ui, words.guidance, {.type = Type::Small, .ink = Ink::Muted});
      row(of.ui, {.gap = 8}, [&] {
        if (question.own) badge(of.ui, of.screen.say(Word::catalogue_own), Tone::Accent);
        if (question.core) badge(of.ui, of.screen.say(Word::find_out_decides), Tone::Accent);
        if (question.off) badge(of.ui, of.screen.say(Word::catalogue_off));
        double const answered = answers_to(of.screen.workspace, question);
        if (answered > 0)
          text(of.ui, of.screen.words.count(Counted::catalogue_answered, answered),
               {.type = Type::Small, .ink = Ink::Subtle});
      });
    });
  };
  columns(of.ui, {fr(1), px(44)}, {.gap = 8}, {what, [&] { draw_menu(of, question, words.question); }});
}

void QuestionCatalogue::draw_menu(Of const& of, QuestionUse const& question, std::string_view words) {
  std::vector<MenuItem> items{
      {.words = of.screen.say(Word::edit), .icon = Icon::Pencil, .off_because = of.off()},
      {.words = of.screen.say(question.off ? Word::catalogue_use : Word::catalogue_leave_out),
       .icon = question.off ? Icon::Eye : Icon::EyeOff,
       .off_because = of.off()}};
  if (question.own)
    items.push_back(
        {.words = of.screen.say(Word::remove), .icon = Icon::Trash2, .off_because = of.off(), .danger = true});
  std::string const name = of.screen.say(Word::catalogue_more, {words});
  auto const chosen =
      menu(of.ui, "more", {.name = name, .icon = Icon::Ellipsis, .kind = ButtonKind::Quiet, .items = items});
  if (chosen == 0) edit(of.screen, question);
  if (chosen == 1) {
    Step step{StepName::SwitchQuestion, std::string(words), {}};
    step.set(say_of_question(step, question), &FirmQuestion::off, !question.off);
    of.requests.perform(std::move(step));
  }
  if (chosen == 2) remove(of, question);
}

void QuestionCatalogue::edit(Screen const& screen, QuestionUse const& question) {
  Step making;
  FirmQuestionId const id = say_of_question(making, question);
  FirmQuestion const* const row = screen.find<FirmQuestion>(id);
  FirmQuestion begun;
  begun.id = id;
  begun.question = question.number;
  editing_.open(row == nullptr ? begun : *row, std::move(making.operations));
}

void QuestionCatalogue::remove(Of const& of, QuestionUse const& question) {
  Step step{StepName::RemoveQuestion, std::string(question_words(of.screen, question).question), {}};
  of.requests.perform(std::move(step.remove<FirmQuestion>(question.own)));
}

void QuestionCatalogue::draw_editor(Of const& of) {
  auto const fields = [&] {
    QuestionWords catalogue;
    if (editing_->question != 0) catalogue = of.screen.words.question(static_cast<int>(editing_->question));
    editing_.field(of.ui, of.screen, &FirmQuestion::text, {.placeholder = catalogue.question});
    editing_.field(of.ui, of.screen, &FirmQuestion::guidance, {.placeholder = catalogue.guidance});
    editing_.field(of.ui, of.screen, &FirmQuestion::source, {.placeholder = catalogue.usual_source});
    if (editing_->question != 0) return;
    editing_.field(of.ui, of.screen, &FirmQuestion::category);
    editing_.field(of.ui, of.screen, &FirmQuestion::core);
  };
  draft_dialog(
      of.ui, of.screen, of.requests, "question", editing_,
      {of.screen.say(Word::catalogue_add), of.screen.say(Word::catalogue_edit_title), StepName::AddQuestion,
       StepName::EditQuestion},
      [&] { return editing_->text; }, fields);
}

}  // namespace claves
