#include "web/views/import_view.h"

#include <algorithm>
#include <utility>

#include "web/views/given_files.h"
#include "web/widgets/layout.h"
#include "web/widgets/page_foot.h"
#include "web/widgets/text.h"

namespace claves {
namespace {

constexpr std::string_view endings = ".csv,.tsv,.txt,.claves";

struct Wanted {
  Icon icon;
  Word title;
  Word text;
};
constexpr Wanted wanted_files[]{
    {Icon::Building2, Word::import_kind_accounts, Word::import_want_accounts},
    {Icon::Handshake, Word::import_kind_deals, Word::import_want_deals},
    {Icon::Package, Word::import_kind_offerings, Word::import_want_offerings},
};

void draw_head(Ui& ui, Screen const& screen) {
  heading(ui, 1, screen.say(Word::import_title));
  text(ui, screen.say(Word::import_text), {.ink = Ink::Muted});
}

void draw_drop(Ui& ui, Screen const& screen, Requests& requests) {
  take(file_drop(ui, "files",
                 {.title = screen.say(Word::import_drop),
                  .text = screen.say(Word::import_drop_text),
                  .button = screen.say(Word::import_choose_files),
                  .accept = endings}),
       requests);
}

// Which exports to take from the CRM.
void draw_what_to_export(Ui& ui, Screen const& screen) {
  region(ui, "wanted", screen.say(Word::import_wanted), [&] {
    heading(ui, 2, screen.say(Word::import_wanted));
    grid(ui, {.min_column = 220, .max_columns = 3, .gap = 24}, [&] {
      for (Wanted const& wanted : wanted_files)
        grid_cell(ui, [&] {
          row(ui, {.gap = 8}, [&] {
            icon(ui, wanted.icon, Tone::Accent);
            heading(ui, 3, screen.say(wanted.title));
          });
          text(ui, screen.say(wanted.text), {.ink = Ink::Muted});
        });
    });
    text(ui, screen.say(Word::import_wanted_text), {.ink = Ink::Muted});
  });
}

bool performed(Screen const& screen, std::uint64_t revision) {
  auto const steps = screen.session.history().steps();
  return steps.size() == revision + 1 && steps.back().stamped.step.name == StepName::Import;
}

}  // namespace

void ImportView::take(ImportFile file, Workspace const& workspace) {
  result_.reset();
  read_at_.reset();
  cards_.erase(file.name);
  std::string const name = file.name;
  std::vector<ImportFile> files;
  files.push_back(std::move(file));
  FilePlan planned = std::move(propose(std::move(files), workspace).files.front());
  auto const same = std::find_if(plan_.files.begin(), plan_.files.end(),
                                 [&](FilePlan const& other) { return other.name == name; });
  if (same != plan_.files.end()) {
    *same = std::move(planned);
  } else {
    plan_.files.push_back(std::move(planned));
  }
}

void ImportView::draw(Ui& ui, Screen const& screen, Requests& requests) {
  follow_session(screen);
  if (!plan_.files.empty()) return draw_plan(ui, screen, requests);
  draw_head(ui, screen);
  if (result_) draw_import_result(ui, screen, requests, *result_);
  draw_drop(ui, screen, requests);
  if (!result_) draw_what_to_export(ui, screen);
}

void ImportView::follow_session(Screen const& screen) {
  std::uint64_t const revision = screen.session.revision();
  if (result_ && result_->revision != revision) result_.reset();
  if (!asked_at_ || *asked_at_ == revision) return;
  if (performed(screen, *asked_at_)) {
    result_ = result_of(outcome_, revision);
    plan_ = {};
    outcome_ = {};
    cards_.clear();
    create_accounts_.reset();
    read_at_.reset();
  }
  asked_at_.reset();
}

// Reading eight thousand rows takes tens of milliseconds: only when the plan or the workspace has changed.
void ImportView::read_plan(Screen const& screen) {
  if (read_at_ == screen.session.revision()) return;
  propose_missing_accounts(screen.workspace);
  outcome_ = read(plan_, screen.workspace);
  read_at_ = screen.session.revision();
}

void ImportView::propose_missing_accounts(Workspace const& workspace) {
  bool const listed = std::any_of(plan_.files.begin(), plan_.files.end(), [](FilePlan const& file) {
    return file.included && file.kind == Kind::Account;
  });
  plan_.create_missing_accounts =
      create_accounts_.value_or(!listed && propose({}, workspace).create_missing_accounts);
}

void ImportView::draw_plan(Ui& ui, Screen const& screen, Requests& requests) {
  read_plan(screen);
  ImportSheet const sheet{plan_, outcome_, edits_};
  auto const files = [&] {
    draw_head(ui, screen);
    claves::take(file_button(ui, "more", screen.say(Word::import_more_files), endings), requests);
    for (std::size_t file = 0; file < plan_.files.size(); ++file) {
      auto scope = ui.scope(plan_.files[file].name);
      cards_[plan_.files[file].name].draw(ui, screen, sheet, file);
    }
    matches_.draw(ui, screen, sheet);
  };
  auto const summary = [&] {
    if (!draw_import_summary(ui, screen, sheet, refusal(screen))) return;
    asked_at_ = screen.session.revision();
    requests.perform(outcome_.step);
  };
  page_with_foot(ui, "plan", screen.say(Word::import_title), files, summary);
  change_plan(ui);
}

// What the user changed while the plan was drawn.
void ImportView::change_plan(Ui& ui) {
  if (edits_.empty()) return;
  bool const created = plan_.create_missing_accounts;
  for (auto const& edit : edits_) edit(plan_);
  edits_.clear();
  if (plan_.create_missing_accounts != created) create_accounts_ = plan_.create_missing_accounts;
  read_at_.reset();
  ui.unsettle();
}

std::string ImportView::refusal(Screen const& screen) const {
  if (!asked_at_ || screen.refusal == nullptr) return {};
  return screen.say(Word::not_done, {screen.words.refusal(screen.refusal->error)});
}

}  // namespace claves
