// A planning question as this firm uses it: one of the catalogue that it changed, one of its own, or one that
// is asked of a single account (D3).
#pragma once

#include <string>

#include "core/model/fields.h"

namespace claves {

// The eight categories of questions (D3).
enum class QuestionCategory : std::uint8_t { C1, C2, C3, C4, C5, C6, C7, C8 };
template <>
struct Choices<QuestionCategory> {
  static constexpr std::array<std::string_view, 8> names{"C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8"};
};

struct FirmQuestion {
  static constexpr Kind kind = Kind::FirmQuestion;

  Id<Kind::FirmQuestion> id;
  bool removed = false;
  double question = 0;  // in core/model/question_catalogue.def; 0: one of the firm's own
  QuestionCategory category = QuestionCategory::C1;  // of one of its own
  std::string text;
  std::string guidance;
  std::string source;
  bool off = false;
  bool core = false;        // of one of its own
  AccountId account;        // of one of its own: asked of this account alone; none: of all
  WhitespaceId whitespace;  // the cell from which it was raised

  static constexpr void fields(auto field) {
    field(1, "question", &FirmQuestion::question, between(0, 65535));
    field(2, "category", &FirmQuestion::category);
    field(3, "text", &FirmQuestion::text, up_to(1'000));
    field(4, "guidance", &FirmQuestion::guidance);
    field(5, "source", &FirmQuestion::source);
    field(6, "off", &FirmQuestion::off);
    field(7, "core", &FirmQuestion::core);
    field(8, "account", &FirmQuestion::account);
    field(9, "whitespace", &FirmQuestion::whitespace);
  }
};

}  // namespace claves
