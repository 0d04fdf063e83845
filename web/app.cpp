#include "web/app.h"

#include "core/edits/difference.h"
#include "web/views/method_view.h"

namespace claves {
namespace {

constexpr std::int64_t notice_ms = 8'000;

std::string fragment() { return '#' + platform::route(); }

}  // namespace

App::App(Storage& storage)
    : ui_(Fonts{}),
      saving_(storage, Actor{Random(platform::random_seed()).next_id()}),
      session_(Actor{1}),
      findings_(session_.workspace()),
      requests_(platform::random_seed()),
      preferences_(read_preferences()),
      backups_(read_backups()) {
  platform::set_text_zoom(text_zoom(preferences_.text_size));  // or the first typefaces are made twice
  saving_.open(platform::now());
  speak(preferences_.tongue);
  speechless_ = spoken_ != preferences_.tongue;
  address_ = fragment();
  route_ = parse_fragment(address_);
}

platform::Next App::pass(std::span<UserAction const> actions) {
  now_ = platform::now();
  if (told_ && now_.ms >= told_->until.ms) told_.reset();
  take_words();
  follow_address();
  follow_sealing();
  save();
  follow_copies();
  if (speechless_) return platform::Next::Sleep;
  draw(screen(), actions);
  carry_out(requests_.take());
  save();
  if (!ui_.settled()) return platform::Next::Pass;
  return ui_.wants_frame() ? platform::Next::Frame : platform::Next::Sleep;
}

// Drafts of fields are committed by the browser's own blur before the page is hidden.
void App::hidden() {
  save();
  if (backup_status().steps_since > 0) leave_backup();
}

void App::save() {
  saving_.run(session_, now_);
  settle_in();
  std::int64_t const again_ms = saving_.wants_run_in(now_);
  if (again_ms > 0) platform::request_frame_in(static_cast<double>(again_ms));
}

// Once what was saved has been read, the address says where to begin; without one, where there is something.
void App::settle_in() {
  if (settled_in_ || !saving_.loaded()) return;
  settled_in_ = true;
  bool const nothing = is_empty(session_.workspace());
  if (nothing && route_.page != Page::Import) show({.page = Page::Welcome}, platform::Visit::Replace);
  if (!nothing && route_.page == Page::Welcome) show({.page = Page::Accounts}, platform::Visit::Replace);
}

// At once where the language is compiled in; else when its file is here, and until then as before.
void App::speak(Tongue tongue) {
  if (!file_of(tongue).empty()) return platform::fetch(file_of(tongue));
  spoken_ = tongue;
  translation_.reset();
  if (tongue == Tongue::Pseudo) translation_ = pseudo_translation();
}

void App::take_words() {
  while (std::optional<platform::Fetched> const file = platform::take_fetched()) {
    Tongue const wanted = preferences_.tongue;
    if (file->path != file_of(wanted)) continue;  // another was chosen since
    speechless_ = false;
    if (file->bytes.empty()) {
      tell({Tone::Bad, words().say(Word::language_not_loaded, {own_name_of(wanted)})});
      continue;
    }
    spoken_ = wanted;
    translation_ = read_words(file->bytes).translation;
  }
}

Screen App::screen() const {
  int const offset = platform::utc_offset_minutes();
  return {.session = session_,
          .workspace = session_.workspace(),
          .findings = findings_,
          .words = words(),
          .locale = Locale(language()),
          .today = day_of(now_, offset),
          .now = now_,
          .utc_offset_minutes = offset,
          .route = route_,
          .saving = saving_.status(now_),
          .theme = preferences_.theme,
          .text_size = preferences_.text_size,
          .editable = saving_.may_edit(),
          .refusal = refusal_ ? &*refusal_ : nullptr,
          .notice = told_ ? &told_->notice : nullptr,
          .waiting_file = waiting_ ? &waiting_->name : nullptr,
          .sealing = sealing_,
          .backup = backup_status(),
          .loaded = saving_.loaded() ? &*saving_.loaded() : nullptr};
}

void App::draw(Screen const& screen, std::span<UserAction const> actions) {
  Shade const shade = shade_of(preferences_.theme);
  platform::Viewport const viewport = platform::viewport();
  float const zoom = text_zoom(preferences_.text_size);
  platform::set_text_zoom(zoom);
  ui_.begin({.width = viewport.width,
             .height = viewport.height,
             .device_scale = viewport.pixel_ratio,
             .text_zoom = zoom,
             .shade = shade,
             .coarse_pointer = platform::has_coarse_pointer(),
             .reduced_motion = platform::prefers_reduced_motion(),
             .seconds = platform::seconds()},
            actions);
  shell_.draw(ui_, screen, requests_, [&] { draw_page(screen); });
  ui_.end();
  platform::set_document(tag_of(spoken_), screen.say(Word::app_name), shade);
  if (NodeId const wanted = ui_.wanted_focus(); wanted != 0) platform::focus(wanted);
  if (Ui::WantedScroll const wanted = ui_.wanted_scroll(); wanted.id != 0)
    platform::scroll(wanted.id, wanted.x, 0);
}

void App::draw_page(Screen const& screen) {
  if (screen.loaded == nullptr) return;
  switch (screen.route.page) {
    case Page::Welcome:
      return welcome_.draw(ui_, screen, requests_);
    case Page::Accounts:
      return choose_.draw(ui_, screen, requests_);
    case Page::Account:
      return account_.draw(ui_, screen, requests_);
    case Page::Agenda:
      return agenda_.draw(ui_, screen, requests_);
    case Page::Programme:
      return programme_.draw(ui_, screen, requests_);
    case Page::Import:
      return import_.draw(ui_, screen, requests_);
    case Page::Method:
      return draw_method(ui_, screen, requests_);
  }
}

// The user went back or forward, or wrote an address.
void App::follow_address() {
  std::string address = fragment();
  if (address == address_) return;
  address_ = std::move(address);
  route_ = parse_fragment(address_);
  refusal_.reset();
}

void App::show(Route route, platform::Visit visit) {
  if (route == route_) return;
  route_ = route;
  address_ = to_fragment(route);
  refusal_.reset();
  platform::set_route(std::string_view(address_).substr(1), visit);
}

void App::tell(Notice notice) {
  ui_.say(notice.text);
  told_ = Told{std::move(notice), Moment{now_.ms + notice_ms}};
  platform::request_frame_in(static_cast<double>(notice_ms));
}

}  // namespace claves
