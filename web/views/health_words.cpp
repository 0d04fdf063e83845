#include "web/views/health_words.h"

namespace claves {

std::string health_part_words(Screen const& screen, HealthCount const& part) {
  struct Said {
    Word known;
    Word unknown;
  };
  constexpr std::array<Said, health_part_count> said{
      {{Word::health_fresh, Word::health_fresh_unknown},
       {Word::health_covered, Word::health_covered},
       {Word::health_indicators, Word::health_indicators_unknown},
       {Word::health_promises, Word::health_promises_unknown}}};
  Said const& words = said[static_cast<std::size_t>(part.part)];
  if (!part.is_known()) return std::string(screen.say(words.unknown));
  return screen.say(words.known, {screen.locale.percent(part.share), screen.locale.number(part.have),
                                  screen.locale.number(part.of)});
}

Tone health_tone(double share) { return share < 0.4 ? Tone::Bad : share < 0.7 ? Tone::Warn : Tone::Good; }

}  // namespace claves
