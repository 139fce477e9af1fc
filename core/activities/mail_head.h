#pragma once

#include <QByteArray>

#include "core/activities/activity.h"

namespace relata {

/// What the head of an RFC 5322 message says, with encoded words (RFC 2047) decoded.
struct MailHead {
  QString subject, from, to;
  std::optional<qint64> date;  // UTC ms
};

/// Nothing when it is no message. Reads at most the first 256 KiB.
std::optional<MailHead> mailHead(const QByteArray& message);

/// As a logged mail, at its own time.
Activity mailActivity(const MailHead& mail, qint64 now);

/// "=?UTF-8?B?5oql5Lu3?=" and the like.
QString decodedWords(const QByteArray& header);

}  // namespace relata
