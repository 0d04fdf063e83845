// Text inside HTML, SVG and XML.
#pragma once

#include <string>
#include <string_view>

namespace claves {

// As the content of an element or a quoted attribute; control characters that XML 1.0 forbids are left out.
std::string markup_escaped(std::string_view text);

}  // namespace claves
