#include "web/views/weigh_group.h"

#include <algorithm>

#include "core/model/identity.h"
#include "web/charts/bars.h"
#include "web/views/edit_field.h"
#include "web/views/factor_words.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

void remove_weights(Screen const& screen, Requests& requests, PersonId person) {
  Step step{StepName::RemoveWeights, std::string(screen.name_of(person)), {}};
  for (PersonWeight const* row : weights_of(screen.workspace, person)) step.remove<PersonWeight>(row->id);
  requests.perform(std::move(step));
}

// "Growth 30 %, Revenue 20 %": what weighs most.
std::string heaviest(Screen const& screen, PersonView const& view) {
  constexpr std::size_t most = 3;
  std::vector<std::size_t> places = factors_of(screen).used();
  std::stable_sort(places.begin(), places.end(),
                   [&](std::size_t a, std::size_t b) { return view.weights[b] < view.weights[a]; });
  if (places.size() > most) places.resize(most);
  std::string all;
  for (std::size_t const place : places) {
    std::string const one = screen.say(
        Word::weigh_item, {factor_words(screen, place).name, screen.locale.percent(view.weights[place])});
    all = all.empty() ? one : screen.say(Word::weigh_comma, {all, one});
  }
  return all;
}

}  // namespace

GroupEvent WeighGroup::draw(Ui& ui, Screen const& screen, Requests& requests) {
  GroupEvent event;
  std::vector<PersonView> const people = person_views(screen.workspace, factors_of(screen));
  card(ui, "group", {.title = screen.say(Word::group_title)}, [&] {
    text(ui, screen.say(Word::group_text), {.type = Type::Small, .ink = Ink::Muted});
    event.weigh_as = draw_choice(ui, screen);
    if (people.empty()) return;
    draw_people(ui, screen, requests, people);
    if (people.size() > 1) event.combined = draw_combined(ui, screen, people);
  });
  return event;
}

PersonId WeighGroup::draw_choice(Ui& ui, Screen const& screen) {
  std::vector<Named> const people = named_entities(screen.workspace, Kind::Person);
  if (people.empty()) {
    text(ui, screen.say(Word::group_nobody), {.type = Type::Small});
    return {};
  }
  std::vector<std::string> names;
  int chosen = -1;
  for (Named const& person : people) {
    if (person.id == chosen_.value) chosen = static_cast<int>(names.size());
    names.push_back(person.name);
  }
  auto const picked = select(ui, "person",
                             {.label = screen.say(Word::group_for),
                              .choices = names,
                              .chosen = chosen,
                              .placeholder = screen.say(Word::group_pick)});
  if (picked) chosen_ = {people[static_cast<std::size_t>(*picked)].id};
  std::string_view const off = !screen.editable        ? screen.say(Word::read_only_tab)
                               : chosen < 0 && !picked ? screen.say(Word::group_pick)
                                                       : std::string_view{};
  if (button(ui, "weigh_as", screen.say(Word::group_add), {.icon = Icon::Scale, .off_because = off}))
    return chosen_;
  return {};
}

void WeighGroup::draw_people(Ui& ui, Screen const& screen, Requests& requests,
                             std::vector<PersonView> const& people) {
  std::string_view const off = screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
  list(ui, "people", screen.say(Word::group_title), static_cast<int>(people.size()), [&](int place) {
    PersonView const& view = people[static_cast<std::size_t>(place)];
    auto const scope = ui.scope("person", view.person.value);
    std::string_view const name = screen.name_of(view.person);
    auto const what = [&] {
      stack(ui, 2, [&] {
        row(ui, {.gap = 8, .wrap = false}, [&] {
          text(ui, name, {.type = Type::Strong, .max_lines = 1});
          badge(ui, screen.words.choice(&PersonWeight::method, view.method));
        });
        text(ui, heaviest(screen, view), {.type = Type::Small, .ink = Ink::Muted});
      });
    };
    auto const remove = [&] {
      if (icon_button(ui, "remove", Icon::Trash2, screen.say(Word::group_remove, {name}),
                      {.kind = ButtonKind::Quiet, .off_because = off}))
        remove_weights(screen, requests, view.person);
    };
    columns(ui, {px(28), fr(1), px(ui.surroundings().coarse_pointer ? touch_height : control_height)},
            {.gap = 8}, {[&] { avatar(ui, name, 28); }, what, remove});
  });
}

std::optional<WeightList> WeighGroup::draw_combined(Ui& ui, Screen const& screen,
                                                    std::vector<PersonView> const& people) {
  std::array<std::string_view, 2> const ways{screen.say(Word::group_mean), screen.say(Word::group_median)};
  auto const picked = segments(
      ui, "how", {.label = screen.say(Word::group_combine), .choices = ways, .chosen = static_cast<int>(how_)});
  if (picked) how_ = static_cast<Combination>(*picked);
  auto const group = combined(people, how_);
  if (!group) {
    notice(ui, "none", {.tone = Tone::Warn, .text = screen.say(Word::group_median_none)});
    return {};
  }
  auto const percent = [&](double part) { return screen.locale.percent(part); };
  double most = 0;
  for (Dispersion const& each : group->dispersion) most = std::max(most, each.greatest);
  list(ui, "combined", screen.say(Word::group_table), static_cast<int>(factors_of(screen).used().size()),
       [&](int line) {
         std::size_t const place = factors_of(screen).used()[static_cast<std::size_t>(line)];
         auto const scope = ui.scope("factor", place);
         Dispersion const& apart = group->dispersion[place];
         stack(ui, 2, [&] {
           meter(ui, "weight",
                 {.name = factor_words(screen, place).name,
                  .spoken = percent(group->weights[place]),
                  .value = group->weights[place],
                  .high = most,
                  .show_name = true,
                  .show_value = true});
           text(ui,
                screen.say(Word::group_apart,
                           {percent(apart.deviation), percent(apart.least), percent(apart.greatest)}),
                {.type = Type::Small, .ink = Ink::Muted});
         });
       });
  std::string_view const off = screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
  if (button(ui, "apply", screen.say(Word::group_apply), {.kind = ButtonKind::Primary, .off_because = off}))
    return group->weights;
  return {};
}

Step weighing_as(Screen const& screen, PersonId person, WeightList const& weights, WeighingMethod method) {
  Step step{StepName::WeighAs, std::string(screen.name_of(person)), {}};
  FactorList const& factors = factors_of(screen);
  for (std::size_t const place : factors.used()) {
    FactorUse const& use = factors.at(place);
    auto const id = person_weight_id(person, use.factor, use.own);
    if (screen.workspace.table<PersonWeight>().has(id.value)) step.set(id, &PersonWeight::removed, false);
    step.set(id, &PersonWeight::person, person).set(id, &PersonWeight::factor, use.factor);
    if (use.own) step.set(id, &PersonWeight::own_factor, use.own);
    step.set(id, &PersonWeight::weight, 100 * weights[place]).set(id, &PersonWeight::method, method);
  }
  return step;
}

}  // namespace claves
