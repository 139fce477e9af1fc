#pragma once

#include <QObject>

#include "core/exchange/exporter.h"
#include "core/workspace/workspace.h"

class QWidget;

namespace relata::ui {

class Background;

/// Writes a list as it is shown, with its filter and order, into a file: Excel workbook, CSV, vCard or JSON Lines, by
/// the ending of its name. In the background; the file appears once it is whole.
class ListExport : public QObject {
  Q_OBJECT
 public:
  ListExport(Workspace& workspace, Background& background, QWidget* window);

  /// Asks where to.
  void choose(const ListQuery& query);
  void write(const ListQuery& query, const QString& path);

 Q_SIGNALS:
  void exported(const QString& text);
  void refused(const QString& why);

 private:
  QString suggestedName(const ListQuery& query) const;

  Workspace& m_workspace;
  Background& m_background;
  QWidget* m_window;
};

}  // namespace relata::ui
