// A language as it is at hand: compiled in, or a translation that was read from its file.
#pragma once

#include <string_view>

#include "web/words/texts.h"
#include "web/words/tongue.h"

namespace claves {

class Translation;

class Language {
 public:
  // What a translation does not say is said in English; without one all is. It must outlive this.
  constexpr Language(Tongue tongue, Translation const* translation = nullptr)
      : tongue_(tongue), translation_(translation) {}

  Tongue tongue() const { return tongue_; }
  std::string_view text(std::size_t place) const;  // a place in texts()
  std::string_view counted(Counted counted, double n) const;

 private:
  Tongue tongue_;
  Translation const* translation_;
};

}  // namespace claves
