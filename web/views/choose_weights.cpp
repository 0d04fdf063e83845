#include "web/views/choose_weights.h"

#include <algorithm>

#include "core/model/identity.h"
#include "core/rules/comparisons.h"
#include "web/views/choose_steps.h"
#include "web/views/concept_help.h"
#include "web/views/factor_words.h"
#include "web/views/weigh_consequence.h"
#include "web/widgets/buttons.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

Weights as_weights(WeightPoints const& points) {
  Weights weights;
  for (int const each : points) weights.push_back(each / 100.0);
  return weights;
}

WeightPoints equal_points(FactorList const& factors) {
  Weights equal(factors.size(), 0);
  for (std::size_t const place : factors.used()) equal[place] = 1;
  return whole_points(equal);
}

// As a firm begins that has chosen nothing; its own factors then weigh nothing.
WeightPoints first_points(FactorList const& factors) {
  Weights first(factors.size(), 0);
  for (std::size_t const place : factors.used())
    if (is_of_method(place)) first[place] = default_points[place];
  return whole_points(first);
}

std::vector<WeighItem> items_of(Screen const& screen) {
  std::vector<WeighItem> items;
  for (std::size_t const place : factors_of(screen).used()) {
    FactorWords const words = factor_words(screen, place);
    bool const less = factors_of(screen).at(place).less_is_better;
    items.push_back({place, std::string(words.name), std::string(less ? words.at_10 : words.at_0),
                     std::string(less ? words.at_0 : words.at_10)});
  }
  return items;
}

// Between the list of those in use, which is weighed, and the firm's whole list.
WeightList of_used(Screen const& screen, Weights const& all) {
  WeightList list;
  for (std::size_t const place : factors_of(screen).used()) list.push_back(all[place]);
  return list;
}
Weights of_all(Screen const& screen, WeightList const& list) {
  FactorList const& factors = factors_of(screen);
  Weights all(factors.size(), 0);
  std::size_t next = 0;
  for (std::size_t const place : factors.used())
    if (next < list.size()) all[place] = list[next++];
  return all;
}

// What was compared before, by places among the factors in use.
std::vector<PairSaid> said_before(Screen const& screen, PersonId person) {
  std::vector<std::size_t> const used = factors_of(screen).used();
  auto const place = [&](std::size_t factor) {
    return static_cast<std::size_t>(std::find(used.begin(), used.end(), factor) - used.begin());
  };
  std::vector<PairSaid> said;
  for (Compared const& each : comparisons(screen.workspace, factors_of(screen), person))
    said.push_back({place(each.first), place(each.second), each.ratio});
  return said;
}

void keep_comparisons(Screen const& screen, Step& step, PersonId person, std::vector<PairSaid> const& said) {
  FactorList const& factors = factors_of(screen);
  std::vector<std::size_t> const used = factors.used();
  std::vector<Compared> const before = comparisons(screen.workspace, factors, person);
  for (PairSaid const& each : said) {
    FactorUse const& one = factors.at(used[each.first]);
    FactorUse const& other = factors.at(used[each.second]);
    auto const row = std::find_if(before.begin(), before.end(), [&](Compared const& held) {
      return held.first == used[each.first] && held.second == used[each.second];
    });
    auto const id =
        row == before.end() ? comparison_id(person, one.factor, one.own, other.factor, other.own) : row->row;
    if (screen.workspace.table<Comparison>().has(id.value)) step.set(id, &Comparison::removed, false);
    if (person) step.set(id, &Comparison::person, person);
    step.set(id, &Comparison::factor, one.factor).set(id, &Comparison::other, other.factor);
    if (one.own) step.set(id, &Comparison::own_factor, one.own);
    if (other.own) step.set(id, &Comparison::other_own, other.own);
    step.set(id, &Comparison::ratio, each.ratio);
  }
}

}  // namespace

WeightsPanel::Trial const* WeightsPanel::running(Screen const& screen) const {
  return trial_ && trial_->revision == screen.session.revision() ? &*trial_ : nullptr;
}

Scoring const& WeightsPanel::scoring(Screen const& screen) const {
  Trial const* const trial = running(screen);
  return trial == nullptr ? screen.findings.scoring() : trial->scoring;
}

Matrix const& WeightsPanel::matrix(Screen const& screen) const {
  Trial const* const trial = running(screen);
  return trial == nullptr ? screen.findings.matrix() : trial->matrix;
}

std::uint64_t WeightsPanel::trial(Screen const& screen) const {
  Trial const* const trial = running(screen);
  return trial == nullptr ? 0 : trial->number;
}

void WeightsPanel::move(Screen const& screen, std::size_t factor, int to, bool settled) {
  Trial const* const before = running(screen);
  Trial next;
  next.moved = factor;
  if (before == nullptr)
    next.from = whole_points(screen.findings.scoring().weights);
  else
    next.from = before->moved == factor && !before->settled ? before->from : before->points;
  next.points = with_moved(next.from, factor, to, factors_of(screen).used());
  next.settled = settled;
  next.revision = screen.session.revision();
  next.number = ++trials_;
  next.scoring = claves::scoring(screen.workspace, screen.findings.purchases(), as_weights(next.points));
  next.matrix = claves::matrix(screen.workspace, next.scoring);
  trial_ = std::move(next);
}

void WeightsPanel::draw_slider(Ui& ui, Screen const& screen, Requests& requests, std::size_t factor,
                               int points) {
  auto const scope = ui.scope("factor", factor);
  FactorWords const words = factor_words(screen, factor);
  std::string const shown = screen.locale.percent(points / 100.0);
  if (!screen.editable) {
    meter(
        ui, "weight",
        {.name = words.name, .spoken = shown, .value = points / 100.0, .show_name = true, .show_value = true});
    return;
  }
  auto const moved = slider(ui, "weight",
                            {.label = words.name,
                             .value = static_cast<double>(points),
                             .high = 100,
                             .shown = shown,
                             .help = words.meaning});
  if (!moved) return;
  move(screen, factor, static_cast<int>(moved->value + 0.5), moved->settled);
  if (moved->settled) requests.perform(weighing(screen, trial_->points));
}

void WeightsPanel::draw_presets(Ui& ui, Screen const& screen, Requests& requests, WeightPoints const& points) {
  std::string_view const off = screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
  WeightPoints const equal = equal_points(factors_of(screen));
  WeightPoints const first = first_points(factors_of(screen));
  row(ui, {}, [&] {
    if (button(ui, "equal", screen.say(Word::weights_equal),
               {.off_because = off, .pressed = points == equal ? Tri::Yes : Tri::No}))
      requests.perform(weighing(screen, equal));
    if (button(ui, "default", screen.say(Word::weights_default),
               {.off_because = off, .pressed = points == first ? Tri::Yes : Tri::No}))
      requests.perform(weighing(screen, first));
  });
}

void WeightsPanel::begin_weighing(Screen const& screen, PersonId person) {
  Weights now = screen.findings.scoring().weights;
  if (person)
    for (PersonView const& view : person_views(screen.workspace, factors_of(screen)))
      if (view.person == person) now = view.weights;
  weighing_for_ = person;
  weighing_.open(items_of(screen), of_used(screen, now), said_before(screen, person),
                 person ? screen.say(Word::group_weights_of, {screen.name_of(person)})
                        : std::string(screen.say(Word::weigh_title)));
}

void WeightsPanel::draw_weighing(Ui& ui, Screen const& screen, Requests& requests) {
  auto const consequence = [&](WeightList const& weights) {
    return weigh_consequence(screen, of_all(screen, weights));
  };
  auto const weighed = weighing_.draw(ui, screen, consequence);
  if (!weighed) return;
  Weights const all = of_all(screen, weighed->weights);
  Step step = weighing_for_ ? weighing_as(screen, weighing_for_, all, weighed->method)
                            : weighing(screen, whole_points(all));
  keep_comparisons(screen, step, weighing_for_, weighed->pairs);
  requests.perform(std::move(step));
}

void WeightsPanel::draw(Ui& ui, Screen const& screen, Requests& requests) {
  Trial const* const trial = running(screen);
  WeightPoints const points =
      trial == nullptr ? whole_points(screen.findings.scoring().weights) : trial->points;
  auto const help = [&] { help_on(ui, screen, "weight"); };
  card(ui, "weights", {.title = screen.say(Word::weights_title), .help = help}, [&] {
    text(ui, screen.say(Word::weights_text), {.type = Type::Small, .ink = Ink::Muted});
    for (std::size_t const place : factors_of(screen).used())
      draw_slider(ui, screen, requests, place, points[place]);
    draw_presets(ui, screen, requests, points);
    std::string_view const off = screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
    row(ui, {}, [&] {
      if (button(ui, "other_ways", screen.say(Word::weigh_other_ways),
                 {.icon = Icon::Scale, .off_because = off}))
        begin_weighing(screen, {});
      if (button(ui, "factors", screen.say(Word::factors_edit), {.icon = Icon::SlidersHorizontal}))
        factors_.open();
    });
  });
  GroupEvent const event = group_.draw(ui, screen, requests);
  if (event.weigh_as) begin_weighing(screen, event.weigh_as);
  if (event.combined) requests.perform(weighing(screen, whole_points(*event.combined)));
  draw_weighing(ui, screen, requests);
  factors_.draw(ui, screen, requests);
}

}  // namespace claves
