#include "tests/allocations/failing.h"

#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <new>

namespace {

constexpr std::size_t never = SIZE_MAX;
constexpr int out_of_memory = 77;  // of a process that ended by it

std::size_t made = 0;  // allocations, since counting began
std::size_t failing = never;
int spared = 0;

// Shared with the processes that are started.
struct Shared {
  std::size_t size = 0;
  std::size_t made = 0;
  char bytes[8'000'000] = {};
};

Shared& shared() {
  static auto* const region = static_cast<Shared*>(
      mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
  return *region;
}

int run(std::function<void()> const& act, std::size_t nth) {
  shared();
  pid_t const child = fork();
  if (child == 0) {
    made = 0;
    failing = nth;
    act();
    shared().made = made;
    failing = never;
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

void* operator new(std::size_t size) {
  if (spared == 0 && ++made == failing) _exit(out_of_memory);
  void* const place = std::malloc(size == 0 ? 1 : size);
  if (place == nullptr) std::abort();
  return place;
}
void* operator new[](std::size_t size) { return operator new(size); }
void operator delete(void* place) noexcept { std::free(place); }
void operator delete(void* place, std::size_t) noexcept { std::free(place); }
void operator delete[](void* place) noexcept { std::free(place); }
void operator delete[](void* place, std::size_t) noexcept { std::free(place); }

namespace claves::test {

void Legacy::leave(std::string const& text) {
  if (text.size() > sizeof shared().bytes) std::abort();
  std::memcpy(shared().bytes, text.data(), text.size());
  shared().size = text.size();
}

std::string Legacy::read() const { return {shared().bytes, shared().size}; }

Spared::Spared() { ++spared; }
Spared::~Spared() { --spared; }

End run_failing(std::size_t nth, std::function<void()> const& act) {
  int const status = run(act, nth);
  return status == out_of_memory ? End::OutOfMemory : status == 0 ? End::Done : End::Otherwise;
}

std::size_t allocations_in(std::function<void()> const& act) {
  shared().made = 0;
  run(act, never);
  return shared().made;
}

std::vector<std::size_t> spread(std::size_t count, std::size_t most) {
  std::vector<std::size_t> numbers;
  if (count <= most || most < 2) {
    for (std::size_t number = 1; number <= count; ++number) numbers.push_back(number);
    return numbers;
  }
  for (std::size_t at = 0; at < most; ++at) numbers.push_back(1 + at * (count - 1) / (most - 1));
  return numbers;
}

}  // namespace claves::test
