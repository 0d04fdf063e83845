// A view on a screen without a browser, over a session of its own: what it asks for is kept, and performed when
// the test says so.
//
//   Stage stage(Tongue::English, [&](Ui& ui, claves::Screen const& screen, Requests& requests) {
//     view.draw(ui, screen, requests);
//   });
//   stage.screen.click(Role::Button, "Make key");
//   stage.carry_out();                            // performs it and draws again
#pragma once

#include <functional>

#include "tests/support/screen.h"
#include "web/screen.h"

namespace claves::test {

using DrawView = std::function<void(Ui&, claves::Screen const&, Requests&)>;

// Days and moments of every stage.
Date today();  // 24 November 2026

class Stage {
 public:
  // `steps` are performed before the first frame.
  Stage(Tongue tongue, DrawView draw, std::vector<Step> steps = {}, Surroundings surroundings = desktop());

  std::vector<Request> take();     // what was asked for since the last time
  std::vector<Step> take_steps();  // of it, the steps; nothing else may have been asked for
  void carry_out();                // performs what was asked for; a step that is refused fails the test
  void perform(Step step);
  void read_only() { editable_ = false; }

  Workspace const& workspace() const { return session.workspace(); }

 private:
  void draw(Ui& ui);

  Tongue tongue_;
  DrawView draw_;
  bool editable_ = true;
  std::int64_t now_ms_;
  std::vector<Request> asked_;

 public:
  Session session{Actor{7}};
  Findings findings{session.workspace()};
  Requests requests{11};
  Screen screen;
};

}  // namespace claves::test
