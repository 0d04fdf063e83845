#include "web/difference.h"

#include <algorithm>
#include <concepts>

#include "core/base/bits.h"

namespace claves {
namespace {

constexpr std::uint32_t order_as_before = UINT32_MAX;

class Bytes {
 public:
  explicit Bytes(std::string& to) : to_(to) {}

  void number(std::uint32_t value) {
    for (int shift = 0; shift < 32; shift += 8) to_ += static_cast<char>(value >> shift & 255);
  }
  template <std::signed_integral I>
  void number(I value) {
    number(static_cast<std::uint32_t>(value));
  }
  void number(float value) { number(bits_as<std::uint32_t>(value)); }
  void number(double value) {
    auto const bits = bits_as<std::uint64_t>(value);
    number(static_cast<std::uint32_t>(bits));
    number(static_cast<std::uint32_t>(bits >> 32));
  }
  template <class E>
  requires std::is_enum_v<E>
  void number(E value) { number(static_cast<std::uint32_t>(value)); }
  void text(std::string const& value) {
    number(static_cast<std::uint32_t>(value.size()));
    to_ += value;
  }

 private:
  std::string& to_;
};

void append_node(std::string& to, Node const& node) {
  Bytes out(to);
  out.number(node.id);
  out.number(node.role);
  for (float const side : {node.rect.x, node.rect.y, node.rect.w, node.rect.h}) out.number(side);
  for (std::string const* text : {&node.name, &node.description, &node.text, &node.placeholder, &node.error,
                                  &node.spoken, &node.shortcut, &node.group, &node.accept, &node.href}) {
    out.text(*text);
  }
  out.number(static_cast<std::uint32_t>(node.options.size()));
  for (std::string const& option : node.options) out.text(option);
  for (double const number : {node.number, node.low, node.high, node.step}) out.number(number);
  for (int const number : {node.chosen, int{node.level}, node.index, node.count, node.column_count}) {
    out.number(number);
  }
  for (float const length : {node.content_width, node.content_height, node.text_size, node.text_left,
                             node.text_right, node.text_baseline, node.line_height}) {
    out.number(length);
  }
  out.number(node.sort);
  for (Tri const state : {node.checked, node.expanded, node.selected, node.pressed}) out.number(state);
  for (bool const flag :
       {node.current, node.disabled, node.multiline_commit, node.text_to_right, node.secret}) {
    out.number(flag ? 1U : 0U);
  }
}

bool same_order(std::span<Node const> a, std::span<Node const> b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](Node const& x, Node const& y) {
    return x.id == y.id && x.parent == y.parent && x.role == y.role;
  });
}

}  // namespace

std::string Difference::advance(std::span<Node const> nodes) {
  std::string changed;
  std::uint32_t count = 0;
  for (Node const& node : nodes) {
    auto const place = places_.find(node.id);
    if (place != places_.end() && shown_[place->second] == node) continue;
    append_node(changed, node);
    ++count;
  }
  bool const in_order = same_order(nodes, shown_);
  if (count == 0 && in_order) return {};

  std::string out;
  Bytes bytes(out);
  bytes.number(count);
  out += changed;
  bytes.number(in_order ? order_as_before : static_cast<std::uint32_t>(nodes.size()));
  if (!in_order) {
    for (Node const& node : nodes) {
      bytes.number(node.id);
      bytes.number(node.parent);
    }
  }
  shown_.assign(nodes.begin(), nodes.end());
  if (!in_order) {
    places_.clear();
    for (std::size_t i = 0; i < shown_.size(); ++i) places_.emplace(shown_[i].id, i);
  }
  return out;
}

void Difference::reset() {
  shown_.clear();
  places_.clear();
}

}  // namespace claves
