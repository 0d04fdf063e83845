#include "web/charts/paired_bars.h"

#include <algorithm>
#include <array>

#include "web/charts/table_behind.h"
#include "web/widgets/layout.h"
#include "web/widgets/state.h"

namespace claves {
namespace {

constexpr float row_height = 44;
constexpr float bar_height = 11;
constexpr float legend_height = 24;
constexpr float value_width = 40;

class Drawing {
 public:
  Drawing(Ui& ui, PairedBarsOptions const& options, Rect const& rect)
      : canvas_(ui.canvas()), colours_(ui.colours()), options_(options), rect_(rect) {
    bool const narrow = rect.w < 480;
    name_width_ = narrow ? 0 : std::min(220.0F, rect.w * 0.36F);
    plot_ = {rect.x + name_width_, rect.y + legend_height, rect.w - name_width_ - value_width,
             rect.h - legend_height};
  }

  void draw() {
    float x = legend(plot_.x, Tone::Accent, options_.first_head);
    legend(x + 16, Tone::Neutral, options_.second_head);
    for (int tick = 0; tick <= static_cast<int>(options_.high); ++tick)
      canvas_.rule_down(at(tick), plot_.y, plot_.h, colours_.line);
    for (std::size_t i = 0; i < options_.pairs.size(); ++i)
      draw_pair(options_.pairs[i], plot_.y + row() * static_cast<float>(i));
  }

 private:
  float row() const { return plot_.h / static_cast<float>(options_.pairs.size()); }
  float at(double value) const { return plot_.x + static_cast<float>(value / options_.high) * plot_.w; }

  float legend(float x, Tone tone, std::string_view words) {
    canvas_.fill({x, rect_.y + 5, 12, 10}, colours_.tone(tone).fill, 3);
    float const width = canvas_.text_width(Type::Small, words) + 2;
    canvas_.text_in(Type::Small, {x + 18, rect_.y, width, 20}, Side::Left, words, colours_.muted);
    return x + 18 + width;
  }

  void draw_pair(Pair const& pair, float top) {
    float bars = top + (row() - 2 * bar_height - 2) / 2;
    if (name_width_ > 0) {
      canvas_.text_in(Type::Body, {rect_.x, top, name_width_ - 10, row()}, Side::Left, pair.name,
                      colours_.text);
    } else {
      canvas_.text_in(Type::Small, {plot_.x, top + 2, plot_.w, 18}, Side::Left, pair.name, colours_.text);
      bars = top + 20;
    }
    bar(pair.first, Tone::Accent, bars, pair.first_shown);
    bar(pair.second, Tone::Neutral, bars + bar_height + 2, pair.second_shown);
    if (!pair.low || !pair.high) return;
    float const y = bars + bar_height + 2 + bar_height / 2;
    canvas_.line({at(*pair.low), y}, {at(*pair.high), y}, colours_.text, 1.5F);
    for (double const end : {*pair.low, *pair.high})
      canvas_.line({at(end), y - 4}, {at(end), y + 4}, colours_.text, 1.5F);
  }

  void bar(std::optional<double> value, Tone tone, float y, std::string_view shown) {
    if (!value) return;
    canvas_.fill({plot_.x, y, std::max(2.0F, at(*value) - plot_.x), bar_height}, colours_.tone(tone).fill, 3);
    canvas_.text_in(Type::Tiny, {plot_.x + plot_.w + 4, y - 3, value_width - 4, 16}, Side::Right, shown,
                    colours_.muted);
  }

  Canvas& canvas_;
  Palette const& colours_;
  PairedBarsOptions const& options_;
  Rect rect_;
  float name_width_ = 0;
  Rect plot_;
};

}  // namespace

void paired_bars(Ui& ui, std::string_view key, PairedBarsOptions const& options) {
  if (options.pairs.empty()) return;
  NodeId const id = ui.id(key);
  float const one = ui.width() < 480 ? row_height + 12 : row_height;
  Rect const rect = ui.flow().place(0, legend_height + one * static_cast<float>(options.pairs.size()));
  open_picture(ui, id, rect, options.summary);
  Drawing(ui, options, rect).draw();
  std::array<std::string_view, 3> const heads{options.name_head, options.first_head, options.second_head};
  std::vector<BehindRow> behind;
  for (Pair const& pair : options.pairs) behind.push_back({pair.name, {pair.first_shown, pair.second_shown}});
  table_behind(ui, id, rect, options.summary, heads, behind);
  ui.close_node();
}

}  // namespace claves
