#include "ui/records/slot_line.h"

#include <QKeyEvent>

namespace relata::ui {

SlotLine::SlotLine(QWidget* parent) : QLineEdit(parent) {
  setPlaceholderText(tr("What is it about?"));
  connect(this, &QLineEdit::returnPressed, this, [this] {
    const QString line = text().trimmed();
    if (m_ended) return;
    end(true);
    if (!line.isEmpty()) Q_EMIT typed(line);
  });
}

void SlotLine::close() { end(false); }

void SlotLine::end(bool byKey) {
  if (std::exchange(m_ended, true)) return;
  hide();
  deleteLater();
  Q_EMIT closed(byKey);
}

void SlotLine::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return end(true);
  QLineEdit::keyPressEvent(event);
  // The keys of the calendar are not meant while one types.
  event->accept();
}

void SlotLine::focusOutEvent(QFocusEvent* event) {
  QLineEdit::focusOutEvent(event);
  if (text().trimmed().isEmpty() && event->reason() != Qt::PopupFocusReason &&
      event->reason() != Qt::ActiveWindowFocusReason)
    end(false);
}

}  // namespace relata::ui
