#include "ui/duplicates/duplicates_page.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QShowEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include "core/duplicates/merge.h"
#include "core/duplicates/nicknames.h"
#include "ui/duplicates/merge_panel.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/cell_padding.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/labels.h"
#include "ui/kit/progress_row.h"
#include "ui/kit/row_height.h"
#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

constexpr qint64 kListed = 20'000;
constexpr int kPreviewed = 1000;
constexpr int kTogether = 700;  // less width is too little for the list and a merge beside it
constexpr int kLookMs = 200;    // how often the bar follows a running search

}  // namespace

DuplicatesPage::DuplicatesPage(const RecordContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_slot(context.reads, this),
      m_following(context.reads, this),
      m_model(new DuplicateListModel(this)),
      m_kind(new QComboBox),
      m_again(new Button({})),
      m_count(new TextLabel({}, TextRole::Small, TextColor::Muted)),
      m_exact(new Button({})),
      m_names(new Button({}, ButtonKind::Quiet)),
      m_progress(new ProgressRow({})),
      m_list(new QTableView),
      m_side(new QStackedWidget),
      m_back(new Button({}, ButtonKind::Quiet)),
      m_nothing(new EmptyState),
      m_panel(new MergePanel(context)),
      m_preview(makePreview()),
      m_nicknames(makeNicknames()),
      m_look(new QTimer(this)) {
  for (const EntityDef* def : context.workspace.registry()->mains())
    if (isMergeable(*def)) m_kind->addItem(QString(), def->key);
  m_list->setModel(m_model);
  m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_list->setSelectionMode(QAbstractItemView::SingleSelection);
  m_list->setShowGrid(false);
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->setTabKeyNavigation(false);
  m_list->setWordWrap(false);
  m_list->verticalHeader()->hide();
  followRowHeight(m_list);
  padCells(m_list);
  m_list->horizontalHeader()->setSectionResizeMode(DuplicateListModel::kWho, QHeaderView::Stretch);
  m_list->horizontalHeader()->setSectionResizeMode(DuplicateListModel::kSure, QHeaderView::ResizeToContents);
  m_list->horizontalHeader()->setHighlightSections(false);
  m_list->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  m_merging = scrolled(m_panel);
  for (QWidget* page : std::initializer_list<QWidget*>{m_nothing, m_merging, m_preview, m_nicknames})
    m_side->addWidget(page);
  auto* splitter = new QSplitter;
  splitter->addWidget(m_list);
  splitter->addWidget(m_side);
  splitter->setChildrenCollapsible(false);
  splitter->setStretchFactor(1, 1);
  splitter->setSizes({360, 640});
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeBar());
  column->addWidget(m_progress);
  m_back->setIcon(icon(QStringLiteral("chevron-left")));
  m_back->hide();
  column->addWidget(m_back, 0, Qt::AlignLeft);
  column->addWidget(splitter, 1);
  m_progress->hide();
  m_look->setInterval(kLookMs);
  connect(m_look, &QTimer::timeout, this, [this] { m_progress->setProgress(m_running->percent, 100); });
  connect(m_progress, &ProgressRow::cancelRequested, this, [this] { m_running->cancelled = true; });
  connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& now) { choose(now.row()); });
  connect(m_list, &QTableView::clicked, this, [this] { showBeside(m_side->currentWidget(), true); });
  connect(m_list, &QTableView::activated, this, [this] {
    showBeside(m_side->currentWidget(), true);
    m_panel->setFocus();
  });
  connect(m_back, &QPushButton::clicked, this, [this] {
    showBeside(m_side->currentWidget(), false);
    m_list->setFocus();
  });
  connect(m_panel, &MergePanel::merged, this, &DuplicatesPage::dealtWith);
  connect(m_panel, &MergePanel::saidToBeTwo, this, &DuplicatesPage::dealtWith);
  connect(m_nothing, &EmptyState::primaryClicked, this,
          [this] { m_searched&& m_records == 0 ? Q_EMIT importRequested() : search(); });
  connect(
      &context.workspace.notifier(), &ChangeNotifier::changed, this,
      [this](const ChangeSetPtr& changes) {
        if (changes->touches(entity()) || changes->touches(QStringLiteral("not_duplicate"))) follow();
      },
      Qt::QueuedConnection);
  fitParts();
  retranslate();
}

DuplicatesPage::~DuplicatesPage() {
  if (m_running) m_running->cancelled = true;
}

QWidget* DuplicatesPage::makeBar() {
  auto* bar = new QWidget;
  auto* row = new FlowLayout(bar, kSpace2);
  row->setContentsMargins(kSpace3, kSpace2, kSpace3, kSpace2);
  m_count->setMinimumHeight(kControlHeight);
  for (QWidget* part : std::initializer_list<QWidget*>{m_kind, m_again, m_exact, m_names, m_count})
    row->addWidget(part);
  connect(m_kind, &QComboBox::activated, this, [this] { search(); });
  connect(m_again, &QPushButton::clicked, this, [this] { search(); });
  connect(m_exact, &QPushButton::clicked, this, &DuplicatesPage::previewExact);
  connect(m_names, &QPushButton::clicked, this, &DuplicatesPage::editNicknames);
  return bar;
}

QWidget* DuplicatesPage::makePreview() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(kSpace4, kSpace3, kSpace4, kSpace3);
  column->setSpacing(kSpace2);
  m_previewTitle = new TextLabel({}, TextRole::Strong);
  m_previewTitle->setWordWrap(true);
  m_previewList = new QListWidget;
  m_previewList->setFrameShape(QFrame::NoFrame);
  m_previewRun = new PrimaryButton({});
  m_previewLeave = new Button({});
  column->addWidget(m_previewTitle);
  column->addWidget(m_previewList, 1);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  buttons->addWidget(m_previewLeave);
  buttons->addWidget(m_previewRun);
  column->addLayout(buttons);
  connect(m_previewRun, &QPushButton::clicked, this, &DuplicatesPage::mergeExact);
  connect(m_previewLeave, &QPushButton::clicked, this, [this] { showBeside(m_merging, false); });
  return page;
}

QWidget* DuplicatesPage::makeNicknames() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(kSpace4, kSpace3, kSpace4, kSpace3);
  column->setSpacing(kSpace2);
  m_nicknamesHint = new TextLabel({}, TextRole::Small, TextColor::Secondary);
  m_nicknamesHint->setWordWrap(true);
  m_nicknamesText = new QPlainTextEdit;
  m_nicknamesText->setTabChangesFocus(true);
  m_nicknamesSave = new PrimaryButton({});
  m_nicknamesUsual = new Button({});
  column->addWidget(m_nicknamesHint);
  column->addWidget(m_nicknamesText, 1);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  buttons->addWidget(m_nicknamesUsual);
  buttons->addWidget(m_nicknamesSave);
  column->addLayout(buttons);
  connect(m_nicknamesSave, &QPushButton::clicked, this, &DuplicatesPage::saveNicknamesNow);
  connect(m_nicknamesUsual, &QPushButton::clicked, this,
          [this] { m_nicknamesText->setPlainText(Nicknames::builtin()); });
  return page;
}

QString DuplicatesPage::entity() const { return m_kind->currentData().toString(); }

void DuplicatesPage::search(const QString& wanted) {
  m_kind->setCurrentIndex(qMax(0, m_kind->findData(wanted)));
  search();
}

void DuplicatesPage::search() {
  if (m_running) m_running->cancelled = true;
  m_running = std::make_shared<Progress>();
  m_searching = m_searched = true;
  m_following.cancel();
  m_model->set({});
  m_settled.clear();
  m_panel->clear();
  m_progress->setProgress(0, 100);
  m_progress->setCancellable(true);
  m_progress->show();
  m_look->start();
  retranslate();
  m_slot.ask<Found>(
      [key = entity(), running = m_running](Reader& reader) {
        Found found;
        const EntityDef& def = *reader.registry().entity(key);
        DuplicateOptions options;
        options.limit = kListed;
        options.progress = [running](qint64 done, qint64 total) {
          if (done >= 0) running->percent = static_cast<int>(done * 100 / qMax<qint64>(total, 1));
          return !running->cancelled;
        };
        found.report = findDuplicates(reader.connection(), def, options);
        if (found.report.ok()) found.candidates = candidatesOf(reader, def, *found.report);
        return found;
      },
      [this](Result<Found> found) {
        m_searching = false;
        m_look->stop();
        m_progress->hide();
        if (!found.ok()) return m_context.complain(found.problem());
        deliver(*std::move(found));
      });
}

void DuplicatesPage::deliver(Found found) {
  if (!found.report.ok()) {
    if (!found.report.problem().is("cancelled")) m_context.complain(found.report.problem());
    m_searched = false;
    return showNothing();
  }
  m_records = found.report->records;
  m_leftOut = found.report->leftOut;
  m_model->set(std::move(found.candidates));
  if (m_model->rowCount() > 0)
    m_list->selectRow(0);
  else
    showNothing();
  retranslate();
}

void DuplicatesPage::choose(int row) {
  if (row < 0 || row >= m_model->rowCount()) return showNothing();
  const DuplicateCandidate& candidate = m_model->at(row);
  m_panel->show(entity(), candidate.ids, candidate.evidence);
  showBeside(m_merging, m_opened);
}

void DuplicatesPage::mergeThese(const QString& wanted, const std::vector<Id>& records) {
  m_kind->setCurrentIndex(qMax(0, m_kind->findData(wanted)));
  m_list->selectionModel()->clear();
  m_panel->show(wanted, records, {});
  showBeside(m_merging, true);
  m_panel->setFocus();
}

// The next candidate comes by itself, so that a list can be worked through without the pointer.
void DuplicatesPage::dealtWith() {
  const int row = m_list->currentIndex().row();
  if (row < 0) return showNothing();
  m_settled << m_model->at(row);
  m_model->take(row);
  if (m_model->rowCount() == 0) {
    showNothing();
  } else {
    m_list->selectRow(qMin(row, m_model->rowCount() - 1));
    choose(m_list->currentIndex().row());
    m_panel->setFocus();
  }
  retranslate();
}

/// What others merged, deleted or called two needs no look any more; what an undo brought back does again.
void DuplicatesPage::follow() {
  m_stale = !isVisible();
  if (m_stale || m_searching || !m_searched) return;
  using Settled = std::pair<std::vector<bool>, std::vector<bool>>;
  m_following.ask<Settled>(
      [key = entity(), listed = m_model->all(), before = m_settled](Reader& reader) {
        const EntityDef& def = *reader.registry().entity(key);
        return Settled{settledOf(reader, def, listed), settledOf(reader, def, before)};
      },
      [this, listed = m_model->rowCount(), before = m_settled.size()](Result<Settled> now) {
        if (!now.ok()) return;  // they are asked again with the next change
        if (listed == m_model->rowCount() && before == m_settled.size()) takeOver(now->first, now->second);
      });
}

void DuplicatesPage::takeOver(const std::vector<bool>& settled, const std::vector<bool>& before) {
  QList<DuplicateCandidate> back;
  for (qsizetype i = m_settled.size() - 1; i >= 0; --i)
    if (!before[static_cast<size_t>(i)]) back << m_settled.takeAt(i);
  for (int row = m_model->rowCount() - 1; row >= 0; --row) {
    if (!settled[static_cast<size_t>(row)]) continue;
    m_settled << m_model->at(row);
    m_model->take(row);
  }
  for (const DuplicateCandidate& candidate : std::as_const(back)) m_model->put(0, candidate);
  if (!back.isEmpty())
    m_list->selectRow(0);
  else if (m_model->rowCount() == 0 && m_side->currentWidget() == m_merging)
    showNothing();
  retranslate();
}

void DuplicatesPage::previewExact() {
  const QList<DuplicateCandidate> exact = m_model->exact();
  m_previewList->clear();
  for (const DuplicateCandidate& candidate : exact.mid(0, kPreviewed))
    m_previewList->addItem(candidate.titles.join(QStringLiteral(" + ")) + QStringLiteral(" · ") +
                           candidate.evidence.value(0));
  if (exact.size() > kPreviewed)
    m_previewList->addItem(tr("and %1 more").arg(QLocale().toString(exact.size() - kPreviewed)));
  showBeside(m_preview, true);
  m_previewRun->setFocus();
  retranslate();
}

void DuplicatesPage::mergeExact() {
  std::vector<MergeOrder> orders;
  for (const DuplicateCandidate& candidate : m_model->exact()) orders.push_back({candidate.ids, {}, {}});
  if (orders.empty() || m_context.workspace.isReadOnly()) return;
  const QString what = tr("%n group(s)", nullptr, static_cast<int>(orders.size()));
  const auto done = m_context.workspace.transact({ActKind::Merge, entity(), {what}}, [&](Transaction& tx) {
    return mergeRecords(tx, *tx.registry().entity(entity()), orders);
  });
  if (!done.ok()) return m_context.complain(done.problem());
  m_context.toastDone(tr("Merged %n group(s)", nullptr, static_cast<int>(orders.size())));
  search();
}

void DuplicatesPage::editNicknames() {
  const auto table = guarded([&] { return Nicknames::tableOf(m_context.workspace.read()->connection()); });
  if (!table.ok()) return m_context.complain(table.problem());
  m_nicknamesText->setPlainText(*table);
  showBeside(m_nicknames, true);
  m_nicknamesText->setFocus();
}

void DuplicatesPage::saveNicknamesNow() {
  const QString table = m_nicknamesText->toPlainText();
  const auto done = m_context.workspace.transact({ActKind::ChangeSetting, {}, {tr("short forms of names")}},
                                                 [&](Transaction& tx) { return saveNicknames(tx, table); });
  if (!done.ok()) return m_context.complain(done.problem());
  search();
}

/// `opened`: it is what is looked at where there is no room for the list beside it.
void DuplicatesPage::showBeside(QWidget* part, bool opened) {
  m_side->setCurrentWidget(part);
  m_opened = opened;
  fitParts();
}

void DuplicatesPage::fitParts() {
  const bool small = width() < kTogether, nothing = m_side->currentWidget() == m_nothing;
  const bool hasKeyboard = isAncestorOf(QApplication::focusWidget());
  m_list->setVisible(!small || !(m_opened || nothing));
  m_side->setVisible(!small || m_opened || nothing);
  m_back->setVisible(small && m_opened && !nothing);
  QWidget* first = m_again;
  if (m_side->currentWidget() == m_merging) first = m_panel;
  if (!m_list->isHidden()) first = m_list;
  setFocusProxy(first);
  // What was hidden has given the keyboard away, to whatever comes next in the window.
  if (hasKeyboard && !isAncestorOf(QApplication::focusWidget())) first->setFocus();
}

void DuplicatesPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitParts();
}

void DuplicatesPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && m_back->isVisible()) return m_back->click();
  QWidget::keyPressEvent(event);
}

void DuplicatesPage::showNothing() {
  showBeside(m_nothing, false);
  retranslate();
}

void DuplicatesPage::retranslate() {
  for (int i = 0; i < m_kind->count(); ++i)
    m_kind->setItemText(i, entityPlural(*m_context.workspace.registry()->entity(m_kind->itemData(i).toString())));
  const auto exact = static_cast<int>(m_model->exact().size());
  m_kind->setAccessibleName(tr("Kind of record"));
  m_again->setText(m_searched ? tr("Search again") : tr("Search"));
  m_back->setText(tr("Back to the list"));
  m_names->setText(tr("Short forms of names…"));
  m_exact->setText(tr("Merge %n exact…", nullptr, exact));
  m_exact->setEnabled(exact > 0 && !m_searching && !m_context.workspace.isReadOnly());
  QString count;
  if (m_searched && !m_searching)
    count = tr("%1 among %2 records").arg(QLocale().toString(m_model->rowCount()), QLocale().toString(m_records));
  if (m_leftOut > 0 && !m_searching)
    count += QStringLiteral(" · ") + tr("%1 less sure ones left out").arg(QLocale().toString(m_leftOut));
  m_count->setText(count);
  m_progress->setText(tr("Comparing all records"));
  m_list->setAccessibleName(tr("Possible duplicates"));
  if (m_searching) {
    m_nothing->set(QStringLiteral("search"), tr("Comparing"), tr("You can go on working meanwhile."));
    m_nothing->setActions({});
  } else if (m_searched && m_records == 0) {
    m_nothing->set(QStringLiteral("merge"), tr("Nothing to compare yet"),
                   tr("Once there are records, this page finds those that are there twice, and merges them."));
    m_nothing->setActions(m_context.workspace.isReadOnly() ? QString() : tr("Import…"));
  } else if (m_searched) {
    m_nothing->set(QStringLiteral("check"), tr("No duplicates"),
                   tr("Nothing looks as if it were there twice. What you said is no duplicate is not shown again."));
    m_nothing->setActions(tr("Search again"));
  } else {
    m_nothing->set(QStringLiteral("search"), tr("Is somebody there twice?"),
                   tr("All records are compared by name, address, phone and more; you decide what is merged."));
    m_nothing->setActions(tr("Search"));
  }
  m_previewTitle->setText(
      tr("%n group(s) agree in name and in an address or number, and nothing contradicts. In each, the oldest record "
         "stays; fields that it has not come from the others. One undo takes all of it back.",
         nullptr, exact));
  m_previewRun->setText(tr("Merge all of them"));
  m_previewLeave->setText(tr("Back"));
  m_previewList->setAccessibleName(tr("Groups that would be merged"));
  m_nicknamesHint->setText(
      tr("One line for each name: “Robert: Bob, Rob”. Names on a line are taken for the same when duplicates are "
         "searched. An empty table brings back the one that comes with the program."));
  m_nicknamesText->setAccessibleName(tr("Short forms of names"));
  m_nicknamesSave->setText(tr("Save and search again"));
  m_nicknamesUsual->setText(tr("The usual table"));
  m_model->retranslate();
}

// The first look at the page is a search: a small file is compared at once, a large one with a bar that can be stopped.
void DuplicatesPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (!m_searched && m_panel->records().empty()) search();
  if (m_stale) follow();
}

void DuplicatesPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
