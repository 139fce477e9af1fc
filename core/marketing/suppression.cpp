#include "core/marketing/suppression.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include "core/base/normal.h"
#include "core/marketing/consent.h"
#include "core/store/settings.h"
#include "core/workspace/write_setting.h"

namespace relata {
namespace {

constexpr qsizetype kSaltBytes = 32;

QString s(const char* text) { return QString::fromUtf8(text); }

QString saltKey() { return s("suppression_salt"); }

QByteArray saltOf(db::Connection& connection) {
  return QByteArray::fromHex(settingOf(connection, saltKey()).toLatin1());
}

Result<void> ensureSalt(Transaction& tx) {
  if (saltOf(tx.connection()).size() >= kSaltBytes) return {};
  QByteArray salt(kSaltBytes, Qt::Uninitialized);
  QRandomGenerator::system()->generate(reinterpret_cast<quint32*>(salt.data()),
                                       reinterpret_cast<quint32*>(salt.data() + salt.size()));
  return writeSetting(tx, saltKey(), QString::fromLatin1(salt.toHex()));
}

/// A number that must not be called must not get an SMS either.
QString listOf(const QString& channel) { return channel == QLatin1String("sms") ? s("phone") : channel; }

}  // namespace

QString channelAddress(const QString& channel, const QString& typed) {
  if (channel == QLatin1String("email")) return normalEmail(typed);
  if (channel == QLatin1String("phone") || channel == QLatin1String("sms")) return normalPhone(typed, {});
  return typed.simplified().toCaseFolded();
}

QString suppressionHash(db::Connection& connection, const QString& channel, const QString& address) {
  const QByteArray salt = saltOf(connection);
  const QString normal = channelAddress(channel, address);
  if (salt.size() < kSaltBytes || normal.isEmpty()) return {};
  const QByteArray said = listOf(channel).toUtf8() + '\n' + normal.toUtf8();
  return QString::fromLatin1(QMessageAuthenticationCode::hash(said, salt, QCryptographicHash::Sha256).toHex());
}

Result<void> suppressAddress(Transaction& tx, const QString& channel, const QString& address, const QString& reason) {
  if (auto salted = ensureSalt(tx); !salted.ok()) return salted;
  const QString hash = suppressionHash(tx.connection(), channel, address);
  if (hash.isEmpty()) return {};
  // Of two reasons the one that a new consent does not lift stays.
  const auto since = suppressedSince(tx.connection(), channel, address);
  if (since && (since->reason == reason || since->reason != QLatin1String("withdrawn"))) return {};
  const auto made = tx.insert(tx.def("suppression"), Suppression{hash, listOf(channel), reason, tx.now()});
  if (!made.ok()) return made.problem();
  // A row that had been there before comes back as it was.
  return tx.update(tx.def("suppression"), *made, {{s("reason"), reason}, {s("at"), tx.now()}});
}

Result<void> unsuppressAddress(Transaction& tx, const QString& channel, const QString& address) {
  Record row(tx.def("suppression"));
  row.set("hash", suppressionHash(tx.connection(), channel, address));
  row.set("channel", listOf(channel));
  const Id id = contentId(row);
  return tx.record(row.def(), id) ? tx.remove(row.def(), id) : Result<void>();
}

std::optional<SuppressedSince> suppressedSince(db::Connection& connection, const QString& channel,
                                               const QString& address) {
  const QString hash = suppressionHash(connection, channel, address);
  if (hash.isEmpty()) return std::nullopt;
  db::StatementUse row(
      connection.cached(s("SELECT reason, at FROM suppression WHERE hash=? AND channel=? AND _del IS NOT 1")));
  row->bind(1, hash).bind(2, listOf(channel));
  if (!row->step()) return std::nullopt;
  return SuppressedSince{row->text(0), row->integer(1)};
}

}  // namespace relata
