#pragma once

#include <QWidget>

class QStackedLayout;

namespace relata::ui {

class Button;
class IconButton;
class ProgressRow;
class TextLabel;

/// Below a list while several rows are selected: how many, and what can be done with all of them at once.
class SelectionBar : public QWidget {
  Q_OBJECT
 public:
  explicit SelectionBar(QWidget* parent = nullptr);
  void setCount(int count);
  /// A further act of this list ("Merge"), offered for at most `most` records. Its owner translates the text.
  Button* addAct(const QString& iconName, const QString& text, int most);
  /// Deleted rows can only be brought back.
  void setShowsDeleted(bool on);
  void setReadOnly(bool on);
  /// While a long change runs, its progress stands in place of the acts.
  void setRunning(bool on);
  void setProgress(qint64 done, qint64 total);

 Q_SIGNALS:
  void editRequested(QWidget* anchor);
  void deleteRequested();
  void restoreRequested();
  void copyRequested();
  void clearRequested();
  void cancelRequested();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void retranslate();
  void showActs();

  QStackedLayout* m_stack;
  QWidget* m_acts;
  TextLabel* m_label;
  Button* m_edit;
  Button* m_copy;
  Button* m_delete;
  Button* m_restore;
  IconButton* m_clear;
  ProgressRow* m_progress;
  QList<std::pair<Button*, int>> m_further;
  int m_count = 0;
  bool m_deleted = false, m_readOnly = false;
};

}  // namespace relata::ui
