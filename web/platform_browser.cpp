// What the browser is asked: one line each.
#include <deque>

#include "web/platform.h"
#include "web/platform_bridge.h"

namespace claves::platform {
namespace {

std::string answered;
std::deque<Fetched> fetched;  // not taken yet

}  // namespace

extern "C" EMSCRIPTEN_KEEPALIVE char* claves_answer(std::size_t length) {
  answered.resize(length);
  return answered.data();
}

extern "C" EMSCRIPTEN_KEEPALIVE char* claves_fetched_path(std::size_t length) {
  fetched.emplace_back().path.resize(length);
  return fetched.back().path.data();
}

extern "C" EMSCRIPTEN_KEEPALIVE char* claves_fetched_bytes(std::size_t length) {
  fetched.back().bytes.resize(length);
  return fetched.back().bytes.data();
}

std::string language() {
  host_language();
  return answered;
}

float text_size() { return static_cast<float>(host_text_size()); }
bool prefers_dark() { return host_matches(0) != 0; }
bool prefers_more_contrast() { return host_matches(1) != 0; }
bool prefers_reduced_motion() { return host_matches(2) != 0; }
bool has_coarse_pointer() { return host_matches(3) != 0; }

void set_document(std::string_view language, std::string_view title, Shade shade) {
  host_document(std::string(language).c_str(), std::string(title).c_str(), static_cast<int>(shade));
}

Moment now() { return {static_cast<std::int64_t>(host_now())}; }
int utc_offset_minutes() { return host_utc_offset(); }

std::uint64_t random_seed() {
  std::uint64_t seed = 0;
  host_random(reinterpret_cast<char*>(&seed), sizeof seed);
  return seed;
}

std::string random_bytes(std::size_t count) {
  std::string bytes(count, '\0');
  host_random(bytes.data(), static_cast<int>(count));
  return bytes;
}

std::string preference(std::string_view key) {
  host_preference(std::string(key).c_str());
  return answered;
}

void set_preference(std::string_view key, std::string_view value) {
  host_set_preference(std::string(key).c_str(), std::string(value).c_str());
}

std::string route() {
  host_route();
  return answered;
}

void set_route(std::string_view route, Visit visit) {
  host_set_route(std::string(route).c_str(), visit == Visit::Replace ? 1 : 0);
}

BackupFolder backup_folder() {
  host_folder_name();
  return {static_cast<Folder>(host_folder()), answered};
}

void fetch(std::string_view path) { host_fetch(std::string(path).c_str()); }

std::optional<Fetched> take_fetched() {
  if (fetched.empty()) return {};
  Fetched file = std::move(fetched.front());
  fetched.pop_front();
  return file;
}

void download(std::string_view name, std::string_view mime, std::string_view bytes) {
  host_download(std::string(name).c_str(), std::string(mime).c_str(), bytes.data(),
                static_cast<int>(bytes.size()));
}

void download_png(std::string_view name, std::string_view svg) {
  host_download_png(std::string(name).c_str(), std::string(svg).c_str());
}

void copy(std::string_view text) { host_copy(std::string(text).c_str()); }

void request_frame() { host_request_frame(); }
void request_frame_in(double milliseconds) { host_request_frame_in(milliseconds); }

}  // namespace claves::platform
