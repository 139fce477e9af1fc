#include "core/marketing/export_person.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include "core/attachments/attach.h"
#include "core/base/money.h"
#include "core/marketing/person_rows.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

class Export {
 public:
  /// `folder`: where files go; empty: into the document.
  Export(Reader& reader, const QString& folder) : m_reader(reader), m_folder(folder) {}

  Result<QByteArray> run(Id person) {
    const auto traces = personTraces(m_reader, person);
    if (!traces.ok()) return traces.problem();
    const PersonRows rows = personRows(m_reader.connection(), m_reader.registry(), *traces);
    QMap<QString, QJsonArray> records;
    for (const RowSets* sets : {&rows.erased, &rows.cleaned})
      for (const auto& [number, set] : *sets)
        for (const qint64 id : set.rows)
          if (const auto record = m_reader.record(*set.def, Id(id))) {
            auto object = whole(*record);
            if (!object.ok()) return object.problem();
            records[set.def->key] << *object;
          }
    QJsonArray mentions;
    for (const auto& [number, set] : rows.mentioned)
      for (const qint64 id : set.rows)
        if (const auto record = m_reader.record(*set.def, Id(id))) mentions << spoken(*record, *traces);
    QJsonObject out;
    for (auto it = records.cbegin(); it != records.cend(); ++it) out.insert(it.key(), it.value());
    QJsonObject all{{s("person"), traces->name}, {s("records"), out}};
    if (!mentions.isEmpty()) all.insert(s("mentions"), mentions);
    return QJsonDocument(all).toJson();
  }

 private:
  QJsonValue linked(const FieldDef& field, Id id) {
    const EntityDef* def = m_reader.entityOf(id);
    for (const QString& key : field.linkTo)
      if (const EntityDef* one = m_reader.registry().entity(key); !def && one && m_reader.record(*one, id)) def = one;
    const QString title = m_reader.title(field, id);
    if (!def) return title.isEmpty() ? QJsonValue(id.text(s("ID"))) : QJsonValue(title);
    QJsonObject out{{s("id"), id.text(def->prefix)}};
    if (!title.isEmpty()) out.insert(s("name"), title);
    return out;
  }

  QJsonValue jsonOf(const FieldDef& field, const Value& value) {
    if (field.kind == Kind::Link) return linked(field, value.id());
    if (field.kind == Kind::Time && value.isInteger())
      return QDateTime::fromMSecsSinceEpoch(value.integer(), Qt::UTC).toString(Qt::ISODateWithMs);
    if (field.kind == Kind::Bool) return value.flag();
    if (value.isMoney()) {
      const MoneyValue money = value.money();
      return QJsonObject{{s("amount"), moneyText(money.minor, money.currency)}, {s("currency"), money.currency}};
    }
    if (value.isText()) return value.text();
    if (value.isList()) return QJsonArray::fromStringList(value.list());
    return value.isDecimal() ? QJsonValue(value.decimal()) : QJsonValue(value.integer());
  }

  Result<QJsonObject> whole(const Record& record) {
    QJsonObject object{{s("id"), record.idText()}};
    for (const FieldDef& field : record.def().fields) {
      if (!field.stored() && field.kind != Kind::Tags) continue;
      const Value value = record.value(field.key);
      if (!value.isNull()) object.insert(field.key, jsonOf(field, value));
    }
    if (record.def().key != QLatin1String("attachment")) return object;
    if (auto done = addFile(record, object); !done.ok()) return done.problem();
    return object;
  }

  Result<void> addFile(const Record& attachment, QJsonObject& to) {
    if (m_folder.isEmpty()) {
      const auto bytes = attachedContent(m_reader, attachment);
      // A file that is lost is said to be, and everything else is told all the same.
      to.insert(s("content"), bytes.ok() ? QJsonValue(QString::fromLatin1(bytes->toBase64())) : QJsonValue());
      return {};
    }
    if (!QDir().mkpath(m_folder)) return Problem("file-not-writable", {m_folder, {}});
    const Result<QString> path = saveAttachment(m_reader, attachment, m_folder);
    if (!path.ok() && path.problem().is("file-not-writable")) return path.problem();
    to.insert(s("file"), path.ok() ? QJsonValue(QFileInfo(m_folder).fileName() + u'/' + QFileInfo(*path).fileName())
                                   : QJsonValue());
    return {};
  }

  static QJsonObject spoken(const Record& record, const PersonTraces& traces) {
    QJsonObject object{{s("id"), record.idText()}, {s("kind"), record.def().key}};
    for (const FieldDef& field : record.def().fields) {
      const Value value = field.stored() ? record.value(field.key) : Value();
      if (value.isText() && namesPerson(traces, value.text())) object.insert(field.key, value.text());
    }
    return object;
  }

  Reader& m_reader;
  const QString m_folder;
};

}  // namespace

Result<QByteArray> exportPerson(Reader& reader, Id person) { return Export(reader, {}).run(person); }

Result<void> exportPerson(Reader& reader, Id person, const QString& file) {
  const QFileInfo info(file);
  const Result<QByteArray> json =
      Export(reader, info.dir().filePath(info.completeBaseName() + s(" files"))).run(person);
  if (!json.ok()) return json.problem();
  QSaveFile out(file);
  if (!out.open(QIODevice::WriteOnly) || out.write(*json) != json->size() || !out.commit())
    return Problem("file-not-writable", {file, out.errorString()});
  return {};
}

}  // namespace relata
