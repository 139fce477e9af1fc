#include "core/exchange/vcard/vcard_property.h"

#include <QRegularExpression>

#include "core/base/encoded_text.h"
#include "core/exchange/vcard/vcard_text.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// Where the name and its parameters end: the first colon outside of quotes.
qsizetype colonOf(const QByteArray& line) {
  bool quoted = false;
  for (qsizetype i = 0; i < line.size(); ++i) {
    if (line[i] == '"') quoted = !quoted;
    if (line[i] == ':' && !quoted) return i;
  }
  return quoted ? line.indexOf(':') : -1;  // a quotation mark without a partner means nothing
}

/// Splits outside of quotes.
QList<QByteArray> splitPlain(const QByteArray& text, char separator) {
  QList<QByteArray> parts;
  QByteArray part;
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (c == separator && !quoted) {
      parts << part;
      part.clear();
    } else {
      part += c;
    }
  }
  return parts << part;
}

/// RFC 6868: ^n is a line break, ^' a quotation mark.
QString parameterValue(QByteArray bytes, const QByteArray& fallback) {
  bytes = bytes.trimmed();
  if (bytes.size() >= 2 && bytes.startsWith('"') && bytes.endsWith('"')) bytes = bytes.mid(1, bytes.size() - 2);
  QString text = decoded(bytes, QString::fromUtf8(bytes).contains(QChar::ReplacementCharacter) ? fallback : "UTF-8");
  return text.replace(s("^n"), s("\n")).replace(s("^'"), s("\"")).replace(s("^^"), s("^"));
}

bool isEncodingWord(const QString& word) {
  return word == s("QUOTED-PRINTABLE") || word == s("BASE64") || word == s("8BIT") || word == s("7BIT");
}

/// Android's label of one's own, which is no parameter: X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=E5=AE=B6).
std::optional<VCardProperty::Parameter> customType(const QByteArray& text, const QByteArray& fallback) {
  const QByteArray word = text.trimmed();
  if (!word.toUpper().startsWith("X-CUSTOM(") || !word.endsWith(')')) return std::nullopt;
  const QByteArray inside = word.mid(9, word.size() - 10);
  QByteArray label = inside.mid(inside.lastIndexOf(',') + 1);
  if (inside.toUpper().contains("ENCODING=QUOTED-PRINTABLE")) label = fromQuotedPrintable(label);
  const QString type = parameterValue(label, fallback);
  return type.isEmpty() ? std::nullopt : std::optional(VCardProperty::Parameter{s("TYPE"), {type}});
}

VCardProperty::Parameter parameterOf(const QByteArray& text, const QByteArray& fallback) {
  if (auto custom = customType(text, fallback)) return *std::move(custom);
  const auto equals = text.indexOf('=');
  if (equals < 0) {
    const QString word = parameterValue(text, fallback);
    return {isEncodingWord(word.toUpper()) ? s("ENCODING") : s("TYPE"), {word}};
  }
  VCardProperty::Parameter parameter{QString::fromLatin1(text.left(equals)).trimmed().toUpper(), {}};
  for (const QByteArray& value : splitPlain(text.mid(equals + 1), ','))
    parameter.values << parameterValue(value, fallback);
  return parameter;
}

bool isName(const QString& name) {
  return !name.isEmpty() && name.size() <= 200 && std::all_of(name.begin(), name.end(), [](QChar c) {
    return c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('_');
  });
}

/// Takes out what says only how the bytes were written, and answers the bytes themselves as text.
QString takeValue(VCardProperty& property, QByteArray bytes, const QByteArray& fallback) {
  QByteArray charset;
  bool quotedPrintable = false;
  for (qsizetype i = property.parameters.size() - 1; i >= 0; --i) {
    const VCardProperty::Parameter& parameter = property.parameters[i];
    const QString word = parameter.values.value(0).toUpper();
    if (parameter.name == s("CHARSET")) charset = word.toLatin1();
    const bool printable = parameter.name == s("ENCODING") && word == s("QUOTED-PRINTABLE");
    quotedPrintable = quotedPrintable || printable;
    if (parameter.name == s("CHARSET") || printable || (parameter.name == s("ENCODING") && word.endsWith(s("BIT"))))
      property.parameters.removeAt(i);
    else if (parameter.name == s("ENCODING") && word == s("BASE64"))
      property.parameters[i].values = QStringList{s("b")};
  }
  if (quotedPrintable) bytes = fromQuotedPrintable(bytes);
  if (charset.isEmpty())
    charset = QString::fromUtf8(bytes).contains(QChar::ReplacementCharacter) ? fallback : QByteArray("UTF-8");
  QString text = decoded(bytes, charset);
  text.remove(QChar::Null);
  return text.replace(s("\r\n"), s("\\n")).replace(QLatin1Char('\n'), s("\\n")).remove(QLatin1Char('\r'));
}

/// Properties of one program that say what a usual one says, as that one: Android's nickname and birthday, WeChat's id.
void makeUsual(VCardProperty& property) {
  if (property.name == s("X-WECHAT-ID")) property.name = s("X-WECHAT");
  if (property.name != s("X-ANDROID-CUSTOM")) return;
  const QStringList parts = splitUnescaped(property.value, QLatin1Char(';'));
  const bool isBirthday = parts.value(0).endsWith(s("/contact_event")) && parts.value(2) == s("3");
  const bool isNickname = parts.value(0).endsWith(s("/nickname"));
  if ((!isNickname && !isBirthday) || parts.value(1).trimmed().isEmpty()) return;
  property.name = isNickname ? s("NICKNAME") : s("BDAY");
  property.value = parts.value(1);
  property.parameters.clear();
}

QString quoted(const QString& value) {
  QString text = value;
  text.replace(QLatin1Char('^'), s("^^")).replace(QLatin1Char('\n'), s("^n")).replace(QLatin1Char('"'), s("^'"));
  const bool needs = std::any_of(text.begin(), text.end(), [](QChar c) { return QStringLiteral(",;:").contains(c); });
  return needs ? QLatin1Char('"') + text + QLatin1Char('"') : text;
}

}  // namespace

QStringList VCardProperty::parameter(const char* wanted) const {
  QStringList values;
  for (const Parameter& parameter : parameters)
    if (parameter.name == QLatin1String(wanted)) values << parameter.values;
  return values;
}

QStringList VCardProperty::types() const {
  QStringList types;
  for (const QString& value : parameter("TYPE"))
    for (const QString& word : value.toLower().split(QLatin1Char(','), Qt::SkipEmptyParts)) types << word.trimmed();
  return types;
}

bool VCardProperty::isPreferred() const { return types().contains(s("pref")) || parameter("PREF").contains(s("1")); }

QString VCardProperty::text() const { return unescapedText(value).trimmed(); }

QStringList VCardProperty::parts() const {
  QStringList parts;
  for (const QString& part : splitUnescaped(value, QLatin1Char(';'))) parts << unescapedText(part).trimmed();
  return parts;
}

QStringList VCardProperty::list() const {
  QStringList items;
  for (const QString& item : splitUnescaped(value, QLatin1Char(',')))
    if (const QString text = unescapedText(item).trimmed(); !text.isEmpty()) items << text;
  return items;
}

QString VCardProperty::toLine() const {
  QString line = group.isEmpty() ? name : group + QLatin1Char('.') + name;
  for (const Parameter& parameter : parameters) {
    QStringList values;
    for (const QString& value : parameter.values) values << quoted(value);
    line += QLatin1Char(';') + parameter.name + QLatin1Char('=') + values.join(QLatin1Char(','));
  }
  return line + QLatin1Char(':') + value;
}

VCardProperty withPlainBinary(VCardProperty property) {
  static const QRegularExpression data(s("^data:[a-z]+/([A-Za-z0-9.+\\-]+);base64,"));
  const auto match = data.match(property.value.left(200));
  if (!match.hasMatch()) return property;
  property.value = property.value.mid(match.capturedLength());
  property.parameters.removeIf([](const VCardProperty::Parameter& parameter) {
    return parameter.name == s("MEDIATYPE") || parameter.name == s("VALUE");
  });
  property.parameters << VCardProperty::Parameter{s("ENCODING"), {s("b")}}
                      << VCardProperty::Parameter{s("TYPE"), {match.captured(1).toUpper()}};
  return property;
}

std::optional<VCardProperty> parseProperty(const QByteArray& line, const QByteArray& fallback) {
  const auto colon = colonOf(line);
  if (colon <= 0) return std::nullopt;
  QList<QByteArray> head = splitPlain(line.left(colon), ';');
  VCardProperty property;
  QString name = QString::fromUtf8(head.takeFirst()).trimmed();
  if (const auto dot = name.lastIndexOf(QLatin1Char('.')); dot > 0) {
    property.group = name.left(dot);
    name = name.mid(dot + 1);
  }
  property.name = name.toUpper();
  if (!isName(property.name) || (!property.group.isEmpty() && !isName(property.group))) return std::nullopt;
  for (const QByteArray& parameter : std::as_const(head))
    if (!parameter.trimmed().isEmpty()) property.parameters << parameterOf(parameter, fallback);
  property.value = takeValue(property, line.mid(colon + 1), fallback);
  makeUsual(property);
  return property;
}

}  // namespace relata::exchange
