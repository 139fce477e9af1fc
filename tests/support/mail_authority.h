#pragma once

#include <variant>

#include "tests/support/radicale.h"

namespace relata::test {

/// A certificate authority of the test's own, and a certificate of its for a server at 127.0.0.1; made with openssl.
class MailAuthority {
 public:
  bool make() {
    if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty()) {
      std::cout << "skipped: openssl is not installed\n";
      return false;
    }
    run({"req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=Test authority", "-keyout",
         path("ca.key"), "-out", authority()});
    run({"req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
         "-keyout", key(), "-out", path("server.csr")});
    run({"x509", "-req", "-in", path("server.csr"), "-CA", authority(), "-CAkey", path("ca.key"), "-CAcreateserial",
         "-days", "2", "-copy_extensions", "copy", "-out", certificate()});
    return true;
  }
  QString authority() const { return path("ca.pem"); }
  QString certificate() const { return path("server.pem"); }
  QString key() const { return path("server.key"); }

 private:
  QString path(const char* name) const { return m_dir.filePath(QString::fromLatin1(name)); }
  static void run(const std::vector<std::variant<const char*, QString>>& words) {
    QStringList arguments;
    for (const auto& word : words)
      arguments << (word.index() == 0 ? QString::fromLatin1(std::get<0>(word)) : std::get<1>(word));
    QProcess process;
    process.start(QStringLiteral("openssl"), arguments);
    REQUIRE(process.waitForFinished(30000));
    INFO(process.readAllStandardError().toStdString());
    REQUIRE(process.exitCode() == 0);
  }
  QTemporaryDir m_dir;
};

}  // namespace relata::test
