#include "app/relata/single_instance.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>

namespace relata::app {
namespace {

constexpr int kPatienceMs = 500;
const QByteArray kRaise = QByteArrayLiteral("raise\n");

}  // namespace

SingleInstance::SingleInstance(const QString& file, QObject* parent)
    : QObject(parent), m_server(new QLocalServer(this)) {
  m_server->setSocketOptions(QLocalServer::UserAccessOption);
  // The workspace's lock is ours, so a server of that name can only be left over from a program that died.
  QLocalServer::removeServer(nameOf(file));
  m_server->listen(nameOf(file));
  connect(m_server, &QLocalServer::newConnection, this, [this] {
    while (QLocalSocket* socket = m_server->nextPendingConnection()) {
      connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
      Q_EMIT raiseRequested();
    }
  });
}

SingleInstance::~SingleInstance() = default;

bool SingleInstance::raiseOther(const QString& file) {
  QLocalSocket socket;
  socket.connectToServer(nameOf(file));
  if (!socket.waitForConnected(kPatienceMs)) return false;
  socket.write(kRaise);
  socket.waitForBytesWritten(kPatienceMs);
  return true;
}

QString SingleInstance::nameOf(const QString& file) {
  const QString canonical = QFileInfo(file).canonicalFilePath();
  const QByteArray user = qgetenv("USER") + qgetenv("USERNAME");
  const QByteArray hash = QCryptographicHash::hash((canonical.isEmpty() ? file : canonical).toUtf8() + '\0' + user,
                                                   QCryptographicHash::Sha256);
  return QStringLiteral("relata-") + QString::fromLatin1(hash.toHex().left(24));
}

}  // namespace relata::app
