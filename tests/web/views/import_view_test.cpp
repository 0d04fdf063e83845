#include "web/views/import_view.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/files.h"
#include "tests/support/stage.h"

namespace claves {
namespace {

using test::desktop;
using test::phone;

// The screen of the import with files handed to it, as the app hands them.
struct Desk {
  explicit Desk(Tongue tongue = Tongue::English, Surroundings surroundings = desktop())
      : stage(
            tongue,
            [this](Ui& ui, claves::Screen const& screen, Requests& requests) {
              view.draw(ui, screen, requests);
            },
            {}, surroundings) {}

  Desk& give(std::string const& name, std::string bytes) {
    view.take({name, std::move(bytes)}, stage.workspace());
    stage.screen.frame();
    return *this;
  }
  Desk& give(std::vector<std::string> const& fixtures) {
    for (std::string const& name : fixtures) give(name, read_fixture("crm/" + name));
    return *this;
  }
  bool shows(std::string_view words) { return stage.screen.shows(words); }
  void click(std::string_view button) { stage.screen.click(Role::Button, button); }
  void answer(std::string_view choice) { stage.screen.click(Role::Radio, choice); }
  void choose(std::string_view select, std::string_view option) { stage.screen.choose(select, option); }
  // Why the button is off; "" where it is not.
  std::string off(std::string_view button = "Bring in") {
    Node const& node = stage.screen.get(Role::Button, button);
    return node.disabled ? node.description : std::string();
  }

  ImportView view;
  test::Stage stage;
};

std::vector<std::string> const crm{"accounts.csv", "sales_pipeline.csv", "products.csv"};

template <class Entity>
std::size_t count(Workspace const& workspace) {
  auto const& rows = workspace.table<Entity>().rows();
  return static_cast<std::size_t>(
      std::count_if(rows.begin(), rows.end(), [](Entity const& row) { return !row.removed; }));
}

}  // namespace

TEST_CASE("the empty import screen says which files to take, in both languages") {
  Desk spanish(Tongue::Spanish);
  CHECK(spanish.stage.screen.get(Role::Heading, "Incorporar datos").level == 1);
  CHECK(spanish.shows("Qué exportar de tu CRM"));
  Desk english;
  CHECK(english.stage.screen.get(Role::Heading, "Bring in data").level == 1);
  CHECK(english.shows("A row per opportunity or order"));
}

TEST_CASE("a file that is chosen on the import screen is asked to be opened") {
  Desk desk;
  desk.stage.screen.give_file("Choose files", "accounts.csv", "account\nA\n");
  std::vector<Request> const asked = desk.stage.take();
  REQUIRE(asked.size() == 1);
  REQUIRE(std::holds_alternative<OpenFile>(asked[0]));
  CHECK(std::get<OpenFile>(asked[0]).name == "accounts.csv");
}

TEST_CASE("files of a CRM are recognised, counted and brought in as one step") {
  Desk desk;
  desk.give(crm);
  CHECK(desk.stage.take().empty());  // drawing asks for nothing
  CHECK(desk.shows("4 new"));
  CHECK(desk.shows("New: 4 accounts, 3 offerings, 3 people, 7 deals (2 without an account)"));
  CHECK(desk.shows("Deals without an account"));
  CHECK(count<Account>(desk.stage.workspace()) == 0);
  CHECK(desk.off().empty());
  desk.click("Bring in");
  desk.stage.carry_out();
  CHECK(count<Account>(desk.stage.workspace()) == 4);
  CHECK(count<Deal>(desk.stage.workspace()) == 7);
  CHECK(desk.stage.session.revision() == 1);
  CHECK(desk.stage.session.history().undoable()->stamped.step.subject ==
        "accounts.csv, sales_pipeline.csv, products.csv");

  CHECK(desk.shows("Brought in"));
  CHECK(desk.shows("4 accounts, 3 offerings, 3 people, 7 deals (2 without an account)"));
  desk.click("Choose key accounts");
  std::vector<Request> const asked = desk.stage.take();
  REQUIRE(asked.size() == 1);
  CHECK(std::get<GoTo>(asked[0]).route == Route{.page = Page::Accounts});
}

TEST_CASE("what was brought in is no longer told once it was undone") {
  Desk desk;
  desk.give(crm);
  desk.click("Bring in");
  desk.stage.carry_out();
  REQUIRE(desk.shows("Brought in"));
  REQUIRE(desk.stage.session.undo(Moment{9'000'000'000'000}));
  desk.stage.screen.frame();
  CHECK_FALSE(desk.shows("Brought in"));
  CHECK(count<Account>(desk.stage.workspace()) == 0);
}

TEST_CASE("the same files brought in again would change nothing, and the button says so") {
  Desk desk;
  desk.give(crm);
  desk.click("Bring in");
  desk.stage.carry_out();
  desk.give(crm);
  CHECK(desk.shows("7 unchanged"));
  CHECK(desk.off() == "Nothing would change: it is all here already.");
}

TEST_CASE("a file of the same name takes the place of the earlier, and one press takes it off the list") {
  Desk desk;
  desk.give("list.csv", "account,sector\nA,x\n").give("list.csv", "account,sector\nA,x\nB,y\n");
  CHECK(desk.shows("New: 2 accounts"));
  desk.click("Take list.csv off the list");
  CHECK_FALSE(desk.shows("list.csv"));
  CHECK(desk.shows("What to export from your CRM"));
}

TEST_CASE("a file is left out, or taken for something else, without changing the workspace") {
  Desk desk;
  desk.give(crm);
  desk.choose("What products.csv holds", "Leave out");
  CHECK(desk.shows("Nothing of this file is brought in."));
  CHECK_FALSE(desk.shows("MT Special (left out)"));
  desk.choose("What products.csv holds", "Accounts");
  CHECK(desk.shows("A column is missing: Name"));
  CHECK(desk.stage.take().empty());
  CHECK(desk.stage.session.revision() == 0);
}

TEST_CASE("a column is kept as another field, and no two columns as the same") {
  Desk desk;
  desk.give("list.csv", "account,sector,extra\nA,steel,Vigo\n");
  CHECK(desk.stage.screen.get(Role::Select, "“extra” is kept as").chosen == 0);
  desk.choose("“extra” is kept as", "City");
  desk.click("Bring in");
  desk.stage.carry_out();
  CHECK(desk.stage.workspace().table<Account>().rows()[0].city == "Vigo");
}

TEST_CASE("the first rows are shown as they will be read") {
  Desk desk(Tongue::Spanish);
  desk.give("lista.csv", "cuenta;facturación;empleados\nA;1.234.567,89;muchos\n");
  desk.stage.screen.click(Role::Tab, "Primeras filas");
  CHECK(desk.shows("1.234.567,89"));
  CHECK(desk.shows("muchos (se deja fuera)"));
  CHECK(desk.shows("Celdas que no son un número"));
}

TEST_CASE("the order of day and month is asked with an example, and the answer is used") {
  Desk desk;
  desk.give("deals.csv", "opportunity_id,account,deal_stage,close_value,close_date\n1,,Won,5,03/04/2025\n");
  CHECK(desk.off() == "First answer 1 question above.");
  CHECK(desk.shows("Day/month/year: “03/04/2025” is 3 Apr 2025"));
  desk.answer("Month/day/year: “03/04/2025” is 4 Mar 2025");
  CHECK(desk.off().empty());
  desk.click("Bring in");
  desk.stage.carry_out();
  CHECK(desk.stage.workspace().table<Deal>().rows()[0].closed == *make_date(2025, 3, 4));
}

TEST_CASE("the decimal sign is asked with an example, and the answer is used") {
  Desk desk(Tongue::Spanish);
  desk.give("ventas.csv", "código,cuenta,etapa,importe\n1,,Ganada,1.500\n");
  CHECK(desk.off("Incorporar") == "Antes contesta 1 pregunta, arriba.");
  CHECK(desk.shows("Punto decimal: «1.500» es 1,5"));
  desk.answer("Coma decimal: «1.500» es 1.500");
  desk.click("Incorporar");
  desk.stage.carry_out();
  CHECK(desk.stage.workspace().table<Deal>().rows()[0].amount == 1500);
}

TEST_CASE("whether there is a header is asked where it is doubtful") {
  Desk desk;
  desk.give({"no_header.csv"});
  CHECK(desk.shows("What is the first row?"));
  CHECK(desk.shows("Harbour Pumps · marine · 1996 · 1100.04"));
  CHECK(desk.off() == "First answer 1 question above.");
  desk.answer("It is data already");
  CHECK(desk.shows("What does this file hold?"));
  desk.click("Accounts");
  CHECK(desk.shows("A column is missing: Name"));
  desk.choose("Which column it is", "column 1");
  CHECK(desk.shows("New: 2 accounts"));
}

TEST_CASE("how deals ended is asked where no column says so") {
  Desk desk;
  desk.give("orders.csv", "order number,customer,order date,net value\nP-1,A,2025-04-13,10.5\n");
  CHECK(desk.shows("How did these deals end?"));
  desk.answer("Lost");
  desk.click("Bring in");
  desk.stage.carry_out();
  CHECK(desk.stage.workspace().table<Deal>().rows()[0].outcome == Outcome::Lost);
}

TEST_CASE("a proposed match of a name is shown, and can be refused") {
  Desk desk;
  desk.give({"products.csv", "sales_pipeline.csv"});
  CHECK(desk.shows("“FLXPro” (2 rows) is"));
  CHECK(desk.shows("FLX Pro"));
  desk.choose("“FLXPro” (2 rows) is", "New: create “FLXPro”");
  CHECK(desk.shows("4 offerings"));
  desk.choose("“FLXPro” (2 rows) is", "FLX Pro");
  CHECK(desk.shows("3 offerings"));
}

TEST_CASE("accounts that only deals name are created where the user says so") {
  Desk desk;
  desk.give({"accounts.csv", "sales_pipeline.csv"});
  CHECK(desk.shows("Accounts that are not on the list"));
  CHECK(desk.shows("New: 4 accounts"));
  desk.stage.screen.click(Role::Checkbox, "Create the accounts that are missing");
  CHECK(desk.shows("New: 6 accounts"));
  CHECK_FALSE(desk.shows("Accounts that are not on the list"));
}

TEST_CASE("problems are grouped by reason, with where and what is left out") {
  Desk desk;
  desk.give({"problems.csv"});
  CHECK(desk.shows("Rows without this: Name"));
  CHECK(desk.shows("The row is left out"));
  CHECK(desk.shows("Cells that are no number"));
  auto const buttons = desk.stage.screen.all(Role::Button);
  auto const places = std::find_if(buttons.begin(), buttons.end(), [](Node const* node) {
    return node->name == "See where" && node->description == "Cells that are no number";
  });
  REQUIRE(places != buttons.end());
  UserAction press;
  press.id = (*places)->id;
  desk.stage.screen.frame({press});
  CHECK(desk.shows("Line 2, column Employees: “many”"));
}

TEST_CASE("many places of a problem are shown in portions") {
  std::string rows = "account,employees\n";
  for (int i = 0; i < 20; ++i) rows += "A" + std::to_string(i) + ",many\n";
  Desk desk;
  desk.give("list.csv", rows);
  desk.click("See where");
  CHECK(desk.shows("Line 6, column employees"));
  CHECK_FALSE(desk.shows("Line 7, column employees"));
  desk.click("See 15 more lines");
  CHECK(desk.shows("Line 21, column employees"));
  desk.click("Hide");
  CHECK_FALSE(desk.shows("Line 6, column employees"));
}

TEST_CASE("a file that cannot be read says what it is and what to do, in both languages") {
  struct Case {
    std::string bytes;
    char const* es;
    char const* en;
  };
  Case const cases[]{
      {"", "El archivo está vacío", "The file is empty"},
      {"%PDF-1.7 \x01\x02", "No es un CSV, sino un PDF", "This is not a CSV but a PDF"},
      {"\x89PNG\r\n\x1a\n", "No es un CSV, sino una imagen", "This is not a CSV but a picture"},
      {std::string("PK\x03\x04\x14\0", 6), "un libro de Excel", "an Excel workbook"},
      {std::string("a\0b\0\0\0c", 7), "algo que no es texto", "something that is no text"},
  };
  for (Case const& each : cases) {
    CAPTURE(std::string(each.en));
    Desk spanish(Tongue::Spanish);
    spanish.give("lista.csv", each.bytes);
    CHECK(spanish.shows(each.es));
    CHECK(spanish.off("Incorporar") == "Aún no hay nada que incorporar: mira qué dice cada archivo.");
    Desk english;
    english.give("list.csv", each.bytes);
    CHECK(english.shows(each.en));
    CHECK(english.off() == "There is nothing to bring in yet: see what each file says.");
  }
}

TEST_CASE("a header without rows, and columns that say nothing, are told") {
  Desk desk;
  desk.give("list.csv", "account,sector\n");
  CHECK(desk.shows("It has no rows"));
  desk.give("list.csv", "colour,width\nred,12\n");
  CHECK(desk.shows("What does this file hold?"));
}

TEST_CASE("the button is off while another tab writes") {
  Desk desk;
  desk.stage.read_only();
  desk.give(crm);
  CHECK(desk.off() == "Read only: it is being edited in another tab.");
}

TEST_CASE("the form of a file can be changed: separator and first row") {
  Desk desk;
  desk.give("list.csv", "account,sector\nA,x\n");
  desk.stage.screen.click(Role::Tab, "Format");
  desk.choose("First row", "It is data already");
  CHECK(desk.shows("2 rows"));
  desk.choose("What list.csv holds", "Accounts");
  desk.stage.screen.click(Role::Tab, "Format");
  desk.choose("Separator", "Semicolon");
  CHECK(desk.shows("parted by semicolons"));
  desk.choose("Separator", "Comma");
  CHECK(desk.shows("parted by commas"));
}

TEST_CASE("every state of the import screen keeps the laws, on a desk and on a phone") {
  for (Tongue const tongue : {Tongue::Spanish, Tongue::English})
    for (Surroundings const& surroundings : {desktop(), phone()}) {
      Desk desk(tongue, surroundings);
      check_laws(desk.stage.screen);
      for (char const* file :
           {"accounts.csv", "problems.csv", "no_header.csv", "oportunidades.csv", "pedidos.csv"}) {
        CAPTURE(std::string(file));
        desk.give({file});
        check_laws(desk.stage.screen);
      }
      desk.give("broken.csv", "%PDF-1.7");
      check_laws(desk.stage.screen);
      Desk alone(tongue, surroundings);
      alone.give({"sales_pipeline.csv"});
      for (int tab = 0; tab < 3; ++tab) {
        UserAction press;
        press.id = alone.stage.screen.all(Role::Tab)[static_cast<std::size_t>(tab)]->id;
        alone.stage.screen.frame({press});
        check_laws(alone.stage.screen);
      }
    }
}

TEST_CASE("every reason has its words in both languages, and says no more of a place than it was given") {
  for (Tongue const tongue : {Tongue::Spanish, Tongue::English}) {
    test::Stage stage(tongue, [](Ui&, claves::Screen const& screen, Requests&) {
      for (std::size_t i = 0; i < std::size(import_reason_names); ++i) {
        CAPTURE(std::string(import_reason_names[i]));
        auto const reason = static_cast<ImportReason>(i);
        CHECK_FALSE(reason_title(screen, reason, "x").empty());
        CHECK_FALSE(reason_text(screen, reason, "x").empty());
        CHECK(reason_title(screen, reason, "x").find('{') == std::string::npos);
      }
    });
    stage.screen.frame();
  }
}

}  // namespace claves

TEST_SUITE_BEGIN("files that others wrote");

namespace claves {

TEST_CASE("a real CRM's files are brought in by pressing one button") {
  NEEDS_FOREIGN_FILES();
  Desk desk(Tongue::Spanish);
  for (std::string const& name : crm) desk.give(name, read_foreign("crm/" + name));
  CHECK(desk.shows("85 cuentas, 7 productos y servicios, 30 personas, 8.800 ventas (1.425 sin cuenta)"));
  CHECK(desk.shows("«GTXPro» (1.480 filas) es"));
  desk.click("Incorporar");
  desk.stage.carry_out();
  CHECK(count<Deal>(desk.stage.workspace()) == 8800);
  CHECK(desk.shows("Elegir cuentas clave"));
  for (std::string const& name : crm) desk.give(name, read_foreign("crm/" + name));
  CHECK(desk.off("Incorporar") == "Nada cambiaría: ya está todo aquí.");
}

}  // namespace claves

TEST_SUITE_END();
