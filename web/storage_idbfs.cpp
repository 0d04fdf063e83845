#include "web/storage_idbfs.h"

#include <dirent.h>
#include <emscripten/emscripten.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>

extern "C" {
void claves_storage_open(void);
void claves_storage_commit(std::uint32_t ticket, char const* puts, char const* deletes, int read_back);
void claves_storage_take_over(void);
double claves_storage_figure(int which);
void claves_storage_detail(char* text, int room);
int claves_storage_is_unreadable(char const* path);
int claves_storage_take_receipt(std::uint32_t* numbers, char* detail, int room);
void claves_storage_set_mark(std::uint32_t epoch, std::uint32_t sequence);
void claves_storage_ask_to_last(void);
}

namespace claves {
namespace {

std::string const root = "/claves/";
constexpr int detail_room = 400;  // bytes

// In the order of `claves_storage_figure`.
enum class Figure : std::uint8_t {
  State,
  Trouble,
  Epoch,
  Contents,
  Lasting,
  HasLocks,
  MarkEpoch,
  MarkSequence
};

std::uint32_t figure(Figure which) {
  return static_cast<std::uint32_t>(claves_storage_figure(static_cast<int>(which)));
}

std::function<void()>& changed_function() {
  static std::function<void()> changed;
  return changed;
}

std::string path_of(std::string_view name) { return root + std::string(name); }

void make_folders(std::string const& path) {
  for (std::size_t at = path.find('/', 1); at != std::string::npos; at = path.find('/', at + 1))
    mkdir(path.substr(0, at).c_str(), 0777);
}

void write_file(std::string const& path, std::string_view bytes) {
  make_folders(path);
  std::FILE* const file = std::fopen(path.c_str(), "wb");
  assert(file != nullptr);
  std::size_t const written = std::fwrite(bytes.data(), 1, bytes.size(), file);
  std::fclose(file);
  assert(written == bytes.size());
}

void list_files(std::string const& folder, std::vector<std::string>& names) {
  DIR* const entries = opendir(folder.c_str());
  if (entries == nullptr) return;
  while (dirent const* const entry = readdir(entries)) {
    std::string const name = entry->d_name;
    if (name == "." || name == "..") continue;
    if (entry->d_type == DT_DIR)
      list_files(folder + name + '/', names);
    else
      names.push_back((folder + name).substr(root.size()));
  }
  closedir(entries);
}

void append_line(std::string& lines, std::string const& line) {
  if (!lines.empty()) lines += '\n';
  lines += line;
}

}  // namespace

extern "C" EMSCRIPTEN_KEEPALIVE void claves_storage_changed() {
  if (changed_function()) changed_function()();
}

IdbfsStorage::IdbfsStorage(std::function<void()> changed) { changed_function() = std::move(changed); }

void IdbfsStorage::open() { claves_storage_open(); }
void IdbfsStorage::take_over() { claves_storage_take_over(); }
void IdbfsStorage::ask_to_last() { claves_storage_ask_to_last(); }

StorageState IdbfsStorage::state() const { return static_cast<StorageState>(figure(Figure::State)); }
Trouble IdbfsStorage::trouble() const { return static_cast<Trouble>(figure(Figure::Trouble)); }
std::string IdbfsStorage::detail() const {
  std::array<char, detail_room> text{};
  claves_storage_detail(text.data(), detail_room);
  return text.data();
}
std::uint32_t IdbfsStorage::epoch() const { return figure(Figure::Epoch); }
std::uint64_t IdbfsStorage::contents() const { return figure(Figure::Contents); }
bool IdbfsStorage::single_writer() const { return figure(Figure::HasLocks) != 0; }
Lasting IdbfsStorage::lasting() const { return static_cast<Lasting>(figure(Figure::Lasting)); }
HighWater IdbfsStorage::high_water() const { return {figure(Figure::MarkEpoch), figure(Figure::MarkSequence)}; }
void IdbfsStorage::set_high_water(HighWater mark) { claves_storage_set_mark(mark.epoch, mark.sequence); }

std::vector<std::string> IdbfsStorage::names() const {
  std::vector<std::string> names;
  list_files(root, names);
  std::sort(names.begin(), names.end());
  return names;
}

Result<std::string> IdbfsStorage::read(std::string_view name) const {
  std::string const path = path_of(name);
  if (claves_storage_is_unreadable(path.c_str()) != 0) return Error{Fault::Damaged, std::string(name), {}};
  std::FILE* const file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return Error{Fault::Missing, std::string(name), {}};
  std::string bytes;
  std::array<char, 65'536> block{};
  while (std::size_t const count = std::fread(block.data(), 1, block.size(), file))
    bytes.append(block.data(), count);
  std::fclose(file);
  return bytes;
}

void IdbfsStorage::commit(Batch batch) {
  std::string puts;
  std::string deletes;
  for (Entry const& put : batch.puts) {
    write_file(path_of(put.name), put.bytes);
    append_line(puts, path_of(put.name));
  }
  for (std::string const& name : batch.deletes) {
    unlink(path_of(name).c_str());
    append_line(deletes, path_of(name));
  }
  claves_storage_commit(batch.ticket, puts.c_str(), deletes.c_str(), batch.read_back == ReadBack::Yes ? 1 : 0);
}

std::vector<Receipt> IdbfsStorage::take_receipts() {
  std::vector<Receipt> receipts;
  std::array<std::uint32_t, 2> numbers{};
  std::array<char, detail_room> detail{};
  while (claves_storage_take_receipt(numbers.data(), detail.data(), detail_room) != 0)
    receipts.push_back({numbers[0], static_cast<Trouble>(numbers[1]), detail.data()});
  return receipts;
}

}  // namespace claves
