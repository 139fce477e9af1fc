#pragma once

#include <QList>
#include <QStringList>

#include "core/meta/catalog.h"

namespace relata::exchange {

/// Whether columns of people or firms are called so.
bool isColumnWord(const QString& text);

/// Whether what was taken for the header of a table is its first row of data: no cell of it is a word that heads
/// columns, and it names somebody as the rows below do. `rows` is a sample of these.
bool headerIsData(const QStringList& header, const QList<QStringList>& rows, const EntityCatalog& catalog);

}  // namespace relata::exchange
