#include "core/marketing/erase_person.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>

#include "core/base/text.h"
#include "core/db/write_anew.h"
#include "core/marketing/person_rows.h"
#include "core/marketing/person_words.h"
#include "core/marketing/suppression.h"
#include "core/store/erased_payload.h"
#include "core/store/filter_compiler.h"
#include "core/store/journal.h"

namespace relata {
namespace {

using enum FieldFlag;

constexpr qsizetype kChunk = 4 << 20;

QString s(const char* text) { return QString::fromUtf8(text); }

class Text {
  Q_DECLARE_TR_FUNCTIONS(Erasure)
};

/// One act that takes a person out of the tables. What the journal says of it is blanked by the next act, as an act's
/// own operations are written when it ends.
class Eraser {
 public:
  Eraser(Transaction& tx, const PersonTraces& traces, const QString& label)
      : m_tx(tx), m_traces(traces), m_label(label), m_rows(personRows(tx.connection(), tx.registry(), traces)) {}

  Result<void> run() {
    if (auto done = suppress(); !done.ok()) return done;
    for (const auto& [number, set] : m_rows.cleaned)
      for (const qint64 row : set.rows) clean(*set.def, row, true);
    for (const auto& [number, set] : m_rows.mentioned)
      for (const qint64 row : set.rows) clean(*set.def, row, false);
    for (const auto& [number, set] : m_rows.erased)
      for (const qint64 row : set.rows) erase(*set.def, row);
    dropBlobs();
    return {};
  }
  const PersonRows& rows() const { return m_rows; }
  qint64 hashes() const { return m_hashes; }

 private:
  Result<void> suppress() {
    for (const QString& address : m_traces.addresses)
      for (const char* channel : {"email", "phone", "messaging"}) {
        const bool mail = address.contains(u'@');
        if (mail != (QLatin1String(channel) == QLatin1String("email"))) continue;
        if (auto done = suppressAddress(m_tx, QLatin1String(channel), address, s("erased")); !done.ok()) return done;
        ++m_hashes;
      }
    return {};
  }

  bool goes(const FieldDef& link, qint64 target) const {
    for (const auto& [number, set] : m_rows.erased)
      if (link.linkTo.contains(set.def->key) && set.rows.contains(target)) return true;
    return false;
  }

  /// Takes the names and addresses out of a text. Of what is about the person parts of the name go as well, and of what
  /// was written in a conversation with them nothing stays.
  QString cleaned(const EntityDef& def, const FieldDef& field, const QString& text, bool isAbout) const {
    const bool isSaid = def.key == QLatin1String("ticket") && field.key == QLatin1String("description");
    if (isAbout && (isSaid || def.key == QLatin1String("ticket_message"))) return {};
    QString out = text;
    for (const QString& address : m_traces.addresses) out.replace(address, m_label, Qt::CaseInsensitive);
    for (const QString& name : isAbout ? m_traces.names : m_traces.ownNames) out.replace(nameAsWritten(name), m_label);
    if (isAbout)
      for (const QString& word : m_traces.words) out.replace(wholeWord(word), m_label);
    return out;
  }

  void clean(const EntityDef& def, qint64 row, bool isAbout) {
    const auto record = m_tx.record(def, Id(row));
    if (!record) return;
    QHash<QString, Value> changes;
    for (const FieldDef& field : def.fields) {
      if (!field.stored()) continue;
      const Value value = record->value(field.key);
      if (field.kind == Kind::Link && !value.isNull() && goes(field, value.integer())) changes.insert(field.column, {});
      const bool written = value.isText() && field.kind != Kind::Choice && field.kind != Kind::Date;
      if (!written) continue;
      const QString text = cleaned(def, field, value.text(), isAbout);
      if (text != value.text()) changes.insert(field.column, text.isEmpty() ? Value() : Value(text));
    }
    if (!changes.isEmpty()) m_tx.writeColumns(def, row, changes);
  }

  void erase(const EntityDef& def, qint64 row) {
    db::Connection& file = m_tx.connection();
    file.cached(s("DELETE FROM %1 WHERE id=?").arg(sqlName(def.table))).bind(1, row).run();
    for (const char* table : {"cell", "head"})
      file.cached(s("DELETE FROM %1 WHERE obj=? AND row=?").arg(s(table))).bind(1, def.number).bind(2, row).run();
  }

  /// Contents of files that nothing points at any more.
  void dropBlobs() {
    m_tx.connection().exec(
        s("DELETE FROM blob WHERE hash NOT IN (SELECT hash FROM attachment WHERE hash IS NOT NULL)"));
  }

  Transaction& m_tx;
  const PersonTraces& m_traces;
  QString m_label;
  PersonRows m_rows;
  qint64 m_hashes = 0;  // on the suppression list
};

/// Takes the payloads and names out of the journal.
class JournalBlanker {
 public:
  JournalBlanker(db::Connection& file, const PersonTraces& traces, const PersonRows& rows, const QString& label)
      : m_db(file), m_traces(traces), m_rows(rows), m_label(label) {}

  qint64 run() {
    for (const RowSets* sets : {&m_rows.erased, &m_rows.cleaned, &m_rows.mentioned})
      for (const auto& [number, set] : *sets)
        for (const qint64 row : set.rows) blank(s("obj=? AND row=? AND kind IN (3,4)"), {Value(number), Value(row)});
    for (const QString& address : m_traces.addresses) blank(s("instr(data, CAST(? AS BLOB))"), {address});
    for (const QString& name : m_traces.ownNames) blank(s("instr(data, CAST(? AS BLOB))"), {name});
    labels();
    for (const char* table : {"parked", "inbox", "quarantine"})
      for (const QString& address : m_traces.addresses)
        m_db.cached(s("DELETE FROM %1 WHERE instr(body, CAST(? AS BLOB))").arg(s(table))).bind(1, address).run();
    return m_count;
  }

 private:
  void blank(const QString& where, const QList<Value>& binds) {
    struct Op {
      qint64 tid, i;
      QByteArray data;
    };
    std::vector<Op> ops;
    {
      db::StatementUse rows(m_db.cached(s("SELECT tid, i, obj, row, kind, data FROM op WHERE ") + where));
      rows->bindAll(binds);
      while (rows->step()) {
        const QByteArray data = rows->blob(5);
        if (data.isEmpty() || !digestInErased(data).isEmpty()) continue;
        ops.push_back({rows->integer(0), rows->integer(1),
                       erasedPayload(journalDigest(rows->integer(2), rows->integer(3),
                                                   static_cast<int>(rows->integer(4)), data))});
      }
    }
    for (const Op& op : ops) {
      m_db.cached(s("UPDATE op SET data=? WHERE tid=? AND i=?")).bind(1, op.data).bind(2, op.tid).bind(3, op.i).run();
      ++m_count;
    }
  }

  /// Acts are named by whom they were about: "Edit contact Ada Lindqvist".
  void labels() {
    QHash<qint64, QString> changed;
    {
      db::Statement rows(m_db, s("SELECT tid, op, label FROM txn"));
      while (rows.step()) {
        Act act = unpackAct(rows.text(1), rows.text(2));
        if (take(act, rows.integer(0))) changed.insert(rows.integer(0), packAct(act));
      }
    }
    for (auto it = changed.begin(); it != changed.end(); ++it)
      m_db.cached(s("UPDATE txn SET label=? WHERE tid=?")).bind(1, it.value()).bind(2, it.key()).run();
  }

  bool concerns(qint64 tid) {
    db::StatementUse ops(m_db.cached(s("SELECT obj, row, hi FROM op WHERE tid=?")));
    ops->bind(1, tid);
    while (ops->step()) {
      const auto it = m_rows.erased.find(static_cast<int>(ops->integer(0)));
      if (it == m_rows.erased.end()) continue;
      const auto first = it->second.rows.lower_bound(ops->integer(1));
      if (first != it->second.rows.end() && *first <= std::max(ops->integer(1), ops->integer(2))) return true;
    }
    return false;
  }

  /// Acts about one record are named by it: "New activity Called about the divorce".
  static bool namesRecord(ActKind kind) {
    static const QList<ActKind> kinds{ActKind::Create,      ActKind::Edit,      ActKind::Delete,  ActKind::Restore,
                                      ActKind::Complete,    ActKind::LogCall,   ActKind::LogMail, ActKind::RestoreValue,
                                      ActKind::ReplyTicket, ActKind::NoteTicket};
    return kinds.contains(kind);
  }

  bool take(Act& act, qint64 tid) {
    const QStringList before = act.arguments;
    if (!act.arguments.isEmpty() && namesRecord(act.kind) && concerns(tid)) act.arguments[0] = m_label;
    for (QString& argument : act.arguments) {
      for (const QString& address : m_traces.addresses) argument.replace(address, m_label, Qt::CaseInsensitive);
      for (const QString& name : m_traces.names)
        if (argument.contains(name, Qt::CaseInsensitive) && (m_traces.ownNames.contains(name) || concerns(tid)))
          argument.replace(name, m_label, Qt::CaseInsensitive);
    }
    return act.arguments != before;
  }

  db::Connection& m_db;
  const PersonTraces& m_traces;
  const PersonRows& m_rows;
  QString m_label;
  qint64 m_count = 0;
};

/// What stays without the person must not speak of them by a part of their name, or by where they live.
QStringList seekWords(Workspace& workspace, const PersonTraces& traces, const PersonRows& rows) {
  QStringList found;
  const auto reader = workspace.read();
  for (const auto& [number, set] : rows.cleaned)
    for (const qint64 row : set.rows) {
      const auto record = reader->record(*set.def, Id(row));
      if (!record) continue;
      for (const FieldDef& field : set.def->fields) {
        const Value value = field.stored() && field.kind != Kind::Choice ? record->value(field.key) : Value();
        if (value.isText() && std::any_of(traces.words.begin(), traces.words.end(), [&](const QString& word) {
              return wholeWord(word).match(value.text()).hasMatch();
            }))
          found << s("table %1").arg(set.def->key);
      }
    }
  found.removeDuplicates();
  return found;
}

/// No free page may hold what was deleted.
Result<void> writeAnew(Workspace& workspace) {
  const auto written = guarded([&] {
    db::OpenOptions open;
    open.key = workspace.key();
    db::Connection file(workspace.path(), open);
    db::writeAnew(file);
    return true;
  });
  return written.ok() ? Result<void>() : Result<void>(written.problem());
}

bool isInFile(const QString& path, const QList<QByteArray>& needles) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return false;
  qsizetype longest = 0;
  for (const QByteArray& needle : needles) longest = std::max(longest, needle.size());
  QByteArray tail;
  while (!file.atEnd()) {
    const QByteArray part = (tail + file.read(kChunk)).toLower();
    for (const QByteArray& needle : needles)
      if (part.contains(needle)) return true;
    tail = part.right(longest);
  }
  return false;
}

QStringList soughtWords(const PersonTraces& traces) { return traces.addresses + traces.ownNames; }

QString selfTest(const ErasureReport& report) {
  if (!report.found.isEmpty()) return Text::tr("Sought again, and still found: %1").arg(report.found.join(s(", ")));
  return report.bytesSearched ? Text::tr("Sought again in tables, journal, index and the bytes of the file: not found.")
                              : Text::tr("Sought again in tables, journal and index: not found.");
}

Result<void> writeResult(Workspace& workspace, const Act& act, const ErasureReport& report) {
  const auto written = workspace.note(act, [&](Transaction& tx) -> Result<void> {
    const auto record = tx.record(tx.def("erasure"), report.certificate);
    const char* field = report.found.isEmpty() ? "removed" : "kept";
    return tx.update(tx.def("erasure"), report.certificate,
                     {{s(field), record->text(field) + u'\n' + selfTest(report)}});
  });
  return written.ok() ? Result<void>() : Result<void>(written.problem());
}

}  // namespace

EntityDef erasureDef() {
  EntityDef def;
  def.number = 152;
  def.key = def.table = s("erasure");
  def.prefix = s("ER");
  def.context = "Erasure";
  def.label = s(QT_TRANSLATE_NOOP("Erasure", "Erasure certificate"));
  def.plural = s(QT_TRANSLATE_NOOP("Erasure", "Erasure certificates"));
  def.icon = s("lock");
  def.managed = true;
  def.fields
      << field<&Erasure::label>("label", QT_TRANSLATE_NOOP("Erasure", "Stands in place of the person"), Kind::Text,
                                FieldFlags{Title, Required, InList, ReadOnly})
      << field<&Erasure::at>("at", QT_TRANSLATE_NOOP("Erasure", "Erased on"), Kind::Time, FieldFlags{InList, ReadOnly})
      << field<&Erasure::reason>("reason", QT_TRANSLATE_NOOP("Erasure", "Reason"), Kind::Text, InList)
      << field<&Erasure::removed>("removed", QT_TRANSLATE_NOOP("Erasure", "What was removed"), Kind::LongText, ReadOnly)
      << field<&Erasure::kept>("kept", QT_TRANSLATE_NOOP("Erasure", "What stays without the person, or elsewhere"),
                               Kind::LongText, ReadOnly);
  return def;
}

Result<ErasureReport> erasePerson(Workspace& workspace, Id person, const QString& reason, const QStringList& backups) {
  auto reader = workspace.read();
  const auto traces = personTraces(*reader, person, backups);
  if (!traces.ok()) return traces.problem();
  reader.reset();  // the file is written anew, which needs it alone
  ErasureReport report;
  report.label = Text::tr("Erased person %1").arg(person.text({}).right(6));
  report.places = traces->places;
  PersonRows rows;
  const Act act{ActKind::ErasePerson, s("contact"), {report.label}};
  // No act of a person to Undo, which would bring the certificate and the suppressed addresses away and nobody back.
  Id certificate;
  const auto erased = workspace.note(act, [&](Transaction& tx) -> Result<void> {
    Eraser eraser(tx, *traces, report.label);
    if (auto done = eraser.run(); !done.ok()) return done;
    rows = eraser.rows();
    if (eraser.hashes() > 0)
      report.places << PersonPlace{s("suppression"), {}, eraser.hashes(), PersonPlace::Fate::Pseudonymised};
    // The journal is told below, by what was found in it.
    QList<PersonPlace> told = report.places;
    told.removeIf([](const PersonPlace& place) { return place.entity == QLatin1String("journal"); });
    const auto made =
        tx.insert(tx.def("erasure"), Erasure{report.label, tx.now(), reason, removedText(told), keptText(told)});
    if (!made.ok()) return made.problem();
    certificate = *made;
    return {};
  });
  if (!erased.ok()) return erased.problem();
  report.certificate = certificate;
  const auto blanked = workspace.note(act, [&](Transaction& tx) -> Result<void> {
    const qint64 count = JournalBlanker(tx.connection(), *traces, rows, report.label).run();
    const auto record = tx.record(tx.def("erasure"), certificate);
    return tx.update(
        tx.def("erasure"), certificate,
        {{s("removed"), record->text("removed") + u'\n' + Text::tr("rows of the journal: %1").arg(count)}});
  });
  if (!blanked.ok()) return blanked.problem();
  if (auto rebuilt = workspace.rebuildDerived(); !rebuilt.ok()) return rebuilt.problem();
  const Result<void> written = writeAnew(workspace);
  report.found = seekPerson(workspace, *traces, &report.bytesSearched);
  report.found << seekWords(workspace, *traces, rows);
  // Somebody else reads the file just now: what was deleted may still lie on pages that are free.
  if (!written.ok() && report.found.isEmpty()) report.found << s("free pages of the file");
  if (auto told = writeResult(workspace, act, report); !told.ok()) return told.problem();
  return report;
}

QStringList seekPerson(Workspace& workspace, const PersonTraces& traces, bool* bytesSearched) {
  QStringList found;
  const auto reader = workspace.read();
  const QStringList sought = soughtWords(traces);
  for (const EntityDef* def : reader->registry().all()) {
    const QStringList columns = textColumns(*def);
    if (columns.isEmpty() || def->key == QLatin1String("suppression")) continue;
    for (const QString& word : sought) {
      db::Statement rows(reader->connection(), s("SELECT count(*) FROM %1 WHERE instr(lower(%2), lower(?))")
                                                   .arg(sqlName(def->table), columns.join(s(" || char(10) || "))));
      rows.bind(1, word);
      if (rows.step() && rows.integer(0) > 0) found << s("table %1").arg(def->key);
    }
  }
  for (const QString& word : sought) {
    db::Statement ops(reader->connection(), s("SELECT count(*) FROM op WHERE instr(data, CAST(? AS BLOB))"));
    ops.bind(1, word);
    if (ops.step() && ops.integer(0) > 0) found << s("journal");
    db::Statement labels(reader->connection(), s("SELECT count(*) FROM txn WHERE instr(label, ?)"));
    labels.bind(1, word);
    if (labels.step() && labels.integer(0) > 0) found << s("names of acts");
    for (const SearchHit& hit : reader->search(word))
      if (hit.title.contains(word, Qt::CaseInsensitive)) found << s("search index");
  }
  if (!workspace.isEncrypted()) {
    QList<QByteArray> needles;
    for (const QString& word : sought) needles << word.toLower().toUtf8() << word.toUtf8().toLower();
    for (const QString& path : {workspace.path(), workspace.path() + s("-wal")})
      if (isInFile(path, needles)) found << s("bytes of the file");
    if (bytesSearched) *bytesSearched = true;
  }
  found.removeDuplicates();
  return found;
}

}  // namespace relata
