#pragma once

#include <QObject>

class QLocalServer;

namespace relata::app {

/// One window per workspace file and user: whoever opens the file first listens under a name made from its path; a
/// second start finds the name, asks for the window, and ends.
class SingleInstance : public QObject {
  Q_OBJECT
 public:
  explicit SingleInstance(const QString& file, QObject* parent = nullptr);
  ~SingleInstance() override;
  /// Asks a program that has the file open to show it. True: there is one, and it was told.
  static bool raiseOther(const QString& file);

 Q_SIGNALS:
  void raiseRequested();

 private:
  static QString nameOf(const QString& file);
  QLocalServer* m_server;
};

}  // namespace relata::app
