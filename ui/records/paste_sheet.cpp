#include "ui/records/paste_sheet.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/records/bulk_runner.h"
#include "ui/records/drafts.h"
#include "ui/records/filter_editor.h"
#include "ui/records/pending_rows.h"

namespace relata::ui {
namespace {

constexpr int kHeight = 260;
constexpr int kLeastHeight = 130;
constexpr int kRow = 28;

}  // namespace

PasteSheet::PasteSheet(const RecordContext& context, PendingRows* rows, BulkRunner& runner, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_rows(rows),
      m_runner(runner),
      m_counts(new TextLabel({}, TextRole::Strong)),
      m_mode(new QComboBox),
      m_table(new QTableView),
      m_make(new Button({})),
      m_apply(new PrimaryButton({})) {
  rows->setParent(this);
  setMinimumHeight(kLeastHeight);  // in a low window the list and what is selected keep their place
  setMaximumHeight(kHeight);
  m_mode->addItems({tr("Change the rows of the list"), tr("Add as new records")});
  m_mode->setCurrentIndex(rows->addsAll() ? 1 : 0);
  m_mode->setVisible(rows->canChange());
  m_mode->setAccessibleName(tr("What to do with the pasted rows"));
  auto* discard = new Button(tr("Discard"), ButtonKind::Quiet);
  auto* top = new QHBoxLayout;
  top->setContentsMargins(kSpace3, kSpace2, kSpace3, kSpace1);
  top->setSpacing(kSpace2);
  top->addWidget(m_counts);
  top->addStretch(1);
  top->addWidget(m_make);
  top->addWidget(m_mode);
  top->addWidget(discard);
  top->addWidget(m_apply);
  m_table->setModel(rows);
  m_table->setAccessibleName(tr("Pasted rows"));
  m_table->horizontalHeader()->hide();
  m_table->verticalHeader()->hide();
  m_table->verticalHeader()->setDefaultSectionSize(kRow);
  m_table->setShowGrid(true);
  m_table->setFrameShape(QFrame::NoFrame);
  m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                           QAbstractItemView::AnyKeyPressed);
  m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  m_table->horizontalHeader()->setDefaultSectionSize(150);
  m_table->setColumnWidth(0, 140);
  m_table->installEventFilter(this);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(top);
  column->addWidget(m_table, 1);
  connect(m_mode, &QComboBox::currentIndexChanged, this, [this](int index) { m_rows->setAddsAll(index == 1); });
  connect(m_make, &QPushButton::clicked, rows, &PendingRows::makeUnknown);
  connect(rows, &PendingRows::countsChanged, this, &PasteSheet::showCounts);
  connect(m_table, &QTableView::clicked, this, &PasteSheet::chooseField);
  connect(discard, &QPushButton::clicked, this, &PasteSheet::closed);
  connect(m_apply, &QPushButton::clicked, this, &PasteSheet::apply);
  connect(rows, &PendingRows::modelReset, this, [this] {
    m_mode->setVisible(m_rows->canChange());
    m_mode->setCurrentIndex(m_rows->addsAll() ? 1 : 0);
  });
  if (context.drafts)
    context.drafts->join(
        this, draftPlace(*rows->entity()), tr("Pasted rows (%1)").arg(entityPlural(*rows->entity())),
        [rows] { return rows->state(); }, [rows](const Draft& draft) { rows->setState(draft.text); });
  showCounts();
  m_table->setCurrentIndex(rows->index(qMin(1, rows->rowCount() - 1), 1));
}

QString PasteSheet::draftPlace(const EntityDef& def) { return QStringLiteral("paste/") + def.key; }

void PasteSheet::showCounts() {
  const int made = m_rows->newCount();
  const int changed = m_rows->changeCount();
  const int wrong = m_rows->wrongCount();
  QStringList parts;
  if (made > 0) parts << tr("%n new", nullptr, made);
  if (const int like = m_rows->likeCount(); like > 0) parts << tr("%n may be there already", "of the new ones", like);
  if (const int companies = m_rows->madeCount(); companies > 0) parts << tr("%n new companies", nullptr, companies);
  if (changed > 0) parts << tr("%n to change", nullptr, changed);
  if (wrong > 0) parts << tr("%n to mend", nullptr, wrong);
  m_counts->setText(tr("Pasted: %1").arg(parts.isEmpty() ? tr("nothing") : parts.join(tr(", "))));
  const int unknown = m_rows->unknownCount();
  m_make->setText(tr("Make %n new companies", nullptr, unknown));
  m_make->setVisible(unknown > 0);
  m_apply->setText(tr("Write %n rows", nullptr, made + changed));
  m_apply->setEnabled(made + changed > 0);
}

void PasteSheet::chooseField(const QModelIndex& index) {
  if (!m_rows->isFieldRow(index)) return;
  auto* menu = new FieldMenu(*m_rows->entity(), m_table, [](const FieldDef& field) {
    return field.kind != Kind::Computed && !field.is(FieldFlag::ReadOnly);
  });
  menu->move(m_table->viewport()->mapToGlobal(m_table->visualRect(index).bottomLeft()));
  connect(menu, &FieldMenu::chosen, this, [this, column = index.column()](const QString& key) {
    m_rows->setField(column, m_rows->entity()->field(key));
  });
}

void PasteSheet::apply() {
  const QList<RowChange> changes = m_rows->changes();
  if (changes.isEmpty()) return;
  m_apply->setEnabled(false);
  m_runner.run([workspace = &m_context.workspace, entity = m_rows->entity()->key,
                changes](const BulkProgress& progress) { return editRows(*workspace, entity, changes, progress); },
               this,
               [this](bool done) {
                 if (!done) return showCounts();
                 m_rows->dropRight();
                 if (m_rows->pendingCount() == 0) Q_EMIT closed();
               });
}

bool PasteSheet::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_table && event->type() == QEvent::KeyPress) {
    const auto* press = static_cast<QKeyEvent*>(event);
    if (press->key() == Qt::Key_Escape) {
      Q_EMIT closed();
      return true;
    }
    if (isCtrlEnter(*press)) {
      apply();
      return true;
    }
    if (press->key() == Qt::Key_Delete && m_rows->isFieldRow(m_table->currentIndex())) {
      m_rows->setField(m_table->currentIndex().column(), nullptr);
      return true;
    }
    const bool enter = isEnter(*press);
    if (enter && m_rows->isFieldRow(m_table->currentIndex())) {
      chooseField(m_table->currentIndex());
      return true;
    }
    if (enter && m_table->currentIndex().isValid()) {
      m_table->edit(m_table->currentIndex());
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace relata::ui
