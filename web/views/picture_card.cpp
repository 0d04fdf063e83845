#include "web/views/picture_card.h"

#include "web/widgets/overlay.h"
#include "web/widgets/recording.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

// The firm and the day: a picture that travels says what it is and how old.
std::string foot(Screen const& screen) {
  return screen.say(Word::page_foot, {screen.firm().name, screen.locale.day(screen.today)});
}

}  // namespace

std::optional<PictureFormat> picture_menu(Ui& ui, Screen const& screen, std::string_view title) {
  std::array<MenuItem, 2> const items{{{.words = screen.say(Word::picture_png), .icon = Icon::Download},
                                       {.words = screen.say(Word::picture_svg), .icon = Icon::Download}}};
  std::string const name = screen.say(Word::picture_save, {title});
  auto const chosen = menu(ui, "save_picture",
                           {.name = name, .icon = Icon::Download, .kind = ButtonKind::Quiet, .items = items});
  if (!chosen) return {};
  return *chosen == 0 ? PictureFormat::Png : PictureFormat::Svg;
}

void save_picture(Ui& ui, Screen const& screen, Requests& requests, std::string title, float width,
                  PictureFormat format, Body picture) {
  std::string svg = recorded(ui, {title, width}, [&] {
    text(ui, title, {.type = Type::CardTitle});
    picture();
    text(ui, foot(screen), {.type = Type::Tiny, .ink = Ink::Subtle});
  });
  requests.add(SavePicture{std::move(title), std::move(svg), format});
}

void picture_card(Ui& ui, Screen const& screen, Requests& requests, std::string_view key,
                  PictureCard const& options, Body picture) {
  std::string title(options.title);
  if (!options.of.empty()) title = std::string(options.of) + " · " + title;
  std::optional<PictureFormat> wish;
  auto const actions = [&] {
    if (options.actions) options.actions();
    wish = picture_menu(ui, screen, options.title);
  };
  card(ui, key,
       {.title = options.title, .subtitle = options.subtitle, .help = options.help, .actions = actions}, [&] {
         picture();
         if (options.rest) options.rest();
       });
  if (wish) save_picture(ui, screen, requests, std::move(title), options.width, *wish, picture);
}

}  // namespace claves
