#include "core/rules/stages.h"

#include <doctest/doctest.h>

#include "tests/core/rules/made.h"

namespace claves {
namespace {

constexpr StageKey of(Stage stage) { return {stage, {}}; }

struct Process {
  Made made;

  StageList list() const { return stage_list(made); }
  FirmStageId own(std::string_view name, double place) {
    return made.add<FirmStage>([&](FirmStage& row) {
      row.name = name;
      row.place = place;
    });
  }
  void drop(Stage stage) {
    made.add<FirmStage>([&](FirmStage& row) {
      row.stage = stage;
      row.off = true;
    });
  }
};

}  // namespace

TEST_CASE("a firm that says nothing has the five stages, and a review leads back into action") {
  Process const process;
  StageList const list = process.list();
  CHECK(list.all.size() == 5);
  CHECK(list.next({}) == of(Stage::E1));
  CHECK(list.next(of(Stage::E1)) == of(Stage::E2));
  CHECK(list.next(of(Stage::E4)) == of(Stage::E5));
  CHECK(list.next(of(Stage::E5)) == of(Stage::E4));
  CHECK(list.last() == of(Stage::E5));
  CHECK(list.is_before({}, of(Stage::E1)));
  CHECK(list.is_before(of(Stage::E1), of(Stage::E2)));
  CHECK_FALSE(list.is_before(of(Stage::E2), of(Stage::E2)));
}

TEST_CASE("a stage of the firm's own stands where it was put, and leads on from there") {
  Process process;
  StageKey const pilot{Stage::None, process.own("Pilot", 3.5)};
  CHECK(process.list().next(of(Stage::E3)) == pilot);
  CHECK(process.list().next(pilot) == of(Stage::E4));
  process.made.change<FirmStage>(pilot.own, [](FirmStage& row) { row.place = 9; });
  CHECK(process.list().last() == pilot);
  CHECK(process.list().next(pilot) == of(Stage::E4));  // action comes after looking back
}

TEST_CASE("a dropped stage is passed over, by the account that is still in it too") {
  Process process;
  process.drop(Stage::E2);
  CHECK(process.list().next(of(Stage::E1)) == of(Stage::E3));
  CHECK(process.list().next(of(Stage::E2)) == of(Stage::E3));
  CHECK(process.list().used().size() == 4);
  process.drop(Stage::E4);
  CHECK(process.list().next(of(Stage::E5)) == of(Stage::E3));
}

TEST_CASE("where every stage is dropped, or the last one alone is left, nothing leads astray") {
  Process process;
  for (Stage const stage : {Stage::E1, Stage::E2, Stage::E3, Stage::E4}) process.drop(stage);
  CHECK(process.list().next(of(Stage::E5)) == of(Stage::E5));
  process.drop(Stage::E5);
  CHECK_FALSE(bool(process.list().next({})));
  CHECK_FALSE(bool(process.list().last()));
}

TEST_CASE("a stage that is there no more is none of the list, and the process begins again") {
  Process process;
  StageKey const gone{Stage::None, process.own("Pilot", 3.5)};
  process.made.remove<FirmStage>(gone.own);
  CHECK_FALSE(process.list().place(gone).has_value());
  CHECK(process.list().next(gone) == of(Stage::E1));
}

TEST_CASE("criteria of the catalogue can be moved, switched off and joined by the firm's own") {
  Process process;
  StageKey const pilot{Stage::None, process.own("Pilot", 3.5)};
  process.made.add<FirmCriterion>([&](FirmCriterion& row) {
    row.criterion = 301;
    row.own_stage = pilot.own;
  });
  process.made.add<FirmCriterion>([](FirmCriterion& row) {
    row.criterion = 302;
    row.off = true;
  });
  auto const own = process.made.add<FirmCriterion>([&](FirmCriterion& row) { row.own_stage = pilot.own; });
  std::vector<CriterionUse> const list = criterion_list(process.made);
  CHECK(list.size() == criteria().size() + 1);
  auto const find = [&](int number) {
    for (CriterionUse const& each : list)
      if (each.number == number && !each.own) return each;
    return CriterionUse{};
  };
  CHECK(find(301).stage == pilot);
  CHECK(find(301).rule == CriterionRule::has_objective);
  CHECK(find(302).off);
  CHECK(find(303).stage == of(Stage::E3));
  CHECK(list.back().own == own);
  CHECK(list.back().stage == pilot);
  CHECK(list.back().rule == CriterionRule::manual);
}

}  // namespace claves
