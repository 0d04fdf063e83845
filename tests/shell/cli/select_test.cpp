#include <doctest/doctest.h>

#include <filesystem>

#include "core/formats/json.h"
#include "shell/cli/cli.h"
#include "shell/cli/files.h"

namespace claves {
namespace {

CliWorld const world{{1'700'000'000'000}, {7}};

CliAnswer select_from(std::string const& instance, bool json = true) {
  std::string const path = (std::filesystem::current_path() / "select_test.json").string();
  REQUIRE(write_file(path, instance));
  std::vector<std::string> words{"select", path};
  if (json) words.push_back("--json");
  CliAnswer answer = run_cli(words, world);
  std::filesystem::remove(path);
  return answer;
}

JsonValue answered(std::string const& instance) {
  CliAnswer const answer = select_from(instance);
  REQUIRE(answer.exit_code == 0);
  CHECK(answer.err == "");
  return *parse_json(answer.out);
}

std::string names_of(JsonValue const& list) {
  std::string names;
  for (std::size_t i = 0; i < list.size(); ++i) names += (i == 0 ? "" : " ") + *list.item(i)->text();
  return names;
}

}  // namespace

TEST_CASE("the best items are chosen, in the order in which they stand, with proof, use and prices") {
  JsonValue const answer = answered(R"({"cap": 2, "capacity": [10, 5], "items": [
    {"name": "a", "value": 6, "effort": [5, 1]}, {"name": "b", "value": 5, "effort": [4, 2]},
    {"name": "c", "value": 4.5, "effort": [6, 0]}, {"name": "d", "value": 3}],
    "must": ["d"], "must_not": [2], "groups": [{"name": "ends", "members": ["a", "d"], "at_least": 1}]})");
  CHECK(*answer.text_at("status") == "optimal");
  CHECK(names_of(*answer.at("chosen")) == "a d");
  CHECK(*answer.number_at("value") == 9);
  JsonValue const proof = *answer.at("proof");
  CHECK(*proof.flag_at("optimal"));
  CHECK(*proof.flag_at("exact"));
  CHECK(*proof.number_at("bound") == 9);
  CHECK(*answer.at("usage")->item(0)->number_at("used") == 5);
  CHECK(*answer.at("usage")->item(1)->number_at("capacity") == 5);
  JsonValue const prices = *answer.at("prices");
  struct Price {
    char const* limit;
    double gain;
  };
  Price const expected[]{{"cap", 5},   {"capacity", 0}, {"capacity", 0},
                         {"group", 0}, {"must", 2},     {"must_not", 0}};
  REQUIRE(prices.size() == 6);
  for (std::size_t i = 0; i < 6; ++i) {
    CHECK(*prices.item(i)->text_at("limit") == expected[i].limit);
    CHECK(*prices.item(i)->number_at("gain") == expected[i].gain);
    CHECK(*prices.item(i)->flag_at("proved"));
  }
}

TEST_CASE("a capacity may be one number, and effort may be absent") {
  JsonValue const answer = answered(R"({"capacity": 3, "items": [{"name": "a", "value": 1, "effort": 2},
    {"name": "b", "value": 2, "effort": [2]}, {"name": "c", "value": 0.5}, {"name": "d", "value": -1}]})");
  CHECK(names_of(*answer.at("chosen")) == "b c");
  CHECK(names_of(*answered(R"({"cap": 1, "items": [{"name": "x", "value": 1}, {"name": "y", "value": 2}]})")
                      .at("chosen")) == "y");
  CHECK(answered(R"({"cap": 0, "items": [{"name": "x", "value": 1}]})").at("chosen")->size() == 0);
}

TEST_CASE("wishes that clash are named, and nothing is chosen") {
  CliAnswer const answer = select_from(R"({"cap": 2, "capacity": [10, 99], "items": [
    {"name": "a", "value": 1, "effort": [8, 1]}, {"name": "b", "value": 1, "effort": [7, 1]},
    {"name": "c", "value": 1, "effort": [1, 1]}], "must": ["a", "b"]})");
  CHECK(answer.exit_code == 1);
  CHECK(answer.err.find("these clash\n  capacity 0: 10\n  a must be chosen\n  b must be chosen\n") !=
        std::string::npos);
  JsonValue const told = *parse_json(answer.out);
  CHECK(*told.text_at("status") == "infeasible");
  CHECK(told.at("clash")->size() == 3);
  CHECK(*told.at("clash")->item(0)->text_at("limit") == "capacity");
  CHECK(*told.at("clash")->item(1)->text_at("name") == "a");
}

TEST_CASE("what cannot be chosen from is told with the place") {
  struct Case {
    char const* instance;
    char const* words;
  };
  Case const cases[]{
      {R"({"items": []})", "items: this is missing, or holds nothing"},
      {R"({"cap": 1})", "items: this is missing"},
      {R"([])", "an object is expected"},
      {R"({"items": [{"name": "a", "value": NaN}]})", "this is no JSON: see line 1"},
      {R"({"items": [{"name": "a", "value": 1e999}]})", "line 1"},
      {R"({"items": [{"name": "a", "value": 1e301}]})", "items[0].value: numbers go from"},
      {R"({"items": [{"name": "a", "value": "1"}]})", "items[0].value: a number is expected"},
      {R"({"items": [{"value": 1}]})", "items[0].name: this is missing"},
      {R"({"items": [{"name": "a", "value": 1}, {"name": "a", "value": 2}]})",
       "items[1].name: \"a\" stands there twice"},
      {R"({"items": [{"name": "a", "value": 1, "price": 2}]})", "items[0].price: there is no such key"},
      {R"({"capacity": [1, 2], "items": [{"name": "a", "value": 1, "effort": [1]}]})",
       "items[0].effort: there must be one for each capacity: there are 1"},
      {R"({"capacity": [1], "items": [{"name": "a", "value": 1, "effort": [-1]}]})",
       "items[0].effort[0]: amounts are numbers from 0 to 1e300, and this is -1"},
      {R"({"capacity": -3, "items": [{"name": "a", "value": 1}]})", "capacity[0]: amounts are numbers from 0"},
      {R"({"cap": 1.5, "items": [{"name": "a", "value": 1}]})", "cap: a count is a whole number"},
      {R"({"cap": -1, "items": [{"name": "a", "value": 1}]})", "cap: a count is a whole number"},
      {R"({"must": ["z"], "items": [{"name": "a", "value": 1}]})", "must[0]: there is no item \"z\""},
      {R"({"must": [4], "items": [{"name": "a", "value": 1}]})", "must[0]: there is no item \"4\""},
      {R"({"must": ["a", 0], "items": [{"name": "a", "value": 1}]})", "must[1]: \"0\" stands there twice"},
      {R"({"groups": [{"members": ["a"]}], "items": [{"name": "a", "value": 1}]})",
       "groups[0].at_least: this is missing"}};
  for (Case const& each : cases) {
    CliAnswer const answer = select_from(each.instance);
    CAPTURE(answer.err);
    CAPTURE(std::string(each.words));
    CHECK(answer.exit_code == 1);
    CHECK(answer.out == "");
    CHECK(answer.err.find(each.words) != std::string::npos);
  }
  CHECK(run_cli({"select"}, world).exit_code == 2);
  CHECK(run_cli({"select", "none.json"}, world).exit_code == 2);
}

TEST_CASE("one item, equal items and 100,000 items are chosen from") {
  CHECK(answered(R"({"items": [{"name": "a", "value": 1}]})").at("chosen")->size() == 1);
  JsonValue const equal =
      answered(R"({"cap": 1, "items": [{"name": "a", "value": 1}, {"name": "b", "value": 1}]})");
  CHECK(*equal.number_at("value") == 1);
  CHECK(equal.at("chosen")->size() == 1);
  std::string many = R"({"cap": 500, "capacity": [20000], "items": [)";
  for (int i = 0; i < 100'000; ++i)
    many += (i == 0 ? "" : ",") +
            ("{\"name\":\"" + std::to_string(i) + "\",\"value\":" + std::to_string(i * 7919 % 10007)) +
            ",\"effort\":[" + std::to_string(i * 29L % 97 + 1) + "]}";
  JsonValue const chosen = answered(many + "]}");
  CHECK(*chosen.text_at("status") == "optimal");
  CHECK(chosen.at("chosen")->size() == 500);
}

TEST_CASE("the choice is shown as text too") {
  std::string const text =
      select_from(R"({"cap": 1, "items": [{"name": "a", "value": 1}, {"name": "b", "value": 3}]})", false).out;
  CHECK(text == "3  b\nvalue 3 of 1 chosen: the best, proved (1 nodes)\none more chosen would add 1\n");
}

}  // namespace claves
