#include "web/charts/table_behind.h"

#include "web/widgets/state.h"

namespace claves {
namespace {

class Behind {
 public:
  Behind(Ui& ui, NodeId of, Rect const& rect) : ui_(ui), of_(of), rect_(rect) {}

  void open_table(std::string_view name, std::size_t columns, std::size_t rows) {
    Node table;
    table.id = hashed(of_, "table");
    table.role = Role::Table;
    table.name = name;
    table.count = static_cast<int>(rows) + 1;
    table.column_count = static_cast<int>(columns);
    ui_.open_node(std::move(table), rect_);
  }
  void open_row(std::size_t place) { open("row", place, Role::Row, {}, static_cast<int>(place) + 1); }
  void cell(std::size_t row, std::size_t column, Role role, std::string_view words) {
    open("cell", row * 1000 + column, role, words, 0);
    close();
  }
  void close() { ui_.close_node(); }

 private:
  void open(std::string_view key, std::size_t place, Role role, std::string_view name, int index) {
    Node node;
    node.id = hashed(of_, key, place);
    node.role = role;
    node.name = name;
    node.index = index;
    ui_.open_node(std::move(node), rect_);
  }

  Ui& ui_;
  NodeId of_;
  Rect rect_;
};

}  // namespace

void open_picture(Ui& ui, NodeId id, Rect const& rect, std::string_view summary) {
  Node group;
  group.id = id;
  group.name = summary;
  ui.open_node(std::move(group), rect);
  Node figure;
  figure.id = hashed(id, "figure");
  figure.role = Role::Figure;
  figure.name = summary;
  ui.announce(std::move(figure), rect);
}

void table_behind(Ui& ui, NodeId of, Rect const& rect, std::string_view name,
                  std::span<std::string_view const> heads, std::span<BehindRow const> rows) {
  Behind behind(ui, of, rect);
  behind.open_table(name, heads.size(), rows.size());
  behind.open_row(0);
  for (std::size_t column = 0; column < heads.size(); ++column)
    behind.cell(0, column, Role::ColumnHeader, heads[column]);
  behind.close();
  for (std::size_t row = 0; row < rows.size(); ++row) {
    behind.open_row(row + 1);
    behind.cell(row + 1, 0, Role::RowHeader, rows[row].name);
    for (std::size_t column = 0; column < rows[row].cells.size(); ++column)
      behind.cell(row + 1, column + 1, Role::Cell, rows[row].cells[column]);
    behind.close();
  }
  behind.close();
}

}  // namespace claves
