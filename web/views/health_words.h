// What a part of an account's health counted, in words.
#pragma once

#include "core/rules/health.h"
#include "web/screen.h"

namespace claves {

std::string health_part_words(Screen const& screen, HealthCount const& part);
Tone health_tone(double share);  // of 0..1

}  // namespace claves
