#pragma once

#include <QList>
#include <QHash>
#include <QWidget>

#include "core/workspace/act_state.h"
#include "core/workspace/workspace.h"
#include "ui/kit/background.h"

class QVBoxLayout;

namespace relata::ui {

/// What was imported into the workspace, the newest first: how much came of it, and a way back; what was taken back
/// stays in the list, and can be done again.
class ImportHistory : public QWidget {
  Q_OBJECT
 public:
  ImportHistory(Workspace& workspace, Background& background, QWidget* parent = nullptr);
  bool isLoaded() const { return m_loaded; }

 Q_SIGNALS:
  void undoRequested(qint64 tid);
  void redoRequested(qint64 tid);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  struct Runs {
    RegistryPtr registry;  // the records point into it
    QList<Record> rows;
    QHash<qint64, ActState> states;  // of their acts; none where nothing can be written
  };
  static Runs readRuns(Workspace& workspace);
  void refresh();
  void rebuild();
  QWidget* row(const Record& run);

  Workspace& m_workspace;
  Background& m_background;
  Runs m_runs;
  bool m_loaded = false;
  QVBoxLayout* m_rows;
};

}  // namespace relata::ui
