#include "tests/support/translations.h"

#include <map>

#include "tests/support/files.h"

namespace claves::test {

std::string read_language_file(Tongue tongue) {
  return read_fixture("../../assets/" + std::string(file_of(tongue)));
}

Translation const& translation_of(Tongue tongue) {
  static std::map<Tongue, Translation> read;
  auto const found = read.find(tongue);
  if (found != read.end()) return found->second;
  return read.emplace(tongue, read_words(read_language_file(tongue)).translation).first->second;
}

Language language_of(Tongue tongue) {
  return file_of(tongue).empty() ? Language(tongue) : Language(tongue, &translation_of(tongue));
}

}  // namespace claves::test
