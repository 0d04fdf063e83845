// The shade that the page is going to be drawn in, before anything of it is painted; decided as by `shade_of` of
// web/preferences.cpp.
{
  let theme = "";
  try {
    theme = localStorage.getItem("claves.theme") ?? "";
  } catch {
    // forbidden here
  }
  const prefers = (query) => matchMedia(query).matches;
  const system = prefers("(prefers-contrast: more), (forced-colors: active)") ? "contrast"
    : prefers("(prefers-color-scheme: dark)") ? "dark" : "light";
  document.documentElement.dataset.shade = ["light", "dark", "contrast"].includes(theme) ? theme : system;
}
