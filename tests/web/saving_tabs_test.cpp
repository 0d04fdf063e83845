// Two and three tabs of one browser, whose edits, answers, hand-overs, freezes and deaths fall together as they
// may.
#include <doctest/doctest.h>

#include <memory>

#include "core/base/random.h"
#include "tests/support/soak.h"
#include "tests/web/saving_tab.h"

namespace claves {
namespace {

class Browser {
 public:
  Browser(std::size_t tabs, std::uint64_t seed) : random_(seed), tabs_(tabs) {
    for (std::unique_ptr<Tab>& tab : tabs_) open(tab);
  }

  // One of the tabs does something.
  void step() {
    std::unique_ptr<Tab>& tab = tabs_[random_.next() % tabs_.size()];
    now_.ms += 1 + static_cast<std::int64_t>(random_.next() % 50);
    tab->now = now_;
    switch (random_.next() % 16) {
      case 0:
        return tab->saving.take_over();
      case 1:
        if (random_.next() % 4 != 0) return;
        tab->storage.crash(random_.next());
        return open(tab);
      case 2:
      case 3:
      case 4:
      case 5:
        return edit(*tab);
      case 6:
        return undo(*tab);
      case 7:
      case 8:
      case 9:
      case 10:
        if (tab->storage.unanswered() > 0) tab->storage.answer();
        return;
      default:
        return frame(*tab);
    }
  }

  // All wake up and take over in turn; then nothing is left that is not saved.
  void settle() {
    for (std::unique_ptr<Tab>& tab : tabs_) {
      tab->saving.take_over();
      for (int frames = 0; frames < 60; ++frames) {
        now_.ms += 500;
        tab->now = now_;
        while (tab->storage.unanswered() > 0) tab->storage.answer();
        frame(*tab);
      }
      CHECK(tab->state() == SavingState::Saved);
    }
    for (auto const& [stamp, step] : all_.made) {
      bool const died_with_its_tab = !tabs_.back()->has(stamp);
      CHECK((!died_with_its_tab || lost_with_tabs_.contains(stamp)));
    }
  }

  Deviation deviation() const { return judge(disk_, all_); }
  std::size_t edits() const { return all_.made.size(); }

 private:
  void open(std::unique_ptr<Tab>& tab) {
    if (tab)
      for (auto const& [stamp, step] : tab->made)
        if (!all_.safe.contains(stamp)) lost_with_tabs_.insert(stamp);
    tab = std::make_unique<Tab>(disk_, Answering::WhenTold);
    tab->now = now_;
    tab->open();
  }
  void edit(Tab& tab) {
    if (!tab.saving.may_edit()) return;
    tab.edits = ++edits_;
    tab.edit();
    note(tab);
  }
  void undo(Tab& tab) {
    if (!tab.saving.may_edit() || !tab.session.undo(tab.now)) return;
    tab.note_made();
    note(tab);
  }
  void frame(Tab& tab) {
    tab.frame();
    note(tab);
  }
  void note(Tab const& tab) {
    all_.made.insert(tab.made.begin(), tab.made.end());
    all_.safe.insert(tab.safe.begin(), tab.safe.end());
  }

  Random random_;
  MemoryDisk disk_;
  Moment now_{1'790'000'000'000};
  std::uint64_t edits_ = 0;
  Tab all_{disk_};  // never opened: what all tabs did, and were told
  std::set<Stamp> lost_with_tabs_;
  std::vector<std::unique_ptr<Tab>> tabs_;
};

}  // namespace

TEST_CASE("however two or three tabs fall together, nothing that was said to be safe is lost, nor done twice") {
  std::size_t edits = 0;
  std::size_t steps = 0;
  Deviation sum;
  for (std::uint64_t seed = 1; seed <= test::amount(200, 2'000); ++seed) {
    CAPTURE(seed);
    Browser browser(2 + seed % 2, seed);
    for (std::size_t step = 0; step < test::amount(200, 1'000); ++step, ++steps) browser.step();
    Deviation const before = browser.deviation();
    browser.settle();
    CHECK(before == Deviation{});
    CHECK(browser.deviation() == Deviation{});
    sum += before;
    sum += browser.deviation();
    edits += browser.edits();
  }
  MESSAGE(steps, " steps with ", edits, " edits: ", sum.lost, " acknowledged edits lost, ", sum.wrong,
          " wrong, ", sum.doubled, " doubled");
}

}  // namespace claves
