#include "core/exchange/same_name.h"

#include <QStringList>

#include <algorithm>

#include "core/base/text.h"
#include "core/duplicates/nicknames.h"

namespace relata::exchange {
namespace {

QStringList wordsOf(const QString& name) {
  QString text = fold(name);
  for (QChar& c : text)
    if (!c.isLetterOrNumber()) c = QLatin1Char(' ');
  return text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

bool isSameWord(const QString& a, const QString& b, const Nicknames* nicknames) {
  if (a == b || (a.size() == 1 && b.startsWith(a)) || (b.size() == 1 && a.startsWith(b))) return true;
  return nicknames && nicknames->same(a.toStdString(), b.toStdString());
}

/// Each word of the shorter name is one of the longer one, and none is used twice.
bool isPartOf(const QStringList& few, QStringList many, const Nicknames* nicknames) {
  return !few.isEmpty() && std::all_of(few.begin(), few.end(), [&](const QString& word) {
    auto at = std::find(many.begin(), many.end(), word);
    if (at == many.end())
      at = std::find_if(many.begin(), many.end(),
                        [&](const QString& each) { return isSameWord(word, each, nicknames); });
    if (at == many.end()) return false;
    many.erase(at);
    return true;
  });
}

bool isSameSound(const QString& han, QStringList latin) {
  const NameParts parts = splitFullName(han);
  const auto sound = [](const QString& text, bool family) {
    return wordsOf(pinyin(text, family, false)).join(QString());
  };
  QStringList spoken{sound(parts.family, true), sound(parts.given, false)};
  if (latin.join(QString()) == spoken.join(QString())) return true;
  spoken.sort();
  latin.sort();
  return spoken == latin;
}

}  // namespace

bool namesAgree(const QString& one, const QString& other, const Nicknames* nicknames) {
  const QStringList a = wordsOf(one), b = wordsOf(other);
  if (a.size() <= b.size() ? isPartOf(a, b, nicknames) : isPartOf(b, a, nicknames)) return true;
  const bool oneHan = isHanName(one);
  return oneHan != isHanName(other) && (oneHan ? isSameSound(one, b) : isSameSound(other, a));
}

}  // namespace relata::exchange
