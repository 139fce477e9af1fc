#pragma once

#include <QWidget>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace relata::ui {

class TextLabel;

/// A column of labelled fields, label above field, with room for what is wrong below it. The label is the field's
/// accessible name and buddy.
class FormRows : public QWidget {
  Q_OBJECT
 public:
  explicit FormRows(QWidget* parent = nullptr);
  QLineEdit* addText(const QString& label, const QString& value = {}, const QString& placeholder = {});
  QLineEdit* addSecret(const QString& label, const QString& placeholder = {});
  QComboBox* addChoice(const QString& label, const QList<QPair<QString, QString>>& keysAndLabels,
                       const QString& current);
  /// Takes `field`; `focus` is what the label leads to.
  void addField(const QString& label, QWidget* field, QWidget* focus = nullptr);
  TextLabel* addNote(const QString& text);
  void addWidget(QWidget* widget);
  /// Shows under the last field what is wrong, or nothing.
  void complain(const QString& text);

 private:
  QVBoxLayout* m_rows;
  TextLabel* m_complaint;
};

}  // namespace relata::ui
