#include <algorithm>

#include "core/base/text.h"
#include "core/formats/json.h"
#include "shell/cli/commands.h"
#include "shell/cli/words.h"

namespace claves {
namespace {

std::vector<std::uint64_t> living(AnyTable const& table) {
  std::vector<std::uint64_t> ids;
  for (std::size_t row = 0; row < table.size(); ++row)
    if (table.read(table.id_at(row), 0) == Value(false)) ids.push_back(table.id_at(row));
  return ids;
}

// Ids are text: many programs read JSON's numbers as doubles.
void write_value(JsonWriter& json, FieldShape const& shape, Value const& value) {
  switch (shape.type) {
    case ValueType::Flag:
      json.flag(*std::get_if<bool>(&value));
      return;
    case ValueType::Number:
      json.number(*std::get_if<double>(&value));
      return;
    case ValueType::Text:
      json.text(*std::get_if<std::string>(&value));
      return;
    case ValueType::Choice:
      json.text(shape.choices[std::get_if<Choice>(&value)->place]);
      return;
    case ValueType::Day: {
      Date const day = *std::get_if<Date>(&value);
      day ? json.text(iso(day)) : json.null();
      return;
    }
    case ValueType::Reference: {
      std::uint64_t const id = std::get_if<Reference>(&value)->id;
      id != 0 ? json.text(std::to_string(id)) : json.null();
      return;
    }
  }
}

std::string show_json(OpenWorkspace const& open) {
  Workspace const& workspace = open.session.workspace();
  JsonWriter json;
  json.open_object().name("steps").number(static_cast<double>(open.session.history().steps().size()));
  json.name("newer_steps").number(static_cast<double>(open.kept.size()));
  for (Kind const kind : Workspace::kinds()) {
    AnyTable const& table = *workspace.find_table(kind);
    json.name(table.name()).open_list();
    for (std::uint64_t const id : living(table)) {
      json.open_object().name("id").text(std::to_string(id));
      for (FieldAccess const& access : table.fields()) {
        if (access.shape.number == 0) continue;
        json.name(access.shape.name);
        write_value(json, access.shape, table.read(id, access.shape.number));
      }
      json.close();
    }
    json.close();
  }
  return json.close().take();
}

std::string show_text(OpenWorkspace const& open) {
  Workspace const& workspace = open.session.workspace();
  std::string text;
  for (Firm const& firm : workspace.table<Firm>().rows())
    if (!firm.removed && !firm.name.empty()) text += firm.name + '\n';
  for (Kind const kind : Workspace::kinds()) {
    std::size_t const count = living(*workspace.find_table(kind)).size();
    if (count > 0 && kind != Kind::Firm)
      text += std::to_string(count) + ' ' + std::string(kind_word(kind)) + '\n';
  }
  text += std::to_string(open.session.history().steps().size()) + " steps in its history\n";
  if (!open.kept.empty()) text += std::to_string(open.kept.size()) + " steps of a newer version, kept\n";
  std::vector<std::string> keys;
  for (Account const& account : workspace.table<Account>().rows())
    if (!account.removed && account.key) keys.push_back(account.name);
  std::sort(keys.begin(), keys.end(), reads_before);
  if (!keys.empty()) text += "key accounts:\n";
  for (std::string const& name : keys) text += "  " + name + '\n';
  return text;
}

}  // namespace

CliAnswer show_command(Arguments const& arguments, CliWorld world) {
  if (arguments.names.size() != 1) return misused("claves: show needs one workspace\n");
  auto const opened = open_workspace(arguments.names[0], world.actor);
  if (!opened) return cannot_open(arguments.names[0], opened.error());
  return done(arguments.json ? show_json(*opened) : show_text(*opened));
}

CliAnswer check_command(Arguments const& arguments, CliWorld world) {
  if (arguments.names.size() != 1) return misused("claves: check needs one file\n");
  auto const opened = open_workspace(arguments.names[0], world.actor);
  if (!opened) return cannot_open(arguments.names[0], opened.error());
  return done(arguments.names[0] + ": a sound workspace\n" + show_text(*opened));
}

}  // namespace claves
