// Four whole numbers at once: what the kernels compute with, by SSE2, by WebAssembly's SIMD or one by one. All
// three give the same bits. Only for files named *_kernel.cpp, which the build compiles for these instructions.
#pragma once

#include <cstdint>

#if defined(__wasm_simd128__)
#include <wasm_simd128.h>
#elif defined(__SSE2__) && !defined(CLAVES_ONE_BY_ONE)
#include <emmintrin.h>
#endif

namespace claves {

#if defined(__wasm_simd128__)

using Four = v128_t;
inline Four four_at(void const* from) { return wasm_v128_load(from); }
inline void put_four(void* to, Four a) { wasm_v128_store(to, a); }
inline Four all_four(std::int32_t a) { return wasm_i32x4_splat(a); }
inline Four plus(Four a, Four b) { return wasm_i32x4_add(a, b); }
inline Four minus(Four a, Four b) { return wasm_i32x4_sub(a, b); }
inline Four products(Four a, Four b) { return wasm_i32x4_dot_i16x8(a, b); }  // of pairs of 16 bits, added up
inline Four over(Four a, Four b) { return wasm_i32x4_gt(a, b); }             // all bits where a > b
inline Four greater_of(Four a, Four b) { return wasm_i32x4_max(a, b); }
inline Four less_of(Four a, Four b) { return wasm_i32x4_min(a, b); }
inline Four chosen(Four where, Four a, Four b) { return wasm_v128_bitselect(a, b, where); }
inline Four half(Four a) { return wasm_i32x4_shr(a, 1); }
inline unsigned bits(Four a) { return static_cast<unsigned>(wasm_i32x4_bitmask(a)); }
inline unsigned bits(Four a, Four b, Four c, Four d) {
  return static_cast<unsigned>(wasm_i8x16_bitmask(
      wasm_i8x16_narrow_i16x8(wasm_i16x8_narrow_i32x4(a, b), wasm_i16x8_narrow_i32x4(c, d))));
}

#elif defined(__SSE2__) && !defined(CLAVES_ONE_BY_ONE)

using Four = __m128i;
inline Four four_at(void const* from) { return _mm_loadu_si128(static_cast<__m128i const*>(from)); }
inline void put_four(void* to, Four a) { _mm_storeu_si128(static_cast<__m128i*>(to), a); }
inline Four all_four(std::int32_t a) { return _mm_set1_epi32(a); }
inline Four plus(Four a, Four b) { return _mm_add_epi32(a, b); }
inline Four minus(Four a, Four b) { return _mm_sub_epi32(a, b); }
inline Four products(Four a, Four b) { return _mm_madd_epi16(a, b); }  // of pairs of 16 bits, added up
inline Four over(Four a, Four b) { return _mm_cmpgt_epi32(a, b); }     // all bits where a > b
inline Four chosen(Four where, Four a, Four b) {
  return _mm_or_si128(_mm_and_si128(where, a), _mm_andnot_si128(where, b));
}
inline Four half(Four a) { return _mm_srai_epi32(a, 1); }
inline Four greater_of(Four a, Four b) { return chosen(over(a, b), a, b); }
inline Four less_of(Four a, Four b) { return chosen(over(b, a), a, b); }
inline unsigned bits(Four a) { return static_cast<unsigned>(_mm_movemask_ps(_mm_castsi128_ps(a))); }
inline unsigned bits(Four a, Four b, Four c, Four d) {
  return static_cast<unsigned>(
      _mm_movemask_epi8(_mm_packs_epi16(_mm_packs_epi32(a, b), _mm_packs_epi32(c, d))));
}

#else

struct Four {
  std::int32_t lane[4];
};
template <class Each>
Four each(Each value) {
  return {{value(0), value(1), value(2), value(3)}};
}
inline Four four_at(void const* from) {
  Four a;
  __builtin_memcpy(&a, from, sizeof a);
  return a;
}
inline void put_four(void* to, Four a) { __builtin_memcpy(to, &a, sizeof a); }
inline Four all_four(std::int32_t a) { return {{a, a, a, a}}; }
inline Four plus(Four a, Four b) {
  return each([&](int i) { return a.lane[i] + b.lane[i]; });
}
inline Four minus(Four a, Four b) {
  return each([&](int i) { return a.lane[i] - b.lane[i]; });
}
inline Four products(Four a, Four b) {  // of pairs of 16 bits, added up
  std::int16_t x[8];
  std::int16_t y[8];
  __builtin_memcpy(x, &a, sizeof x);
  __builtin_memcpy(y, &b, sizeof y);
  return each([&](int i) { return x[2 * i] * y[2 * i] + x[2 * i + 1] * y[2 * i + 1]; });
}
inline Four over(Four a, Four b) {  // all bits where a > b
  return each([&](int i) { return a.lane[i] > b.lane[i] ? -1 : 0; });
}
inline Four greater_of(Four a, Four b) {
  return each([&](int i) { return a.lane[i] > b.lane[i] ? a.lane[i] : b.lane[i]; });
}
inline Four less_of(Four a, Four b) {
  return each([&](int i) { return a.lane[i] < b.lane[i] ? a.lane[i] : b.lane[i]; });
}
inline Four chosen(Four where, Four a, Four b) {
  return each([&](int i) { return where.lane[i] < 0 ? a.lane[i] : b.lane[i]; });
}
inline Four half(Four a) {
  return each([&](int i) { return a.lane[i] >> 1; });
}
inline unsigned bits(Four a) {
  unsigned found = 0;
  for (unsigned i = 0; i < 4; ++i) found |= (a.lane[i] < 0 ? 1U : 0U) << i;
  return found;
}
inline unsigned bits(Four a, Four b, Four c, Four d) {
  return bits(a) | bits(b) << 4 | bits(c) << 8 | bits(d) << 12;
}

#endif

inline std::int32_t sum_of(Four a) {
  std::int32_t lane[4];
  put_four(lane, a);
  return lane[0] + lane[1] + lane[2] + lane[3];
}
inline std::int32_t greatest_of(Four a) {
  std::int32_t lane[4];
  put_four(lane, a);
  std::int32_t const left = lane[0] > lane[1] ? lane[0] : lane[1];
  std::int32_t const right = lane[2] > lane[3] ? lane[2] : lane[3];
  return left > right ? left : right;
}
inline std::int32_t least_of(Four a) {
  std::int32_t lane[4];
  put_four(lane, a);
  std::int32_t const left = lane[0] < lane[1] ? lane[0] : lane[1];
  std::int32_t const right = lane[2] < lane[3] ? lane[2] : lane[3];
  return left < right ? left : right;
}

// Four a turn: WebAssembly looks at every turn whether it shall stop.
template <class Each>
inline void for_each_of(std::size_t count, Each each) {
  std::size_t i = 0;
  for (; i + 4 <= count; i += 4) {
    each(i);
    each(i + 1);
    each(i + 2);
    each(i + 3);
  }
  for (; i < count; ++i) each(i);
}

}  // namespace claves
