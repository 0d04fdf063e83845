#include "core/base/markup.h"

namespace claves {

std::string markup_escaped(std::string_view text) {
  std::string safe;
  for (char const c : text) {
    if (c == '&')
      safe += "&amp;";
    else if (c == '<')
      safe += "&lt;";
    else if (c == '>')
      safe += "&gt;";
    else if (c == '"')
      safe += "&quot;";
    else if (c == '\'')
      safe += "&#39;";
    else if (static_cast<unsigned char>(c) >= ' ' || c == '\n' || c == '\t')
      safe += c;
  }
  return safe;
}

}  // namespace claves
