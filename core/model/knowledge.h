// What one of us knows of one of the five areas, and what closes the gap (D7).
#pragma once

#include <string>

#include "core/model/fields.h"

namespace claves {

// Needs that we solve, our offering, the market, our own firm, the competition.
enum class KnowledgeArea : std::uint8_t { K1, K2, K3, K4, K5 };
template <>
struct Choices<KnowledgeArea> {
  static constexpr std::array<std::string_view, 5> names{"K1", "K2", "K3", "K4", "K5"};
};

// Why gaps stay open (D7).
enum class GapReason : std::uint8_t { None, NotAsked, OwnFirm, Questions, Avoided };
template <>
struct Choices<GapReason> {
  static constexpr std::array<std::string_view, 5> names{"none", "not_asked", "own_firm", "questions",
                                                         "avoided"};
};

struct Knowledge {
  static constexpr Kind kind = Kind::Knowledge;

  Id<Kind::Knowledge> id;
  bool removed = false;
  PersonId person;
  KnowledgeArea area = KnowledgeArea::K1;
  double level = 0;  // 0 none .. 4 can teach it
  double wanted = 3;
  std::string evidence;
  GapReason reason = GapReason::None;
  std::string remedy;
  Date due;

  static constexpr void fields(auto field) {
    field(1, "person", &Knowledge::person);
    field(2, "area", &Knowledge::area);
    field(3, "level", &Knowledge::level, between(0, 4));
    field(4, "wanted", &Knowledge::wanted, between(0, 4));
    field(5, "evidence", &Knowledge::evidence);
    field(6, "reason", &Knowledge::reason);
    field(7, "remedy", &Knowledge::remedy);
    field(8, "due", &Knowledge::due);
  }
};

}  // namespace claves
