#include "core/rules/maturity.h"

#include <algorithm>

#include "core/rules/key_evidence.h"

namespace claves {
namespace {

template <class Part>
std::optional<double> mean(std::array<KeyMaturity, key_count> const& keys, Part part) {
  double sum = 0;
  int known = 0;
  for (KeyMaturity const& key : keys) {
    if (!(key.*part)) continue;
    sum += *(key.*part);
    ++known;
  }
  return known > 0 ? std::optional(sum / known) : std::nullopt;
}

std::optional<double> level_of(std::vector<EvidencePart> const& parts) {
  double sum = 0;
  int known = 0;
  for (EvidencePart const& part : parts) {
    sum += part.share();
    known += part.is_known() ? 1 : 0;
  }
  return known > 0 ? std::optional(highest_level * sum / known) : std::nullopt;
}

void add_opinions(Maturity& maturity, Workspace const& workspace) {
  Latest const last = latest(workspace, AssessmentSubject::Keys);
  maturity.now = last.now;
  maturity.before = last.before;
  if (last.now == nullptr) return;
  AssessmentResult const now = result_of(workspace, *last.now);
  std::optional<AssessmentResult> before;
  if (last.before != nullptr) before = result_of(workspace, *last.before);
  for (KeyMaturity& key : maturity.keys) {
    ItemResult const& said = *now.find(key.key);
    key.opinion = said.mean;
    key.spread = said.spread;
    if (before) key.before = before->find(key.key)->mean;
  }
}

}  // namespace

EvidencePart const* KeyMaturity::weakest_part() const {
  EvidencePart const* weakest = nullptr;
  for (EvidencePart const& part : parts) {
    bool const has_room = part.is_known() && part.have < part.of;
    if (has_room && (weakest == nullptr || part.share() < weakest->share())) weakest = &part;
  }
  return weakest;
}

std::optional<double> KeyMaturity::level() const {
  if (!evidence) return opinion;
  return opinion ? std::min(*evidence, *opinion) : *evidence;
}

std::vector<KeyMaturity const*> Maturity::weakest(std::size_t count) const {
  std::vector<KeyMaturity const*> all;
  for (KeyMaturity const& key : keys)
    if (key.level()) all.push_back(&key);
  std::stable_sort(all.begin(), all.end(),
                   [](KeyMaturity const* a, KeyMaturity const* b) { return *a->level() < *b->level(); });
  if (all.size() > count) all.resize(count);
  return all;
}

Maturity maturity(Workspace const& workspace, Scoring const& scoring, DefinitionWatch const& watch,
                  Date today) {
  Maturity result;
  auto parts = key_evidence(workspace, scoring, watch, today);
  for (std::size_t place = 0; place < key_count; ++place) {
    KeyMaturity& key = result.keys[place];
    key.key = static_cast<AssessmentItem>(static_cast<std::size_t>(AssessmentItem::N1) + place);
    key.parts = std::move(parts[place]);
    key.evidence = level_of(key.parts);
  }
  add_opinions(result, workspace);
  result.evidence = mean(result.keys, &KeyMaturity::evidence);
  result.opinion = mean(result.keys, &KeyMaturity::opinion);
  return result;
}

}  // namespace claves
