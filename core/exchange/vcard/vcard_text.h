#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace relata::exchange {

/// Bytes in an encoding that ICU knows; what is no text in it becomes U+FFFD. UTF-8 where the name is unknown.
QString decoded(const QByteArray& bytes, const QByteArray& encoding);
QByteArray fromQuotedPrintable(const QByteArray& text);

/// The parts of a value between separators that are not escaped: "Doe;John\;ny" -> "Doe", "John\;ny".
QStringList splitUnescaped(const QString& value, QChar separator);
/// \n, \, \; \: \\ as what they stand for, and back.
QString unescapedText(const QString& value);
QString escapedText(const QString& text);

}  // namespace relata::exchange
