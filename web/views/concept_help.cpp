#include "web/views/concept_help.h"

#include "web/widgets/layout.h"
#include "web/widgets/overlay.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr float help_width = 340;

void panel(Ui& ui, Screen const& screen, std::string_view name, Body body) {
  popover(ui, "help",
          {.name = screen.say(Word::help_on, {name}),
           .icon = Icon::CircleQuestionMark,
           .icon_only = true,
           .kind = ButtonKind::Quiet,
           .width = help_width},
          [&] {
            heading(ui, 3, name);
            body();
          });
}

void draw_scale(Ui& ui, std::string_view value, std::string_view meaning) {
  if (meaning.empty()) return;
  columns(ui, {px(20), fr(1)}, {.gap = 8},
          {[&] { text(ui, value, {.type = Type::SmallStrong, .right = true}); },
           [&] { text(ui, meaning, {.type = Type::Small, .ink = Ink::Muted}); }});
}

}  // namespace

void help_on(Ui& ui, Screen const& screen, std::string_view concept_key) {
  auto const scope = ui.scope(concept_key);
  help_on(ui, screen, screen.words.concept_of(concept_key));
}

void help_on(Ui& ui, Screen const& screen, Term const& term) {
  panel(ui, screen, term.name, [&] { text(ui, term.meaning, {.ink = Ink::Muted}); });
}

void help_on(Ui& ui, Screen const& screen, FactorWords const& factor) {
  panel(ui, screen, factor.name, [&] {
    text(ui, factor.meaning, {.ink = Ink::Muted});
    stack(ui, 6, [&] {
      draw_scale(ui, "0", factor.at_0);
      draw_scale(ui, "5", factor.at_5);
      draw_scale(ui, "10", factor.at_10);
    });
  });
}

void help_on(Ui& ui, Screen const& screen, Word title, std::span<Term const> terms) {
  auto const scope = ui.scope("several", static_cast<std::uint64_t>(title));
  panel(ui, screen, screen.say(title), [&] {
    for (Term const& term : terms)
      stack(ui, 2, [&] {
        text(ui, term.name, {.type = Type::Strong});
        text(ui, term.meaning, {.type = Type::Small, .ink = Ink::Muted});
      });
  });
}

}  // namespace claves
