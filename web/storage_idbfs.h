// The storage of the page: files on Emscripten's file system, kept in IndexedDB by a mount of our own
// (web/storage_idbfs.js). There is one.
#pragma once

#include <functional>

#include "web/storage.h"

namespace claves {

class IdbfsStorage final : public Storage {
 public:
  // `changed` is called whenever there is something new to see: draw a frame.
  explicit IdbfsStorage(std::function<void()> changed);

  void open() override;
  StorageState state() const override;
  Trouble trouble() const override;
  std::string detail() const override;
  std::uint32_t epoch() const override;
  std::uint64_t contents() const override;
  bool single_writer() const override;
  std::vector<std::string> names() const override;
  Result<std::string> read(std::string_view name) const override;
  void commit(Batch batch) override;
  std::vector<Receipt> take_receipts() override;
  void take_over() override;
  void reopen() override { open(); }
  HighWater high_water() const override;
  void set_high_water(HighWater mark) override;
  void ask_to_last() override;
  Lasting lasting() const override;
};

}  // namespace claves
