#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace relata::exchange {

/// One property of a card: item1.TEL;TYPE=CELL,VOICE:905-555-1234.
struct VCardProperty {
  QString group, name;  // name in capitals
  struct Parameter {
    QString name;  // in capitals
    QStringList values;
  };
  QList<Parameter> parameters;
  QString value;  // with its escapes, as versions 3.0 and 4.0 write them
  qint64 line = 0;
  bool cut = false;  // longer than is read; `value` is empty

  QStringList parameter(const char* name) const;
  /// What TYPE says, in small letters; a bare word of 2.1 (TEL;HOME:…) is a type, too.
  QStringList types() const;
  bool isPreferred() const;
  QString text() const;       // unescaped
  QStringList parts() const;  // between semicolons, unescaped
  QStringList list() const;   // between commas, unescaped
  QString toLine() const;     // unfolded, without a line end
};

/// data:image/jpeg;base64,… of version 4.0 as ENCODING=b;TYPE=JPEG:…, as 3.0 writes it; anything else unchanged.
VCardProperty withPlainBinary(VCardProperty property);

/// Reads an unfolded line; nothing where it is no property. Quoted-printable and the CHARSET of 2.1 are resolved;
/// `fallback` is the encoding of bytes that are not UTF-8 and do not say what they are.
std::optional<VCardProperty> parseProperty(const QByteArray& line, const QByteArray& fallback);

}  // namespace relata::exchange
