// Where things stand: blocks down a column, side by side, in cells; cards, scroll areas and the page's frame.
#pragma once

#include <initializer_list>

#include "web/widgets/ui.h"

namespace claves {

void space(Ui& ui, float px);  // beyond the column's gap
void divider(Ui& ui);

// A column inside a column, with another gap between its blocks.
void stack(Ui& ui, float gap, Body body);

enum class Align : std::uint8_t { Start, Centre, End, Between };

enum class Stand : std::uint8_t { Centre, Top, Bottom };  // of items of unlike height

struct RowOptions {
  float gap = 8;
  Align align = Align::Start;
  Stand stand = Stand::Centre;
  bool wrap = true;
};
// Items side by side, wrapping where the width ends. Where it may not wrap, its first text is shortened.
void row(Ui& ui, RowOptions const& options, Body body);
// In a row: what comes after stands at the right end.
void spring(Ui& ui);
// In a row: a column of this width. 0: the rest of the row.
void cell(Ui& ui, float width, Body body);

struct Track {
  float fraction = 0;  // of what fixed tracks leave
  float px = 0;
};
constexpr Track fr(float fraction) { return {fraction, 0}; }
constexpr Track px(float width) { return {0, width}; }

struct ColumnOptions {
  float gap = 16;
  float stack_below = 0;  // narrower than this, the columns stand one below the other
  bool stretch = false;   // cards in them are as tall as the tallest
};
void columns(Ui& ui, std::initializer_list<Track> tracks, ColumnOptions const& options,
             std::initializer_list<Body> bodies);

struct GridOptions {
  float min_column = 240;  // as many columns of at least this width as fit
  int max_columns = 4;
  float gap = 16;
  float line_gap = -1;   // between lines; below 0: as `gap`
  bool stretch = false;  // cards of one line are equally tall
};
// Each block placed inside takes the next cell: fields of a form, tiles.
void grid(Ui& ui, GridOptions const& options, Body body);
void grid_cell(Ui& ui, Body body);  // several blocks in one cell
void grid_wide(Ui& ui, Body body);  // a whole line of the grid

struct CardOptions {
  std::string_view title = {};
  std::string_view subtitle = {};
  int level = 2;   // of the title as a heading
  Body help = {};  // behind the title
  float padding = 16;
  bool flush = false;   // the body touches the edges: tables, lists
  bool raised = false;  // a tile on a card
  Body actions = {};    // at the right of the title, in a row
};
void card(Ui& ui, std::string_view key, CardOptions const& options, Body body);

struct ScrollOptions {
  float height = 0;            // 0: to the lower edge of the visible page
  std::string_view name = {};  // what scrolls, for assistive technology
  float padding = 0;
  float bottom = 0;  // kept free by rest_height
};
void scroll_area(Ui& ui, std::string_view key, ScrollOptions const& options, Body body);
// A named group without a look: a section of the page.
void region(Ui& ui, std::string_view key, std::string_view name, Body body);

struct FrameOptions {
  std::string_view navigation_name = {};
  std::string_view place = {};  // which page this is; another one begins at its top
  float max_width = 1320;       // of the content
  Body brand = {};              // above the navigation
  Body navigation = {};         // rail_item and rail_label; a bar at the bottom on phones
  Body foot = {};               // below the navigation; not on phones
  Body header = {};             // one row: title, search, actions
};
// The whole page: rail, header, and the content, which scrolls. Draw it once per pass, then dialogs and toasts.
void page_frame(Ui& ui, FrameOptions const& options, Body content);

}  // namespace claves
