#include "core/store/search_index.h"

#include <deque>

#include "core/base/side_by_side.h"
#include "core/base/text.h"
#include "core/schema/schema.h"
#include "core/store/search_fields.h"
#include "core/store/search_finder.h"

namespace relata {
namespace {

const QString kVersionKey = QStringLiteral("search_version");
const QString kReachedKey = QStringLiteral("search_reached");

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

/// What belongs to records from other tables: further addresses, tags, messages. Walked beside the records, in id
/// order.
class Extras {
 public:
  Extras(db::Connection& connection, const QString& sql, qint64 lo, qint64 hi) : m_rows(connection.cached(sql)) {
    m_rows->bind(1, lo).bind(2, hi);
    m_more = m_rows->step();
  }
  template <typename Use>
  void forRecord(qint64 id, Use use) {
    while (m_more && m_rows->integer(0) < id) m_more = m_rows->step();
    while (m_more && m_rows->integer(0) == id) {
      use(*m_rows);
      m_more = m_rows->step();
    }
  }

 private:
  db::StatementUse m_rows;
  bool m_more = false;
};

/// What of one record goes into the index, before it is cut into tokens.
struct RecordWords {
  qint64 id = 0;
  std::vector<std::pair<FieldFlavor, QString>> texts;
};

void cut(const RecordWords& words, const QByteArray& kind, TokenList& tokens) {
  tokens.clear();
  tokens.add(kind);
  for (const auto& [flavor, text] : words.texts) addTokens(text, flavor, tokens);
}

/// Some records of a load, and their documents once they are cut.
struct WordsOfMany {
  std::vector<RecordWords> records;
  QStringList documents;
};

constexpr qint64 kMany = 256;  // records that are worth another thread

/// What finds a document by each of its tokens, as far as an expression may be long.
QByteArray allOf(const TokenList& tokens) {
  constexpr int kMost = 60;
  QByteArray expression;
  for (int i = 0; i < std::min(tokens.size(), kMost); ++i) {
    QByteArray token = tokens.at(i).toByteArray();
    expression += (i == 0 ? "\"" : " AND \"") + token.replace('"', "\"\"") + '"';
  }
  return expression;
}

}  // namespace

void SearchIndex::configure() {
  // Automatic merges would make single commits wait 70-165 ms; mergeSome does them in idle time.
  m_connection.exec(QStringLiteral("INSERT INTO search(search, rank) VALUES('automerge', 0)"));
  m_connection.exec(QStringLiteral("INSERT INTO search(search, rank) VALUES('crisismerge', 64)"));
  m_connection.exec(QStringLiteral("INSERT INTO search(search, rank) VALUES('hashsize', 8388608)"));
  schema::setMeta(m_connection, kVersionKey, kVersion);
}

bool SearchIndex::isCurrent() {
  db::StatementUse version(m_connection.cached(QStringLiteral("SELECT v FROM meta WHERE k=?")));
  version->bind(1, kVersionKey);
  return version->step() && version->integer(0) == kVersion;
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

void SearchIndex::addRange(const EntityDef& def, qint64 lo, qint64 hi) {
  // What filling has not reached it will find as it is by then.
  if (def.main) addDocuments(def, lo, std::min(hi, reachedOf(def)));
}

void SearchIndex::addDocuments(const EntityDef& def, qint64 lo, qint64 hi) {
  db::Statement& insert = m_connection.cached(QStringLiteral("INSERT INTO search(rowid, t) VALUES(?, ?)"));
  const QByteArray kind = entityToken(def);
  const auto write = [&](qint64 id, const QString& document) { insert.bind(1, id).bind(2, document).run(); };
  const auto cutAll = [&kind](WordsOfMany& many, int) {
    TokenList tokens;
    for (const RecordWords& words : many.records) {
      cut(words, kind, tokens);
      many.documents << QString::fromUtf8(tokens.joined());
    }
  };
  const auto writeAll = [&](const WordsOfMany& many) {
    for (qsizetype i = 0; i < many.documents.size(); ++i)
      write(many.records[static_cast<size_t>(i)].id, many.documents[i]);
  };
  if (hi - lo < kMany) {
    WordsOfMany few;
    eachDocument(def, lo, hi, [&](RecordWords& words) { few.records.push_back(std::move(words)); });
    cutAll(few, 0);
    return writeAll(few);
  }
  // The index takes documents from one thread; others cut what comes next meanwhile.
  WorkLine<WordsOfMany> line(cutAll, writeAll);
  WordsOfMany many;
  const auto give = [&] {
    if (!many.records.empty()) line.give(std::exchange(many, {}));
  };
  eachDocument(def, lo, hi, [&](RecordWords& words) {
    many.records.push_back(std::move(words));
    if (many.records.size() >= kMany) give();
  });
  give();
  line.finish();
}

template <typename Use>
void SearchIndex::eachDocument(const EntityDef& def, qint64 lo, qint64 hi, Use use) {
  const QList<const FieldDef*> fields = searchedFields(def);
  QStringList columns{QStringLiteral("id")};
  for (const FieldDef* field : fields) columns << searchedColumn(*field, m_registry);
  db::StatementUse rows(
      m_connection.cached(QStringLiteral("SELECT %1 FROM %2 t WHERE id BETWEEN ? AND ? AND _del IS NOT 1 ORDER BY id")
                              .arg(columns.join(QLatin1Char(',')), def.table)));
  rows->bind(1, lo).bind(2, hi);
  std::deque<Extras> others;
  for (const SearchedRows& other : searchedRows(def, m_registry)) others.emplace_back(m_connection, other.sql, lo, hi);
  std::vector<FieldFlavor> flavors;
  for (const FieldDef* field : fields) flavors.push_back(flavorOf(*field));
  while (rows->step()) {
    RecordWords words;
    words.id = rows->integer(0);
    for (int i = 0; i < fields.size(); ++i)
      if (!rows->isNull(i + 1)) words.texts.emplace_back(flavors[static_cast<size_t>(i)], rows->text(i + 1));
    qsizetype room = kMostSearchedChars;
    for (Extras& other : others)
      other.forRecord(words.id, [&](db::Statement& row) {
        if (room <= 0 || row.isNull(2)) return;
        words.texts.emplace_back(pointFlavor(row.text(1)), row.text(2));
        room -= words.texts.back().second.size();
      });
    use(words);
  }
}

void SearchIndex::empty() {
  m_connection.exec(QStringLiteral("DROP TABLE IF EXISTS search"));
  schema::createSearchTable(m_connection);
  configure();
  setReached(m_registry.mains().first(), 0);
}

bool SearchIndex::fillSome(int records) {
  const std::optional<Reached> now = reached();
  if (!now) return false;
  const QList<const EntityDef*> kinds = m_registry.mains();
  const EntityDef* def = m_registry.entity(now->entity);
  qint64 last = 0;
  {
    db::StatementUse next(m_connection.cached(
        QStringLiteral("SELECT max(id) FROM (SELECT id FROM %1 WHERE id>? ORDER BY id LIMIT ?)").arg(def->table)));
    next->bind(1, now->id).bind(2, records);
    if (next->step()) last = next->integer(0);
  }
  if (last > 0) {
    addDocuments(*def, now->id + 1, last);
    setReached(def, last);
    return true;
  }
  const EntityDef* following = kinds.value(kinds.indexOf(def) + 1, nullptr);
  setReached(following, 0);
  return following != nullptr;
}

bool SearchIndex::isFilled() { return !reached(); }

void SearchIndex::fill() {
  constexpr int kAtOnce = 10'000;
  while (fillSome(kAtOnce)) {
  }
}

std::optional<SearchIndex::Reached> SearchIndex::reached() {
  db::StatementUse row(m_connection.cached(QStringLiteral("SELECT v FROM meta WHERE k=?")));
  row->bind(1, kReachedKey);
  if (!row->step() || row->isNull(0)) return std::nullopt;
  const QStringList parts = row->text(0).split(QLatin1Char(' '));
  if (!m_registry.entity(parts.first())) return Reached{m_registry.mains().first()->key, 0};
  return Reached{parts.first(), parts.value(1).toLongLong()};
}

void SearchIndex::setReached(const EntityDef* def, qint64 id) {
  schema::setMeta(m_connection, kReachedKey, def ? Value(QStringLiteral("%1 %2").arg(def->key).arg(id)) : Value());
}

qint64 SearchIndex::reachedOf(const EntityDef& def) {
  constexpr qint64 kAll = std::numeric_limits<qint64>::max();
  const std::optional<Reached> now = reached();
  if (!now) return kAll;
  if (now->entity == def.key) return now->id;
  const QList<const EntityDef*> kinds = m_registry.mains();
  return kinds.indexOf(&def) < kinds.indexOf(m_registry.entity(now->entity)) ? kAll : 0;
}

bool SearchIndex::mergeSome(int pages) {
  const qint64 before = m_connection.integer(QStringLiteral("SELECT total_changes()"));
  db::Statement merge(m_connection, QStringLiteral("INSERT INTO search(search, rank) VALUES('merge', ?)"));
  merge.bind(1, pages).run();
  return m_connection.integer(QStringLiteral("SELECT total_changes()")) - before >= 2;  // as FTS5's manual says
}

bool SearchIndex::isDamage(const db::DbError& error) {
  // A table that FTS5 keeps beside its own may be missing: then it cannot be opened.
  return error.isCorrupt() || QByteArrayView(error.what()).startsWith("vtable constructor failed");
}

qint64 SearchIndex::lost(const EntityDef& def) {
  constexpr qint64 kMostAsked = 2000;
  std::vector<qint64> asked;
  {
    const qint64 all = m_connection.integer(QStringLiteral("SELECT count(*) FROM %1").arg(def.table));
    db::Statement ids(m_connection,
                      QStringLiteral("SELECT id FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM %1) "
                                     "WHERE n % ? = 0")
                          .arg(def.table));
    ids.bind(1, all / kMostAsked + 1);
    while (ids.step()) asked.push_back(ids.integer(0));
  }
  qint64 lost = 0;
  for (const qint64 asking : asked)
    eachDocument(def, asking, asking, [&](const RecordWords& words) {
      TokenList tokens;
      cut(words, entityToken(def), tokens);
      db::StatementUse found(
          m_connection.cached(QStringLiteral("SELECT 1 FROM search WHERE search MATCH ? AND rowid=?")));
      found->bind(1, QString::fromUtf8(allOf(tokens))).bind(2, words.id);
      if (!found->step()) ++lost;
    });
  return lost;
}

QList<SearchHit> SearchIndex::search(const QString& typed, const SearchScope& scope) {
  return findRecords(m_connection, m_registry, typed, scope, true);
}

QList<SearchHit> SearchIndex::searchTitles(const QString& typed, const SearchScope& scope) {
  return findRecords(m_connection, m_registry, typed, scope, false);
}

}  // namespace relata
