#include "core/marketing/campaign_words.h"

#include "core/base/fold.h"

namespace relata {

QHash<QString, Id> campaignWords(db::Connection& connection) {
  QHash<QString, Id> out;
  // What comes later goes over what is there.
  for (const char* column : {"external_id", "utm_campaign", "name"}) {
    db::Statement rows(
        connection,
        QStringLiteral("SELECT id, %1 FROM campaign WHERE _del IS NOT 1 ORDER BY id DESC").arg(QLatin1String(column)));
    while (rows.step())
      if (const QString word = fold(rows.text(1).trimmed()); !word.isEmpty()) out.insert(word, rows.id(0));
  }
  return out;
}

}  // namespace relata
