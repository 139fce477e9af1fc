#include "core/exchange/nested_column.h"

#include <QHash>
#include <QSet>

#include <algorithm>

#include "core/exchange/shapes.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// Levels that only hold the others together.
bool isWrapper(const QString& part) {
  static const QSet<QString> words{s("properties"), s("attributes"), s("fields"),  s("data"),   s("record"),
                                   s("contact"),    s("person"),     s("people"),  s("lead"),   s("customer"),
                                   s("profile"),    s("user"),       s("details"), s("info"),   s("contactinfo"),
                                   s("basics"),     s("item"),       s("result"),  s("results")};
  return words.contains(headerKey(part));
}

QString single(const QString& part) {
  static const QHash<QString, QString> words{{s("emails"), s("email")},
                                             {s("emailaddresses"), s("email")},
                                             {s("phones"), s("phone")},
                                             {s("phonenumbers"), s("phone")},
                                             {s("addresses"), s("address")},
                                             {s("urls"), s("website")},
                                             {s("websites"), s("website")},
                                             {s("names"), s("name")},
                                             {s("companies"), s("company")},
                                             {s("organizations"), s("organization")},
                                             {s("organisations"), s("organisation")}};
  return words.value(headerKey(part), part);
}

}  // namespace

NestedColumn nestedColumn(const QString& column) {
  QStringList parts = column.split(QLatin1Char('.'));
  const auto isOdd = [](const QString& part) { return part.isEmpty() || part != part.trimmed(); };
  if (parts.size() < 2 || std::any_of(parts.begin(), parts.end(), isOdd)) return {};
  // The first of a list says what the list says.
  parts.removeAll(s("1"));
  while (parts.size() > 1 && isWrapper(parts.first())) parts.removeFirst();
  if (parts.isEmpty()) return {};
  NestedColumn out;
  out.part = parts.last();
  if (parts.size() == 1) {
    out.names << single(out.part) << out.part;
    return out;
  }
  out.parent = single(parts.at(parts.size() - 2));
  out.names << out.parent + QLatin1Char(' ') + out.part << out.part + QLatin1Char(' ') + out.parent;
  static const QSet<QString> said{s("name"), s("email"), s("phone"), s("address"), s("location"), s("website")};
  if (said.contains(headerKey(out.parent))) out.names << out.part;
  return out;
}

}  // namespace relata::exchange
