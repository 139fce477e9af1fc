#pragma once

#include <QHash>
#include <QWidget>

class QGridLayout;

namespace relata::ui {

class TextLabel;

/// Facts of a record, label at the left and value at the right. A value is a text or any widget.
class FactGrid : public QWidget {
  Q_OBJECT
 public:
  explicit FactGrid(QWidget* parent = nullptr);
  void addFact(const QString& id, const QString& label, const QString& value);
  void addFact(const QString& id, const QString& label, QWidget* value);  ///< takes `value`
  void setLabel(const QString& id, const QString& label);
  /// Only for facts that were added as a text.
  void setValue(const QString& id, const QString& value);
  void clear();

 private:
  struct Row {
    TextLabel* label;
    QWidget* value;
  };
  QGridLayout* m_grid;
  QHash<QString, Row> m_rows;
};

}  // namespace relata::ui
