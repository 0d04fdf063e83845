// Who of us knows how much of the five areas (D7): the picture, the gaps with what closes them, the weakest
// area of each account's team.
#pragma once

#include "core/rules/knowledge.h"
#include "web/views/draft.h"

namespace claves {

class KnowledgePart {
 public:
  void draw(Ui& ui, Screen const& screen, Requests& requests);

 private:
  struct Of;  // of one pass
  void draw_picture(Of const& of);
  void draw_gaps(Of const& of);
  void draw_teams(Of const& of);
  void draw_editor(Of const& of);
  void open(Screen const& screen, KnowledgeCell const& cell);

  Draft<Knowledge> editing_;
};

}  // namespace claves
