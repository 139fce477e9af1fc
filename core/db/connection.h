#pragma once

#include <QHash>
#include <QString>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

#include "core/db/statement.h"

struct sqlite3;
struct sqlite3_session;

namespace relata::db {

struct OpenOptions {
  bool create = false;
  bool readOnly = false;
  bool immutable = false;  // read-only media: no lock, no log file beside it
  QByteArray key;          // empty: not encrypted. As made by `deriveKey`.
  int cacheKib = 8000;
};

inline constexpr int kBusyWaitMs = 5000;

/// One connection to one file, used by one thread at a time. Hardened: no extension loading, no triggers or views of
/// the file's own, untrusted schema, cell checks, lowered limits. Registers `fold(x)`, `digits(x)` and the search
/// tokenizer.
class Connection {
 public:
  Connection(const QString& path, const OpenOptions& options);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// Runs one or several statements without results.
  void exec(const QString& sql);
  /// Prepared once per connection and text; ready to bind. Do not hold two uses of the same text at a time.
  Statement& cached(const QString& sql);
  void forgetCached() { m_cache.clear(); }

  qint64 integer(const QString& sql);  // first column of the first row, 0 without a row
  QString text(const QString& sql);
  qint64 changes() const;
  qint64 totalChanges() const;  // rows written since the connection was made

  /// Makes the running statement stop with "cancelled"; the only call that may come from another thread.
  void interrupt();
  bool inTransaction() const;
  /// How long a call waits for locks of other connections.
  void setBusyWait(int ms);
  bool readOnly() const { return m_readOnly; }
  QString path() const { return m_path; }

  [[noreturn]] void fail(int rc, const QString& sql = {}) const;
  sqlite3* handle() const { return m_db; }

 private:
  void harden();
  void registerFunctions();

  QString m_path;
  bool m_readOnly;
  sqlite3* m_db = nullptr;
  sqlite3_session* m_sentinel = nullptr;
  QHash<QString, std::shared_ptr<Statement>> m_cache;
};

/// Rolls back unless committed.
class Transaction {
 public:
  explicit Transaction(Connection& connection, bool immediate = true);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Connection& m_connection;
  bool m_open = true;
};

/// What is read within the scope is of one state of the file, which is locked once instead of for each statement.
/// Nothing where a transaction is open already.
class ReadScope {
 public:
  explicit ReadScope(Connection& connection) {
    if (!connection.inTransaction()) m_transaction.emplace(connection, false);
  }

 private:
  std::optional<Transaction> m_transaction;
};

/// Copies a whole database through the backup API into `target` (replaced). `progress(done, total)` may stop it by
/// false.
void copyDatabase(Connection& from, const QString& target, const QByteArray& targetKey,
                  const std::function<bool(int, int)>& progress = {});

/// Encrypts, decrypts (empty) or changes the key of the open file.
void rekey(Connection& connection, const QByteArray& key);

/// "ok", or the first complaints of the quick or the full check.
QStringList integrityComplaints(Connection& connection, bool full, const QString& table = {});

QString engineVersion();

}  // namespace relata::db
