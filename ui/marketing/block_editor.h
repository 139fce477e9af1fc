#pragma once

#include <QWidget>

#include "core/marketing/block_document.h"
#include "ui/records/record_context.h"

class QComboBox;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QSpinBox;

namespace relata::ui {

class Button;
class IconButton;
class LinkPicker;
class TextLabel;

/// The blocks of a mail: a list in their order, and what the chosen one says. Each change can be taken back step by
/// step. A block in a column stands below its columns, further in.
class BlockEditor : public QWidget {
  Q_OBJECT
 public:
  explicit BlockEditor(const RecordContext& context, QWidget* parent = nullptr);
  void setDocument(const BlockDocument& document);
  const BlockDocument& document() const { return m_document; }
  void setWritable(bool on);

  void add(Block::Kind kind);
  void removeChosen();
  void moveChosen(int by);
  void choose(int row);
  int rows() const;
  void undo();
  void redo();
  bool canUndo() const { return m_at > 0; }
  /// What a person types into the chosen block.
  QPlainTextEdit& text() { return *m_text; }
  QLineEdit& url() { return *m_url; }

 Q_SIGNALS:
  void changed();

 protected:
  void changeEvent(QEvent* event) override;

 private:
  /// Where a block is: its place, and where it is in columns that hold it.
  struct Place {
    int index = -1, column = -1, inner = -1;
  };
  void layOut();
  void words();
  void fillList();
  void fillForm();
  void take();  // what was typed into the chosen block
  void note();  // a step that can be taken back
  Block* at(const Place& place);
  QList<Block>* listOf(const Place& place);
  Block* chosen();
  QString lineOf(const Block& block) const;
  QString kindText(Block::Kind kind) const;

  const RecordContext& m_context;
  BlockDocument m_document;
  QList<BlockDocument> m_steps;
  int m_at = 0;
  QList<Place> m_places;
  bool m_filling = false;
  bool m_writable = false;
  QListWidget* m_list;
  Button* m_add;
  IconButton *m_up, *m_down, *m_remove, *m_undo, *m_redo;
  QWidget* m_form;
  QPlainTextEdit* m_text;
  QLineEdit* m_url;
  QSpinBox *m_level, *m_width;
  QComboBox* m_align;
  LinkPicker *m_asset, *m_product, *m_segment;
  QComboBox* m_who;
  TextLabel* m_hint;
  QList<TextLabel*> m_labels;
};

}  // namespace relata::ui
