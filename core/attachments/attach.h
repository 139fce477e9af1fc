#pragma once

#include "core/attachments/attachment.h"
#include "core/store/reader.h"
#include "core/workspace/transaction.h"

namespace relata {

/// A file read into memory, with the name that it is to have.
struct FileContent {
  QString name;
  QByteArray bytes;
};

/// Reads a file that a person chose. Problems: no-such-file, is-a-directory, no-permission, file-too-large [file, MB].
Result<FileContent> readFileContent(const QString& path);

/// The MIME type by name and content ("application/pdf").
QString fileType(const FileContent& file);

/// Attaches a file to a record. A photo takes the place of the one before, which stays among the files.
Result<Id> attach(Transaction& tx, Id record, const FileContent& file, bool asPhoto = false);

/// The same as a file whose type is known.
Result<Id> attachAs(Transaction& tx, Id record, const FileContent& file, const char* role, const QString& type);

/// Attaches files that a person chose or dropped, one after the other, so that one at a time is in memory. A mail
/// (.eml) of a contact or company is logged, and attached to its entry in the timeline. Problems: those of
/// readFileContent and Transaction::insert; then none is attached.
Result<QList<Id>> attachFiles(Transaction& tx, Id record, const QStringList& paths, bool asPhoto = false);
/// That act by its name, "New file offer.pdf, plan.png".
Act attachAct(const QStringList& paths);

/// Makes a picture that is attached already the photo of its record.
Result<void> makePhoto(Transaction& tx, Id attachment);

/// The content of an attachment. Problems: blob-missing, blob-damaged.
Result<QByteArray> attachedContent(Reader& reader, const Record& attachment);

/// A name that is a plain file name on every system and leads into no other folder.
QString safeFileName(const QString& name);

/// Writes an attachment into a folder under a free, safe name and answers the path.
/// Problems: those of attachedContent, file-not-writable [file].
Result<QString> saveAttachment(Reader& reader, const Record& attachment, const QString& folder);

}  // namespace relata
