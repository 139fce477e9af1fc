#pragma once

#include <QList>
#include <QWidget>

#include "core/base/clock.h"

class QTableWidget;

namespace relata::ui {

class Button;
class EmptyState;
class TextLabel;

/// One act as the list of acts shows it.
struct ActRow {
  qint64 tid = 0;
  QString name, who;
  UtcMs at = 0;
  bool undone = false;
  bool canUndo = false;
  bool canRedo = false;
};

/// What was done in this workspace, newest first, each act by name; any of them can be taken back by itself.
class ActsPage : public QWidget {
  Q_OBJECT
 public:
  explicit ActsPage(QWidget* parent = nullptr);
  void setActs(const QList<ActRow>& acts);
  /// The name of what Redo would do again; empty: nothing.
  void setRedo(const QString& name);
  QList<ActRow> acts() const { return m_acts; }

 Q_SIGNALS:
  void undoRequested(qint64 tid);
  void redoRequested(qint64 tid);  // 0: what was undone last
  void importRequested();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void fill();
  void follow();
  const ActRow* current() const;
  QList<ActRow> m_acts;
  bool m_isKnown = false;  // they were told, be there any or not
  QString m_newestRedo;
  TextLabel* m_hint;
  QTableWidget* m_table;
  EmptyState* m_empty;
  Button *m_undo, *m_redo;
};

}  // namespace relata::ui
