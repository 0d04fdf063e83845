#include "web/views/portfolio_sentences.h"

namespace claves {
namespace {

std::string_view account_at(Screen const& screen, KeyPortfolio const& portfolio, std::size_t item) {
  return screen.name_of(portfolio.candidates[item].account);
}

std::string_view manager_at(Screen const& screen, KeyPortfolio const& portfolio, std::size_t capacity) {
  return screen.name_of(portfolio.managers[capacity].person);
}

std::string gain_sentence(Screen const& screen, KeyPortfolio const& portfolio, PortfolioPrice const& price) {
  PortfolioProblem const& problem = portfolio.problem;
  std::string const gain = points(screen, price.gain);
  std::size_t const place = price.ask.place;
  switch (price.ask.limit) {
    case PortfolioLimit::Cap:
      return screen.say(Word::portfolio_price_cap, {gain});
    case PortfolioLimit::Capacity:
      return screen.say(Word::portfolio_price_hours, {gain, manager_at(screen, portfolio, place)});
    case PortfolioLimit::Group:
      if (portfolio.rules[place].emerging) return screen.say(Word::portfolio_price_emerging, {gain});
      return screen.say(Word::portfolio_price_sector, {gain, portfolio.rules[place].sector});
    case PortfolioLimit::Must:
      return screen.say(Word::portfolio_price_must, {gain, account_at(screen, portfolio, problem.must[place])});
    case PortfolioLimit::MustNot:
      return screen.say(Word::portfolio_price_must_not,
                        {gain, account_at(screen, portfolio, problem.must_not[place])});
  }
  return {};
}

}  // namespace

std::string points(Screen const& screen, double value) { return screen.locale.fixed(value, 1); }

std::string ask_sentence(Screen const& screen, KeyPortfolio const& portfolio, PortfolioAsk ask) {
  PortfolioProblem const& problem = portfolio.problem;
  auto const count = [&](std::size_t n) { return screen.locale.number(static_cast<double>(n)); };
  switch (ask.limit) {
    case PortfolioLimit::Cap:
      return screen.say(Word::portfolio_ask_cap,
                        {screen.words.count(Counted::key_accounts, static_cast<double>(*problem.cap))});
    case PortfolioLimit::Capacity:
      return screen.say(Word::portfolio_ask_hours, {manager_at(screen, portfolio, ask.place),
                                                    screen.locale.number(problem.capacities[ask.place], 1)});
    case PortfolioLimit::Group: {
      PortfolioRule const& rule = portfolio.rules[ask.place];
      if (rule.emerging) return screen.say(Word::portfolio_ask_emerging, {count(rule.at_least)});
      return screen.say(Word::portfolio_ask_sector, {count(rule.at_least), rule.sector});
    }
    case PortfolioLimit::Must: {
      std::size_t const item = problem.must[ask.place];
      return screen.say(Word::portfolio_ask_must, {account_at(screen, portfolio, item),
                                                   screen.locale.number(portfolio.candidates[item].hours, 1)});
    }
    case PortfolioLimit::MustNot:
      return screen.say(Word::portfolio_ask_must_not,
                        {account_at(screen, portfolio, problem.must_not[ask.place])});
  }
  return {};
}

std::string price_sentence(Screen const& screen, KeyPortfolio const& portfolio, PortfolioPrice const& price) {
  std::string const sentence = gain_sentence(screen, portfolio, price);
  return price.solved ? sentence : screen.say(Word::portfolio_price_open, {sentence});
}

}  // namespace claves
