#include "web/views/factor_editor.h"

#include "web/charts/value_curve.h"
#include "web/views/edit_field.h"
#include "web/views/factor_steps.h"
#include "web/views/factor_words.h"
#include "web/widgets/buttons.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/overlay.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

using Anchors = std::vector<ValueAnchor>;

Anchors bent(double at_quarter, double at_half, double at_three_quarters) {
  return {{0, 0, {}}, {2.5, at_quarter, {}}, {5, at_half, {}}, {7.5, at_three_quarters, {}}, {10, 1, {}}};
}
Anchors straight() { return bent(0.25, 0.5, 0.75); }

// As it stands, with points to take hold of where it is straight.
Anchors anchors_of(FactorUse const& use) { return use.worth ? use.worth->anchors() : straight(); }

// The function over the rating as it is written: turned round where less is better.
std::vector<CurvePoint> curve_of(Screen const& screen, FactorUse const& use, Anchors const& anchors) {
  std::vector<CurvePoint> points;
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    ValueAnchor const& anchor = anchors[use.less_is_better ? anchors.size() - 1 - i : i];
    CurvePoint point;
    point.x = use.less_is_better ? 10 - anchor.x : anchor.x;
    point.value = anchor.value;
    point.x_shown = screen.locale.number(point.x, 1);
    point.shown = screen.locale.number(100 * anchor.value);
    point.name = screen.say(Word::factor_worth_of, {point.x_shown});
    point.fixed = i == 0 || i + 1 == anchors.size();
    points.push_back(std::move(point));
  }
  return points;
}

std::string curve_said(Screen const& screen, std::vector<CurvePoint> const& points) {
  std::string all;
  for (CurvePoint const& point : points) {
    std::string const one = screen.say(Word::factor_worth_item, {point.x_shown, point.shown});
    all = all.empty() ? one : screen.say(Word::weigh_comma, {all, one});
  }
  return screen.say(Word::factor_worth_summary, {all});
}

}  // namespace

struct FactorEditor::Of {
  Ui& ui;
  Screen const& screen;
  Requests& requests;

  std::string_view off() const {
    return screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
  }
  // A control for one field of the factor's row, which need not be there yet.
  template <class Type>
  void field(FactorUse const& use, Type FirmFactor::*member, EditOptions const& options) const {
    FirmFactor const* const row = screen.find<FirmFactor>(use.row);
    Type const held = row == nullptr ? FirmFactor{}.*member : row->*member;
    auto const changed = field_control(ui, screen, {Kind::FirmFactor, use.row.value, number_of(member)},
                                       FieldType<Type>::read(held), options);
    if (changed) edit_factor(screen, requests, use, {StepName::EditFactor, number_of(member), *changed});
  }
};

void FactorEditor::draw(Ui& ui, Screen const& screen, Requests& requests) {
  if (!open_) return;
  Of const of{ui, screen, requests};
  std::optional<std::size_t> place;
  if (own_) place = factors_of(screen).place(Factor::F1, *own_);
  if (factor_) place = place_of(*factor_);
  bool done = false;
  auto const foot = [&] {
    if (place && button(ui, "back", screen.say(Word::factor_back), {.icon = Icon::ArrowLeft})) {
      own_.reset();
      factor_.reset();
      moving_.reset();
    }
    done = button(ui, "done", screen.say(Word::rate_close), {.kind = ButtonKind::Primary});
  };
  std::string const title =
      place ? std::string(factor_words(screen, *place).name) : std::string(screen.say(Word::factors_title));
  done |= dialog(ui, "factors",
                 {.title = title,
                  .text = place ? std::string_view{} : screen.say(Word::factors_text),
                  .close = screen.say(Word::close),
                  .width = 600,
                  .foot = foot},
                 [&] { place ? draw_one(of, *place) : draw_list(of); });
  if (done) *this = {};
}

void FactorEditor::draw_list(Of const& of) {
  FactorList const& factors = factors_of(of.screen);
  list(of.ui, "list", of.screen.say(Word::factors_title), static_cast<int>(factors.size()),
       [&](int place) { draw_line(of, static_cast<std::size_t>(place)); });
  if (button(of.ui, "add", of.screen.say(Word::factors_add), {.icon = Icon::Plus, .off_because = of.off()}))
    own_ = add_factor(of.screen, of.requests, std::string(of.screen.say(Word::factor_new)));
  draw_missing(of);
}

void FactorEditor::draw_line(Of const& of, std::size_t place) {
  FactorUse const& use = factors_of(of.screen).at(place);
  auto const scope = of.ui.scope("factor", use.own ? use.own.value : place);
  std::string_view const name = factor_words(of.screen, use).name;
  double const weight = of.screen.findings.scoring().weights[place];
  row(of.ui, {.gap = 8, .wrap = false}, [&] {
    text(of.ui, name, {.type = Type::Strong, .ink = use.off ? Ink::Subtle : Ink::Normal, .max_lines = 1});
    if (use.own) badge(of.ui, of.screen.say(Word::factor_own), Tone::Accent);
    spring(of.ui);
    if (use.off)
      badge(of.ui, of.screen.say(Word::factor_retired));
    else
      text(of.ui, of.screen.locale.percent(weight), {.type = Type::Small, .ink = Ink::Muted, .tabular = true});
    if (icon_button(of.ui, "edit", Icon::Pencil, of.screen.say(Word::factor_edit, {name}),
                    {.kind = ButtonKind::Quiet})) {
      if (use.own)
        own_ = use.own;
      else
        factor_ = use.factor;
    }
  });
}

void FactorEditor::draw_missing(Of const& of) {
  std::array<std::string_view, 3> const choices{of.screen.say(Word::missing_excluded),
                                                of.screen.say(Word::missing_worst),
                                                of.screen.say(Word::missing_middle)};
  auto const picked = radio_group(of.ui, "missing",
                                  {.label = of.screen.say(Word::factors_missing),
                                   .choices = choices,
                                   .chosen = static_cast<int>(of.screen.firm().missing)});
  if (picked && of.screen.editable) choose_missing(of.requests, static_cast<MissingPolicy>(*picked));
}

void FactorEditor::draw_one(Of const& of, std::size_t place) {
  FactorUse const& use = factors_of(of.screen).at(place);
  auto const scope = of.ui.scope("one", use.own ? use.own.value : place);
  row(of.ui, {.gap = 8}, [&] {
    badge(of.ui, of.screen.say(use.own ? Word::factor_own : Word::factor_of_method), Tone::Accent);
    if (use.off) badge(of.ui, of.screen.say(Word::factor_retired));
    spring(of.ui);
    StepName const step = use.off ? StepName::UseFactor : StepName::RetireFactor;
    if (button(of.ui, "retire", of.screen.say(use.off ? Word::factor_use_again : Word::factor_retire),
               {.off_because = of.off()}))
      edit_factor(of.screen, of.requests, use, step, &FirmFactor::off, !use.off);
  });
  if (use.own) text(of.ui, of.screen.say(Word::factor_own_text), {.type = Type::Small, .ink = Ink::Muted});
  draw_words(of, use);
  draw_worth(of, use);
  draw_place(of, use);
}

void FactorEditor::draw_words(Of const& of, FactorUse const& use) {
  FactorWords const method = use.own ? FactorWords{} : of.screen.words.factor(use.factor);
  of.field(use, &FirmFactor::name, {.label = of.screen.say(Word::factor_name), .placeholder = method.name});
  of.field(use, &FirmFactor::meaning,
           {.label = of.screen.say(Word::factor_meaning), .placeholder = method.meaning});
  auto const at = [&](std::string FirmFactor::*member, std::string_view rating, std::string_view held) {
    std::string const label = of.screen.say(Word::factor_at, {rating});
    of.field(use, member, {.label = label, .placeholder = held});
  };
  at(&FirmFactor::at_0, "0", method.at_0);
  at(&FirmFactor::at_5, "5", method.at_5);
  at(&FirmFactor::at_10, "10", method.at_10);
}

void FactorEditor::draw_place(Of const& of, FactorUse const& use) {
  if (use.own) {
    std::array<std::string_view, 2> const directions{of.screen.say(Word::factor_more),
                                                     of.screen.say(Word::factor_less)};
    auto const picked = segments(of.ui, "direction",
                                 {.label = of.screen.say(Word::factor_direction),
                                  .choices = directions,
                                  .chosen = use.less_is_better ? 1 : 0});
    if (picked && of.screen.editable)
      edit_factor(of.screen, of.requests, use, StepName::EditFactor, &FirmFactor::less_is_better, *picked == 1);
  }
  of.field(use, &FirmFactor::axis, {.label = of.screen.say(Word::factor_axis)});
  grid(of.ui, {.min_column = 160, .max_columns = 2, .gap = 12}, [&] {
    of.field(use, &FirmFactor::low_weight, {.label = of.screen.say(Word::factor_low_weight)});
    of.field(
        use, &FirmFactor::high_weight,
        {.label = of.screen.say(Word::factor_high_weight), .help = of.screen.say(Word::factor_interval_help)});
  });
}

void FactorEditor::draw_worth(Of const& of, FactorUse const& use) {
  auto const save = [&](Anchors const& anchors) {
    edit_factor(of.screen, of.requests, use, StepName::ShapeFactor, &FirmFactor::points, write_worth(anchors));
  };
  Anchors anchors = moving_ ? *moving_ : anchors_of(use);
  std::vector<CurvePoint> const points = curve_of(of.screen, use, anchors);
  card(of.ui, "worth", {.title = of.screen.say(Word::factor_worth), .level = 3, .raised = true}, [&] {
    text(of.ui, of.screen.say(Word::factor_worth_text), {.type = Type::Small, .ink = Ink::Muted});
    auto const moved = value_curve(of.ui, "curve",
                                   {.summary = curve_said(of.screen, points),
                                    .points = points,
                                    .low_shown = "0",
                                    .high_shown = "100",
                                    .off = !of.screen.editable});
    if (moved) {
      std::size_t const place = use.less_is_better ? anchors.size() - 1 - moved->point : moved->point;
      anchors[place].value = moved->value;
      moving_.reset();
      if (moved->settled)
        save(anchors);
      else
        moving_ = anchors;
    }
    row(of.ui, {.gap = 8}, [&] {
      if (button(of.ui, "straight", of.screen.say(Word::factor_straight), {.off_because = of.off()}))
        save(straight());
      if (button(of.ui, "first", of.screen.say(Word::factor_first_count), {.off_because = of.off()}))
        save(bent(0.5, 0.75, 0.9));
      if (button(of.ui, "last", of.screen.say(Word::factor_last_count), {.off_because = of.off()}))
        save(bent(0.1, 0.25, 0.5));
    });
  });
}

}  // namespace claves
