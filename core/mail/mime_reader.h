#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

#include "core/base/problem.h"

namespace relata::mail {

struct MailAddress {
  QString name, address;
  /// "Ada Lindqvist <ada@example.com>".
  QString text() const;
};

/// A file that came with a mail. `name` is a plain file name on every system (attachments/attach.h: safeFileName).
struct MailPart {
  QString name, type, contentId;
  bool inText = false;  // a picture that the HTML shows
  QByteArray content;
};

/// A mail (RFC 5322, MIME), read as far as it can be; what could not be read or was cut is in `remarks`.
struct Mail {
  QString subject;
  MailAddress from, replyTo;
  QList<MailAddress> to, cc;
  std::optional<qint64> date;  // UTC ms
  QString id, parent;          // Message-ID and In-Reply-To, without the angle brackets
  QStringList references;      // the oldest first
  QString text;                // of the plain part; where there is only HTML, what that says
  QString html;                // as it was sent: see html_mail.h before it is shown
  QList<MailPart> parts;
  QHash<QByteArray, QByteArray> heads;  // the first of each name, in small letters; folded lines joined
  QByteArray type;                      // of the whole: "multipart/report"
  QByteArray report;                    // the parts of a delivery or feedback report that are for programs
  QByteArray returned;                  // the message that a report sends back, or its head
  QList<Problem> remarks;  // mail-too-large [MB], mail-too-deep, mail-too-many-parts [n], mail-head-too-large

  QByteArray head(const char* name) const { return heads.value(name); }
};

/// What a mail may cost (spec/safety.md 2, "MIME / mail parser").
struct MailLimits {
  qint64 bytes = 64 << 20;
  qsizetype headBytes = 256 << 10;
  int parts = 1000, depth = 32;
  qsizetype textChars = 2'000'000;
};

/// Nothing where the bytes are no mail: no line of a head that mails have.
std::optional<Mail> readMail(const QByteArray& message, const MailLimits& limits = {});

/// Only its head: who, when, ids. Quicker, where many are looked through.
std::optional<Mail> readMailHead(const QByteArray& message, const MailLimits& limits = {});

/// The addresses of a header ("To"), groups taken apart. `charset` as `label` of headerText.
QList<MailAddress> mailAddresses(const QByteArray& header, const QByteArray& charset = {});

}  // namespace relata::mail
