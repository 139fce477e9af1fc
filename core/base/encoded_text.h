#pragma once

#include <QByteArray>
#include <QString>

namespace relata {

/// Bytes in an encoding that ICU knows (GB18030, Big5, ISO-2022-JP …); what is no text in it becomes U+FFFD. UTF-8
/// where the name is unknown.
QString decoded(const QByteArray& bytes, const QByteArray& encoding);

/// "=E6=8A=A5" as bytes; a "=" without two hexadecimal digits stays.
QByteArray fromQuotedPrintable(const QByteArray& text);

}  // namespace relata
