#pragma once

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <iostream>

namespace relata::test::dav {

inline sockaddr_in loopback(int port) {
  sockaddr_in at{};
  at.sin_family = AF_INET;
  at.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  at.sin_port = htons(static_cast<uint16_t>(port));
  return at;
}

inline int freePort() {
  const int s = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in at = loopback(0);
  socklen_t size = sizeof at;
  bind(s, reinterpret_cast<sockaddr*>(&at), size);
  getsockname(s, reinterpret_cast<sockaddr*>(&at), &size);
  close(s);
  return ntohs(at.sin_port);
}

inline bool answers(int port) {
  const int s = socket(AF_INET, SOCK_STREAM, 0);
  const sockaddr_in at = loopback(port);
  const bool open = connect(s, reinterpret_cast<const sockaddr*>(&at), sizeof at) == 0;
  close(s);
  return open;
}

/// A server on this computer that is gone with the test.
class Server {
 public:
  bool start(const QString& program, const QStringList& arguments) {
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(program, arguments);
    if (!m_process.waitForStarted(10000)) return false;
    while (m_process.state() == QProcess::Running && !answers(m_port)) m_process.waitForFinished(20);
    return m_process.state() == QProcess::Running;
  }
  ~Server() {
    m_process.kill();
    m_process.waitForFinished(10000);
  }
  int port() const { return m_port; }
  QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_port); }

 private:
  int m_port = freePort();
  QProcess m_process;
};

inline void write(const QString& path, const QByteArray& text) {
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(text);
}

inline QByteArray read(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Radicale with one address book of ada's.
class Radicale {
 public:
  bool start() {
    const QString program = QStandardPaths::findExecutable(QStringLiteral("radicale"));
    if (program.isEmpty()) {
      std::cout << "skipped: radicale is not installed\n";
      return false;
    }
    REQUIRE(QDir().mkpath(book()));
    write(book() + QStringLiteral("/.Radicale.props"), "{\"tag\": \"VADDRESSBOOK\", \"D:displayname\": \"People\"}");
    write(m_dir.filePath(QStringLiteral("users")), "ada:secret\n");
    write(m_dir.filePath(QStringLiteral("config")),
          "[server]\nhosts = 127.0.0.1:" + QByteArray::number(m_server.port()) +
              "\n[auth]\ntype = htpasswd\nhtpasswd_encryption = plain\nhtpasswd_filename = " +
              m_dir.filePath(QStringLiteral("users")).toUtf8() + "\n[storage]\nfilesystem_folder = " +
              m_dir.filePath(QStringLiteral("store")).toUtf8() + "\n[rights]\ntype = owner_only\n");
    REQUIRE(m_server.start(program, {QStringLiteral("--config"), m_dir.filePath(QStringLiteral("config"))}));
    return true;
  }
  QString url() const { return m_server.url(); }
  QString book() const { return m_dir.filePath(QStringLiteral("store/collection-root/ada/book")); }
  QStringList cards() const { return QDir(book()).entryList({QStringLiteral("*.vcf")}, QDir::Files, QDir::Name); }
  void put(const char* name, const QByteArray& lines) const {
    write(book() + QLatin1Char('/') + QString::fromUtf8(name),
          "BEGIN:VCARD\r\nVERSION:3.0\r\n" + lines + "END:VCARD\r\n");
  }
  void take(const char* name) const { REQUIRE(QFile::remove(book() + QLatin1Char('/') + QString::fromUtf8(name))); }
  QByteArray card(const QString& name) const { return read(book() + QLatin1Char('/') + name); }

 private:
  QTemporaryDir m_dir;
  Server m_server;
};

}  // namespace relata::test::dav
