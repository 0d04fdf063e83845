#include "web/difference.h"

#include <doctest/doctest.h>

#include <cstring>

using namespace claves;

namespace {

std::vector<Node> small_tree() {
  Node table;
  table.id = 1;
  table.role = Role::Table;
  table.name = "Cuentas";
  Node row;
  row.id = 2;
  row.parent = 1;
  row.role = Role::Row;
  Node button;
  button.id = 3;
  button.parent = 2;
  button.role = Role::Button;
  button.name = "Muñoz";
  return {table, row, button};
}

std::uint32_t natural_at(std::string const& bytes, std::size_t at) {
  std::uint32_t value = 0;
  REQUIRE(at + 4 <= bytes.size());
  std::memcpy(&value, bytes.data() + at, 4);
  return value;
}

std::uint32_t last_natural(std::string const& bytes) { return natural_at(bytes, bytes.size() - 4); }

constexpr std::uint32_t as_before = UINT32_MAX;

}  // namespace

TEST_CASE("the first tree is told whole, with its order") {
  Difference difference;
  std::string const bytes = difference.advance(small_tree());
  CHECK(natural_at(bytes, 0) == 3);
  CHECK(natural_at(bytes, 4) == 1);
  // The order ends with the last node and its parent.
  CHECK(last_natural(bytes) == 2);
  CHECK(natural_at(bytes, bytes.size() - 8) == 3);
  CHECK(natural_at(bytes, bytes.size() - 28) == 3);
}

TEST_CASE("a tree that is the same is not told") {
  Difference difference;
  difference.advance(small_tree());
  CHECK(difference.advance(small_tree()).empty());
}

TEST_CASE("only the node that changed is told, and the order is as before") {
  Difference difference;
  std::vector<Node> tree = small_tree();
  difference.advance(tree);
  tree[2].name = "Muñoz Energía";
  std::string const bytes = difference.advance(tree);
  CHECK(natural_at(bytes, 0) == 1);
  CHECK(natural_at(bytes, 4) == 3);
  CHECK(last_natural(bytes) == as_before);
}

TEST_CASE("a node that went away changes the order alone") {
  Difference difference;
  std::vector<Node> tree = small_tree();
  difference.advance(tree);
  tree.pop_back();
  std::string const bytes = difference.advance(tree);
  CHECK(natural_at(bytes, 0) == 0);
  CHECK(natural_at(bytes, 4) == 2);
}

TEST_CASE("an empty tree is an order of none") {
  Difference difference;
  difference.advance(small_tree());
  std::string const bytes = difference.advance({});
  REQUIRE(bytes.size() == 8);
  CHECK(natural_at(bytes, 0) == 0);
  CHECK(natural_at(bytes, 4) == 0);
}

TEST_CASE("a node that changes its role is told with the order") {
  Difference difference;
  std::vector<Node> tree = small_tree();
  difference.advance(tree);
  tree[2].role = Role::Link;
  std::string const bytes = difference.advance(tree);
  CHECK(natural_at(bytes, 0) == 1);
  CHECK(last_natural(bytes) == 2);
}

TEST_CASE("an empty mirror is told everything again") {
  Difference difference;
  std::string const first = difference.advance(small_tree());
  difference.reset();
  CHECK(difference.advance(small_tree()) == first);
}
