#include "web/views/why_panel.h"

#include "core/rules/selection.h"
#include "web/charts/bars.h"
#include "web/views/concept_help.h"
#include "web/views/factor_words.h"
#include "web/views/weigh_tornado.h"
#include "web/views/why_sentences.h"
#include "web/widgets/buttons.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/text.h"

namespace claves {

struct WhyPanel::Of {
  Ui& ui;
  Screen const& screen;
  Requests& requests;
  Scoring const& scoring;
  ScoreCard const& card;
  Account const& account;
};

void WhyPanel::open(std::optional<std::size_t> factor) {
  open_ = factor;
  rating_.begin();
}

void WhyPanel::refresh(Screen const& screen, Scoring const& scoring, AccountId account) {
  std::uint64_t const revision = screen.session.revision();
  if (why_.account != account) open({});
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
  auto const help = [&] { help_on(ui, screen, "score"); };
  card(ui, "shares", {.title = screen.say(Word::why_title), .help = help}, [&] { draw_shares(of); });
  draw_changes(of);
  weigh_tornado(ui, screen, requests, scoring, why_);
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
      help_on(of.ui, of.screen, words);
      spring(of.ui);
      text(of.ui, value, {.type = Type::Small, .ink = Ink::Muted, .tabular = true});
      if (icon_button(of.ui, "edit", is_open ? Icon::ChevronUp : Icon::Pencil,
                      of.screen.say(known ? Word::rate_change : Word::rate_open, {words.name}),
                      {.kind = ButtonKind::Quiet, .expanded = is_open ? Tri::Yes : Tri::No}))
        open(is_open ? std::optional<std::size_t>() : part.factor);
    });
    if (known)
      meter(of.ui, "value", {.name = words.name, .spoken = value, .value = part.value.value, .high = 10});
    if (known)
      text(of.ui, share_sentence(of.screen, part),
           {.type = Type::Small, .ink = part.above_average() < -0.05 ? Ink::Muted : Ink::Normal});
    text(of.ui, origin_sentence(of.screen, of.scoring, of.card, part.factor),
         {.type = Type::Small, .ink = Ink::Muted});
    bool const done =
        is_open && rating_.draw(of.ui, of.screen, of.requests, {of.scoring, of.card, of.account, part.factor});
    if (done) open({});
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

}  // namespace claves
