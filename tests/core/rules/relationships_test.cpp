#include "core/rules/relationships.h"

#include <doctest/doctest.h>

#include "tests/core/rules/made.h"

namespace claves {
namespace {

struct Customer {
  Made made;
  AccountId account = made.account("One");
  PersonId ana = made.person("Ana");
  PersonId luis = made.person("Luis");

  template <class Fill>
  ContactId contact(std::string_view name, Fill&& fill) {
    return made.add<Contact>([&](Contact& row) {
      row.account = account;
      row.name = name;
      fill(row);
    });
  }
  void tie(ContactId contact, PersonId person, double strength, std::string_view last = {}) {
    made.add<Tie>([&](Tie& row) {
      row.contact = contact;
      row.person = person;
      row.strength = strength;
      row.last_contact = day(last);
    });
  }
  Relationships found() const { return relationships(made, account, day("2026-06-01")); }
};

void decides(Contact& row) { row.influence = Influence::Decides; }

}  // namespace

TEST_CASE("contacts stand as an organisation chart reads") {
  Customer customer;
  ContactId const buyer = customer.contact("Buyer", [](Contact&) {});
  ContactId const head = customer.contact("Head", [](Contact&) {});
  ContactId const clerk = customer.contact("Clerk", [&](Contact& row) { row.reports_to = buyer; });
  customer.made.change<Contact>(buyer, [&](Contact& row) { row.reports_to = head; });
  Relationships const found = customer.found();
  REQUIRE(found.contacts.size() == 3);
  CHECK(found.contacts[0].contact->id == head);
  CHECK(found.contacts[1].contact->id == buyer);
  CHECK(found.contacts[2].contact->id == clerk);
  CHECK(found.contacts[2].depth == 2);
}

TEST_CASE("when a superior is removed those who reported to it stand at the top, and nobody is lost") {
  Customer customer;
  ContactId const head = customer.contact("Head", [](Contact&) {});
  customer.contact("Buyer", [&](Contact& row) { row.reports_to = head; });
  customer.made.remove<Contact>(head);
  REQUIRE(customer.found().contacts.size() == 1);
  CHECK(customer.found().contacts[0].depth == 0);
}

TEST_CASE("whoever decides and is known by nobody is a gap; by one, a thread; by two, neither") {
  Customer customer;
  ContactId const head = customer.contact("Head", decides);
  customer.tie(head, customer.ana, 4);
  CHECK(customer.found().contacts[0].is_gap);
  CHECK(customer.found().key_reached == 0);
  customer.tie(head, customer.luis, 7);
  customer.tie(head, customer.luis, 6);  // said once more, on another device
  CHECK(customer.found().contacts[0].hangs_by_one);
  CHECK(customer.found().contacts[0].best == 7);
  CHECK(customer.found().only_person == customer.luis);
  customer.made.change<Contact>(head, [&](Contact& row) {
    row.owner = customer.ana;
    row.strength = 8;
  });
  CHECK(customer.found().key_reached == 1);
  CHECK(customer.found().only_person == customer.luis);  // Ana's own tie says less than the contact's figure
}

TEST_CASE("the owner's relationship counts once, whether as a tie or as the contact's own") {
  Customer customer;
  ContactId const head = customer.contact("Head", [&](Contact& row) {
    decides(row);
    row.owner = customer.ana;
    row.strength = 8;
  });
  CHECK(customer.found().contacts[0].carried_by.size() == 1);
  customer.tie(head, customer.ana, 8);
  CHECK(customer.found().contacts[0].carried_by.size() == 1);
  customer.tie(head, customer.luis, 6);
  CHECK(customer.found().contacts[0].carried_by.size() == 2);
  CHECK_FALSE(customer.found().only_person);
  customer.made.remove<Person>(customer.luis);
  CHECK(customer.found().contacts[0].hangs_by_one);
}

TEST_CASE("a decision maker goes quiet after ninety days, whoever of us spoke last") {
  Customer customer;
  ContactId const head = customer.contact("Head", decides);
  CHECK(customer.found().contacts[0].is_quiet);
  customer.tie(head, customer.ana, 6, "2026-03-03");
  CHECK(customer.found().contacts[0].is_quiet);
  customer.tie(head, customer.luis, 1, "2026-03-04");
  CHECK_FALSE(customer.found().contacts[0].is_quiet);
}

TEST_CASE("access to the whole enterprise, sponsors and opponents are counted") {
  Customer customer;
  customer.contact("Head", [](Contact& row) {
    row.level = Level::Enterprise;
    row.strength = 6;
    row.is_sponsor = true;
  });
  customer.contact("Board", [](Contact& row) {
    row.level = Level::Enterprise;
    row.influence = Influence::Vetoes;
    row.stance = Stance::Against;
  });
  Relationships const found = customer.found();
  CHECK(found.enterprise == 2);
  CHECK(found.enterprise_reached == 1);
  CHECK(found.sponsors == 1);
  CHECK(found.against == 1);
  CHECK_FALSE(found.only_person);
}

}  // namespace claves
