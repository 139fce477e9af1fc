#include "ui/exchange/password_store.h"

#ifdef RELATA_KEYCHAIN
#include <qt6keychain/keychain.h>
#endif

namespace relata::ui {

#ifdef RELATA_KEYCHAIN

namespace {

const QString& service() {
  static const QString name = QStringLiteral("Relata");
  return name;
}

}  // namespace

bool PasswordStore::isBuiltIn() { return true; }

void PasswordStore::read(const QString& key, QObject* receiver, std::function<void(const QByteArray&)> then) {
  auto* job = new QKeychain::ReadPasswordJob(service());
  job->setKey(key);
  QObject::connect(job, &QKeychain::Job::finished, receiver, [job, then = std::move(then)] {
    then(job->error() == QKeychain::NoError ? job->textData().toUtf8() : QByteArray());
  });
  job->start();
}

void PasswordStore::write(const QString& key, const QByteArray& password, QObject* receiver,
                          std::function<void(const QString&)> failed) {
  auto* job = new QKeychain::WritePasswordJob(service());
  job->setKey(key);
  job->setTextData(QString::fromUtf8(password));
  QObject::connect(job, &QKeychain::Job::finished, receiver, [job, failed = std::move(failed)] {
    if (job->error() != QKeychain::NoError) failed(job->errorString());
  });
  job->start();
}

void PasswordStore::forget(const QString& key) {
  auto* job = new QKeychain::DeletePasswordJob(service());
  job->setKey(key);
  job->start();
}

#else

bool PasswordStore::isBuiltIn() { return false; }
void PasswordStore::read(const QString&, QObject*, std::function<void(const QByteArray&)> then) { then({}); }
void PasswordStore::write(const QString&, const QByteArray&, QObject*, std::function<void(const QString&)>) {}
void PasswordStore::forget(const QString&) {}

#endif

}  // namespace relata::ui
