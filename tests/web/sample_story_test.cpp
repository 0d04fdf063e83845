#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>

#include "web/sample/deals.h"
#include "web/sample/story.h"

namespace claves::sample {
namespace {

struct CatalogueRow {
  std::string category;
  std::string path;
};

std::map<int, CatalogueRow> const& catalogue() {
  static std::map<int, CatalogueRow> const rows = {
#define CATALOGUE_QUESTION(number, category, path) {number, {#category, #path}},
#include "core/model/question_catalogue.def"
#undef CATALOGUE_QUESTION
  };
  return rows;
}

std::set<int> const& manual_criteria() {
  static std::set<int> const numbers = [] {
    std::set<int> manual;
#define CATALOGUE_CRITERION(number, stage, rule) \
  if (std::string(#rule) == "manual") manual.insert(number);
#include "core/model/criterion_catalogue.def"
#undef CATALOGUE_CRITERION
    return manual;
  }();
  return numbers;
}

void check_words(Both const& words) {
  CAPTURE(words.es);
  CAPTURE(words.en);
  CHECK_FALSE(words.es.empty());
  CHECK_FALSE(words.en.empty());
}

bool is_customer(std::string_view name) {
  auto const all = customers();
  return std::any_of(all.begin(), all.end(), [&](auto const& customer) { return customer.name == name; });
}

}  // namespace

TEST_CASE("the question catalogue has ten or more in each category and twelve that decide") {
  std::map<std::string, int> per_category;
  std::set<std::string> decided_categories;
  int core = 0;
  for (auto const& [number, row] : catalogue()) {
    ++per_category[row.category];
    if (!row.path.starts_with("core")) continue;
    ++core;
    decided_categories.insert(row.category);
  }
  CHECK(core == 12);
  CHECK(per_category.size() == 8);
  CHECK(decided_categories.size() == 8);
  for (auto const& [category, count] : per_category) CHECK(count >= 10);
}

TEST_CASE("every catalogued question and criterion has its words, and no others have") {
  std::set<int> questions;
#define QUESTION(number, es, en, guidance_es, guidance_en, source_es, source_en)         \
  CHECK(questions.insert(number).second);                                                \
  for (std::string_view text : {es, en, guidance_es, guidance_en, source_es, source_en}) \
    CHECK_FALSE(text.empty());
#include "web/words/questions.def"
#undef QUESTION
  CHECK(questions.size() == catalogue().size());
  for (int number : questions) CHECK(catalogue().contains(number));

  std::map<int, std::string> worded;
  std::map<int, std::string> catalogued;
#define STAGE(key, es, en, happens_es, happens_en)
#define CRITERION(number, stage, rule, es, en) worded[number] = #stage "/" #rule;
#include "web/words/stages.def"
#undef STAGE
#undef CRITERION
#define CATALOGUE_CRITERION(number, stage, rule) catalogued[number] = #stage "/" #rule;
#include "core/model/criterion_catalogue.def"
#undef CATALOGUE_CRITERION
  CHECK(worded == catalogued);
}

TEST_CASE("the sample has forty customers or more, no two of one name, in both languages") {
  std::set<std::string_view> names;
  for (CustomerStory const& customer : customers()) {
    CHECK(names.insert(customer.name).second);
    check_words(customer.sector);
    check_words(customer.note);
    for (int rating : customer.rated) CHECK((rating >= -1 && rating <= 10));
    CHECK((customer.win_percent > 0 && customer.win_percent < 100));
  }
  CHECK(names.size() >= 40);
}

TEST_CASE("deals of the sample sum to the story and are about four hundred") {
  std::size_t count = 0;
  std::uint32_t seed = 0;
  for (CustomerStory const& customer : customers()) {
    int won = 0;
    for (DealStory const& deal : deals_of(customer, ++seed)) {
      ++count;
      if (deal.outcome == Outcome::Won) won += deal.amount_eur;
      CHECK(deal.amount_eur > 0);
      CHECK((deal.outcome == Outcome::Open ? deal.closed > 0 : deal.closed < 0));
      CHECK(deal.opened < deal.closed);
    }
    CHECK(won == 1000 * std::accumulate(customer.won.begin(), customer.won.end(), 0));
  }
  CHECK(count >= 380);
  CHECK(count <= 480);
}

TEST_CASE("the eight plans stand in all stages and cover all themes, roles and both kinds") {
  std::set<int> stages;
  std::set<Aim> aims;
  std::set<Part> parts;
  std::set<bool> emerging;
  CHECK(plans().size() == 8);
  for (PlanStory const* plan : plans()) {
    stages.insert(plan->stage);
    emerging.insert(plan->emerging);
    for (auto const& objective : plan->objectives) aims.insert(objective.aim);
    for (auto const& member : plan->members) parts.insert(member.part);
  }
  CHECK(stages == std::set<int>{1, 2, 3, 4, 5});
  CHECK(aims.size() == 3);
  CHECK(parts.size() == 6);
  CHECK(emerging.size() == 2);
}

TEST_CASE("every reference in a plan resolves, and every text is there in both languages") {
  for (PlanStory const* plan : plans()) {
    CAPTURE(plan->account);
    CHECK(is_customer(plan->account));
    for (Both const& words : {plan->aim, plan->value_for_them, plan->value_for_us}) check_words(words);
    std::set<int> questions;
    for (auto const& answer : plan->answers) {
      CHECK(catalogue().contains(answer.question));
      CHECK(questions.insert(answer.question).second);
      CHECK(answer.day <= 0);
      check_words(answer.text);
      check_words(answer.source);
    }
    for (auto const& irrelevant : plan->irrelevant) {
      CHECK(catalogue().contains(irrelevant.question));
      CHECK(questions.insert(irrelevant.question).second);
      check_words(irrelevant.reason);
    }
    for (auto const& action : plan->actions) {
      CHECK(action.objective >= -1);
      CHECK(action.objective < static_cast<int>(plan->objectives.size()));
      check_words(action.title);
      check_words(action.resources);
    }
    for (auto const& review : plan->reviews) {
      check_words(review.summary);
      if (review.closed) check_words(review.decisions);
      if (review.closed) CHECK(review.day < 0);
    }
    for (int number : plan->criteria_met) CHECK(manual_criteria().contains(number));
    std::set<int> factors;
    for (auto const& rating : plan->ratings) factors.insert(rating.factor);
    CHECK(factors == std::set<int>{2, 3, 4, 5, 6, 7, 8});
  }
}

TEST_CASE("the sample's agenda has overdue work, work of this week and later work") {
  int overdue = 0;
  int week = 0;
  int later = 0;
  for (PlanStory const* plan : plans())
    for (auto const& action : plan->actions) {
      if (action.progress == Progress::Done || action.progress == Progress::Dropped) continue;
      ++(action.due < 0 ? overdue : action.due < 7 ? week : later);
    }
  CHECK(overdue >= 5);
  CHECK(week >= 5);
  CHECK(later >= 10);
}

}  // namespace claves::sample
