// The door to the operating system: arguments, clock, chance, and the two streams.
#include <chrono>
#include <cstdio>
#include <random>

#include "shell/cli/cli.h"

int main(int count, char** words) {
  std::random_device chance;
  std::uint64_t const drawn = std::uint64_t{chance()} << 32 | chance();
  auto const now = std::chrono::duration_cast<std::chrono::milliseconds>(
      std::chrono::system_clock::now().time_since_epoch());
  claves::CliAnswer const answer = claves::run_cli({words + 1, words + count}, {{now.count()}, {drawn | 1}});
  bool const printed = std::fwrite(answer.out.data(), 1, answer.out.size(), stdout) == answer.out.size() &&
                       std::fflush(stdout) == 0;
  std::fwrite(answer.err.data(), 1, answer.err.size(), stderr);
  return printed ? answer.exit_code : 2;
}
