#pragma once

#include <QDate>
#include <QString>

namespace relata {

/// "2026-03-01", as fields of days hold it; empty for a day that is none or not of the years 0 to 9999. What Qt's own
/// conversions answer, at a tenth of their price: a load of many rows asks for several of each row.
QString isoText(const QDate& day);
/// The other way round; an invalid day where the text is not exactly of that form.
QDate isoDay(QStringView text);

}  // namespace relata
