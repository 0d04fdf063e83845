// What an import did, for people and for programs.
#pragma once

#include <string>

#include "core/formats/import.h"

namespace claves {

std::string import_report_text(ImportPlan const& plan, ImportOutcome const& outcome);
std::string import_report_json(ImportPlan const& plan, ImportOutcome const& outcome);

}  // namespace claves
