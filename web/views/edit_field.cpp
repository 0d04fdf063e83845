#include "web/views/edit_field.h"

#include <algorithm>

#include "core/base/text.h"
#include "web/widgets/buttons.h"
#include "web/widgets/fields.h"

namespace claves {
namespace {

using Changed = std::optional<Value>;

struct Editing {
  Ui& ui;
  Screen const& screen;
  FieldAt at;
  EditOptions const& options;
  FieldShape const& shape;
  Value const& value;
  std::string_view label;
  std::string error;

  FieldOptions field_options(std::string_view shown) const {
    return {.label = label,
            .value = shown,
            .placeholder = options.placeholder,
            .help = options.help,
            .error = error,
            .suffix = options.suffix,
            .width = options.width,
            .hide_label = options.hide_label,
            .off = !screen.editable,
            .min_lines = options.min_lines};
  }
};

Changed edit_text(Editing const& of) {
  bool const is_long = of.shape.limits.bytes == Limits{}.bytes;
  FieldOptions const options = of.field_options(*std::get_if<std::string>(&of.value));
  auto const changed =
      is_long ? text_area(of.ui, of.shape.name, options) : text_field(of.ui, of.shape.name, options);
  if (!changed) return {};
  return Value(is_long ? *changed : std::string(trimmed(*changed)));
}

Changed edit_number(Editing const& of) {
  double const held = *std::get_if<double>(&of.value);
  std::string const shown = of.screen.locale.editable(held);
  std::string const typed(draft(of.ui, of.shape.name, shown));
  FieldOptions options = of.field_options(shown);
  std::string error = of.error;
  if (!trimmed(typed).empty() && !of.screen.locale.parse_number(trimmed(typed)))
    error = of.screen.say(Word::not_a_number, {typed, of.screen.locale.editable(1234.5)});
  options.error = error;
  auto const changed = number_field(of.ui, of.shape.name, options);
  if (!changed) return {};
  if (trimmed(*changed).empty()) return Value(0.0);
  auto const number = of.screen.locale.parse_number(trimmed(*changed));
  return number ? Changed(*number) : Changed();
}

Changed edit_day(Editing const& of) {
  Date const held = *std::get_if<Date>(&of.value);
  auto const changed = date_field(of.ui, of.shape.name,
                                  {.label = of.label,
                                   .value = held,
                                   .shown = of.screen.locale.day(held),
                                   .placeholder = of.options.placeholder,
                                   .help = of.options.help,
                                   .error = of.error,
                                   .width = of.options.width,
                                   .hide_label = of.options.hide_label});
  return changed ? Changed(*changed) : Changed();
}

std::optional<int> pick(Editing const& of, std::span<std::string const> choices, int chosen) {
  return select(of.ui, of.shape.name,
                {.label = of.label,
                 .choices = choices,
                 .chosen = chosen,
                 .placeholder = of.options.placeholder,
                 .help = of.options.help,
                 .error = of.error,
                 .width = of.options.width,
                 .hide_label = of.options.hide_label,
                 .off_because = of.screen.editable ? std::string_view{} : of.screen.say(Word::read_only_tab)});
}

Changed edit_choice(Editing const& of) {
  std::vector<std::string> names;
  for (std::size_t place = 0; place < of.shape.choices.size(); ++place)
    names.emplace_back(of.screen.words.choice(of.at.kind, of.at.field, static_cast<std::uint8_t>(place)));
  auto const chosen = pick(of, names, std::get_if<Choice>(&of.value)->place);
  return chosen ? Changed(Choice{static_cast<std::uint8_t>(*chosen)}) : Changed();
}

Changed edit_reference(Editing const& of) {
  std::vector<Named> all = named_entities(of.screen.workspace, of.shape.refers_to);
  std::vector<std::string> names{
      std::string(of.screen.say(of.shape.refers_to == Kind::Person ? Word::nobody : Word::none))};
  int chosen = 0;
  for (Named& each : all) {
    if (each.id == std::get_if<Reference>(&of.value)->id) chosen = static_cast<int>(names.size());
    names.push_back(std::move(each.name));
  }
  auto const picked = pick(of, names, chosen);
  if (!picked) return {};
  return Value(Reference{*picked == 0 ? 0 : all[static_cast<std::size_t>(*picked - 1)].id});
}

Changed edit_flag(Editing const& of) {
  auto const changed =
      checkbox(of.ui, of.shape.name,
               {.label = of.label,
                .on = *std::get_if<bool>(&of.value),
                .help = of.options.help,
                .off_because = of.screen.editable ? std::string_view{} : of.screen.say(Word::read_only_tab)});
  return changed ? Changed(*changed) : Changed();
}

Changed edit(Editing const& of) {
  switch (of.shape.type) {
    case ValueType::Text:
      return edit_text(of);
    case ValueType::Number:
      return edit_number(of);
    case ValueType::Day:
      return edit_day(of);
    case ValueType::Choice:
      return edit_choice(of);
    case ValueType::Reference:
      return edit_reference(of);
    case ValueType::Flag:
      return edit_flag(of);
  }
  return {};
}

}  // namespace

std::optional<Value> field_control(Ui& ui, Screen const& screen, FieldAt at, Value const& held,
                                   EditOptions const& options) {
  AnyTable const* const table = screen.workspace.find_table(at.kind);
  assert(table != nullptr);
  FieldAccess const* const access = table->find_field(at.field);
  assert(access != nullptr);
  return edit({ui, screen, at, options, access->shape, held,
               options.label.empty() ? screen.words.field(at.kind, at.field) : options.label,
               screen.refusal_of(at.kind, at.id, at.field)});
}

void edit_field(Ui& ui, Screen const& screen, Requests& requests, FieldAt at, EditOptions const& options) {
  Value const held = screen.workspace.find_table(at.kind)->read(at.id, at.field);
  std::optional<Value> changed = field_control(ui, screen, at, held, options);
  if (!changed) return;
  Step step{options.step, std::string(options.subject), {}};
  step.operations.push_back({at.kind, at.id, at.field, std::move(*changed)});
  requests.perform(std::move(step));
}

std::vector<Named> named_entities(Workspace const& workspace, Kind kind) {
  AnyTable const& table = *workspace.find_table(kind);
  FieldAccess const* name = table.find_field("name");
  if (name == nullptr) name = table.find_field("title");
  assert(name != nullptr);
  std::vector<Named> all;
  for (std::size_t row = 0; row < table.size(); ++row) {
    std::uint64_t const id = table.id_at(row);
    if (table.read(id, 0) != Value(false)) continue;
    Value const written = table.read(id, name->shape.number);
    all.push_back({id, *std::get_if<std::string>(&written)});
  }
  std::sort(all.begin(), all.end(),
            [](Named const& a, Named const& b) { return reads_before(a.name, b.name); });
  return all;
}

}  // namespace claves
