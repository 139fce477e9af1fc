#pragma once

#include "core/store/reader.h"

namespace relata::ui {

/// Names of an entity in their order, of those that a filter lets through; 500 at most.
QList<std::pair<Id, QString>> namesOf(Reader& reader, const QString& entity, const char* where = "");

}  // namespace relata::ui
