// Business that could be won with an account (D6, D7).
#pragma once

#include <string>

#include "core/model/fields.h"
#include "core/model/objective.h"

namespace claves {

// How far it is.
enum class OpportunityState : std::uint8_t { Open, Won, Lost, Dropped };
template <>
struct Choices<OpportunityState> {
  static constexpr std::array<std::string_view, 4> names{"open", "won", "lost", "dropped"};
};

// Who would buy, which says how likely a win usually is (D0).
enum class Buyer : std::uint8_t { KeyAccount, Customer, NewCustomer };
template <>
struct Choices<Buyer> {
  static constexpr std::array<std::string_view, 3> names{"key_account", "customer", "new_customer"};
};

struct Opportunity {
  static constexpr Kind kind = Kind::Opportunity;

  Id<Kind::Opportunity> id;
  bool removed = false;
  AccountId account;
  std::string title;
  Theme theme = Theme::Penetration;
  OfferingId offering;
  UnitId unit;
  double value = 0;         // in the firm's currency
  double probability = 50;  // percent
  Buyer buyer = Buyer::KeyAccount;
  Date expected;
  CompetitorId competitor;
  std::string next_step;
  std::string must_be_true;
  OpportunityState state = OpportunityState::Open;
  PersonId owner;
  ContactId contact;
  ObjectiveId objective;
  Date closed_on;
  std::string note;

  static constexpr void fields(auto field) {
    field(1, "account", &Opportunity::account);
    field(2, "title", &Opportunity::title, required, up_to(500));
    field(3, "theme", &Opportunity::theme);
    field(4, "offering", &Opportunity::offering);
    field(5, "unit", &Opportunity::unit);
    field(6, "value", &Opportunity::value, between(0, 1e15));
    field(7, "probability", &Opportunity::probability, between(0, 100));
    field(8, "buyer", &Opportunity::buyer);
    field(9, "expected", &Opportunity::expected);
    field(10, "competitor", &Opportunity::competitor);
    field(11, "next_step", &Opportunity::next_step);
    field(12, "must_be_true", &Opportunity::must_be_true);
    field(13, "state", &Opportunity::state);
    field(14, "owner", &Opportunity::owner);
    field(15, "contact", &Opportunity::contact);
    field(16, "objective", &Opportunity::objective);
    field(17, "closed_on", &Opportunity::closed_on);
    field(18, "note", &Opportunity::note);
  }
};

}  // namespace claves
