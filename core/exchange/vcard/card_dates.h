#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include "core/exchange/vcard/vcard_writer.h"

namespace relata::exchange {

/// A day worth remembering as a card tells it: ANNIVERSARY of version 4.0, X-ANNIVERSARY, or X-ABDATE with the label of
/// its group, as Apple's and Google's programs write them. `kind` is one of an important date.
struct CardDate {
  QString kind, label;
  QDate date;
};

/// The days that lines of a card tell with their year.
QList<CardDate> datesIn(const QString& lines);

/// The lines with those days of `dates` that they do not tell yet.
QString withDates(const QString& lines, const QList<CardDate>& dates, VCardVersion version);

}  // namespace relata::exchange
