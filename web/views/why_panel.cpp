#include "web/views/why_panel.h"

#include <algorithm>
#include <cmath>

#include "core/rules/selection.h"
#include "web/charts/bars.h"
#include "web/charts/tornado.h"
#include "web/views/choose_steps.h"
#include "web/views/factor_words.h"
#include "web/views/why_sentences.h"
#include "web/widgets/buttons.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr double rating_step = 0.5;

double on_the_scale(double value) { return std::round(value / rating_step) * rating_step; }

}  // namespace

struct WhyPanel::Of {
  Ui& ui;
  Screen const& screen;
  Requests& requests;
  Scoring const& scoring;
  ScoreCard const& card;
  Account const& account;

  FactorValue const& value(std::size_t factor) const { return card.factors[factor]; }
  std::string_view off() const {
    return screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
  }
  void rate(std::size_t factor, double to) const { claves::rate(screen, requests, account, factor, to); }
};

void WhyPanel::refresh(Screen const& screen, Scoring const& scoring, AccountId account) {
  std::uint64_t const revision = screen.session.revision();
  if (why_.account != account) {
    open_.reset();
    moving_.reset();
  }
  if (why_.account == account && why_revision_ == revision && why_weights_ == scoring.weights) return;
  KeyList const& list = screen.findings.key_list();
  why_ = why(scoring, account, list.cap > 0 ? list.cap : static_cast<int>(list.key.size()));
  why_revision_ = revision;
  why_weights_ = scoring.weights;
}

void WhyPanel::draw(Ui& ui, Screen const& screen, Requests& requests, Scoring const& scoring,
                    AccountId account) {
  ScoreCard const* const scored = scoring.find(account);
  Account const* const entity = screen.find<Account>(account);
  if (scored == nullptr || entity == nullptr) return;
  refresh(screen, scoring, account);
  Of const of{ui, screen, requests, scoring, *scored, *entity};
  auto const scope = ui.scope("why", account.value);
  card(ui, "shares", {.title = screen.say(Word::why_title)}, [&] { draw_shares(of); });
  draw_changes(of);
  draw_tornado(of);
}

void WhyPanel::draw_shares(Of const& of) {
  std::vector<std::string> shown;
  for (Contribution const& part : why_.contributions) shown.push_back(of.screen.locale.number(part.share, 1));
  std::vector<Share> shares;
  for (std::size_t i = 0; i < why_.contributions.size(); ++i) {
    Contribution const& part = why_.contributions[i];
    if (part.share > 0) shares.push_back({factor_words(of.screen, part.factor).name, shown[i], part.share});
  }
  std::string const score = of.screen.locale.fixed(of.card.score, 1);
  std::string const average = of.screen.locale.fixed(why_.average_score, 1);
  share_bar(
      of.ui, "bar",
      {.summary = of.screen.say(Word::why_shares, {score}), .shares = shares, .whole = 100, .legend = false});
  text(of.ui, of.screen.say(Word::why_against_average, {average}), {.type = Type::Small, .ink = Ink::Muted});
  if (of.card.known < 0.995)
    text(of.ui, of.screen.say(Word::why_known, {of.screen.locale.percent(of.card.known)}),
         {.type = Type::Small, .ink = Ink::Muted});
  list(of.ui, "factors", of.screen.say(Word::table_factors), static_cast<int>(why_.contributions.size()),
       [&](int place) { draw_factor(of, why_.contributions[static_cast<std::size_t>(place)]); });
}

void WhyPanel::draw_factor(Of const& of, Contribution const& part) {
  auto const scope = of.ui.scope("factor", part.factor);
  FactorWords const words = factor_words(of.screen, part.factor);
  bool const known = part.value.is_known();
  bool const is_open = open_ == part.factor;
  std::string const value = known
                                ? of.screen.say(Word::why_value, {of.screen.locale.number(part.value.value, 1)})
                                : std::string(of.screen.say(Word::rate_none));
  stack(of.ui, 4, [&] {
    row(of.ui, {.gap = 8, .wrap = false}, [&] {
      text(of.ui, words.name, {.type = Type::Strong});
      spring(of.ui);
      text(of.ui, value, {.type = Type::Small, .ink = Ink::Muted, .tabular = true});
      if (icon_button(of.ui, "edit", is_open ? Icon::ChevronUp : Icon::Pencil,
                      of.screen.say(known ? Word::rate_change : Word::rate_open, {words.name}),
                      {.kind = ButtonKind::Quiet, .expanded = is_open ? Tri::Yes : Tri::No}))
        open_ = is_open ? std::optional<std::size_t>() : part.factor;
    });
    if (known)
      meter(of.ui, "value", {.name = words.name, .spoken = value, .value = part.value.value, .high = 10});
    if (known)
      text(of.ui, share_sentence(of.screen, part),
           {.type = Type::Small, .ink = part.above_average() < -0.05 ? Ink::Muted : Ink::Normal});
    text(of.ui, origin_sentence(of.screen, of.scoring, of.card, part.factor),
         {.type = Type::Small, .ink = Ink::Muted});
    if (is_open) draw_rating(of, part.factor);
  });
}

void WhyPanel::draw_anchors(Of const& of, std::size_t factor, double value) {
  FactorWords const words = factor_words(of.screen, factor);
  struct Anchor {
    double value;
    std::string_view title;
    std::string_view meaning;
  };
  for (Anchor const& anchor :
       {Anchor{0, "0", words.at_0}, Anchor{5, "5", words.at_5}, Anchor{10, "10", words.at_10}}) {
    auto const scope = of.ui.scope("anchor", static_cast<std::uint64_t>(anchor.value));
    bool const is_current = of.value(factor).is_known() && value == anchor.value;
    if (choice(of.ui, "pick", {.title = anchor.title, .text = anchor.meaning, .current = is_current}) &&
        of.screen.editable)
      of.rate(factor, anchor.value);
  }
}

void WhyPanel::draw_rating(Of const& of, std::size_t factor) {
  FactorValue const& held = of.value(factor);
  FactorWords const words = factor_words(of.screen, factor);
  bool const is_moving = moving_ && moving_->factor == factor;
  double const value = is_moving ? moving_->value : held.is_known() ? held.value : 5;
  card(of.ui, "rating", {.padding = 12, .raised = true}, [&] {
    text(of.ui, words.meaning, {.type = Type::Small, .ink = Ink::Muted});
    if (of.screen.editable) {
      std::string const shown = held.is_known() || is_moving ? of.screen.locale.number(value, 1)
                                                             : std::string(of.screen.say(Word::rate_none));
      auto const moved =
          slider(of.ui, "value",
                 {.label = of.screen.say(Word::rate_value, {words.name}),
                  .value = value,
                  .high = 10,
                  .step = rating_step,
                  .shown = shown,
                  .help = of.scoring.factors.at(factor).less_is_better ? of.screen.say(Word::why_less_is_better)
                                                                       : std::string_view{}});
      if (moved && moved->settled) {
        moving_.reset();
        of.rate(factor, moved->value);
      } else if (moved) {
        moving_ = Moving{factor, moved->value};
      }
    }
    draw_anchors(of, factor, value);
    draw_origin_buttons(of, factor);
  });
}

void WhyPanel::draw_origin_buttons(Of const& of, std::size_t factor) {
  Rating const* const rating = rating_of(of.screen, of.account.id, factor);
  if (rating != nullptr) {
    auto const reason =
        text_area(of.ui, "reason",
                  {.label = of.screen.say(Word::rate_reason),
                   .value = rating->reason,
                   .placeholder = of.screen.say(Word::rate_reason_hint),
                   .error = of.screen.refusal_of(Kind::Rating, rating->id.value, number_of(&Rating::reason)),
                   .off = !of.screen.editable});
    if (reason) explain_rating(of.requests, of.account, *rating, *reason);
  }
  std::string const rule = rule_sentence(of.screen, of.scoring, of.card, factor);
  if (!rule.empty()) {
    text(of.ui, of.screen.say(Word::rate_rule), {.type = Type::SmallStrong});
    text(of.ui, rule, {.type = Type::Small, .ink = Ink::Muted});
  }
  FactorValue const& held = of.value(factor);
  row(of.ui, {}, [&] {
    if (rating != nullptr) {
      Word const words = held.derived ? Word::rate_data : Word::rate_forget;
      if (button(of.ui, "take_back", of.screen.say(words), {.icon = Icon::RotateCcw, .off_because = of.off()}))
        take_back_rating(of.screen, of.requests, of.account, factor);
    } else if (held.derived) {
      if (button(of.ui, "own", of.screen.say(Word::rate_own), {.icon = Icon::Pencil, .off_because = of.off()}))
        of.rate(factor, on_the_scale(*held.derived));
    }
    if (button(of.ui, "close", of.screen.say(Word::rate_close), {.kind = ButtonKind::Quiet})) open_.reset();
  });
}

void WhyPanel::draw_changes(Of const& of) {
  std::vector<std::string> const sentences = change_sentences(of.screen, of.card, why_);
  std::string standing;
  if (why_.top > 0)
    standing = of.screen.say(why_.in_top ? Word::change_in_top : Word::change_outside_top,
                             {of.screen.locale.number(why_.top)});
  card(of.ui, "changes", {.title = of.screen.say(Word::change_title)}, [&] {
    if (!standing.empty()) text(of.ui, standing, {.type = Type::Small, .ink = Ink::Muted});
    list(of.ui, "sentences", of.screen.say(Word::change_title), static_cast<int>(sentences.size()),
         [&](int place) { text(of.ui, sentences[static_cast<std::size_t>(place)]); });
  });
}

void WhyPanel::draw_tornado(Of const& of) {
  Screen const& screen = of.screen;
  std::vector<WeightChange const*> order;
  for (WeightChange const& change : why_.weights) order.push_back(&change);
  std::stable_sort(order.begin(), order.end(), [](WeightChange const* a, WeightChange const* b) {
    return b->score_range() < a->score_range();
  });
  std::vector<TornadoBar> bars;
  for (WeightChange const* const change : order) {
    TornadoBar bar{.name = factor_words(screen, change->factor).name,
                   .at_low = change->score_at_none,
                   .at_high = change->score_at_all};
    bar.shown = screen.say(Word::tornado_from_to, {screen.locale.fixed(change->score_at_none, 1),
                                                   screen.locale.fixed(change->score_at_all, 1)});
    std::string edges;
    for (std::size_t i = 0; i < change->edges.size(); ++i) {
      std::string const shown = screen.locale.percent(change->edges[i], 1);
      bar.marks.push_back({change->edge_scores[i], shown});
      edges = edges.empty() ? shown : screen.say(Word::weigh_comma, {edges, shown});
    }
    if (edges.empty()) edges = screen.say(Word::tornado_never);
    bar.cells = {screen.locale.percent(change->now), bar.shown, edges};
    bars.push_back(std::move(bar));
  }
  std::array<std::string_view, 4> const heads{screen.say(Word::tornado_factor), screen.say(Word::tornado_now),
                                              screen.say(Word::tornado_range), screen.say(Word::tornado_edges)};
  std::string const summary = screen.say(Word::tornado_summary, {of.account.name, bars.front().name});
  std::string const now = screen.locale.fixed(of.card.score, 1);
  card(of.ui, "tornado", {.title = screen.say(Word::tornado_title)}, [&] {
    text(of.ui, screen.say(Word::tornado_text, {screen.locale.number(why_.top)}),
         {.type = Type::Small, .ink = Ink::Muted});
    tornado(of.ui, "bars",
            {.summary = summary,
             .heads = heads,
             .bars = bars,
             .now = of.card.score,
             .now_shown = now,
             .low_end = screen.locale.percent(0),
             .high_end = screen.locale.percent(1)});
  });
}

}  // namespace claves
