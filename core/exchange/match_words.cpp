#include "core/exchange/match_words.h"

#include <QStringList>

#include "core/duplicates/duplicate_words.h"

namespace relata::exchange {
namespace {

MatchPoint point(const QString& field, Relation relation) {
  MatchPoint point;
  point.field = field;
  point.relation = relation;
  return point;
}

}  // namespace

QString sameText(const EntityDef& def, const QString& key) {
  QStringList texts;
  for (const QString& field : key.split(QLatin1Char('+'))) texts << pointText(def, point(field, Relation::Same));
  return texts.join(QStringLiteral(", "));
}

QString doubtText(const EntityDef& def, const QString& key, const QString& differs) {
  if (differs == key) return pointText(def, point(differs, Relation::Similar));
  const QString same = sameText(def, key);
  return differs.isEmpty() ? same : same + QStringLiteral(", ") + pointText(def, point(differs, Relation::Different));
}

}  // namespace relata::exchange
