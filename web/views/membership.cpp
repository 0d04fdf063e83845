#include "web/views/membership.h"

#include "core/base/text.h"
#include "core/rules/kinds.h"
#include "web/views/choose_steps.h"
#include "web/views/why_sentences.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/overlay.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr float dialog_width = 520;
constexpr std::array<AccountKind, 2> key_kinds{AccountKind::Existing, AccountKind::Emerging};

KindAdvice advice_for(Screen const& screen, Account const& account) {
  ScoreCard const* const scored = screen.findings.scoring().find(account.id);
  return scored == nullptr ? KindAdvice{} : kind_advice(account, *scored, kind_rules(screen.workspace));
}

std::string leaver_figures(Screen const& screen, AccountId account) {
  ScoreCard const* const scored = screen.findings.scoring().find(account);
  if (scored == nullptr) return {};
  return screen.say(Word::make_key_leaver,
                    {screen.locale.fixed(scored->score, 1), screen.locale.number(scored->rank),
                     screen.locale.compact_money(scored->won_12_months, screen.currency())});
}

}  // namespace

void Membership::open(Question question, AccountId account) {
  question_ = question;
  account_ = account;
  leaver_.reset();
  reason_.clear();
  written_.clear();
}

void Membership::ask_to_make_key(Screen const& screen, AccountId account) {
  Account const* const entity = screen.find<Account>(account);
  if (entity == nullptr) return;
  open(Question::MakeKey, account);
  KindAdvice const advice = advice_for(screen, *entity);
  kind_ = advice.proposed == AccountKind::Emerging || entity->kind_of_account == AccountKind::Emerging
              ? AccountKind::Emerging
              : AccountKind::Existing;
}

void Membership::draw(Ui& ui, Screen const& screen, Requests& requests) {
  if (question_ == Question::None) return;
  Account const* const account = screen.find<Account>(account_);
  bool const is_stale = account == nullptr || account->key != (question_ == Question::TakeOut);
  if (is_stale) {  // decided already, here or elsewhere
    question_ = Question::None;
    return;
  }
  auto const scope = ui.scope("membership", account_.value);
  if (question_ == Question::MakeKey)
    draw_make_key(ui, screen, requests, *account);
  else
    draw_farewell(ui, screen, requests, *account);
}

bool Membership::needs_reason(Screen const& screen) const {
  return question_ != Question::MakeKey || screen.findings.key_list().is_full();
}

std::string_view Membership::missing(Screen const& screen) const {
  if (!screen.editable) return screen.say(Word::read_only_tab);
  bool const is_full = question_ == Question::MakeKey && screen.findings.key_list().is_full();
  if (is_full && !leaver_) return screen.say(Word::make_key_pick);
  if (needs_reason(screen) && trimmed(written_).empty()) return screen.say(Word::reason_first);
  return {};
}

void Membership::draw_foot(Ui& ui, Screen const& screen, std::string_view words, Call<void()> decide) {
  if (button(ui, "cancel", screen.say(Word::cancel))) question_ = Question::None;
  if (button(ui, "decide", words, {.kind = ButtonKind::Primary, .off_because = missing(screen)})) {
    decide();
    question_ = Question::None;
  }
}

void Membership::draw_make_key(Ui& ui, Screen const& screen, Requests& requests, Account const& account) {
  bool const is_full = screen.findings.key_list().is_full();
  bool const goes_over = is_full && leaver_ && !*leaver_;
  Word const words = !is_full ? Word::make_key : goes_over ? Word::make_key_over : Word::make_key_swap;
  auto decide = [&] {
    make_key(screen, requests,
             {account.id, kind_, leaver_.value_or(AccountId{}), goes_over, std::string(trimmed(written_))});
  };
  auto foot = [&] { draw_foot(ui, screen, screen.say(words), decide); };
  std::string const title = screen.say(Word::make_key_title, {account.name});
  bool const dismissed = dialog(ui, "make_key",
                                {.title = title,
                                 .text = screen.say(Word::make_key_text),
                                 .close = screen.say(Word::close),
                                 .width = dialog_width,
                                 .foot = foot},
                                [&] {
                                  draw_kind(ui, screen, account);
                                  if (is_full) draw_places(ui, screen);
                                  draw_reason(ui, screen);
                                });
  if (dismissed) question_ = Question::None;
}

void Membership::draw_kind(Ui& ui, Screen const& screen, Account const& account) {
  std::array<std::string_view, 2> names;
  std::array<std::string_view, 2> meanings;
  for (std::size_t i = 0; i < key_kinds.size(); ++i) {
    names[i] = screen.words.choice(&Account::kind_of_account, key_kinds[i]);
    meanings[i] =
        screen.words.concept_of(Choices<AccountKind>::names[static_cast<std::size_t>(key_kinds[i])]).meaning;
  }
  int const chosen = kind_ == AccountKind::Emerging ? 1 : 0;
  auto const picked = radio_group(ui, "kind",
                                  {.label = screen.words.field(&Account::kind_of_account),
                                   .choices = names,
                                   .explanations = meanings,
                                   .chosen = chosen});
  if (picked) kind_ = key_kinds[static_cast<std::size_t>(*picked)];
  text(ui, kind_sentence(screen, advice_for(screen, account)), {.type = Type::Small, .ink = Ink::Muted});
}

void Membership::draw_places(Ui& ui, Screen const& screen) {
  KeyList const& list = screen.findings.key_list();
  std::string const size = screen.locale.number(static_cast<double>(list.key.size()));
  std::string const cap = screen.locale.number(list.cap);
  std::string const more = screen.locale.number(static_cast<double>(list.key.size() + 1));
  std::vector<std::string> figures;
  for (AccountId const account : list.leavers) figures.push_back(leaver_figures(screen, account));
  figures.push_back(screen.say(Word::make_key_nobody_text, {more, cap}));
  std::vector<std::string_view> names;
  std::vector<std::string_view> explanations(figures.begin(), figures.end());
  int chosen = -1;
  for (std::size_t i = 0; i < list.leavers.size(); ++i) {
    names.push_back(screen.name_of(list.leavers[i]));
    if (leaver_ == list.leavers[i]) chosen = static_cast<int>(i);
  }
  names.push_back(screen.say(Word::make_key_nobody));
  if (leaver_ == AccountId{}) chosen = static_cast<int>(names.size()) - 1;
  std::string const which = screen.say(Word::make_key_which, {size, cap});
  auto const picked = radio_group(
      ui, "leaver", {.label = which, .choices = names, .explanations = explanations, .chosen = chosen});
  if (!picked) return;
  auto const place = static_cast<std::size_t>(*picked);
  leaver_ = place < list.leavers.size() ? list.leavers[place] : AccountId{};
}

void Membership::draw_reason(Ui& ui, Screen const& screen) {
  auto const written =
      text_area(ui, "reason",
                {.label = screen.say(needs_reason(screen) ? Word::reason_label : Word::reason_optional),
                 .value = reason_,
                 .placeholder = screen.say(Word::reason_hint),
                 .off = !screen.editable,
                 .min_lines = 3});
  if (written) reason_ = *written;
  written_ = draft(ui, "reason", reason_);
}

void Membership::draw_farewell(Ui& ui, Screen const& screen, Requests& requests, Account const& account) {
  bool const leaves = question_ == Question::TakeOut;
  auto decide = [&] {
    std::string reason(trimmed(written_));
    if (leaves)
      take_out(screen, requests, account, std::move(reason));
    else
      refuse(screen, requests, account, std::move(reason));
  };
  auto foot = [&] {
    draw_foot(ui, screen, screen.say(leaves ? Word::take_out : Word::refuse_account), decide);
  };
  std::string const title = screen.say(leaves ? Word::take_out_title : Word::refuse_title, {account.name});
  bool const dismissed = dialog(ui, "farewell",
                                {.title = title,
                                 .text = screen.say(leaves ? Word::take_out_text : Word::refuse_text),
                                 .close = screen.say(Word::close),
                                 .width = dialog_width,
                                 .foot = foot},
                                [&] { draw_reason(ui, screen); });
  if (dismissed) question_ = Question::None;
}

}  // namespace claves
