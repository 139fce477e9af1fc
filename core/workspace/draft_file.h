#pragma once

#include <memory>

#include "core/base/clock.h"
#include "core/base/result.h"

namespace relata::db {
class Connection;
}

namespace relata {

/// Text that was being typed and is not saved yet.
struct Draft {
  QString key;    // where it was typed: "new/contact", "note/contact/123"
  QString title;  // what it is called when it is offered again
  QString text;   // as its editor wrote it
  UtcMs at = 0;
  friend bool operator==(const Draft&, const Draft&) = default;
};

/// Unsaved text of one workspace, in a small file of this machine beside the program's state. It is no part of the
/// workspace (nothing of it is journalled or shared) but is encrypted with the same passphrase. For one thread at a
/// time.
class DraftFile {
 public:
  DraftFile(QString path, QByteArray passphrase);
  ~DraftFile();
  DraftFile(const DraftFile&) = delete;
  DraftFile& operator=(const DraftFile&) = delete;

  /// Newest first. A file that cannot be read (another passphrase, damage) is thrown away.
  QList<Draft> all();
  Result<void> write(const QList<Draft>& changed, const QStringList& gone);
  /// From now on under another passphrase: the file begins anew with these.
  Result<void> renew(QByteArray passphrase, const QList<Draft>& drafts);
  QString path() const { return m_path; }

 private:
  db::Connection& connection();
  void remove();
  QString m_path;
  QByteArray m_passphrase;
  std::unique_ptr<db::Connection> m_connection;
};

}  // namespace relata
