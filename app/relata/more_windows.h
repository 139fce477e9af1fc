#pragma once

#include <QObject>
#include <QPointer>

#include "app/relata/modules.h"

namespace relata::ui {
class ShellWindow;
}

namespace relata::app {

/// Further windows on an open workspace: lists, each with its own filter. They live as long as the workspace is open,
/// and belong to its window, which hides them when it is locked. (A record opens its own window, see RecordPage.)
class MoreWindows : public QObject {
  Q_OBJECT
 public:
  explicit MoreWindows(ui::ShellWindow& main, QObject* parent = nullptr);
  ~MoreWindows() override;
  /// As the module's list is shown now.
  void openList(const UiModule& module);
  QList<QWidget*> windows() const;

 private:
  void addNewRecord(QWidget* window, ui::RecordListPage* page, const QString& command);
  ui::ShellWindow& m_main;
  QList<QPointer<QWidget>> m_windows;
};

}  // namespace relata::app
