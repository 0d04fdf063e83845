#include "web/views/why_sentences.h"

#include <algorithm>
#include <cmath>

#include "web/views/factor_words.h"

namespace claves {
namespace {

constexpr std::size_t most_of_a_sort = 3;  // of a list of like changes; more would not be read

std::string revenue_rule(Screen const& screen, Scoring const& scoring, ScoreCard const& card) {
  if (!scoring.reference) return {};
  std::string const until = screen.locale.day(scoring.reference);
  if (card.won_12_months <= 0) return screen.say(Word::why_revenue_none, {until});
  auto money = [&](double amount) { return screen.locale.money(amount, screen.currency()); };
  RevenueScale const& scale = scoring.revenue;
  bool const has_top = scale.average < scale.top;
  return screen.say(has_top ? Word::why_revenue : Word::why_revenue_plain,
                    {money(card.won_12_months), until, screen.locale.number(scale.buyers), money(scale.average),
                     money(scale.top)});
}

std::string success_rule(Screen const& screen, ScoreCard const& card) {
  if (card.decided_deals < deals_for_a_win_rate) return {};
  double const won = std::round(card.win_rate * card.decided_deals);
  return screen.say(Word::why_success, {screen.locale.number(won), screen.locale.number(card.decided_deals),
                                        screen.locale.percent(card.win_rate)});
}

Word missing_word(FactorValue const& value) {
  if (!value.assumed) return Word::why_missing;
  return value.goodness > 0 ? Word::why_assumed_middle : Word::why_assumed_worst;
}

std::string missing_sentence(Screen const& screen, ScoreCard const& card, std::size_t factor) {
  std::string sentence(screen.say(missing_word(card.factors[factor])));
  if (factor == place_of(Factor::F1)) sentence.append(" ").append(screen.say(Word::why_missing_revenue));
  if (factor == place_of(Factor::F4))
    sentence.append(" ").append(screen.words.count(Counted::why_missing_success, card.decided_deals,
                                                   {screen.locale.number(deals_for_a_win_rate)}));
  return sentence;
}

std::string now_of(Screen const& screen, ScoreCard const& card, std::size_t factor) {
  FactorValue const& value = card.factors[factor];
  return !value.is_known() ? std::string(screen.say(Word::rate_none)) : screen.locale.number(value.value, 1);
}

// A value with one decimal that still does what the exact one does.
double reaching(bool less, double value) {
  double const shifted = value * 10;
  return (less ? std::floor(shifted + 1e-9) : std::ceil(shifted - 1e-9)) / 10;
}
double failing(bool less, double value) {
  double const shifted = value * 10;
  return (less ? std::ceil(shifted - 1e-9) : std::floor(shifted + 1e-9)) / 10;
}

struct Said {
  double distance = 0;  // from how it is now
  std::string sentence;
};

void append_nearest(std::vector<std::string>& sentences, std::vector<Said> said) {
  std::stable_sort(said.begin(), said.end(),
                   [](Said const& a, Said const& b) { return a.distance < b.distance; });
  if (said.size() > most_of_a_sort) said.resize(most_of_a_sort);
  for (Said& each : said) sentences.push_back(std::move(each.sentence));
}

std::string rating_sentence(Screen const& screen, ScoreCard const& card, std::size_t factor, Word word,
                            double value, int top) {
  return screen.say(word, {factor_words(screen, factor).name, screen.locale.number(value, 1),
                           now_of(screen, card, factor), screen.locale.number(top)});
}

std::vector<Said> rating_changes(Screen const& screen, ScoreCard const& card, Why const& why) {
  std::vector<Said> said;
  std::vector<Said> up;
  for (RatingChange const& change : why.ratings) {
    std::size_t const factor = change.factor;
    FactorValue const& now = card.factors[factor];
    if (!now.is_known()) continue;  // said with what is missing
    bool const less = factors_of(screen).at(factor).less_is_better;
    auto add = [&](std::vector<Said>& to, Word word, double value) {
      to.push_back({std::fabs(value - now.value), rating_sentence(screen, card, factor, word, value, why.top)});
    };
    if (change.into_top)
      add(said, less ? Word::change_down_to_top : Word::change_up_to_top, reaching(less, *change.into_top));
    bool const can_leave =
        change.out_of_top && *change.out_of_top != (less ? 10 : 0);  // else the worst stays too
    if (can_leave)
      add(said, less ? Word::change_above_out : Word::change_below_out, failing(less, *change.out_of_top));
    if (change.up_one)
      add(up, less ? Word::change_down_one : Word::change_up_one, reaching(less, *change.up_one));
  }
  return said.empty() ? up : said;
}

std::vector<Said> weight_changes(Screen const& screen, Why const& why) {
  std::vector<Said> said;
  for (WeightChange const& change : why.weights) {
    auto add = [&](std::optional<double> at, Word entering, Word leaving) {
      if (!at) return;
      said.push_back({std::fabs(*at - change.now),
                      screen.say(why.in_top ? leaving : entering,
                                 {factor_words(screen, change.factor).name, screen.locale.percent(*at, 1),
                                  screen.locale.percent(change.now)})});
    };
    add(change.below, Word::change_weight_less_in, Word::change_weight_less_out);
    add(change.above, Word::change_weight_more_in, Word::change_weight_more_out);
  }
  return said;
}

std::vector<Said> missing_changes(Screen const& screen, Why const& why) {
  std::vector<Said> said;
  for (MissingFactor const& missing : why.missing) {
    if (missing.best_rank == missing.worst_rank) continue;
    Word const word = missing.decides ? Word::change_missing_decides : Word::change_missing;
    said.push_back(
        {static_cast<double>(missing.best_rank - missing.worst_rank),
         screen.say(word, {factor_words(screen, missing.factor).name, screen.locale.number(missing.best_rank),
                           screen.locale.number(missing.worst_rank)})});
  }
  return said;
}

}  // namespace

std::string rule_sentence(Screen const& screen, Scoring const& scoring, ScoreCard const& card,
                          std::size_t factor) {
  if (factor == place_of(Factor::F1)) return revenue_rule(screen, scoring, card);
  if (factor == place_of(Factor::F4)) return success_rule(screen, card);
  return {};
}

std::string origin_sentence(Screen const& screen, Scoring const& scoring, ScoreCard const& card,
                            std::size_t factor) {
  FactorValue const& value = card.factors[factor];
  if (!value.is_known()) return missing_sentence(screen, card, factor);
  if (value.origin == FactorOrigin::Derived) return rule_sentence(screen, scoring, card, factor);
  Rating const* const rating = screen.find<Rating>(value.rating);
  if (value.people > 1)
    return screen.words.count(Counted::why_rated_people, value.people, {screen.locale.number(value.value, 1)});
  std::string sentence = rating == nullptr || rating->reason.empty()
                             ? std::string(screen.say(Word::why_rated_plain))
                             : screen.say(Word::why_rated, {rating->reason});
  if (value.derived)
    sentence.append(" ").append(
        screen.say(Word::why_data_would_say, {screen.locale.number(*value.derived, 1)}));
  return sentence;
}

std::string share_sentence(Screen const& screen, Contribution const& part) {
  std::string const share = screen.locale.number(part.share, 1);
  double const above = part.above_average();
  if (std::fabs(above) < 0.05) return screen.say(Word::why_points_equal, {share});
  return screen.say(above > 0 ? Word::why_points_above : Word::why_points_below,
                    {share, screen.locale.number(std::fabs(above), 1)});
}

std::vector<std::string> change_sentences(Screen const& screen, ScoreCard const& card, Why const& why) {
  std::vector<std::string> sentences;
  append_nearest(sentences, rating_changes(screen, card, why));
  append_nearest(sentences, weight_changes(screen, why));
  append_nearest(sentences, missing_changes(screen, why));
  if (why.missing.size() > 1 && why.best_rank != why.worst_rank)
    sentences.push_back(screen.say(
        Word::change_missing_all, {screen.locale.number(why.best_rank), screen.locale.number(why.worst_rank)}));
  if (sentences.empty()) sentences.emplace_back(screen.say(Word::change_nothing));
  return sentences;
}

std::string kind_sentence(Screen const& screen, KindAdvice const& advice) {
  std::string const value = screen.locale.number(advice.value, 1);
  switch (advice.reason) {
    case KindReason::Revenue:
      return screen.say(Word::kind_by_revenue, {value});
    case KindReason::Potential:
      return screen.say(Word::kind_by_potential, {value});
    case KindReason::Reference:
      return screen.say(Word::kind_by_reference, {value});
    case KindReason::NothingHigh:
      return std::string(screen.say(Word::kind_by_nothing));
    case KindReason::Unknown:
      return std::string(screen.say(Word::kind_unknown));
  }
  return {};
}

}  // namespace claves
