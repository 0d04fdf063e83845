#include "web/views/opportunity_editor.h"

#include "web/views/account_choice.h"
#include "web/views/draft_dialog.h"
#include "web/widgets/layout.h"
#include "web/widgets/text.h"

namespace claves {

Opportunity new_opportunity(Screen const& screen, Account const& account) {
  Opportunity opportunity;
  opportunity.account = account.id;
  opportunity.owner = account.owner;
  opportunity.buyer = buyer_of(account.key, screen.findings.purchases().of(account.id));
  opportunity.probability =
      usual_odds(screen.workspace, screen.findings.purchases().whole, opportunity.buyer).percent;
  opportunity.expected = add_months(screen.today, 3);
  return opportunity;
}

std::string odds_said(Screen const& screen, Odds const& odds) {
  std::string const percent = screen.locale.number(odds.percent, 1);
  switch (odds.origin) {
    case OddsOrigin::Unknown:
      return screen.say(Word::odds_unknown, {percent});
    case OddsOrigin::Literature:
      return screen.say(Word::odds_literature, {percent});
    case OddsOrigin::Firm:
      return screen.say(Word::odds_firm, {percent});
    case OddsOrigin::Measured:
      return screen.say(Word::odds_measured, {percent, screen.locale.number(odds.decided)});
  }
  return percent;
}

void OpportunityEditor::draw_fields(Ui& ui, Screen const& screen) {
  AccountId const account = draft_->account;
  draft_.field(ui, screen, &Opportunity::title, {.help = screen.say(Word::opportunity_title_help)});
  Buyer const before = draft_->buyer;
  grid(ui, {.min_column = 200, .max_columns = 2}, [&] {
    draft_.field(ui, screen, &Opportunity::theme);
    draft_.field(ui, screen, &Opportunity::state);
    draft_.field(ui, screen, &Opportunity::value, {.suffix = screen.currency()});
    draft_.field(ui, screen, &Opportunity::expected);
    draft_.field(ui, screen, &Opportunity::buyer);
    Odds const odds = usual_odds(screen.workspace, screen.findings.purchases().whole, draft_->buyer);
    if (draft_->buyer != before) draft_->probability = odds.percent;
    draft_.field(ui, screen, &Opportunity::probability, {.help = odds_said(screen, odds), .suffix = "%"});
    draft_.field(ui, screen, &Opportunity::owner);
    if (auto const chosen = account_choice<Offering>(
            ui, screen, "offering", screen.words.field(&Opportunity::offering), account, draft_->offering))
      draft_->offering = *chosen;
    if (auto const chosen = account_choice<Unit>(ui, screen, "unit", screen.words.field(&Opportunity::unit),
                                                 account, draft_->unit))
      draft_->unit = *chosen;
    if (auto const chosen =
            account_choice<Competitor>(ui, screen, "competitor", screen.words.field(&Opportunity::competitor),
                                       account, draft_->competitor))
      draft_->competitor = *chosen;
    if (auto const chosen = account_choice<Contact>(
            ui, screen, "contact", screen.words.field(&Opportunity::contact), account, draft_->contact))
      draft_->contact = *chosen;
    if (auto const chosen = account_choice<Objective>(
            ui, screen, "objective", screen.words.field(&Opportunity::objective), account, draft_->objective))
      draft_->objective = *chosen;
  });
  draft_.field(ui, screen, &Opportunity::next_step);
  draft_.field(ui, screen, &Opportunity::must_be_true, {.help = screen.say(Word::opportunity_true_help)});
}

void OpportunityEditor::draw(Ui& ui, Screen const& screen, Requests& requests) {
  draft_dialog(
      ui, screen, requests, "opportunity", draft_,
      {screen.say(Word::opportunity_new), screen.say(Word::opportunity_edit), StepName::AddOpportunity,
       StepName::EditOpportunity},
      [&] { return draft_->title; }, [&] { draw_fields(ui, screen); });
}

}  // namespace claves
