// What is measured: each work is prepared once and then done again and again, natively and in WebAssembly.
#pragma once

#include <cstdint>

extern "C" {
int work_count();
char const* work_name(int work);
void prepare_work(int work);  // not measured
void do_work();               // the prepared one, once
double check_of_work();       // a whole number that peers must get too, of what was done last
// An analysis in slices: true while there is more to do.
void prepare_slices();
bool do_slice(int samples);
}
