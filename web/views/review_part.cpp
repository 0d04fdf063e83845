#include "web/views/review_part.h"

#include <algorithm>

#include "web/views/change_list.h"
#include "web/views/review_topics_list.h"
#include "web/views/stage_steps.h"
#include "web/widgets/buttons.h"
#include "web/widgets/feedback.h"
#include "web/widgets/fields.h"
#include "web/widgets/layout.h"
#include "web/widgets/navigation.h"
#include "web/widgets/overlay.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

std::string_view off(Screen const& screen) {
  return screen.editable ? std::string_view{} : screen.say(Word::read_only_tab);
}

// By day; open ones the earliest first, closed ones the latest first.
std::vector<Review const*> reviews_of(Screen const& screen, AccountId account, ReviewState state) {
  std::vector<Review const*> reviews;
  for (Review const* review : screen.workspace.table<Review>().all_with(&Review::account, account))
    if (review->state == state) reviews.push_back(review);
  std::stable_sort(reviews.begin(), reviews.end(), [&](Review const* a, Review const* b) {
    return state == ReviewState::Open ? a->date < b->date : b->date < a->date;
  });
  return reviews;
}

Review const* first_of(std::vector<Review const*> const& reviews) {
  return reviews.empty() ? nullptr : reviews.front();
}

std::string when(Screen const& screen, Review const& review) {
  Word const word = review.date < screen.today ? Word::review_overdue : Word::review_planned;
  return screen.say(word,
                    {screen.locale.day(review.date), screen.locale.from_today(review.date, screen.today)});
}

// When the next one is due: by its cadence; the quarterly one by what the account, or else the firm, holds
// usual.
Date next_after(Screen const& screen, Account const& account, Cadence cadence) {
  switch (cadence) {
    case Cadence::Weekly:
      return screen.today + 7;
    case Cadence::Monthly:
      return add_months(screen.today, 1);
    case Cadence::HalfYearly:
      return add_months(screen.today, 6);
    case Cadence::Yearly:
      return add_months(screen.today, 12);
    case Cadence::Quarterly:
    case Cadence::Event:
      break;
  }
  double const months =
      account.review_every_months > 0 ? account.review_every_months : screen.firm().review_every_months;
  return add_months(screen.today, static_cast<int>(months));
}

void plan(Step& step, Requests& requests, AccountId account, Date day) {
  auto const id = requests.fresh_id<Review>();
  step.set(id, &Review::account, account).set(id, &Review::date, day);
}

void draw_past(Ui& ui, Screen const& screen, std::vector<Review const*> const& closed) {
  card(ui, "past", {.title = screen.say(Word::review_past)}, [&] {
    if (closed.empty()) return text(ui, screen.say(Word::review_past_none), {.ink = Ink::Muted});
    list(ui, "list", screen.say(Word::review_past), static_cast<int>(closed.size()), [&](int i) {
      Review const& review = *closed[static_cast<std::size_t>(i)];
      stack(ui, 4, [&] {
        text(ui, screen.say(Word::review_of_day, {screen.locale.day(review.date)}), {.type = Type::Strong});
        text(ui, review.summary);
        if (!review.kept_promises.empty()) {
          label(ui, screen.words.field(&Review::kept_promises));
          text(ui, review.kept_promises, {.ink = Ink::Muted});
        }
        if (review.decisions.empty()) return;
        label(ui, screen.words.field(&Review::decisions));
        text(ui, review.decisions, {.ink = Ink::Muted});
      });
    });
  });
}

// Why a review cannot be planned for that day; empty where it can.
std::string_view why_not(Screen const& screen, Date next) {
  if (!next) return screen.say(Word::review_needs_date);
  return screen.today < next ? std::string_view{} : screen.say(Word::review_next_in_past);
}

std::optional<Date> ask_next(Ui& ui, Screen const& screen, Date next) {
  return date_field(ui, "next",
                    {.label = screen.say(Word::review_next_date),
                     .value = next,
                     .shown = screen.locale.day(next),
                     .error = why_not(screen, next)});
}

}  // namespace

void ReviewPart::draw(Ui& ui, Screen const& screen, Requests& requests, Account const& account) {
  kpis_.draw(ui, screen, requests, account);
  columns(ui, {fr(3), fr(2)}, {.stack_below = 900},
          {[&] { draw_open(ui, screen, requests, account); },
           [&] {
             events_.draw(ui, screen, requests, account);
             draw_changes(ui, screen, account);
           }});
  draw_past(ui, screen, reviews_of(screen, account.id, ReviewState::Closed));
  draw_closing(ui, screen, requests, account);
  draw_planning(ui, screen, requests, account);
  action_.draw(ui, screen, requests);
}

void ReviewPart::draw_open(Ui& ui, Screen const& screen, Requests& requests, Account const& account) {
  Review const* const review = first_of(reviews_of(screen, account.id, ReviewState::Open));
  std::string const subtitle =
      review == nullptr ? std::string(screen.say(Word::review_none)) : when(screen, *review);
  card(ui, "review", {.title = screen.say(Word::review_title), .subtitle = subtitle}, [&] {
    if (review == nullptr) {
      if (button(ui, "plan", screen.say(Word::review_plan),
                 {.kind = ButtonKind::Primary, .icon = Icon::Calendar, .off_because = off(screen)})) {
        planning_ = true;
        next_ = next_after(screen, account, Cadence::Quarterly);
      }
      return;
    }
    auto scope = ui.scope("review", review->id.value);
    EditOptions options{.step = StepName::EditReview, .subject = account.name};
    grid(ui, {.min_column = 180, .max_columns = 3, .gap = 12}, [&] {
      edit_field(ui, screen, requests, review->id, &Review::date, options);
      edit_field(ui, screen, requests, review->id, &Review::cadence, options);
      edit_field(ui, screen, requests, review->id, &Review::present, options);
    });
    review_topics_list(ui, screen, requests, account);
    options.min_lines = 2;
    options.help = screen.say(Word::review_agenda_help);
    edit_field(ui, screen, requests, review->id, &Review::agenda, options);
    options.help = screen.say(Word::review_kept_help);
    edit_field(ui, screen, requests, review->id, &Review::kept_promises, options);
    options.min_lines = 4;
    options.help = screen.say(Word::review_summary_help);
    edit_field(ui, screen, requests, review->id, &Review::summary, options);
    options.help = screen.say(Word::review_decisions_help);
    edit_field(ui, screen, requests, review->id, &Review::decisions, options);
    options.min_lines = 2;
    options.help = screen.say(Word::review_adjust_help);
    edit_field(ui, screen, requests, review->id, &Review::adjustments, options);
    row(ui, {.align = Align::End}, [&] {
      if (button(ui, "action", screen.say(Word::review_make_action),
                 {.icon = Icon::Plus, .off_because = off(screen)}))
        action_.open(new_action(screen, account));
      std::string_view const because = !off(screen).empty()        ? off(screen)
                                       : review->decisions.empty() ? screen.say(Word::review_needs_decisions)
                                                                   : std::string_view{};
      if (button(ui, "close", screen.say(Word::review_close),
                 {.kind = ButtonKind::Primary, .icon = Icon::Check, .off_because = because})) {
        closing_ = review->id;
        next_ = next_after(screen, account, review->cadence);
      }
    });
  });
}

void ReviewPart::draw_changes(Ui& ui, Screen const& screen, Account const& account) {
  Review const* const last = first_of(reviews_of(screen, account.id, ReviewState::Closed));
  std::string const since = last == nullptr ? std::string(screen.say(Word::changes_since_start))
                                            : screen.say(Word::changes_since, {screen.locale.day(last->date)});
  std::vector<Change> const& found = changes(screen, account, last);
  card(ui, "changes", {.title = screen.say(Word::changes_title), .subtitle = since}, [&] {
    if (found.empty()) return text(ui, screen.say(Word::changes_none), {.ink = Ink::Muted});
    change_list(ui, screen, "list", found);
  });
}

// Walking the history is worth keeping until it grows.
std::vector<Change> const& ReviewPart::changes(Screen const& screen, Account const& account,
                                               Review const* last_closed) {
  std::uint64_t const at = screen.session.revision() + 1;
  if (changes_at_ == at && changes_of_ == account.id) return changes_;
  changes_at_ = at;
  changes_of_ = account.id;
  Stamp after{};
  if (last_closed != nullptr)
    after = screen.workspace.table<Review>().stamp(last_closed->id.value, number_of(&Review::state));
  changes_ = changes_since(screen.workspace, screen.session.history(), account.id, after);
  std::erase_if(changes_,
                [](Change const& change) { return change.kind == Kind::Deal; });  // no part of the plan
  return changes_;
}

// A closed review stands; the next one is planned in the same step, and a review leads back into action (D4).
void ReviewPart::draw_closing(Ui& ui, Screen const& screen, Requests& requests, Account const& account) {
  if (!closing_) return;
  bool go = false;
  bool stay = false;
  auto const foot = [&] {
    stay = button(ui, "stay", screen.say(Word::cancel));
    std::string_view const because = why_not(screen, next_);
    go =
        button(ui, "go", screen.say(Word::review_close), {.kind = ButtonKind::Primary, .off_because = because});
  };
  stay |= dialog(ui, "closing",
                 {.title = screen.say(Word::review_close_title),
                  .text = screen.say(Word::review_close_text),
                  .close = screen.say(Word::close),
                  .width = 480,
                  .foot = foot},
                 [&] {
                   if (auto const day = ask_next(ui, screen, next_)) next_ = *day;
                 });
  if (go) {
    Step step{StepName::CloseReview, account.name, {}};
    step.set(closing_, &Review::state, ReviewState::Closed).set(closing_, &Review::closed_on, screen.today);
    StageList const stages = stage_list(screen.workspace);
    if (stage_of(account) && stage_of(account) == stages.last())
      set_stage(step, account.id, stages.next(stages.last()));
    bool const planned = reviews_of(screen, account.id, ReviewState::Open).size() > 1;
    if (!planned) plan(step, requests, account.id, next_);
    requests.perform(std::move(step));
  }
  if (go || stay) closing_ = {};
}

void ReviewPart::draw_planning(Ui& ui, Screen const& screen, Requests& requests, Account const& account) {
  if (!planning_) return;
  bool go = false;
  bool stay = false;
  auto const foot = [&] {
    stay = button(ui, "stay", screen.say(Word::cancel));
    std::string_view const because = why_not(screen, next_);
    go = button(ui, "go", screen.say(Word::review_plan), {.kind = ButtonKind::Primary, .off_because = because});
  };
  stay |= dialog(ui, "planning",
                 {.title = screen.say(Word::review_plan_title),
                  .text = screen.say(Word::review_plan_text),
                  .close = screen.say(Word::close),
                  .foot = foot},
                 [&] {
                   if (auto const day = ask_next(ui, screen, next_)) next_ = *day;
                 });
  if (go) {
    Step step{StepName::PlanReview, account.name, {}};
    plan(step, requests, account.id, next_);
    requests.perform(std::move(step));
  }
  if (go || stay) planning_ = false;
}

}  // namespace claves
