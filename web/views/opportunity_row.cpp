#include "web/views/opportunity_row.h"

#include "core/rules/pipeline.h"
#include "web/views/action_row.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/overlay.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

void draw_account(Ui& ui, Screen const& screen, Requests& requests, AccountId account) {
  Route const route{.page = Page::Account, .account = account, .part = AccountPart::Growth};
  if (link(ui, "account", screen.name_of(account),
           {.href = to_fragment(route), .type = Type::Small, .quiet = true}))
    requests.go(route);
}

}  // namespace

std::string_view theme_name(Screen const& screen, Theme theme) {
  return screen.words.concept_of(Choices<Theme>::names[static_cast<std::size_t>(theme)]).name;
}

bool opportunity_row(Ui& ui, Screen const& screen, Requests& requests, Opportunity const& opportunity,
                     OpportunityRow const& options) {
  auto const scope = ui.scope("opportunity", opportunity.id.value);
  Shortfall const lacks = shortfall(opportunity, screen.today);
  std::string_view const off = screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
  auto const money = [&](double amount) { return screen.locale.compact_money(amount, screen.currency()); };
  bool edit = false;
  auto const what = [&] {
    stack(ui, 3, [&] {
      edit |= link(ui, "open", opportunity.title, {.type = Type::Strong, .quiet = true});
      row(ui, {.gap = 8}, [&] {
        if (options.account) draw_account(ui, screen, requests, opportunity.account);
        badge(ui, theme_name(screen, opportunity.theme), Tone::Accent);
        text(ui,
             screen.say(Word::opportunity_worth,
                        {money(opportunity.value), screen.locale.number(opportunity.probability),
                         money(expected_value(opportunity))}),
             {.type = Type::Small});
        deadline(ui, screen, opportunity.expected, Pending::Yes);
      });
      text(ui,
           lacks.no_next_step ? screen.say(Word::opportunity_no_step) : std::string_view(opportunity.next_step),
           {.type = Type::Small, .ink = lacks.no_next_step ? Ink::Warn : Ink::Muted});
      text(ui,
           lacks.no_condition ? std::string(screen.say(Word::opportunity_no_condition))
                              : screen.say(Word::opportunity_must, {opportunity.must_be_true}),
           {.type = Type::Small, .ink = lacks.no_condition ? Ink::Warn : Ink::Muted});
    });
  };
  auto const more = [&] {
    std::array<MenuItem, 4> const items{
        {{.words = screen.say(Word::edit), .icon = Icon::Pencil, .off_because = off},
         {.words = screen.say(Word::opportunity_won), .icon = Icon::CircleCheck, .off_because = off},
         {.words = screen.say(Word::opportunity_lost), .icon = Icon::X, .off_because = off},
         {.words = screen.say(Word::remove), .icon = Icon::Trash2, .off_because = off, .danger = true}}};
    std::string const name = screen.say(Word::opportunity_more, {opportunity.title});
    auto const chosen =
        menu(ui, "more", {.name = name, .icon = Icon::Ellipsis, .kind = ButtonKind::Quiet, .items = items});
    edit |= chosen == 0;
    if (chosen == 1 || chosen == 2) {
      Step step{StepName::CloseOpportunity, opportunity.title, {}};
      step.set(opportunity.id, &Opportunity::state,
               chosen == 1 ? OpportunityState::Won : OpportunityState::Lost)
          .set(opportunity.id, &Opportunity::closed_on, screen.today);
      requests.perform(std::move(step));
    }
    if (chosen == 3) {
      Step step{StepName::RemoveOpportunity, opportunity.title, {}};
      requests.perform(std::move(step.remove<Opportunity>(opportunity.id)));
    }
  };
  columns(ui, {fr(1), px(44)}, {.gap = 8}, {what, more});
  return edit;
}

}  // namespace claves
