#include "core/exchange/sniff.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// Where translators find the texts of this file.
class FileKinds {
  Q_DECLARE_TR_FUNCTIONS(FileKind)
};

struct Magic {
  const char* bytes;
  int length;
  int offset;
  FileKind kind;
};
constexpr Magic kMagic[] = {
    {"%PDF-", 5, 0, FileKind::Pdf},
    {"\x89PNG", 4, 0, FileKind::Image},
    {"\xff\xd8\xff", 3, 0, FileKind::Image},
    {"GIF8", 4, 0, FileKind::Image},
    {"WEBP", 4, 8, FileKind::Image},
    {"II*\0", 4, 0, FileKind::Image},
    {"\xd0\xcf\x11\xe0", 4, 0, FileKind::OleFile},
    {"SQLite format 3", 15, 0, FileKind::Workspace},
    {"\x1f\x8b", 2, 0, FileKind::Zip},
    {"7z\xbc\xaf", 4, 0, FileKind::Zip},
    {"Rar!", 4, 0, FileKind::Zip},
    {"\x7f"
     "ELF",
     4, 0, FileKind::OtherBinary},
};

QByteArray withoutMark(QByteArray bytes) {
  if (bytes.startsWith("\xef\xbb\xbf")) bytes.remove(0, 3);
  // Enough of UTF-16 to know the words of ASCII in it.
  if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff")) bytes.remove(0, 2).replace('\0', QByteArray());
  return bytes.trimmed();
}

bool beginsObject(const QByteArray& text) { return text.startsWith('{') && text.mid(1).trimmed().startsWith('"'); }

/// Named as JSON Lines, with an object on a line though the first one is none.
bool holdsObjects(const QByteArray& head, const QString& name) {
  if (!name.endsWith(s(".jsonl"), Qt::CaseInsensitive) && !name.endsWith(s(".ndjson"), Qt::CaseInsensitive))
    return false;
  const QList<QByteArray> lines = head.split('\n');
  return std::any_of(lines.begin(), lines.end(), [](const QByteArray& line) { return beginsObject(line.trimmed()); });
}

FileKind kindOf(const QByteArray& head, const QString& name) {
  for (const Magic& magic : kMagic)
    if (head.mid(magic.offset, magic.length) == QByteArray::fromRawData(magic.bytes, magic.length)) return magic.kind;
  if (head.startsWith("PK\x03\x04")) {
    const bool office = head.contains("[Content_Types].xml") || head.contains("_rels/") || head.contains("xl/") ||
                        head.contains("spreadsheet") || name.endsWith(s(".xlsx"), Qt::CaseInsensitive);
    return office ? FileKind::Spreadsheet : FileKind::Zip;
  }
  const QByteArray text = withoutMark(head.left(200)).toUpper();
  if (text.startsWith("BEGIN:VCARD")) return FileKind::VCard;
  for (const char* begin : {"BEGIN:VCALENDAR", "BEGIN:VEVENT", "BEGIN:VTODO"})
    if (text.startsWith(begin)) return FileKind::Calendar;
  const QByteArray object = text.startsWith('[') ? text.mid(1).trimmed() : text;
  if (beginsObject(object) || holdsObjects(head, name)) return FileKind::JsonLines;
  return FileKind::Csv;
}

}  // namespace

Result<FileKind> sniffFile(const QString& path) {
  const QFileInfo info(path);
  if (!info.exists()) return Problem("no-such-file", {path});
  if (info.isDir()) return Problem("csv-directory", {path});
  // A pipe would keep us waiting for its writer, a device may never end; and the file is read several times.
  if (!info.isFile()) return Problem("not-a-file", {path});
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return Problem("csv-cannot-open", {path, file.errorString()});
  return kindOf(file.read(4096), path);
}

QString kindWords(FileKind kind) {
  switch (kind) {
    case FileKind::Csv: return FileKinds::tr("a CSV file");
    case FileKind::JsonLines: return FileKinds::tr("a JSON Lines file");
    case FileKind::VCard: return FileKinds::tr("a vCard file");
    case FileKind::Calendar: return FileKinds::tr("a calendar file");
    case FileKind::Spreadsheet:
    case FileKind::OleFile: return FileKinds::tr("a spreadsheet");
    case FileKind::Zip: return FileKinds::tr("an archive");
    case FileKind::Pdf: return FileKinds::tr("a PDF document");
    case FileKind::Image: return FileKinds::tr("a picture");
    case FileKind::Workspace: return FileKinds::tr("a database");
    case FileKind::OtherBinary: return FileKinds::tr("a program");
  }
  return {};
}

}  // namespace relata::exchange
