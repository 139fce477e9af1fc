#pragma once

#include <QStringList>

namespace relata::exchange {

/// What the rows of a table are where nothing else tells: "contact", "company" or "product", by the names of its
/// columns in all languages that are known, and by what stands in its first rows.
QString detectEntity(const QStringList& header, const QList<QStringList>& rows);

}  // namespace relata::exchange
