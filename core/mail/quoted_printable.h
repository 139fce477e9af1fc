#pragma once

#include <QByteArray>

namespace relata::mail {

/// Text as quoted-printable (RFC 2045 6.7), so that pieces can be put one behind the other: each begins as at the
/// start of a line and ends with a soft break, unless its own line has ended. `text`: UTF-8 with "\n" or "\r\n".
void appendQuotedPrintable(QByteArray& to, const QByteArray& text);

}  // namespace relata::mail
