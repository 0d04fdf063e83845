#include <array>
#include <cstdio>

#include "core/base/text.h"
#include "core/formats/json.h"
#include "core/rules/scoring.h"
#include "shell/cli/commands.h"

namespace claves {
namespace {

std::string_view origin_name(FactorOrigin origin) {
  switch (origin) {
    case FactorOrigin::Derived:
      return "derived";
    case FactorOrigin::Rated:
      return "rated";
    case FactorOrigin::Missing:
      break;
  }
  return "missing";
}

std::string_view kind_name(Account const& account) {
  return Choices<AccountKind>::names[static_cast<std::size_t>(account.kind_of_account)];
}

// "F3" of one of the eight; of one of the firm's own its name, and its id where it has none.
std::string code_of(Workspace const& workspace, FactorList const& factors, std::size_t place) {
  if (is_of_method(place)) return std::string(Choices<Factor>::names[place]);
  FirmFactorId const own = factors.at(place).own;
  std::string const& name = workspace.table<FirmFactor>().find(own)->name;
  return name.empty() ? std::to_string(own.value) : name;
}

void write_card(JsonWriter& json, Workspace const& workspace, Scoring const& scores, ScoreCard const& card) {
  Account const& account = *workspace.table<Account>().find(card.account);
  json.open_object().name("id").text(std::to_string(account.id.value)).name("name").text(account.name);
  json.name("score").number(card.score).name("rank").number(card.rank).name("kind").text(kind_name(account));
  json.name("key").flag(account.key).name("known").number(card.known).name("factors").open_object();
  for (std::size_t const place : scores.factors.used()) {
    FactorValue const& factor = card.factors[place];
    json.name(code_of(workspace, scores.factors, place)).open_object().name("value");
    factor.is_known() ? json.number(factor.value) : json.null();
    json.name("origin").text(origin_name(factor.origin)).name("share").number(card.shares[place]).close();
  }
  json.close().close();
}

std::string score_json(Workspace const& workspace, Scoring const& scores) {
  JsonWriter json;
  json.open_object().name("reference");
  scores.reference ? json.text(iso(scores.reference)) : json.null();
  json.name("weights").open_object();
  for (std::size_t const place : scores.factors.used())
    json.name(code_of(workspace, scores.factors, place)).number(scores.weights[place]);
  json.close().name("accounts").open_list();
  for (ScoreCard const& card : scores.cards) write_card(json, workspace, scores, card);
  return json.close().close().take();
}

std::string padded(std::string text, std::size_t letters) {
  std::size_t const has = count_letters(text);
  return text + std::string(has < letters ? letters - has : 0, ' ');
}

// The first letters of a column's head, at its right end.
std::string fixed_width(std::string const& text, std::size_t letters) {
  std::string cut;
  std::size_t at = 0;
  for (std::size_t i = 0; i < letters && at < text.size(); ++i) append_utf8(cut, next_code(text, at));
  return std::string(letters - count_letters(cut), ' ') + cut;
}

std::string fixed(double number, int places, int width) {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%*.*f", width, places, number);
  return text.data();
}

std::string score_text(Workspace const& workspace, Scoring const& scores) {
  constexpr std::size_t name_letters = 32;
  std::string text = "rank  score  " + padded("account", name_letters) + "  kind      key ";
  std::vector<std::size_t> const used = scores.factors.used();
  for (std::size_t const place : used) text += "  " + fixed_width(code_of(workspace, scores.factors, place), 4);
  text += '\n';
  for (ScoreCard const& card : scores.cards) {
    Account const& account = *workspace.table<Account>().find(card.account);
    text += fixed(card.rank, 0, 4) + "  " + fixed(card.score, 1, 5) + "  " +
            padded(account.name, name_letters) + "  " + padded(std::string(kind_name(account)), 8) + "  " +
            (account.key ? "yes" : "no ") + ' ';
    for (std::size_t const place : used) {
      FactorValue const& factor = card.factors[place];
      text += factor.is_known() ? "  " + fixed(factor.value, 1, 4) : "     -";
    }
    text += '\n';
  }
  return text;
}

}  // namespace

CliAnswer score_command(Arguments const& arguments, CliWorld world) {
  if (arguments.names.size() != 1) return misused("claves: score needs one workspace\n");
  auto const opened = open_workspace(arguments.names[0], world.actor);
  if (!opened) return cannot_open(arguments.names[0], opened.error());
  Workspace const& workspace = opened->session.workspace();
  Scoring const scores = scoring(workspace);
  return done(arguments.json ? score_json(workspace, scores) : score_text(workspace, scores));
}

}  // namespace claves
