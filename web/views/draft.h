// An entity while it is filled in: nothing of it is in the workspace until it is saved, and where a save is
// refused it stays open, with the reason beside the field. Without an id it is a new one.
//
//   draft_.settle(screen);
//   if (draft_.is_open()) draft_.field(ui, screen, &Action::title);
//   if (pressed) draft_.save(screen, requests, StepName::AddAction, draft_->title);
#pragma once

#include <optional>

#include "web/views/edit_field.h"

namespace claves {

// Only what differs is set, so that what changed elsewhere meanwhile stays.
template <class Entity>
void set_changed(Step& step, Entity const& before, Entity const& now) {
  for (FieldAccess const& access : fields_of<Entity>())
    if (Value value = access.read(&now); value != access.read(&before))
      step.operations.push_back({Entity::kind, now.id.value, access.shape.number, std::move(value)});
}

template <class Entity>
class Draft {
 public:
  // `making`: what a row that does not exist yet begins with, where its id is known before (identity.h).
  void open(Entity entity, std::vector<Operation> making = {}) {
    is_new_ = !entity.id;
    making_ = std::move(making);
    before_ = is_new_ ? Entity{} : entity;
    entity_ = std::move(entity);
    saved_at_.reset();
  }
  void close() { entity_.reset(); }
  bool is_open() const { return entity_.has_value(); }
  bool is_new() const { return is_new_; }
  Entity& operator*() { return *entity_; }
  Entity* operator->() { return &*entity_; }
  Entity const* operator->() const { return &*entity_; }

  // Closes it once it was saved. Call before it is drawn.
  void settle(Screen const& screen) {
    if (saved_at_ && *saved_at_ != screen.session.revision()) close();
    if (!entity_) saved_at_.reset();
  }

  template <class Type>
  bool field(Ui& ui, Screen const& screen, Type Entity::*member, EditOptions const& options = {}) {
    std::optional<Value> const changed =
        field_control(ui, screen, {Entity::kind, entity_->id.value, number_of(member)},
                      FieldType<Type>::read((*entity_).*member), options);
    if (changed) (*entity_).*member = FieldType<Type>::write(*changed);
    return changed.has_value();
  }

  // `always`: also where nothing was changed, so that what is made from it can refer to it.
  void save(Screen const& screen, Requests& requests, StepName name, std::string subject, bool always = false) {
    if (!entity_->id) entity_->id = requests.fresh_id<Entity>();
    Step step{name, std::move(subject), {}};
    set_changed(step, before_, *entity_);
    if (is_new_ && step.operations.empty()) step.set(entity_->id, &Entity::removed, false);
    if (step.operations.empty() && (!always || making_.empty())) return close();
    step.operations.insert(step.operations.begin(), making_.begin(), making_.end());
    saved_at_ = screen.session.revision();
    requests.perform(std::move(step));
  }

 private:
  std::optional<Entity> entity_;
  Entity before_;
  std::vector<Operation> making_;
  bool is_new_ = true;
  std::optional<std::uint64_t> saved_at_;  // the session's revision when it was asked for
};

}  // namespace claves
