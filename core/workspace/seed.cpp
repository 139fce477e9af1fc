#include "core/workspace/seed.h"

namespace relata {

Seeder::Seeder(Transaction& tx, const QString& language)
    : m_tx(tx), m_chinese(language.startsWith(QLatin1String("zh"), Qt::CaseInsensitive)) {}

Id Seeder::idOf(const char* entity, const QString& key) const {
  return Id::ofContent(m_tx.def(entity).number, "seed/" + key.toUtf8());
}

bool Seeder::isThere(const char* entity, const char* key) const {
  return m_tx.record(m_tx.def(entity), idOf(entity, QString::fromLatin1(key))).has_value();
}

QString Seeder::text(const SeedWords& words) const {
  return QString::fromUtf8(m_chinese ? words.chinese : words.english);
}

Record Seeder::named(const char* entity, const SeedWords& words, const QString& within) const {
  const QString own = QString::fromLatin1(words.key);
  Record record(m_tx.def(entity), idOf(entity, within.isEmpty() ? own : within + QLatin1Char('/') + own));
  record.set("name", text(words));
  record.set("key", own);
  return record;
}

}  // namespace relata
