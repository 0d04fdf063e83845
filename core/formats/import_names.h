// The things that the names and codes in files may mean: those of the workspace, and those that the files
// bring.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace claves {

class NameBook {
 public:
  // One code, and one name, may come to stand for several things; then neither finds any.
  void add(std::uint64_t id, std::string_view name, std::string_view code);

  enum class Finding : std::uint8_t { None, One, Several };
  struct Found {
    Finding finding = Finding::None;
    std::uint64_t id = 0;
  };
  Found find_code(std::string_view code) const;
  Found find_name(std::string_view name) const;      // folded
  Found find_squeezed(std::string_view name) const;  // letters and digits alone: "GTXPro" finds "GTX Pro"
  bool has_other_code(std::uint64_t id, std::string_view code) const;

  // Names much like this one, the likest first: no more than five.
  std::vector<std::string> candidates(std::string_view name) const;
  std::string const& name_of(std::uint64_t id) const;

 private:
  struct Entry {
    std::string name;
    std::string bare;         // folded, without the legal form
    std::string letters;      // squeezed
    std::uint64_t pairs = 0;  // a bit for each pair of neighbouring letters in `bare`, hashed
  };
  using Index = std::unordered_map<std::string, Found>;
  static void put(Index& index, std::string key, std::uint64_t id);
  static Found look_up(Index const& index, std::string const& key);

  std::vector<Entry> entries_;
  std::unordered_map<std::uint64_t, std::size_t> entries_by_id_;
  std::unordered_map<std::uint64_t, std::string> codes_;
  Index by_code_;
  Index by_name_;
  Index by_squeezed_;
};

}  // namespace claves
