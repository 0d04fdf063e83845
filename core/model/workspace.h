// Everything the user owns: entities by kind and id, plain values. Changed by core/edits alone.
#pragma once

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/base/stamp.h"
#include "core/model/account.h"
#include "core/model/account_event.h"
#include "core/model/action.h"
#include "core/model/answer.h"
#include "core/model/assessment.h"
#include "core/model/business_case.h"
#include "core/model/comparison.h"
#include "core/model/competitor.h"
#include "core/model/contact.h"
#include "core/model/criterion_check.h"
#include "core/model/deal.h"
#include "core/model/decision.h"
#include "core/model/definition_component.h"
#include "core/model/firm.h"
#include "core/model/firm_criterion.h"
#include "core/model/firm_factor.h"
#include "core/model/firm_question.h"
#include "core/model/firm_stage.h"
#include "core/model/investment.h"
#include "core/model/knowledge.h"
#include "core/model/kpi.h"
#include "core/model/measure.h"
#include "core/model/member.h"
#include "core/model/objective.h"
#include "core/model/offering.h"
#include "core/model/opportunity.h"
#include "core/model/person.h"
#include "core/model/person_weight.h"
#include "core/model/rating.h"
#include "core/model/response.h"
#include "core/model/review.h"
#include "core/model/rivalry.h"
#include "core/model/segment_rule.h"
#include "core/model/tie.h"
#include "core/model/unit.h"
#include "core/model/whitespace.h"

namespace claves {

// The entities of one kind, as code sees them that knows no kind. Rows keep the order in which they were made.
class AnyTable {
 public:
  virtual ~AnyTable() = default;
  virtual std::string_view name() const = 0;
  virtual std::span<FieldAccess const> fields() const = 0;
  virtual std::size_t size() const = 0;
  virtual std::uint64_t id_at(std::size_t row) const = 0;
  virtual std::unique_ptr<AnyTable> copy() const = 0;

  bool has(std::uint64_t id) const { return row_of(id).has_value(); }  // removed or not
  Value read(std::uint64_t id, std::uint8_t field) const;   // the default where there is no such entity
  Stamp stamp(std::uint64_t id, std::uint8_t field) const;  // of the last write; all zero: never written
  // Makes the entity where there is none. The value is of the field's type.
  void write(std::uint64_t id, std::uint8_t field, Value const& value, Stamp stamp);
  FieldAccess const* find_field(std::uint8_t number) const;  // null where there is none
  FieldAccess const* find_field(std::string_view name) const;
  // The rows whose reference `field` names `to`, in the order in which they were made, removed ones included.
  // Nothing refers to 0. Kept up to date by write, so that asking costs no scan.
  std::span<std::size_t const> rows_referring(std::uint8_t field, std::uint64_t to) const;
  // Of the last write; 0 before any. No two writes, in whatever table, have the same one.
  std::uint64_t revision() const { return revision_; }
  std::uint64_t lookups() const { return lookups_; }  // rows looked for so far: what work costs, countable

 protected:
  virtual void const* at(std::size_t row) const = 0;
  virtual void const* blank() const = 0;
  virtual void* at(std::size_t row) = 0;
  virtual void append(std::uint64_t id) = 0;
  std::unordered_map<std::uint64_t, std::size_t> rows_by_id_;

 private:
  using RowsById = std::unordered_map<std::uint64_t, std::vector<std::size_t>>;

  std::optional<std::size_t> row_of(std::uint64_t id) const;
  std::size_t place_of(std::uint8_t field) const;
  void point(std::size_t row, std::size_t place, Reference to);

  std::vector<std::vector<Stamp>> stamps_;  // by row, then by the field's place
  std::vector<RowsById> referring_;         // by the reference field's place: who refers to an id
  std::uint64_t revision_ = 0;
  mutable std::uint64_t lookups_ = 0;
};

template <class Entity>
class Table final : public AnyTable {
 public:
  explicit Table(std::string_view name) : name_(name) {}

  std::string_view name() const override { return name_; }
  std::span<FieldAccess const> fields() const override { return fields_of<Entity>(); }
  std::size_t size() const override { return rows_.size(); }
  std::uint64_t id_at(std::size_t row) const override { return rows_[row].id.value; }
  std::unique_ptr<AnyTable> copy() const override { return std::make_unique<Table>(*this); }
  std::vector<Entity> const& rows() const { return rows_; }  // removed ones included
  Entity const* find(Id<Entity::kind> id) const {            // null where there is none, or it was removed
    auto const found = rows_by_id_.find(id.value);
    return found == rows_by_id_.end() || rows_[found->second].removed ? nullptr : &rows_[found->second];
  }
  // All that refer to `to` and were not removed, in the order in which they were made:
  //   for (Action const* action : workspace.table<Action>().all_with(&Action::account, account.id))
  template <Kind kind>
  std::vector<Entity const*> all_with(Id<kind> Entity::*reference, Id<kind> to) const {
    std::vector<Entity const*> found;
    for (std::size_t const row : rows_referring(number_of(reference), to.value))
      if (!rows_[row].removed) found.push_back(&rows_[row]);
    return found;
  }

 private:
  void const* at(std::size_t row) const override { return &rows_[row]; }
  void const* blank() const override {
    static Entity const entity{};
    return &entity;
  }
  void* at(std::size_t row) override { return &rows_[row]; }
  void append(std::uint64_t id) override {
    rows_by_id_.emplace(id, rows_.size());
    rows_.emplace_back().id = {id};
  }
  std::string_view name_;
  std::vector<Entity> rows_;
};

class Workspace {
 public:
  Workspace();
  Workspace(Workspace const& other);
  Workspace(Workspace&&) noexcept;
  Workspace& operator=(Workspace other) noexcept;
  ~Workspace();

  template <class Entity>
  Table<Entity> const& table() const {
    return static_cast<Table<Entity> const&>(*tables_[static_cast<std::size_t>(Entity::kind)]);
  }
  AnyTable* find_table(Kind kind);  // null for a number that names no kind
  AnyTable const* find_table(Kind kind) const;
  AnyTable const* find_table(std::string_view name) const;
  static std::span<Kind const> kinds();

  // Every entity that was not removed, a line each, with the fields that differ from their default. For tests
  // and for comparing: equal texts are equal workspaces.
  std::string to_text() const;

 private:
  std::vector<std::unique_ptr<AnyTable>> tables_;  // by kind; null where a number names none
};

}  // namespace claves
