// A person at the customer who matters to the account.
#pragma once

#include <string>

#include "core/model/fields.h"

namespace claves {

// What a contact's word can do.
enum class Influence : std::uint8_t { Unknown, Uses, Recommends, Decides, Vetoes, Approves };
template <>
struct Choices<Influence> {
  static constexpr std::array<std::string_view, 6> names{"unknown", "uses",   "recommends",
                                                         "decides", "vetoes", "approves"};
};

// Of a contact towards us.
enum class Stance : std::uint8_t { Unknown, Against, Neutral, For, Champion };
template <>
struct Choices<Stance> {
  static constexpr std::array<std::string_view, 5> names{"unknown", "against", "neutral", "for", "champion"};
};

// How high somebody stands at the customer; Enterprise decides for the whole of it (D6).
enum class Level : std::uint8_t { Unknown, Operational, Middle, Senior, Enterprise };
template <>
struct Choices<Level> {
  static constexpr std::array<std::string_view, 5> names{"unknown", "operational", "middle", "senior",
                                                         "enterprise"};
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
  UnitId unit;
  Level level = Level::Unknown;
  ContactId reports_to;
  PersonId owner;  // who of us looks after the relationship
  Date next_contact;
  std::string email;
  std::string phone;
  bool is_sponsor = false;  // stands up for us at the customer

  static constexpr void fields(auto field) {
    field(1, "account", &Contact::account);
    field(2, "name", &Contact::name, required, up_to(200));
    field(3, "job", &Contact::job, up_to(200));
    field(4, "influence", &Contact::influence);
    field(5, "stance", &Contact::stance);
    field(6, "strength", &Contact::strength, between(0, 10));
    field(7, "last_contact", &Contact::last_contact);
    field(8, "note", &Contact::note);
    field(9, "unit", &Contact::unit);
    field(10, "level", &Contact::level);
    field(11, "reports_to", &Contact::reports_to, acyclic);
    field(12, "owner", &Contact::owner);
    field(13, "next_contact", &Contact::next_contact);
    field(14, "email", &Contact::email, up_to(320));
    field(15, "phone", &Contact::phone, up_to(50));
    field(16, "is_sponsor", &Contact::is_sponsor);
  }
};

}  // namespace claves
