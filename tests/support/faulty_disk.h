#pragma once

#include <QtGlobal>

namespace relata::test {

/// What a file can be asked that a disk may refuse.
enum DiskCall { DiskRead = 1, DiskWrite = 2, DiskSync = 4, DiskTruncate = 8, DiskOpen = 16, DiskDelete = 32 };
constexpr int kChanges = DiskWrite | DiskSync | DiskTruncate;
constexpr int kAnything = kChanges | DiskRead | DiskOpen | DiskDelete;

/// A disk that fails when told to. Every database that is opened while one lives stands on it, through a SQLite VFS
/// below the encryption; it is told what to refuse and works like any other until then, and again once healed.
class FaultyDisk {
 public:
  FaultyDisk();
  ~FaultyDisk();
  FaultyDisk(const FaultyDisk&) = delete;
  FaultyDisk& operator=(const FaultyDisk&) = delete;

  /// `good` more calls of these kinds succeed. Then one fails with an I/O error, or all do until `heal`.
  void breakAfter(qint64 good, int calls = kAnything, bool forGood = false);
  /// Files may grow by so many bytes in all; what does not fit fails as on a full disk.
  void fillAfter(qint64 bytes);
  void heal();
  /// Whether a call has failed since it was told to.
  bool failed() const;
};

}  // namespace relata::test
