#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include "core/exchange/folder/folder_rows.h"
#include "core/exchange/folder/workspace_folder.h"
#include "core/exchange/write_problem.h"
#include "core/store/blobs.h"
#include "core/store/row_codec.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

QJsonObject fieldJson(const EntityDef& def, const FieldDef& field) {
  QJsonObject json{{s("key"), field.key}, {s("kind"), kindKey(field.kind)}, {s("label"), fieldLabel(def, field)}};
  if (field.custom) json.insert(s("custom"), true);
  if (!field.linkTo.isEmpty()) json.insert(s("links_to"), QJsonArray::fromStringList(field.linkTo));
  QJsonArray choices;
  for (const ChoiceDef& choice : field.choices)
    choices << QJsonObject{{s("key"), choice.key}, {s("label"), choiceLabel(def, field, choice.key)}};
  if (!choices.isEmpty()) json.insert(s("choices"), choices);
  return json;
}

QJsonObject entityJson(const EntityDef& def, qint64 records) {
  QJsonArray fields;
  for (const FieldDef& field : def.fields)
    if (field.stored()) fields << fieldJson(def, field);
  return {{s("label"), entityLabel(def)},
          {s("file"), folderDataName(def.key)},
          {s("id_letter"), def.prefix},
          {s("records"), records},
          {s("fields"), fields}};
}

class FolderWriting {
 public:
  FolderWriting(Reader& reader, QString folder, const ExportProgress& progress)
      : m_reader(reader), m_folder(std::move(folder)), m_progress(progress) {}

  Result<FolderReport> write() {
    for (const EntityDef* def : m_reader.registry().all()) {
      if (!isCarried(*def)) continue;
      if (auto written = writeEntity(*def); !written.ok()) return written.problem();
    }
    if (auto files = writeFiles(); !files.ok()) return files.problem();
    if (auto cards = writeCards(); !cards.ok()) return cards.problem();
    if (auto index = writeIndex(); !index.ok()) return index.problem();
    return m_report;
  }

 private:
  QString path(const QString& name) const { return m_folder + QLatin1Char('/') + name; }

  /// Links carry the letter of what they point to; where the description leaves it open the record itself says it.
  QString linkText(const FieldDef& field, Id id) {
    const EntityDef* def =
        field.linkTo.size() == 1 ? m_reader.registry().entity(field.linkTo.first()) : m_reader.entityOf(id);
    return id.text(def ? def->prefix : s("X"));
  }

  Id userOf(const char* key) {
    db::StatementUse row(m_reader.connection().cached(s("SELECT v FROM meta WHERE k=?")));
    row->bind(1, s(key));
    return row->step() ? row->id(0) : Id();
  }

  Result<void> writeEntity(const EntityDef& def) {
    QFile file(path(folderDataName(def.key)));
    if (!file.open(QIODevice::WriteOnly)) return writeProblem(file, file.fileName());
    const RowReader columns = RowReader::stored(def);
    db::Statement rows(m_reader.connection(), s("SELECT %1 FROM %2 t ORDER BY t.id").arg(columns.columns(), def.table));
    qint64 count = 0;
    while (rows.step()) {
      const Record record = columns.read(rows);
      // Whom the file was made with, before its owner came with a folder, was never anybody.
      if (def.key == s("user") && record.deleted && record.id() == userOf("me_before")) continue;
      const QJsonObject row = folderRow(record, [this](const FieldDef& field, Id id) { return linkText(field, id); });
      const QByteArray line = QJsonDocument(row).toJson(QJsonDocument::Compact) + '\n';
      if (file.write(line) != line.size()) return writeProblem(file, file.fileName());
      if (m_progress && ++count % 500 == 0 && !m_progress(m_report.total() + count, 0)) return Problem("cancelled");
      m_report.records[def.key] += 1;
    }
    return file.flush() ? Result<void>() : Result<void>(writeProblem(file, file.fileName()));
  }

  /// What is attached, each content once under its name.
  Result<void> writeFiles() {
    if (!QDir(m_folder).mkpath(folderFilesName())) return Problem("file-not-writable", {m_folder, QString()});
    db::Statement rows(m_reader.connection(), s("SELECT DISTINCT hash FROM attachment WHERE hash IS NOT NULL"));
    while (rows.step()) {
      const Result<QByteArray> content = readBlob(m_reader.connection(), rows.text(0));
      if (!content.ok()) return content.problem();
      QFile file(path(folderFilesName() + QLatin1Char('/') + rows.text(0)));
      if (!file.open(QIODevice::WriteOnly) || file.write(*content) != content->size() || !file.flush())
        return writeProblem(file, file.fileName());
      if (m_progress && !m_progress(m_report.total(), 0)) return Problem("cancelled");
    }
    return {};
  }

  Result<void> writeCards() {
    ExportOptions options;
    options.format = ExportFormat::VCard3;
    const auto written = exportToFile(m_reader, {s("contact"), {}, {}, false}, options, path(s("contacts.vcf")));
    return written.ok() ? Result<void>() : Result<void>(written.problem());
  }

  Result<void> writeIndex() {
    QJsonObject entities;
    for (const EntityDef* def : m_reader.registry().all())
      if (isCarried(*def)) entities.insert(def->key, entityJson(*def, m_report.records.value(def->key)));
    const QJsonObject index{
        {s("format"), s("relata-folder")},
        {s("version"), kFolderVersion},
        {s("about"), s("A whole Relata workspace. data/*.jsonl holds one record in each line; a link is the id of "
                       "another record, a time is UTC, an empty field is left out. files/ holds what is "
                       "attached, each content under its SHA-256. contacts.vcf is a copy for address "
                       "books and is not read back. Not carried: the history of changes and the list of imports.")},
        {s("me"), userOf("me").text(m_reader.registry().entity(u"user")->prefix)},
        {s("entities"), entities}};
    QFile file(path(folderIndexName()));
    if (!file.open(QIODevice::WriteOnly)) return writeProblem(file, file.fileName());
    const QByteArray bytes = QJsonDocument(index).toJson();
    if (file.write(bytes) != bytes.size() || !file.flush()) return writeProblem(file, file.fileName());
    return {};
  }

  Reader& m_reader;
  QString m_folder;
  const ExportProgress& m_progress;
  FolderReport m_report;
};

}  // namespace

qint64 FolderReport::total() const {
  qint64 total = 0;
  for (const qint64 count : records) total += count;
  return total;
}

Result<FolderReport> exportFolder(Reader& reader, const QString& folder, const ExportProgress& progress) {
  const QFileInfo place(folder);
  if (place.exists() && (!place.isDir() || !QDir(folder).isEmpty())) return Problem("folder-not-empty", {folder});
  const QDir parent = place.absoluteDir();
  // Beside its place, so that it can take that place in one step.
  QTemporaryDir made(parent.filePath(s(".relata-export-XXXXXX")));
  if (!made.isValid() || !QDir(made.path()).mkdir(s("data"))) return Problem("file-not-writable", {folder, QString()});
  Result<Result<FolderReport>> done = guarded([&]() -> Result<FolderReport> {
    const db::ReadScope oneState(reader.connection());
    return FolderWriting(reader, made.path(), progress).write();
  });
  if (!done.ok()) return done.problem();
  if (!done->ok()) return *done;
  if (place.exists()) parent.rmdir(place.fileName());
  if (!QDir().rename(made.path(), place.absoluteFilePath())) return Problem("file-not-writable", {folder, QString()});
  made.setAutoRemove(false);
  return *done;
}

}  // namespace relata::exchange
