#include "core/formats/json.h"

#include <doctest/doctest.h>

#include "core/base/random.h"
#include "tests/support/files.h"

namespace claves {

TEST_CASE("a document is read by its path") {
  auto const document =
      parse_json(R"({"accounts": [{"name": "Ría", "key": true, "score": 1.5e1}], "none": null})");
  REQUIRE(document);
  CHECK(document->names() == std::vector<std::string>{"accounts", "none"});
  JsonValue const account = *document->at("accounts")->item(0);
  CHECK(*account.text_at("name") == "Ría");
  CHECK(*account.flag_at("key"));
  CHECK(*account.number_at("score") == 15);
  CHECK(account.path() == "accounts[0]");
  CHECK(document->at("none")->type() == JsonType::Null);
  CHECK(document->has("none"));
  CHECK(document->at("accounts")->size() == 1);
}

TEST_CASE("what is not as expected is told by its path") {
  JsonValue const document = *parse_json(R"({"accounts": [{"name": 7}], "count": 3})");
  JsonValue const account = *document.at("accounts")->item(0);
  CHECK(account.text_at("name").error() == Error{Fault::Malformed, "accounts[0].name", "text"});
  CHECK(account.number_at("score").error() == Error{Fault::Missing, "accounts[0].score", ""});
  CHECK(document.at("accounts")->item(1).error() == Error{Fault::Missing, "accounts[1]", ""});
  CHECK(document.at("count")->at("x").error() == Error{Fault::Malformed, "count", "object"});
  CHECK(document.at("count")->item(0).error() == Error{Fault::Malformed, "count", "list"});
  CHECK(document.item(0).error() == Error{Fault::Malformed, "", "list"});
  CHECK(document.flag_at("count").error().fault == Fault::Malformed);
  CHECK(document.at("count")->size() == 0);
  CHECK(document.at("count")->names().empty());
  CHECK_FALSE(document.at("count")->has("x"));
}

TEST_CASE("what is no JSON is refused") {
  for (char const* const text : {"", " ", "{", "[1,]", "{'a': 1}", "nul", "[1] 2", "\"\xFF\"", "[01]",
                                 "\"\\x\"", "{\"a\" 1}", "+1", "[\"a\nb\"]"}) {
    CAPTURE(std::string(text));
    REQUIRE_FALSE(parse_json(text));
    CHECK(parse_json(text).error().fault == Fault::Malformed);
  }
}

TEST_CASE("a document is written as it is read") {
  JsonWriter writer;
  writer.open_object().name("list").open_list().number(1).number(0.1).number(-1e300).flag(false).null().close();
  writer.name("empty").open_object().close().name("text").text("a \"b\"\\\n\t\x01 ñ \xFF").close();
  std::string const text = writer.take();
  CHECK(text ==
        "{\n  \"list\": [\n    1,\n    0.1,\n    -1e+300,\n    false,\n    null\n  ],\n  \"empty\": {},\n"
        "  \"text\": \"a \\\"b\\\"\\\\\\n\\u0009\\u0001 ñ \uFFFD\"\n}\n");
  auto const document = parse_json(text);
  REQUIRE(document);
  CHECK(*document->text_at("text") == "a \"b\"\\\n\t\x01 ñ \uFFFD");
  CHECK(*document->at("list")->item(2)->number() == -1e300);
}

TEST_CASE("every number is written so that it reads as itself") {
  Random random(3);
  for (int round = 0; round < 2000; ++round) {
    double const number = static_cast<double>(random.next()) / static_cast<double>(random.next() | 1);
    JsonWriter writer;
    CHECK(*parse_json(writer.number(number).take())->number() == number);
  }
  std::vector<std::pair<double, std::string>> const written{
      {0, "0"},
      {-0.5, "-0.5"},
      {100, "100"},
      {100000, "100000"},
      {1e14, "100000000000000"},
      {1e15, "1e+15"},
      {123456.75, "123456.75"},
      {1e-4, "0.0001"},
      {1e-5, "1e-05"},
      {0.1 + 0.2, "0.30000000000000004"},
      {2.5e-7, "2.5e-07"},
      {1.0 / 3, "0.3333333333333333"},
      {1e300, "1e+300"},
      {1.7976931348623157e308, "1.7976931348623157e+308"}};
  for (auto const& [number, text] : written) {
    JsonWriter one;
    CHECK(one.number(number).take() == text + '\n');
  }
  JsonWriter writer;
  CHECK(parse_json(writer.number(1 / 0.0).take())->type() == JsonType::Null);
}

TEST_CASE("every beginning of a document, and every document with one byte changed, is read or refused") {
  std::string const text = R"({"a": [1, -2.5e3, true, null, "\u00e1\n"], "b": {"c": {}}})";
  for (std::size_t length = 0; length < text.size(); ++length) CHECK_FALSE(parse_json(text.substr(0, length)));
  for (std::size_t place = 0; place < text.size(); ++place)
    for (int byte = 0; byte < 256; ++byte) {
      std::string changed = text;
      changed[place] = static_cast<char>(byte);
      if (auto const document = parse_json(changed)) CHECK(document->type() == JsonType::Object);
    }
}

TEST_SUITE("files that others wrote") {
  TEST_CASE("the cases of JSONTestSuite") {
    NEEDS_FOREIGN_FILES();
    int accepted = 0;
    int refused = 0;
    for (std::string const& name : foreign_names("JSONTestSuite/test_parsing")) {
      CAPTURE(name);
      bool const read{parse_json(read_foreign("JSONTestSuite/test_parsing/" + name))};
      if (name[0] == 'y') CHECK(read);
      if (name[0] == 'n') CHECK_FALSE(read);
      if (name[0] == 'y' && read) ++accepted;
      if (name[0] == 'n' && !read) ++refused;
    }
    CHECK(accepted == 95);
    CHECK(refused == 188);
    for (std::string const& name : foreign_names("JSONTestSuite/test_transform"))
      if (auto const document = parse_json(read_foreign("JSONTestSuite/test_transform/" + name)))
        CHECK(document->path() == "");
  }
}

TEST_CASE("minus zero is written as zero") {
  JsonWriter writer;
  writer.number(-0.0);
  CHECK(writer.take() == "0\n");
}

}  // namespace claves
