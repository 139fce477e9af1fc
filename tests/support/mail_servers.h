#pragma once

#include <QStandardPaths>

#include <grp.h>
#include <pwd.h>
#include <unistd.h>

#include <mutex>
#include <thread>

#include "tests/support/mail_authority.h"

namespace relata::test {

/// Dovecot with a mailbox of ada's, on this computer and in a folder of its own; its password is "secret".
class Dovecot {
 public:
  /// `authority`: with TLS, at `tlsPort` from the first byte and at `port` by STARTTLS.
  bool start(const MailAuthority* authority = nullptr) {
    const QString program = find("dovecot");
    if (program.isEmpty()) {
      std::cout << "skipped: Dovecot is not installed\n";
      return false;
    }
    // As root its parts need another user: a mailbox of root's is refused.
    const bool root = geteuid() == 0;
    const passwd* user = root ? getpwnam("nobody") : getpwuid(geteuid());
    REQUIRE(user);
    m_user = user->pw_uid;
    m_group = user->pw_gid;
    const QByteArray name = user->pw_name;
    const QByteArray dir = m_dir.path().toUtf8();
    for (const char* part : {"", "/cur", "/new", "/tmp"}) {
      const QString path = mailbox() + QString::fromLatin1(part);
      REQUIRE(QDir().mkpath(path));
      give(path);
    }
    give(m_dir.path());
    give(m_dir.filePath(QStringLiteral("mail")));
    dav::write(
        m_dir.filePath(QStringLiteral("dovecot.conf")),
        "protocols = imap\nlisten = 127.0.0.1\nbase_dir = " + dir + "/run\nlog_path = " + dir +
            "/log\nauth_failure_delay = 0\n" +
            (authority ? "ssl = yes\nssl_cert = <" + authority->certificate().toUtf8() + "\nssl_key = <" +
                             authority->key().toUtf8() + '\n'
                       : QByteArray("ssl = no\n")) +
            "disable_plaintext_auth = no\ndefault_internal_user = " + name +
            "\ndefault_internal_group = " + QByteArray(getgrgid(m_group)->gr_name) + "\ndefault_login_user = " + name +
            "\nmail_location = maildir:" + dir + "/mail/%u\nmail_uid = " + QByteArray::number(m_user) +
            "\nmail_gid = " + QByteArray::number(m_group) +
            "\nfirst_valid_uid = 1\npassdb {\n  driver = static\n  args = password=secret\n}\nuserdb {\n  driver = "
            "static\n  args = home=" +
            dir + "/mail/%u\n}\nservice imap-login {\n  chroot =\n  inet_listener imap {\n    port = " +
            QByteArray::number(m_server.port()) +
            "\n  }\n  inet_listener imaps {\n    port = " + QByteArray::number(authority ? m_tlsPort : 0) +
            "\n  }\n}\nservice anvil {\n  chroot =\n}\nservice stats {\n  "
            "chroot =\n}\n");
    if (m_server.start(program,
                       {QStringLiteral("-F"), QStringLiteral("-c"), m_dir.filePath(QStringLiteral("dovecot.conf"))}))
      return true;
    FAIL(dav::read(m_dir.filePath(QStringLiteral("log"))).toStdString());
    return false;
  }
  int port() const { return m_server.port(); }
  int tlsPort() const { return m_tlsPort; }
  void deliver(const QByteArray& mail) {
    const QString path = mailbox() + QStringLiteral("/new/%1.relata").arg(++m_number, 6, 10, QLatin1Char('0'));
    dav::write(path, mail);
    give(path);
  }
  /// Mails that somebody marked as read.
  int seen() const {
    int count = 0;
    for (const QString& name : QDir(mailbox() + QStringLiteral("/cur")).entryList(QDir::Files))
      if (name.section(QStringLiteral(":2,"), 1).contains(QLatin1Char('S'))) ++count;
    return count;
  }
  /// As after a server was set up anew: it numbers its mails in another way.
  void renumber() {
    for (const char* file :
         {"dovecot-uidlist", "dovecot.index", "dovecot.index.log", "dovecot.index.cache", "dovecot-uidvalidity"})
      QFile::remove(mailbox() + QLatin1Char('/') + QString::fromLatin1(file));
    for (const QString& name : QDir(mailbox()).entryList({QStringLiteral("dovecot-uidvalidity*")}, QDir::Files))
      QFile::remove(mailbox() + QLatin1Char('/') + name);
  }

  static QString find(const char* program) {
    const QString name = QString::fromLatin1(program);
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {QStringLiteral("/usr/sbin")}) : found;
  }

 private:
  QString mailbox() const { return m_dir.filePath(QStringLiteral("mail/ada")); }
  void give(const QString& path) const {
    if (geteuid() == 0) REQUIRE(chown(path.toUtf8().constData(), m_user, m_group) == 0);
  }
  QTemporaryDir m_dir;
  uid_t m_user = 0;
  gid_t m_group = 0;
  int m_number = 0, m_tlsPort = dav::freePort();
  dav::Server m_server;
};

/// An SMTP server (aiosmtpd) that keeps what it is given.
class SmtpServer {
 public:
  /// `authority`: with TLS, from the first byte, or by STARTTLS.
  bool start(const MailAuthority* authority = nullptr, bool fromTheFirstByte = true) {
    const QString program = Dovecot::find("aiosmtpd");
    if (program.isEmpty()) {
      std::cout << "skipped: aiosmtpd is not installed\n";
      return false;
    }
    QStringList arguments{QStringLiteral("-n"), QStringLiteral("-l"),
                          QStringLiteral("127.0.0.1:%1").arg(m_server.port())};
    if (authority)
      arguments << (fromTheFirstByte ? QStringLiteral("--smtpscert") : QStringLiteral("--tlscert"))
                << authority->certificate()
                << (fromTheFirstByte ? QStringLiteral("--smtpskey") : QStringLiteral("--tlskey")) << authority->key();
    REQUIRE(m_server.start(
        program, arguments << QStringLiteral("-c") << QStringLiteral("aiosmtpd.handlers.Mailbox") << folder()));
    return true;
  }
  int port() const { return m_server.port(); }
  QList<QByteArray> mails() const {
    QList<QByteArray> all;
    const QDir box(folder() + QStringLiteral("/new"));
    for (const QString& name : box.entryList(QDir::Files, QDir::Name)) all << dav::read(box.filePath(name));
    return all;
  }

 private:
  QString folder() const { return m_dir.filePath(QStringLiteral("box")); }
  QTemporaryDir m_dir;
  dav::Server m_server;
};

/// A server that says these lines one after the other, each when something was said to it, and then cuts the line.
class BrokenServer {
 public:
  explicit BrokenServer(QList<QByteArray> lines) : m_lines(std::move(lines)) {
    m_socket = socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in at = dav::loopback(0);
    socklen_t size = sizeof at;
    bind(m_socket, reinterpret_cast<sockaddr*>(&at), size);
    getsockname(m_socket, reinterpret_cast<sockaddr*>(&at), &size);
    m_port = ntohs(at.sin_port);
    listen(m_socket, 1);
    m_thread = std::thread([this] { serve(); });
  }
  ~BrokenServer() {
    dav::answers(m_port);  // wakes it where nobody came
    m_thread.join();
    close(m_socket);
  }
  int port() const { return m_port; }
  /// What was said to it so far.
  QByteArray heard() {
    const std::lock_guard<std::mutex> lock(m_mutex);
    return m_heard;
  }

 private:
  ssize_t hear(int line) {
    char block[65536];
    const ssize_t size = recv(line, block, sizeof block, 0);
    const std::lock_guard<std::mutex> lock(m_mutex);
    if (size > 0) m_heard.append(block, static_cast<qsizetype>(size));
    return size;
  }
  void serve() {
    const int line = accept(m_socket, nullptr, nullptr);
    bool first = true;
    for (const QByteArray& text : m_lines) {
      if (!first && hear(line) <= 0) break;
      first = false;
      if (send(line, text.constData(), static_cast<size_t>(text.size()), MSG_NOSIGNAL) < 0) break;
    }
    // What is still said goes unheard.
    if (!m_lines.isEmpty()) hear(line);
    close(line);
  }
  QList<QByteArray> m_lines;
  QByteArray m_heard;
  std::mutex m_mutex;
  int m_socket = -1, m_port = 0;
  std::thread m_thread;
};

}  // namespace relata::test
