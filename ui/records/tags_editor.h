#pragma once

#include <QStringList>
#include <QWidget>

#include "ui/records/record_context.h"

class QLineEdit;
class QStringListModel;

namespace relata::ui {

class FlowLayout;

/// Tags as chips with a line behind them: Enter or a semicolon makes the typed words a tag, Backspace takes the last
/// away.
class TagsEditor : public QWidget {
  Q_OBJECT
 public:
  explicit TagsEditor(const RecordContext& context, QWidget* parent = nullptr);
  void setTags(const QStringList& tags);
  QStringList tags() const;  ///< with what is typed and not a chip yet
  QLineEdit* edit() const { return m_edit; }

 Q_SIGNALS:
  void edited();
  void accepted();  ///< Enter on an empty line

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void add(const QString& text);
  void rebuild();
  QStringList m_tags;
  FlowLayout* m_flow;
  QLineEdit* m_edit;
  QStringListModel* m_known;
  ReadSlot m_slot;
};

}  // namespace relata::ui
