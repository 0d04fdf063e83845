// What differs between the tree on the screen and the next one, as bytes for the mirror in the page: the nodes
// that changed and, if the structure did, the order of all. Nothing changed: no bytes, and nothing is called.
//
// Little-endian. u32 count of changed nodes, each a record as written by `append_node`; then u32 count of the
// order (the largest u32: as before), each u32 id, u32 parent. `shell/records.js` reads it.
#pragma once

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "web/semantics.h"

namespace claves {

class Difference {
 public:
  // The bytes that bring the mirror to `nodes`, which are then the tree on the screen.
  std::string advance(std::span<Node const> nodes);
  // The mirror is empty again.
  void reset();

 private:
  std::vector<Node> shown_;
  std::unordered_map<NodeId, std::size_t> places_;
};

}  // namespace claves
