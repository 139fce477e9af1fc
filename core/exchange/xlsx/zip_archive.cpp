#include "core/exchange/xlsx/zip_archive.h"

#include <QFile>

#include <unzip.h>

#include <utility>

namespace relata::exchange {
namespace {

// minizip opens names in the system's 8-bit encoding; a QFile finds every file on every system.
voidpf ZCALLBACK openFile(voidpf, const void* name, int) {
  auto file = std::make_unique<QFile>(*static_cast<const QString*>(name));
  return file->open(QIODevice::ReadOnly) ? file.release() : nullptr;
}
QFile* fileOf(voidpf stream) { return static_cast<QFile*>(stream); }
uLong ZCALLBACK readFile(voidpf, voidpf stream, void* to, uLong size) {
  const qint64 read = fileOf(stream)->read(static_cast<char*>(to), static_cast<qint64>(size));
  return read < 0 ? 0 : static_cast<uLong>(read);
}
uLong ZCALLBACK writeFile(voidpf, voidpf, const void*, uLong) { return 0; }
ZPOS64_T ZCALLBACK tellFile(voidpf, voidpf stream) { return static_cast<ZPOS64_T>(fileOf(stream)->pos()); }
long ZCALLBACK seekFile(voidpf, voidpf stream, ZPOS64_T offset, int origin) {
  QFile* file = fileOf(stream);
  const auto by = static_cast<qint64>(offset);
  const qint64 to = origin == ZLIB_FILEFUNC_SEEK_SET   ? by
                    : origin == ZLIB_FILEFUNC_SEEK_CUR ? file->pos() + by
                                                       : file->size() + by;
  return to >= 0 && to <= file->size() && file->seek(to) ? 0 : -1;
}
int ZCALLBACK closeFile(voidpf, voidpf stream) {
  delete fileOf(stream);
  return 0;
}
int ZCALLBACK fileError(voidpf, voidpf stream) { return fileOf(stream)->error() == QFile::NoError ? 0 : -1; }

QString partName(QString name) {
  name.replace(QLatin1Char('\\'), QLatin1Char('/'));
  while (name.startsWith(QLatin1Char('/'))) name.remove(0, 1);
  return name.toLower();
}

struct Entry {
  unz64_file_pos place{};
  qint64 packed = 0;
  bool encrypted = false;
};

/// The limits hold for what really comes out, not for what the directory of the archive says.
class InflatedPart final : public ZipPart {
 public:
  InflatedPart(unzFile file, const Entry& entry, const ZipLimits& limits)
      : m_file(file), m_entry(entry), m_limits(limits) {
    m_open = !entry.encrypted && unzGoToFilePos64(file, &entry.place) == UNZ_OK && unzOpenCurrentFile(file) == UNZ_OK;
    if (!m_open) m_failure = entry.encrypted ? "zip-encrypted" : "zip-damaged";
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
  }
  ~InflatedPart() override { closePart(); }

 protected:
  qint64 readData(char* to, qint64 size) override {
    if (!m_open || size <= 0) return -1;
    const int read = unzReadCurrentFile(m_file, to, static_cast<unsigned>(qMin<qint64>(size, 1 << 20)));
    if (read > 0) {
      m_read += read;
      const bool swollen = m_read > m_limits.ratioFrom && m_read > m_limits.ratio * qMax<qint64>(1, m_entry.packed);
      if (!swollen && m_read <= m_limits.entryBytes) return read;
      m_failure = "zip-bomb";
      closePart();
      return -1;
    }
    // The check sum is compared when a part is closed after its end.
    if (closePart() != UNZ_OK || read < 0) m_failure = "zip-damaged";
    return -1;
  }

 private:
  int closePart() {
    const bool wasOpen = std::exchange(m_open, false);
    return wasOpen ? unzCloseCurrentFile(m_file) : UNZ_OK;
  }

  unzFile m_file;
  Entry m_entry;
  ZipLimits m_limits;
  qint64 m_read = 0;
  bool m_open = false;
};

}  // namespace

struct ZipArchive::State {
  QString path;
  ZipLimits limits;
  unzFile file = nullptr;
  QHash<QString, Entry> entries;

  State(QString p, const ZipLimits& l) : path(std::move(p)), limits(l) {}
  ~State() {
    if (file) unzClose(file);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  bool open() {
    zlib_filefunc64_def functions{openFile, readFile, writeFile, tellFile, seekFile, closeFile, fileError, nullptr};
    file = unzOpen2_64(&path, &functions);
    return file != nullptr;
  }

  bool readDirectory() {
    int at = unzGoToFirstFile(file);
    for (; at == UNZ_OK; at = unzGoToNextFile(file)) {
      if (entries.size() >= limits.entries) return false;
      char name[1024] = {};
      unz_file_info64 info{};
      Entry entry;
      if (unzGetCurrentFileInfo64(file, &info, name, sizeof name - 1, nullptr, 0, nullptr, 0) != UNZ_OK ||
          unzGetFilePos64(file, &entry.place) != UNZ_OK)
        continue;
      entry.packed = static_cast<qint64>(info.compressed_size);
      entry.encrypted = (info.flag & 1) != 0;
      entries.insert(partName(QString::fromUtf8(name)), entry);
    }
    return true;
  }
};

ZipArchive::ZipArchive(std::unique_ptr<State> state) : m(std::move(state)) {}
ZipArchive::~ZipArchive() = default;

Result<std::unique_ptr<ZipArchive>> ZipArchive::open(const QString& path, const ZipLimits& limits) {
  auto state = std::make_unique<State>(path, limits);
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return Problem("csv-cannot-open", {path, file.errorString()});
  file.close();
  if (!state->open()) return Problem("zip-damaged", {path});
  if (!state->readDirectory()) return Problem("zip-too-many", {path, QString::number(limits.entries)});
  return std::unique_ptr<ZipArchive>(new ZipArchive(std::move(state)));
}

const QString& ZipArchive::path() const { return m->path; }
bool ZipArchive::has(const QString& name) const { return m->entries.contains(partName(name)); }

std::unique_ptr<ZipPart> ZipArchive::part(const QString& name) const {
  const auto entry = m->entries.constFind(partName(name));
  if (entry == m->entries.constEnd()) return nullptr;
  return std::make_unique<InflatedPart>(m->file, *entry, m->limits);
}

}  // namespace relata::exchange
