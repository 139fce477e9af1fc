#include "ui/duplicates/quality_page.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QSplitter>
#include <QTableWidget>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/cell_padding.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/plain_tip.h"
#include "ui/kit/progress_row.h"
#include "ui/kit/row_height.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr int kLookMs = 200;
constexpr QualityMeasure kMeasures[] = {QualityMeasure::Complete, QualityMeasure::Valid, QualityMeasure::Fresh,
                                        QualityMeasure::Unique};

enum OwnerColumn { kOwner, kRecords, kFirstMeasure, kOwnerColumns = kFirstMeasure + kQualityMeasures };
enum WorstColumn { kName, kWhose, kLacks, kWhy, kWorstColumns };

QTableWidget* makeTable(int columns) {
  auto* table = new QTableWidget(0, columns);
  table->setSelectionMode(QAbstractItemView::SingleSelection);
  table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  table->setShowGrid(false);
  table->setFrameShape(QFrame::NoFrame);
  table->setTabKeyNavigation(false);
  table->setWordWrap(false);
  table->verticalHeader()->hide();
  followRowHeight(table);
  padCells(table);
  table->horizontalHeader()->setHighlightSections(false);
  table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  return table;
}

}  // namespace

QualityPage::QualityPage(const RecordContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_slot(context.reads, this),
      m_kind(new QComboBox),
      m_again(new Button({})),
      m_hint(new TextLabel({}, TextRole::Small, TextColor::Muted)),
      m_progress(new ProgressRow({})),
      m_owners(makeTable(kOwnerColumns)),
      m_definitions(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_worstTitle(new TextLabel({}, TextRole::Strong)),
      m_worst(makeTable(kWorstColumns)),
      m_flawless(new EmptyState(EmptyState::Place::Panel)),
      m_nobody(new EmptyState),
      m_look(new QTimer(this)) {
  for (const EntityDef* entity : context.workspace.registry()->mains())
    if (hasQuality(*entity)) m_kind->addItem(QString(), entity->key);
  m_owners->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  m_worst->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_worst->horizontalHeader()->setStretchLastSection(true);
  const int widths[] = {180, 120, 190};
  for (int column = 0; column < kWhy; ++column) m_worst->setColumnWidth(column, widths[column]);
  m_definitions->setWordWrap(true);
  m_hint->setWordWrap(true);
  auto* bar = new QHBoxLayout;
  bar->setContentsMargins(kSpace3, kSpace2, kSpace3, kSpace2);
  bar->setSpacing(kSpace2);
  bar->addWidget(m_kind);
  bar->addWidget(m_again);
  bar->addWidget(m_hint, 1);
  auto* above = new QWidget;
  auto* upper = new QVBoxLayout(above);
  upper->setContentsMargins(kSpace3, 0, kSpace3, kSpace2);
  upper->addWidget(m_owners);
  upper->addWidget(m_definitions);
  upper->addStretch(1);
  above->installEventFilter(this);
  m_above = above;
  auto* below = new QWidget;
  auto* lower = new QVBoxLayout(below);
  lower->setContentsMargins(kSpace3, kSpace2, kSpace3, kSpace2);
  lower->addWidget(m_worstTitle);
  lower->addWidget(m_worst, 1);
  lower->addWidget(m_flawless, 0, Qt::AlignTop);
  auto* splitter = m_parts = new QSplitter(Qt::Vertical);
  splitter->setChildrenCollapsible(false);
  splitter->addWidget(above);
  splitter->addWidget(below);
  splitter->setSizes({320, 380});
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(bar);
  column->addWidget(m_progress);
  column->addWidget(splitter, 1);
  column->addWidget(m_nobody, 1);
  connect(m_nobody, &EmptyState::primaryClicked, this, &QualityPage::importRequested);
  connect(m_flawless, &EmptyState::primaryClicked, this, [this] { check(); });
  m_progress->hide();
  m_look->setInterval(kLookMs);
  m_owners->installEventFilter(this);
  m_worst->installEventFilter(this);
  connect(m_look, &QTimer::timeout, this, [this] { m_progress->setProgress(m_running->percent, 100); });
  connect(m_progress, &ProgressRow::cancelRequested, this, [this] { m_running->cancelled = true; });
  connect(m_kind, &QComboBox::activated, this, [this] { check(); });
  connect(m_again, &QPushButton::clicked, this, [this] { check(); });
  connect(m_owners, &QTableWidget::cellClicked, this, &QualityPage::openNumber);
  connect(m_worst, &QTableWidget::cellDoubleClicked, this, &QualityPage::openWorst);
  setFocusProxy(m_owners);
  retranslate();
}

QualityPage::~QualityPage() {
  if (m_running) m_running->cancelled = true;
}

const EntityDef& QualityPage::def() const {
  return *m_context.workspace.registry()->entity(m_kind->currentData().toString());
}

void QualityPage::check(const QString& entity) {
  m_kind->setCurrentIndex(qMax(0, m_kind->findData(entity)));
  check();
}

void QualityPage::check() {
  if (m_running) m_running->cancelled = true;
  m_running = std::make_shared<Progress>();
  m_checking = true;
  m_report.reset();
  m_progress->setProgress(0, 100);
  m_progress->setCancellable(true);
  m_progress->show();
  m_look->start();
  fill();
  m_slot.ask<Result<QualityReport>>(
      [key = def().key, running = m_running](Reader& reader) {
        QualityOptions options;
        options.progress = [running](qint64 done, qint64 total) {
          if (done >= 0) running->percent = static_cast<int>(done * 100 / qMax<qint64>(total, 1));
          return !running->cancelled;
        };
        return dataQuality(reader, *reader.registry().entity(key), options);
      },
      [this](Result<Result<QualityReport>> found) {
        m_checking = false;
        m_look->stop();
        m_progress->hide();
        if (!found.ok()) return m_context.complain(found.problem());
        if (found->ok())
          m_report = *std::move(*found);
        else if (!found->problem().is("cancelled"))
          m_context.complain(found->problem());
        fill();
      });
}

void QualityPage::fill() {
  fillOwners();
  fillWorst();
  retranslate();
}

void QualityPage::fillOwners() {
  m_owners->setRowCount(0);
  if (!m_report) return;
  m_owners->setRowCount(static_cast<int>(m_report->rows.size()));
  const QLocale locale;
  for (int row = 0; row < m_report->rows.size(); ++row) {
    const QualityRow& owner = m_report->rows[row];
    m_owners->setItem(row, kOwner, new QTableWidgetItem(owner.name));
    auto* records = new QTableWidgetItem(locale.toString(owner.records));
    records->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_owners->setItem(row, kRecords, records);
    for (const QualityMeasure measure : kMeasures) {
      const qint64 lacking = owner.lacking[static_cast<int>(measure)];
      const QString share = locale.toString(100 * owner.share(measure), 'f', 1) + QStringLiteral(" %");
      auto* item = new QTableWidgetItem(lacking == 0 ? share : tr("%1 · %2 not").arg(share, locale.toString(lacking)));
      item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
      item->setToolTip(plainTip(qualityDefinition(measure, def())));
      if (lacking > 0) item->setForeground(colors().accent);
      m_owners->setItem(row, kFirstMeasure + static_cast<int>(measure), item);
    }
  }
  m_owners->setCurrentCell(0, kFirstMeasure);
  fitOwners();
}

/// As many whole rows as there is room for; none is cut in half.
void QualityPage::fitOwners() {
  const int words = m_definitions->heightForWidth(m_definitions->width());
  const int head = m_owners->horizontalHeader()->height();
  const int room = m_above->height() - words - head - 3 * kSpace2;
  const int rows = qBound(1, room / rowHeight(), qMax(1, m_owners->rowCount()));
  m_owners->setFixedHeight(head + rows * rowHeight());
}

void QualityPage::fillWorst() {
  m_worst->setRowCount(0);
  if (!m_report) return;
  m_worst->setRowCount(static_cast<int>(m_report->worst.size()));
  for (int row = 0; row < m_report->worst.size(); ++row) {
    const QualityRecord& record = m_report->worst[row];
    QStringList lacking;
    for (const QualityMeasure measure : record.lacking) lacking << qualityFault(measure);
    const QString texts[] = {record.title, record.owner, lacking.join(tr(", ")), record.why};
    for (int column = 0; column < kWorstColumns; ++column) {
      auto* item = new QTableWidgetItem(texts[column]);
      item->setToolTip(plainTip(texts[column]));
      m_worst->setItem(row, column, item);
    }
  }
  if (m_worst->rowCount() > 0) m_worst->setCurrentCell(0, kName);
}

void QualityPage::openNumber(int row, int column) {
  if (!m_report || row < 0 || row >= m_report->rows.size() || !m_context.openList) return;
  const std::optional<Id> owner = row == 0 ? std::nullopt : std::optional(m_report->rows[row].owner);
  if (column < kFirstMeasure) return;
  const auto measure = static_cast<QualityMeasure>(column - kFirstMeasure);
  if (m_report->rows[row].lacking[static_cast<int>(measure)] == 0) return;
  m_context.openList(def().key, qualityFilter(*m_report, measure, def(), *m_context.workspace.registry(), owner));
  // Never a shorter list than the number without saying so.
  if (isListedInPart(*m_report, measure))
    m_context.toast(tr("The list holds the first %n records only; mend these and check again.", nullptr,
                       static_cast<int>(kQualityListed)));
}

void QualityPage::openWorst(int row) {
  if (m_report && row >= 0 && row < m_report->worst.size()) m_context.open(def().key, m_report->worst[row].id);
}

bool QualityPage::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_above && event->type() == QEvent::Resize) fitOwners();
  if (event->type() == QEvent::KeyPress) {
    const auto* press = static_cast<QKeyEvent*>(event);
    const bool enter = isEnter(*press);
    if (enter && watched == m_owners) {
      openNumber(m_owners->currentRow(), m_owners->currentColumn());
      return true;
    }
    if (enter && watched == m_worst) {
      openWorst(m_worst->currentRow());
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

void QualityPage::retranslate() {
  for (int i = 0; i < m_kind->count(); ++i)
    m_kind->setItemText(i, entityPlural(*m_context.workspace.registry()->entity(m_kind->itemData(i).toString())));
  m_kind->setAccessibleName(tr("Kind of record"));
  m_again->setText(tr("Check again"));
  m_hint->setText(m_checking ? QString()
                             : tr("Click a number, or press Enter on it, to see the records that lack it."));
  m_progress->setText(tr("Looking at all records"));
  QStringList headings{tr("Owner"), tr("Records")}, definitions;
  for (const QualityMeasure measure : kMeasures) {
    headings << qualityLabel(measure);
    definitions << tr("%1: %2").arg(qualityLabel(measure), qualityDefinition(measure, def()));
  }
  m_owners->setHorizontalHeaderLabels(headings);
  for (int column = kRecords; column < kOwnerColumns; ++column)
    m_owners->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
  m_owners->setAccessibleName(tr("Data quality by owner"));
  m_definitions->setText(definitions.join(QLatin1Char('\n')));
  m_worst->setHorizontalHeaderLabels({tr("Name"), tr("Owner"), tr("Faults"), tr("Why")});
  m_worst->setAccessibleName(tr("Records that lack most"));
  const auto worst = static_cast<int>(m_report ? m_report->worst.size() : 0);
  m_worstTitle->setText(tr("The worst %n records", nullptr, worst));
  showEmpty();
}

void QualityPage::showEmpty() {
  const bool nobody = m_report && (m_report->rows.isEmpty() || m_report->rows.first().records == 0);
  const bool flawless = m_report && !nobody && m_report->worst.isEmpty();
  m_parts->setVisible(!nobody);
  m_nobody->setVisible(nobody);
  m_worst->setVisible(!flawless);
  m_worstTitle->setVisible(!flawless);
  m_flawless->setVisible(flawless);
  m_nobody->set(QStringLiteral("insights"), tr("Nothing to check yet"),
                tr("Once there are records, this page says which of them are incomplete, wrong, out of date or there "
                   "twice."));
  m_nobody->setActions(m_context.workspace.isReadOnly() ? QString() : tr("Import…"));
  m_flawless->set(QStringLiteral("check"), tr("Nothing lacks anything"),
                  tr("Every record is complete, valid, fresh and there once."));
  m_flawless->setActions(tr("Check again"));
}

// The first look at the page is a check.
void QualityPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (!m_report && !m_checking) check();
}

void QualityPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) fill();
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
