#include "ui/kit/progress_row.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"

namespace relata::ui {

ProgressRow::ProgressRow(const QString& text, QWidget* parent)
    : QWidget(parent), m_text(new ElidedLabel), m_bar(new QProgressBar), m_cancel(new Button(tr("Cancel"))) {
  m_bar->setTextVisible(false);
  m_bar->setRange(0, 0);
  auto* column = new QVBoxLayout;
  column->setSpacing(kSpace1);
  column->addWidget(m_text);
  column->addWidget(m_bar);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(kSpace3);
  row->addLayout(column, 1);
  row->addWidget(m_cancel);
  connect(m_cancel, &QPushButton::clicked, this, [this] {
    m_cancel->setEnabled(false);
    Q_EMIT cancelRequested();
  });
  setText(text);
}

void ProgressRow::setText(const QString& text) {
  m_text->setText(text);
  m_bar->setAccessibleName(text);
}

void ProgressRow::setProgress(qint64 done, qint64 total) {
  // QProgressBar counts in int; per mille is finer than a bar is wide.
  m_bar->setRange(0, total > 0 ? 1000 : 0);
  if (total > 0) m_bar->setValue(static_cast<int>(qBound(qint64(0), done * 1000 / total, qint64(1000))));
}

void ProgressRow::setCancellable(bool on) {
  m_cancel->setVisible(on);
  m_cancel->setEnabled(on);
}

void ProgressRow::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) m_cancel->setText(tr("Cancel"));
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
