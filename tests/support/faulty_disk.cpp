#include "tests/support/faulty_disk.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <mutex>

namespace relata::test {
namespace {

std::mutex g_mutex;  // several threads may use the disk

/// What the disk refuses from now on; one for all files, as a disk is.
struct Faults {
  int calls = 0;
  qint64 good = 0;
  bool forGood = false;
  qint64 room = -1;  // < 0: as much as one likes
  bool failed = false;

  bool refuses(DiskCall call) {
    const std::lock_guard lock(g_mutex);
    if (!(calls & call)) return false;
    if (good-- > 0) return false;
    if (!forGood && failed) return false;
    return failed = true;
  }
  bool hasRoom(qint64 growth) {
    const std::lock_guard lock(g_mutex);
    if (room < 0 || growth <= 0) return true;
    if (growth <= room) {
      room -= growth;
      return true;
    }
    failed = true;
    return false;
  }
};
Faults g_faults;
void tell(const Faults& faults) {
  const std::lock_guard lock(g_mutex);
  g_faults = faults;
}
sqlite3_vfs* g_real = nullptr;

/// The real file follows in the same block of memory.
struct File {
  sqlite3_file base;
  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};
sqlite3_file* realOf(sqlite3_file* file) { return reinterpret_cast<File*>(file)->real(); }

int closeFile(sqlite3_file* file) { return realOf(file)->pMethods->xClose(realOf(file)); }

int readFile(sqlite3_file* file, void* to, int amount, sqlite3_int64 offset) {
  if (g_faults.refuses(DiskRead)) return SQLITE_IOERR_READ;
  return realOf(file)->pMethods->xRead(realOf(file), to, amount, offset);
}

int writeFile(sqlite3_file* file, const void* from, int amount, sqlite3_int64 offset) {
  if (g_faults.refuses(DiskWrite)) return SQLITE_IOERR_WRITE;
  sqlite3_int64 size = 0;
  realOf(file)->pMethods->xFileSize(realOf(file), &size);
  if (!g_faults.hasRoom(offset + amount - size)) return SQLITE_FULL;
  return realOf(file)->pMethods->xWrite(realOf(file), from, amount, offset);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
  if (g_faults.refuses(DiskTruncate)) return SQLITE_IOERR_TRUNCATE;
  return realOf(file)->pMethods->xTruncate(realOf(file), size);
}

int syncFile(sqlite3_file* file, int flags) {
  if (g_faults.refuses(DiskSync)) return SQLITE_IOERR_FSYNC;
  return realOf(file)->pMethods->xSync(realOf(file), flags);
}

int fileSize(sqlite3_file* file, sqlite3_int64* size) { return realOf(file)->pMethods->xFileSize(realOf(file), size); }
int lockFile(sqlite3_file* file, int level) { return realOf(file)->pMethods->xLock(realOf(file), level); }
int unlockFile(sqlite3_file* file, int level) { return realOf(file)->pMethods->xUnlock(realOf(file), level); }
int reservedLock(sqlite3_file* file, int* held) {
  return realOf(file)->pMethods->xCheckReservedLock(realOf(file), held);
}
int fileControl(sqlite3_file* file, int op, void* argument) {
  return realOf(file)->pMethods->xFileControl(realOf(file), op, argument);
}
int sectorSize(sqlite3_file* file) { return realOf(file)->pMethods->xSectorSize(realOf(file)); }
int characteristics(sqlite3_file* file) { return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file)); }
int shmMap(sqlite3_file* file, int page, int size, int extend, void volatile** to) {
  return realOf(file)->pMethods->xShmMap(realOf(file), page, size, extend, to);
}
int shmLock(sqlite3_file* file, int offset, int count, int flags) {
  return realOf(file)->pMethods->xShmLock(realOf(file), offset, count, flags);
}
void shmBarrier(sqlite3_file* file) { realOf(file)->pMethods->xShmBarrier(realOf(file)); }
int shmUnmap(sqlite3_file* file, int remove) { return realOf(file)->pMethods->xShmUnmap(realOf(file), remove); }

constexpr sqlite3_io_methods kMethods = {2,           closeFile,  readFile,        writeFile,  truncateFile,
                                         syncFile,    fileSize,   lockFile,        unlockFile, reservedLock,
                                         fileControl, sectorSize, characteristics, shmMap,     shmLock,
                                         shmBarrier,  shmUnmap,   nullptr,         nullptr};

int openFile(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags) {
  file->pMethods = nullptr;
  if (g_faults.refuses(DiskOpen)) return SQLITE_CANTOPEN;
  const int rc = g_real->xOpen(g_real, name, realOf(file), flags, outFlags);
  if (realOf(file)->pMethods) file->pMethods = &kMethods;
  return rc;
}

int deleteFile(sqlite3_vfs*, const char* name, int syncFolder) {
  if (g_faults.refuses(DiskDelete)) return SQLITE_IOERR_DELETE;
  return g_real->xDelete(g_real, name, syncFolder);
}

sqlite3_vfs* faultyVfs() {
  static sqlite3_vfs* const made = [] {
    sqlite3_initialize();
    g_real = sqlite3_vfs_find("unix");
    static sqlite3_vfs vfs = *g_real;
    vfs.zName = "faulty";
    vfs.szOsFile = static_cast<int>(sizeof(File)) + g_real->szOsFile;
    vfs.pNext = nullptr;
    vfs.xOpen = openFile;
    vfs.xDelete = deleteFile;
    sqlite3_vfs_register(&vfs, 0);
    sqlite3mc_vfs_create("faulty", 0);
    return sqlite3_vfs_find("multipleciphers-faulty");
  }();
  return made;
}

}  // namespace

FaultyDisk::FaultyDisk() {
  tell({});
  sqlite3_vfs_register(faultyVfs(), 1);
}

FaultyDisk::~FaultyDisk() {
  tell({});
  sqlite3_vfs_register(sqlite3_vfs_find("multipleciphers-unix"), 1);
}

void FaultyDisk::breakAfter(qint64 good, int calls, bool forGood) { tell({calls, good, forGood, -1, false}); }
void FaultyDisk::fillAfter(qint64 bytes) { tell({0, 0, false, bytes, false}); }
void FaultyDisk::heal() { tell({}); }
bool FaultyDisk::failed() const {
  const std::lock_guard lock(g_mutex);
  return g_faults.failed;
}

}  // namespace relata::test
