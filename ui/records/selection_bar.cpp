#include "ui/records/selection_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStackedLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/kit/progress_row.h"
#include "ui/records/page_words.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace relata::ui {

SelectionBar::SelectionBar(QWidget* parent)
    : QWidget(parent),
      m_stack(new QStackedLayout(this)),
      m_acts(new QWidget),
      m_label(new TextLabel({}, TextRole::Strong)),
      m_edit(new Button({}, ButtonKind::Normal)),
      m_copy(new Button({}, ButtonKind::Quiet)),
      m_delete(new Button({}, ButtonKind::Quiet)),
      m_restore(new Button({}, ButtonKind::Normal)),
      m_clear(new IconButton(QStringLiteral("close"), {})),
      m_progress(new ProgressRow({})) {
  setObjectName(QStringLiteral("selectionBar"));
  auto* row = new QHBoxLayout(m_acts);
  row->setContentsMargins(kSpace3, kSpace1, kSpace2, kSpace1);
  row->setSpacing(kSpace2);
  row->addWidget(m_label);
  row->addSpacing(kSpace2);
  for (Button* button : {m_edit, m_restore, m_copy, m_delete}) row->addWidget(button);
  row->addStretch(1);
  row->addWidget(m_clear);
  auto* running = new QWidget;
  auto* runningRow = new QHBoxLayout(running);
  runningRow->setContentsMargins(kSpace3, kSpace1, kSpace3, kSpace1);
  runningRow->addWidget(m_progress);
  m_stack->addWidget(m_acts);
  m_stack->addWidget(running);
  connect(m_edit, &QPushButton::clicked, this, [this] { Q_EMIT editRequested(m_edit); });
  connect(m_copy, &QPushButton::clicked, this, &SelectionBar::copyRequested);
  connect(m_delete, &QPushButton::clicked, this, &SelectionBar::deleteRequested);
  connect(m_restore, &QPushButton::clicked, this, &SelectionBar::restoreRequested);
  connect(m_clear, &QToolButton::clicked, this, &SelectionBar::clearRequested);
  connect(m_progress, &ProgressRow::cancelRequested, this, &SelectionBar::cancelRequested);
  retranslate();
  hide();
}

void SelectionBar::setCount(int count) {
  m_count = count;
  m_label->setText(separated(tr("%n selected", nullptr, count), count));
  showActs();
  setVisible(count > 1 || m_stack->currentIndex() == 1);
}

Button* SelectionBar::addAct(const QString& iconName, const QString& text, int most) {
  auto* button = new Button(text, ButtonKind::Normal);
  button->setIcon(icon(iconName));
  auto* row = static_cast<QHBoxLayout*>(m_acts->layout());
  row->insertWidget(row->indexOf(m_copy), button);
  m_further.append({button, most});
  showActs();
  return button;
}

void SelectionBar::setShowsDeleted(bool on) {
  m_deleted = on;
  showActs();
}

void SelectionBar::setReadOnly(bool on) {
  m_readOnly = on;
  showActs();
}

void SelectionBar::showActs() {
  m_edit->setVisible(!m_deleted && !m_readOnly);
  m_delete->setVisible(!m_deleted && !m_readOnly);
  m_restore->setVisible(m_deleted && !m_readOnly);
  for (const auto& [button, most] : m_further) button->setVisible(!m_deleted && !m_readOnly && m_count <= most);
}

void SelectionBar::setRunning(bool on) {
  m_progress->setCancellable(on);
  m_progress->setProgress(0, 0);
  m_stack->setCurrentIndex(on ? 1 : 0);
  setCount(m_count);
}

void SelectionBar::setProgress(qint64 done, qint64 total) { m_progress->setProgress(done, total); }

void SelectionBar::retranslate() {
  setAccessibleName(tr("Selected records"));
  m_edit->setText(tr("Change…"));
  m_copy->setText(tr("Copy"));
  m_delete->setText(tr("Delete"));
  m_restore->setText(tr("Bring back"));
  m_clear->setName(tr("Select nothing"));
  m_progress->setText(tr("Changing records"));
  m_label->setText(separated(tr("%n selected", nullptr, m_count), m_count));
  showActs();
}

void SelectionBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
