#include "core/contacts/card_lines.h"

#include <QHash>
#include <QSet>
#include <QStringList>

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// Where the value begins: at the first colon outside of quotes.
qsizetype colonOf(const QString& line) {
  bool quoted = false;
  for (qsizetype i = 0; i < line.size(); ++i) {
    if (line[i] == QLatin1Char('"')) quoted = !quoted;
    if (line[i] == QLatin1Char(':') && !quoted) return i;
  }
  return qMax<qsizetype>(0, line.indexOf(QLatin1Char(':')));
}

QString nameOf(const QString& line) {
  const QString head = line.left(colonOf(line)).section(QLatin1Char(';'), 0, 0);
  return head.mid(head.lastIndexOf(QLatin1Char('.')) + 1);
}

/// What a line says, whatever its parameters and its group. A number is the same in the form of version 4.0
/// ("tel:+1-418-656-9254;ext=102") and in that of 3.0.
QString saying(const QString& line) {
  const QString name = nameOf(line);
  QString value = line.mid(colonOf(line));
  if (name == s("TEL") && value.startsWith(s(":tel:"), Qt::CaseInsensitive))
    value = QLatin1Char(':') + value.mid(5).replace(s(";ext="), s(" ext. "), Qt::CaseInsensitive);
  return name + value;
}

/// Of these a person has one.
bool isSingle(const QString& name) {
  static const QSet<QString> names{s("PHOTO"),  s("LOGO"), s("SOUND"), s("BDAY"), s("ANNIVERSARY"),
                                   s("GENDER"), s("KIND"), s("TZ"),    s("GEO")};
  return names.contains(name);
}

}  // namespace

QString cardLineGroup(const QString& line) {
  const QString head = line.left(colonOf(line)).section(QLatin1Char(';'), 0, 0);
  const auto dot = head.lastIndexOf(QLatin1Char('.'));
  return dot > 0 ? head.left(dot) : QString();
}

QString mergedCardLines(const QString& kept, const QString& fresh, bool overwrite) {
  QStringList lines = kept.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
  QSet<QString> said, groups, singles;
  for (const QString& line : std::as_const(lines)) {
    said << saying(line);
    groups << cardLineGroup(line);
    if (isSingle(nameOf(line))) singles << nameOf(line);
  }
  QHash<QString, QString> renamed;
  int number = 1;
  for (const QString& line : fresh.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
    const QString group = cardLineGroup(line), name = nameOf(line);
    const bool label = name == s("X-ABLABEL");
    if (!label && said.contains(saying(line))) continue;
    if (label && !renamed.contains(group)) continue;  // what it belongs to is there already
    if (singles.contains(name)) {
      if (!overwrite) continue;
      lines.removeIf([&](const QString& old) { return nameOf(old) == name; });
    }
    if (group.isEmpty()) {
      lines << line;
      continue;
    }
    if (!renamed.contains(group)) {
      QString free = group;
      for (; groups.contains(free); ++number) free = s("item%1").arg(number);
      renamed.insert(group, free);
      groups << free;
    }
    lines << renamed.value(group) + line.mid(group.size());
  }
  const QString merged = lines.join(QLatin1Char('\n'));
  return merged.size() > kLongestCard ? kept : merged;
}

}  // namespace relata
