#include "web/semantics.h"

#include <cassert>

namespace claves {
namespace {

bool is_control(Role role) {
  switch (role) {
    case Role::Button:
    case Role::Link:
    case Role::Checkbox:
    case Role::Switch:
    case Role::Radio:
    case Role::Slider:
    case Role::Select:
    case Role::TextField:
    case Role::TextArea:
    case Role::NumberField:
    case Role::DateField:
    case Role::SearchField:
    case Role::FileInput:
    case Role::Tab:
    case Role::Dialog:
    case Role::Figure:
    case Role::Meter:
      return true;
    case Role::Group:
    case Role::Header:
    case Role::Navigation:
    case Role::Main:
    case Role::Region:
    case Role::Heading:
    case Role::Text:
    case Role::List:
    case Role::ListItem:
    case Role::Table:
    case Role::RowGroup:
    case Role::Row:
    case Role::ColumnHeader:
    case Role::RowHeader:
    case Role::Cell:
    case Role::TabList:
    case Role::TabPanel:
    case Role::Status:
    case Role::Alert:
    case Role::Scroller:
      return false;
  }
  return false;
}

}  // namespace

void Semantics::begin_frame() {
  nodes_.clear();
  parents_.clear();
  places_.clear();
}

void Semantics::leaf(Node node) {
  assert(node.id != 0);
  assert((!is_control(node.role) || !node.name.empty()) && "what can be used or seen must have a name");
  if (node.parent == 0 && !parents_.empty()) node.parent = parents_.back();
  [[maybe_unused]] bool const fresh = places_.emplace(node.id, nodes_.size()).second;
  assert(fresh && "two nodes of one id: give their scope a key");
  nodes_.push_back(std::move(node));
}

void Semantics::open(Node node) {
  NodeId const id = node.id;
  leaf(std::move(node));
  parents_.push_back(id);
}

void Semantics::close() {
  assert(!parents_.empty());
  parents_.pop_back();
}

void Semantics::close_at(float height) {
  assert(!parents_.empty());
  Node& node = nodes_[places_.at(parents_.back())];
  node.rect.h = height;
  close();
}

void Semantics::content(float width, float height) {
  assert(!parents_.empty());
  Node& node = nodes_[places_.at(parents_.back())];
  node.content_width = width;
  node.content_height = height;
}

void Semantics::append(Semantics const& over) {
  std::size_t place = nodes_.size();
  for (Node const& node : over.nodes_) {
    if (node.parent == 0) {
      place = nodes_.size();
    } else if (!over.places_.contains(node.parent)) {
      place = end_of(node.parent);
    }
    if (place < nodes_.size()) {
      for (auto& entry : places_) entry.second += entry.second >= place ? 1 : 0;
    }
    [[maybe_unused]] bool const fresh = places_.emplace(node.id, place).second;
    assert(fresh && "two nodes of one id: give their scope a key");
    nodes_.insert(nodes_.begin() + static_cast<std::ptrdiff_t>(place), node);
    ++place;
  }
}

std::size_t Semantics::end_of(NodeId parent) const {
  std::size_t at = places_.at(parent) + 1;
  while (at < nodes_.size()) {
    NodeId above = nodes_[at].parent;
    while (above != 0 && above != parent) above = nodes_[places_.at(above)].parent;
    if (above != parent) break;
    ++at;
  }
  return at;
}

void Semantics::end_frame() { assert(parents_.empty() && "a node was opened and not closed"); }

Node const* Semantics::find(NodeId id) const {
  auto const place = places_.find(id);
  return place == places_.end() ? nullptr : &nodes_[place->second];
}

}  // namespace claves
