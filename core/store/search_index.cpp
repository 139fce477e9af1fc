#include "core/store/search_index.h"

#include <QSet>

#include <map>

#include "core/base/text.h"
#include "core/store/row_codec.h"

namespace relata {
namespace {

void addTokens(const QString& text, FieldFlavor flavor, TokenList& out) {
  if (text.isEmpty()) return;
  switch (flavor) {
    case FieldFlavor::Email: emailTokens(text, out); return;
    case FieldFlavor::Phone: {
      phoneTokens(text, out);
      const QString normal = normalPhone(text, {});
      if (normal != text) phoneTokens(normal, out);
      return;
    }
    case FieldFlavor::PersonName: nameTokens(text, true, out); return;
    case FieldFlavor::Name: nameTokens(text, false, out); return;
    case FieldFlavor::Text: wordTokens(text, out); return;
  }
}

FieldFlavor pointFlavor(const QString& kind) {
  if (kind == QLatin1String("email")) return FieldFlavor::Email;
  if (kind == QLatin1String("phone")) return FieldFlavor::Phone;
  return FieldFlavor::Text;
}

QList<const FieldDef*> searchedFields(const EntityDef& def) {
  QList<const FieldDef*> fields;
  for (const FieldDef& field : def.fields)
    if (field.is(FieldFlag::Searched) && field.stored()) fields << &field;
  return fields;
}

/// What belongs to records from other tables: further addresses and tags. Walked beside the records, in id order.
class Extras {
 public:
  Extras(db::Connection& connection, const QString& sql, qint64 lo, qint64 hi) : m_rows(connection, sql) {
    m_rows.bind(1, lo).bind(2, hi);
    m_more = m_rows.step();
  }
  template <typename Use>
  void forRecord(qint64 id, Use use) {
    while (m_more && m_rows.integer(0) < id) m_more = m_rows.step();
    while (m_more && m_rows.integer(0) == id) {
      use(m_rows);
      m_more = m_rows.step();
    }
  }

 private:
  db::Statement m_rows;
  bool m_more = false;
};

const QString kPointsSql = QStringLiteral(
    "SELECT record, kind, value FROM point WHERE record BETWEEN ? AND ? AND _del IS NOT 1 ORDER BY record");
const QString kTagsSql = QStringLiteral(
    "SELECT x.record, '', g.name FROM tagging x JOIN tag g ON g.id=x.tag WHERE x.record BETWEEN ? AND ? AND x._del IS "
    "NOT 1 ORDER BY x.record");

int rankOf(const QString& folded, const QString& title, bool titleMatched) {
  const QString foldedTitle = fold(title);
  if (foldedTitle == folded) return 0;
  if (foldedTitle.startsWith(folded)) return 1;
  return titleMatched ? 2 : 3;
}

}  // namespace

FieldFlavor flavorOf(const FieldDef& field) {
  if (field.kind == Kind::Email) return FieldFlavor::Email;
  if (field.kind == Kind::Phone) return FieldFlavor::Phone;
  if (field.is(FieldFlag::PersonName)) return FieldFlavor::PersonName;
  return field.is(FieldFlag::Title) ? FieldFlavor::Name : FieldFlavor::Text;
}

void SearchIndex::configure() {
  // Automatic merges would make single commits wait 70-165 ms; mergeSome does them in idle time.
  m_connection.exec(QStringLiteral("INSERT INTO search(search, rank) VALUES('automerge', 0)"));
  m_connection.exec(QStringLiteral("INSERT INTO search(search, rank) VALUES('crisismerge', 64)"));
  m_connection.exec(QStringLiteral("INSERT INTO search(search, rank) VALUES('hashsize', 8388608)"));
}

void SearchIndex::update(const EntityDef& def, qint64 id) {
  m_connection.cached(QStringLiteral("DELETE FROM search WHERE rowid=?")).bind(1, id).run();
  addRange(def, id, id);
}

void SearchIndex::removeRange(const EntityDef& def, qint64 lo, qint64 hi) {
  std::vector<qint64> ids;
  db::Statement rows(m_connection, QStringLiteral("SELECT id FROM %1 WHERE id BETWEEN ? AND ?").arg(def.table));
  rows.bind(1, lo).bind(2, hi);
  while (rows.step()) ids.push_back(rows.integer(0));
  db::Statement& remove = m_connection.cached(QStringLiteral("DELETE FROM search WHERE rowid=?"));
  for (const qint64 id : ids) remove.bind(1, id).run();
}

void SearchIndex::addRange(const EntityDef& def, qint64 lo, qint64 hi, const std::function<bool(qint64)>& progress) {
  if (!def.main) return;
  const QList<const FieldDef*> fields = searchedFields(def);
  QStringList columns{QStringLiteral("id")};
  for (const FieldDef* field : fields) columns << field->column;
  db::StatementUse rows(
      m_connection.cached(QStringLiteral("SELECT %1 FROM %2 WHERE id BETWEEN ? AND ? AND _del IS NOT 1 ORDER BY id")
                              .arg(columns.join(QLatin1Char(',')), def.table)));
  rows->bind(1, lo).bind(2, hi);
  db::Statement& insert = m_connection.cached(QStringLiteral("INSERT INTO search(rowid, t) VALUES(?, ?)"));
  Extras points(m_connection, kPointsSql, lo, hi);
  Extras tags(m_connection, kTagsSql, lo, hi);
  TokenList tokens;
  qint64 done = 0;
  while (rows->step()) {
    const qint64 id = rows->integer(0);
    tokens.clear();
    for (int i = 0; i < fields.size(); ++i) addTokens(rows->text(i + 1), flavorOf(*fields[i]), tokens);
    points.forRecord(id, [&](db::Statement& row) { addTokens(row.text(2), pointFlavor(row.text(1)), tokens); });
    tags.forRecord(id, [&](db::Statement& row) { wordTokens(row.text(2), tokens); });
    insert.bind(1, id).bind(2, QString::fromUtf8(tokens.joined())).run();
    if (progress && ++done % 1000 == 0 && !progress(done)) return;
  }
}

void SearchIndex::rebuild(const std::function<bool(qint64)>& progress) {
  m_connection.exec(QStringLiteral("DROP TABLE IF EXISTS search"));
  m_connection.exec(
      QStringLiteral("CREATE VIRTUAL TABLE search USING fts5(t, content='', contentless_delete=1, detail=none, "
                     "tokenize='relata', prefix='2 3 4')"));
  configure();
  for (const EntityDef* def : m_registry.mains()) addRange(*def, 0, std::numeric_limits<qint64>::max(), progress);
}

bool SearchIndex::mergeSome(int pages) {
  const qint64 before = m_connection.integer(QStringLiteral("SELECT total_changes()"));
  db::Statement merge(m_connection, QStringLiteral("INSERT INTO search(search, rank) VALUES('merge', ?)"));
  merge.bind(1, pages).run();
  return m_connection.integer(QStringLiteral("SELECT total_changes()")) - before >= 2;  // as FTS5's manual says
}

QStringList SearchIndex::complaints() {
  try {
    m_connection.exec(QStringLiteral("INSERT INTO search(search) VALUES('integrity-check')"));
    return {};
  } catch (const std::exception& error) {
    return {QString::fromUtf8(error.what())};
  }
}

namespace {

/// Finds candidates cheaply and says of each whether, where and how well it matches.
class Finder {
 public:
  Finder(db::Connection& connection, const Registry& registry, const QString& typed, const SearchScope& scope)
      : m_connection(connection), m_query(parseSearch(typed)), m_typed(typed), m_limit(scope.limit) {
    for (const EntityDef* def : registry.mains())
      if (scope.entities.isEmpty() || scope.entities.contains(def->key)) m_defs << def;
  }

  QList<SearchHit> run() {
    if (m_query.isEmpty()) return {};
    for (const EntityDef* def : m_defs) titlesBeginning(*def);
    if (m_hits.size() < m_limit) newestHolding();
    std::stable_sort(m_hits.begin(), m_hits.end(), [](const SearchHit& a, const SearchHit& b) {
      return a.rank != b.rank ? a.rank < b.rank : a.rank >= 2 && a.id > b.id;
    });
    return m_hits.mid(0, m_limit);
  }

 private:
  void titlesBeginning(const EntityDef& def) {
    const auto [lower, upper] = sortKeyPrefixRange(m_typed.trimmed());
    if (lower.isEmpty()) return;
    db::StatementUse rows(m_connection.cached(
        QStringLiteral("SELECT id FROM %1 WHERE _key >= ? AND _key < ? AND _del IS NOT 1 ORDER BY _key, id LIMIT ?")
            .arg(def.table)));
    rows->bind(1, lower).bind(2, upper).bind(3, m_limit);
    std::vector<qint64> ids;
    while (rows->step()) ids.push_back(rows->integer(0));
    for (const qint64 id : ids) consider(def, id);
  }

  void newestHolding() {
    db::StatementUse rows(m_connection.cached(
        QStringLiteral("SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?")));
    // More candidates than hits wanted: the index has no positions, so some do not match when looked at.
    rows->bind(1, QString::fromUtf8(matchExpression(m_query))).bind(2, m_limit * 10);
    int looked = 0;
    while (rows->step() && m_hits.size() < m_limit + 20 && looked++ < m_limit * 10)
      for (const EntityDef* def : m_defs)
        if (consider(*def, rows->integer(0))) break;
  }

  /// True when the id is of this entity, whether it matched or not.
  bool consider(const EntityDef& def, qint64 id) {
    if (m_seen.contains(id)) return true;
    const RowReader& reader = readerOf(def);
    db::StatementUse row(
        m_connection.cached(QStringLiteral("SELECT %1 FROM %2 t WHERE t.id=?").arg(reader.columns(), def.table)));
    row->bind(1, id);
    if (!row->step()) return false;
    m_seen.insert(id);
    const Record record = reader.read(*row);
    if (!record.deleted)
      if (auto hit = match(record)) m_hits << *hit;
    return true;
  }

  const RowReader& readerOf(const EntityDef& def) {
    auto it = m_readers.find(def.number);
    if (it == m_readers.end()) {
      QList<const FieldDef*> fields = searchedFields(def);
      for (const char* extra : {"company", "job_title", "city", "kind"})
        if (const FieldDef* field = def.field(QString::fromLatin1(extra));
            field && field->stored() && !fields.contains(field))
          fields << field;
      it = m_readers.emplace(def.number, RowReader(def, fields, 0)).first;
    }
    return it->second;
  }

  struct Text {
    QString key, text;
    FieldFlavor flavor;
  };

  QList<Text> textsOf(const Record& record) {
    QList<Text> texts;
    for (const FieldDef* field : searchedFields(record.def()))
      if (const QString text = record.value(field->key).text(); !text.isEmpty())
        texts << Text{field->key, text, flavorOf(*field)};
    for (const auto& [sql, key] : {std::pair(kPointsSql, "points"), std::pair(kTagsSql, "tags")}) {
      db::StatementUse rows(m_connection.cached(sql));
      rows->bind(1, record.id()).bind(2, record.id());
      while (rows->step()) texts << Text{QLatin1String(key), rows->text(2), pointFlavor(rows->text(1))};
    }
    return texts;
  }

  std::optional<SearchHit> match(const Record& record) {
    SearchHit hit;
    hit.id = record.id();
    hit.def = &record.def();
    hit.title = record.title();
    bool inTitle = true;
    const QList<Text> texts = textsOf(record);
    const FieldDef* title = record.def().titleField();
    for (const SearchGroup& group : m_query.groups) {
      bool found = false;
      for (const Text& text : texts) {
        const auto span = textMatches(text.text, text.flavor, group);
        if (!span) continue;
        found = true;
        const bool isTitle = title && text.key == title->key;
        if (hit.fieldKey.isEmpty() || (!isTitle && inTitle)) {
          hit.fieldKey = text.key;
          hit.matched = text.text;
          hit.span = *span;
        }
        inTitle = inTitle && isTitle;
        break;
      }
      if (!found) return std::nullopt;
    }
    hit.rank = rankOf(m_query.folded, hit.title, inTitle);
    hit.subtitle = subtitleOf(record);
    return hit;
  }

  QString subtitleOf(const Record& record) {
    QStringList parts;
    if (const QString job = record.text("job_title"); !job.isEmpty()) parts << job;
    if (const Id company = record.value("company").id()) {
      db::StatementUse name(
          m_connection.cached(QStringLiteral("SELECT name FROM company WHERE id=? AND _del IS NOT 1")));
      name->bind(1, company);
      if (name->step()) parts << name->text(0);
    }
    if (parts.isEmpty())
      if (const QString city = record.text("city"); !city.isEmpty()) parts << city;
    return parts.join(QStringLiteral(" · "));
  }

  db::Connection& m_connection;
  SearchQuery m_query;
  QString m_typed;
  int m_limit;
  QList<const EntityDef*> m_defs;
  QList<SearchHit> m_hits;
  QSet<qint64> m_seen;
  std::map<int, RowReader> m_readers;
};

}  // namespace

QList<SearchHit> SearchIndex::search(const QString& typed, const SearchScope& scope) {
  return Finder(m_connection, m_registry, typed, scope).run();
}

}  // namespace relata
