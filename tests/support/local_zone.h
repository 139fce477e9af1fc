#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <ctime>

namespace relata::test {

/// The clock of this computer is that of a zone, as long as this lives.
class LocalZone {
 public:
  explicit LocalZone(const QByteArray& zone) { set(zone); }
  ~LocalZone() {
    m_wasSet ? void(qputenv("TZ", m_before)) : void(qunsetenv("TZ"));
    read();
  }
  LocalZone(const LocalZone&) = delete;
  LocalZone& operator=(const LocalZone&) = delete;
  static void set(const QByteArray& zone) {
    qputenv("TZ", zone);
    read();
  }

 private:
  static void read() {
#ifdef Q_OS_WIN
    _tzset();
#else
    tzset();
#endif
  }

  const QByteArray m_before = qgetenv("TZ");
  const bool m_wasSet = qEnvironmentVariableIsSet("TZ");
};

}  // namespace relata::test
