// How the app carries out what the screens asked for.
#include <set>

#include "core/edits/difference.h"
#include "core/formats/workspace_file.h"
#include "web/app.h"
#include "web/sample/open_sample.h"

namespace claves {
namespace {

constexpr std::string_view workspace_ending = ".claves";
constexpr double largest_file_mb = 64;

bool is_workspace_name(std::string_view name) { return name.ends_with(workspace_ending); }

// Steps worth telling by themselves, with undo at hand: what is large, or takes something away. All others show
// where they were made.
bool is_told(StepName name) {
  switch (name) {
    case StepName::Import:
    case StepName::StartOver:
    case StepName::OpenFile:
    case StepName::MakeKey:
    case StepName::AdoptPortfolio:
    case StepName::RemoveSegmentRule:
    case StepName::LeaveProgramme:
    case StepName::RefuseAccount:
    case StepName::MoveStage:
    case StepName::CloseReview:
    case StepName::RemoveAccount:
    case StepName::RemoveAction:
    case StepName::RemoveObjective:
    case StepName::RemoveMember:
    case StepName::RemoveContact:
    case StepName::RemoveKpi:
    case StepName::RemoveMeasure:
    case StepName::RemovePerson:
    case StepName::RetireFactor:
    case StepName::RemoveWeights:
    case StepName::DropStage:
    case StepName::RemoveCriterion:
    case StepName::RemoveQuestion:
    case StepName::CloseOpportunity:
    case StepName::RemoveOpportunity:
    case StepName::RemoveUnit:
    case StepName::RemoveTie:
    case StepName::RemoveRivalry:
      return true;
    case StepName::OpenSample:
    case StepName::AddAccount:
    case StepName::EditAccount:
    case StepName::SetCap:
    case StepName::SettleBeforehand:
    case StepName::AddSegmentRule:
    case StepName::EditSegmentRule:
    case StepName::Weigh:
    case StepName::Rate:
    case StepName::AnswerQuestion:
    case StepName::SetQuestionAside:
    case StepName::AddAction:
    case StepName::EditAction:
    case StepName::AddObjective:
    case StepName::EditObjective:
    case StepName::AddMember:
    case StepName::AddContact:
    case StepName::EditContact:
    case StepName::CheckCriterion:
    case StepName::AddKpi:
    case StepName::EditKpi:
    case StepName::AddMeasure:
    case StepName::PlanReview:
    case StepName::EditReview:
    case StepName::AddPerson:
    case StepName::EditPerson:
    case StepName::EditFirm:
    case StepName::SetKind:
    case StepName::AddFactor:
    case StepName::EditFactor:
    case StepName::UseFactor:
    case StepName::ShapeFactor:
    case StepName::WeighAs:
    case StepName::ChooseMissing:
    case StepName::AddStage:
    case StepName::EditStage:
    case StepName::UseStage:
    case StepName::OrderStages:
    case StepName::AddCriterion:
    case StepName::EditCriterion:
    case StepName::AddQuestion:
    case StepName::EditQuestion:
    case StepName::SwitchQuestion:
    case StepName::GiveQuestion:
    case StepName::EditDefinition:
    case StepName::EditInvestment:
    case StepName::EditKnowledge:
    case StepName::BeginAssessment:
    case StepName::HandInSheet:
    case StepName::CloseAssessment:
    case StepName::EditAssessment:
    case StepName::EditBusinessCase:
    case StepName::AddEvent:
    case StepName::EditEvent:
    case StepName::AddOpportunity:
    case StepName::EditOpportunity:
    case StepName::EditWhitespace:
    case StepName::AddUnit:
    case StepName::EditUnit:
    case StepName::AddOffering:
    case StepName::EditOffering:
    case StepName::AddTie:
    case StepName::EditTie:
    case StepName::AddRivalry:
    case StepName::EditRivalry:
    case StepName::AddCompetitor:
    case StepName::EditCompetitor:
      return false;
  }
  return false;
}

// The operation that an error speaks of: the first one of that field.
Operation operation_at_fault(Workspace const& workspace, Step const& step, std::string_view where) {
  for (Operation const& operation : step.operations) {
    AnyTable const* const table = workspace.find_table(operation.kind);
    FieldAccess const* const field = table == nullptr ? nullptr : table->find_field(operation.field);
    if (field != nullptr && std::string(table->name()) + '.' + std::string(field->shape.name) == where)
      return operation;
  }
  return {};
}

// Where what it undoes is missing, an undoing step is an edit like any other: as when it is read from a
// storage.
bool replay(Session& session, StampedStep step) {
  if (session.replay(step)) return true;
  step.origin = Origin::Edit;
  return bool(session.replay(std::move(step)));
}

}  // namespace

void App::carry_out(std::vector<Request> requests) {
  for (Request& request : requests) std::visit([this](auto& wish) { carry_out(wish); }, request);
  if (!requests.empty()) platform::request_frame();
}

bool App::perform(Step step) {
  StepName const name = step.name;
  std::string const subject = step.subject;
  Step const tried = step;
  Result<> const done = session_.perform(std::move(step), now_);
  if (!done) {
    refusal_ = Refusal{done.error(), operation_at_fault(session_.workspace(), tried, done.error().where)};
    tell({Tone::Bad, words().say(Word::not_done, {words().refusal(done.error())})});
    return false;
  }
  refusal_.reset();
  tell_done(name, subject);
  return true;
}

void App::tell_done(StepName name, std::string_view subject) {
  std::string const text = subject.empty() ? words().say(Word::done_step, {words().step(name)})
                                           : words().say(Word::done_step_of, {words().step(name), subject});
  if (is_told(name)) return tell({Tone::Good, text, true});
  told_.reset();
  ui_.say(text);
}

void App::carry_out(Perform& wish) {
  if (saving_.may_edit()) perform(std::move(wish.step));
}

void App::carry_out(Undo&) {
  LivedStep const* const last = session_.history().undoable();
  if (last == nullptr || !saving_.may_edit()) return;
  std::string const text = words().say(Word::undone_step, {words().step(last->stamped.step.name)});
  if (session_.undo(now_)) tell({Tone::Neutral, text});
}

void App::carry_out(Redo&) {
  LivedStep const* const next = session_.history().redoable();
  if (next == nullptr || !saving_.may_edit()) return;
  std::string const text = words().say(Word::redone_step, {words().step(next->stamped.step.name)});
  if (session_.redo(now_)) tell({Tone::Neutral, text});
}

void App::carry_out(GoTo& wish) { show(wish.route, platform::Visit::New); }

// A session that has a past gets the sample as one step, since what it removed must be brought back.
void App::carry_out(OpenSample&) {
  if (!saving_.may_edit()) return;
  Date const today = day_of(now_, platform::utc_offset_minutes());
  if (session_.revision() == 0) {
    Result<> const opened = sample::open_sample(session_, spoken_, today);
    assert(opened);
  } else {
    Session there(Actor{1});
    Result<> const opened = sample::open_sample(there, spoken_, today);
    assert(opened);
    perform({StepName::OpenSample, {}, difference(session_.workspace(), there.workspace())});
  }
  show({.page = Page::Accounts}, platform::Visit::New);
  if (!preferences_.tour_taken) shell_.take_tour(screen());
}

void App::carry_out(StartEmpty&) { show({.page = Page::Accounts}, platform::Visit::New); }

void App::carry_out(StartOver&) {
  if (perform({StepName::StartOver, {}, difference(session_.workspace(), Workspace{})}))
    show({.page = Page::Welcome}, platform::Visit::New);
}

void App::carry_out(OpenFile& wish) {
  if (!is_workspace_name(wish.name)) {
    import_.take({std::move(wish.name), std::move(wish.bytes)}, session_.workspace());
    return show({.page = Page::Import}, platform::Visit::New);
  }
  if (looks_sealed(wish.bytes)) return ask_for_passphrase(wish);
  if (is_empty(session_.workspace())) return open_workspace(wish);
  waiting_ = std::move(wish);
}

void App::carry_out(ReplaceWorkspace&) {
  if (!waiting_ || !saving_.may_edit()) return;
  OpenFile const file = *std::exchange(waiting_, {});
  if (!read_workspace_file(file.bytes)) return open_workspace(file);  // which says what is wrong with it
  ExportWorkspace copy;
  carry_out(copy);
  if (perform({StepName::StartOver, {}, difference(session_.workspace(), Workspace{})})) open_workspace(file);
}

void App::carry_out(KeepWorkspace&) { waiting_.reset(); }

// Lives the file's steps again, so that its history is here too, and then makes the workspace what the file
// says: what was removed here later would otherwise stay so.
void App::open_workspace(OpenFile const& file) {
  auto refuse = [&](Error const& error) {
    tell({Tone::Bad, words().say(Word::file_not_opened, {file.name, words().refusal(error)})});
  };
  Result<WorkspaceFile> const read = read_workspace_file(file.bytes);
  if (!read) return refuse({read.error().fault, file.name, read.error().detail});
  Session there(Actor{1});
  std::size_t left_out = 0;
  for (StampedStep const& step : read->steps)
    if (!replay(there, step)) ++left_out;
  std::set<Stamp> known;
  for (LivedStep const& step : session_.history().steps()) known.insert(step.stamped.stamp);
  for (LivedStep const& step : there.history().steps()) {
    if (known.contains(step.stamped.stamp)) continue;
    bool const lived = replay(session_, step.stamped);
    assert(lived);
  }
  saving_.keep(read->kept);
  Step step{StepName::OpenFile, file.name, difference(session_.workspace(), there.workspace())};
  Result<> const done = session_.perform(std::move(step), now_);
  assert(done);
  if (left_out == 0)
    tell({Tone::Good, words().say(Word::file_opened, {file.name})});
  else
    tell({Tone::Warn, words().count(Counted::file_opened_without, static_cast<double>(left_out), {file.name})});
  show({.page = Page::Accounts}, platform::Visit::New);
}

void App::carry_out(RefuseFile& wish) {
  Locale const locale(language());
  std::string const size = locale.number(wish.size / 1e6);
  tell({Tone::Bad, words().say(Word::file_too_large, {wish.name, size, locale.number(largest_file_mb)})});
}

void App::carry_out(SavePicture& wish) {
  bool const png = wish.format == PictureFormat::Png;
  if (png)
    platform::download_png(wish.name + ".png", wish.svg);
  else
    platform::download(wish.name + ".svg", "image/svg+xml", wish.svg);
  tell({Tone::Good, words().say(Word::picture_saved, {wish.name})});
}
void App::carry_out(SaveText& wish) { platform::download(wish.name, wish.mime, wish.bytes); }

void App::carry_out(ChooseTongue& wish) {
  preferences_.tongue = wish.tongue;
  keep(preferences_);
  speak(wish.tongue);
}

void App::carry_out(TakeTour&) { shell_.take_tour(screen()); }

void App::carry_out(EndTour& wish) {
  preferences_.tour_taken = true;
  keep(preferences_);
  show(wish.back_to, platform::Visit::New);
}

void App::carry_out(ChooseTheme& wish) {
  preferences_.theme = wish.theme;
  keep(preferences_);
}

void App::carry_out(ChooseTextSize& wish) {
  preferences_.text_size = wish.size;
  keep(preferences_);
}

void App::carry_out(TakeOver&) { saving_.take_over(); }

void App::carry_out(RetrySaving&) { saving_.retry(); }

void App::carry_out(DismissNotice&) { told_.reset(); }

}  // namespace claves
