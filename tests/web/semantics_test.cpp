#include "web/semantics.h"

#include <doctest/doctest.h>

namespace claves::test {
namespace {

Node node(NodeId id, Role role = Role::Group, NodeId parent = 0) {
  Node made;
  made.id = id;
  made.role = role;
  made.parent = parent;
  made.name = std::to_string(id);
  return made;
}

std::vector<NodeId> order(Semantics const& tree) {
  std::vector<NodeId> ids;
  for (Node const& one : tree.nodes()) ids.push_back(one.id);
  return ids;
}

}  // namespace

TEST_CASE("what is announced between open and close stands below it") {
  Semantics tree;
  tree.begin_frame();
  tree.open(node(1));
  tree.leaf(node(2, Role::Button));
  tree.close();
  tree.leaf(node(3, Role::Text));
  tree.end_frame();
  CHECK(tree.find(2)->parent == 1);
  CHECK(tree.find(3)->parent == 0);
  CHECK(tree.find(4) == nullptr);
}

TEST_CASE("what stands over the page comes after it, each in its own root or its dialog") {
  Semantics page;
  page.begin_frame();
  page.open(node(1));
  page.leaf(node(2));
  page.close();
  page.end_frame();
  Semantics dialogs;
  dialogs.begin_frame();
  dialogs.open(node(10, Role::Dialog));
  dialogs.leaf(node(11));
  dialogs.close();
  dialogs.open(node(20, Role::Dialog));
  dialogs.close();
  dialogs.end_frame();
  Semantics menus;
  menus.begin_frame();
  menus.open(node(30, Role::Group, 10));
  menus.leaf(node(31));
  menus.close();
  menus.end_frame();

  Semantics tree;
  tree.begin_frame();
  tree.append(page);
  tree.append(dialogs);
  tree.append(menus);
  tree.end_frame();
  CHECK(order(tree) == std::vector<NodeId>{1, 2, 10, 11, 30, 31, 20});
  CHECK(tree.find(20)->id == 20);
  CHECK(tree.find(31)->parent == 30);
}

TEST_CASE("a parent's height is told when it is closed") {
  Semantics tree;
  tree.begin_frame();
  tree.open(node(1));
  tree.leaf(node(2));
  tree.close_at(120);
  tree.end_frame();
  CHECK(tree.find(1)->rect.h == 120);
}

}  // namespace claves::test
