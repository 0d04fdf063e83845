// How far the sample's programme has come: the definition by component, what is invested, what people know,
// what they say of trust, support and the nine keys, the business cases, and the process as the firm bends it.
#include <algorithm>
#include <array>

#include "web/sample/facts.h"

namespace claves::sample {
namespace {

struct ComponentStory {
  std::string_view component;
  Colleague owner;
  Both statement;
};
constexpr ComponentStory components[] = {
    {"D1_1",
     Colleague::Carmen,
     {"Facturar mucho no basta: también tiene que enseñarnos sus problemas y medir con nosotros.",
      "Large sales are not enough: it must also show us its problems and measure with us."}},
    {"D1_2",
     Colleague::Carmen,
     {"Ocho, porque son las que los seis responsables pueden llevar bien. Si una entra, otra sale.",
      "Eight, because that is what the six owners can look after well. When one comes in, another goes."}},
    {"D1_3",
     Colleague::Elena,
     {"Cada plan dice qué gana el cliente en su planta, en euros o en horas, y qué ganamos nosotros.",
      "Every plan says what the customer gains on site, in euros or hours, and what we gain."}},
    {"D1_4",
     Colleague::Elena,
     {"Ningún plan vive solo de vender más de lo mismo: los tres temas, cada año.",
      "No plan lives on selling more of the same: the three themes, every year."}},
    {"D1_5",
     Colleague::Carmen,
     {"Horas y dinero previstos en enero y mirados en cada revisión.",
      "Hours and money planned in January and looked at in every review."}},
};

struct InvestmentStory {
  std::string_view account;
  int years_ago;
  int planned_hours;
  int spent_hours;
  int planned_money;
  int spent_money;
  int other_return;
  Both purpose;
};
constexpr InvestmentStory invested[] = {
    {"Lácteos Valdehierro",
     0,
     550,
     560,
     24'000,
     21'500,
     0,
     {"El ensayo de Tordelobos y dos semanas de Andrés",
      "The Tordelobos trial, and two weeks of Andrés's time"}},
    {"Lácteos Valdehierro",
     1,
     480,
     470,
     18'000,
     19'200,
     6'000,
     {"Medidores de agua prestados", "Water meters on loan"}},
    {"Petroquímica Bahía Sur",
     0,
     420,
     390,
     30'000,
     27'000,
     0,
     {"Banco de pruebas para la unidad 3", "A test rig for unit 3"}},
    {"Petroquímica Bahía Sur", 1, 400, 430, 12'000, 12'500, 0, {}},
    {"Laboratorios Quintanar",
     0,
     260,
     210,
     9'000,
     6'000,
     0,
     {"La carpeta de validación", "The validation file"}},
    {"Kestermann Maschinenbau GmbH",
     0,
     340,
     300,
     45'000,
     38'000,
     0,
     {"Prototipos de la nueva serie", "Prototypes of the new series"}},
    {"Desalación Litoral Azul",
     0,
     200,
     120,
     15'000,
     4'000,
     0,
     {"Un año de prueba, con tope", "A year's trial, with a limit"}},
    {"Pinturas Corvalán",
     0,
     120,
     140,
     4'000,
     4'000,
     12'000,
     {"Jornada para el sector en su planta", "A day for the sector at their site"}},
};

// Levels of K1..K5, from 0 to 4; -1: nobody has said. The wanted level is 3 unless it is said otherwise.
struct KnowledgeStory {
  Colleague who;
  std::array<int, 5> levels;
};
constexpr KnowledgeStory known[] = {
    {Colleague::Marta, {4, 3, 3, 3, 2}}, {Colleague::Javier, {3, 3, 2, 3, 3}},
    {Colleague::Nuria, {3, 4, 3, 2, 1}}, {Colleague::Tomas, {2, 3, 2, 3, 1}},
    {Colleague::Lucia, {3, 3, 3, 2, 3}}, {Colleague::Andres, {4, 4, 1, 2, 2}},
    {Colleague::Elena, {3, 2, 4, 4, 3}}, {Colleague::Ona, {3, 4, 2, -1, -1}},
};
struct RemedyStory {
  Colleague who;
  std::string_view area;
  std::string_view reason;
  Both remedy;
  int due;
};
constexpr RemedyStory remedies[] = {
    {Colleague::Nuria,
     "K5",
     "questions",
     {"Dos clientes que dejaron Norrfilt: preguntarles por qué.",
      "Two customers who left Norrfilt: ask them why."},
     35},
    {Colleague::Tomas,
     "K5",
     "not_asked",
     {"Una hora con Javier sobre Aquamont.", "An hour with Javier about Aquamont."},
     14},
    {Colleague::Andres,
     "K3",
     "own_firm",
     {"Ir a la feria del agua con Elena.", "Go to the water fair with Elena."},
     60},
};

struct CapacityStory {
  Colleague who;
  int hours;  // a month, for key accounts
};
constexpr CapacityStory capacities[] = {
    {Colleague::Marta, 96}, {Colleague::Javier, 110}, {Colleague::Nuria, 64},
    {Colleague::Tomas, 58}, {Colleague::Lucia, 30},
};

struct SheetStory {
  std::uint32_t assessment;   // from 1
  std::string_view first;     // the items follow it in their order
  std::array<int, 9> levels;  // -1: left out
};
struct AssessmentStory {
  std::string_view subject;
  int day;
  bool closed;
  Both conclusion;
};
constexpr AssessmentStory assessments[] = {
    {"keys",
     -118,
     true,
     {"Se hizo en la jornada de arranque del programa.", "Done on the day the programme began."}},
    {"keys",
     -20,
     true,
     {"Empezamos por los conocimientos y por el apoyo.", "We begin with knowledge and with support."}},
    {"trust",
     -20,
     true,
     {"Los incentivos premian ir solo. Elena lo lleva a dirección.",
      "Incentives reward going alone. Elena takes it to management."}},
    {"support", -19, false, {}},
};
constexpr SheetStory sheets[] = {
    {1, "N1", {2, 1, 2, 1, 2, 1, 1, 2, 1}},    {1, "N1", {1, 2, 1, 1, 2, 2, 1, 1, 1}},
    {1, "N1", {2, 2, 2, 2, 2, 1, 2, 2, 0}},    {2, "N1", {4, 3, 3, 2, 3, 2, 1, 2, 2}},
    {2, "N1", {3, 3, 2, 3, 3, 2, 2, 3, 1}},    {2, "N1", {3, 2, 3, 3, 2, 3, 2, 1, 2}},
    {2, "N1", {4, 3, 3, 2, 3, 2, 2, 3, 1}},    {3, "T1", {2, 3, 2, 1, 0, 1, -1, -1, -1}},
    {3, "T1", {3, 2, 2, 2, 1, 0, -1, -1, -1}}, {3, "T1", {1, 2, 3, 1, 1, 1, -1, -1, -1}},
    {3, "T1", {3, 3, 2, 2, 0, 1, -1, -1, -1}}, {4, "A1", {4, 2, 2, -1, -1, -1, -1, -1, -1}},
};
constexpr std::array<std::string_view, 18> items{"T1", "T2", "T3", "T4", "T5", "T6", "A1", "A2", "A3",
                                                 "N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8", "N9"};

struct OwnQuestion {
  std::string_view category;
  Both text;
  Both guidance;
};
constexpr OwnQuestion own_questions[] = {
    {"C4",
     {"¿Cuántas paradas al año se deben a un filtro, y qué cuesta cada una?",
      "How many stoppages a year come from a filter, and what does each cost?"},
     {"Sin esa cifra, todo lo que ofrecemos es un gasto.",
      "Without that figure, whatever we offer is a cost."}},
};

struct EventStory {
  std::string_view account;
  std::string_view type;
  int day;
  Both what;
};
constexpr EventStory events[] = {
    {"Laboratorios Quintanar",
     "person_left",
     -88,
     {"Helena Bosch se marchó a Biosera. Nadie heredó lo que nos había prometido.",
      "Helena Bosch left for Biosera. Nobody inherited what she had promised us."}},
    {"Petroquímica Bahía Sur",
     "lost_to_competitor",
     -12,
     {"Norrfilt se quedó un pedido de recambios de la unidad 3.",
      "Norrfilt took an order of spares for unit 3."}},
};

void write_events(FactWriter& to) {
  for (EventStory const& each : events) {
    Ref const account = to.named("account", each.account);
    to.on(each.day, StepName::AddEvent, each.account);
    to.begin("account_event");
    to.set("account", account);
    to.choose("type", each.type);
    to.set_day("date", each.day);
    to.set("what", each.what);
  }
}

void write_process(FactWriter& to) {
  to.begin("firm_stage");
  to.choose("stage", "E3");
  to.set("usual_days", 60);
  to.begin("firm_stage");
  to.choose("stage", "E2");
  to.set("usual_days", 45);
  to.begin("firm_criterion");
  to.choose("stage", "E3");
  to.set("text", Both{"Servicio técnico ha dicho que puede cumplirlo",
                      "Technical service has said that it can be kept"});
  for (OwnQuestion const& each : own_questions) {
    to.begin("firm_question");
    to.choose("category", each.category);
    to.set("text", each.text);
    to.set("guidance", each.guidance);
    to.mark("core");
  }
  // Raised from a cell of the dairy's map: analyses that it does not know we offer.
  to.begin("firm_question");
  to.set("account", to.named("account", "Lácteos Valdehierro"));
  to.set("whitespace", Ref{"whitespace", 5});
  to.choose("category", "C4");
  to.set("text", Both{"¿Quién decide en Tordelobos qué se analiza fuera, y cuánto pagan por ello?",
                      "Who at Tordelobos decides what is analysed outside, and what do they pay for it?"});
}

void write_sheets(FactWriter& to) {
  std::array<int, 5> count{};
  for (SheetStory const& sheet : sheets) {
    int const number = ++count[sheet.assessment];
    std::size_t const first =
        static_cast<std::size_t>(std::find(items.begin(), items.end(), sheet.first) - items.begin());
    for (std::size_t i = 0; i < sheet.levels.size(); ++i) {
      if (sheet.levels[i] < 0) continue;
      to.begin("response");
      to.set("assessment", Ref{"assessment", sheet.assessment});
      to.set("sheet", number);
      to.choose("item", items[first + i]);
      to.set("level", sheet.levels[i]);
    }
  }
}

void write_knowledge(FactWriter& to) {
  static constexpr std::array<std::string_view, 5> areas{"K1", "K2", "K3", "K4", "K5"};
  for (KnowledgeStory const& each : known)
    for (std::size_t i = 0; i < areas.size(); ++i) {
      if (each.levels[i] < 0) continue;
      to.begin("knowledge");
      to.set("person", ref(each.who));
      to.choose("area", areas[i]);
      to.set("level", each.levels[i]);
      for (RemedyStory const& remedy : remedies) {
        if (remedy.who != each.who || remedy.area != areas[i]) continue;
        to.choose("reason", remedy.reason);
        to.set("remedy", remedy.remedy);
        to.set_day("due", remedy.due);
      }
    }
}

}  // namespace

void write_maturity(FactWriter& to, int this_year) {
  to.on(first_sample_day, StepName::OpenSample, {});
  for (ComponentStory const& each : components) {
    to.begin("definition_component");
    to.choose("component", each.component);
    to.set("statement", each.statement);
    to.set("owner", ref(each.owner));
    to.set_day("agreed_on", first_sample_day);
  }
  for (InvestmentStory const& each : invested) {
    to.begin("investment");
    to.set("account", to.named("account", each.account));
    to.set("year", this_year - each.years_ago);
    to.set("planned_hours", each.planned_hours);
    to.set("spent_hours", each.spent_hours);
    to.set("planned_money", each.planned_money);
    to.set("spent_money", each.spent_money);
    if (each.other_return > 0) to.set("other_return", each.other_return);
    to.set("purpose", each.purpose);
  }
  for (CapacityStory const& each : capacities) {
    to.resume(ref(each.who));
    to.set("capacity_hours_per_month", each.hours);
  }
  write_knowledge(to);
  for (AssessmentStory const& each : assessments) {
    to.begin("assessment");
    to.choose("subject", each.subject);
    to.set_day("date", each.day);
    if (each.closed) to.choose("state", "closed");
    to.set("conclusion", each.conclusion);
  }
  write_sheets(to);
  to.begin("business_case");
  to.set("customers", 120);
  to.set("revenue_per_customer", 38'000);
  to.set("margin", 34);
  to.set("churn", 11);
  to.set("discount", 6);
  to.set("key_hours", 3'900);
  to.set("new_hours", 2'600);
  to.set("key_hours_per_attempt", 45);
  to.set("new_hours_per_attempt", 38);
  to.set("key_deal_value", 62'000);
  to.set("new_deal_value", 41'000);
  to.set("note", Both{"Cifras de la contabilidad del último ejercicio; las horas, de los partes.",
                      "Figures from last year's books; hours from the time sheets."});
  write_process(to);
  write_events(to);
}

}  // namespace claves::sample
