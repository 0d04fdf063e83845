#include "web/views/space_editor.h"

#include "core/model/identity.h"
#include "web/views/account_choice.h"
#include "web/views/draft_dialog.h"
#include "web/widgets/layout.h"
#include "web/widgets/text.h"

namespace claves {

Word move_words(SpaceMove move) {
  switch (move) {
    case SpaceMove::None:
      return Word::space_move_none;
    case SpaceMove::FindOut:
      return Word::space_move_find_out;
    case SpaceMove::Show:
      return Word::space_move_show;
    case SpaceMove::Link:
      return Word::space_move_link;
    case SpaceMove::ProveValue:
      return Word::space_move_prove;
    case SpaceMove::Open:
      return Word::space_move_open;
  }
  return Word::space_move_none;
}

void SpaceEditor::open(Account const& account, SpaceCell const& cell) {
  move_ = cell.move();
  if (cell.row != nullptr) return draft_.open(*cell.row);
  Whitespace begun;
  begun.id = whitespace_id(account.id, cell.unit, cell.offering);
  begun.account = account.id;
  begun.unit = cell.unit;
  begun.offering = cell.offering;
  Step making;
  making.set(begun.id, &Whitespace::removed, false)
      .set(begun.id, &Whitespace::account, account.id)
      .set(begun.id, &Whitespace::unit, cell.unit)
      .set(begun.id, &Whitespace::offering, cell.offering);
  draft_.open(begun, std::move(making.operations));
}

std::string SpaceEditor::title(Screen const& screen) const {
  Unit const* const unit = screen.find<Unit>(draft_->unit);
  std::string_view const where = unit == nullptr ? screen.say(Word::space_whole) : std::string_view(unit->name);
  return screen.say(Word::space_title, {screen.name_of(draft_->offering), where});
}

void SpaceEditor::draw(Ui& ui, Screen const& screen, Requests& requests) {
  std::string const words = draft_.is_open() ? title(screen) : std::string();
  auto const fields = [&] {
    text(ui, screen.say(move_words(move_)), {.ink = Ink::Muted});
    draft_.field(ui, screen, &Whitespace::space);
    draft_.field(ui, screen, &Whitespace::awareness, {.help = screen.say(Word::space_awareness_help)});
    grid(ui, {.min_column = 200, .max_columns = 2}, [&] {
      draft_.field(ui, screen, &Whitespace::value, {.suffix = screen.currency()});
      if (auto const chosen =
              account_choice<Competitor>(ui, screen, "competitor", screen.words.field(&Whitespace::competitor),
                                         draft_->account, draft_->competitor))
        draft_->competitor = *chosen;
    });
    draft_.field(ui, screen, &Whitespace::note);
    draw_ways(ui, screen, requests);
  };
  draft_dialog(
      ui, screen, requests, "space", draft_, {words, words, StepName::EditWhitespace, StepName::EditWhitespace},
      [&] { return words; }, fields);
  opportunity_.draw(ui, screen, requests);
  action_.draw(ui, screen, requests);
  question_.draw(ui, screen, requests);
}

// What was said of the cell is kept before going on from it.
void SpaceEditor::draw_ways(Ui& ui, Screen const& screen, Requests& requests) {
  Account const* const account = screen.find<Account>(draft_->account);
  if (account == nullptr) return;
  std::string_view const off = screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
  std::string const words = title(screen);
  row(ui, {.gap = 8}, [&] {
    if (button(ui, "opportunity", screen.say(Word::space_to_opportunity),
               {.icon = Icon::Plus, .off_because = off})) {
      Opportunity opportunity = new_opportunity(screen, *account);
      opportunity.title = words;
      opportunity.offering = draft_->offering;
      opportunity.unit = draft_->unit;
      opportunity.value = draft_->value;
      opportunity.competitor = draft_->competitor;
      opportunity.theme = Theme::Expansion;
      draft_.save(screen, requests, StepName::EditWhitespace, words, true);
      opportunity_.open(std::move(opportunity));
    }
    if (button(ui, "action", screen.say(Word::space_to_action), {.icon = Icon::ListTodo, .off_because = off})) {
      Action action = new_action(screen, *account);
      action.title = screen.say(Word::space_action, {screen.say(move_words(move_)), words});
      action.origin = ActionOrigin::Whitespace;
      action.whitespace = draft_->id;
      draft_.save(screen, requests, StepName::EditWhitespace, words, true);
      action_.open(std::move(action));
    }
    if (button(ui, "question", screen.say(Word::space_to_question),
               {.icon = Icon::MessageCircleQuestionMark, .off_because = off})) {
      Unit const* const unit = screen.find<Unit>(draft_->unit);
      std::string_view const where = unit == nullptr ? std::string_view(account->name) : unit->name;
      question_.raise(account->id, draft_->id,
                      screen.say(Word::space_question, {screen.name_of(draft_->offering), where}));
      draft_.save(screen, requests, StepName::EditWhitespace, words, true);
    }
  });
}

}  // namespace claves
