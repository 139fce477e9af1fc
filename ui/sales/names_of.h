#pragma once

#include "ui/records/record_context.h"

namespace relata::ui {

/// Names of an entity in their order, of those that a filter lets through; few, so they are read at once.
QList<std::pair<Id, QString>> namesOf(const RecordContext& context, const QString& entity, const char* where = "");

}  // namespace relata::ui
