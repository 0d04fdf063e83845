#include "web/views/definition_part.h"

#include "core/model/identity.h"
#include "core/rules/definition_watch.h"
#include "web/views/benchmark_card.h"
#include "web/views/concept_help.h"
#include "web/views/edit_field.h"
#include "web/views/programme_firm.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

Term component_words(Screen const& screen, Component component) {
  return screen.words.concept_of(Choices<Component>::names[static_cast<std::size_t>(component)]);
}

// What the product watches of it, said with its figures.
std::string watched(Screen const& screen, Watched const& of) {
  struct Said {
    Word holds;
    Word broken;
  };
  constexpr std::array<Said, component_count> said{{{Word::watch_1, Word::watch_1_broken},
                                                    {Word::watch_2, Word::watch_2_broken},
                                                    {Word::watch_3, Word::watch_3_broken},
                                                    {Word::watch_4, Word::watch_4_broken},
                                                    {Word::watch_5, Word::watch_5_broken},
                                                    {Word::watch_6, Word::watch_6_broken}}};
  if (of.state == WatchState::Unknown) return std::string(screen.say(Word::watch_unknown));
  Said const& words = said[static_cast<std::size_t>(of.component)];
  return screen.say(of.state == WatchState::Holds ? words.holds : words.broken,
                    {screen.locale.number(of.have), screen.locale.number(of.of)});
}

template <class Type>
void component_field(Ui& ui, Screen const& screen, Requests& requests, Component component,
                     Type DefinitionComponent::*member, EditOptions const& options) {
  static DefinitionComponent const blank{};
  DefinitionComponent const* const row = find_component(screen.workspace, component);
  auto const id = row == nullptr ? definition_component_id(component) : row->id;
  auto const changed = field_control(ui, screen, {Kind::DefinitionComponent, id.value, number_of(member)},
                                     FieldType<Type>::read((row == nullptr ? blank : *row).*member), options);
  if (!changed) return;
  Step step{StepName::EditDefinition, std::string(component_words(screen, component).name), {}};
  step.set(id, &DefinitionComponent::removed, false)
      .set(id, &DefinitionComponent::component, component)
      .set(id, member, FieldType<Type>::write(*changed));
  if (number_of(member) == number_of(&DefinitionComponent::statement))
    step.set(id, &DefinitionComponent::agreed_on, screen.today);
  requests.perform(std::move(step));
}

void draw_culprits(Ui& ui, Screen const& screen, Requests& requests, Watched const& of) {
  if (of.accounts.empty()) return;
  row(ui, {.gap = 10}, [&] {
    for (AccountId const id : of.accounts) {
      auto const scope = ui.scope("account", id.value);
      Route const route{.page = Page::Account, .account = id};
      if (link(ui, "go", screen.name_of(id), {.href = to_fragment(route), .type = Type::Small}))
        requests.go(route);
    }
  });
}

void draw_component(Ui& ui, Screen const& screen, Requests& requests, Watched const& of) {
  auto const scope = ui.scope("component", static_cast<std::uint64_t>(of.component));
  Term const words = component_words(screen, of.component);
  stack(ui, 8, [&] {
    heading(ui, 3, words.name);
    text(ui, words.meaning, {.type = Type::Small, .ink = Ink::Muted});
    columns(ui, {fr(1), px(190)}, {.gap = 12, .stack_below = 480},
            {[&] {
               component_field(ui, screen, requests, of.component, &DefinitionComponent::statement,
                               {.placeholder = screen.say(Word::component_hint)});
             },
             [&] { component_field(ui, screen, requests, of.component, &DefinitionComponent::owner, {}); }});
    row(ui, {.gap = 8, .wrap = false}, [&] {
      bool const broken = of.state == WatchState::Broken;
      bool const holds = of.state == WatchState::Holds;
      icon(ui,
           broken  ? Icon::CircleAlert
           : holds ? Icon::CircleCheck
                   : Icon::Circle,
           broken  ? Tone::Warn
           : holds ? Tone::Good
                   : Tone::Neutral);
      cell(ui, 0, [&] { text(ui, watched(screen, of), {.ink = broken ? Ink::Warn : Ink::Muted}); });
    });
    if (of.state == WatchState::Broken) draw_culprits(ui, screen, requests, of);
  });
}

void draw_definition(Ui& ui, Screen const& screen, Requests& requests, DefinitionWatch const& watch) {
  auto const help = [&] { help_on(ui, screen, Word::help_kinds, concepts_of<AccountKind>(screen)); };
  card(ui, "definition", {.title = screen.say(Word::definition_title), .help = help}, [&] {
    edit_field(ui, screen, requests, the_firm, &Firm::definition,
               {.step = StepName::EditFirm,
                .placeholder = screen.say(Word::definition_hint),
                .min_lines = 3,
                .hide_label = true});
  });
  card(ui, "components",
       {.title = screen.say(Word::definition_prompts), .subtitle = screen.say(Word::definition_prompts_text)},
       [&] {
         list(ui, "list", screen.say(Word::definition_prompts), static_cast<int>(watch.components.size()),
              [&](int i) {
                draw_component(ui, screen, requests, watch.components[static_cast<std::size_t>(i)]);
              });
       });
}

// How many the firm's hours are enough for, beside the cap that it chose.
void draw_cap(Ui& ui, Screen const& screen, Requests& requests, DefinitionWatch const& watch) {
  KeyList const& list = screen.findings.key_list();
  CapacityForCap const& capacity = watch.capacity;
  card(ui, "cap", {.title = screen.say(Word::cap_title)}, [&] {
    std::string const key = screen.locale.number(static_cast<double>(list.key.size()));
    text(ui, list.cap == 0 ? screen.say(Word::cap_not_set, {key})
                           : screen.say(Word::cap_now, {key, screen.locale.number(list.cap)}));
    edit_field(ui, screen, requests, the_firm, &Firm::key_account_cap,
               {.step = StepName::SetCap, .help = screen.say(Word::cap_help)});
    edit_field(ui, screen, requests, the_firm, &Firm::hours_per_key_account,
               {.step = StepName::EditFirm, .suffix = "h"});
    if (capacity.accounts() > 0) {
      std::string const enough = screen.locale.number(capacity.accounts());
      text(ui,
           screen.say(
               capacity.is_measured ? Word::cap_capacity_measured : Word::cap_capacity,
               {screen.locale.number(capacity.hours), screen.locale.number(capacity.per_account), enough}),
           {.ink = Ink::Muted});
      if (capacity.accounts() != list.cap &&
          button(ui, "take", screen.say(Word::cap_take, {enough}),
                 {.off_because = screen.editable ? std::string_view{} : screen.say(Word::read_only_tab)})) {
        Step step{StepName::SetCap, {}, {}};
        step.set(the_firm, &Firm::key_account_cap, static_cast<double>(capacity.accounts()))
            .set(the_firm, &Firm::cap_reason,
                 screen.say(Word::cap_from_capacity, {screen.locale.number(capacity.hours),
                                                      screen.locale.number(capacity.per_account)}));
        requests.perform(std::move(step));
      }
    } else {
      text(ui, screen.say(Word::cap_no_capacity), {.type = Type::Small, .ink = Ink::Muted});
    }
    edit_field(ui, screen, requests, the_firm, &Firm::cap_reason, {.step = StepName::EditFirm});
  });
}

// How much the score of the key accounts goes with their revenue, in words; -1..1.
Word correlation_words(double correlation) {
  if (correlation >= 0.8) return Word::likeness_strong;
  if (correlation >= 0.3) return Word::likeness_some;
  return correlation > -0.3 ? Word::likeness_none : Word::likeness_opposite;
}

void draw_likeness(Ui& ui, Screen const& screen) {
  RevenueLikeness const& likeness = screen.findings.key_list().revenue;
  card(ui, "likeness", {.title = screen.say(Word::likeness_title)}, [&] {
    if (likeness.size < shortest_comparable_list)
      return text(ui, screen.say(Word::likeness_too_short), {.ink = Ink::Muted});
    std::string const words =
        screen.say(likeness.all_but_equal ? Word::likeness_same : Word::likeness_other,
                   {screen.locale.number(likeness.shared), screen.locale.number(likeness.size)});
    if (likeness.all_but_equal)
      notice(ui, "same", {.tone = Tone::Warn, .text = words});
    else
      text(ui, words);
    if (likeness.correlation)
      text(
          ui,
          screen.say(correlation_words(*likeness.correlation), {screen.locale.fixed(*likeness.correlation, 2)}),
          {.ink = Ink::Muted});
  });
}

}  // namespace

void draw_definition_part(Ui& ui, Screen const& screen, Requests& requests) {
  DefinitionWatch const watch =
      definition_watch(screen.workspace, screen.findings.key_list(), split(screen.today).year);
  auto const main = [&] { draw_definition(ui, screen, requests, watch); };
  auto const side = [&] {
    draw_cap(ui, screen, requests, watch);
    draw_likeness(ui, screen);
    draw_firm(ui, screen, requests);
    benchmark_card(ui, screen);
  };
  columns(ui, {fr(1), px(380)}, {.gap = 20, .stack_below = 860}, {main, side});
}

}  // namespace claves
