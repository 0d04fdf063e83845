#include "tests/support/files.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace claves {
namespace {

std::string read_whole(std::string const& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE_MESSAGE(file, path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::string find_foreign_folder() {
  std::vector<std::string> places;
  if (char const* const named = std::getenv("CLAVES_FOREIGN_FILES")) places.emplace_back(named);
  for (char const* const above : {"/../shared/data", "/../../shared/data"})
    places.push_back(CLAVES_SOURCE_DIR + std::string(above));
  for (std::string const& place : places)
    if (std::filesystem::is_directory(place + "/crm")) return place + "/";
  return {};
}

}  // namespace

std::string read_fixture(std::string const& path) {
  return read_whole(std::string(CLAVES_SOURCE_DIR) + "/tests/fixtures/" + path);
}

std::string const& foreign_folder() {
  static std::string const folder = find_foreign_folder();
  return folder;
}

std::string read_foreign(std::string const& path) { return read_whole(foreign_folder() + path); }

std::vector<std::string> foreign_names(std::string const& folder) {
  std::vector<std::string> names;
  for (auto const& entry : std::filesystem::directory_iterator(foreign_folder() + folder))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace claves
