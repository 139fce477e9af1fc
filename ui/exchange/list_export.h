#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <atomic>

#include "core/exchange/exporter.h"
#include "core/workspace/workspace.h"

class QWidget;

namespace relata::ui {

class Background;
class ProgressRow;

/// Writes a list as it is shown, with its filter and order, into a file: Excel workbook, CSV, vCard or JSON Lines, by
/// the ending of its name. In the background; the file appears once it is whole.
class ListExport : public QObject {
  Q_OBJECT
 public:
  ListExport(Workspace& workspace, Background& background, QWidget* window);
  ~ListExport() override;

  /// Asks where to.
  void choose(const ListQuery& query);
  void write(const ListQuery& query, const QString& path);

 Q_SIGNALS:
  void exported(const QString& text);
  void refused(const QString& why);
  /// How far it is, with a way to stop it: to be shown as long as it lives.
  void working(QWidget* row);

 public:
  /// Stops what is being written; there will be no file.
  void cancel();

 private:
  struct Progress {
    std::atomic<qint64> done = 0, total = 0;
    std::atomic<bool> stop = false;
  };
  QString suggestedName(const ListQuery& query) const;

  Workspace& m_workspace;
  Background& m_background;
  QWidget* m_window;
  std::shared_ptr<Progress> m_progress;
  QPointer<ProgressRow> m_bar;
  QTimer m_tick;
};

}  // namespace relata::ui
