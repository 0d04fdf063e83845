#include "core/formats/snapshot.h"

#include <doctest/doctest.h>

#include "tests/core/formats/invented_steps.h"

namespace claves {

TEST_CASE("a manifest reads back, and says of every truncation and flipped bit that it is none") {
  Manifest const manifest{7, {3, 4'200}, {{59'000, 1}, {12, UINT32_MAX}}};
  std::string bytes = write_manifest(manifest);
  REQUIRE(read_manifest(bytes));
  CHECK(*read_manifest(bytes) == manifest);
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK_FALSE(read_manifest(std::string_view(bytes).substr(0, size)));
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ 1 << (bit % 8));
    CHECK_FALSE(read_manifest(bytes));
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ 1 << (bit % 8));
  }
}

TEST_CASE("the format entry keeps who this device is, and tells a newer storage from a damaged one") {
  std::string bytes = write_format(Actor{0xC1A7E5});
  REQUIRE(read_format(bytes));
  CHECK(*read_format(bytes) == Actor{0xC1A7E5});
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK_FALSE(read_format(std::string_view(bytes).substr(0, size)));
  bytes[8] = static_cast<char>(bytes[8] ^ 1);
  CHECK(read_format(bytes).error().fault == Fault::Damaged);
  CHECK(read_format("%PDF").error().fault == Fault::Foreign);
}

TEST_CASE("packs hold all records in order, each under the limit") {
  Tail tail{{1, 0}, 0};
  std::vector<Record> records;
  for (int round = 0; round < 400; ++round)
    for (StampedStep const& step : few_steps())
      for (Record& record : make_records(encode_step(step), tail)) records.push_back(std::move(record));
  std::vector<Piece> pieces;
  for (std::string& pack : make_packs(records)) {
    CHECK(pack.size() < 60'000);
    pieces.push_back({"pack", std::move(pack)});
  }
  CHECK(pieces.size() > 1);
  CHECK(pieces.size() < 6);
  CHECK(find_records(pieces).sound == records);
  CHECK(recover(pieces).findings.empty());
}

TEST_CASE("names of entries say their place or generation, and other names say nothing") {
  CHECK(journal_name({1, 0x42}) == "j/00000001-00000042");
  CHECK(*place_in("j/00000001-00000042") == Place{1, 0x42});
  CHECK(pack_name(0xA, 12) == "s/0000000a/0012");
  CHECK(*generation_in(pack_name(0xA, 12)) == 0xA);
  CHECK(*generation_in(manifest_name(UINT32_MAX)) == UINT32_MAX);
  for (char const* other :
       {"", "j/", "j/00000001-0000004", "j/00000001-00000042x", "j/0000000X-00000042", "format",
        "q/j/00000001-00000042", "s/0000000a", "s/0000000a/", "s/0000000A/0001"}) {
    CHECK_FALSE(place_in(other));
    CHECK_FALSE(generation_in(other));
  }
}

}  // namespace claves
