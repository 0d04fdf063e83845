// Renovables Cabo Nordés: an emerging account, made key this month; the plan has hardly begun.
#include "web/sample/story.h"

namespace claves::sample {
namespace {

constexpr MemberStory members[] = {
    {Part::Expert, Colleague::Lucia},
    {Part::Relations, Colleague::Javier},
};

constexpr ContactStory contacts[] = {
    {"Uxía Lamas",
     {"Jefa de operación y mantenimiento", "Head of operations and maintenance"},
     Weight::Decides,
     Stance::For,
     6,
     -12,
     {"Lleva 640 aerogeneradores con 41 personas. Cada subida a torre que se evita es dinero y es seguridad.",
      "Runs 640 turbines with 41 people. Every climb avoided is money, and safety too."}},
    {"Brais Outeiral",
     {"Fiabilidad y datos", "Reliability and data"},
     Weight::Recommends,
     Stance::Champion,
     7,
     -8,
     {"Nos pidió el análisis de aceite de veinte multiplicadoras. Cruza todo con las vibraciones.",
      "Asked us for oil analysis on twenty gearboxes. Checks everything against vibration data."}},
    {"Xoán Rivadulla",
     {"Compras", "Purchasing"},
     Weight::Vetoes,
     Stance::Neutral,
     2,
     -55,
     {"El fabricante de las turbinas le advierte de que un filtro ajeno anula la garantía. Habrá que "
      "demostrarle lo contrario.",
      "The turbine maker warns him that a third-party filter voids the warranty. We shall have to prove "
      "otherwise."}},
};

constexpr AnswerStory answers[] = {
    {102,
     Sure::Verified,
     -16,
     {"Comité de dirección", "Management committee"},
     {"Elena Robles la propuso y responde de ella. Primera visita, dentro de tres semanas.",
      "Elena Robles proposed it and answers for it. First visit in three weeks."}},
    {202,
     Sure::Told,
     -8,
     {"Brais Outeiral", "Brais Outeiral"},
     {"Brais, con entusiasmo; Uxía, si los números salen. En compras, nadie.",
      "Brais, with enthusiasm; Uxía, if the figures work. In purchasing, nobody."}},
    {301,
     Sure::Verified,
     -12,
     {"Uxía Lamas", "Uxía Lamas"},
     {"Termina la garantía de 210 turbinas en ocho meses. Desde ese día deciden ellos los recambios.",
      "The warranty on 210 turbines ends in eight months. From that day they choose the spares."}},
    {402,
     Sure::Assumed,
     -8,
     {"Estimación con Brais Outeiral", "Estimate with Brais Outeiral"},
     {"Cambios de multiplicadora antes de tiempo: cuatro al año, a unos 220.000 €. Uno al menos parece "
      "evitable con aceite limpio.",
      "Gearboxes replaced early: four a year at about €220,000. One at least seems avoidable with clean oil."}},
    {509,
     Sure::Assumed,
     -12,
     {"Dos reuniones", "Two meetings"},
     {"Parece que socio: compartieron datos de averías sin pedírselos. Pronto para asegurarlo.",
      "A partner, it seems: they shared failure data unasked. Too early to be sure."}},
};

constexpr IrrelevantStory irrelevant[] = {
    {504,
     {"Nos compra desde hace dos años; no hay historia que leer.",
      "It has bought for two years; there is no history to read."}},
};

constexpr ObjectiveStory objectives[] = {
    {Aim::Expansion,
     260,
     {"Filtro de multiplicadora en las 210 turbinas que salen de garantía",
      "Gearbox filter on the 210 turbines leaving warranty"},
     {"Ensayo en veinte turbinas y pedido del primer parque",
      "Trial on twenty turbines and the first wind farm's order"}},
};

constexpr ActionStory actions[] = {
    {0,
     Colleague::Lucia,
     1,
     Progress::Going,
     {"Entregar a Brais el análisis de veinte multiplicadoras", "Hand Brais the analysis of twenty gearboxes"},
     {"Laboratorio: dos jornadas", "Laboratory: two days"}},
    {-1,
     Colleague::Javier,
     13,
     Progress::Waiting,
     {"Proponer equipo completo: faltan cuatro funciones", "Propose a full team: four roles are missing"},
     {"Horas que deje libres Automoción Cantalar", "Hours freed by Automoción Cantalar"}},
    {0,
     Colleague::Elena,
     22,
     Progress::Waiting,
     {"Visitar a Uxía Lamas y acordar para qué somos útiles",
      "Visit Uxía Lamas and agree what we are useful for"},
     {"Viaje de dos días", "A two-day trip"}},
    {-1,
     Colleague::Pablo,
     60,
     Progress::Waiting,
     {"Aclarar por escrito qué pasa con la garantía", "Clear up in writing what happens to the warranty"},
     {"Consulta jurídica, 1.500 €", "Legal advice, €1,500"}},
};

constexpr KpiStory kpis[] = {
    {{"Turbinas con nuestro filtro", "Turbines with our filter"},
     {"turbinas", "turbines"},
     210,
     {0, 0, 0, 4, 4, 12, 12, 20}},
};

constexpr ReviewStory reviews[] = {
    {75,
     false,
     {"¿Hay equipo, meta y acceso a compras?", "Is there a team, an aim and access to purchasing?"},
     {"", ""}},
};

constexpr RatingStory ratings[] = {
    {2, 9, {"640 turbinas, veinte con nosotros.", "640 turbines, twenty of them with us."}},
    {3, 6, {"Contentos, pero sin nada firmado.", "Content, but nothing signed."}},
    {4,
     6,
     {"Mantenimiento quiere; compras duda por la garantía.",
      "Maintenance is willing; purchasing worries about the warranty."}},
    {5,
     6,
     {"Pide servicio en altura, que hoy subcontratamos.",
      "It takes work at height, which we subcontract today."}},
    {6, 5, {"Dos buenos contactos en una misma área.", "Two good contacts in one area."}},
    {7,
     7,
     {"Aceite y análisis: nuestro terreno, en un sector nuevo.",
      "Oil and analysis: our ground, in a new sector."}},
    {8, 8, {"Los demás parques gallegos la miran.", "The other wind farms in Galicia watch it."}},
};

constexpr int criteria_met[] = {103};

}  // namespace

PlanStory const cabo_nordes = {
    .account = "Renovables Cabo Nordés",
    .stage = 1,
    .emerging = true,
    .sponsor = Colleague::Elena,
    .key_since = -16,
    .aim = {"Ser el filtro de las 210 turbinas que salen de garantía.",
            "Be the filter on the 210 turbines that leave warranty."},
    .value_for_them = {"Una multiplicadora menos al año y menos subidas a torre.",
                       "One gearbox fewer a year, and fewer climbs."},
    .value_for_us = {"Unos 180.000 € al año y la entrada en la eólica.",
                     "Some €180,000 a year and a way into wind power."},
    .hours_planned = 25,
    .hours_spent = 14,
    .invested_eur = 3200,
    .members = members,
    .contacts = contacts,
    .answers = answers,
    .irrelevant = irrelevant,
    .objectives = objectives,
    .actions = actions,
    .kpis = kpis,
    .reviews = reviews,
    .ratings = ratings,
    .criteria_met = criteria_met,
};

}  // namespace claves::sample
