#include "core/contacts/referrals.h"

#include <QSet>

#include <algorithm>

namespace relata {
namespace {

class ReferralReading {
 public:
  ReferralReading(Reader& reader, Id record, int most) : m_reader(reader), m_most(most) {
    for (const char* key : {"contact", "company"}) m_kinds << reader.registry().entity(QString::fromLatin1(key));
    m_seen << record.bits();
    readAbove(record);
    m_tree.direct = countOf(record);
    readBelow(record, 1);
  }
  ReferralTree take() { return std::move(m_tree); }

 private:
  std::optional<Referral> find(Id id) {
    for (const EntityDef* def : m_kinds)
      if (const QString title = m_reader.titles(*def, {id.bits()}).value(id.bits()); !title.isEmpty())
        return Referral{def->key, id, title, 0, countOf(id), false};
    return std::nullopt;
  }

  Id referrerOf(Id id) {
    for (const EntityDef* def : m_kinds) {
      db::StatementUse row(m_reader.connection().cached(
          QStringLiteral("SELECT referred_by FROM %1 WHERE id=? AND referred_by IS NOT NULL").arg(def->table)));
      row->bind(1, id.bits());
      if (row->step()) return row->id(0);
    }
    return {};
  }

  int countOf(Id id) {
    int count = 0;
    for (const EntityDef* def : m_kinds) {
      db::StatementUse row(m_reader.connection().cached(
          QStringLiteral("SELECT count(*) FROM %1 WHERE referred_by=? AND _del IS NOT 1").arg(def->table)));
      row->bind(1, id.bits());
      if (row->step()) count += static_cast<int>(row->integer(0));
    }
    return count;
  }

  void readAbove(Id record) {
    for (Id id = referrerOf(record); id && !m_seen.contains(id.bits()); id = referrerOf(id)) {
      const std::optional<Referral> one = find(id);
      if (!one) break;
      m_seen << id.bits();
      m_tree.above.prepend(*one);
    }
    for (int i = 0; i < m_tree.above.size(); ++i) m_tree.above[i].depth = i;
  }

  QList<Referral> referredBy(Id id, int depth) {
    QList<Referral> found;
    for (const EntityDef* def : m_kinds) {
      db::StatementUse rows(m_reader.connection().cached(
          QStringLiteral("SELECT id, %1 FROM %2 WHERE referred_by=? AND _del IS NOT 1 ORDER BY id LIMIT ?")
              .arg(def->titleField()->column, def->table)));
      rows->bind(1, id.bits()).bind(2, m_most);
      while (rows->step()) found << Referral{def->key, rows->id(0), rows->text(1), depth, 0, false};
    }
    return found;
  }

  void readBelow(Id id, int depth) {
    for (Referral& one : referredBy(id, depth)) {
      if (m_tree.below.size() >= m_most) {
        m_tree.cut = true;
        return;
      }
      one.again = m_seen.contains(one.id.bits());
      one.referred = countOf(one.id);
      m_tree.below << one;
      if (one.again) continue;
      m_seen << one.id.bits();
      readBelow(one.id, depth + 1);
    }
  }

  Reader& m_reader;
  int m_most;
  QList<const EntityDef*> m_kinds;
  QSet<qint64> m_seen;
  ReferralTree m_tree;
};

}  // namespace

ReferralTree readReferrals(Reader& reader, Id record, int most) { return ReferralReading(reader, record, most).take(); }

}  // namespace relata
