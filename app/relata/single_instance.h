#pragma once

#include <QObject>

class QLocalServer;
class QLocalSocket;

namespace relata::app {

/// One window per workspace file and user, and one program per state folder: whoever is first listens under a name made
/// from the path; a second start finds the name, hands over what it was asked for, and ends.
class SingleInstance : public QObject {
  Q_OBJECT
 public:
  explicit SingleInstance(const QString& path, QObject* parent = nullptr);
  ~SingleInstance() override;
  /// Asks a program that has the file open to show it. True: there is one, and it was told.
  static bool raiseOther(const QString& file);
  /// Tells whoever listens for `path` to open `file` (empty: to show itself). True: it was heard, and answered.
  static bool handOver(const QString& path, const QString& file);

 Q_SIGNALS:
  void raiseRequested();
  void openRequested(const QString& file);

 private:
  static bool tell(const QString& path, const QByteArray& message, bool waitForAnswer);
  void listen(QLocalSocket* socket);
  static QString nameOf(const QString& file);
  QLocalServer* m_server;
};

}  // namespace relata::app
