#include "web/views/programme_firm.h"

#include "web/views/edit_field.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"

namespace claves {
namespace {

struct Currency {
  std::string_view code;  // ISO 4217
  Word name;
};
constexpr std::array<Currency, 12> currencies = {{{"EUR", Word::currency_eur},
                                                  {"USD", Word::currency_usd},
                                                  {"GBP", Word::currency_gbp},
                                                  {"CHF", Word::currency_chf},
                                                  {"MXN", Word::currency_mxn},
                                                  {"COP", Word::currency_cop},
                                                  {"CLP", Word::currency_clp},
                                                  {"ARS", Word::currency_ars},
                                                  {"PEN", Word::currency_pen},
                                                  {"UYU", Word::currency_uyu},
                                                  {"BRL", Word::currency_brl},
                                                  {"JPY", Word::currency_jpy}}};

// A code that a file brought in and that is not among these stands at the end.
void draw_currency(Ui& ui, Screen const& screen, Requests& requests) {
  std::string const held(screen.currency());
  std::vector<std::string> codes{""};
  std::vector<std::string> names{std::string(screen.say(Word::currency_none))};
  for (Currency const& currency : currencies) {
    codes.emplace_back(currency.code);
    names.push_back(std::string(screen.say(currency.name)) + " (" + std::string(currency.code) + ")");
  }
  int chosen = -1;
  for (std::size_t i = 0; i < codes.size(); ++i)
    if (codes[i] == held) chosen = static_cast<int>(i);
  if (chosen < 0) {
    chosen = static_cast<int>(codes.size());
    codes.push_back(held);
    names.push_back(held);
  }
  auto const picked =
      select(ui, "currency",
             {.label = screen.say(Word::currency_label),
              .choices = names,
              .chosen = chosen,
              .off_because = screen.editable ? std::string_view{} : screen.say(Word::read_only_tab)});
  if (!picked) return;
  Step step{StepName::EditFirm, screen.firm().name, {}};
  step.set(the_firm, &Firm::currency, codes[static_cast<std::size_t>(*picked)]);
  requests.perform(std::move(step));
}

}  // namespace

void draw_firm(Ui& ui, Screen const& screen, Requests& requests) {
  card(ui, "firm", {.title = screen.say(Word::firm_title)}, [&] {
    edit_field(ui, screen, requests, the_firm, &Firm::name, {.step = StepName::EditFirm});
    draw_currency(ui, screen, requests);
    edit_field(ui, screen, requests, the_firm, &Firm::margin, {.step = StepName::EditFirm, .suffix = "%"});
    edit_field(ui, screen, requests, the_firm, &Firm::existing_from,
               {.step = StepName::EditFirm, .suffix = screen.currency()});
    edit_field(ui, screen, requests, the_firm, &Firm::emerging_from, {.step = StepName::EditFirm});
    edit_field(ui, screen, requests, the_firm, &Firm::stale_after_days, {.step = StepName::EditFirm});
    edit_field(ui, screen, requests, the_firm, &Firm::review_every_months, {.step = StepName::EditFirm});
  });
}

}  // namespace claves
