#include "shell/cli/cli.h"

#include <doctest/doctest.h>

#include <cmath>
#include <filesystem>

#include "core/formats/json.h"
#include "shell/cli/files.h"
#include "tests/support/files.h"

namespace claves {
namespace {

CliWorld const world{{1'700'000'000'000}, {7}};

// A folder of its own for each test, gone with it.
class Folder {
 public:
  Folder() {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  std::string operator/(std::string const& name) const { return (path_ / name).string(); }
  std::size_t count() const {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(path_), {}));
  }

 private:
  std::filesystem::path path_ = std::filesystem::current_path() / "cli_test_files";
};

std::string crm(std::string const& name) { return CLAVES_SOURCE_DIR "/tests/fixtures/crm/" + name; }

CliAnswer bring_in(std::vector<std::string> const& names, std::string const& workspace) {
  std::vector<std::string> words{"import", "--json", "-o", workspace};
  for (std::string const& name : names) words.push_back(crm(name));
  return run_cli(words, world);
}

std::vector<std::string> const lists{"accounts.csv", "products.csv", "sales_teams.csv", "sales_pipeline.csv"};

}  // namespace

TEST_CASE("an import reports its rows and its problems") {
  Folder const folder;
  CliAnswer const answer = bring_in(lists, folder / "w.claves");
  CHECK(answer.exit_code == 0);
  CHECK(answer.err == "");
  JsonValue const report = *parse_json(answer.out);
  CHECK(*report.at("kinds")->at("accounts")->number_at("created") == 4);
  CHECK(*report.at("kinds")->at("offerings")->number_at("created") == 3);
  JsonValue const deals = *report.at("files")->item(3);
  CHECK(*deals.text_at("kind") == "deals");
  CHECK(*deals.number_at("rows") == 7);
  CHECK(*deals.at("columns")->item(0)->text_at("field") == "code");
  JsonValue const problem = *report.at("problems")->item(0);
  CHECK(*problem.text_at("file") == "sales_pipeline.csv");
  CHECK(*problem.text_at("reason") == "DealWithoutAccount");
  CHECK(*problem.number_at("line") == 4);
  CHECK(*report.at("matches")->item(0)->text_at("meant") == "FLX Pro");
}

TEST_CASE("bringing the same files in again leaves the workspace as it is, to the byte") {
  Folder const folder;
  REQUIRE(bring_in(lists, folder / "w.claves").exit_code == 0);
  std::string const before = *read_file(folder / "w.claves", 1 << 20);
  JsonValue const again = *parse_json(bring_in(lists, folder / "w.claves").out);
  CHECK(*again.number_at("changes") == 0);
  CHECK(*read_file(folder / "w.claves", 1 << 20) == before);
  CHECK(folder.count() == 1);
}

TEST_CASE("accounts are scored in rank order, and their shares add up to their score") {
  Folder const folder;
  REQUIRE(bring_in(lists, folder / "w.claves").exit_code == 0);
  CliAnswer const answer = run_cli({"score", folder / "w.claves", "--json"}, world);
  REQUIRE(answer.exit_code == 0);
  JsonValue const accounts = *parse_json(answer.out)->at("accounts");
  CHECK(accounts.size() == 4);
  double rank = 1;
  for (std::size_t i = 0; i < accounts.size(); ++i) {
    JsonValue const account = *accounts.item(i);
    CHECK(*account.number_at("rank") >= rank);
    rank = *account.number_at("rank");
    double sum = 0;
    JsonValue const factors = *account.at("factors");
    CHECK(factors.size() == 8);
    for (std::string const& name : factors.names()) sum += *factors.at(name)->number_at("share");
    CHECK(sum == *account.number_at("score"));
  }
  CHECK(*accounts.item(0)->text_at("name") == "Harbour Pumps");
  CliAnswer const table = run_cli({"score", folder / "w.claves"}, world);
  CHECK(table.out.find("Harbour Pumps") != std::string::npos);
}

TEST_CASE("a workspace is shown whole") {
  Folder const folder;
  REQUIRE(bring_in(lists, folder / "w.claves").exit_code == 0);
  JsonValue const shown = *parse_json(run_cli({"show", "--json", folder / "w.claves"}, world).out);
  CHECK(shown.at("deal")->size() == 7);
  CHECK(*shown.at("account")->item(0)->text_at("name") == "Harbour Pumps");
  CHECK(*shown.number_at("steps") == 1);
  CHECK(run_cli({"show", folder / "w.claves"}, world).out ==
        "3 people\n3 offerings\n4 accounts\n7 deals\n1 steps in its history\n");
}

TEST_CASE("dates that could be read either way wait for an answer") {
  Folder const folder;
  std::vector<std::string> words{"import", crm("oportunidades.csv"), "-o", folder / "w.claves"};
  CliAnswer const asked = run_cli(words, world);
  CHECK(asked.exit_code == 1);
  CHECK(asked.err.find("--dates day-month or --dates month-day") != std::string::npos);
  CHECK_FALSE(file_exists(folder / "w.claves"));
  words.push_back("--dates=day-month");
  CHECK(run_cli(words, world).exit_code == 0);
  CHECK(file_exists(folder / "w.claves"));
}

TEST_CASE("a name can be matched, or refused") {
  Folder const folder;
  std::vector<std::string> words{"import", "--json", "-o", folder / "w.claves"};
  for (std::string const& name : lists) words.push_back(crm(name));
  for (char const* const word : {"--match", "Harbor Pumps=Harbour Pumps", "--match", "FLXPro="})
    words.push_back(word);
  JsonValue const report = *parse_json(run_cli(words, world).out);
  CHECK(*report.at("kinds")->at("offerings")->number_at("created") == 4);
  CHECK(*report.at("matches")->item(1)->text_at("meant") == "Harbour Pumps");
}

TEST_CASE("one file that cannot be brought in keeps all of them out") {
  Folder const folder;
  REQUIRE(write_file(folder / "picture.csv", std::string_view("\x89PNG\r\n\x1a\n\0\0", 10)));
  REQUIRE(write_file(folder / "empty.csv", ""));
  for (std::string const& bad : {folder / "picture.csv", folder / "empty.csv", crm("no_header.csv")}) {
    CAPTURE(bad);
    CliAnswer const answer = run_cli({"import", crm("accounts.csv"), bad, "-o", folder / "w.claves"}, world);
    CHECK(answer.exit_code == 1);
    CHECK(answer.err.find("claves: ") == 0);
    CHECK_FALSE(file_exists(folder / "w.claves"));
  }
}

TEST_CASE("a file that is no sound workspace is told for what it is, and left alone") {
  Folder const folder;
  REQUIRE(bring_in(lists, folder / "w.claves").exit_code == 0);
  std::string const whole = *read_file(folder / "w.claves", 1 << 20);
  CHECK(run_cli({"check", folder / "w.claves"}, world).exit_code == 0);
  std::string changed = whole;
  changed[whole.size() / 2] = static_cast<char>(changed[whole.size() / 2] ^ 1);
  std::string newer = whole;
  newer[10] = 99;  // the oldest version that can read it
  struct Case {
    char const* name;
    std::string bytes;
    char const* words;
  };
  Case const cases[]{{"cut.claves", whole.substr(0, whole.size() - 5), "damaged or cut short"},
                     {"changed.claves", changed, "damaged or cut short"},
                     {"newer.claves", newer, "newer version"},
                     {"list.claves", read_fixture("crm/accounts.csv"), "not a Claves workspace"},
                     {"empty.claves", "", "not a Claves workspace"}};
  for (Case const& each : cases) {
    CAPTURE(std::string(each.name));
    std::string const path = folder / each.name;
    REQUIRE(write_file(path, each.bytes));
    for (auto const& words : {std::vector<std::string>{"check", path},
                              {"score", path},
                              {"show", path},
                              {"import", crm("accounts.csv"), "-o", path}}) {
      CliAnswer const answer = run_cli(words, world);
      CHECK(answer.exit_code == 1);
      CHECK(answer.err.find(each.words) != std::string::npos);
      CHECK(answer.out == "");
    }
    CHECK(*read_file(path, 1 << 20) == each.bytes);
  }
}

TEST_CASE("a wrong call ends with 2 and says why") {
  Folder const folder;
  std::string const nowhere = folder / "none/w.claves";
  for (auto const& words :
       std::vector<std::vector<std::string>>{{},
                                             {"fly"},
                                             {"import"},
                                             {"import", crm("accounts.csv")},
                                             {"import", crm("accounts.csv"), "-o"},
                                             {"import", "--colour", crm("accounts.csv"), "-o", "x"},
                                             {"import", crm("accounts.csv"), "-o", "x", "--dates", "y"},
                                             {"import", crm("none.csv"), "-o", folder / "w"},
                                             {"import", crm("accounts.csv"), "-o", nowhere},
                                             {"import", folder / ".", "-o", folder / "w"},
                                             {"score"},
                                             {"score", nowhere},
                                             {"show", "a", "b"},
                                             {"check", nowhere},
                                             {"check", folder / "."}}) {
    CliAnswer const answer = run_cli(words, world);
    CAPTURE(answer.err);
    CHECK(answer.exit_code == 2);
    CHECK(answer.err != "");
  }
  CHECK(folder.count() == 0);
}

TEST_CASE("help and version are given without complaint") {
  CHECK(run_cli({"--help"}, world).exit_code == 0);
  CHECK(run_cli({"import", "--help"}, world).out.find("claves import") != std::string::npos);
  CHECK(run_cli({"--version"}, world).out.find("claves ") == 0);
}

TEST_CASE("a file over the limit is refused before it is read") {
  Folder const folder;
  std::string const path = folder / "huge.csv";
  REQUIRE(write_file(path, "account\n"));
  std::filesystem::resize_file(path, std::uintmax_t{1} << 30);  // takes no room on the disk
  CliAnswer const answer = run_cli({"import", path, "-o", folder / "w.claves"}, world);
  CHECK(answer.exit_code == 1);
  CHECK(answer.err.find("too large") != std::string::npos);
}

TEST_CASE("a bare table is decided, and what is wrong with one is told in words") {
  Folder const folder;
  std::string const path = folder / "table.json";
  auto decide = [&](std::string const& text, bool json) {
    REQUIRE(write_file(path, text));
    return json ? run_cli({"decide", path, "--json"}, world) : run_cli({"decide", path}, world);
  };
  std::string const criteria =
      R"({"criteria": [{"name": "a", "direction": "max", "weight": 3, "scale": [0, 10]},
                                  {"name": "b", "direction": "min", "weight": 1, "scale": [0, 10]}], )";
  std::string const text =
      criteria + R"("alternatives": [{"name": "X", "values": [5, 5]}, {"name": "Y", "values": [5, 5]},
                                  {"name": "Z", "values": [10, 12]}, {"name": "N", "values": [null, null]}]})";
  JsonValue const answer = *parse_json(decide(text, true).out);
  JsonValue const alternatives = *answer.at("alternatives");
  std::vector<double> const ranks{2, 2, 1};
  for (std::size_t i = 0; i < 3; ++i) CHECK(*alternatives.item(i)->number_at("rank") == ranks[i]);
  CHECK(*alternatives.item(0)->number_at("total") == 0.5);
  CHECK(*alternatives.item(2)->at("shares")->item(0)->number() == 0.75);
  CHECK(alternatives.item(3)->at("rank")->type() == JsonType::Null);
  CHECK(alternatives.item(3)->at("total")->type() == JsonType::Null);
  CHECK(*answer.at("notes")->item(1)->text_at("note") == "clamped");
  CliAnswer const table = decide(text, false);
  CHECK(table.exit_code == 0);
  CHECK(table.out.find("   1  Z                  0.75        0.75           0\n") != std::string::npos);
  CliAnswer const none = decide(criteria + R"("alternatives": []})", false);
  CHECK(none.exit_code == 1);
  CHECK(none.err == "claves: " + path + ": alternatives: this is missing, or holds nothing\n");
  CHECK(run_cli({"decide"}, world).exit_code == 2);
  CHECK(run_cli({"decide", folder / "nowhere.json"}, world).exit_code == 2);
}

TEST_CASE("a pairwise matrix is weighed, and its least consistent triple is told") {
  Folder const folder;
  std::string const path = folder / "matrix.csv";
  auto ahp = [&](std::string const& text, bool json) {
    REQUIRE(write_file(path, text));
    return json ? run_cli({"ahp", path, "--json"}, world) : run_cli({"ahp", path}, world);
  };
  std::string const text = ",Price,Fit,Effort\nPrice,1,2,8\nFit,1/2,1,2\nEffort,1/8,0.5,1\n";
  JsonValue const answer = *parse_json(ahp(text, true).out);
  CHECK(*answer.at("weights")->item(0)->number() == doctest::Approx(0.64336).epsilon(1e-4));
  CHECK(*answer.number_at("lambda_max") == doctest::Approx(3.0536).epsilon(1e-4));
  CHECK(*answer.number_at("consistency_ratio") == doctest::Approx(0.0462).epsilon(1e-3));
  CHECK(*answer.flag_at("acceptable"));
  JsonValue const triple = *answer.at("most_inconsistent");
  CHECK(*triple.at("criteria")->item(2)->text() == "Effort");
  CHECK(*triple.number_at("value") == 8);
  CHECK(*triple.number_at("consistent_value") == 4);
  CHECK(*triple.at("entries")->item(1)->number_at("would_be") == 4);
  CHECK(ahp(text, false).out.find("Price   0.64") == 0);
  CliAnswer const wrong = ahp("1;2\n2;1\n", true);
  CHECK(wrong.exit_code == 1);
  CHECK(wrong.err ==
        "claves: " + path +
            ": row 2, column 1: this is not the reciprocal of the cell across the diagonal: 2 * 2 is not 1\n");
  CHECK(run_cli({"ahp"}, world).exit_code == 2);
}

TEST_CASE("the robustness of a table is told, for weights drawn and weights given") {
  Folder const folder;
  std::string const path = folder / "table.json";
  REQUIRE(write_file(path, R"({"criteria": [{"name": "a", "direction": "max", "weight": 1, "scale": [0, 10]},
                                            {"name": "b", "direction": "min", "weight": 1, "scale": [0, 10]}],
                               "alternatives": [{"name": "X", "values": [10, 10]}, {"name": "Y", "values": [6, 4]},
                                                {"name": "Z", "values": [0, 0]}]})"));
  REQUIRE(write_file(folder / "w.csv", "0.9,0.1\n0.7,0.3\n0.5,0.5\n0.2,0.8\n"));
  REQUIRE(write_file(folder / "v.csv", "10,10,6,4,0,0\n10,0,0,10,0,10\n0,0,0,0,0,0\n0,10,0,10,10,0\n"));
  auto answer = [&](std::vector<std::string> const& more) {
    std::vector<std::string> words{"robustness", path, "--json", "--cap", "2"};
    words.insert(words.end(), more.begin(), more.end());
    CliAnswer const ended = run_cli(words, world);
    REQUIRE(ended.exit_code == 0);
    return *parse_json(ended.out);
  };
  auto share = [](JsonValue const& answered, std::size_t i, std::string const& list, std::size_t j) {
    return *answered.at("alternatives")->item(i)->at(list)->item(j)->number();
  };
  JsonValue const given = answer({"--weights-file", folder / "w.csv"});
  CHECK(*given.number_at("samples") == 4);
  CHECK(given.at("seed")->type() == JsonType::Null);
  CHECK(share(given, 0, "rank_acceptability", 0) == 0.5);
  CHECK(share(given, 1, "rank_acceptability", 1) == 0.75);
  CHECK(share(given, 0, "rank_standard_error", 0) == 0.25);
  CHECK(*given.at("alternatives")->item(2)->number_at("cap_acceptability") == 0.5);
  CHECK(*given.at("pairwise_winning")->item(0)->item(1)->number() == 0.5);
  CHECK(share(given, 2, "central_weights", 1) == 0.8);
  JsonValue const measured = answer({"--weights-file", folder / "w.csv", "--values-file", folder / "v.csv"});
  CHECK(share(measured, 0, "rank_acceptability", 0) == 0.75);      // in the third table all are equal
  REQUIRE(write_file(folder / "beyond.csv", "12,4,11,5,-3,6\n"));  // as far beyond the scale as they say
  JsonValue const beyond = answer({"--values-file", folder / "beyond.csv"});
  for (std::size_t i = 0; i < 3; ++i) CHECK(share(beyond, i, "rank_acceptability", i) == 1);
  JsonValue const drawn = answer({"--samples", "4096", "--seed", "3"});
  CHECK(std::abs(share(drawn, 0, "rank_acceptability", 0) - 0.4) < 0.002);
  CHECK(std::abs(share(drawn, 1, "rank_acceptability", 0) - 0.2) < 0.002);
  CHECK(*drawn.number_at("seed") == 3);
  CHECK(share(answer({"--around", "0"}), 1, "rank_acceptability", 0) == 1);
  CHECK(run_cli({"robustness", path, "--cap", "2"}, world).out.find("under cap") != std::string::npos);
}

TEST_CASE("what cannot be sampled is told: a wrong call, or a wrong file") {
  Folder const folder;
  std::string const path = folder / "table.json";
  REQUIRE(write_file(path, R"({"criteria": [{"name": "a", "direction": "max", "weight": 1, "scale": [0, 1]}],
                               "alternatives": [{"name": "X", "values": [1]}]})"));
  REQUIRE(write_file(folder / "none.csv", ""));
  REQUIRE(write_file(folder / "two.csv", "1,1\n"));
  REQUIRE(write_file(folder / "one.csv", "1\n1\n"));
  REQUIRE(write_file(folder / "three.csv", "1\n1\n1\n"));
  auto ends = [&](std::vector<std::string> const& more) {
    std::vector<std::string> words{"robustness", path, "--json"};
    words.insert(words.end(), more.begin(), more.end());
    CliAnswer const answer = run_cli(words, world);
    CHECK(answer.err.empty() == (answer.exit_code == 0));
    return answer.exit_code;
  };
  CHECK(ends({}) == 0);
  for (char const* const cap : {"0", "-1", "1.5", "two"}) CHECK(ends({"--cap", cap}) == 2);
  for (char const* const count : {"0", "-5", "1000001", "1e3"}) CHECK(ends({"--samples", count}) == 2);
  CHECK(ends({"--seed", "x"}) == 2);
  CHECK(ends({"--around", "1.1"}) == 2);
  CHECK(ends({"--weights-file", folder / "nowhere.csv"}) == 2);
  CHECK(ends({"--weights-file", folder / "one.csv", "--around", "0.5"}) == 2);
  CHECK(ends({"--weights-file", folder / "one.csv"}) == 0);
  CHECK(ends({"--weights-file", folder / "one.csv", "--values-file", folder / "three.csv"}) == 1);
  for (char const* const name : {"none.csv", "two.csv"}) {
    CHECK(ends({"--weights-file", folder / name}) == 1);
    CHECK(ends({"--values-file", folder / name}) == 1);
  }
}

}  // namespace claves
