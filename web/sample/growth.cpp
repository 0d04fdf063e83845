// What the sample's firm knows of its key accounts beyond their plans: their parts, what each buys and could
// buy, the opportunities, the competitors, who reports to whom, and who of us knows them.
#include "web/sample/facts.h"

namespace claves::sample {
namespace {

struct WareWords {
  Ware ware;
  Both solves;
};
constexpr WareWords solved[] = {
    {Ware::Pleated,
     {"Cartuchos que se saturan antes de acabar el turno", "Cartridges that clog before the shift ends"}},
    {Ware::Membrane, {"Lotes rechazados por carga microbiana", "Batches rejected for bioburden"}},
    {Ware::Coalescer, {"Agua en el combustible o en las aminas", "Water in fuel or in amines"}},
    {Ware::Hydraulic, {"Averías de máquinas por aceite sucio", "Machine failures from dirty oil"}},
    {Ware::SelfCleaning, {"Paradas para limpiar filtros a mano", "Stoppages to clean filters by hand"}},
    {Ware::Service,
     {"Nadie en planta que cambie filtros a tiempo", "Nobody on site to change filters in time"}},
    {Ware::Monitoring, {"No saber cuándo va a fallar un filtro", "Not knowing when a filter will fail"}},
    {Ware::Analysis, {"Discutir de quién es la culpa sin datos", "Arguing whose fault it is without data"}},
};

struct UnitStory {
  std::string_view account;
  Both name;
  Both place;
};
constexpr UnitStory units[] = {
    {"Lácteos Valdehierro", {"Planta de Valdehierro", "Valdehierro plant"}, {"Palencia", "Palencia"}},
    {"Lácteos Valdehierro", {"Planta de Tordelobos", "Tordelobos plant"}, {"Zamora", "Zamora"}},
    {"Lácteos Valdehierro", {"Proteína, Cañaveral", "Protein, Cañaveral"}, {"Cáceres", "Cáceres"}},
    {"Petroquímica Bahía Sur", {"Unidad 2", "Unit 2"}, {}},
    {"Petroquímica Bahía Sur", {"Unidad 3", "Unit 3"}, {}},
    {"Laboratorios Quintanar", {"Inyectables", "Injectables"}, {}},
    {"Laboratorios Quintanar", {"Agua para uso farmacéutico", "Pharmaceutical water"}, {}},
    {"Desalación Litoral Azul", {"Punta Roca", "Punta Roca"}, {}},
    {"Desalación Litoral Azul", {"Nuevas plantas", "New plants"}, {}},
    {"Kestermann Maschinenbau GmbH", {"Ingeniería de máquina", "Machine engineering"}, {}},
    {"Kestermann Maschinenbau GmbH", {"Posventa", "After-sales"}, {}},
};

struct RivalStory {
  std::string_view name;
  Both strengths;
  Both weaknesses;
};
constexpr RivalStory rivals[] = {
    {"Norrfilt",
     {"Precio por pieza y técnicos que duermen en la planta",
      "Price per part, and technicians who sleep on site"},
     {"Sus ensayos miden días, no toneladas tratadas", "Their trials measure days, not tonnes treated"}},
    {"Deltapur",
     {"Doce años en lácteos y existencias junto al cliente",
      "Twelve years in dairy, and stock next to the customer"},
     {"No miden el agua ni la energía; solo cambian filtros",
      "They measure neither water nor energy; they only change filters"}},
    {"Aquamont",
     {"Entra en el diseño de la desaladora con la ingeniería",
      "Gets into the plant's design with the engineering firm"},
     {"Recambio propio y caro: a los dos años el cliente protesta",
      "Spares of their own, and dear: after two years the customer complains"}},
};
enum class Rival : std::uint32_t { Norrfilt = 1, Deltapur, Aquamont };
constexpr Ref ref(Rival who) { return {"competitor", static_cast<std::uint32_t>(who)}; }

struct SpaceStory {
  std::string_view account;
  int unit;  // in the table above, from 1; 0: the account as a whole
  Ware ware;
  std::string_view space;
  int value = 0;
  std::string_view awareness = {};
  std::uint32_t rival = 0;
  Both note = {};
};
constexpr SpaceStory spaces[] = {
    {"Lácteos Valdehierro", 1, Ware::Service, "bought"},
    {"Lácteos Valdehierro", 1, Ware::Monitoring, "in_progress", 38'000, "knows"},
    {"Lácteos Valdehierro",
     2,
     Ware::Service,
     "possible",
     64'000,
     "not_linked",
     2,
     {"Rubén Tejero cree que un contrato de servicio es pagar por cambiar cartuchos.",
      "Rubén Tejero thinks that a service contract is paying to have cartridges changed."}},
    {"Lácteos Valdehierro", 2, Ware::Membrane, "possible", 41'000, "not_valued", 2},
    {"Lácteos Valdehierro", 2, Ware::Analysis, "possible", 9'000, "not_aware"},
    {"Lácteos Valdehierro", 3, Ware::Skid, "possible", 180'000, "knows"},
    {"Lácteos Valdehierro", 3, Ware::Membrane, "possible", 55'000, "not_linked"},
    {"Lácteos Valdehierro", 3, Ware::Coalescer, "not_applicable"},
    {"Petroquímica Bahía Sur", 4, Ware::Coalescer, "bought"},
    {"Petroquímica Bahía Sur", 4, Ware::Monitoring, "possible", 52'000, "not_valued"},
    {"Petroquímica Bahía Sur", 5, Ware::Coalescer, "in_progress", 120'000, "knows", 1},
    {"Petroquímica Bahía Sur", 5, Ware::Analysis, "possible", 14'000, "not_aware"},
    {"Laboratorios Quintanar", 6, Ware::Membrane, "bought"},
    {"Laboratorios Quintanar", 6, Ware::Monitoring, "possible", 33'000, "not_linked"},
    {"Laboratorios Quintanar", 7, Ware::Membrane, "possible", 47'000, "not_aware"},
    {"Desalación Litoral Azul", 8, Ware::Pleated, "bought"},
    {"Desalación Litoral Azul", 9, Ware::SelfCleaning, "possible", 260'000, "not_linked", 3},
    {"Desalación Litoral Azul", 9, Ware::Service, "possible", 90'000, "not_aware"},
    {"Kestermann Maschinenbau GmbH", 10, Ware::Hydraulic, "in_progress", 150'000, "knows"},
    {"Kestermann Maschinenbau GmbH", 11, Ware::Hydraulic, "possible", 70'000, "not_aware"},
};

struct ChanceStory {
  std::string_view account;
  Both title;
  std::string_view theme;
  Ware ware;
  int unit;
  int value;
  int probability;
  int expected;  // days from today
  Colleague owner;
  std::uint32_t rival;
  Both next_step;
  Both must_be_true;
};
constexpr ChanceStory chances[] = {
    {"Lácteos Valdehierro",
     {"Skid de membranas para la línea de proteína", "Membrane skid for the protein line"},
     "expansion",
     Ware::Skid,
     3,
     180'000,
     60,
     95,
     Colleague::Marta,
     0,
     {"Cerrar con ingeniería la lista de proveedores", "Settle the list of suppliers with engineering"},
     {"Que la ingeniería acepte nuestro ensayo de Tordelobos como prueba",
      "Engineering accepts our Tordelobos trial as proof"}},
    {"Lácteos Valdehierro",
     {"Contrato de servicio en Tordelobos", "Service contract at Tordelobos"},
     "penetration",
     Ware::Service,
     2,
     64'000,
     35,
     60,
     Colleague::Marta,
     2,
     {"Dejar existencias en su almacén durante un mes", "Leave stock in his stores for a month"},
     {"Que Rubén Tejero vea una parada evitada por nosotros", "Rubén Tejero sees us avoid a stoppage"}},
    {"Lácteos Valdehierro",
     {"Vigilancia continua en Valdehierro", "Continuous monitoring at Valdehierro"},
     "protection",
     Ware::Monitoring,
     1,
     38'000,
     75,
     30,
     Colleague::Ona,
     0,
     {"Enseñar a Begoña el panel con sus datos", "Show Begoña the panel with her own data"},
     {"Que mantenimiento acepte los avisos por la noche", "Maintenance accepts the warnings at night"}},
    {"Petroquímica Bahía Sur",
     {"Coalescedores de la unidad 3", "Unit 3 coalescers"},
     "protection",
     Ware::Coalescer,
     5,
     120'000,
     50,
     -6,
     Colleague::Javier,
     1,
     {"Presentar el coste por tonelada tratada", "Present the cost per tonne treated"},
     {"Que el pliego mida vida útil y no piezas", "The specification measures service life, not parts"}},
    {"Petroquímica Bahía Sur",
     {"Vigilancia de aminas en la unidad 2", "Amine monitoring in unit 2"},
     "expansion",
     Ware::Monitoring,
     4,
     52'000,
     40,
     120,
     Colleague::Javier,
     0,
     {},
     {}},
    {"Laboratorios Quintanar",
     {"Filtración final del agua de proceso", "Final filtration of process water"},
     "penetration",
     Ware::Membrane,
     7,
     47'000,
     45,
     75,
     Colleague::Nuria,
     0,
     {"Pedir a Isabel Cifuentes su plan de validación", "Ask Isabel Cifuentes for her validation plan"},
     {"Que Matthias Leitner herede el compromiso de Helena Bosch",
      "Matthias Leitner inherits Helena Bosch's commitment"}},
    {"Desalación Litoral Azul",
     {"Autolimpiantes de las tres plantas nuevas", "Self-cleaning filters for the three new plants"},
     "expansion",
     Ware::SelfCleaning,
     9,
     260'000,
     30,
     170,
     Colleague::Tomas,
     3,
     {"Conocer a la ingeniería que redacta el proyecto", "Meet the engineering firm that writes the design"},
     {"Que el proyecto no nombre una marca", "The design names no brand"}},
    {"Kestermann Maschinenbau GmbH",
     {"Filtro integrado en la nueva serie", "Filter built into the new series"},
     "expansion",
     Ware::Hydraulic,
     10,
     150'000,
     55,
     110,
     Colleague::Lucia,
     0,
     {"Entregar los planos con las tolerancias de Birgit", "Hand over the drawings with Birgit's tolerances"},
     {"Que compras acepte un solo proveedor durante el desarrollo",
      "Purchasing accepts a single source during development"}},
};

struct RivalryStory {
  std::string_view account;
  std::uint32_t rival;
  int unit;
  int theirs;
  int ours;
  int seen;
  Both position;
  Both answer;
};
constexpr RivalryStory rivalries[] = {
    {"Lácteos Valdehierro",
     2,
     2,
     7,
     4,
     -97,
     {"Suministra a Tordelobos desde hace doce años, con existencias allí mismo.",
      "Has supplied Tordelobos for twelve years, with stock on the spot."},
     {"Existencias nuestras en su almacén y un teléfono que conteste de noche.",
      "Our stock in his stores, and a phone that answers at night."}},
    {"Lácteos Valdehierro",
     2,
     1,
     3,
     8,
     -60,
     {"Lo intentó con un 10 % menos; Begoña enseñó el ahorro de agua.",
      "Tried with 10% less; Begoña showed the water savings."},
     {"Medir el ahorro cada trimestre y que lo presente ella.",
      "Measure the savings each quarter and let her present them."}},
    {"Petroquímica Bahía Sur",
     1,
     5,
     7,
     6,
     -20,
     {"Ensayo gratis con seis coalescedores y un técnico toda la semana.",
      "A free trial with six coalescers and a technician all week."},
     {"Coste por tonelada tratada, medido por las dos partes.",
      "Cost per tonne treated, measured by both sides."}},
    {"Desalación Litoral Azul",
     3,
     9,
     8,
     3,
     -45,
     {"Está en el diseño de las tres plantas con la ingeniería.",
      "Is in the design of the three plants with the engineering firm."},
     {}},
    {"Laboratorios Quintanar",
     1,
     6,
     4,
     7,
     -80,
     {"Sin documentación de validación; precio bajo.", "Without validation papers; a low price."},
     {"La carpeta de validación completa, entregada antes de que la pidan.",
      "The whole validation file, delivered before they ask."}},
};

struct LineStory {
  std::string_view name;
  std::string_view above;
  std::string_view level;
  int unit;  // 0: none
  Colleague owner;
  int next;  // days from today; 0: none
  bool sponsor = false;
};
constexpr LineStory lines[] = {
    {"Begoña Arrieta", {}, "enterprise", 0, Colleague::Marta, 6, true},
    {"Adela Quiroga", {}, "enterprise", 0, Colleague::Elena, 12},
    {"Luis Carrasco", "Begoña Arrieta", "senior", 1, Colleague::Marta, 20},
    {"Rubén Tejero", "Begoña Arrieta", "senior", 2, Colleague::Andres, -4},
    {"Marisa Antón", "Adela Quiroga", "middle", 0, Colleague::Marta, 30},
    {"Goyo Peláez", "Luis Carrasco", "operational", 1, Colleague::Andres, 14},
    {"Íñigo Salvatierra", "Pilar Escudero", "senior", 0, Colleague::Javier, 9},
    {"Rocío Manzanares", "Pilar Escudero", "middle", 4, Colleague::Javier, 15, true},
    {"Fermín Otaola", "Pilar Escudero", "middle", 5, Colleague::Javier, 3},
    {"Pilar Escudero", {}, "enterprise", 0, Colleague::Elena, 0},
    {"Manuel Lebrija", "Íñigo Salvatierra", "operational", 0, Colleague::Javier, 0},
    {"Matthias Leitner", {}, "senior", 6, Colleague::Nuria, 5},
    {"Isabel Cifuentes", "Matthias Leitner", "middle", 6, Colleague::Nuria, 18, true},
    {"Jorge Almansa", "Matthias Leitner", "middle", 7, Colleague::Nuria, 25},
    {"Vicent Alemany", {}, "senior", 0, Colleague::Tomas, 8},
    {"Amparo Gisbert", "Vicent Alemany", "middle", 8, Colleague::Tomas, 22},
    {"Joaquín Belmonte", {}, "enterprise", 9, Colleague::Elena, 0},
    {"Renate Osterkamp", {}, "enterprise", 0, Colleague::Elena, 40},
    {"Birgit Halloder", "Renate Osterkamp", "senior", 10, Colleague::Lucia, 7, true},
    {"Lars Wiedemeyer", "Renate Osterkamp", "senior", 0, Colleague::Lucia, 28},
    {"Joachim Trettnau", "Renate Osterkamp", "middle", 11, Colleague::Lucia, 0},
};

struct TieStory {
  std::string_view contact;
  Colleague who;
  int strength;
  int last;  // days from today
};
constexpr TieStory ties[] = {
    {"Begoña Arrieta", Colleague::Marta, 9, -9},      {"Begoña Arrieta", Colleague::Elena, 6, -40},
    {"Luis Carrasco", Colleague::Marta, 8, -16},      {"Luis Carrasco", Colleague::Andres, 7, -22},
    {"Rubén Tejero", Colleague::Andres, 3, -97},      {"Marisa Antón", Colleague::Marta, 5, -41},
    {"Goyo Peláez", Colleague::Andres, 8, -5},        {"Adela Quiroga", Colleague::Elena, 1, -210},
    {"Íñigo Salvatierra", Colleague::Javier, 6, -12}, {"Rocío Manzanares", Colleague::Javier, 8, -8},
    {"Rocío Manzanares", Colleague::Andres, 7, -25},  {"Fermín Otaola", Colleague::Javier, 4, -18},
    {"Isabel Cifuentes", Colleague::Nuria, 7, -14},   {"Matthias Leitner", Colleague::Nuria, 4, -30},
    {"Vicent Alemany", Colleague::Tomas, 6, -11},     {"Birgit Halloder", Colleague::Lucia, 8, -6},
    {"Birgit Halloder", Colleague::Ona, 6, -20},      {"Lars Wiedemeyer", Colleague::Lucia, 4, -35},
};

Ref unit_ref(int number) { return {"unit", static_cast<std::uint32_t>(number)}; }

}  // namespace

void write_growth(FactWriter& to) {
  to.on(first_sample_day, StepName::OpenSample, {});
  for (WareWords const& each : solved) {
    to.resume(ref(each.ware));
    to.set("solves", each.solves);
  }
  for (UnitStory const& each : units) {
    to.begin("unit");
    to.set("account", to.named("account", each.account));
    to.set("name", each.name);
    to.set("place", each.place);
  }
  for (RivalStory const& each : rivals) {
    to.begin("competitor");
    to.set("name", each.name);
    to.set("strengths", each.strengths);
    to.set("weaknesses", each.weaknesses);
  }
  for (SpaceStory const& each : spaces) {
    to.begin("whitespace");
    to.set("account", to.named("account", each.account));
    to.set("unit", unit_ref(each.unit));
    to.set("offering", ref(each.ware));
    to.choose("space", each.space);
    if (each.value > 0) to.set("value", each.value);
    if (!each.awareness.empty()) to.choose("awareness", each.awareness);
    to.set("competitor", ref(Rival{each.rival}));
    to.set("note", each.note);
  }
  for (ChanceStory const& each : chances) {
    to.begin("opportunity");
    to.set("account", to.named("account", each.account));
    to.set("title", each.title);
    to.choose("theme", each.theme);
    to.set("offering", ref(each.ware));
    to.set("unit", unit_ref(each.unit));
    to.set("value", each.value);
    to.set("probability", each.probability);
    to.set_day("expected", each.expected);
    to.set("competitor", ref(Rival{each.rival}));
    to.set("next_step", each.next_step);
    to.set("must_be_true", each.must_be_true);
    to.set("owner", ref(each.owner));
  }
  for (RivalryStory const& each : rivalries) {
    to.begin("rivalry");
    to.set("account", to.named("account", each.account));
    to.set("competitor", ref(Rival{each.rival}));
    to.set("unit", unit_ref(each.unit));
    to.set("their_strength", each.theirs);
    to.set("our_strength", each.ours);
    to.set_day("seen_on", each.seen);
    to.set("position", each.position);
    to.set("answer", each.answer);
  }
  for (LineStory const& each : lines) {
    Ref const contact = to.named("contact", each.name);
    to.resume(contact);
    to.when_begun(contact);
    to.choose("level", each.level);
    to.set("owner", ref(each.owner));
    to.set("unit", unit_ref(each.unit));
    if (!each.above.empty()) to.set("reports_to", to.named("contact", each.above));
    if (each.next != 0) to.set_day("next_contact", each.next);
    if (each.sponsor) to.mark("is_sponsor");
  }
  for (TieStory const& each : ties) {
    Ref const contact = to.named("contact", each.contact);
    to.when_begun(contact);
    to.begin("tie");
    to.set("contact", contact);
    to.set("person", ref(each.who));
    to.set("strength", each.strength);
    to.set_day("last_contact", each.last);
  }
}

}  // namespace claves::sample
