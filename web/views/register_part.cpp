#include "web/views/register_part.h"

#include "web/views/decision_list.h"
#include "web/widgets/buttons.h"
#include "web/widgets/layout.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr std::size_t first_decisions = 8;  // more are shown when asked for

}  // namespace

void RegisterPart::draw(Ui& ui, Screen const& screen) {
  std::vector<Decision const*> decisions = decisions_of(screen.workspace);
  std::size_t const all = decisions.size();
  card(ui, "register", {.title = screen.say(Word::register_title)}, [&] {
    text(ui, screen.say(Word::register_text), {.type = Type::Small, .ink = Ink::Muted});
    if (all == 0) return text(ui, screen.say(Word::register_empty), {.ink = Ink::Muted});
    bool const is_short = !shows_all_ && all > first_decisions;
    if (is_short) decisions.resize(first_decisions);
    decision_list(ui, screen, "decisions", decisions, DecisionsOf::Programme);
    std::string const more = screen.say(Word::register_all, {screen.locale.number(static_cast<double>(all))});
    if (is_short && button(ui, "all", more, {.kind = ButtonKind::Quiet, .icon = Icon::History}))
      shows_all_ = true;
  });
}

}  // namespace claves
