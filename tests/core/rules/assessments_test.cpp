#include "core/rules/assessments.h"

#include <doctest/doctest.h>

#include "tests/core/rules/made.h"

namespace claves {
namespace {

struct Asked {
  Made made;
  AssessmentId id;

  Asked() { id = ask("2026-03-01"); }
  AssessmentId ask(std::string_view on) {
    return made.add<Assessment>([&](Assessment& row) { row.date = day(on); });
  }
  void answer(int sheet, AssessmentItem item, double level, std::string_view evidence = {}) {
    made.add<Response>([&](Response& row) {
      row.assessment = id;
      row.sheet = sheet;
      row.item = item;
      row.level = level;
      row.evidence = evidence;
    });
  }
  AssessmentResult result() const { return result_of(made, *made.workspace().table<Assessment>().find(id)); }
};

}  // namespace

TEST_CASE("the items of the three subjects are all of them, each once") {
  CHECK(items_of(AssessmentSubject::Trust).size() == 6);
  CHECK(items_of(AssessmentSubject::Support).size() == 3);
  CHECK(items_of(AssessmentSubject::Keys).size() == 9);
}

TEST_CASE("one sheet is read as it is, two are kept to themselves, three show their spread") {
  Asked asked;
  asked.answer(1, AssessmentItem::T1, 1, "Zoe");
  CHECK(*asked.result().items[0].mean == 1);
  CHECK_FALSE(asked.result().items[0].spread);
  asked.answer(2, AssessmentItem::T1, 4, "Ana");
  CHECK(asked.result().sheets == 2);
  CHECK_FALSE(asked.result().items[0].mean);
  CHECK(asked.result().items[0].evidence.empty());
  asked.answer(3, AssessmentItem::T1, 4);
  ItemResult const item = asked.result().items[0];
  CHECK(*item.mean == doctest::Approx(3));
  CHECK(item.spread->low == 1);
  CHECK(item.spread->high == 4);
  CHECK(item.evidence == std::vector<std::string_view>{"Ana", "Zoe"});
}

TEST_CASE("of three sheets an item that two answered is not summed up either") {
  Asked asked;
  for (int sheet = 1; sheet <= 3; ++sheet) asked.answer(sheet, AssessmentItem::T1, 2);
  for (int sheet = 1; sheet <= 2; ++sheet) asked.answer(sheet, AssessmentItem::T2, 0);
  CHECK(asked.result().find(AssessmentItem::T1)->mean);
  CHECK_FALSE(asked.result().find(AssessmentItem::T2)->mean);
  CHECK(asked.result().weakest()->item == AssessmentItem::T1);
}

TEST_CASE("an answer given again on the same sheet counts once, as it was given last") {
  Asked asked;
  asked.answer(1, AssessmentItem::T1, 1);
  asked.answer(1, AssessmentItem::T1, 3);
  CHECK(asked.result().items[0].answers == 1);
  CHECK(*asked.result().items[0].mean == 3);
  CHECK(find_response(asked.made, asked.id, 1, AssessmentItem::T1)->level == 3);
  CHECK(next_sheet(asked.made, asked.id) == 2);
}

TEST_CASE("the latest are those that can be summed up, the newest first") {
  Asked asked;
  asked.answer(1, AssessmentItem::T1, 1);
  AssessmentId const first = asked.id;
  asked.id = asked.ask("2026-09-01");
  AssessmentId const second = asked.id;
  CHECK(latest(asked.made, AssessmentSubject::Trust).now->id == first);
  asked.answer(1, AssessmentItem::T1, 2);
  Latest const both = latest(asked.made, AssessmentSubject::Trust);
  CHECK(both.now->id == second);
  CHECK(both.before->id == first);
  CHECK(latest(asked.made, AssessmentSubject::Support).now == nullptr);
}

}  // namespace claves
