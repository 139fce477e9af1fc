#include "core/store/search_finder.h"

#include <QElapsedTimer>
#include <QSet>

#include <deque>
#include <map>

#include "core/base/text.h"
#include "core/store/search_fields.h"

namespace relata {
namespace {

/// Finds candidates cheaply and says of each whether, where and how well it matches.
class Finder {
 public:
  Finder(db::Connection& connection, const Registry& registry, const QString& typed, const SearchScope& scope)
      : m_connection(connection),
        m_registry(registry),
        m_query(parseSearch(typed)),
        m_typed(typed.trimmed()),
        m_limit(scope.limit) {
    for (const EntityDef* def : registry.mains())
      if (scope.entities.isEmpty() || scope.entities.contains(def->key)) m_defs << def;
  }

  QList<SearchHit> run(bool withIndex) {
    if (m_query.isEmpty()) return {};
    const db::ReadScope oneState(m_connection);
    if (withIndex) namesSpelled();
    titlesBeginning(std::max(m_limit / 2, left()));
    if (withIndex)
      newestHolding();
    else
      scanTitles();
    countBeginnings();
    std::stable_sort(m_hits.begin(), m_hits.end(), [this](const SearchHit& a, const SearchHit& b) {
      if (a.rank != b.rank) return a.rank < b.rank;
      if (a.spelled != b.spelled) return b.spelled;
      if (a.spelled && a.def == b.def && m_common.value(beginningOf(a)) != m_common.value(beginningOf(b)))
        return m_common.value(beginningOf(a)) > m_common.value(beginningOf(b));
      if (a.rank < 2 && !a.spelled) return false;  // as titlesBeginning gave them
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

  /// Kind of record and the first two characters that can be read.
  static QString beginningOf(const SearchHit& hit) {
    QString beginning = hit.def->key + QLatin1Char(':');
    const qsizetype wanted = beginning.size() + 2;
    for (const QChar c : hit.title)
      if (beginning.size() < wanted && c.isLetterOrNumber()) beginning += c;
    return beginning;
  }

  /// Two letters are the initials of some short name of a firm by chance, and of a city or a group of firms on purpose:
  /// a name that is spelled so comes first only where no other beginning is more common (北京… before 宝钜).
  void countBeginnings() {
    if (!isShort()) return;
    QHash<const EntityDef*, int> most;
    const auto isThing = [](const SearchHit& hit) {
      const FieldDef* title = hit.def->titleField();
      return hit.spelled && title && !title->is(FieldFlag::PersonName);
    };
    for (const SearchHit& hit : std::as_const(m_hits))
      if (isThing(hit)) most[hit.def] = std::max(most[hit.def], ++m_common[beginningOf(hit)]);
    for (SearchHit& hit : m_hits)
      if (isThing(hit) && hit.rank == 0 && m_common.value(beginningOf(hit)) < most.value(hit.def)) hit.rank = 1;
  }
  bool isShort() const { return m_query.letters.size() == 2; }

  /// Names whose pinyin or initials are what was typed, then those that begin so.
  void namesSpelled() {
    for (const Spelling spelling : {Spelling::Whole, Spelling::Beginning}) {
      const QByteArray exact = spelledExpression(m_query, spelling);
      if (exact.isEmpty()) return;
      const QByteArray loose = spelling == Spelling::Beginning ? looseSpelledExpression(m_query) : QByteArray();
      QSet<const EntityDef*> done;
      for (const bool shared : {true, false})
        for (auto def = m_defs.crbegin(); def != m_defs.crend() && left() > 0; ++def) {
          if (done.contains(*def)) continue;
          m_room[*def] = shared ? share(*def, left()) : left();
          if ((!loose.isEmpty() && look(loose, *def, m_room[*def], whileWorthwhile)) ||
              look(exact, *def, m_room[*def], always))
            done.insert(*def);
        }
    }
  }

  void titlesBeginning(int most) {
    const auto [lower, upper] = sortKeyPrefixRange(m_typed);
    if (lower.isEmpty()) return;
    std::vector<std::pair<const EntityDef*, std::vector<qint64>>> found;
    int free = most;
    for (auto def = m_defs.crbegin(); def != m_defs.crend(); ++def) {
      found.emplace_back(*def, idsBetween(**def, lower, upper, share(*def, free)));
      free -= static_cast<int>(found.back().second.size());
    }
    for (auto it = found.crbegin(); it != found.crend(); ++it)
      for (const qint64 id : it->second)
        if (!m_seen.contains(id)) {
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
    const int free = left();
    if (free == 0) return;
    for (const EntityDef* def : m_defs) m_room[def] = share(def, free + free / 2);
    const QByteArray exact = matchExpression(m_query);
    const QByteArray loose = looseExpression(m_query);
    // A few more hits than wanted: a title that holds the words beats a newer record that has them elsewhere.
    const auto wanted = [this] { return left() + left() / 2; };
    bool all = !loose.isEmpty() && look(loose, nullptr, wanted(), whileWorthwhile);
    if (!all && left() > 0) all = look(exact, nullptr, wanted(), always);
    // Among so many candidates those of one kind may be too far behind. Asking for one kind costs the index more.
    for (const EntityDef* def : m_defs)
      if (!all && left() > 0 && m_room[def] > 0) look(exact, def, wanted(), always);
    for (size_t i = 0; i < m_skipped.size() && left() > 0; ++i) considerAny(m_skipped[i], false);
  }

  /// What an index would find in names, newest first, as far as a short time goes.
  void scanTitles() {
    constexpr int kLongestMs = 150, kBetweenLooks = 256;
    QElapsedTimer spent;
    spent.start();
    for (const EntityDef* def : m_defs) {
      const FieldDef* title = def->titleField();
      if (!title || !title->stored()) continue;
      db::StatementUse rows(m_connection.cached(
          QStringLiteral("SELECT id, %1 FROM %2 WHERE _del IS NOT 1 ORDER BY id DESC").arg(title->column, def->table)));
      for (int looked = 1; left() > 0 && rows->step(); ++looked) {
        if (holdsAll(rows->text(1), flavorOf(*title)) && !m_seen.contains(rows->integer(0)))
          consider(*def, rows->integer(0));
        if (looked % kBetweenLooks == 0 && spent.elapsed() > kLongestMs) return;
      }
    }
  }

  bool holdsAll(const QString& title, FieldFlavor flavor) const {
    return std::all_of(m_query.groups.begin(), m_query.groups.end(),
                       [&](const SearchGroup& group) { return textMatches(title, flavor, group).has_value(); });
  }

  static bool always(int /*looked*/, int /*found*/) { return true; }
  static bool whileWorthwhile(int looked, int found) {
    constexpr int kTried = 60, kWorthwhile = 20;  // one in twenty
    return looked < kTried || found * kWorthwhile >= looked;
  }

  /// True when all records that fulfil the expression (of one kind, or of any) were looked at.
  bool look(const QByteArray& expression, const EntityDef* kind, int wanted, bool (*goesOn)(int looked, int found)) {
    db::StatementUse rows(m_connection.cached(
        QStringLiteral("SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?")));
    const QByteArray asked = kind ? '(' + expression + ") AND \"" + entityToken(*kind) + '"' : expression;
    // More candidates than hits wanted: the index has no positions, so some do not match when looked at.
    const int most = m_limit * kMostCandidates;
    const qsizetype before = m_hits.size();
    rows->bind(1, QString::fromUtf8(asked)).bind(2, most);
    for (int looked = 0;; ++looked) {
      const auto found = static_cast<int>(m_hits.size() - before);
      if (found >= wanted || !goesOn(looked, found)) return false;
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
    QList<SearchedRows> others;
    int title = -1, number = -1, job = -1, company = -1, city = -1;  // columns
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
      columns << QStringLiteral("t.") + field->column;
      return static_cast<int>(columns.size()) - 1;
    };
    const FieldDef* title = def.titleField();
    for (const FieldDef* field : searchedFields(def))
      field == title ? shape.searched.prepend(field) : shape.searched.append(field);
    for (const FieldDef* field : shape.searched) columns << searchedColumn(*field, m_registry);
    shape.others = searchedRows(def, m_registry);
    shape.title = column(title);
    const FieldDef* number = def.field(u"number");
    if (number && number != title && number->kind == Kind::Text) shape.number = column(number);
    shape.job = column(def.field(u"job_title"));
    shape.company = column(def.field(u"company"));
    shape.city = column(def.field(u"city"));
    shape.sql = QStringLiteral("SELECT %1 FROM %2 t WHERE id=?").arg(columns.join(QLatin1Char(',')), def.table);
    return m_shapes.emplace(def.number, std::move(shape)).first->second;
  }

  struct Text {
    QString key, text;
    FieldFlavor flavor;
  };

  /// The texts of a record that a search looks at, read as far as they are needed: the own fields, then what is in
  /// other tables.
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
      for (const SearchedRows& other : m_shape.others) {
        db::StatementUse rows(m_connection.cached(other.sql));
        rows->bind(1, m_id).bind(2, m_id);
        while (rows->step())
          if (!rows->isNull(2)) m_read.push_back({other.key, rows->text(2), pointFlavor(rows->text(1))});
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
    showAround(hit);
    hit.title = shape.title < 0 ? QString() : row.text(shape.title);
    rank(hit, title, inTitle);
    hit.subtitle = subtitleOf(shape, row);
    return hit;
  }

  /// Of a long text what stands around the words that were sought.
  static void showAround(SearchHit& hit) {
    constexpr qsizetype kShown = 160, kBefore = 40;
    if (hit.matched.size() <= kShown) return;
    qsizetype from = std::max<qsizetype>(0, hit.span.start - kBefore);
    while (from > 0 && from < hit.span.start && !hit.matched[from - 1].isSpace()) ++from;
    QString shown = hit.matched.mid(from, kShown);
    shown.replace(QLatin1Char('\n'), QLatin1Char(' '));
    hit.span.start -= static_cast<int>(from);
    hit.matched = shown;
  }

  void rank(SearchHit& hit, const FieldDef* title, bool inTitle) const {
    const QString folded = fold(hit.title);
    hit.rank = folded == m_query.folded ? 0 : folded.startsWith(m_query.folded) ? 1 : inTitle ? 2 : 3;
    if (hit.rank == 0 || !inTitle || !title) return;
    const Spelling spelling = spellingOf(hit.title, title->is(FieldFlag::PersonName), m_query.letters);
    const int spelled = spelling == Spelling::Whole ? 0 : spelling == Spelling::Beginning ? 1 : 2;
    if (spelled >= hit.rank) return;
    hit.rank = spelled;
    hit.spelled = true;
  }

  QString subtitleOf(const Shape& shape, const db::Statement& row) {
    QStringList parts;
    if (shape.number >= 0 && !row.isNull(shape.number)) parts << row.text(shape.number);
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
  const Registry& m_registry;
  SearchQuery m_query;
  QString m_typed;
  int m_limit;
  QList<const EntityDef*> m_defs;
  QList<SearchHit> m_hits;
  QSet<qint64> m_seen;
  QHash<const EntityDef*, int> m_room;  // hits that may still be of a kind
  std::vector<qint64> m_skipped;        // of kinds that had no room
  QHash<qint64, QString> m_companies;
  QHash<QString, int> m_common;  // hits that begin alike
  std::map<int, Shape> m_shapes;
};

}  // namespace

QList<SearchHit> findRecords(db::Connection& connection, const Registry& registry, const QString& typed,
                             const SearchScope& scope, bool withIndex) {
  return Finder(connection, registry, typed, scope).run(withIndex);
}

}  // namespace relata
