// What a screen may ask for. Views put requests into the sink while they draw; the app carries them out after
// all drawing, so drawing alone changes nothing.
#pragma once

#include <utility>
#include <variant>
#include <vector>

#include "core/base/random.h"
#include "core/edits/step.h"
#include "web/route.h"
#include "web/words/tongue.h"

namespace claves {

enum class ThemeChoice : std::uint8_t { System, Light, Dark, HighContrast };
enum class TextSize : std::uint8_t { Usual, Large, Larger, Largest };  // 1, 1.25, 1.5, 2 times the browser's

struct Perform {
  Step step;
};
struct Undo {};
struct Redo {};
struct GoTo {
  Route route;
};
struct OpenSample {};
struct StartEmpty {};
struct StartOver {};         // clears the workspace in one step
struct ReplaceWorkspace {};  // by the file that waits for an answer; a copy of what is here is downloaded first
struct KeepWorkspace {};     // and let the waiting file go
struct ExportWorkspace {};   // as a .claves file
struct ExportProtected {     // the same, sealed
  std::string passphrase;
};
struct OpenProtected {  // the sealed file that waits for its passphrase
  std::string passphrase;
};
struct LeaveProtected {};      // and let it go
struct ChooseBackupFolder {};  // the browser asks which
struct AllowBackupFolder {};   // the browser asks whether we still may
struct ForgetBackupFolder {};
struct PutOffBackup {};  // no reminder today
// Bytes that the user chose or dropped: a .claves file is opened, anything else goes to the import screen.
struct OpenFile {
  std::string name;
  std::string bytes;
};
struct RefuseFile {  // too large to be read
  std::string name;
  double size = 0;  // bytes
};
enum class PictureFormat : std::uint8_t { Svg, Png };
struct SavePicture {  // a download
  std::string name;   // without an ending
  std::string svg;
  PictureFormat format;
};
struct SaveText {  // a download: a report
  std::string name;
  std::string mime;
  std::string bytes;
};
struct ChooseTongue {
  Tongue tongue;
};
struct TakeTour {};
struct EndTour {  // whether it was seen to its end or skipped
  Route back_to;
};
struct ChooseTheme {
  ThemeChoice theme;
};
struct ChooseTextSize {
  TextSize size;
};
struct TakeOver {};     // become the tab that writes
struct RetrySaving {};  // after a failure
struct DismissNotice {};

using Request = std::variant<Perform, Undo, Redo, GoTo, OpenSample, StartEmpty, StartOver, ReplaceWorkspace,
                             KeepWorkspace, ExportWorkspace, ExportProtected, OpenProtected, LeaveProtected,
                             ChooseBackupFolder, AllowBackupFolder, ForgetBackupFolder, PutOffBackup, OpenFile,
                             RefuseFile, SavePicture, SaveText, ChooseTongue, TakeTour, EndTour, ChooseTheme,
                             ChooseTextSize, TakeOver, RetrySaving, DismissNotice>;

class Requests {
 public:
  explicit Requests(std::uint64_t seed) : random_(seed) {}

  void add(Request request) { waiting_.push_back(std::move(request)); }
  void perform(Step step) { add(Perform{std::move(step)}); }
  void go(Route route) { add(GoTo{route}); }
  // For an entity that a step makes. Take one only where the step is made, never while merely drawing.
  template <class Entity>
  Id<Entity::kind> fresh_id() {
    return {random_.next_id()};
  }
  std::vector<Request> take() { return std::exchange(waiting_, {}); }

 private:
  std::vector<Request> waiting_;
  Random random_;
};

}  // namespace claves
