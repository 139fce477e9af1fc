#include "core/db/connection.h"

#include <sqlite3.h>

#include <QFile>
#include <QRegularExpression>
#include <QVarLengthArray>

#include <algorithm>
#include <memory>

#include "core/base/search_text.h"
#include "core/base/text.h"
#include "core/db/db_error.h"
#include "core/db/tokenizer.h"

namespace relata::db {
namespace {

QString argumentText(sqlite3_value* value) {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_value_text(value));
  return QString::fromUtf8(bytes, sqlite3_value_bytes(value));
}

void resultText(sqlite3_context* context, const QString& text) {
  const QByteArray utf8 = text.toUtf8();
  sqlite3_result_text(context, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT);
}

// What fold() does to ASCII, on the bytes as they are: a filter asks for it once a row. False where it is not ASCII.
bool foldAscii(const unsigned char* text, int size, QVarLengthArray<char, 256>& out) {
  out.resize(size);
  for (int i = 0; i < size; ++i) {
    const unsigned char c = text[i];
    if (c >= 0x80) return false;
    out[i] = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  }
  return true;
}

void foldFunction(sqlite3_context* context, int, sqlite3_value** arguments) {
  if (sqlite3_value_type(arguments[0]) == SQLITE_NULL) return;
  const unsigned char* text = sqlite3_value_text(arguments[0]);
  QVarLengthArray<char, 256> plain;
  if (text && foldAscii(text, sqlite3_value_bytes(arguments[0]), plain))
    return sqlite3_result_text(context, plain.constData(), static_cast<int>(plain.size()), SQLITE_TRANSIENT);
  resultText(context, fold(argumentText(arguments[0])));
}

void digitsFunction(sqlite3_context* context, int, sqlite3_value** arguments) {
  if (sqlite3_value_type(arguments[0]) == SQLITE_NULL) return;
  QString digits;
  for (const QChar c : argumentText(arguments[0]))
    if (c.isDigit()) digits += QChar(u'0' + c.digitValue());
  resultText(context, digits);
}

void forgetSearch(void* query) { delete static_cast<SearchQuery*>(query); }

/// spelled(name, person, typed): whether the Han of a name are spelled so, as pinyin or initials. What was typed is
/// read once a statement; names without Han, the most of many lists, cost a look at their bytes.
void spelledFunction(sqlite3_context* context, int, sqlite3_value** arguments) {
  constexpr int kTyped = 2;
  sqlite3_result_int(context, 0);
  const unsigned char* name = sqlite3_value_text(arguments[0]);
  const int size = sqlite3_value_bytes(arguments[0]);
  if (!name || std::none_of(name, name + size, [](unsigned char c) { return c >= 0xe2; })) return;
  auto* query = static_cast<SearchQuery*>(sqlite3_get_auxdata(context, kTyped));
  std::unique_ptr<SearchQuery> read;
  if (!query) {
    read = std::make_unique<SearchQuery>(parseSearch(argumentText(arguments[kTyped])));
    query = read.get();
  }
  const FieldFlavor flavor = sqlite3_value_int(arguments[1]) ? FieldFlavor::PersonName : FieldFlavor::Name;
  const QString title = argumentText(arguments[0]);
  const bool found = query->letters.size() > 1 &&
                     std::all_of(query->groups.begin(), query->groups.end(), [&](const SearchGroup& group) {
                       return textMatches(title, flavor, group).has_value();
                     });
  sqlite3_result_int(context, found ? 1 : 0);
  if (read) sqlite3_set_auxdata(context, kTyped, read.release(), forgetSearch);
}

// Argon2id at 64 MiB and two passes, AEGIS-256 per page with an authentication tag: what the file promises at rest.
void chooseCipher(sqlite3* db) {
  sqlite3mc_config(db, "cipher", sqlite3mc_cipher_index("aegis"));
  sqlite3mc_config_cipher(db, "aegis", "mcost", 65536);
  sqlite3mc_config_cipher(db, "aegis", "tcost", 2);
  sqlite3mc_config_cipher(db, "aegis", "pcost", 1);
}

void useKey(sqlite3* db, const QByteArray& key) {
  chooseCipher(db);
  sqlite3_key_v2(db, "main", key.constData(), static_cast<int>(key.size()));
}

}  // namespace

Connection::Connection(const QString& path, const OpenOptions& options) : m_path(path), m_readOnly(options.readOnly) {
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  flags |= options.readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  if (options.create) flags |= SQLITE_OPEN_CREATE;
  QByteArray name = QFile::encodeName(path);
  if (options.immutable) {
    flags |= SQLITE_OPEN_URI;
    name = "file:" + QFile::encodeName(path).toPercentEncoding("/") + "?immutable=1";
  }
  const int rc = sqlite3_open_v2(name.constData(), &m_db, flags, nullptr);
  if (rc != SQLITE_OK) {
    const QString message = m_db ? QString::fromUtf8(sqlite3_errmsg(m_db)) : QStringLiteral("out of memory");
    sqlite3_close_v2(m_db);
    throw DbError(rc, message);
  }
  try {
    if (!options.key.isEmpty()) useKey(m_db, options.key);
    harden();
    registerFunctions();
    setBusyWait(kBusyWaitMs);
    // The sentinel goes first: a DELETE without WHERE that was prepared before any session exists escapes capture.
    if (!options.readOnly) {
      if (const int created = sqlite3session_create(m_db, "main", &m_sentinel); created != SQLITE_OK) fail(created);
      sqlite3session_enable(m_sentinel, 0);
    }
    exec(QStringLiteral("PRAGMA cache_size=-%1").arg(options.cacheKib));
    exec(QStringLiteral("PRAGMA cell_size_check=ON"));
    exec(QStringLiteral("PRAGMA mmap_size=0"));
  } catch (...) {
    if (m_sentinel) sqlite3session_delete(m_sentinel);  // a wrong passphrase shows before there is one
    sqlite3_close_v2(m_db);
    throw;
  }
}

Connection::~Connection() {
  m_cache.clear();
  if (m_sentinel) sqlite3session_delete(m_sentinel);
  sqlite3_close_v2(m_db);
}

void Connection::harden() {
  constexpr int kOff[] = {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_TRIGGER,
                          SQLITE_DBCONFIG_ENABLE_VIEW,    SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION,
                          SQLITE_DBCONFIG_DQS_DDL,        SQLITE_DBCONFIG_DQS_DML};
  for (const int option : kOff) sqlite3_db_config(m_db, option, 0, nullptr);
  sqlite3_db_config(m_db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_limit(m_db, SQLITE_LIMIT_LENGTH, 256 << 20);
  sqlite3_limit(m_db, SQLITE_LIMIT_ATTACHED, 0);
  sqlite3_limit(m_db, SQLITE_LIMIT_EXPR_DEPTH, 1000);
  sqlite3_limit(m_db, SQLITE_LIMIT_TRIGGER_DEPTH, 0);
}

void Connection::registerFunctions() {
  constexpr int kFlags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  sqlite3_create_function_v2(m_db, "fold", 1, kFlags, nullptr, foldFunction, nullptr, nullptr, nullptr);
  sqlite3_create_function_v2(m_db, "digits", 1, kFlags, nullptr, digitsFunction, nullptr, nullptr, nullptr);
  sqlite3_create_function_v2(m_db, "spelled", 3, kFlags, nullptr, spelledFunction, nullptr, nullptr, nullptr);
  registerTokenizer(m_db);
}

void Connection::exec(const QString& sql) {
  const int rc = sqlite3_exec(m_db, sql.toUtf8().constData(), nullptr, nullptr, nullptr);
  if (rc != SQLITE_OK) fail(rc, sql);
}

Statement& Connection::cached(const QString& sql) {
  auto it = m_cache.find(sql);
  if (it == m_cache.end()) it = m_cache.insert(sql, std::make_shared<Statement>(*this, sql, true));
  sqlite3_reset((*it)->handle());
  return **it;
}

qint64 Connection::integer(const QString& sql) {
  Statement statement(*this, sql);
  return statement.step() ? statement.integer(0) : 0;
}

QString Connection::text(const QString& sql) {
  Statement statement(*this, sql);
  return statement.step() ? statement.text(0) : QString();
}

qint64 Connection::changes() const { return sqlite3_changes64(m_db); }

qint64 Connection::totalChanges() const { return sqlite3_total_changes64(m_db); }
void Connection::interrupt() { sqlite3_interrupt(m_db); }
bool Connection::inTransaction() const { return sqlite3_get_autocommit(m_db) == 0; }

void Connection::setBusyWait(int ms) { sqlite3_busy_timeout(m_db, ms); }

void Connection::fail(int rc, const QString& sql) const {
  throw DbError(rc, QString::fromUtf8(m_db ? sqlite3_errmsg(m_db) : sqlite3_errstr(rc)), sql,
                QString::fromUtf8(m_db ? sqlite3_db_filename(m_db, "main") : ""));
}

Transaction::Transaction(Connection& connection, bool immediate) : m_connection(connection) {
  connection.exec(immediate ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN"));
}

Transaction::~Transaction() {
  if (!m_open || !m_connection.inTransaction()) return;  // SQLite rolls back by itself when the disk is full
  sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  m_connection.exec(QStringLiteral("COMMIT"));
  m_open = false;
}

void copyDatabase(Connection& from, const QString& target, const QByteArray& targetKey,
                  const std::function<bool(int, int)>& progress) {
  OpenOptions options;
  options.create = true;
  options.key = targetKey;
  Connection to(target, options);
  sqlite3_backup* backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
  if (!backup) to.fail(sqlite3_errcode(to.handle()));
  int rc = SQLITE_OK;
  do {
    rc = sqlite3_backup_step(backup, 2000);
    if (progress && !progress(sqlite3_backup_pagecount(backup) - sqlite3_backup_remaining(backup),
                              sqlite3_backup_pagecount(backup)))
      rc = SQLITE_INTERRUPT;
  } while (rc == SQLITE_OK || rc == SQLITE_BUSY);
  const int finished = sqlite3_backup_finish(backup);
  if (rc != SQLITE_DONE) throw DbError(rc, QString::fromUtf8(sqlite3_errstr(rc)));
  if (finished != SQLITE_OK) to.fail(finished);
}

void rekey(Connection& connection, const QByteArray& key) {
  connection.forgetCached();
  chooseCipher(connection.handle());
  // Making room for the page tags vacuums the file, and that attaches a temporary one.
  sqlite3_limit(connection.handle(), SQLITE_LIMIT_ATTACHED, 1);
  const int rc = sqlite3_rekey_v2(connection.handle(), "main", key.constData(), static_cast<int>(key.size()));
  sqlite3_limit(connection.handle(), SQLITE_LIMIT_ATTACHED, 0);
  if (rc != SQLITE_OK) connection.fail(rc);
}

QStringList integrityComplaints(Connection& connection, bool full, const QString& table) {
  QStringList complaints;
  const QString what = table.isEmpty() ? QStringLiteral("20") : QLatin1Char('"') + table + QLatin1Char('"');
  Statement check(
      connection,
      (full ? QStringLiteral("PRAGMA integrity_check(%1)") : QStringLiteral("PRAGMA quick_check(%1)")).arg(what));
  static const QRegularExpression readError(QStringLiteral("unable to get the page\\. error code=(\\d+)"));
  while (check.step()) {
    // One row may hold the complaints of a whole file, below a line that only says so.
    for (const QString& line : check.text(0).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
      if (line.startsWith(QLatin1String("***"))) continue;
      complaints << line;
      // A page that cannot be read now says nothing about what is written there.
      const int code = readError.match(line).captured(1).toInt();
      if ((code & 0xff) == SQLITE_IOERR) throw DbError(code, line);
    }
  }
  if (complaints == QStringList{QStringLiteral("ok")}) complaints.clear();
  return complaints;
}

QString engineVersion() { return QString::fromLatin1(sqlite3_libversion()); }

}  // namespace relata::db
