#pragma once

#include <QList>
#include <QStringList>

#include <vector>

#include "core/meta/entity_def.h"

namespace relata::exchange {

/// What can be looked through before it is written; more belongs into a file.
inline constexpr qsizetype kMostPastedRows = 2000;

/// Cells as spreadsheets put them on the clipboard: tabs between cells, a cell with tabs, line ends or quotes in double
/// quotes. All rows get the same number of cells; empty rows at the end are dropped. Reading stops after one row more
/// than may be pasted, by which the caller knows.
QList<QStringList> parseCellBlock(const QString& text);

/// The field that each column of a block holds, where its first row names fields of the entity by key or label (at
/// least half of its cells do, and none of those twice); null for a column that names none. Empty: the first row is
/// data.
std::vector<const FieldDef*> headerFields(const QStringList& firstRow, const EntityDef& def);

}  // namespace relata::exchange
