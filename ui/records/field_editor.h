#pragma once

#include <QWidget>

#include "ui/records/value_text.h"

class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace relata::ui {

/// Edits one field as its kind wants it. What was typed stays until it is right: `value` tells what is wrong with it.
class FieldEditor : public QWidget {
  Q_OBJECT
 public:
  explicit FieldEditor(QWidget* parent) : QWidget(parent) {}
  virtual void setValue(const Value& value, const LinkTitles& titles) = 0;
  virtual Result<Value> value() const = 0;
  /// Puts typed text in place of the value, as when typing begins on a cell.
  virtual void setTyped(const QString&) {}
  /// The widget that takes the keyboard, gets the accessible name, and is a label's buddy.
  virtual QWidget* input() const = 0;
  /// Opens what can be opened (a list of choices).
  virtual void open() {}
  void setProblem(const QString& text);

 Q_SIGNALS:
  void edited();
  void accepted();  ///< Enter, or a choice was made

 protected:
  QHBoxLayout* row();
  void keyPressEvent(QKeyEvent* event) override;
};

/// Where the editor stands: a cell has no room for more than a line.
enum class EditorPlace { Cell, Form };

/// Never null. `registry` keeps `def` alive.
FieldEditor* makeFieldEditor(const RecordContext& context, const RegistryPtr& registry, const EntityDef& def,
                             const FieldDef& field, EditorPlace place, QWidget* parent);

}  // namespace relata::ui
