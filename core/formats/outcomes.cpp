// What the stage of a deal comes to.
#include <algorithm>
#include <array>
#include <string>

#include "core/base/text.h"
#include "core/formats/cells.h"

namespace claves {
namespace {

// Single words, folded. One of them anywhere in a stage's name decides: "Closed Won", "5. Ganada (2026)".
constexpr std::array<std::string_view, 17> won_words{
    "won",  "win",        "closedwon",  "ganada",   "ganado",   "ganadas", "ganados", "vendida", "vendido",
    "sold", "adjudicada", "adjudicado", "aceptada", "aceptado", "firmada", "firmado", "signed"};
constexpr std::array<std::string_view, 26> lost_words{
    "lost",       "loss",         "closedlost", "perdida",   "perdido",    "perdidas",    "perdidos",
    "cancelled",  "canceled",     "cancelada",  "cancelado", "abandonada", "abandonado",  "abandoned",
    "descartada", "descartado",   "rechazada",  "rechazado", "rejected",   "desestimada", "desestimado",
    "dead",       "disqualified", "anulada",    "anulado",   "outsold"};
// Whole names of stages, squeezed, from the usual CRMs.
constexpr std::array<std::string_view, 58> open_stages{
    "open",
    "opened",
    "abierta",
    "abierto",
    "new",
    "nueva",
    "nuevo",
    "lead",
    "active",
    "activa",
    "activo",
    "inprogress",
    "encurso",
    "enproceso",
    "pending",
    "pendiente",
    "onhold",
    "enespera",
    "prospecting",
    "prospeccion",
    "engaging",
    "contactmade",
    "contacto",
    "contactado",
    "qualify",
    "qualified",
    "qualification",
    "cualificacion",
    "calificacion",
    "calificada",
    "cualificada",
    "qualifiedtobuy",
    "needsanalysis",
    "needsdefined",
    "analisisdenecesidades",
    "valueproposition",
    "propuestadevalor",
    "idecisionmakers",
    "perceptionanalysis",
    "decisionmakerboughtin",
    "appointmentscheduled",
    "citaconcertada",
    "presentationscheduled",
    "demoscheduled",
    "develop",
    "desarrollo",
    "propose",
    "proposal",
    "propuesta",
    "proposalpricequote",
    "proposalmade",
    "presupuesto",
    "ofertaenviada",
    "contractsent",
    "contratoenviado",
    "negotiation",
    "negociacion",
    "negotiationreview",
};

template <std::size_t size>
bool names(std::array<std::string_view, size> const& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::optional<Outcome> read_outcome(std::string_view cell) {
  std::string const text = folded(cell);
  std::string const whole = squeezed(cell);
  if (names(lost_words, whole)) return Outcome::Lost;  // "Out-Sold" too
  bool won = false;
  bool lost = false;
  bool negated = false;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t const end = std::min(text.find_first_of(" /-_.:;,()[]&+|0123456789", at), text.size());
    std::string_view const word = std::string_view(text).substr(at, end - at);
    won = won || names(won_words, word);
    lost = lost || names(lost_words, word);
    negated = negated || word == "not" || word == "no" || word == "sin" || word == "non";
    at = end + 1;
  }
  if (negated ? won || lost : won && lost) return {};
  if (won) return Outcome::Won;
  if (lost) return Outcome::Lost;
  if (names(open_stages, whole)) return Outcome::Open;
  return {};
}

}  // namespace claves
