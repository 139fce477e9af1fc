#pragma once

#include <QObject>
#include <QPointer>

#include "ui/records/read_pool.h"
#include "ui/shell/acts_page.h"

namespace relata::ui {
class Background;
class ProgressRow;
class ShellWindow;
}  // namespace relata::ui

namespace relata::app {

/// Undo and redo by name: the button, its list, the page of acts, and the messages that say what was taken back.
class Acts : public QObject {
  Q_OBJECT
 public:
  Acts(ui::ShellWindow& window, ui::ActsPage& page, Workspace& workspace, ui::ReadPool& reads,
       ui::Background& background);
  void undo(qint64 tid);  // 0: the newest
  void redo(qint64 tid = 0);
  /// The names in the undo list, newest first.
  QStringList names() const;
  void refresh();

 Q_SIGNALS:
  void refreshed();

 private:
  struct Found {
    QList<TxnInfo> undoable;
    QString redo;
    QList<ui::ActRow> rows;
  };
  static Found look(Workspace& workspace, Reader& reader);
  void undoTo(int index);
  void run(std::function<Result<UndoReport>()> work, bool isRedo);
  void say(const Result<UndoReport>& report, bool isRedo);
  void showWork(bool isRedo);

  ui::ShellWindow& m_window;
  QPointer<ui::ActsPage> m_page;
  Workspace& m_workspace;
  ui::ReadSlot m_slot;
  ui::Background& m_background;
  QList<TxnInfo> m_undoable;
  int m_running = 0;
  QPointer<ui::ProgressRow> m_work;  // while an act takes longer than a moment
};

}  // namespace relata::app
