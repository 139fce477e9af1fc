#include "core/store/search_index.h"

#include <QSet>

#include <deque>
#include <map>

#include "core/base/text.h"
#include "core/schema/schema.h"

namespace relata {
namespace {

const QString kVersionKey = QStringLiteral("search_version");
const QString kReachedKey = QStringLiteral("search_reached");

// Which kind of record a document is; nothing that is typed becomes such a token.
QByteArray entityToken(const EntityDef& def) { return '~' + def.prefix.toLower().toLatin1(); }

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
  while (rows->step()) {
    const qint64 id = rows->integer(0);
    tokens.clear();
    tokens.add(entityToken(def));
    for (int i = 0; i < fields.size(); ++i) addTokens(rows->text(i + 1), flavorOf(*fields[i]), tokens);
    points.forRecord(id, [&](db::Statement& row) { addTokens(row.text(2), pointFlavor(row.text(1)), tokens); });
    tags.forRecord(id, [&](db::Statement& row) { wordTokens(row.text(2), tokens); });
    insert.bind(1, id).bind(2, QString::fromUtf8(tokens.joined())).run();
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

void SearchIndex::rebuild() {
  constexpr int kAtOnce = 10'000;
  empty();
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
      : m_connection(connection), m_query(parseSearch(typed)), m_typed(typed.trimmed()), m_limit(scope.limit) {
    for (const EntityDef* def : registry.mains())
      if (scope.entities.isEmpty() || scope.entities.contains(def->key)) m_defs << def;
  }

  QList<SearchHit> run(bool withIndex) {
    if (m_query.isEmpty()) return {};
    const db::ReadScope oneState(m_connection);
    titlesBeginning();
    if (withIndex) newestHolding();
    std::stable_sort(m_hits.begin(), m_hits.end(), [this](const SearchHit& a, const SearchHit& b) {
      if (a.rank != b.rank) return a.rank < b.rank;
      if (a.rank < 2) return false;
      return a.def != b.def ? m_defs.indexOf(a.def) < m_defs.indexOf(b.def) : a.id > b.id;
    });
    return m_hits.mid(0, m_limit);
  }

 private:
  // A name that thousands of people share must not hide the few companies that have it, nor must the calls with
  // somebody hide that person: each kind of record after the first has a part of the places, which goes to the others
  // where it is not used.
  int share(const EntityDef* def, int left) const {
    return def == m_defs.first() ? left : std::min(left, std::max(1, m_limit / 4));
  }
  int left() const { return std::max(0, m_limit - static_cast<int>(m_hits.size())); }

  void titlesBeginning() {
    const auto [lower, upper] = sortKeyPrefixRange(m_typed);
    if (lower.isEmpty()) return;
    std::vector<std::pair<const EntityDef*, std::vector<qint64>>> found;
    int free = m_limit;
    for (auto def = m_defs.crbegin(); def != m_defs.crend(); ++def) {
      found.emplace_back(*def, idsBetween(**def, lower, upper, share(*def, free)));
      free -= static_cast<int>(found.back().second.size());
    }
    for (auto it = found.crbegin(); it != found.crend(); ++it)
      for (const qint64 id : it->second) {
        m_seen.insert(id);
        consider(*it->first, id);
      }
  }

  std::vector<qint64> idsBetween(const EntityDef& def, const QByteArray& lower, const QByteArray& upper, int most) {
    db::StatementUse rows(m_connection.cached(
        QStringLiteral(
            "SELECT id FROM %1 WHERE _key >= ? AND _key < ? AND _del IS NOT 1 ORDER BY _key, _del, id LIMIT ?")
            .arg(def.table)));
    rows->bind(1, lower).bind(2, upper).bind(3, most);
    std::vector<qint64> ids;
    while (rows->step()) ids.push_back(rows->integer(0));
    return ids;
  }

  // The index gives the records of a short beginning one by one, newest first, and those of a longer one only after it
  // has merged the lists of all words that begin so: up to a quarter of a second at a million records. Looking at the
  // records of the short one pays while most of them match; when they do not, few match at all, and merging is cheap.
  void newestHolding() {
    constexpr int kTried = 60, kWorthwhile = 20;  // one in twenty
    const int free = left();
    if (free == 0) return;
    for (const EntityDef* def : m_defs) m_room[def] = share(def, free + free / 2);
    const QByteArray exact = matchExpression(m_query);
    const QByteArray loose = looseExpression(m_query);
    bool all = !loose.isEmpty() && look(loose, nullptr, [](int looked, int found) {
      return looked < kTried || found * kWorthwhile >= looked;
    });
    if (!all && left() > 0) all = look(exact, nullptr, [](int, int) { return true; });
    // Among so many candidates those of one kind may be too far behind. Asking for one kind costs the index more.
    for (const EntityDef* def : m_defs)
      if (!all && left() > 0 && m_room[def] > 0) look(exact, def, [](int, int) { return true; });
    for (size_t i = 0; i < m_skipped.size() && left() > 0; ++i) considerAny(m_skipped[i], false);
  }

  /// True when all records that fulfil the expression (of one kind, or of any) were looked at.
  bool look(const QByteArray& expression, const EntityDef* kind, bool (*goesOn)(int looked, int found)) {
    db::StatementUse rows(m_connection.cached(
        QStringLiteral("SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?")));
    const QByteArray asked = kind ? '(' + expression + ") AND \"" + entityToken(*kind) + '"' : expression;
    // More candidates than hits wanted: the index has no positions, so some do not match when looked at. And a few more
    // hits than wanted: a title that holds the words beats a newer record that has them elsewhere.
    const int most = m_limit * kMostCandidates;
    const qsizetype enough = m_hits.size() + left() + left() / 2;
    const qsizetype before = m_hits.size();
    rows->bind(1, QString::fromUtf8(asked)).bind(2, most);
    for (int looked = 0;; ++looked) {
      if (m_hits.size() >= enough || !goesOn(looked, static_cast<int>(m_hits.size() - before))) return false;
      if (!rows->step()) return looked < most;
      considerAny(rows->integer(0), true);
    }
  }

  void considerAny(qint64 id, bool leaveRoom) {
    if (leaveRoom && m_seen.contains(id)) return;
    m_seen.insert(id);
    for (const EntityDef* def : m_defs)
      if ((!leaveRoom || m_room[def] > 0) && consider(*def, id)) return;
    if (leaveRoom) m_skipped.push_back(id);
  }

  /// What of an entity is read for a candidate: its searched fields, its title first, then what tells two of the same
  /// name apart.
  struct Shape {
    QList<const FieldDef*> searched;
    int title = -1, job = -1, company = -1, city = -1;  // columns
    QString sql;
  };

  /// False when the id is of another entity.
  bool consider(const EntityDef& def, qint64 id) {
    const Shape& shape = shapeOf(def);
    db::StatementUse row(m_connection.cached(shape.sql));
    row->bind(1, id);
    if (!row->step()) return false;
    if (row->integer(1) == 1) return true;
    if (auto hit = match(def, shape, id, *row)) {
      m_hits << *hit;
      --m_room[&def];
    }
    return true;
  }

  const Shape& shapeOf(const EntityDef& def) {
    const auto known = m_shapes.find(def.number);
    if (known != m_shapes.end()) return known->second;
    Shape shape;
    QStringList columns{QStringLiteral("id"), QStringLiteral("_del")};
    const auto column = [&](const FieldDef* field) {
      if (!field || !field->stored()) return -1;
      columns << field->column;
      return static_cast<int>(columns.size()) - 1;
    };
    const FieldDef* title = def.titleField();
    for (const FieldDef* field : searchedFields(def))
      field == title ? shape.searched.prepend(field) : shape.searched.append(field);
    for (const FieldDef* field : shape.searched) column(field);
    shape.title = column(title);
    shape.job = column(def.field(u"job_title"));
    shape.company = column(def.field(u"company"));
    shape.city = column(def.field(u"city"));
    shape.sql = QStringLiteral("SELECT %1 FROM %2 WHERE id=?").arg(columns.join(QLatin1Char(',')), def.table);
    return m_shapes.emplace(def.number, std::move(shape)).first->second;
  }

  struct Text {
    QString key, text;
    FieldFlavor flavor;
  };

  /// The texts of a record that a search looks at, read as far as they are needed: the own fields, then the further
  /// contact points and the tags, which are in other tables.
  class Texts {
   public:
    Texts(db::Connection& connection, const Shape& shape, qint64 id, const db::Statement& row)
        : m_connection(connection), m_shape(shape), m_id(id), m_row(row) {}

    const Text* at(size_t index) {
      while (m_read.size() <= index && more()) {
      }
      return index < m_read.size() ? &m_read[index] : nullptr;
    }

   private:
    bool more() {
      if (m_next < m_shape.searched.size()) {
        const FieldDef& field = *m_shape.searched[m_next++];
        if (const QString text = m_row.text(static_cast<int>(m_next) + 1); !text.isEmpty())
          m_read.push_back({field.key, text, flavorOf(field)});
        return true;
      }
      if (m_others) return false;
      m_others = true;
      for (const auto& [sql, key] : {std::pair(kPointsSql, "points"), std::pair(kTagsSql, "tags")}) {
        db::StatementUse rows(m_connection.cached(sql));
        rows->bind(1, m_id).bind(2, m_id);
        while (rows->step()) m_read.push_back({QLatin1String(key), rows->text(2), pointFlavor(rows->text(1))});
      }
      return true;
    }

    db::Connection& m_connection;
    const Shape& m_shape;
    qint64 m_id;
    const db::Statement& m_row;
    qsizetype m_next = 0;
    bool m_others = false;
    std::deque<Text> m_read;  // references stay valid while it grows
  };

  std::optional<SearchHit> match(const EntityDef& def, const Shape& shape, qint64 id, const db::Statement& row) {
    SearchHit hit;
    bool inTitle = true;
    Texts texts(m_connection, shape, id, row);
    const FieldDef* title = def.titleField();
    for (const SearchGroup& group : m_query.groups) {
      std::optional<MatchSpan> span;
      const Text* text = nullptr;
      for (size_t i = 0; !span && (text = texts.at(i)); ++i) span = textMatches(text->text, text->flavor, group);
      if (!span) return std::nullopt;
      const bool isTitle = title && text->key == title->key;
      if (hit.fieldKey.isEmpty() || (!isTitle && inTitle)) {
        hit.fieldKey = text->key;
        hit.matched = text->text;
        hit.span = *span;
      }
      inTitle = inTitle && isTitle;
    }
    hit.id = Id(id);
    hit.def = &def;
    hit.title = shape.title < 0 ? QString() : row.text(shape.title);
    hit.rank = rankOf(m_query.folded, hit.title, inTitle);
    hit.subtitle = subtitleOf(shape, row);
    return hit;
  }

  QString subtitleOf(const Shape& shape, const db::Statement& row) {
    QStringList parts;
    if (shape.job >= 0 && !row.isNull(shape.job)) parts << row.text(shape.job);
    if (shape.company >= 0 && !row.isNull(shape.company))
      if (const QString company = companyName(row.integer(shape.company)); !company.isEmpty()) parts << company;
    if (parts.isEmpty() && shape.city >= 0 && !row.isNull(shape.city)) parts << row.text(shape.city);
    return parts.join(QStringLiteral(" · "));
  }

  QString companyName(qint64 id) {
    const auto known = m_companies.constFind(id);
    if (known != m_companies.constEnd()) return *known;
    db::StatementUse name(m_connection.cached(QStringLiteral("SELECT name FROM company WHERE id=? AND _del IS NOT 1")));
    name->bind(1, id);
    return *m_companies.insert(id, name->step() ? name->text(0) : QString());
  }

  static constexpr int kMostCandidates = 30;  // for each hit that is wanted

  db::Connection& m_connection;
  SearchQuery m_query;
  QString m_typed;
  int m_limit;
  QList<const EntityDef*> m_defs;
  QList<SearchHit> m_hits;
  QSet<qint64> m_seen;
  QHash<const EntityDef*, int> m_room;  // hits that may still be of a kind
  std::vector<qint64> m_skipped;        // of kinds that had no room
  QHash<qint64, QString> m_companies;
  std::map<int, Shape> m_shapes;
};

}  // namespace

QList<SearchHit> SearchIndex::search(const QString& typed, const SearchScope& scope, bool trusted) {
  return Finder(m_connection, m_registry, typed, scope).run(trusted);
}

}  // namespace relata
