#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include "core/base/clock.h"

namespace relata {

struct MailEnclosure {
  QString name, type;  // "Q-2026-00001.pdf", "application/pdf"
  QByteArray bytes;
};

/// A mail that is not sent yet, as a file (.eml) that mail programs open to be sent: RFC 5322 and MIME, names and
/// subject in any script (RFC 2047, 2231), marked by "X-Unsent: 1". A link cannot carry a file, a file can. `to`:
/// addresses separated by commas or semicolons. Nothing that is typed can add a header.
QByteArray mailFile(const QString& to, const QString& subject, const QString& body,
                    const QList<MailEnclosure>& enclosures, UtcMs now);

}  // namespace relata
