#include "web/preferences.h"

#include <algorithm>
#include <array>

#include "web/platform.h"

namespace claves {
namespace {

constexpr std::string_view tongue_key = "tongue";
constexpr std::string_view theme_key = "theme";
constexpr std::string_view backups_key = "copies";
constexpr std::string_view tour_key = "tour";
constexpr std::string_view tour_taken = "taken";
constexpr std::string_view text_size_key = "text-size";
constexpr std::array<std::string_view, 4> theme_names = {"system", "light", "dark", "contrast"};
constexpr std::array<std::string_view, 4> text_size_names = {"usual", "large", "larger", "largest"};
constexpr std::array<float, 4> text_size_factors = {1, 1.25F, 1.5F, 2};

template <class Choice, std::size_t count>
Choice named(std::array<std::string_view, count> const& names, std::string_view name, Choice otherwise) {
  for (std::size_t i = 0; i < count; ++i)
    if (names[i] == name) return static_cast<Choice>(i);
  return otherwise;
}

}  // namespace

Preferences read_preferences() {
  std::string const kept = platform::preference(tongue_key);
  return {tongue_tagged(kept.empty() ? platform::language() : kept),
          named(theme_names, platform::preference(theme_key), ThemeChoice::System),
          named(text_size_names, platform::preference(text_size_key), TextSize::Usual),
          platform::preference(tour_key) == tour_taken};
}

void keep(Preferences const& preferences) {
  platform::set_preference(tongue_key, tag_of(preferences.tongue));
  platform::set_preference(theme_key, theme_names[static_cast<std::size_t>(preferences.theme)]);
  platform::set_preference(text_size_key, text_size_names[static_cast<std::size_t>(preferences.text_size)]);
  platform::set_preference(tour_key, preferences.tour_taken ? tour_taken : "");
}

BackupMemory read_backups() { return read_backup_memory(platform::preference(backups_key)); }

void keep(BackupMemory const& memory) { platform::set_preference(backups_key, write_backup_memory(memory)); }

Shade shade_of(ThemeChoice theme) {
  if (theme == ThemeChoice::HighContrast) return Shade::HighContrast;
  if (theme == ThemeChoice::System && platform::prefers_more_contrast()) return Shade::HighContrast;
  bool const dark = theme == ThemeChoice::Dark || (theme == ThemeChoice::System && platform::prefers_dark());
  return dark ? Shade::Dark : Shade::Light;
}

float text_zoom(TextSize size) {
  return std::clamp(text_size_factors[static_cast<std::size_t>(size)] * platform::text_size(), 1.0F, 2.0F);
}

}  // namespace claves
