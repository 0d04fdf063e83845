#include "web/views/kpi_cards.h"

#include <optional>

#include "core/rules/catalogue.h"
#include "web/charts/lines.h"
#include "web/views/draft_dialog.h"
#include "web/views/picture_card.h"
#include "web/widgets/feedback.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

std::string_view off(Screen const& screen) {
  return screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
}

struct Look {
  Word word;
  Tone tone;
};

// Nothing where one measure alone tells no direction.
std::optional<Look> look_of(KpiState const& state) {
  if (state.reached) return Look{Word::kpi_reached, Tone::Good};
  switch (state.trend) {
    case KpiTrend::Better:
      return Look{Word::kpi_better, Tone::Good};
    case KpiTrend::Worse:
      return Look{Word::kpi_worse, Tone::Bad};
    case KpiTrend::Steady:
      return Look{Word::kpi_steady, Tone::Neutral};
    case KpiTrend::Unknown:
      break;
  }
  return std::nullopt;
}

void draw_chart(Ui& ui, Screen const& screen, Kpi const& kpi, KpiState const& state) {
  if (state.series.size() < 2) return;
  std::vector<std::string> days;
  std::vector<std::string> values;
  for (KpiPoint const& point : state.series) {
    days.push_back(screen.locale.day(point.date));
    values.push_back(kpi_value(screen, kpi, point.value));
  }
  std::vector<Point> points;
  for (std::size_t i = 0; i < days.size(); ++i)
    points.push_back({.x = static_cast<double>(state.series[i].date.days),
                      .y = state.series[i].value,
                      .x_shown = days[i],
                      .y_shown = values[i]});
  std::string const target = kpi_value(screen, kpi, kpi.target);
  std::string const count = screen.words.count(Counted::kpi_points, static_cast<double>(points.size()));
  std::string const summary = screen.say(Word::kpi_chart, {kpi.name, count, target});
  std::string const low = screen.locale.number(state.low, 2);
  std::string const high = screen.locale.number(state.high, 2);
  line_chart(ui, "chart",
             {.summary = summary,
              .x_title = screen.words.field(&Measure::date),
              .y_title = kpi.name,
              .points = points,
              .target = kpi.target,
              .target_shown = target,
              .low_shown = low,
              .high_shown = high,
              .tone = state.trend == KpiTrend::Worse ? Tone::Bad : Tone::Accent,
              .height = 96});
}

void draw_value(Ui& ui, Screen const& screen, Kpi const& kpi, KpiState const& state) {
  auto const latest = state.latest();
  std::optional<Look> const look = look_of(state);
  std::string const value =
      latest ? screen.locale.number(latest->value, 2) : std::string(screen.say(Word::kpi_never));
  std::string const target = screen.say(Word::kpi_target, {kpi_value(screen, kpi, kpi.target)});
  row(ui, {.gap = 8}, [&] {
    text(ui, value, {.type = Type::Title, .tabular = true});
    if (latest && !kpi.unit.empty()) text(ui, kpi.unit, {.ink = Ink::Muted});
    if (latest && look) pill(ui, screen.say(look->word), look->tone);
  });
  std::string const when =
      latest ? screen.say(Word::kpi_latest_on, {screen.locale.day(latest->date)}) + " · " : "";
  text(ui, when + target, {.type = Type::Small, .ink = Ink::Muted});
}

}  // namespace

std::string kpi_value(Screen const& screen, Kpi const& kpi, double value) {
  std::string const number = screen.locale.number(value, 2);
  return kpi.unit.empty() ? number : number + "\u00A0" + kpi.unit;
}

void KpiCards::draw(Ui& ui, Screen const& screen, Requests& requests, Account const& account) {
  std::vector<KpiState> const states = kpi_states(screen.workspace, account.id);
  auto const add = [&] {
    if (!button(ui, "new", screen.say(Word::kpi_new), {.icon = Icon::Plus, .off_because = off(screen)})) return;
    Kpi kpi;
    kpi.account = account.id;
    kpi_.open(std::move(kpi));
  };
  card(ui, "kpis", {.title = screen.say(Word::kpis_title), .actions = add}, [&] {
    if (states.empty())
      empty_state(ui, "none",
                  {.icon = Icon::Target,
                   .title = screen.say(Word::kpis_none_title),
                   .text = screen.say(Word::kpis_none_text)});
    grid(ui, {.min_column = 260, .max_columns = 3, .stretch = true}, [&] {
      for (KpiState const& state : states)
        if (Kpi const* kpi = screen.find<Kpi>(state.kpi)) draw_kpi(ui, screen, requests, *kpi, state);
    });
  });
  draw_dialogs(ui, screen, requests);
}

void KpiCards::draw_kpi(Ui& ui, Screen const& screen, Requests& requests, Kpi const& kpi,
                        KpiState const& state) {
  auto scope = ui.scope("kpi", kpi.id.value);
  std::array<MenuItem, 2> const items{
      {{.words = screen.say(Word::edit), .icon = Icon::Pencil, .off_because = off(screen)},
       {.words = screen.say(Word::remove), .icon = Icon::Trash2, .off_because = off(screen), .danger = true}}};
  std::string const more = screen.say(Word::kpi_more, {kpi.name});
  std::optional<PictureFormat> wish;
  auto const actions = [&] {
    if (state.series.size() > 1) wish = picture_menu(ui, screen, kpi.name);
    auto const chosen =
        menu(ui, "more", {.name = more, .icon = Icon::Ellipsis, .kind = ButtonKind::Quiet, .items = items});
    if (chosen == 0) kpi_.open(kpi);
    if (chosen == 1) {
      Step step{StepName::RemoveKpi, kpi.name, {}};
      requests.perform(std::move(step.remove<Kpi>(kpi.id)));
    }
  };
  card(ui, "card", {.title = kpi.name, .level = 3, .raised = true, .actions = actions}, [&] {
    draw_value(ui, screen, kpi, state);
    if (!kpi.meaning.empty()) text(ui, kpi.meaning, {.type = Type::Small, .ink = Ink::Muted, .max_lines = 3});
    draw_chart(ui, screen, kpi, state);
    std::string const hint = screen.say(Word::kpi_measure_of, {kpi.name});
    if (!button(ui, "measure", screen.say(Word::kpi_measure),
                {.icon = Icon::Plus, .off_because = off(screen), .hint = hint}))
      return;
    Measure measure;
    measure.kpi = kpi.id;
    measure.date = screen.today;
    measure_.open(measure);
  });
  if (!wish) return;
  save_picture(ui, screen, requests, std::string(screen.name_of(kpi.account)) + " · " + kpi.name, 640, *wish,
               [&] {
                 draw_value(ui, screen, kpi, state);
                 draw_chart(ui, screen, kpi, state);
               });
}

// Choosing one of the library fills in what it is called, measures and counts in.
void KpiCards::draw_library(Ui& ui, Screen const& screen) {
  std::vector<std::string> names{std::string(screen.say(Word::kpi_own))};
  int chosen = 0;
  for (StandardKpi const& each : standard_kpis()) {
    if (each.number == static_cast<int>(kpi_->standard)) chosen = static_cast<int>(names.size());
    names.emplace_back(screen.words.kpi(each.number).name);
  }
  auto const picked =
      select(ui, "library", {.label = screen.say(Word::kpi_library), .choices = names, .chosen = chosen});
  if (!picked) return;
  kpi_->standard = 0;
  if (*picked == 0) return;
  StandardKpi const& each = standard_kpis()[static_cast<std::size_t>(*picked - 1)];
  KpiWords const words = screen.words.kpi(each.number);
  kpi_->standard = each.number;
  kpi_->less_is_better = each.less_is_better;
  kpi_->name = words.name;
  kpi_->unit = words.unit;
  kpi_->meaning = words.meaning;
}

void KpiCards::draw_dialogs(Ui& ui, Screen const& screen, Requests& requests) {
  draft_dialog(
      ui, screen, requests, "kpi", kpi_,
      {screen.say(Word::kpi_new_title), screen.say(Word::kpi_edit_title), StepName::AddKpi, StepName::EditKpi},
      [&] { return kpi_->name; },
      [&] {
        draw_library(ui, screen);
        kpi_.field(ui, screen, &Kpi::name);
        kpi_.field(ui, screen, &Kpi::meaning);
        grid(ui, {.min_column = 160, .max_columns = 2}, [&] {
          kpi_.field(ui, screen, &Kpi::target);
          kpi_.field(ui, screen, &Kpi::unit);
          kpi_.field(ui, screen, &Kpi::baseline);
          kpi_.field(ui, screen, &Kpi::less_is_better);
        });
      });
  Kpi const* const measured = measure_.is_open() ? screen.find<Kpi>(measure_->kpi) : nullptr;
  std::string const name = measured == nullptr ? std::string() : measured->name;
  std::string const title = screen.say(Word::kpi_measure_title, {name});
  draft_dialog(
      ui, screen, requests, "measure", measure_, {title, title, StepName::AddMeasure, StepName::AddMeasure},
      [&] { return name; },
      [&] {
        grid(ui, {.min_column = 160, .max_columns = 2}, [&] {
          measure_.field(ui, screen, &Measure::value);
          measure_.field(ui, screen, &Measure::date);
        });
      });
}

}  // namespace claves
