#include "core/attachments/attach.h"

#include <QDir>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QRegularExpression>
#include <QSaveFile>

#include "core/activities/log_activity.h"
#include "core/activities/mail_head.h"
#include "core/store/blobs.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

QString freePath(const QDir& folder, const QString& name) {
  QString path = folder.filePath(name);
  const QFileInfo parts(name);
  for (int i = 2; QFileInfo::exists(path); ++i) {
    const QString suffix = parts.completeSuffix().isEmpty() ? QString() : QLatin1Char('.') + parts.completeSuffix();
    path = folder.filePath(s("%1 (%2)%3").arg(parts.baseName()).arg(i).arg(suffix));
  }
  return path;
}

/// The photo until now becomes a file like the others.
Result<void> dethrone(Transaction& tx, Id record) {
  const EntityDef& def = tx.def("attachment");
  db::Statement rows(tx.connection(), s("SELECT id FROM attachment WHERE record=? AND role='photo' AND _del IS NOT 1"));
  rows.bind(1, record);
  QList<Id> photos;
  while (rows.step()) photos << rows.id(0);
  rows.reset();
  for (const Id photo : photos)
    if (auto done = tx.update(def, photo, {{s("role"), Value(s("file"))}}); !done.ok()) return done;
  return {};
}

/// What a file of the record is attached to: the entry of a mail in its timeline, else the record itself.
Result<Id> logIfMail(Transaction& tx, Id record, const FileContent& file) {
  if (!file.name.endsWith(QLatin1String(".eml"), Qt::CaseInsensitive)) return record;
  const std::optional<MailHead> mail = mailHead(file.bytes);
  if (!mail) return record;
  for (const QString& key : tx.def("activity_link").field(u"record")->linkTo)
    if (tx.record(*tx.registry().entity(key), record)) return logActivity(tx, mailActivity(*mail, tx.now()), {record});
  return record;
}

}  // namespace

Result<FileContent> readFileContent(const QString& path) {
  const QFileInfo info(path);
  if (!info.exists()) return Problem("no-such-file", {path});
  if (!info.isFile()) return Problem("is-a-directory", {path});
  if (info.size() > kLargestBlob)
    return Problem("file-too-large", {info.fileName(), QString::number(kLargestBlob >> 20)});
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return Problem("no-permission", {path});
  FileContent content{info.fileName(), file.read(kLargestBlob + 1)};
  if (file.error() != QFileDevice::NoError) return Problem("no-permission", {path});
  if (content.bytes.size() > kLargestBlob)
    return Problem("file-too-large", {info.fileName(), QString::number(kLargestBlob >> 20)});
  return content;
}

QString fileType(const FileContent& file) {
  return QMimeDatabase().mimeTypeForFileNameAndData(file.name, file.bytes).name();
}

Result<Id> attach(Transaction& tx, Id record, const FileContent& file, bool asPhoto) {
  if (file.bytes.size() > kLargestBlob)
    return Problem("file-too-large", {file.name, QString::number(kLargestBlob >> 20)});
  if (asPhoto)
    if (auto done = dethrone(tx, record); !done.ok()) return done.problem();
  return attachAs(tx, record, file, asPhoto ? "photo" : "file", fileType(file));
}

Result<Id> attachAs(Transaction& tx, Id record, const FileContent& file, const char* role, const QString& type) {
  Attachment attachment;
  attachment.record = record;
  attachment.name = safeFileName(file.name);
  attachment.role = s(role);
  attachment.type = type;
  attachment.size = file.bytes.size();
  attachment.hash = keepBlob(tx.connection(), file.bytes);
  return tx.insert(tx.def("attachment"), attachment);
}

Result<QList<Id>> attachFiles(Transaction& tx, Id record, const QStringList& paths, bool asPhoto) {
  QList<Id> made;
  for (const QString& path : paths) {
    const Result<FileContent> content = readFileContent(path);
    if (!content.ok()) return content.problem();
    const Result<Id> target = asPhoto ? Result<Id>(record) : logIfMail(tx, record, *content);
    if (!target.ok()) return target.problem();
    const Result<Id> id = attach(tx, *target, *content, asPhoto);
    if (!id.ok()) return id.problem();
    made << *id;
  }
  return made;
}

Act attachAct(const QStringList& paths) {
  QStringList names;
  for (const QString& path : paths) names << QFileInfo(path).fileName();
  return {ActKind::Create, s("attachment"), {names.join(s(", "))}};
}

Result<void> makePhoto(Transaction& tx, Id attachment) {
  const EntityDef& def = tx.def("attachment");
  const std::optional<Record> file = tx.record(def, attachment);
  if (!file) return Problem("no-such-record", {attachment.text(def.prefix)});
  if (auto done = dethrone(tx, file->value("record").id()); !done.ok()) return done;
  return tx.update(def, attachment, {{s("role"), Value(s("photo"))}});
}

Result<QByteArray> attachedContent(Reader& reader, const Record& attachment) {
  return readBlob(reader.connection(), attachment.text("hash"));
}

QString safeFileName(const QString& name) {
  static const QRegularExpression unsafe(
      s("[\\x{0}-\\x{1f}\\x{7f}<>:\"/\\\\|?*\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]"));
  QString safe = name.section(QLatin1Char('/'), -1).section(QLatin1Char('\\'), -1);
  safe.remove(unsafe);
  safe = safe.trimmed();
  while (safe.startsWith(QLatin1Char('.'))) safe.remove(0, 1);
  while (safe.endsWith(QLatin1Char('.')) || safe.endsWith(QLatin1Char(' '))) safe.chop(1);
  if (safe.size() > 150) safe = safe.left(120) + safe.right(30);
  static const QRegularExpression device(s("^(con|prn|aux|nul|com\\d|lpt\\d)(\\.|$)"),
                                         QRegularExpression::CaseInsensitiveOption);
  if (safe.isEmpty() || device.match(safe).hasMatch()) safe.prepend(s("file "));
  return safe.trimmed();
}

Result<QString> saveAttachment(Reader& reader, const Record& attachment, const QString& folder) {
  const Result<QByteArray> content = attachedContent(reader, attachment);
  if (!content.ok()) return content.problem();
  const QString path = freePath(QDir(folder), safeFileName(attachment.title()));
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(*content) != content->size() || !file.commit())
    return Problem("file-not-writable", {path});
  return path;
}

}  // namespace relata
