// Prints the fingerprints: for the compilers whose programs are not the tests.
#include <cstdio>

#include "tests/core/methods/fingerprints.h"

int main() { std::fputs(claves::fingerprints().c_str(), stdout); }
