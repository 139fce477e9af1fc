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

/// A mail as it goes out. Ids stand without angle brackets; `to` and `cc`: addresses separated by commas.
struct OutgoingMail {
  QString fromName, fromAddress, to, cc, subject, body;
  QList<MailEnclosure> enclosures;
  QString id, parent;
  QStringList references;
  bool automatic = false;  // written by a machine: others must not answer it by one (RFC 3834)
};
/// RFC 5322 and MIME, names and subject in any script (RFC 2047, 2231). Nothing that is typed can add a header.
QByteArray mailText(const OutgoingMail& mail, UtcMs now);

/// Words of a header in any script (RFC 2047), folded; `text` as `harmless` leaves a line.
QByteArray headerWords(const QString& text);
/// "Date: Mon, 2 Mar 2026 09:00:00 +0000" and its line end.
QByteArray dateLine(UtcMs now);
/// A name and address of a header, the name in any script; empty where the address may not stand in one.
QByteArray headerAddress(const QString& name, const QString& address);
/// A file as a part of a mail: its head and its content in base64. `contentId`: a picture that the text shows.
QByteArray enclosedPart(const MailEnclosure& file, const QByteArray& contentId = {});

/// A mail that is not sent yet, as a file (.eml) that mail programs open to be sent: RFC 5322 and MIME, names and
/// subject in any script (RFC 2047, 2231), marked by "X-Unsent: 1". A link cannot carry a file, a file can. `to`:
/// addresses separated by commas or semicolons. Nothing that is typed can add a header.
QByteArray mailFile(const QString& to, const QString& subject, const QString& body,
                    const QList<MailEnclosure>& enclosures, UtcMs now);

}  // namespace relata
