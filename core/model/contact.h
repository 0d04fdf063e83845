// A person at the customer who matters to the account.
#pragma once

#include <string>

#include "core/model/fields.h"

namespace claves {

// What a contact's word can do.
enum class Influence : std::uint8_t { Unknown, Uses, Recommends, Decides, Vetoes };
template <>
struct Choices<Influence> {
  static constexpr std::array<std::string_view, 5> names{"unknown", "uses", "recommends", "decides", "vetoes"};
};

// Of a contact towards us.
enum class Stance : std::uint8_t { Unknown, Against, Neutral, For, Champion };
template <>
struct Choices<Stance> {
  static constexpr std::array<std::string_view, 5> names{"unknown", "against", "neutral", "for", "champion"};
};

struct Contact {
  static constexpr Kind kind = Kind::Contact;

  Id<Kind::Contact> id;
  bool removed = false;
  AccountId account;
  std::string name;
  std::string job;
  Influence influence = Influence::Unknown;
  Stance stance = Stance::Unknown;
  double strength = 0;  // of our relationship
  Date last_contact;
  std::string note;

  static constexpr auto fields() {
    return declare(
        field<1>("account", &Contact::account), field<2>("name", &Contact::name, required, up_to(200)),
        field<3>("job", &Contact::job, up_to(200)), field<4>("influence", &Contact::influence),
        field<5>("stance", &Contact::stance), field<6>("strength", &Contact::strength, between(0, 10)),
        field<7>("last_contact", &Contact::last_contact), field<8>("note", &Contact::note));
  }
};

}  // namespace claves
