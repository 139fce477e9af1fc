#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include "core/exchange/folder/folder_rows.h"
#include "core/exchange/folder/workspace_folder.h"
#include "core/base/line_file.h"
#include "core/store/blobs.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qint64 kLargestIndex = 64 * 1024 * 1024;

class FolderReading {
 public:
  FolderReading(Workspace& workspace, QString folder, const ExportProgress& progress)
      : m_workspace(workspace), m_folder(std::move(folder)), m_progress(progress) {}

  Result<FolderReport> read(bool dryRun) {
    if (auto index = checkIndex(); !index.ok()) return index.problem();
    if (auto empty = checkEmpty(); !empty.ok()) return empty.problem();
    const Result<qint64> tid = m_workspace.transactBulk(act(), [&](Transaction& tx) {
      // The fields that people made have to be there before the records that fill them.
      Result<void> done = tx.bringFields([&] { return readEntity(tx, tx.def("field_def")); });
      if (done.ok()) done = readAll(tx);
      if (dryRun) tx.rehearse();
      tx.setAct(act());
      return done;
    });
    if (!tid.ok()) return tid.problem();
    m_report.tid = *tid;
    return m_report;
  }

 private:
  QString path(const QString& name) const { return m_folder + QLatin1Char('/') + name; }
  Act act() const {
    return {ActKind::Import, s("contact"), {QFileInfo(m_folder).fileName(), QString::number(m_report.total())}};
  }

  Result<void> checkIndex() {
    QFile file(path(folderIndexName()));
    if (!file.open(QIODevice::ReadOnly)) return Problem("folder-not-ours", {m_folder});
    const QJsonObject index = QJsonDocument::fromJson(file.read(kLargestIndex)).object();
    if (index.value(s("format")).toString() != s("relata-folder")) return Problem("folder-not-ours", {m_folder});
    if (index.value(s("version")).toInt() > kFolderVersion) return Problem("folder-newer", {m_folder});
    const RegistryPtr registry = m_workspace.registry();
    if (const auto me = parseId(index.value(s("me")).toString())) m_me = me->id;
    const QJsonObject entities = index.value(s("entities")).toObject();
    for (auto it = entities.begin(); it != entities.end(); ++it)
      if (!registry->entity(it.key())) return Problem("folder-newer", {m_folder});
    return {};
  }

  Result<void> checkEmpty() const {
    const auto reader = m_workspace.read();
    for (const EntityDef* def : reader->registry().mains())
      for (const bool deleted : {false, true})
        if (reader->count({def->key, {}, {}, deleted}) > 0) return Problem("workspace-not-empty");
    return {};
  }

  Result<void> readAll(Transaction& tx) {
    const bool alone = tx.connection().integer(s("SELECT count(*) FROM user")) == 1;
    for (const EntityDef* def : tx.registry().all())
      if (isCarried(*def) && def->key != s("field_def"))
        if (auto read = readEntity(tx, *def); !read.ok()) return read;
    if (alone)
      if (auto become = becomeTheirs(tx); !become.ok()) return become;
    return readFiles(tx);
  }

  /// Nobody but the user with whom the workspace was made is there: that is whoever wrote the folder.
  Result<void> becomeTheirs(Transaction& tx) const {
    const EntityDef& users = tx.def("user");
    const std::optional<Record> theirs = tx.record(users, m_me);
    if (!m_me || m_me == tx.me() || !theirs || theirs->deleted) return {};
    tx.becomes(m_me);
    return tx.remove(users, tx.me());
  }

  /// A content must be what its name says: nothing else could be told from damage later.
  Result<void> readFiles(Transaction& tx) {
    QStringList names;
    {
      db::Statement rows(tx.connection(), s("SELECT DISTINCT hash FROM attachment WHERE hash IS NOT NULL"));
      while (rows.step()) names << rows.text(0);
    }
    static const QRegularExpression isHash(s("^[0-9a-f]{64}$"));
    for (const QString& name : std::as_const(names)) {
      const QString file = path(folderFilesName() + QLatin1Char('/') + name);
      QFile content(file);
      if (!isHash.match(name).hasMatch() || !content.open(QIODevice::ReadOnly) || content.size() > kLargestBlob)
        return Problem("folder-file-changed", {file});
      if (keepBlob(tx.connection(), content.readAll()) != name) return Problem("folder-file-changed", {file});
      if (m_progress && !m_progress(m_report.total(), 0)) return Problem("cancelled");
    }
    return {};
  }

  Result<void> readEntity(Transaction& tx, const EntityDef& def) {
    const QString name = folderDataName(def.key);
    auto file = std::make_unique<QFile>(path(name));
    if (!file->exists()) return {};  // an older program did not know this kind of record
    if (!file->open(QIODevice::ReadOnly)) return Problem("csv-cannot-open", {path(name), file->errorString()});
    LineFile lines(std::move(file));
    QByteArray line;
    bool cut = false;
    while (lines.next(line, cut)) {
      if (line.isEmpty() && !cut) continue;
      const QJsonObject row = QJsonDocument::fromJson(line).object();
      const std::optional<Record> record = recordOfRow(def, row);
      if (!record) return Problem("folder-damaged", {path(name), QString::number(lines.number())});
      tx.bringBack(*record);
      m_report.records[def.key] += 1;
      if (m_progress && lines.number() % 256 == 0 && !m_progress(m_report.total(), 0)) return Problem("cancelled");
    }
    return {};
  }

  Workspace& m_workspace;
  QString m_folder;
  const ExportProgress& m_progress;
  FolderReport m_report;
  Id m_me;  // of whoever wrote the folder
};

}  // namespace

bool isExportedFolder(const QString& path) {
  return QFileInfo(path).isDir() && QFile::exists(path + QLatin1Char('/') + folderIndexName());
}

Result<FolderReport> importFolder(Workspace& workspace, const QString& folder, bool dryRun,
                                  const ExportProgress& progress) {
  return FolderReading(workspace, folder, progress).read(dryRun);
}

}  // namespace relata::exchange
