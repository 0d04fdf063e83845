#include "web/views/welcome_view.h"

#include "web/views/given_files.h"
#include "web/widgets/buttons.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

void draw_ways_in(Ui& ui, Screen const& screen, Requests& requests) {
  grid(ui, {.min_column = 240, .max_columns = 3, .gap = 16, .stretch = true}, [&] {
    if (choice(ui, "sample",
               {.icon = Icon::Sparkles,
                .title = screen.say(Word::welcome_sample),
                .text = screen.say(Word::welcome_sample_text),
                .primary = true}))
      requests.add(OpenSample{});
    if (choice(ui, "import",
               {.icon = Icon::FileSpreadsheet,
                .title = screen.say(Word::welcome_import),
                .text = screen.say(Word::welcome_import_text)}))
      requests.go({.page = Page::Import});
    if (choice(ui, "empty",
               {.icon = Icon::Plus,
                .title = screen.say(Word::welcome_empty),
                .text = screen.say(Word::welcome_empty_text)}))
      requests.add(StartEmpty{});
  });
}

struct HowItWorks {
  Icon icon;
  Word title;
  Word text;
};
constexpr HowItWorks steps[] = {
    {Icon::Scale, Word::welcome_step_choose, Word::welcome_step_choose_text},
    {Icon::ListChecks, Word::welcome_step_plan, Word::welcome_step_plan_text},
    {Icon::RefreshCw, Word::welcome_step_review, Word::welcome_step_review_text},
};

void draw_steps(Ui& ui, Screen const& screen) {
  region(ui, "steps", screen.say(Word::welcome_steps), [&] {
    grid(ui, {.min_column = 200, .max_columns = 3, .gap = 24}, [&] {
      for (HowItWorks const& step : steps)
        grid_cell(ui, [&] {
          row(ui, {.gap = 8}, [&] {
            icon(ui, step.icon, Tone::Accent);
            heading(ui, 2, screen.say(step.title));
          });
          text(ui, screen.say(step.text), {.ink = Ink::Muted});
        });
    });
  });
}

}  // namespace

void WelcomeView::draw(Ui& ui, Screen const& screen, Requests& requests) {
  space(ui, ui.is_phone() ? 8 : 40);
  heading(ui, 1, screen.say(Word::welcome_title));
  text(ui, screen.say(Word::welcome_text), {.ink = Ink::Muted});
  space(ui, 8);
  draw_ways_in(ui, screen, requests);
  row(ui, {.gap = 12}, [&] {
    text(ui, screen.say(Word::welcome_open), {.ink = Ink::Muted});
    take(file_button(ui, "open", screen.say(Word::welcome_open_button), ".claves"), requests);
  });
  space(ui, 24);
  draw_steps(ui, screen);
}

}  // namespace claves
