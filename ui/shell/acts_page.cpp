#include "ui/shell/acts_page.h"

#include <QApplication>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QTableWidget>

#include "ui/kit/buttons.h"
#include "ui/kit/cell_padding.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/labels.h"
#include "ui/kit/plain_tip.h"
#include "ui/kit/row_height.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

enum Column { kWhat, kWho, kWhen, kState, kColumns };

}  // namespace

ActsPage::ActsPage(QWidget* parent)
    : QWidget(parent),
      m_hint(new TextLabel({}, TextRole::Small, TextColor::Muted)),
      m_table(new QTableWidget(0, kColumns)),
      m_empty(new EmptyState),
      m_undo(new Button({})),
      m_redo(new Button({})) {
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_table->setShowGrid(false);
  m_table->setFrameShape(QFrame::NoFrame);
  m_table->setTabKeyNavigation(false);
  m_table->setWordWrap(false);
  m_table->verticalHeader()->hide();
  followRowHeight(m_table);
  padCells(m_table);
  m_table->horizontalHeader()->setSectionResizeMode(kWhat, QHeaderView::Stretch);
  for (const int column : {kWho, kWhen, kState})
    m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
  m_table->horizontalHeader()->setHighlightSections(false);
  m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  auto* bar = new QHBoxLayout;
  bar->setContentsMargins(kSpace3, kSpace2, kSpace3, kSpace2);
  bar->setSpacing(kSpace2);
  bar->addWidget(m_hint, 1);
  bar->addWidget(m_redo);
  bar->addWidget(m_undo);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(bar);
  column->addWidget(m_table, 1);
  column->addWidget(m_empty, 1);
  connect(m_empty, &EmptyState::primaryClicked, this, &ActsPage::importRequested);
  connect(m_undo, &QPushButton::clicked, this, [this] {
    if (const ActRow* act = current(); act && act->canUndo) Q_EMIT undoRequested(act->tid);
  });
  connect(m_redo, &QPushButton::clicked, this, [this] {
    const ActRow* act = current();
    Q_EMIT redoRequested(act && act->canRedo ? act->tid : 0);
  });
  connect(m_table, &QTableWidget::currentCellChanged, this, &ActsPage::follow);
  m_redo->setEnabled(false);
  setTabOrder(m_table, m_redo);
  setTabOrder(m_redo, m_undo);
  retranslate();
}

void ActsPage::setActs(const QList<ActRow>& acts) {
  const int row = m_table->currentRow();
  // Who is at the list keeps what they chose. Otherwise the newest is chosen: "Undo this" never means one that was the
  // newest some time ago.
  const bool isUsed = isAncestorOf(QApplication::focusWidget());
  const qint64 kept = isUsed && row >= 0 && row < m_acts.size() ? m_acts[row].tid : 0;
  m_acts = acts;
  m_isKnown = true;
  fill();
  if (kept == 0) m_table->setCurrentCell(m_acts.isEmpty() ? -1 : 0, kWhat);
  for (int i = 0; i < m_acts.size(); ++i)
    if (m_acts[i].tid == kept) m_table->setCurrentCell(i, kWhat);
  if (m_table->currentRow() < 0 && !m_acts.isEmpty()) m_table->setCurrentCell(0, kWhat);
  follow();
}

void ActsPage::setRedo(const QString& name) {
  m_newestRedo = name;
  follow();
}

const ActRow* ActsPage::current() const {
  const int row = m_table->currentRow();
  return row >= 0 && row < m_acts.size() ? &m_acts[row] : nullptr;
}

void ActsPage::fill() {
  const bool nothing = m_isKnown && m_acts.isEmpty();
  m_table->setVisible(!nothing);
  m_empty->setVisible(nothing);
  setFocusProxy(nothing ? static_cast<QWidget*>(m_empty) : m_table);
  m_table->setRowCount(static_cast<int>(m_acts.size()));
  for (int row = 0; row < m_acts.size(); ++row) {
    const ActRow& act = m_acts[row];
    const QString when = QLocale().toString(QDateTime::fromMSecsSinceEpoch(act.at), QLocale::ShortFormat);
    const QString texts[] = {act.name, act.who, when, act.undone ? tr("undone") : QString()};
    for (int column = 0; column < kColumns; ++column) {
      auto* item = new QTableWidgetItem(texts[column]);
      if (act.undone) item->setForeground(colors().textMuted);
      m_table->setItem(row, column, item);
    }
  }
}

void ActsPage::follow() {
  const ActRow* act = current();
  m_undo->setEnabled(act && act->canUndo);
  const bool again = act && act->canRedo;
  m_redo->setEnabled(again || !m_newestRedo.isEmpty());
  m_redo->setText(again ? tr("Redo this") : tr("Redo"));
  m_redo->setToolTip(plainTip(again ? act->name : m_newestRedo));
}

void ActsPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

void ActsPage::retranslate() {
  m_hint->setText(
      tr("Each act can be taken back by itself, also after a restart. What was changed again later is left as it is."));
  m_hint->setWordWrap(true);
  m_undo->setText(tr("Undo this"));
  m_empty->set(
      QStringLiteral("history"), tr("Nothing was done yet"),
      tr("Whatever is added, changed, imported or deleted stands here by its name, with who did it and when."));
  m_empty->setActions(tr("Import…"));
  m_table->setAccessibleName(tr("Acts"));
  m_table->setHorizontalHeaderLabels({tr("What"), tr("Who"), tr("When"), tr("State")});
  fill();
  follow();
}

}  // namespace relata::ui
