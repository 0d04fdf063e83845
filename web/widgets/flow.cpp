#include "web/widgets/flow.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace claves {
namespace {

constexpr float least_filling = 120;  // narrower, what fills a row's line begins another

}  // namespace

bool alike(LineSize const& a, LineSize const& b) {
  auto const near = [](float x, float y) { return std::fabs(x - y) < 0.5F; };
  return near(a.width, b.width) && near(a.height, b.height) && near(a.natural, b.natural) &&
         near(a.fixed, b.fixed) && a.fills == b.fills && a.springs == b.springs && a.items == b.items;
}

void Flow::begin(Rect const& page) {
  levels_.clear();
  push_column(page, 0);
}

void Flow::push_column(Rect const& area, float gap, float wanted_height, int last_count) {
  Level fresh;
  fresh.area = area;
  fresh.gap = gap;
  fresh.y = area.y;
  fresh.wanted_height = wanted_height;
  fresh.last_count = last_count;
  levels_.push_back(std::move(fresh));
}

void Flow::push_row(Rect const& area, RowShape const& shape, Lines const& last) {
  Level fresh;
  fresh.kind = Kind::Row;
  fresh.area = area;
  fresh.gap = shape.gap;
  fresh.y = area.y;
  fresh.shape = shape;
  fresh.last = last;
  levels_.push_back(std::move(fresh));
}

void Flow::push_grid(Rect const& area, GridOptions const& options, Lines const& last) {
  Level fresh;
  fresh.kind = Kind::Grid;
  fresh.area = area;
  fresh.gap = options.line_gap >= 0 ? options.line_gap : options.gap;
  fresh.between = options.gap;
  fresh.y = area.y;
  fresh.last = last;
  float const fit = std::floor((area.w + options.gap) / (options.min_column + options.gap));
  fresh.cells = std::clamp(static_cast<int>(fit), 1, std::max(1, options.max_columns));
  float const count = static_cast<float>(fresh.cells);
  fresh.width = (area.w - options.gap * (count - 1)) / count;
  fresh.stretch = options.stretch;
  levels_.push_back(std::move(fresh));
}

float Flow::pop() {
  assert(!levels_.empty());
  if (level().kind != Kind::Column && level().line.items + level().line.springs > 0) next_line();
  Level& done = level();
  popped_count_ = done.count;
  popped_width_ = 0;
  for (LineSize const& line : done.lines) popped_width_ += line.natural + (popped_width_ > 0 ? done.gap : 0);
  float height = done.y - done.area.y;
  if (done.kind != Kind::Column && !done.lines.empty()) height -= done.gap;
  popped_ = std::move(done.lines);
  levels_.pop_back();
  return height;
}

LineSize Flow::remembered(Level const& level) const {
  return level.lines.size() < level.last.size() ? level.last[level.lines.size()] : LineSize{};
}

float Flow::filling(Level const& level) const {
  float const gap = level.line.items > 0 ? level.gap : 0;
  LineSize const last = remembered(level);
  float const rest = level.area.w - level.line.width - gap;
  // Not measured yet: what comes after must find room to measure itself.
  if (last.items == 0) return std::min(rest, least_filling);
  if (last.fills == 0) return rest;
  return std::min(rest, (level.area.w - last.fixed) / static_cast<float>(last.fills));
}

float Flow::offset(Level const& level) const {
  LineSize const last = remembered(level);
  float const free = std::max(0.0F, level.area.w - last.width);
  if (last.items == 0 || last.fills > 0) return 0;
  if (last.springs > 0) return level.pushed;
  switch (level.shape.align) {
    case Align::Start:
      return 0;
    case Align::Centre:
      return free / 2;
    case Align::End:
      return free;
    case Align::Between:
      return last.items < 2 ? 0
                            : free / static_cast<float>(last.items - 1) * static_cast<float>(level.line.items);
  }
  return 0;
}

Rect Flow::open_in_row(Level& level, float width, float height) {
  bool const fills = width <= 0;
  float const wish = fills ? filling(level) : std::min(width, level.area.w);
  float const gap = level.line.items > 0 ? level.gap : 0;
  bool const full = level.basis + gap + (fills ? least_filling : wish) > level.area.w + 0.5F;
  if (level.shape.wrap && level.line.items > 0 && full) {
    next_line();
    return open_in_row(level, width, height);
  }
  LineSize const last = remembered(level);
  float const x = level.area.x + level.line.width + gap + offset(level);
  float const line_height = level.shape.height > 0 ? level.shape.height : std::max(last.height, height);
  float const spare = std::max(0.0F, line_height - height);
  float const down = level.shape.stand == Stand::Top      ? 0
                     : level.shape.stand == Stand::Bottom ? spare
                                                          : spare / 2;
  level.opened = std::max(0.0F, wish);
  if (!fills) level.lost += width - wish;
  level.fills = fills;
  return {x, level.y + down, level.opened, height};
}

Rect Flow::open(float width, float height) {
  Level& now = level();
  switch (now.kind) {
    case Kind::Column:
      if (now.count > 0) now.y += now.gap;
      return {now.area.x, now.y, width > 0 ? std::min(width, now.area.w) : now.area.w, height};
    case Kind::Row:
      return open_in_row(now, width, height);
    case Kind::Grid: {
      if (now.line.items >= now.cells) next_line();
      float const x = now.area.x + static_cast<float>(now.line.items) * (now.width + now.between);
      return {x, now.y, width > 0 ? std::min(width, now.width) : now.width, height};
    }
  }
  return {};
}

Rect Flow::open_wide() {
  next_line();
  return {level().area.x, level().y, level().area.w, 0};
}

void Flow::close(float height) {
  Level& now = level();
  now.count += 1;
  if (now.kind == Kind::Column) {
    now.y += height;
    return;
  }
  LineSize& line = now.line;
  line.height = std::max(line.height, height);
  if (now.kind == Kind::Row) {
    float const gap = line.items > 0 ? now.gap : 0;
    line.width += gap + now.opened;
    line.natural += gap + now.opened + now.lost;
    line.fixed += gap + (now.fills ? 0 : now.opened);
    now.basis += gap + (now.fills ? least_filling : now.opened);
    line.fills += now.fills ? 1 : 0;
    now.lost = 0;
  }
  line.items += 1;
}

Rect Flow::place(float width, float height) {
  Rect const rect = open(width, height);
  close(height);
  return rect;
}

void Flow::skip(float px) {
  Level& now = level();
  if (now.kind == Kind::Row) {
    now.line.width += px;
    now.basis += px;
    now.line.natural += px;
    now.line.fixed += px;
  } else {
    now.y += px;
  }
}

void Flow::spring() {
  Level& now = level();
  if (now.kind != Kind::Row) return;
  LineSize const last = remembered(now);
  if (last.springs > 0) {
    now.pushed += std::max(0.0F, now.area.w - last.width) / static_cast<float>(last.springs);
  }
  now.line.springs += 1;
}

void Flow::next_line() {
  Level& now = level();
  if (now.kind == Kind::Column) return;
  if (now.line.items + now.line.springs == 0) return;
  now.y += now.line.height + now.gap;
  now.lines.push_back(now.line);
  now.line = {};
  now.basis = 0;
  now.pushed = 0;
}

float Flow::room() const {
  Level const& now = level();
  if (now.kind != Kind::Row) return width();
  return std::max(0.0F, now.area.w - now.line.width - (now.line.items > 0 ? now.gap : 0));
}

float Flow::width() const {
  Level const& now = level();
  switch (now.kind) {
    case Kind::Column:
      return now.area.w;
    case Kind::Row:
      return std::max(0.0F, filling(now));
    case Kind::Grid:
      return now.width;
  }
  return 0;
}

float Flow::text_width(float natural) {
  Level& now = level();
  if (now.kind != Kind::Row) return width();
  constexpr float worth_shortening = 160;  // less room than this: rather the next line
  float const gap = now.line.items > 0 ? now.gap : 0;
  float room = now.area.w - (now.shape.wrap ? now.basis : now.line.width) - gap;
  if (!now.shape.wrap) {
    LineSize const last = remembered(now);
    if (last.natural > now.area.w && now.line.natural == now.line.width) {
      room = std::min(room, std::max(40.0F, natural - (last.natural - now.area.w)));
    }
  } else if (natural > room && now.line.items > 0 && room < worth_shortening) {
    room = now.area.w;
  }
  float const given = std::max(1.0F, std::min(natural, room));
  now.lost = natural - given;
  return given;
}

float Flow::wanted_height() const {
  Level const& now = level();
  switch (now.kind) {
    case Kind::Column: {
      bool const last = now.count + 1 == now.last_count;
      float const gap = now.count > 0 ? now.gap : 0;
      return now.wanted_height > 0 && last ? now.wanted_height - (now.y - now.area.y) - gap : 0;
    }
    case Kind::Row:
      return 0;
    case Kind::Grid: {
      bool const next = now.line.items >= now.cells;
      std::size_t const line = now.lines.size() + (next ? 1U : 0U);
      return now.stretch && line < now.last.size() ? now.last[line].height : 0;
    }
  }
  return 0;
}

float Flow::y() const {
  Level const& now = level();
  return now.kind == Kind::Column && now.count > 0 ? now.y + now.gap : now.y;
}

}  // namespace claves
