// A customer of the firm, key or not.
#pragma once

#include <string>

#include "core/model/fields.h"
#include "core/model/stage.h"

namespace claves {

// What makes an account key: what it is, or what it can become (D2).
enum class AccountKind : std::uint8_t { Ordinary, Existing, Emerging };
template <>
struct Choices<AccountKind> {
  static constexpr std::array<std::string_view, 3> names{"ordinary", "existing", "emerging"};
};

// What was settled of an account before choosing the key ones.
enum class Bound : std::uint8_t { Free, Must, MustNot };
template <>
struct Choices<Bound> {
  static constexpr std::array<std::string_view, 3> names{"free", "must", "must_not"};
};

struct Account {
  static constexpr Kind kind = Kind::Account;

  Id<Kind::Account> id;
  bool removed = false;
  std::string name;
  std::string sector;
  std::string city;
  std::string country;
  double employees = 0;
  PersonId owner;  // who of us answers for it
  std::string note;
  AccountKind kind_of_account = AccountKind::Ordinary;  // D2; ordinary while it is not key
  bool key = false;
  Date key_since;
  Stage stage = Stage::None;  // of the process (D4)
  PersonId sponsor;
  std::string aim;  // the strategic aim it serves (D1.6)
  std::string value_for_them;
  std::string value_for_us;
  double planned_hours_per_month = 0;
  double spent_hours_per_month = 0;
  double invested = 0;       // in the current year, in the firm's currency
  double revenue = 0;        // its own, as its list gives it; not what it buys from us
  AccountId parent;          // the company it belongs to
  std::string code;          // its identity in the CRM
  double founded = 0;        // year; 0: unknown
  std::string kind_reason;   // why its kind is what it is, where a person chose it
  bool kind_chosen = false;  // a person chose the kind, against what the rules say
  Bound bound = Bound::Free;
  double margin = 0;               // percent of revenue; 0: as usual in the firm
  double review_every_months = 0;  // 0: as usual in the firm
  FirmStageId own_stage;           // where it stands in none of the five; `stage` then says nothing

  static constexpr void fields(auto field) {
    field(1, "name", &Account::name, required, up_to(200));
    field(2, "sector", &Account::sector, up_to(200));
    field(3, "city", &Account::city, up_to(200));
    field(4, "country", &Account::country, up_to(200));
    field(5, "employees", &Account::employees, between(0, 1e9));
    field(6, "owner", &Account::owner);
    field(7, "note", &Account::note);
    field(8, "kind", &Account::kind_of_account);
    field(9, "key", &Account::key);
    field(10, "key_since", &Account::key_since);
    field(11, "stage", &Account::stage);
    field(12, "sponsor", &Account::sponsor);
    field(13, "aim", &Account::aim);
    field(14, "value_for_them", &Account::value_for_them);
    field(15, "value_for_us", &Account::value_for_us);
    field(16, "planned_hours_per_month", &Account::planned_hours_per_month, between(0, 1e5));
    field(17, "spent_hours_per_month", &Account::spent_hours_per_month, between(0, 1e5));
    field(18, "invested", &Account::invested, between(0, 1e15));
    field(19, "revenue", &Account::revenue, between(-1e18, 1e18));
    field(20, "parent", &Account::parent);
    field(21, "code", &Account::code, up_to(100));
    field(22, "founded", &Account::founded, between(0, 9999));
    field(23, "kind_reason", &Account::kind_reason);
    field(24, "kind_chosen", &Account::kind_chosen);
    field(25, "bound", &Account::bound);
    field(26, "margin", &Account::margin, between(-100, 100));
    field(27, "review_every_months", &Account::review_every_months, between(0, 60));
    field(28, "own_stage", &Account::own_stage);
  }
};

}  // namespace claves
