// A real CRM's export, which others wrote: the figures are those of its own description.
#include <doctest/doctest.h>

#include <ctime>

#include "core/formats/import.h"
#include "core/session.h"
#include "tests/support/files.h"

TEST_SUITE_BEGIN("files that others wrote");

namespace claves {
namespace {

ImportPlan plan_of(std::vector<std::string> const& names, Workspace const& workspace) {
  std::vector<ImportFile> files;
  for (std::string const& name : names) files.push_back({name, read_foreign("crm/" + name)});
  return propose(std::move(files), workspace);
}

std::size_t count_of(ImportOutcome const& outcome, std::size_t file, ImportReason reason) {
  for (ReasonCount const& count : outcome.problem_counts)
    if (count.file == file && count.reason == reason) return count.count;
  return 0;
}

std::vector<std::string> const crm{"sales_pipeline.csv", "accounts.csv", "products.csv", "sales_teams.csv"};

}  // namespace

TEST_CASE("a real CRM's files come in with the figures of their description") {
  NEEDS_FOREIGN_FILES();
  Session session(Actor{1});
  ImportPlan const plan = plan_of(crm, session.workspace());
  CHECK(plan.files[0].kind == Kind::Deal);
  CHECK(plan.files[1].kind == Kind::Account);
  CHECK(plan.files[2].kind == Kind::Offering);
  CHECK(plan.files[3].kind == Kind::Person);
  ImportOutcome const outcome = read(plan, session.workspace());
  REQUIRE(outcome.ready());
  REQUIRE(session.perform(outcome.step, Moment{1}));

  auto const& accounts = session.workspace().table<Account>().rows();
  auto const& deals = session.workspace().table<Deal>().rows();
  CHECK(accounts.size() == 85);
  CHECK(session.workspace().table<Offering>().rows().size() == 7);
  CHECK(session.workspace().table<Person>().rows().size() == 35);
  CHECK(deals.size() == 8800);
  double own_revenue = 0;
  int subsidiaries = 0;
  for (Account const& account : accounts) {
    own_revenue += account.revenue;
    if (account.parent) ++subsidiaries;
  }
  CHECK(own_revenue == doctest::Approx(169'543.8));
  CHECK(subsidiaries == 15);
  double won = 0;
  int won_deals = 0;
  int without_account = 0;
  int without_opening = 0;
  int without_closing = 0;
  for (Deal const& deal : deals) {
    if (deal.outcome == Outcome::Won) won += deal.amount;
    if (deal.outcome == Outcome::Won) ++won_deals;
    if (!deal.account) ++without_account;
    if (!deal.opened) ++without_opening;
    if (!deal.closed) ++without_closing;
    CHECK(deal.offering);
    CHECK(deal.owner);
  }
  CHECK(won == 10'005'534);
  CHECK(won_deals == 4238);
  CHECK(without_account == 1425);
  CHECK(without_opening == 500);
  CHECK(without_closing == 2089);
  CHECK(count_of(outcome, 0, ImportReason::DealWithoutAccount) == 1425);
  REQUIRE(outcome.matches.size() == 1);
  CHECK(outcome.matches[0].written == "GTXPro");
  CHECK(outcome.matches[0].meant == "GTX Pro");
  CHECK(outcome.matches[0].rows == 1480);
}

TEST_CASE("a real CRM's files brought in again change nothing") {
  NEEDS_FOREIGN_FILES();
  Session session(Actor{1});
  REQUIRE(session.perform(read(plan_of(crm, session.workspace()), session.workspace()).step, Moment{1}));
  ImportOutcome const again = read(plan_of(crm, session.workspace()), session.workspace());
  CHECK(again.step.operations.empty());
  CHECK(again.files[0].counts.unchanged == 8800);
}

TEST_CASE("a description of columns is no list of anything") {
  NEEDS_FOREIGN_FILES();
  Workspace const workspace;
  CHECK_FALSE(plan_of({"data_dictionary.csv"}, workspace).files[0].kind);
}

TEST_CASE("eight thousand rows are read while the user waits") {
  NEEDS_FOREIGN_FILES();
  Workspace const workspace;
  ImportPlan const plan = plan_of(crm, workspace);
  std::clock_t const before = std::clock();
  ImportOutcome const outcome = read(plan, workspace);
  CHECK(std::clock() - before < 10 * CLOCKS_PER_SEC);  // some 40 ms when optimised, seconds when watched
  CHECK(outcome.step.operations.size() > 8800);
}

}  // namespace claves

TEST_SUITE_END();
