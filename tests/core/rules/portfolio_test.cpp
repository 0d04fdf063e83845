#include "core/rules/portfolio.h"

#include <doctest/doctest.h>

#include "tests/core/rules/made.h"

namespace claves {
namespace {

constexpr std::uint64_t plenty = 100'000;

// Four accounts with 90, 80, 70 and 60 points. Marta answers for the first two, Pau for the third.
struct Firmly {
  Made made;
  PersonId marta = made.person("Marta");
  PersonId pau = made.person("Pau");
  std::vector<AccountId> accounts;

  Firmly() {
    for (double const potential : {9.0, 8.0, 7.0, 6.0}) {
      AccountId const account = made.account(std::string(1, static_cast<char>('A' + accounts.size())));
      made.rate(account, Factor::F2, potential);
      accounts.push_back(account);
    }
    owned(0, marta);
    owned(1, marta);
    owned(2, pau);
  }
  void owned(std::size_t place, PersonId person) {
    change(place, [&](Account& row) { row.owner = person; });
  }
  template <class Fill>
  void change(std::size_t place, Fill&& fill) {
    made.change<Account>(accounts[place], fill);
  }
  void hours(PersonId person, double hours) {
    made.change<Person>(person, [&](Person& row) { row.capacity_hours_per_month = hours; });
  }
  KeyPortfolio portfolio() const { return key_portfolio(made, scoring(made)); }
  std::string best() const {
    KeyPortfolio const all = portfolio();
    PortfolioChoice const choice = solve_portfolio(all.problem, plenty);
    if (choice.state != PortfolioState::Optimal) return "none";
    std::string names;
    for (std::size_t const i : choice.chosen)
      names += made.workspace().table<Account>().find(all.candidates[i].account)->name;
    return names;
  }
};

}  // namespace

TEST_CASE("the best portfolio has the highest scores within the cap") {
  Firmly firm;
  CHECK(firm.best() == "ABCD");
  firm.made.cap(2);
  CHECK(firm.best() == "AB");
  CHECK(firm.portfolio().candidates[0].score == 90);
}

TEST_CASE(
    "a manager's hours bound what they can look after, and an account without a plan has the usual hours") {
  Firmly firm;
  firm.made.cap(3);
  firm.hours(firm.marta, 20);
  CHECK(firm.best() == "ACD");  // 16 hours each where nothing is planned: Marta has room for one
  CHECK(firm.portfolio().candidates[0].assumed);
  firm.change(0, [](Account& row) { row.planned_hours_per_month = 12; });
  firm.change(1, [](Account& row) { row.planned_hours_per_month = 8; });
  CHECK(firm.best() == "ABC");
  CHECK_FALSE(firm.portfolio().candidates[0].assumed);
  firm.made.change<Firm>(the_firm, [](Firm& row) { row.hours_per_key_account = 30; });
  firm.hours(firm.pau, 29);
  CHECK(firm.best() == "ABD");
}

TEST_CASE("what was settled beforehand, the emerging ones and the sectors are kept to") {
  Firmly firm;
  firm.made.cap(2);
  firm.change(3, [](Account& row) { row.bound = Bound::Must; });
  CHECK(firm.best() == "AD");
  firm.change(0, [](Account& row) { row.bound = Bound::MustNot; });
  CHECK(firm.best() == "BD");
  firm.change(2, [](Account& row) { row.sector = "Química"; });
  firm.made.add<SegmentRule>([](SegmentRule& row) {
    row.sector = "quimica";
    row.at_least = 1;
  });
  CHECK(firm.best() == "CD");
  firm.change(1, [](Account& row) { row.kind_of_account = AccountKind::Emerging; });
  for (std::size_t const place : {0U, 2U, 3U})
    firm.change(place, [](Account& row) { row.kind_of_account = AccountKind::Existing; });
  firm.made.change<Firm>(the_firm, [](Firm& row) { row.minimum_emerging = 1; });
  CHECK(firm.best() == "none");
  std::vector<PortfolioAsk> const asks = clash(firm.portfolio().problem, plenty);
  CHECK(asks == std::vector<PortfolioAsk>{{PortfolioLimit::Cap, 0},
                                          {PortfolioLimit::Group, 0},
                                          {PortfolioLimit::Group, 1},
                                          {PortfolioLimit::Must, 0}});
}

TEST_CASE("the present key accounts are valued, and what they break is told") {
  Firmly firm;
  firm.made.cap(1);
  firm.hours(firm.marta, 16);
  for (std::size_t const place : {0U, 1U}) firm.change(place, [](Account& row) { row.key = true; });
  KeyPortfolio const portfolio = firm.portfolio();
  CHECK(portfolio.value(portfolio.present()) == 170);
  CHECK(broken_by(portfolio, portfolio.present()) ==
        std::vector<PortfolioAsk>{{PortfolioLimit::Cap, 0}, {PortfolioLimit::Capacity, 0}});
  CHECK(broken_by(portfolio, solve_portfolio(portfolio.problem, plenty).chosen).empty());
}

TEST_CASE("scores under the firm's own weights are the scores") {
  Firmly firm;
  Scoring const scores = scoring(firm.made);
  KeyPortfolio const portfolio = key_portfolio(firm.made, scores);
  std::vector<double> const same = scores_under(portfolio, scores, scores.weights);
  for (std::size_t i = 0; i < same.size(); ++i) CHECK(same[i] == portfolio.candidates[i].score);
}

}  // namespace claves
