#include "core/marketing/person_rows.h"

#include "core/base/names.h"
#include "core/store/filter_compiler.h"
#include "core/store/journal.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

class RowSearch {
 public:
  RowSearch(db::Connection& connection, const Registry& registry, const PersonTraces& traces)
      : m_db(connection), m_registry(registry), m_traces(traces) {}

  PersonRows run() {
    const EntityDef& contact = *m_registry.entity(u"contact");
    for (const Id card : m_traces.cards) erase(contact, card.bits());
    eraseLeads();
    while (!m_waiting.empty()) {
      const auto [def, row] = m_waiting.back();
      m_waiting.pop_back();
      follow(*def, row);
    }
    settleActivities();
    followTickets();
    for (const EntityDef* def : m_registry.all()) seek(*def);
    return std::move(m_out);
  }

 private:
  static bool has(const RowSets& sets, const EntityDef& def, qint64 row) {
    const auto it = sets.find(def.number);
    return it != sets.end() && it->second.rows.contains(row);
  }

  void erase(const EntityDef& def, qint64 row) {
    RowSet& set = m_out.erased[def.number];
    set.def = &def;
    if (set.rows.insert(row).second) m_waiting.emplace_back(&def, row);
  }

  void clean(const EntityDef& def, qint64 row) {
    if (!has(m_out.erased, def, row)) note(m_out.cleaned, def, row);
  }

  static void note(RowSets& sets, const EntityDef& def, qint64 row) {
    RowSet& set = sets[def.number];
    set.def = &def;
    set.rows.insert(row);
  }

  std::vector<qint64> linking(const EntityDef& def, const FieldDef& link, qint64 to) {
    std::vector<qint64> out;
    db::StatementUse rows(m_db.cached(s("SELECT id FROM %1 WHERE %2=?").arg(sqlName(def.table), sqlName(link.column))));
    rows->bind(1, to);
    while (rows->step()) out.push_back(rows->integer(0));
    return out;
  }

  /// What points at a row that goes: it goes as well, or stays without it.
  void follow(const EntityDef& def, qint64 row) {
    for (const EntityDef* other : m_registry.all())
      for (const FieldDef& field : other->fields) {
        if (field.kind != Kind::Link || !field.linkTo.contains(def.key)) continue;
        for (const qint64 id : linking(*other, field, row)) {
          // An activity is settled once all whom it concerns are known.
          if (staysWithoutPerson(other->key) || other->key == QLatin1String("activity"))
            clean(*other, id);
          else
            erase(*other, id);
        }
      }
  }

  /// A lead that is the person: it has an address or a name of theirs as its own, and never became anybody else.
  void eraseLeads() {
    const EntityDef& lead = *m_registry.entity(u"lead");
    db::Statement rows(
        m_db,
        s("SELECT id, name, email, phone, mobile, wechat FROM %1 WHERE contact IS NULL").arg(sqlName(lead.table)));
    while (rows.step()) {
      bool is = m_traces.ownNames.contains(rows.text(1).trimmed(), Qt::CaseInsensitive);
      for (int i = 2; i <= 5; ++i) is = is || m_traces.addresses.contains(rows.text(i).trimmed(), Qt::CaseInsensitive);
      if (is) erase(lead, rows.integer(0));
    }
  }

  /// An activity of nobody else goes; one that others took part in stays for them.
  void settleActivities() {
    const EntityDef& link = *m_registry.entity(u"activity_link");
    const EntityDef& activity = *m_registry.entity(u"activity");
    const auto it = m_out.erased.find(link.number);
    if (it == m_out.erased.end()) return;
    std::set<qint64> concerned;
    for (const qint64 id : it->second.rows) {
      db::StatementUse row(m_db.cached(s("SELECT activity FROM activity_link WHERE id=?")));
      row->bind(1, id);
      if (row->step()) concerned.insert(row->integer(0));
    }
    for (const qint64 id : concerned) {
      bool others = false;
      for (const qint64 one : linking(link, *link.field(u"activity"), id))
        others = others || !has(m_out.erased, link, one);
      others ? clean(activity, id) : erase(activity, id);
    }
    while (!m_waiting.empty()) {
      const auto [def, row] = m_waiting.back();
      m_waiting.pop_back();
      follow(*def, row);
    }
  }

  /// What was written in tickets of the person, and the files that came with it.
  void followTickets() {
    const EntityDef& ticket = *m_registry.entity(u"ticket");
    const EntityDef& message = *m_registry.entity(u"ticket_message");
    const auto it = m_out.cleaned.find(ticket.number);
    if (it == m_out.cleaned.end()) return;
    const EntityDef& file = *m_registry.entity(u"attachment");
    std::vector<qint64> bearers(it->second.rows.begin(), it->second.rows.end());
    for (const qint64 id : it->second.rows)
      for (const qint64 one : linking(message, *message.field(u"ticket"), id)) {
        clean(message, one);
        bearers.push_back(one);
      }
    for (const qint64 id : bearers)
      for (const qint64 one : linking(file, *file.field(u"record"), id)) erase(file, one);
  }

  /// Addresses are nobody else's, so wherever one stands it is this person's; and so are names that nobody else has.
  void seek(const EntityDef& def) {
    const QStringList columns = textColumns(def);
    const QStringList sought = m_traces.addresses + m_traces.ownNames + m_traces.dimNames;
    if (columns.isEmpty() || sought.isEmpty() || def.key == QLatin1String("suppression")) return;
    const QString text = columns.join(s(" || char(10) || "));
    QStringList parts;
    for (qsizetype i = 0; i < sought.size(); ++i) parts << s("instr(lower(%1), lower(?))").arg(text);
    db::Statement rows(m_db, s("SELECT id, %1 FROM %2 WHERE %3").arg(text, sqlName(def.table), parts.join(s(" OR "))));
    QList<Value> binds;
    for (const QString& word : sought) binds << word;
    rows.bindAll(binds);
    std::vector<std::pair<qint64, QString>> found;
    while (rows.step()) found.emplace_back(rows.integer(0), rows.text(1));
    for (const auto& [id, said] : found) take(def, id, said);
  }

  void take(const EntityDef& def, qint64 id, const QString& said) {
    if (has(m_out.erased, def, id) || has(m_out.cleaned, def, id)) return;
    if (def.key == QLatin1String("ticket_message") && isFromThem(id)) return clean(def, id);
    if (namesPerson(m_traces, said)) return note(m_out.mentioned, def, id);
    const auto isIn = [&](const QString& name) { return wholeWord(name).match(said).hasMatch(); };
    if (std::any_of(m_traces.dimNames.begin(), m_traces.dimNames.end(), isIn)) note(m_out.doubtful, def, id);
  }

  /// What somebody wrote is theirs, also where nobody knew who it was.
  bool isFromThem(qint64 message) {
    db::StatementUse row(m_db.cached(s("SELECT mail_from FROM ticket_message WHERE id=?")));
    row->bind(1, message);
    return row->step() && std::any_of(m_traces.addresses.begin(), m_traces.addresses.end(), [&](const QString& one) {
             return row->text(0).contains(one, Qt::CaseInsensitive);
           });
  }

  db::Connection& m_db;
  const Registry& m_registry;
  const PersonTraces& m_traces;
  PersonRows m_out;
  std::vector<std::pair<const EntityDef*, qint64>> m_waiting;
};

}  // namespace

QStringList textColumns(const EntityDef& def) {
  QStringList out;
  for (const FieldDef& field : def.fields) {
    const Kind kind = field.kind;
    const bool text =
        kind == Kind::Text || kind == Kind::LongText || kind == Kind::Email || kind == Kind::Phone || kind == Kind::Url;
    if (text) out << s("coalesce(%1, '')").arg(sqlName(field.column));
  }
  return out;
}

QRegularExpression wholeWord(const QString& word) {
  const QString plain = QRegularExpression::escape(word);
  return QRegularExpression(isHanName(word) ? plain : s("(?<![\\p{L}\\p{N}])%1(?![\\p{L}\\p{N}])").arg(plain),
                            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

PersonRows personRows(db::Connection& connection, const Registry& registry, const PersonTraces& traces) {
  return RowSearch(connection, registry, traces).run();
}

qint64 journalRowsOf(db::Connection& connection, const PersonRows& rows) {
  qint64 count = 0;
  for (const auto* sets : {&rows.erased, &rows.cleaned, &rows.mentioned})
    for (const auto& [number, set] : *sets)
      for (const qint64 row : set.rows) {
        db::StatementUse ops(connection.cached(s("SELECT count(*) FROM op WHERE obj=? AND row=? AND kind IN (3,4)")));
        ops->bind(1, number).bind(2, row);
        if (ops->step()) count += ops->integer(0);
      }
  return count;
}

}  // namespace relata
