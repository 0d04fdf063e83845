#include "web/views/action_dialog.h"

#include "web/views/account_choice.h"
#include "web/views/question_words.h"
#include "web/widgets/buttons.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/overlay.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr int usual_days = 14;  // two weeks: near enough to be begun, far enough to be done

}  // namespace

Action new_action(Screen const& screen, Account const& account) {
  Action action;
  action.account = account.id;
  if (screen.find<Person>(account.owner) != nullptr) action.owner = account.owner;
  action.due = screen.today + usual_days;
  return action;
}

void choose_objective(Ui& ui, Screen const& screen, Action& action) {
  std::vector<Objective const*> const all =
      screen.workspace.table<Objective>().all_with(&Objective::account, action.account);
  std::vector<std::string> names{std::string(screen.say(Word::none))};
  int chosen = 0;
  for (Objective const* objective : all) {
    if (objective->id == action.objective) chosen = static_cast<int>(names.size());
    names.push_back(objective->title);
  }
  auto const picked =
      select(ui, "objective",
             {.label = screen.words.field(&Action::objective),
              .choices = names,
              .chosen = chosen,
              .help = all.empty() ? screen.say(Word::action_no_objective) : std::string_view{}});
  if (picked) action.objective = *picked == 0 ? ObjectiveId{} : all[static_cast<std::size_t>(*picked - 1)]->id;
}

void ActionDialog::draw_fields(Ui& ui, Screen const& screen) {
  if (draft_.is_new() && screen.find<Account>(draft_->account) == nullptr)
    draft_.field(ui, screen, &Action::account, {.help = screen.say(Word::action_choose_account)});
  draft_.field(ui, screen, &Action::title, {.help = screen.say(Word::action_title_help)});
  std::string_view const question = question_asked(screen, draft_->question, draft_->own_question);
  if (!question.empty())
    text(ui, screen.say(Word::action_from_question, {question}), {.type = Type::Small, .ink = Ink::Muted});
  grid(ui, {.min_column = 200, .max_columns = 2}, [&] {
    draft_.field(ui, screen, &Action::owner);
    draft_.field(ui, screen, &Action::due);
    draft_.field(ui, screen, &Action::state);
    draft_.field(ui, screen, &Action::effort_hours);
    draft_.field(ui, screen, &Action::start);
    draft_.field(ui, screen, &Action::grant);
    draft_.field(ui, screen, &Action::origin);
  });
  choose_objective(ui, screen, *draft_);
  if (auto const before =
          account_choice<Action>(ui, screen, "depends_on", screen.words.field(&Action::depends_on),
                                 draft_->account, draft_->depends_on, draft_->id))
    draft_->depends_on = *before;
  std::string const cycle = screen.refusal_of(Kind::Action, draft_->id.value, number_of(&Action::depends_on));
  if (!cycle.empty()) text(ui, cycle, {.ink = Ink::Bad});
  draft_.field(ui, screen, &Action::resources, {.help = screen.say(Word::action_resources_help)});
}

void ActionDialog::draw(Ui& ui, Screen const& screen, Requests& requests) {
  draft_.settle(screen);
  if (!draft_.is_open()) return;
  bool save = false;
  bool cancel = false;
  bool const is_new = draft_.is_new();
  std::string_view const off = screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
  auto buttons = [&] {
    cancel = button(ui, "cancel", screen.say(Word::cancel));
    save = button(ui, "save", screen.say(is_new ? Word::add : Word::save),
                  {.kind = ButtonKind::Primary, .off_because = off});
  };
  bool const dismissed = dialog(ui, "action_dialog",
                                {.title = screen.say(is_new ? Word::action_new_title : Word::action_edit_title),
                                 .close = screen.say(Word::close),
                                 .width = 520,
                                 .foot = buttons},
                                [&] { draw_fields(ui, screen); });
  if (save) draft_.save(screen, requests, is_new ? StepName::AddAction : StepName::EditAction, draft_->title);
  if (cancel || dismissed) draft_.close();
}

}  // namespace claves
