// Copies in a folder of the user's, and encryption: what the browser does of them, and answers later.
#include "core/formats/bytes.h"
#include "web/platform.h"
#include "web/platform_bridge.h"

namespace claves::platform {
namespace {

std::string left_backup;  // the name of the last file that was left; "" once it was taken
std::string sealed;       // an answer; "" once it was taken

// What an answer begins with.
enum class Outcome : std::uint8_t { Done, WrongPassphrase, Changed, Failed };

void append_bytes(ByteWriter& to, std::string_view bytes) {
  to.u32(static_cast<std::uint32_t>(bytes.size()));
  to.raw(bytes);
}

void append_part(ByteWriter& to, SealOrder::Part const& part) {
  append_bytes(to, part.nonce);
  append_bytes(to, part.place);
  append_bytes(to, part.bytes);
}

SealAnswer read_answer(std::string_view bytes) {
  SealAnswer answer;
  ByteReader reader(bytes);
  auto const outcome = static_cast<Outcome>(reader.u8());
  answer.failed = outcome == Outcome::Failed;
  if (outcome == Outcome::WrongPassphrase) answer.fault = SealFault::WrongPassphrase;
  if (outcome == Outcome::Changed) answer.fault = SealFault::Damaged;
  if (outcome != Outcome::Done) return answer;
  answer.key = reader.raw(reader.u32());
  while (!reader.at_end() && reader.sound()) answer.pieces.emplace_back(reader.raw(reader.u32()));
  return answer;
}

}  // namespace

extern "C" {
EMSCRIPTEN_KEEPALIVE char* claves_backup_left(std::size_t length) {
  left_backup.resize(length);
  return left_backup.data();
}

EMSCRIPTEN_KEEPALIVE char* claves_sealed(std::size_t length) {
  sealed.resize(length);
  return sealed.data();
}
}

void choose_backup_folder() { host_choose_folder(); }
void allow_backup_folder() { host_allow_folder(); }
void forget_backup_folder() { host_forget_folder(); }

void leave_backup(std::string_view name, std::string_view bytes, SameName same_name) {
  host_leave_backup(std::string(name).c_str(), bytes.data(), static_cast<int>(bytes.size()),
                    same_name == SameName::IsOurs ? 1 : 0);
}

std::optional<std::string> take_left_backup() {
  if (left_backup.empty()) return {};
  return std::exchange(left_backup, {});
}

void remove_backup(std::string_view name) { host_remove_backup(std::string(name).c_str()); }

void carry_out(SealOrder const& order) {
  ByteWriter bytes;
  bytes.u32(order.direction == SealOrder::Direction::Seal ? 1 : 0);
  bytes.u32(order.rounds);
  append_bytes(bytes, order.passphrase);
  append_bytes(bytes, order.salt);
  append_part(bytes, order.key);
  for (SealOrder::Part const& piece : order.pieces) append_part(bytes, piece);
  host_seal(bytes.bytes().data(), static_cast<int>(bytes.size()));
}

std::optional<SealAnswer> take_seal_answer() {
  if (sealed.empty()) return {};
  return read_answer(std::exchange(sealed, {}));
}

}  // namespace claves::platform
