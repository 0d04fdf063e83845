// The sample workspace as edits: how it stood some months ago, and what happened since, each on its day, so
// that reviews, the history and "what changed" have something to show. The same ids in both languages, on every
// machine and every day.
#pragma once

#include "core/session.h"
#include "web/sample/facts.h"

namespace claves::sample {

struct DatedStep {
  Moment moment;
  Step step;
};

// Oldest first, of different moments, the last one yesterday at the latest. The first step is OpenSample.
std::vector<DatedStep> sample_steps(Tongue tongue, Date today);

// All of it in one step, as it stands today.
Step sample_step(Tongue tongue, Date today);

// Performs the dated steps. A session that was edited already gives them its own, later stamps.
Result<> open_sample(Session& session, Tongue tongue, Date today);

}  // namespace claves::sample
