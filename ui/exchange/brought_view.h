#pragma once

#include <QWidget>

#include "core/exchange/folder/workspace_folder.h"

namespace relata::ui {

/// What importing a whole workspace from its folder would bring, or brought: how many records of each kind.
class FolderResultView : public QWidget {
  Q_OBJECT
 public:
  FolderResultView(const QString& folder, const exchange::FolderReport& report, bool done, const Registry& registry,
                   QWidget* parent = nullptr);

 Q_SIGNALS:
  void importRequested();
  void undoRequested();
  void againRequested();
  void listRequested();
};

}  // namespace relata::ui
