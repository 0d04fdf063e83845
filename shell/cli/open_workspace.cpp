#include "core/formats/sealed.h"
#include "core/formats/workspace_file.h"
#include "shell/cli/commands.h"
#include "shell/cli/files.h"

namespace claves {
namespace {

constexpr std::size_t workspace_limit_bytes = std::size_t{512} << 20;

std::string reason_of(Error const& error) {
  std::string const at = error.where.empty() ? "" : " (at " + error.where + ")";
  switch (error.fault) {
    case Fault::Foreign:
      return "this is not a Claves workspace";
    case Fault::Newer:
      return "this workspace was written by a newer version of Claves" + at;
    case Fault::Damaged:
      return "the file is damaged or cut short" + at;
    case Fault::TooLarge:
      return "the file is too large for a workspace (" + error.detail + " bytes)";
    case Fault::Missing:
    case Fault::Refused:
    case Fault::Cyclic:
      return error.detail;
    case Fault::Malformed:
    case Fault::OutOfRange:
    case Fault::Unknown:
    case Fault::Duplicate:
    case Fault::Ambiguous:
      break;
  }
  return "the file holds what no workspace can hold" + at;
}

}  // namespace

Result<OpenWorkspace> open_workspace(std::string const& path, Actor actor) {
  TRY_TO(bytes, read_file(path, workspace_limit_bytes));
  if (looks_sealed(bytes))
    return Error{Fault::Refused, path, "it is protected with a passphrase: open it in the page"};
  auto file = read_workspace_file(bytes);
  if (!file) {
    // Of the file's content, whatever its fault is called.
    bool const of_content = file.error().fault != Fault::Missing && file.error().fault != Fault::Refused;
    return of_content ? file.error() : Error{Fault::Damaged, file.error().where, file.error().detail};
  }
  OpenWorkspace open{Session(actor), std::move(file->kept)};
  for (StampedStep& step : file->steps)
    if (auto lived = open.session.replay(std::move(step)); !lived)
      return Error{Fault::Damaged, lived.error().where, lived.error().detail};
  return open;
}

CliAnswer cannot_open(std::string const& path, Error const& error) {
  std::string const text = "claves: " + path + ": " + reason_of(error) + "\n";
  return error.fault == Fault::Missing || error.fault == Fault::Refused ? misused(text) : unsound(text);
}

}  // namespace claves
