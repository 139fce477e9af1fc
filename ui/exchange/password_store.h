#pragma once

#include <QObject>

#include <functional>

namespace relata::ui {

/// The keychain of this computer, where this program was built with one (QtKeychain) and the system has one. What
/// cannot be kept there safely is not kept at all.
class PasswordStore {
 public:
  static bool isBuiltIn();
  /// Calls `then` with the password, or with nothing, unless `receiver` is gone.
  static void read(const QString& key, QObject* receiver, std::function<void(const QByteArray&)> then);
  /// Calls `failed` with the system's words where it could not be kept.
  static void write(const QString& key, const QByteArray& password, QObject* receiver,
                    std::function<void(const QString&)> failed);
  static void forget(const QString& key);
};

}  // namespace relata::ui
