#include "shell/cli/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace claves {
namespace {

Error refused(std::string const& path) { return {Fault::Refused, path, std::strerror(errno)}; }

// Closes what it holds; what has a name is removed unless it was kept.
class Descriptor {
 public:
  explicit Descriptor(int number, std::string name = {}) : number_(number), name_(std::move(name)) {}
  Descriptor(Descriptor const&) = delete;
  Descriptor& operator=(Descriptor const&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
    if (!name_.empty()) ::unlink(name_.c_str());
  }
  explicit operator bool() const { return number_ >= 0; }
  int number() const { return number_; }
  void keep() { name_.clear(); }

 private:
  int number_;
  std::string name_;
};

bool write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t const written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// The mode of the file that is replaced, or what a new file gets.
mode_t mode_for(std::string const& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0) return status.st_mode & 0777;
  mode_t const mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

}  // namespace

bool file_exists(std::string const& path) {
  std::error_code none;
  return std::filesystem::exists(path, none);
}

Result<std::string> read_file(std::string const& path, std::size_t limit) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0)
    return errno == ENOENT ? Error{Fault::Missing, path, std::strerror(errno)} : refused(path);
  if (S_ISDIR(status.st_mode)) return Error{Fault::Refused, path, std::strerror(EISDIR)};
  if (static_cast<std::uintmax_t>(status.st_size) > limit)
    return Error{Fault::TooLarge, path, std::to_string(status.st_size)};
  Descriptor const file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file) return refused(path);
  std::string bytes;
  for (std::string part(1 << 16, '\0');;) {
    ssize_t const count = ::read(file.number(), part.data(), part.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return refused(path);
    if (count == 0) return bytes;
    bytes.append(part, 0, static_cast<std::size_t>(count));
    if (bytes.size() > limit) return Error{Fault::TooLarge, path, std::to_string(bytes.size())};
  }
}

Result<> write_file(std::string const& path, std::string_view bytes) {
  std::error_code none;
  std::string const target = std::filesystem::weakly_canonical(path, none).string();  // a link keeps its place
  std::string const place = target.empty() ? path : target;
  std::string const folder = std::filesystem::path(place).parent_path().string();
  std::string name = place + ".XXXXXX";
  int const number = ::mkostemp(name.data(), O_CLOEXEC);
  Descriptor file(number, number < 0 ? std::string{} : name);
  if (!file) return refused(path);
  if (::fchmod(file.number(), mode_for(place)) != 0) return refused(path);
  if (!write_all(file.number(), bytes) || ::fsync(file.number()) != 0) return refused(path);
  if (::rename(name.c_str(), place.c_str()) != 0) return refused(path);
  file.keep();
  Descriptor const directory(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!directory || ::fsync(directory.number()) != 0) return refused(path);
  return Nothing{};
}

}  // namespace claves
