#include "tests/support/gallery.h"

#include <array>
#include <cmath>
#include <limits>

#include "web/charts/bars.h"
#include "web/charts/lines.h"
#include "web/charts/matrix.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/overlay.h"
#include "web/widgets/table.h"
#include "web/widgets/text.h"

namespace claves::test {
namespace {

constexpr std::array<std::string_view, 16> firms{
    "Muñoz Energía",    "Brightside Retail",
    "Fernhill Schools", "Sundial Travel",
    "Quillon Media",    "Meridian Water",
    "Harbor & Pine",    "Willow Clinics",
    "Acero Logística",  "Ostrava Steel",
    "Umbra Security",   "Zephyr Air",
    "Cobalt Freight",   "Tidewater Bank",
    "Kestrel Robotics", "A firm whose name is longer than any column that was made for it"};

constexpr std::array<double, 8> factors{8, 6, std::numeric_limits<double>::quiet_NaN(), 9, 3, 5, 7, 2};

constexpr Column account_columns[] = {
    {.key = "name", .title = "Account", .track = fr(2.4F), .sortable = true},
    {.key = "factors", .title = "Factors", .track = px(88), .hide_below = 520},
    {.key = "score", .title = "Score", .track = fr(1.4F), .sortable = true},
    {.key = "trend", .title = "Trend", .track = px(76), .hide_below = 760},
    {.key = "value", .title = "Value", .track = px(72), .right = true, .sortable = true},
    {.key = "kind", .title = "Kind", .track = px(110), .hide_below = 560}};

constexpr std::array<Tone, 5> kinds{Tone::Good, Tone::Accent, Tone::Bad, Tone::Neutral, Tone::Warn};
constexpr std::array<std::string_view, 5> kind_names{"Customer", "Emerging", "At risk", "Ordinary", "Slipping"};

std::string_view firm(int row) { return firms[static_cast<std::size_t>(row) % firms.size()]; }

void account_cell(Ui& ui, int row, int column) {
  auto const kind = static_cast<std::size_t>(row) % kinds.size();
  double const score = 92 - row * 0.7;
  std::string const shown = std::to_string(static_cast<int>(score));
  switch (column) {
    case 0:
      avatar(ui, firm(row));
      cell(ui, 0, [&] {
        stack(ui, 0, [&] {
          text(ui, firm(row), {.type = Type::Strong});
          text(ui, "Fluid filtration", {.type = Type::Small, .ink = Ink::Muted});
        });
      });
      break;
    case 1:
      mini_bars(ui, "factors", {.summary = "Factors of " + std::string(firm(row)), .values = factors});
      break;
    case 2:
      meter(ui, "score",
            {.name = "Score",
             .spoken = shown,
             .value = score,
             .high = 100,
             .tone = Tone::Good,
             .show_value = true});
      break;
    case 3: {
      std::array<double, 6> const values{1.0 * (row % 3), 2, 1.5, 2.2, 2.1, 2.6 - row % 2};
      spark(ui, "trend", {.summary = "Trend", .values = values, .tone = row % 2 == 0 ? Tone::Good : Tone::Bad});
      break;
    }
    case 4:
      text(ui, "€" + std::to_string(132 - row) + "k", {.right = true, .tabular = true});
      break;
    case 5:
      pill(ui, kind_names[kind], kinds[kind]);
      break;
    default:
      break;
  }
}

void account_card(Ui& ui, int place) {
  auto const kind = static_cast<std::size_t>(place) % kinds.size();
  double const score = 92 - place * 0.7;
  row(ui, {.gap = 12, .wrap = false}, [&] {
    avatar(ui, firm(place), 36);
    cell(ui, 0, [&] {
      row(ui, {.gap = 8, .wrap = false}, [&] {
        text(ui, firm(place), {.type = Type::Strong, .max_lines = 1});
        spring(ui);
        pill(ui, kind_names[kind], kinds[kind]);
      });
      meter(ui, "score",
            {.name = "Score",
             .spoken = std::to_string(static_cast<int>(score)),
             .value = score,
             .high = 100,
             .tone = Tone::Good,
             .show_value = true});
    });
  });
}

std::vector<Bubble> bubbles() {
  std::vector<Bubble> out;
  for (int i = 0; i < 15; ++i) {
    double const x = 1 + std::fmod(i * 3.7, 8.6);
    double const y = 1 + std::fmod(i * 2.3 + 1.7, 8.4);
    out.push_back({.key = static_cast<std::uint64_t>(i),
                   .name = firm(i),
                   .spoken = std::string(firm(i)) + ": 7.2, 6.5",
                   .x = x,
                   .y = y,
                   .weight = 20 + std::fmod(i * 37.0, 90),
                   .tone = kinds[static_cast<std::size_t>(i) % 3],
                   .key_account = i % 4 == 0});
  }
  return out;
}

void draw_matrix(Ui& ui, Gallery& gallery) {
  auto const all = bubbles();
  card(ui, "matrix", {.title = "Attractiveness and position", .subtitle = "bubble = revenue"}, [&] {
    auto const picked = matrix(ui, "matrix",
                               {.summary = "15 accounts over attractiveness and position",
                                .x_title = "Position",
                                .y_title = "Attractiveness",
                                .top_left = "Win",
                                .top_right = "Protect and grow",
                                .bottom_left = "Watch",
                                .bottom_right = "Keep",
                                .bubbles = all,
                                .chosen = gallery.account});
    if (picked) gallery.account = *picked;
  });
}

void draw_accounts(Ui& ui, Gallery& gallery) {
  columns(ui, {fr(1), px(440)}, {.gap = 20, .stack_below = 900},
          {[&] {
             card(ui, "table", {.flush = true}, [&] {
               auto const event =
                   table(ui, "accounts",
                         {.name = "Accounts",
                          .columns = account_columns,
                          .rows = 120,
                          .height = ui.rest_height(),
                          .sorted_by = 2,
                          .sort = Sort::Descending,
                          .row =
                              [&](int place) {
                                auto const key = static_cast<std::uint64_t>(place);
                                return TableRow{key, std::string(firm(place)) + ' ' + std::to_string(place),
                                                key == gallery.account};
                              },
                          .cell = [&](int place, int column) { account_cell(ui, place, column); },
                          .narrow = [&](int place) { account_card(ui, place); }});
               if (event.opened) gallery.account = static_cast<std::uint64_t>(*event.opened);
             });
           },
           [&] {
             draw_matrix(ui, gallery);
             card(ui, "account", {}, [&] {
               row(ui, {.gap = 12, .wrap = false}, [&] {
                 avatar(ui, firm(static_cast<int>(gallery.account)), 36);
                 cell(ui, 0, [&] {
                   stack(ui, 0, [&] {
                     heading(ui, 2, firm(static_cast<int>(gallery.account)));
                     text(ui, "Energy · owned by Ana Ruiz", {.type = Type::Small, .ink = Ink::Muted});
                   });
                 });
                 icon_button(ui, "mail", Icon::Mail, "Write");
               });
               grid(ui, {.min_column = 110, .max_columns = 3, .gap = 8, .stretch = true}, [&] {
                 card(ui, "score", {.padding = 12, .raised = true}, [&] {
                   metric(ui, {.label = "Score", .value = "88", .unit = "of 100", .tone = Tone::Good});
                 });
                 card(ui, "value", {.padding = 12, .raised = true},
                      [&] { metric(ui, {.label = "Value", .value = "€157k", .unit = "per year"}); });
                 card(ui, "renews", {.padding = 12, .raised = true},
                      [&] { metric(ui, {.label = "Renews", .value = "31", .unit = "days"}); });
               });
               constexpr Share drivers[] = {
                   {"Fit", "83", 83}, {"Intent", "91", 91}, {"Engagement", "94", 94}, {"Risk", "17", 17}};
               bar_list(ui, "drivers",
                        {.summary = "Score drivers", .bars = drivers, .high = 100, .tone = Tone::Good});
               columns(ui, {fr(1), fr(1)}, {.gap = 8},
                       {[&] { button(ui, "open", "Open plan", {.icon = Icon::FileText, .fill = true}); },
                        [&] {
                          button(ui, "log", "Log activity",
                                 {.kind = ButtonKind::Primary, .icon = Icon::Plus, .fill = true});
                        }});
             });
           }});
}

void draw_fields(Ui& ui, Gallery& gallery) {
  static std::vector<std::string> const stages{"Prospect", "Proposal", "Customer"};
  static constexpr std::array<std::string_view, 3> influence{"Uses", "Recommends", "Decides"};
  static constexpr std::array<std::string_view, 3> meanings{"Works with what we sell.", "", "Signs."};
  grid(ui, {.min_column = 260, .max_columns = 3}, [&] {
    auto const name = text_field(ui, "name", {.label = "Name", .value = gallery.name, .error = gallery.error});
    if (name) {
      gallery.error = name->empty() ? "A name is needed" : "";
      if (!name->empty()) gallery.name = *name;
    }
    number_field(
        ui, "revenue",
        {.label = "Revenue", .value = "1.234,5", .help = "Won in the last twelve months", .suffix = "€"});
    date_field(ui, "review", {.label = "Next review", .shown = "24 nov 2026", .placeholder = "No date"});
    select(ui, "stage", {.label = "Stage", .choices = stages, .chosen = 1});
    search_field(ui, "search", {.label = "Search accounts", .placeholder = "Search accounts"});
    if (auto const moved =
            slider(ui, "weight",
                   {.label = "Weight of revenue", .value = gallery.weight, .high = 100, .shown = "25 %"})) {
      gallery.weight = moved->value;
    }
    grid_wide(ui, [&] {
      text_area(
          ui, "why",
          {.label = "Why now",
           .value =
               "New VP of Operations started in March and asked for a vendor review before the June budget. "
               "Two plants moved to our pilot; the renewal decision sits with finance, who want a payback "
               "under nine months."});
    });
    grid_cell(ui, [&] {
      if (auto const on = checkbox(ui, "check", {.label = "Key account", .on = gallery.on})) gallery.on = *on;
      toggle(ui, "switch",
             {.label = "Show ordinary accounts", .on = gallery.on, .help = "They are not scored."});
    });
    radio_group(ui, "influence",
                {.label = "Influence", .choices = influence, .explanations = meanings, .chosen = 2});
    if (auto const view =
            segments(ui, "view", {.label = "View", .choices = influence, .chosen = gallery.view})) {
      gallery.view = *view;
    }
  });
}

void draw_controls(Ui& ui, Gallery& gallery) {
  static constexpr TabItem items[] = {{"plan", "Plan"}, {"actions", "Actions", "12"}, {"review", "Review"}};
  static constexpr MenuItem entries[] = {
      {.words = "Rename", .icon = Icon::Pencil},
      {.words = "Delete", .icon = Icon::Trash2, .danger = true, .divided = true}};
  static constexpr Crumb crumbs[] = {{"Accounts", "#/accounts"}, {"Muñoz Energía", ""}};
  static constexpr ProcessStep steps[] = {{"Select", "done", "", StepState::Done},
                                          {"Understand", "3 of 4", "current stage", StepState::Current},
                                          {"Plan", "", "", StepState::Ahead},
                                          {"Work", "", "", StepState::Ahead},
                                          {"Review", "", "", StepState::Ahead}};
  breadcrumb(ui, "crumbs", "Where you are", crumbs);
  stepper(ui, "steps", "Process", steps);
  if (auto const tab = tabs(ui, "tabs", "Parts of the plan", items, gallery.chosen_tab))
    gallery.chosen_tab = *tab;
  notice(ui, "notice",
         {.tone = Tone::Warn,
          .title = "3 deals name no account",
          .text = "They were counted and left out.",
          .action = "Show",
          .close = "Close"});
  card(ui, "buttons", {.title = "Buttons"}, [&] {
    row(ui, {}, [&] {
      if (button(ui, "dialog", "Open dialog", {.kind = ButtonKind::Primary})) gallery.dialog_open = true;
      button(ui, "filter", "Filter", {.icon = Icon::Funnel});
      button(ui, "quiet", "Later", {.kind = ButtonKind::Quiet});
      button(ui, "remove", "Remove", {.kind = ButtonKind::Danger, .icon = Icon::Trash2});
      button(ui, "off", "Close review", {.off_because = "Two measures are missing"});
      icon_button(ui, "undo", Icon::Undo2, "Undo", {.shortcut = "Control+Z"});
      menu(ui, "more", {.name = "More", .icon = Icon::Ellipsis, .items = entries});
      popover(ui, "help", {.name = "What is this?"}, [&] { text(ui, "An explanation of what is meant."); });
      link(ui, "link", "Read the guide", {.href = "#/guide", .external = true});
    });
  });
  card(ui, "fields", {.title = "Fields"}, [&] { draw_fields(ui, gallery); });
  grid(ui, {.min_column = 280, .max_columns = 3, .stretch = true}, [&] {
    choice(ui, "sample",
           {.icon = Icon::Sparkles,
            .title = "Try the sample workspace",
            .text = "Forty customers of an invented firm.",
            .primary = true});
    choice(ui, "import",
           {.icon = Icon::FileSpreadsheet,
            .title = "Bring in an account list",
            .text = "CSV files from any CRM."});
    choice(ui, "start",
           {.icon = Icon::Plus,
            .title = "Start empty",
            .text = "Add your first account by hand, and the rest whenever you like."});
  });
  file_drop(ui, "files",
            {.title = "Drop the files here",
             .text = "CSV, up to 200 MB",
             .button = "Choose files",
             .accept = ".csv"});
  card(ui, "list", {.title = "List"}, [&] {
    list(ui, "list", "Actions", 3, [&](int place) {
      row(ui, {.gap = 12}, [&] {
        checkbox(ui, "done", {.label = firm(place), .hide_label = true});
        text(ui, firm(place));
        spring(ui);
        badge(ui, "Overdue", Tone::Bad);
      });
    });
  });
}

void draw_charts(Ui& ui, Gallery& gallery) {
  static std::vector<Point> const points{
      {0, 12, "24 Jan", "12"}, {30, 18, "23 Feb", "18"}, {64, 15, "29 Mar", "15"}, {95, 27, "29 Apr", "27"}};
  static constexpr Share shares[] = {{"Revenue", "21.3", 21.3},
                                     {"Growth", "14", 14},
                                     {"Fit", "9.5", 9.5},
                                     {"Access", "7", 7},
                                     {"Image", "3", 3}};
  grid(ui, {.min_column = 360, .max_columns = 2}, [&] {
    draw_matrix(ui, gallery);
    card(ui, "kpi", {.title = "Share of wallet"}, [&] {
      line_chart(ui, "line",
                 {.summary = "Share of wallet rose from 12 to 27; the target is 30",
                  .x_title = "Day",
                  .y_title = "Value",
                  .points = points,
                  .target = 30,
                  .target_shown = "Target 30",
                  .low_shown = "12",
                  .high_shown = "30"});
      row(ui, {.gap = 16}, [&] {
        ring(ui, "ring", {.name = "Answered", .shown = "5/8", .share = 0.625});
        ring(ui, "large", {.name = "Planned", .shown = "62 %", .share = 0.62, .tone = Tone::Good, .size = 80});
      });
    });
    card(ui, "why", {.title = "Why this score"},
         [&] { share_bar(ui, "bar", {.summary = "54.8 of 100", .shares = shares, .whole = 100}); });
    card(ui, "progress", {.title = "Progress"}, [&] {
      progress(ui, "known", {.name = "Reading", .spoken = "40 %", .share = 0.4});
      constexpr KeyValue pairs[] = {{"Owner", "Ana Ruiz"},
                                    {"Sector", "A sector whose name goes on and on until it has to break"}};
      key_values(ui, pairs);
    });
  });
}

}  // namespace

void Gallery::draw(Ui& ui) {
  page_frame(
      ui,
      {.navigation_name = "Main",
       .place = page == GalleryPage::Accounts   ? "accounts"
                : page == GalleryPage::Controls ? "controls"
                                                : "other",
       .max_width = 1400,
       .brand =
           [&] {
             row(ui, {.gap = 10}, [&] {
               icon(ui, Icon::KeyRound, Tone::Accent);
               text(ui, "Claves", {.type = Type::CardTitle});
             });
           },
       .navigation =
           [&] {
             if (rail_item(ui, "accounts", "Accounts",
                           {.icon = Icon::Building2, .count = "240", .current = page == GalleryPage::Accounts}))
               page = GalleryPage::Accounts;
             if (rail_item(ui, "controls", "Controls",
                           {.icon = Icon::SlidersHorizontal, .current = page == GalleryPage::Controls}))
               page = GalleryPage::Controls;
             if (rail_item(ui, "charts", "Charts",
                           {.icon = Icon::ChartBar, .current = page == GalleryPage::Charts}))
               page = GalleryPage::Charts;
             rail_label(ui, "Saved views");
             if (rail_item(ui, "empty", "Agenda",
                           {.icon = Icon::CalendarDays,
                            .count = "3",
                            .current = page == GalleryPage::Empty,
                            .count_tone = Tone::Bad}))
               page = GalleryPage::Empty;
           },
       .foot = [&] { state_line(ui, "saved", "Saved", Tone::Good); },
       .header =
           [&] {
             heading(ui, 1, "Gallery");
             spring(ui);
             search_field(ui, "search", {.label = "Search", .placeholder = "Search accounts", .width = 240});
             button(ui, "filter", "Filter", {.icon = Icon::Funnel});
             button(ui, "new", "New account", {.kind = ButtonKind::Primary, .icon = Icon::Plus});
           }},
      [&] {
        switch (page) {
          case GalleryPage::Accounts:
            draw_accounts(ui, *this);
            break;
          case GalleryPage::Controls:
            draw_controls(ui, *this);
            break;
          case GalleryPage::Charts:
            draw_charts(ui, *this);
            break;
          case GalleryPage::Empty:
            empty_state(
                ui, "empty",
                {.icon = Icon::CalendarDays,
                 .title = "Nothing is due",
                 .text = "Actions and reviews of all accounts appear here by their date. Plan one to begin.",
                 .buttons = [&] { button(ui, "plan", "Plan an account", {.kind = ButtonKind::Primary}); }});
            break;
        }
      });
  toast(
      ui, "toast",
      {.tone = Tone::Good, .text = "85 accounts were brought in", .action = "Undo", .close = "Close message"});
  if (dialog_open) {
    bool const done =
        dialog(ui, "filter",
               {.title = "Filter accounts",
                .text = "Only what meets all of it is shown.",
                .close = "Close",
                .foot =
                    [&] {
                      button(ui, "reset", "Reset");
                      if (button(ui, "show", "Show 48 accounts", {.kind = ButtonKind::Primary}))
                        dialog_open = false;
                    }},
               [&] {
                 static std::vector<std::string> const stages{"Prospect", "At risk"};
                 select(ui, "stage", {.label = "Stage of the account", .choices = stages, .chosen = 1});
                 slider(ui, "least", {.label = "Minimum score", .value = 29, .high = 100, .shown = "29"});
               });
    if (done) dialog_open = false;
  }
}

}  // namespace claves::test
