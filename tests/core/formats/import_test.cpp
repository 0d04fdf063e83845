#include "core/formats/import.h"

#include <doctest/doctest.h>

#include "core/base/random.h"
#include "tests/support/imports.h"

namespace claves {
namespace {

std::vector<std::string> const crm{"sales_pipeline.csv", "sales_teams.csv", "accounts.csv", "products.csv"};

}  // namespace

TEST_CASE("files that refer to one another come in whole, whatever their order") {
  Session session(Actor{1});
  ImportOutcome const outcome = read(plan_of(crm), {});
  CHECK(text_of(outcome.problems, true) ==
        "0 4:0 DealWithoutAccount D-003\n"
        "0 6:4 AccountUnknown Harbor Pumps\n"
        "0 7:0 DealWithoutAccount D-006\n"
        "0 8:4 AccountUnknown Ferrocal\n");
  CHECK(text_of(outcome.matches) ==
        "FLXPro x2 -> [FLX Pro] FLX Pro?\n"
        "Harbor Pumps x1 -> [] Harbour Pumps?\n"
        "Ferrocal x1 -> []\n");
  CHECK(outcome.files[0].counts.rows == 7);
  CHECK(outcome.files[0].counts.created == 7);
  CHECK(outcome.kinds[0].created == 3);
  CHECK(outcome.kinds[1].created == 3);  // Eva Soler is in no list but the deals'
  CHECK(outcome.kinds[2].created == 4);
  bring_in(session, plan_of(crm));
  Workspace const& workspace = session.workspace();
  CHECK(account(workspace, "Harbour Pumps").revenue == 1100.04);
  CHECK(account(workspace, "Harbour Pumps").founded == 1996);
  CHECK(account(workspace, "Northmill Foods").parent == account(workspace, "Northmill").id);
  Deal const& first = deal(workspace, "D-001");
  CHECK(first.account == account(workspace, "Harbour Pumps").id);
  CHECK(first.offering == find_by<Offering, std::string>(workspace, &Offering::name, "FLX Pro")->id);
  CHECK(first.outcome == Outcome::Won);
  CHECK(first.amount == 4514);
  CHECK(iso(first.closed) == "2025-03-01");
  CHECK(deal(workspace, "D-003").outcome == Outcome::Open);
  CHECK_FALSE(deal(workspace, "D-003").account);
  CHECK(find_by<Person, std::string>(workspace, &Person::name, "Tom Lund")->manager == "Paul Okoro");

  std::vector<std::string> reversed(crm.rbegin(), crm.rend());
  Session other(Actor{2});
  bring_in(other, plan_of(reversed));
  CHECK(other.workspace().to_text() == workspace.to_text());
}

TEST_CASE("bringing the same files in again changes nothing") {
  for (auto const& files :
       {crm, std::vector<std::string>{"clientes.csv", "pedidos.csv"}, std::vector<std::string>{"problems.csv"},
        std::vector<std::string>{"pedidos.csv"}}) {
    Session session(Actor{1});
    bring_in(session, plan_of(files));
    ImportOutcome const again = read(plan_of(files, session.workspace()), session.workspace());
    CHECK(again.step.operations.empty());
    for (FileOutcome const& file : again.files) CHECK(file.counts.created == 0);
  }
}

TEST_CASE("an import is undone as one step, and can be brought in again") {
  Session session(Actor{1});
  bring_in(session, plan_of(crm));
  std::string const lived = session.workspace().to_text();
  REQUIRE(session.undo(Moment{2}));
  CHECK(session.workspace().to_text() == "");
  bring_in(session, plan_of(crm, session.workspace()));
  CHECK(session.workspace().to_text() == lived);
}

TEST_CASE("a newer list updates what changed and leaves the rest") {
  Session session(Actor{1});
  bring_in(session, plan_of(crm));
  AccountId const northmill = account(session.workspace(), "Northmill").id;
  Step mine{StepName::EditAccount, "Northmill", {}};
  mine.set(northmill, &Account::note, "Ask for Siri").set(northmill, &Account::city, "Bergen");
  REQUIRE(session.perform(mine, Moment{2}));
  ImportPlan const plan =
      plan_of_text("Account,Employees,City\nNORTHMILL,500,\nSaltworks,12,Cádiz\n", session.workspace());
  ImportOutcome const outcome = read(plan, session.workspace());
  CHECK(outcome.files[0].counts.updated == 1);
  CHECK(outcome.files[0].counts.created == 1);
  REQUIRE(session.perform(outcome.step, Moment{3}));
  Account const& after = *session.workspace().table<Account>().find(northmill);
  CHECK(after.employees == 500);
  CHECK(after.note == "Ask for Siri");
  CHECK(after.city == "Bergen");  // an empty cell changes nothing
}

TEST_CASE("a code says which account it is, whatever its name became") {
  Session session(Actor{1});
  bring_in(session, plan_of_text("Account ID,Account Name,Industry\nA1,Ferrovía,rail\nA2,Ferrovía,steel\n"));
  CHECK(session.workspace().table<Account>().rows().size() == 2);
  bring_in(session,
           plan_of_text("Account ID,Account Name,Industry\na1,Ferrovía Norte,rail\n", session.workspace()));
  CHECK(session.workspace().table<Account>().rows().size() == 2);
  CHECK(account(session.workspace(), "Ferrovía Norte").code == "a1");
  ImportOutcome const unclear =
      read(plan_of_text("Deal ID,Account,Amount,Stage\n1,A2,5,Won\n2,Ferrovía,6,Won\n", session.workspace()),
           session.workspace());
  CHECK(unclear.problems.empty());
}

TEST_CASE("a row without a name is known by a code that a later row gives one") {
  ImportPlan const plan = plan_of_text("Account ID,Account Name,Industry\nA1,,rail\nA2,,steel\nA1,Vega,\n");
  CHECK(text_of(read(plan, {}).problems) == "3:0 NameMissing name\n4:0 RepeatedInFile as in 2\n");
  Session session(Actor{1});
  bring_in(session, plan);
  CHECK(account(session.workspace(), "Vega").sector == "rail");
  CHECK(read(plan, session.workspace()).step.operations.empty());
}

TEST_CASE("a name that two accounts have is not guessed") {
  Session session(Actor{1});
  bring_in(session, plan_of_text("Account ID,Account Name,Industry\nA1,Ferrovía,rail\nA2,Ferrovía,steel\n"));
  Workspace const& workspace = session.workspace();
  CHECK(text_of(read(plan_of_text("Deal ID,Account,Amount,Stage\n1,Ferrovía,5,Won\n", workspace), workspace)
                    .problems) == "2:2 NameAmbiguous Ferrovía\n");
  CHECK(text_of(read(plan_of_text("Account,Employees\nFerrovía,5\n", workspace), workspace).problems) ==
        "2:0 RowAmbiguous Ferrovía\n");
}

TEST_CASE("a match can be refused, and another one chosen") {
  ImportPlan plan = plan_of(crm);
  plan.choices = {{Kind::Offering, "FLXPro", ""}, {Kind::Account, "Harbor Pumps", "Harbour Pumps"}};
  ImportOutcome const outcome = read(plan, {});
  CHECK(outcome.kinds[0].created == 4);
  CHECK(text_of(outcome.matches) ==
        "FLXPro x2 -> [] FLX Pro?\n"
        "Harbor Pumps x1 -> [Harbour Pumps] Harbour Pumps?\n"
        "Ferrocal x1 -> []\n");
  Session session(Actor{1});
  bring_in(session, plan);
  CHECK(deal(session.workspace(), "D-005").account == account(session.workspace(), "Harbour Pumps").id);
}

TEST_CASE("deals alone make the accounts that they name, if the user leaves it so") {
  ImportPlan plan = plan_of({"sales_pipeline.csv"});
  CHECK(plan.create_missing_accounts);
  CHECK(read(plan, {}).kinds[2].created == 4);
  plan.create_missing_accounts = false;
  CHECK(read(plan, {}).kinds[2].created == 0);
}

TEST_CASE("a Spanish company's lists are read with their commas, points and days") {
  Session session(Actor{1});
  bring_in(session, plan_of({"pedidos.csv", "clientes.csv"}));
  Workspace const& workspace = session.workspace();
  Account const& aridos = account(workspace, "Áridos del Nordés, S.L.");
  CHECK(aridos.revenue == 1'234'567.89);
  CHECK(aridos.city == "A Coruña");
  CHECK(account(workspace, "Conservas Ría Baja").revenue == 12'500'000);
  CHECK(workspace.table<Person>().find(aridos.owner)->name == "Marta Peña");
  Deal const& first = deal(workspace, "P-1");
  CHECK(first.account == aridos.id);  // named by its code
  CHECK(iso(first.closed) == "2025-04-03");
  CHECK(first.outcome == Outcome::Won);  // a list of orders has no stages
  CHECK(deal(workspace, "P-3").amount == -150);
}

TEST_CASE("legal forms do not hide a name") {
  Session session(Actor{1});
  bring_in(session, plan_of({"clientes.csv"}));
  ImportPlan plan = plan_of({"oportunidades.csv"}, session.workspace());
  plan.files[0].columns[4].date_order.chosen = DateOrder::DayMonth;
  plan.files[0].columns[5].date_order.chosen = DateOrder::DayMonth;
  ImportOutcome const outcome = read(plan, session.workspace());
  REQUIRE(outcome.matches.size() == 1);
  CHECK(outcome.matches[0].meant == "Áridos del Nordés, S.L.");
}

TEST_CASE("every problem is told by line, column and reason, and costs no more than it must") {
  ImportPlan const plan = plan_of({"problems.csv"});
  ImportOutcome const outcome = read(plan, {});
  CHECK(text_of(outcome.problems) ==
        "1:5 ColumnsShareName Industry\n"
        "2:3 NotANumber many\n"
        "3:0 NameMissing name\n"
        "4:3 NumberOutOfRange -5\n"
        "5:0 RepeatedInFile as in 2\n"
        "6:2 TextAfterQuote\n"
        "6:6 TooFewCells\n"
        "7:7 TooManyCells\n"
        "8:2 TooFewCells\n"
        "9:6 QuoteNeverClosed\n");
  CHECK(outcome.files[0].counts.rows == 8);
  CHECK(outcome.files[0].counts.skipped == 2);
  CHECK(outcome.files[0].counts.created == 5);
  CHECK(outcome.files[0].counts.updated == 1);
  Session session(Actor{1});
  bring_in(session, plan);
  CHECK(account(session.workspace(), "Alpha").sector == "paper");  // the later row wins, field by field
  CHECK(account(session.workspace(), "Alpha").founded == 1990);
}

TEST_CASE("no account belongs to itself, directly or by others") {
  ImportOutcome const outcome =
      read(plan_of_text("Account,Parent Account\nOne,Two\nTwo,Three\nThree,One\nFour,Four\n"), {});
  CHECK(text_of(outcome.problems) == "4:2 ParentOfItself One\n5:2 ParentOfItself Four\n");
}

TEST_CASE("deals without a code are told apart by what does not change") {
  std::string const header = "Account,Product,Created,Amount,Stage\n";
  Session session(Actor{1});
  bring_in(session, plan_of_text(header + "Vega,Pump,2025-01-02,,Open\nVega,Pump,2025-01-02,,Open\n"));
  CHECK(session.workspace().table<Deal>().rows().size() == 2);
  bring_in(session, plan_of_text(header + "Vega,Pump,2025-01-02,90,Won\nVega,Pump,2025-01-02,70,Lost\n",
                                 session.workspace()));
  CHECK(session.workspace().table<Deal>().rows().size() == 2);
}

TEST_CASE("thousands of problems are all counted and the first ones kept") {
  std::string text = "Account,Employees\n";
  for (int i = 0; i < 5000; ++i) text += "Account " + std::to_string(i) + ",x\n";
  ImportOutcome const outcome = read(plan_of_text(text), {});
  REQUIRE(outcome.problem_counts.size() == 1);
  CHECK(outcome.problem_counts[0].count == 5000);
  CHECK(outcome.problems.size() == 2000);
}

TEST_CASE("whatever is in a file, what is read of it can be performed") {
  Random random(5);
  std::vector<std::string> pieces{
      "Account", "Deal ID", "Amount", "Stage", "Close date", "Product",  "Owner", "Price", "Parent account",
      "Manager", "Won",     "1.234",  "1,5",   "3/4/2025",   "31/12/25", "x",     "\"",    "\n",
      "\n",      ",",       ",",      ",",     ";",          "Ñandú",    "\xFF",  "-5",    "1e300",
      "  "};
  pieces.push_back(std::string(300, 'w'));
  for (int round = 0; round < 3000; ++round) {
    std::vector<ImportFile> files(1 + random.next() % 2);
    for (ImportFile& file : files)
      for (std::size_t left = random.next() % 60; left > 0; --left)
        file.bytes += pieces[random.next() % pieces.size()];
    Session session(Actor{1});
    ImportPlan plan = propose(files, session.workspace());
    for (FilePlan& file : plan.files) {
      if (file.unreadable || random.next() % 2 == 0) continue;
      set_header(file, random.next() % 2 == 0 ? Header::Present : Header::Absent);
      set_kind(file, importable_kinds[random.next() % importable_kinds.size()]);
      auto const fields = importable_fields(*file.kind);
      for (std::size_t column = 0; column < file.columns.size(); ++column)
        if (random.next() % 2 == 0) set_field(file, column, fields[random.next() % fields.size()]);
    }
    ImportOutcome const outcome = read(plan, session.workspace());
    CHECK(session.perform(outcome.step, Moment{1}));
    CHECK(read(plan, session.workspace()).step.operations.empty());
  }
}

TEST_CASE("every beginning of every list is read, and can be performed") {
  for (char const* const name :
       {"accounts.csv", "sales_pipeline.csv", "clientes.csv", "oportunidades.csv", "problems.csv"}) {
    std::string const bytes = read_fixture(std::string("crm/") + name);
    for (std::size_t length = 0; length <= bytes.size(); ++length) {
      Session session(Actor{1});
      ImportOutcome const outcome = read(propose({{name, bytes.substr(0, length)}}, {}), {});
      CHECK(session.perform(outcome.step, Moment{1}));
    }
  }
}

}  // namespace claves
