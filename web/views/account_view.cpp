#include "web/views/account_view.h"

#include "web/views/account_head.h"
#include "web/views/competition_part.h"
#include "web/views/growth_part.h"
#include "web/views/people_part.h"
#include "web/views/plan_part.h"
#include "web/views/process_part.h"
#include "web/views/questions_part.h"
#include "web/views/relationships_part.h"
#include "web/views/review_part.h"
#include "web/views/summary_part.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/navigation.h"

namespace claves {
namespace {

struct PartOf {
  AccountPart part;
  std::string_view key;
  Word word;
};
constexpr std::array parts{PartOf{AccountPart::Summary, "summary", Word::account_summary},
                           PartOf{AccountPart::Questions, "questions", Word::account_questions},
                           PartOf{AccountPart::Plan, "plan", Word::account_plan},
                           PartOf{AccountPart::People, "people", Word::account_people},
                           PartOf{AccountPart::Relationships, "relationships", Word::account_relationships},
                           PartOf{AccountPart::Growth, "growth", Word::account_growth},
                           PartOf{AccountPart::Competition, "competition", Word::account_competition},
                           PartOf{AccountPart::Process, "process", Word::account_process},
                           PartOf{AccountPart::Review, "review", Word::account_review}};

void draw_gone(Ui& ui, Screen const& screen, Requests& requests) {
  auto buttons = [&] {
    if (button(ui, "all", screen.say(Word::account_to_all), {.kind = ButtonKind::Primary}))
      requests.go({.page = Page::Accounts});
  };
  empty_state(ui, "gone",
              {.icon = Icon::Building2,
               .title = screen.say(Word::account_gone_title),
               .text = screen.say(Word::account_gone_text),
               .buttons = buttons});
}

}  // namespace

// Of one account: another one begins anew.
struct AccountView::State {
  AccountId account;
  AccountHead head;
  Membership membership;
  SummaryPart summary;
  QuestionsPart questions;
  PlanPart plan;
  PeoplePart people;
  RelationshipsPart relationships;
  GrowthPart growth;
  CompetitionPart competition;
  ProcessPart process;
  ReviewPart review;

  void draw_part(Ui& ui, Screen const& screen, Requests& requests, Account const& account_drawn) {
    switch (screen.route.part) {
      case AccountPart::Relationships:
        return relationships.draw(ui, screen, requests, account_drawn);
      case AccountPart::Growth:
        return growth.draw(ui, screen, requests, account_drawn);
      case AccountPart::Competition:
        return competition.draw(ui, screen, requests, account_drawn);
      case AccountPart::Summary:
        return summary.draw(ui, screen, requests, account_drawn);
      case AccountPart::Questions:
        return questions.draw(ui, screen, requests, account_drawn, membership);
      case AccountPart::Plan:
        return plan.draw(ui, screen, requests, account_drawn);
      case AccountPart::People:
        return people.draw(ui, screen, requests, account_drawn);
      case AccountPart::Process:
        return process.draw(ui, screen, requests, account_drawn);
      case AccountPart::Review:
        return review.draw(ui, screen, requests, account_drawn);
    }
  }
};

AccountView::AccountView() : state_(std::make_unique<State>()) {}
AccountView::~AccountView() = default;

void AccountView::draw(Ui& ui, Screen const& screen, Requests& requests) {
  if (state_->account != screen.route.account) {
    state_ = std::make_unique<State>();
    state_->account = screen.route.account;
  }
  Account const* const account = screen.find<Account>(screen.route.account);
  if (account == nullptr) return draw_gone(ui, screen, requests);
  auto const scope = ui.scope("account", account->id.value);
  state_->head.draw(ui, screen, requests, *account, state_->membership);
  std::vector<TabItem> items;
  for (PartOf const& part : parts) items.push_back({.key = part.key, .words = screen.say(part.word)});
  auto const chosen_part = static_cast<std::size_t>(screen.route.part);
  auto const chosen = tabs(ui, "parts", screen.say(Word::account_parts), items, static_cast<int>(chosen_part));
  if (chosen)
    requests.go(
        {.page = Page::Account, .account = account->id, .part = parts[static_cast<std::size_t>(*chosen)].part});
  tab_panel(ui, "parts", items[chosen_part].words, [&] {
    if (ui.is_phone() && !account->key && screen.route.part == AccountPart::Summary)
      state_->head.draw_not_key(ui, screen, *account, state_->membership);
    state_->draw_part(ui, screen, requests, *account);
  });
  state_->head.draw_editor(ui, screen, requests);
  state_->membership.draw(ui, screen, requests);
}

}  // namespace claves
