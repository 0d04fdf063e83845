// Runs something in a process of its own in which the n-th allocation fails, and answers what became of it.
//
// Core is compiled without exceptions, so an allocation that fails ends the program at that very place:
// natively by std::bad_alloc that nobody can catch, in the page by a trap (web/page.cmake). Here the process
// ends.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace claves::test {

// What outlives the process: written by it, read by who started it.
class Legacy {
 public:
  void leave(std::string const& text);  // in place of what was left before
  std::string read() const;
};

// Allocations are not counted, and do not fail, as long as it lives: what stands for the browser works on.
class Spared {
 public:
  Spared();
  ~Spared();
  Spared(Spared const&) = delete;
  Spared& operator=(Spared const&) = delete;
};

enum class End { OutOfMemory, Done, Otherwise };
End run_failing(std::size_t nth, std::function<void()> const& act);
std::size_t allocations_in(std::function<void()> const& act);  // in a process of its own as well

// `most` numbers spread over 1..count, the first and the last among them.
std::vector<std::size_t> spread(std::size_t count, std::size_t most);

}  // namespace claves::test
