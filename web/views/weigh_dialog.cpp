#include "web/views/weigh_dialog.h"

#include "web/charts/bars.h"
#include "web/widgets/buttons.h"
#include "web/widgets/layout.h"
#include "web/widgets/overlay.h"
#include "web/widgets/text.h"

namespace claves {

void WeighDialog::open(std::vector<WeighItem> items, WeightList now, std::span<PairSaid const> said,
                       std::string title) {
  title_ = std::move(title);
  items_ = std::move(items);
  order_.begin(now);
  swing_.begin(now);
  pairs_.begin(now, said);
  last_.clear();
  sentence_.clear();
}

std::optional<WeightList> WeighDialog::weights() const {
  switch (way_) {
    case Way::Order:
      return order_.weights();
    case Way::Swing:
      return swing_.weights();
    case Way::Pairs:
      return pairs_.weights();
  }
  return {};
}

WeighingMethod WeighDialog::method() const {
  switch (way_) {
    case Way::Order:
      return WeighingMethod::Order;
    case Way::Swing:
      return WeighingMethod::Swing;
    case Way::Pairs:
      return WeighingMethod::Pairs;
  }
  return WeighingMethod::Order;
}

void WeighDialog::draw_way(Ui& ui, Screen const& screen) {
  std::array<std::string_view, 3> const ways{screen.say(Word::weigh_by_order), screen.say(Word::weigh_by_swing),
                                             screen.say(Word::weigh_by_pairs)};
  auto const picked = segments(ui, "way",
                               {.label = screen.say(Word::weigh_way),
                                .choices = ways,
                                .chosen = static_cast<int>(way_),
                                .hide_label = true});
  if (picked) way_ = static_cast<Way>(*picked);
  auto const scope = ui.scope("way", static_cast<std::uint64_t>(way_));
  switch (way_) {
    case Way::Order:
      return order_.draw(ui, screen, items_);
    case Way::Swing:
      return swing_.draw(ui, screen, items_);
    case Way::Pairs:
      return pairs_.draw(ui, screen, items_);
  }
}

void WeighDialog::draw_result(Ui& ui, Screen const& screen, Call<std::string(WeightList const&)> consequence) {
  auto const weights = this->weights();
  if (!weights) return;
  if (last_ != *weights) {
    last_ = *weights;
    sentence_ = consequence(last_);
  }
  std::vector<std::string> shown;
  std::string all;
  for (std::size_t i = 0; i < items_.size(); ++i) {
    shown.push_back(screen.locale.percent((*weights)[i]));
    std::string const item = screen.say(Word::weigh_item, {items_[i].name, shown.back()});
    all = all.empty() ? item : screen.say(Word::weigh_comma, {all, item});
  }
  card(ui, "result", {.title = screen.say(Word::weigh_result), .level = 3, .raised = true}, [&] {
    if (way_ != Way::Order) {  // which shows them in its own rows
      std::vector<Share> bars;
      for (std::size_t i = 0; i < items_.size(); ++i) bars.push_back({items_[i].name, shown[i], (*weights)[i]});
      bar_list(ui, "bars", {.summary = screen.say(Word::weigh_result_summary, {all}), .bars = bars});
    }
    if (!sentence_.empty()) text(ui, sentence_);
  });
}

std::optional<Weighed> WeighDialog::draw(Ui& ui, Screen const& screen,
                                         Call<std::string(WeightList const&)> consequence) {
  if (!is_open()) return {};
  bool apply = false;
  bool cancel = false;
  std::string_view const off = !screen.editable ? screen.say(Word::read_only_tab)
                               : weights()      ? std::string_view{}
                                                : screen.say(Word::swing_pick_first);
  auto const foot = [&] {
    cancel = button(ui, "cancel", screen.say(Word::cancel));
    apply =
        button(ui, "apply", screen.say(Word::weigh_apply), {.kind = ButtonKind::Primary, .off_because = off});
  };
  cancel |= dialog(ui, "weigh",
                   {.title = title_,
                    .text = screen.say(Word::weigh_text),
                    .close = screen.say(Word::close),
                    .width = 600,
                    .foot = foot},
                   [&] {
                     draw_way(ui, screen);
                     draw_result(ui, screen, consequence);
                   });
  std::optional<Weighed> result;
  if (apply)
    result = Weighed{*weights(), method(), way_ == Way::Pairs ? pairs_.said() : std::vector<PairSaid>{}};
  if (apply || cancel) items_.clear();
  return result;
}

}  // namespace claves
