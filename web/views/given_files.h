// Files that the user chose or dropped somewhere, on their way to where they are opened.
#pragma once

#include <span>

#include "web/request.h"
#include "web/widgets/fields.h"

namespace claves {

inline void take(std::span<ChosenFile const> files, Requests& requests) {
  for (ChosenFile const& file : files) {
    if (file.too_large)
      requests.add(RefuseFile{std::string(file.name), *file.too_large});
    else
      requests.add(OpenFile{std::string(file.name), std::string(file.bytes)});
  }
}

}  // namespace claves
