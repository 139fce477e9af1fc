#pragma once

#include <QByteArray>
#include <QString>

#include "core/base/result.h"

namespace relata {

/// Passwords in an encrypted file of this computer: where the system has no keychain and the workspace has a
/// passphrase, with which it is encrypted, too (SQLite3 Multiple Ciphers, as the workspace). Nothing is kept without a
/// passphrase. Problems: secrets-no-passphrase, and those of files.
class SecretFile {
 public:
  /// `passphrase`: of the workspace. `path`: the file, which is made when something is kept.
  SecretFile(QString path, QByteArray passphrase) : m_path(std::move(path)), m_passphrase(std::move(passphrase)) {}

  bool isUsable() const { return !m_passphrase.isEmpty(); }
  /// Empty: there is none, or it cannot be read with this passphrase.
  QByteArray read(const QString& name) const;
  Result<void> write(const QString& name, const QByteArray& secret) const;
  Result<void> forget(const QString& name) const;

 private:
  Result<void> change(const QString& sql, const QString& name, const QByteArray* secret) const;
  QString m_path;
  QByteArray m_passphrase;
};

}  // namespace relata
