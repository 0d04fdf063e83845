#include "web/views/investment_part.h"

#include <algorithm>

#include "core/model/identity.h"
#include "web/views/draft_dialog.h"
#include "web/views/edit_field.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/table.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr int years_shown = 4;

}  // namespace

struct InvestmentPart::Of {
  Ui& ui;
  Screen const& screen;
  Requests& requests;
  std::vector<AccountId> const& key;
  int year;

  std::string_view off() const {
    return screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
  }
  std::string money(double amount) const { return screen.locale.compact_money(amount, screen.currency()); }
  std::string hours(double amount) const {
    return screen.say(Word::invest_hours, {screen.locale.number(amount)});
  }
  std::vector<YearOfReturn> years(AccountId account) const {
    return returns(screen.workspace, screen.findings.purchases().of(account), account, year, years_shown);
  }
};

void InvestmentPart::draw(Ui& ui, Screen const& screen, Requests& requests) {
  std::vector<AccountId> const& key = screen.findings.key_list().key;
  Of const of{ui, screen, requests, key, split(screen.today).year};
  if (key.empty())
    return empty_state(
        ui, "none",
        {.icon = Icon::KeyRound,
         .title = screen.say(Word::invest_none_title),
         .text = screen.say(Word::invest_none_text),
         .buttons = [&] {
           if (button(ui, "accounts", screen.say(Word::programme_to_accounts), {.kind = ButtonKind::Primary}))
             requests.go({.page = Page::Accounts});
         }});
  if (std::find(key.begin(), key.end(), chosen_) == key.end()) chosen_ = key.front();
  int unplanned = 0;
  int unserved = 0;
  for (AccountId const id : key) {
    unplanned += invested_in(screen.workspace, id, of.year, of.year).is_planned() ? 0 : 1;
    unserved += screen.find<Account>(id)->aim.empty() ? 1 : 0;
  }
  std::string const sentence = unplanned > 0  ? screen.words.count(Counted::invest_unplanned, unplanned)
                               : unserved > 0 ? screen.words.count(Counted::invest_unserved, unserved)
                                              : std::string(screen.say(Word::invest_fine));
  text(ui, sentence, {.ink = Ink::Muted});
  columns(ui, {fr(1.9F), fr(1)}, {.gap = 20, .stack_below = 960},
          {[&] { draw_table(of); }, [&] { draw_account(of); }});
  draw_editor(of);
}

void InvestmentPart::draw_table(Of const& of) {
  Screen const& screen = of.screen;
  enum : int { Name, Hours, Money, Return, Net };
  std::array<Column, 5> const heads{
      {{.key = "name", .title = screen.say(Word::invest_account), .track = fr(1.4F)},
       {.key = "hours", .title = screen.say(Word::invest_hours_head), .right = true},
       {.key = "money", .title = screen.say(Word::invest_money_head), .track = fr(1.6F), .right = true},
       {.key = "return", .title = screen.say(Word::invest_won_head), .right = true, .hide_below = 560},
       {.key = "net", .title = screen.say(Word::invest_net_head), .right = true}}};
  std::vector<std::vector<YearOfReturn>> all;
  for (AccountId const id : of.key) all.push_back(of.years(id));
  auto const of_two = [&](double have, double planned, auto shown) {
    return planned > 0 ? screen.say(Word::invest_of, {shown(have), shown(planned)})
           : have > 0  ? shown(have)
                       : std::string("–");
  };
  auto const cell_text = [&](int row_place, int column) -> std::string {
    std::vector<YearOfReturn> const& years = all[static_cast<std::size_t>(row_place)];
    YearOfReturn const& now = years.back();
    switch (column) {
      case Name:
        return std::string(screen.name_of(of.key[static_cast<std::size_t>(row_place)]));
      case Hours:
        return of_two(now.invested.spent_hours, now.invested.planned_hours,
                      [&](double hours) { return screen.locale.number(hours); });
      case Money:
        return of_two(now.invested.spent_money, now.invested.planned_money,
                      [&](double amount) { return of.money(amount); });
      case Return:
        return of.money(total_of(years).won);
      default: {
        auto const net = total_of(years).net;
        return net ? of.money(*net) : std::string("–");
      }
    }
  };
  card(of.ui, "table",
       {.title = screen.say(Word::invest_title, {std::to_string(of.year)}),
        .subtitle = screen.say(Word::invest_text, {std::to_string(of.year - years_shown + 1)})},
       [&] {
         auto const event = table(
             of.ui, "accounts",
             {.name = screen.say(Word::invest_name),
              .columns = heads,
              .rows = static_cast<int>(of.key.size()),
              .row =
                  [&](int place) {
                    AccountId const id = of.key[static_cast<std::size_t>(place)];
                    return TableRow{
                        .key = id.value, .name = std::string(screen.name_of(id)), .current = id == chosen_};
                  },
              .cell =
                  [&](int place, int column) {
                    text(of.ui, cell_text(place, column),
                         {.type = column == Name ? Type::Strong : Type::Body,
                          .max_lines = 1,
                          .tabular = column != Name});
                  },
              .narrow =
                  [&](int place) {
                    text(of.ui, cell_text(place, Name), {.type = Type::Strong});
                    text(of.ui,
                         screen.say(Word::invest_narrow,
                                    {cell_text(place, Hours), cell_text(place, Money), cell_text(place, Net)}),
                         {.type = Type::Small, .ink = Ink::Muted});
                  }});
         if (event.opened) chosen_ = of.key[static_cast<std::size_t>(*event.opened)];
         text(of.ui, screen.say(Word::invest_formula), {.type = Type::Small, .ink = Ink::Subtle});
       });
}

void InvestmentPart::draw_account(Of const& of) {
  Screen const& screen = of.screen;
  Account const& account = *screen.find<Account>(chosen_);
  auto const scope = of.ui.scope("one", account.id.value);
  std::vector<YearOfReturn> const years = of.years(account.id);
  card(of.ui, "account", {.title = account.name}, [&] {
    edit_field(
        of.ui, screen, of.requests, account.id, &Account::aim,
        {.step = StepName::EditAccount, .subject = account.name, .help = screen.say(Word::invest_aim_help)});
    edit_field(of.ui, screen, of.requests, account.id, &Account::margin,
               {.step = StepName::EditAccount,
                .subject = account.name,
                .help = screen.say(Word::invest_margin_help),
                .suffix = "%"});
    list(of.ui, "years", screen.say(Word::invest_years), static_cast<int>(years.size()), [&](int i) {
      YearOfReturn const& year = years[years.size() - 1 - static_cast<std::size_t>(i)];
      auto const year_scope = of.ui.scope("year", static_cast<std::uint64_t>(year.invested.year));
      std::string const name = std::to_string(year.invested.year);
      Investment const* const written = find_investment(screen.workspace, account.id, year.invested.year);
      auto const what = [&] {
        stack(of.ui, 2, [&] {
          row(of.ui, {.gap = 8}, [&] {
            text(of.ui, name, {.type = Type::Strong});
            if (year.invested.from_plan && year.invested.is_planned())
              badge(of.ui, screen.say(Word::invest_from_plan));
            if (year.net)
              badge(of.ui, screen.say(Word::invest_net, {of.money(*year.net)}),
                    *year.net >= 0 ? Tone::Good : Tone::Bad);
          });
          bool const any = year.invested.is_planned() || year.invested.is_spent();
          std::string const put =
              any ? screen.say(Word::invest_year,
                               {of.hours(year.invested.spent_hours), of.hours(year.invested.planned_hours),
                                of.money(year.invested.spent_money), of.money(year.invested.planned_money)})
                  : std::string(screen.say(Word::invest_nothing));
          text(of.ui, put, {.type = Type::Small, .ink = Ink::Muted});
          std::string won = screen.say(Word::invest_won, {of.money(year.won)});
          if (year.per_hour) won += " · " + screen.say(Word::invest_per_hour, {of.money(*year.per_hour)});
          text(of.ui, won, {.type = Type::Small, .ink = Ink::Muted});
          if (written != nullptr && !written->purpose.empty())
            text(of.ui, written->purpose, {.type = Type::Small});
        });
      };
      auto const edit = [&] {
        if (icon_button(of.ui, "edit", Icon::Pencil, screen.say(Word::invest_edit, {account.name, name}),
                        {.kind = ButtonKind::Quiet, .off_because = of.off()}))
          open(of, account.id, year.invested.year);
      };
      columns(of.ui, {fr(1), px(44)}, {.gap = 8}, {what, edit});
    });
  });
}

void InvestmentPart::open(Of const& of, AccountId account, int year) {
  if (Investment const* const row = find_investment(of.screen.workspace, account, year))
    return editing_.open(*row);
  Investment begun;
  begun.id = investment_id(account, year);
  begun.account = account;
  begun.year = year;
  Step making;
  making.set(begun.id, &Investment::removed, false)
      .set(begun.id, &Investment::account, account)
      .set(begun.id, &Investment::year, static_cast<double>(year));
  editing_.open(begun, std::move(making.operations));
}

void InvestmentPart::draw_editor(Of const& of) {
  std::string title;
  if (editing_.is_open())
    title = of.screen.say(Word::invest_edit,
                          {of.screen.name_of(editing_->account), of.screen.locale.fixed(editing_->year, 0)});
  auto const fields = [&] {
    grid(of.ui, {.min_column = 180, .max_columns = 2}, [&] {
      editing_.field(of.ui, of.screen, &Investment::planned_hours, {.suffix = "h"});
      editing_.field(of.ui, of.screen, &Investment::spent_hours, {.suffix = "h"});
      editing_.field(of.ui, of.screen, &Investment::planned_money, {.suffix = of.screen.currency()});
      editing_.field(of.ui, of.screen, &Investment::spent_money, {.suffix = of.screen.currency()});
    });
    editing_.field(of.ui, of.screen, &Investment::other_return,
                   {.help = of.screen.say(Word::invest_other_help), .suffix = of.screen.currency()});
    editing_.field(of.ui, of.screen, &Investment::purpose, {.help = of.screen.say(Word::invest_purpose_help)});
  };
  draft_dialog(
      of.ui, of.screen, of.requests, "investment", editing_,
      {title, title, StepName::EditInvestment, StepName::EditInvestment},
      [&] { return std::string(of.screen.name_of(editing_->account)); }, fields);
}

}  // namespace claves
