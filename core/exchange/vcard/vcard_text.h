#pragma once

#include <QString>
#include <QStringList>

namespace relata::exchange {

/// The parts of a value between separators that are not escaped: "Doe;John\;ny" -> "Doe", "John\;ny".
QStringList splitUnescaped(const QString& value, QChar separator);
/// \n, \, \; \: \\ as what they stand for, and back.
QString unescapedText(const QString& value);
QString escapedText(const QString& text);
/// The line with its end, broken after 75 bytes and never inside of a character.
QByteArray foldedLine(const QString& line);

}  // namespace relata::exchange
