// A step as bytes. The grammar is in journal.md.
#pragma once

#include "core/base/result.h"
#include "core/edits/step.h"

namespace claves {

std::string encode_step(StampedStep const& step);
// Newer: names a kind, field, value or step that this version does not know (the caller keeps the bytes).
// Damaged: no bytes of ours. `where` is the byte.
Result<StampedStep> decode_step(std::string_view bytes);

}  // namespace claves
