#include "web/views/growth_part.h"

#include "web/charts/heat_map.h"
#include "web/views/account_choice.h"
#include "web/views/concept_help.h"
#include "web/views/draft_dialog.h"
#include "web/views/opportunity_row.h"
#include "web/views/picture_card.h"
#include "web/views/theme_bars.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr std::size_t first_moves = 4;

Tone tone_of(Space space) {
  switch (space) {
    case Space::Bought:
      return Tone::Good;
    case Space::InProgress:
      return Tone::Accent;
    case Space::Possible:
      return Tone::Warn;
    case Space::Unknown:
    case Space::NotApplicable:
      break;
  }
  return Tone::Neutral;
}

Word short_space(Space space) {
  switch (space) {
    case Space::Bought:
      return Word::space_bought;
    case Space::InProgress:
      return Word::space_in_progress;
    case Space::Possible:
      return Word::space_possible;
    case Space::NotApplicable:
      return Word::space_not_applicable;
    case Space::Unknown:
      break;
  }
  return Word::space_unknown;
}

}  // namespace

struct GrowthPart::Of {
  Ui& ui;
  Screen const& screen;
  Requests& requests;
  Account const& account;
  WhitespaceGrid const& grid;
  Pipeline const& pipeline;

  std::string_view off() const {
    return screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
  }
  std::string money(double amount) const { return screen.locale.compact_money(amount, screen.currency()); }
  std::string unit(UnitId id) const {
    Unit const* const found = screen.find<Unit>(id);
    return std::string(found == nullptr ? screen.say(Word::space_whole) : std::string_view(found->name));
  }
};

void GrowthPart::draw(Ui& ui, Screen const& screen, Requests& requests, Account const& account) {
  WhitespaceGrid const found =
      whitespace(screen.workspace, account.id, screen.findings.purchases().of(account.id));
  Pipeline const open = pipeline(screen.workspace, account.id, screen.today);
  Of const of{ui, screen, requests, account, found, open};
  draw_next(of);
  draw_map(of);
  draw_pipeline(of);
  draw_lists(of);
  draw_dialogs(of);
}

void GrowthPart::draw_next(Of const& of) {
  std::vector<SpaceCell const*> const next = of.grid.next();
  if (of.pipeline.overdue.count > 0) {
    notice(of.ui, "overdue",
           {.tone = Tone::Warn,
            .text = of.screen.words.count(Counted::opportunities_overdue, of.pipeline.overdue.count)});
  } else if (auto const coverage = of.pipeline.coverage(); coverage && *coverage < 1) {
    text(of.ui,
         of.screen.say(Word::pipeline_short,
                       {of.screen.locale.percent(*coverage), of.money(of.pipeline.target)}),
         {.ink = Ink::Muted});
  } else if (next.empty()) {
    text(of.ui, of.screen.say(of.grid.offerings.empty() ? Word::growth_no_offerings : Word::growth_all_said),
         {.ink = Ink::Muted});
  }
  if (next.empty()) return;
  card(of.ui, "next", {.title = of.screen.say(Word::growth_next)}, [&] {
    std::size_t const count = std::min(first_moves, next.size());
    list(of.ui, "list", of.screen.say(Word::growth_next), static_cast<int>(count), [&](int i) {
      SpaceCell const& cell = *next[static_cast<std::size_t>(i)];
      auto const scope = of.ui.scope("move", static_cast<std::uint64_t>(i));
      std::string const title =
          of.screen.say(Word::space_title, {of.screen.name_of(cell.offering), of.unit(cell.unit)});
      row(of.ui, {.gap = 12}, [&] {
        stack(of.ui, 2, [&] {
          if (link(of.ui, "open", title, {.type = Type::Strong, .quiet = true})) space_.open(of.account, cell);
          text(of.ui, of.screen.say(move_words(cell.move())), {.type = Type::Small, .ink = Ink::Muted});
        });
        if (cell.value > 0) badge(of.ui, of.money(cell.value), Tone::Accent);
      });
    });
  });
}

// The offerings of which something is known in this account, so that a long list leaves room; all of them when
// asked for, or where nothing is known yet.
std::vector<std::size_t> GrowthPart::offerings_shown(Of const& of) const {
  std::vector<std::size_t> all;
  std::vector<std::size_t> known;
  for (std::size_t c = 0; c < of.grid.offerings.size(); ++c) {
    all.push_back(c);
    bool says = false;
    for (std::size_t r = 0; r < of.grid.units.size(); ++r)
      says = says || of.grid.at(r, c).space != Space::Unknown;
    if (says) known.push_back(c);
  }
  return shows_all_ || known.empty() ? all : known;
}

void GrowthPart::draw_map(Of const& of) {
  Screen const& screen = of.screen;
  std::vector<std::size_t> const columns_shown = offerings_shown(of);
  std::vector<std::string> heads;
  std::vector<std::string> totals;
  for (std::size_t const i : columns_shown) {
    heads.emplace_back(screen.name_of(of.grid.offerings[i]));
    totals.push_back(of.grid.by_offering[i].value > 0 ? of.money(of.grid.by_offering[i].value) : std::string());
  }
  double most = 0;
  for (SpaceCell const& cell : of.grid.cells) most = std::max(most, cell.value);
  std::vector<HeatRow> rows;
  for (std::size_t r = 0; r < of.grid.units.size(); ++r) {
    HeatRow line;
    line.name = of.unit(of.grid.units[r]);
    if (of.grid.by_unit[r].value > 0) line.total = of.money(of.grid.by_unit[r].value);
    for (std::size_t c = 0; c < columns_shown.size(); ++c) {
      SpaceCell const& cell = of.grid.at(r, columns_shown[c]);
      HeatCell shown;
      shown.shown = screen.say(short_space(cell.space));
      shown.tone = tone_of(cell.space);
      shown.is_blank = cell.space == Space::Unknown || cell.space == Space::NotApplicable;
      shown.share = cell.space == Space::Bought ? 1 : most > 0 ? cell.value / most : 0;
      Competitor const* const rival = screen.find<Competitor>(cell.competitor);
      if (cell.is_free() && cell.value > 0)
        shown.note = of.money(cell.value);
      else if (cell.bought > 0)
        shown.note = of.money(cell.bought);
      else if (rival != nullptr)
        shown.note = rival->name;
      shown.spoken = screen.say(Word::space_cell,
                                {line.name, heads[c], screen.words.choice(&Whitespace::space, cell.space)});
      if (cell.awareness != Awareness::Unknown)
        shown.spoken += ". " + std::string(screen.words.choice(&Whitespace::awareness, cell.awareness));
      if (!shown.note.empty()) shown.spoken += ". " + shown.note;
      line.cells.push_back(std::move(shown));
    }
    rows.push_back(std::move(line));
  }
  auto const add = [&] {
    if (button(of.ui, "unit", screen.say(Word::unit_new), {.icon = Icon::Plus, .off_because = of.off()})) {
      Unit unit;
      unit.account = of.account.id;
      unit_.open(unit);
    }
  };
  if (heads.empty()) return draw_no_offerings(of);
  auto const cells = [&] {
    auto const pressed = heat_map(of.ui, "cells",
                                  {.total_head = screen.say(Word::space_could_bring),
                                   .columns = heads,
                                   .column_totals = totals,
                                   .rows = rows});
    if (pressed) space_.open(of.account, of.grid.at(pressed->row, columns_shown[pressed->column]));
  };
  auto const rest = [&] {
    if (columns_shown.size() < of.grid.offerings.size() || shows_all_) {
      std::string const count = screen.locale.number(static_cast<double>(of.grid.offerings.size()));
      if (button(of.ui, "offerings_shown",
                 shows_all_ ? std::string(screen.say(Word::space_fewer)) : screen.say(Word::space_all, {count}),
                 {.kind = ButtonKind::Quiet}))
        shows_all_ = !shows_all_;
    }
    text(of.ui, screen.say(Word::space_origin), {.type = Type::Small, .ink = Ink::Subtle});
  };
  auto const help = [&] { help_on(of.ui, screen, "whitespace"); };
  picture_card(of.ui, screen, of.requests, "map",
               {.title = screen.say(Word::space_map),
                .subtitle = screen.say(Word::space_map_text),
                .of = of.account.name,
                .help = help,
                .actions = add,
                .rest = rest},
               cells);
}

void GrowthPart::draw_no_offerings(Of const& of) {
  Screen const& screen = of.screen;
  card(of.ui, "map", {.title = screen.say(Word::space_map), .subtitle = screen.say(Word::space_map_text)}, [&] {
    empty_state(of.ui, "none",
                {.icon = Icon::Package,
                 .title = screen.say(Word::offerings_none_title),
                 .text = screen.say(Word::offerings_none_text),
                 .buttons = [&] {
                   if (button(of.ui, "offering", screen.say(Word::offering_new),
                              {.kind = ButtonKind::Primary, .icon = Icon::Plus, .off_because = of.off()}))
                     offering_.open(Offering{});
                 }});
  });
}

void GrowthPart::draw_pipeline(Of const& of) {
  Screen const& screen = of.screen;
  auto const add = [&] {
    if (button(of.ui, "new", screen.say(Word::opportunity_new), {.icon = Icon::Plus, .off_because = of.off()}))
      opportunity_.open(new_opportunity(screen, of.account));
  };
  card(of.ui, "pipeline", {.title = screen.say(Word::opportunities_title), .actions = add}, [&] {
    if (of.pipeline.open.empty()) return text(of.ui, screen.say(Word::opportunities_none), {.ink = Ink::Muted});
    theme_bars(of.ui, screen, "themes", of.pipeline);
    list(of.ui, "list", screen.say(Word::opportunities_title), static_cast<int>(of.pipeline.open.size()),
         [&](int i) {
           Opportunity const& each = *of.pipeline.open[static_cast<std::size_t>(i)];
           if (opportunity_row(of.ui, screen, of.requests, each)) opportunity_.open(each);
         });
  });
}

// The account's units and what we offer: the rows and columns of the map.
void GrowthPart::draw_lists(Of const& of) {
  Screen const& screen = of.screen;
  auto const units = [&] {
    std::vector<Unit const*> const all = screen.workspace.table<Unit>().all_with(&Unit::account, of.account.id);
    card(of.ui, "units", {.title = screen.say(Word::units_title)}, [&] {
      if (all.empty()) return text(of.ui, screen.say(Word::units_none), {.ink = Ink::Muted});
      list(of.ui, "list", screen.say(Word::units_title), static_cast<int>(all.size()), [&](int i) {
        Unit const& unit = *all[static_cast<std::size_t>(i)];
        auto const scope = of.ui.scope("unit", unit.id.value);
        row(of.ui, {.gap = 8, .wrap = false}, [&] {
          if (link(of.ui, "edit", unit.name, {.quiet = true})) unit_.open(unit);
          if (Unit const* const parent = screen.find<Unit>(unit.parent))
            text(of.ui, parent->name, {.type = Type::Small, .ink = Ink::Muted});
          spring(of.ui);
          if (icon_button(of.ui, "remove", Icon::Trash2, screen.say(Word::unit_remove, {unit.name}),
                          {.kind = ButtonKind::Quiet, .off_because = of.off()})) {
            Step step{StepName::RemoveUnit, unit.name, {}};
            of.requests.perform(std::move(step.remove<Unit>(unit.id)));
          }
        });
      });
    });
  };
  auto const offerings = [&] {
    auto const add = [&] {
      if (button(of.ui, "new", screen.say(Word::offering_new), {.icon = Icon::Plus, .off_because = of.off()}))
        offering_.open(Offering{});
    };
    card(of.ui, "offerings", {.title = screen.say(Word::offerings_title), .actions = add}, [&] {
      list(of.ui, "list", screen.say(Word::offerings_title), static_cast<int>(of.grid.offerings.size()),
           [&](int i) {
             Offering const& offering = *screen.find<Offering>(of.grid.offerings[static_cast<std::size_t>(i)]);
             auto const scope = of.ui.scope("offering", offering.id.value);
             stack(of.ui, 2, [&] {
               if (link(of.ui, "edit", offering.name, {.quiet = true})) offering_.open(offering);
               text(of.ui,
                    offering.solves.empty() ? screen.say(Word::offering_solves_nothing)
                                            : std::string_view(offering.solves),
                    {.type = Type::Small, .ink = Ink::Muted, .max_lines = 2});
             });
           });
    });
  };
  columns(of.ui, {fr(1), fr(1)}, {.gap = 20, .stack_below = 860}, {units, offerings});
}

void GrowthPart::draw_dialogs(Of const& of) {
  Screen const& screen = of.screen;
  space_.draw(of.ui, screen, of.requests);
  opportunity_.draw(of.ui, screen, of.requests);
  auto const unit_fields = [&] {
    unit_.field(of.ui, screen, &Unit::name);
    if (auto const parent = account_choice<Unit>(of.ui, screen, "parent", screen.words.field(&Unit::parent),
                                                 of.account.id, unit_->parent, unit_->id))
      unit_->parent = *parent;
    unit_.field(of.ui, screen, &Unit::place);
    unit_.field(of.ui, screen, &Unit::note);
  };
  draft_dialog(
      of.ui, screen, of.requests, "unit", unit_,
      {screen.say(Word::unit_new), screen.say(Word::unit_edit), StepName::AddUnit, StepName::EditUnit},
      [&] { return unit_->name; }, unit_fields);
  auto const offering_fields = [&] {
    offering_.field(of.ui, screen, &Offering::name);
    offering_.field(of.ui, screen, &Offering::solves, {.help = screen.say(Word::offering_solves_help)});
    grid(of.ui, {.min_column = 200, .max_columns = 2}, [&] {
      offering_.field(of.ui, screen, &Offering::family);
      offering_.field(of.ui, screen, &Offering::price, {.suffix = screen.currency()});
    });
  };
  draft_dialog(
      of.ui, screen, of.requests, "offering", offering_,
      {screen.say(Word::offering_new), screen.say(Word::offering_edit), StepName::AddOffering,
       StepName::EditOffering},
      [&] { return offering_->name; }, offering_fields);
}

}  // namespace claves
