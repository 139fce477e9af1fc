#pragma once

#include <QWidget>

#include "core/activities/quick_entry.h"
#include "ui/kit/overlay.h"
#include "ui/records/record_context.h"

class QLineEdit;

namespace relata::ui {

class Button;
class Chip;
class FlowLayout;
class TextLabel;

/// One line that becomes a task, meeting, note or contact. What was understood stands below it as chips, each with the
/// day or the record that is meant; a chip can be taken away, and its words then stay words.
class QuickAddLine : public QWidget {
  Q_OBJECT
 public:
  explicit QuickAddLine(const RecordContext& context, QWidget* parent = nullptr);
  QLineEdit& line() { return *m_line; }
  const QuickEntry& entry() const { return m_entry; }
  /// Whether what is shown below the line is what stands in it.
  bool isRead() const { return m_read; }
  /// Adds it, as soon as the line is read.
  void add();
  /// What is typed is kept as a draft until it is added or cleared; an empty line takes what a person wants back.
  void keepDraft();

 Q_SIGNALS:
  void added();

 protected:
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void read();
  void take(const QuickEntry& entry);
  void write();
  void showChips();
  QString whenText() const;
  void addKindChip();
  void addNamedChip(QuickEntry::Part part, const std::optional<QuickEntry::Named>& named, const QString& icon,
                    const QString& newText);
  static QString othersText(const QuickEntry::Named& named, const QString& newText);
  void addPartChip(QuickEntry::Part part, const QString& text, const QString& icon);
  void choose(QuickEntry::Part part, const Concerned& other);
  void say(const QString& problem);
  void retranslate();

  const RecordContext& m_context;
  ReadSlot m_slot;
  QLineEdit* m_line;
  Button* m_add;
  QWidget* m_chips;
  FlowLayout* m_flow;
  TextLabel* m_hint;
  QuickEntry m_entry;
  QSet<QuickEntry::Part> m_without;
  QString m_kind;  // chosen by hand
  bool m_read = true;
  bool m_addWhenRead = false;
};

/// The line over any page of the window.
class QuickAddSheet : public Overlay {
  Q_OBJECT
 public:
  QuickAddSheet(const RecordContext& context, QWidget* window);
  void ask();
  QuickAddLine& line() { return *m_line; }

 private:
  QuickAddLine* m_line;
};

}  // namespace relata::ui
