// Desalación Litoral Azul: an emerging account in research; little revenue, three plants to come.
#include "web/sample/story.h"

namespace claves::sample {
namespace {

constexpr MemberStory members[] = {
    {Part::Expert, Colleague::Andres},
    {Part::Relations, Colleague::Nuria},
    {Part::Collaborator, Colleague::Sara},
};

constexpr ContactStory contacts[] = {
    {"Vicent Alemany",
     {"Director técnico", "Technical director"},
     Weight::Decides,
     Stance::For,
     6,
     -18,
     {"Le gusta probar. Nos dio la planta de Punta Roca como banco de ensayo a cambio de todos los datos.",
      "Likes to try things. Gave us the Punta Roca plant as a test bench in exchange for all the data."}},
    {"Amparo Gisbert",
     {"Jefa de explotación, Punta Roca", "Operations manager, Punta Roca"},
     Weight::Uses,
     Stance::For,
     7,
     -11,
     {"Cambia las mangas ella misma si hace falta. Su opinión pesa más que su cargo.",
      "Changes the bags herself if need be. Her opinion weighs more than her title."}},
    {"Joaquín Belmonte",
     {"Director de desarrollo", "Head of development"},
     Weight::Decides,
     Stance::Neutral,
     2,
     -73,
     {"Lleva las tres plantas nuevas. Nos ve como fabricante de consumibles y nada más.",
      "Runs the three new plants. Sees us as a maker of consumables and nothing more."}},
    {"Clara Zaragozí",
     {"Compras de proyectos", "Project purchasing"},
     Weight::Vetoes,
     Stance::Neutral,
     3,
     -50,
     {"Exige solvencia para equipos de más de 500.000 €. Hoy no la acreditamos.",
      "Requires proof of solvency for equipment above €500,000. Today we cannot give it."}},
};

constexpr AnswerStory answers[] = {
    {102,
     Sure::Verified,
     -85,
     {"Comité de dirección", "Management committee"},
     {"Elena Robles acepta patrocinarla un año. Después, según haya o no pedido de planta nueva.",
      "Elena Robles agrees to sponsor it for a year. After that, it depends on an order from a new plant."}},
    {201,
     Sure::Verified,
     -40,
     {"Reunión de equipo", "Team meeting"},
     {"Tres funciones de seis. Para hablar de plantas nuevas faltan proyectos e innovación; Ramón está "
      "comprometido varios meses.",
      "Three roles of six. To talk of new plants we lack projects and innovation; Ramón is booked for "
      "months."}},
    {301,
     Sure::Verified,
     -73,
     {"Plan de obras publicado", "Published works plan"},
     {"Tres desaladoras adjudicadas: arranque dentro de 14, 20 y 27 meses. El pretratamiento se decide un año "
      "antes de cada una.",
      "Three desalination plants awarded: start-up in 14, 20 and 27 months. Pre-treatment is decided a year "
      "before each."}},
    {305,
     Sure::Told,
     -18,
     {"Vicent Alemany", "Vicent Alemany"},
     {"La energía. Cada décima de bar de más en el pretratamiento le cuesta unos 19.000 € por planta y año.",
      "Energy. Each extra tenth of a bar in pre-treatment costs about €19,000 per plant and year."}},
    {401,
     Sure::Told,
     -18,
     {"Vicent Alemany", "Vicent Alemany"},
     {"Bajar de 3,1 kWh por metro cúbico, alargar la vida de las membranas y no retrasar la primera planta.",
      "Get below 3.1 kWh per cubic metre, make membranes last longer and not delay the first plant."}},
    {402,
     Sure::Assumed,
     -18,
     {"Estimación de Andrés", "Andrés's estimate"},
     {"Cambiar membranas dos años antes de lo previsto: quizá 400.000 € por planta. Nadie lo ha comprobado con "
      "sus datos.",
      "Changing membranes two years early: perhaps €400,000 per plant. Nobody has checked it against their "
      "figures."}},
    {507,
     Sure::Told,
     -50,
     {"Clara Zaragozí", "Clara Zaragozí"},
     {"Homologación de equipo: ensayo de seis meses y certificado de materiales. Si empezamos ahora, llegamos "
      "por tres semanas.",
      "Equipment approval: a six-month trial and a materials certificate. If we start now we make it by three "
      "weeks."}},
    {509,
     Sure::Assumed,
     -18,
     {"Impresión de Nuria", "Nuria's impression"},
     {"En explotación, socio. En desarrollo aún no lo sabemos, y es donde está el dinero.",
      "In operations, a partner. In development we do not know yet, and that is where the money is."}},
    {601,
     Sure::Told,
     -50,
     {"Clara Zaragozí", "Clara Zaragozí"},
     {"La ingeniería llave en mano pone su propia filtración. Nos dejaría solo los recambios.",
      "The turnkey contractor fits its own filtration. We would be left with the spares."}},
    {801,
     Sure::Assumed,
     -11,
     {"Equipo", "The team"},
     {"Si desarrollo acepta equipos fuera del llave en mano, cuánto duran hoy las membranas, y si un socio "
      "puede avalarnos.",
      "Whether development accepts equipment outside the turnkey contract, how long membranes last today, and "
      "whether a partner can stand surety."}},
};

constexpr IrrelevantStory irrelevant[] = {
    {506,
     {"Compra desde hace poco y no ha dejado nada.", "It has bought for a short time and dropped nothing."}},
    {503, {"Aún no hay nada que proteger.", "There is nothing to protect yet."}},
};

constexpr ObjectiveStory objectives[] = {
    {Aim::Expansion,
     330,
     {"Pretratamiento de la primera planta nueva", "Pre-treatment of the first new plant"},
     {"Filtros autolimpiantes incluidos en la lista de proveedores",
      "Self-cleaning filters on the vendor list"},
     70'000},
};

constexpr ActionStory actions[] = {
    {0,
     Colleague::Nuria,
     -9,
     Progress::Waiting,
     {"Pedir a Vicent Alemany que nos presente a Joaquín Belmonte",
      "Ask Vicent Alemany to introduce us to Joaquín Belmonte"},
     {"Resumen de una página del ensayo", "A one-page summary of the trial"}},
    {0,
     Colleague::Andres,
     4,
     Progress::Going,
     {"Comprobar con datos de Punta Roca cuánto duran las membranas",
      "Check with Punta Roca data how long membranes last"},
     {"Acceso a su histórico, ya concedido", "Access to its records, already granted"}},
    {0,
     Colleague::Pablo,
     17,
     Progress::Waiting,
     {"Conseguir el certificado de materiales para agua de mar",
      "Obtain the materials certificate for seawater"},
     {"Laboratorio externo, 4.800 €", "External laboratory, €4,800"}},
    {-1,
     Colleague::Diego,
     33,
     Progress::Waiting,
     {"Buscar un socio que aporte solvencia para equipos", "Find a partner who brings solvency for equipment"},
     {"Dos reuniones con la asesoría del grupo", "Two meetings with the group's advisers"}},
    {-1,
     Colleague::Elena,
     24,
     Progress::Waiting,
     {"Encontrar jefe de proyectos mientras Ramón no pueda", "Find a project manager until Ramón is free"},
     {"Contratación temporal, por aprobar", "Temporary hire, to be approved"}},
    {-1,
     Colleague::Andres,
     -270,
     Progress::Done,
     {"Instalar un filtro autolimpiante de prueba en Punta Roca",
      "Install a trial self-cleaning filter at Punta Roca"},
     {"Equipo de demostración", "Demonstration unit"}},
};

constexpr KpiStory kpis[] = {
    {{"Contactos con relación sólida", "Contacts with a solid relationship"},
     {"personas", "people"},
     4,
     {0, 0, 1, 1, 1, 1, 2, 2}},
    {{"Pérdida de presión en el ensayo", "Pressure loss in the trial"},
     {"mbar", "mbar"},
     150,
     {-1, -1, 240, 230, 214, 190, 178, 171}},
};

constexpr ReviewStory reviews[] = {
    {-85,
     true,
     {"Se elige como emergente: hoy compra poco, pero las plantas nuevas multiplicarían por seis.",
      "Chosen as emerging: it buys little today, but the new plants would mean six times as much."},
     {"Un año de plazo y un máximo de 25.000 €. Sin conocer a quien decide en desarrollo antes de seis meses, "
      "se deja.",
      "One year and €25,000 at most. If within six months we do not know who decides in development, we "
      "stop."}},
    {40,
     false,
     {"¿Conocemos ya a Belmonte? ¿Se confirma el ahorro en membranas?",
      "Do we know Belmonte by now? Are the membrane savings confirmed?"},
     {"", ""}},
};

constexpr RatingStory ratings[] = {
    {2,
     10,
     {"Tres plantas adjudicadas, ninguna nuestra todavía.", "Three plants awarded, none of them ours yet."}},
    {3, 5, {"Compra por pedidos; nada firmado.", "Buys by single orders; nothing signed."}},
    {4, 5, {"Buen ensayo, pero no conocemos a quien decide.", "A good trial, but we do not know who decides."}},
    {5,
     8,
     {"Certificados, solvencia y un jefe de proyectos que no tenemos.",
      "Certificates, solvency and a project manager we do not have."}},
    {6,
     4,
     {"Buena en explotación, casi nula en desarrollo.", "Good in operations, almost none in development."}},
    {7,
     6,
     {"Agua de mar: sabemos la mitad de lo que hay que saber.",
      "Seawater: we know half of what there is to know."}},
    {8,
     9,
     {"Una desaladora de referencia abriría el sector entero.",
      "A desalination reference would open the whole sector."}},
};

constexpr int criteria_met[] = {103, 104};

}  // namespace

PlanStory const litoral_azul = {
    .account = "Desalación Litoral Azul",
    .stage = 2,
    .emerging = true,
    .sponsor = Colleague::Elena,
    .key_since = -85,
    .aim = {"Entrar en el pretratamiento de sus plantas nuevas antes de que lo cierre el llave en mano.",
            "Get into the pre-treatment of its new plants before the turnkey contractor closes it."},
    .value_for_them = {"Menos energía y membranas que duren lo previsto.",
                       "Less energy, and membranes that last as planned."},
    .value_for_us = {"Un sector nuevo, y unos 550.000 € al año si entran las tres plantas.",
                     "A new sector, and some €550,000 a year if all three plants come in."},
    .hours_planned = 30,
    .hours_spent = 22,
    .invested_eur = 13500,
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
