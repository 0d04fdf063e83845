// Where the next block stands: down a column, along a row that wraps, or in the cells of a grid. A block is
// opened with the width it wishes, drawn, and closed with the height it turned out to have. For widgets only.
#pragma once

#include <vector>

#include "web/semantics.h"
#include "web/widgets/layout.h"

namespace claves {

// What a row or grid measured in the last pass: for alignment, and for lines of equal height.
struct LineSize {
  float width = 0;  // of its items and the gaps between
  float height = 0;
  float natural = 0;  // the width it would have if no text was shortened
  float fixed = 0;    // width without the items that fill
  int fills = 0;
  int springs = 0;
  int items = 0;
};
bool alike(LineSize const& a, LineSize const& b);

using Lines = std::vector<LineSize>;

struct RowShape {
  float gap = 8;
  Align align = Align::Start;
  Stand stand = Stand::Centre;
  bool wrap = true;
  float height = 0;  // of its only line, where that is given from outside
};

class Flow {
 public:
  void begin(Rect const& page);

  // A level lasts until its pop, which answers the height of what was placed.
  void push_column(Rect const& area, float gap, float wanted_height = 0, int last_count = 0);
  void push_row(Rect const& area, RowShape const& shape, Lines const& last);
  void push_grid(Rect const& area, GridOptions const& options, Lines const& last);
  float pop();
  int popped_count() const { return popped_count_; }     // blocks of the column that was popped
  Lines const& popped_lines() const { return popped_; }  // of the row or grid that was popped
  float popped_width() const { return popped_width_; }   // of the row if it stood on one line

  Rect open(float width, float height);  // width 0: all there is
  Rect open_wide();                      // a whole line of a grid
  void close(float height);
  Rect place(float width, float height);
  void skip(float px);
  void spring();
  void next_line();  // of a grid or row

  float room() const;               // up to the right edge, whatever else comes
  float width() const;              // for a block that fills
  float text_width(float natural);  // for a line of words: less than natural where there is no room
  float wanted_height() const;      // to which a card stretches; 0: none
  bool in_row() const { return level().kind == Kind::Row; }
  bool wraps() const { return level().shape.wrap; }
  float y() const;  // of the next block

 private:
  enum class Kind : std::uint8_t { Column, Row, Grid };
  struct Level {
    Kind kind = Kind::Column;
    Rect area;
    float gap = 0;
    float y = 0;  // of the block or line that comes
    int count = 0;
    float wanted_height = 0;
    int last_count = 0;
    // Rows and grids.
    RowShape shape;
    Lines last;
    Lines lines;
    LineSize line;
    float opened = 0;    // width of the block that is open
    float basis = 0;     // width of the line if all that fills had the least width: where it breaks
    float lost = 0;      // what texts were shortened by
    bool fills = false;  // so does that block
    float pushed = 0;    // by springs
    float width = 0;     // of a grid's cell
    int cells = 1;
    float between = 0;  // columns of a grid
    bool stretch = false;
  };

  Level& level() { return levels_.back(); }
  Level const& level() const { return levels_.back(); }
  LineSize remembered(Level const& level) const;
  float filling(Level const& level) const;
  float offset(Level const& level) const;
  Rect open_in_row(Level& level, float width, float height);

  std::vector<Level> levels_;
  Lines popped_;
  int popped_count_ = 0;
  float popped_width_ = 0;
};

}  // namespace claves
