#include "app/relata/single_instance.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>

namespace relata::app {
namespace {

constexpr int kPatienceMs = 500;
constexpr int kAnswerMs = 3000;
const QByteArray kRaise = QByteArrayLiteral("raise\n");
const QByteArray kOpen = QByteArrayLiteral("open ");  // and the path, in percent encoding
const QByteArray kHeard = QByteArrayLiteral("heard\n");

}  // namespace

SingleInstance::SingleInstance(const QString& file, QObject* parent)
    : QObject(parent), m_server(new QLocalServer(this)) {
  m_server->setSocketOptions(QLocalServer::UserAccessOption);
  // The workspace's lock is ours, so a server of that name can only be left over from a program that died.
  QLocalServer::removeServer(nameOf(file));
  m_server->listen(nameOf(file));
  connect(m_server, &QLocalServer::newConnection, this, [this] {
    while (QLocalSocket* socket = m_server->nextPendingConnection()) listen(socket);
  });
}

SingleInstance::~SingleInstance() = default;

void SingleInstance::listen(QLocalSocket* socket) {
  connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
  const auto read = [this, socket] {
    while (socket->canReadLine()) {
      const QByteArray line = socket->readLine();
      socket->write(kHeard);
      socket->flush();
      if (line.startsWith(kOpen))
        Q_EMIT openRequested(QString::fromUtf8(QByteArray::fromPercentEncoding(line.mid(kOpen.size()).trimmed())));
      else
        Q_EMIT raiseRequested();
    }
  };
  connect(socket, &QLocalSocket::readyRead, this, read);
  read();
}

bool SingleInstance::raiseOther(const QString& file) { return tell(file, kRaise, false); }

bool SingleInstance::handOver(const QString& path, const QString& file) {
  return tell(path, file.isEmpty() ? kRaise : kOpen + file.toUtf8().toPercentEncoding() + '\n', true);
}

/// A program that hangs does not answer: the second start then goes its own way.
bool SingleInstance::tell(const QString& path, const QByteArray& message, bool waitForAnswer) {
  QLocalSocket socket;
  socket.connectToServer(nameOf(path));
  if (!socket.waitForConnected(kPatienceMs)) return false;
  socket.write(message);
  if (!socket.waitForBytesWritten(kPatienceMs)) return false;
  if (!waitForAnswer) return true;
  while (!socket.canReadLine())
    if (!socket.waitForReadyRead(kAnswerMs)) return false;
  return socket.readLine() == kHeard;
}

QString SingleInstance::nameOf(const QString& file) {
  const QString canonical = QFileInfo(file).canonicalFilePath();
  const QByteArray user = qgetenv("USER") + qgetenv("USERNAME");
  const QByteArray hash = QCryptographicHash::hash((canonical.isEmpty() ? file : canonical).toUtf8() + '\0' + user,
                                                   QCryptographicHash::Sha256);
  return QStringLiteral("relata-") + QString::fromLatin1(hash.toHex().left(24));
}

}  // namespace relata::app
