#include "core/formats/import_plan.h"

#include <doctest/doctest.h>

#include "tests/support/imports.h"

namespace claves {
namespace {

std::string names_of_fields(FilePlan const& file) {
  Workspace const workspace;
  std::string text;
  for (ColumnPlan const& column : file.columns) {
    if (!text.empty()) text += ' ';
    text += column.field == 0 ? "-" : workspace.find_table(*file.kind)->find_field(column.field)->shape.name;
  }
  return text;
}

}  // namespace

TEST_CASE("files are recognised by their columns, in Spanish and in English") {
  struct Case {
    char const* file;
    Kind kind;
    char const* fields;
  };
  Case const cases[]{
      {"accounts.csv", Kind::Account, "name sector founded revenue employees country parent"},
      {"products.csv", Kind::Offering, "name family price"},
      {"sales_teams.csv", Kind::Person, "name manager region"},
      {"sales_pipeline.csv", Kind::Deal, "code owner offering account outcome opened closed amount"},
      {"clientes.csv", Kind::Account, "code name sector city country revenue employees owner parent"},
      {"pedidos.csv", Kind::Deal, "code account offering closed amount owner"},
      {"oportunidades.csv", Kind::Deal, "code account outcome amount closed opened owner"},
      {"deals_pipedrive.csv", Kind::Deal, "code - amount account outcome owner closed"},
  };
  for (Case const& each : cases) {
    CAPTURE(std::string(each.file));
    ImportPlan const plan = plan_of({each.file});
    REQUIRE(plan.files[0].kind == each.kind);
    CHECK(names_of_fields(plan.files[0]) == each.fields);
  }
}

TEST_CASE("a column called as another CRM calls it finds its field") {
  struct Case {
    char const* header;
    Kind kind;
    char const* fields;
  };
  Case const cases[]{
      {"Account ID,Account Name,Industry,Billing City,Billing Country,Employees,Annual Revenue,Account "
       "Owner,Parent "
       "Account",
       Kind::Account, "code name sector city country employees revenue owner parent"},
      {"Record ID,Company name,Company owner,Create Date,City,Country/Region,Industry", Kind::Account,
       "code name owner - city country sector"},
      {"Opportunity Name,Account Name,Stage,Amount (converted),Close Date,Created Date,Opportunity Owner",
       Kind::Deal, "code account outcome amount closed opened owner"},
      {"Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Associated Company (Primary)", Kind::Deal,
       "code - outcome closed owner amount account"},
      {"Topic,Potential Customer,Est. Close Date,Est. Revenue,Status,Owner", Kind::Deal,
       "code account closed amount outcome owner"},
      {"Código de artículo;Descripción;Familia;PVP", Kind::Offering, "code name family price"},
      {"CÓDIGO CLIENTE;NOMBRE FISCAL;LOCALIDAD;PAÍS", Kind::Account, "code name city country"},
      {"Vendedor;Jefe de equipo;Zona", Kind::Person, "name manager region"},
      {"Empresa", Kind::Account, "name"},
  };
  for (Case const& each : cases) {
    CAPTURE(std::string(each.header));
    ImportPlan const plan = plan_of_text(std::string(each.header) + "\nx\n");
    REQUIRE(plan.files[0].kind);
    CHECK(*plan.files[0].kind == each.kind);
    CHECK(names_of_fields(plan.files[0]) == each.fields);
  }
}

TEST_CASE("columns of no kind leave the file out until the user says what it is") {
  ImportPlan plan = plan_of_text("Table,Field,Description\naccounts,account,Company\n");
  CHECK_FALSE(plan.files[0].kind);
  CHECK(text_of(read(plan, {}).problems) == "0:0 KindUnknown\n");
  set_kind(plan.files[0], Kind::Account);
  CHECK(text_of(read(plan, {}).problems) == "0:0 RequiredColumnMissing name\n");
  set_field(plan.files[0], 1, number_of(&Account::name));
  CHECK(read(plan, {}).kinds[2].created == 1);
}

TEST_CASE("days that could be read either way are asked, and left out until answered") {
  ImportPlan plan = plan_of({"oportunidades.csv"});
  ImportOutcome const before = read(plan, {});
  CHECK(before.open_questions());
  CHECK_FALSE(before.ready());
  CHECK(text_of(before.problems) ==
        "1:5 DateOrderUnknown Fecha de cierre\n"
        "1:6 DateOrderUnknown Fecha de creación\n");
  for (ColumnPlan& column : plan.files[0].columns)
    if (!column.date_order.found) column.date_order.chosen = DateOrder::MonthDay;
  ImportOutcome const after = read(plan, {});
  CHECK(after.ready());
  CHECK(after.files[0].preview[0][4].value == Value(*make_date(2025, 3, 4)));
}

TEST_CASE("numbers that could be read either way are asked") {
  ImportPlan plan = plan_of_text("Account,Revenue\nNorthmill,\"1,234\"\n");
  CHECK(text_of(read(plan, {}).problems) == "1:2 NumberFormUnknown Revenue\n");
  plan.files[0].columns[1].decimal_sign.chosen = DecimalSign::Point;
  CHECK(read(plan, {}).files[0].preview[0][1].value == Value(1234.0));
}

TEST_CASE("what one column cannot tell another of the same file may") {
  ImportPlan const plan = plan_of_text(
      "Deal ID,Amount,Price,Created,Close date,Stage\n1,\"1,234\",\"2,5\",3/4/2025,25/4/2025,Won\n");
  CHECK(plan.files[0].columns[1].decimal_sign.chosen == DecimalSign::Comma);
  CHECK(plan.files[0].columns[3].date_order.chosen == DateOrder::DayMonth);
}

TEST_CASE("a file without a header is asked about") {
  ImportPlan plan = plan_of({"no_header.csv"});
  CHECK(plan.files[0].header == Header::Doubtful);
  CHECK(text_of(read(plan, {}).problems) == "1:0 HeaderDoubtful\n");
  set_header(plan.files[0], Header::Absent);
  set_kind(plan.files[0], Kind::Account);
  set_field(plan.files[0], 0, number_of(&Account::name));
  set_field(plan.files[0], 3, number_of(&Account::revenue));
  ImportOutcome const outcome = read(plan, {});
  CHECK(outcome.files[0].counts.created == 2);
  CHECK(outcome.ready());
}

TEST_CASE("files that are no lists are named and left out") {
  using namespace std::string_literals;
  ImportPlan const plan = propose(
      {{"a.csv", ""}, {"b.csv", "%PDF-1.4"}, {"c.csv", "\x89PNG\r\n\0\0"s}, {"d.csv", "Account,Industry\n"}},
      {});
  CHECK(text_of(read(plan, {}).problems, true) ==
        "0 0:0 FileEmpty\n1 0:0 FileNotText pdf\n2 0:0 FileNotText png\n3 0:0 NoRows\n");
  CHECK_FALSE(read(plan, {}).ready());
}

TEST_CASE("a file that the user leaves out says and does nothing") {
  ImportPlan plan = plan_of({"problems.csv"});
  plan.files[0].included = false;
  ImportOutcome const outcome = read(plan, {});
  CHECK(outcome.problems.empty());
  CHECK(outcome.step.operations.empty());
}

TEST_CASE("a field is filled by one column") {
  ImportPlan plan = plan_of({"accounts.csv"});
  set_field(plan.files[0], 5, number_of(&Account::name));
  CHECK(plan.files[0].columns[0].field == 0);
  plan.files[0].columns[0].field = number_of(&Account::name);
  CHECK(text_of(read(plan, {}).problems).find("1:6 ColumnsShareField name") != std::string::npos);
}

TEST_CASE("another separator is another table") {
  ImportPlan plan = plan_of({"accounts.csv"});
  set_separator(plan.files[0], Separator::Tab);
  CHECK(plan.files[0].columns.size() == 1);
  set_separator(plan.files[0], Separator::Comma);
  CHECK(plan.files[0].kind == Kind::Account);
}

}  // namespace claves
