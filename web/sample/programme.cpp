// How the sample's list of key accounts came to be what it is: who entered, who left, who was refused, and what
// was thought before.
#include <algorithm>

#include "web/sample/facts.h"

namespace claves::sample {
namespace {

constexpr int place(Colleague who) { return static_cast<int>(who); }

constexpr DecisionStory decided[] = {
    {"Automoción Cantalar",
     Ruling::Enters,
     -1700,
     {"La cuenta que más compraba entonces. No se miró nada más.",
      "The account that bought most at the time. Nothing else was looked at."}},
    {"Petroquímica Bahía Sur",
     Ruling::Enters,
     -1300,
     {"Coalescencia en aminas: lo que mejor sabemos hacer, en una planta que no puede parar.",
      "Amine coalescing: what we do best, in a plant that cannot stop."}},
    {"Pinturas Corvalán",
     Ruling::Enters,
     -1050,
     {"Compra poco, pero todo el sector pregunta a Corvalán antes de decidir.",
      "It buys little, but the whole sector asks Corvalán before deciding."}},
    {"Lácteos Valdehierro",
     Ruling::Enters,
     -900,
     {"Tres plantas, una sola ganada, y una dirección que quiere medir el agua con nosotros.",
      "Three plants, only one of them won, and a management that wants to measure water with us."}},
    {"Laboratorios Quintanar",
     Ruling::Enters,
     -780,
     {"Donde más vale nuestra documentación. Helena Bosch nos abre la planta entera.",
      "Where our documentation is worth most. Helena Bosch opens the whole plant to us."}},
    {"Suministros Beltrán y Roca",
     Ruling::Refused,
     -240,
     {"Es la que más factura, y por eso se propuso. Pero revende: no nos deja ver a quien usa el filtro y "
      "cambia "
      "de proveedor por dos puntos de descuento. Buen servicio, sí; plan, no.",
      "It bills the most, which is why it was proposed. But it resells: it keeps whoever uses the filter out "
      "of "
      "our sight and changes supplier for two points of discount. Good service, yes; a plan, no."}},
    {"Kestermann Maschinenbau GmbH",
     Ruling::Enters,
     -170,
     {"Pocos ingresos hoy; si entramos en el diseño, diez años de máquinas con nuestro filtro dentro.",
      "Little revenue today; if we get into the design, ten years of machines with our filter inside."}},
    {"Refinería Puntallana",
     Ruling::Refused,
     -140,
     {"Enorme y cerrada: veinte años de Norrfilt y nadie dentro que nos llame. Se vuelve a mirar cuando "
      "conozcamos "
      "a una persona de procesos que quiera probar.",
      "Huge and closed: twenty years of Norrfilt, and nobody inside who calls us. We look again once we know "
      "someone in process who wants to run a trial."}},
    {"Automoción Cantalar",
     Ruling::Moves,
     -99,
     {"A revisión antes de tiempo: ejecutar más no arregla una cuenta que no deja margen.",
      "To review ahead of time: more execution does not mend an account that leaves no margin."},
     {},
     5},
    {former_key_account,
     Ruling::Leaves,
     former_key_account_left,
     {"El ciclo combinado funciona cada año menos horas y no hay nada nuevo que proponerle. Se la sigue "
      "atendiendo bien; deja de ocupar una de las ocho plazas.",
      "The combined cycle plant runs fewer hours every year and there is nothing new to propose. It is still "
      "looked after well; it no longer takes one of the eight places."}},
    {"Desalación Litoral Azul",
     Ruling::Enters,
     former_key_account_left,
     {"Tres plantas adjudicadas que multiplicarían por seis lo que compra. Entra por un año y con tope de "
      "gasto.",
      "Three plants awarded that would multiply by six what it buys. It comes in for a year, with a spending "
      "limit."},
     former_key_account},
    {"Desalación Litoral Azul",
     Ruling::Moves,
     -60,
     {"Meta y equipo acordados; falta conocer a quien decide, y eso se averigua investigando.",
      "Aim and team agreed; we have yet to meet whoever decides, and research is how to find out."},
     {},
     2},
    {"Kestermann Maschinenbau GmbH",
     Ruling::Moves,
     -54,
     {"El prototipo ha convencido a ingeniería: toca proponer, aunque compras todavía pida otro proveedor.",
      "The prototype has convinced engineering: time to propose, even if purchasing still asks for a second "
      "source."},
     {},
     3},
    {"Renovables Cabo Nordés",
     Ruling::Enters,
     -16,
     {"Doscientas diez turbinas salen de garantía y eligen filtro este año. La octava plaza es para quien "
      "decide "
      "ahora.",
      "Two hundred and ten turbines leave warranty and choose a filter this year. The eighth place goes to "
      "whoever decides now."}},
};

constexpr FormerStory formerly[] = {
    {"Lácteos Valdehierro", Former::Rating, 6, 8, -105},
    {"Automoción Cantalar", Former::Rating, 4, 4, -100},
    {"Automoción Cantalar", Former::Stage, 0, 4, -99},
    {"Laboratorios Quintanar", Former::Rating, 3, 8, -78},
    {"Laboratorios Quintanar", Former::Rating, 6, 8, -78},
    {"Laboratorios Quintanar", Former::Sponsor, 0, place(Colleague::Elena), -77},
    {"Pinturas Corvalán", Former::Rating, 8, 9, -65},
    {"Desalación Litoral Azul", Former::Stage, 0, 1, -60},
    {"Kestermann Maschinenbau GmbH", Former::Rating, 4, 5, -55},
    {"Kestermann Maschinenbau GmbH", Former::Stage, 0, 2, -54},
    {"Petroquímica Bahía Sur", Former::Rating, 3, 6, -36},
    {"Petroquímica Bahía Sur", Former::Sponsor, 0, place(Colleague::Elena), -35},
};

std::string_view name_of(Ruling ruling) {
  switch (ruling) {
    case Ruling::Enters:
      return "enters";
    case Ruling::Leaves:
      return "leaves";
    case Ruling::Refused:
      return "refused";
    case Ruling::Moves:
      return "moves";
  }
  return {};
}

StepName step_of(Ruling ruling) {
  switch (ruling) {
    case Ruling::Enters:
      return StepName::MakeKey;
    case Ruling::Leaves:
      return StepName::LeaveProgramme;
    case Ruling::Refused:
      return StepName::RefuseAccount;
    case Ruling::Moves:
      return StepName::MoveStage;
  }
  return {};
}

Ref find_account(std::span<CustomerStory const> accounts, std::string_view name) {
  auto const found =
      std::find_if(accounts.begin(), accounts.end(), [&](auto const& account) { return account.name == name; });
  assert(found != accounts.end());
  return {"account", static_cast<std::uint32_t>(found - accounts.begin()) + 1};
}

void write_decision(FactWriter& to, std::span<CustomerStory const> accounts, DecisionStory const& decision) {
  constexpr std::array<std::string_view, 5> stages = {"E1", "E2", "E3", "E4", "E5"};
  to.on(decision.day, step_of(decision.ruling), decision.account);
  to.begin("decision");
  to.set("account", find_account(accounts, decision.account));
  to.choose("verdict", name_of(decision.ruling));
  to.set("reason", decision.reason);
  to.set_day("date", decision.day);
  if (!decision.instead_of.empty()) to.set("instead_of", find_account(accounts, decision.instead_of));
  if (decision.stage > 0) to.choose("stage", stages[static_cast<std::size_t>(decision.stage - 1)]);
}

void write_former_key_account(FactWriter& to, Ref account) {
  to.on(first_sample_day, StepName::OpenSample, {});
  to.resume(account);
  to.choose("kind", "existing");
  to.mark("key");
  to.on(former_key_account_left, StepName::LeaveProgramme, former_key_account);
  to.choose("kind", "ordinary");
  to.mark("key", false);
}

}  // namespace

std::span<DecisionStory const> decisions() { return decided; }
std::span<FormerStory const> former() { return formerly; }

void write_programme(FactWriter& to, std::span<CustomerStory const> accounts) {
  write_former_key_account(to, find_account(accounts, former_key_account));
  for (DecisionStory const& decision : decisions()) write_decision(to, accounts, decision);
}

}  // namespace claves::sample
