#include "ui/exchange/import_result_view.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLocale>
#include <QScopedValueRollback>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

#include "ui/exchange/import_words.h"
#include "ui/kit/banner.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/cell_padding.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/key_figure.h"
#include "ui/kit/labels.h"
#include "ui/kit/plain_tip.h"
#include "ui/kit/row_height.h"
#include "ui/records/problem_text.h"
#include "ui/shell/file_words.h"
#include "ui/theme/theme.h"

namespace relata::ui {
namespace {

using exchange::RowOutcome;

constexpr int kLeastTable = 180;  // its heading and a few rows
constexpr int kLeastFigure = 132;

enum Column { kOutcome, kLine, kTitle, kReason, kOriginal, kColumns };

QString number(qint64 value) { return QLocale().toString(value); }

/// All that is wrong with a row: it is mended in one go.
QString reasonsOf(const exchange::RowError& error) {
  QString text = problemText(reasonByColumn(error));
  for (const exchange::RowError& more : error.more) text += QLatin1Char(' ') + problemText(reasonByColumn(more));
  return text;
}

}  // namespace

ImportResultView::ImportResultView(const exchange::ImportReport& report, RegistryPtr registry, const Titles& titles,
                                   QWidget* parent)
    : QWidget(parent), m_report(report), m_registry(std::move(registry)), m_table(new QTableWidget(0, kColumns)) {
  // What is told may be taller than the page; the buttons stay in sight.
  auto* inside = new QWidget;
  auto* rows = new QVBoxLayout(inside);
  rows->setContentsMargins(kSpace4, kSpace3, kSpace4, 0);
  rows->setSpacing(kSpace3);
  const QString name = shortName(report.analysis.file);
  auto* title = new TextLabel(
      report.dryRun ? tr("What importing %1 will do").arg(name) : tr("%1 is imported").arg(name), TextRole::Title);
  title->setWordWrap(true);
  rows->addWidget(title);
  rows->addWidget(figures());
  if (QWidget* asked = meanings(titles)) rows->addWidget(asked);
  rows->addLayout(remarks());
  m_table->setAccessibleName(tr("Rows of the file"));
  m_table->verticalHeader()->hide();
  followRowHeight(m_table);
  padCells(m_table);
  m_table->setShowGrid(false);
  m_table->setFrameShape(QFrame::NoFrame);
  m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                           QAbstractItemView::AnyKeyPressed);
  connect(m_table, &QTableWidget::itemChanged, this, &ImportResultView::takeMended);
  m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
  m_table->setTabKeyNavigation(false);
  m_table->setWordWrap(false);
  m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  m_table->horizontalHeader()->setStretchLastSection(true);
  m_table->setMinimumHeight(kLeastTable);
  rows->addWidget(m_table, 1);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(0);
  outer->addWidget(scrolled(inside), 1);
  auto* below = new QWidget;
  below->setLayout(buttons());
  outer->addWidget(below);
  fill();
}

QWidget* ImportResultView::figures() {
  auto* box = new QWidget;
  auto* row = new FlowLayout(box, kSpace2);
  const auto add = [&](const QString& label, qint64 count, std::optional<RowOutcome> outcome, Tone tone) {
    auto* figure = new KeyFigure(label, number(count));
    if (tone != Tone::Neutral && count > 0) figure->setPill(tone == Tone::Bad ? tr("look at them") : QString(), tone);
    connect(figure, &QAbstractButton::clicked, this, [this, outcome] { showOutcome(outcome); });
    figure->setMinimumWidth(kLeastFigure);
    row->addWidget(figure);
  };
  add(tr("Rows in all"), m_report.rows, std::nullopt, Tone::Neutral);
  add(tr("New"), m_report.added, RowOutcome::New, Tone::Neutral);
  add(tr("Updates"), m_report.updated, RowOutcome::Updated, Tone::Neutral);
  add(tr("Already there"), m_report.duplicates, RowOutcome::Duplicate, Tone::Neutral);
  add(tr("Errors"), m_report.failed, RowOutcome::Error, Tone::Bad);
  if (m_report.near.count > 0) {
    auto* near = new KeyFigure(tr("May be there already"), number(m_report.near.count));
    near->setPill(tr("look at them"), Tone::Warning);
    connect(near, &QAbstractButton::clicked, this, &ImportResultView::showNear);
    row->addWidget(near);
  }
  return box;
}

QLayout* ImportResultView::remarks() {
  auto* rows = new QVBoxLayout;
  rows->setSpacing(kSpace1);
  const auto companies = static_cast<int>(m_report.companiesAdded);
  if (companies > 0)
    rows->addWidget(new TextLabel(m_report.dryRun
                                      ? tr("%n companies will be made for their people.", nullptr, companies)
                                      : tr("%n companies were made for their people.", nullptr, companies),
                                  TextRole::Small, TextColor::Secondary));
  // The rows are to stay in sight.
  constexpr qsizetype kAtOnce = 8;
  QList<QWidget*> further;
  for (const Problem& remark : m_report.remarks) {
    auto* text = new TextLabel(problemText(remark), TextRole::Small, TextColor::Secondary);
    text->setWordWrap(true);
    rows->addWidget(text);
    if (rows->count() > kAtOnce) further << text;
  }
  if (further.size() < 2) return rows;
  for (QWidget* text : further) text->hide();
  auto* more = new Button(tr("Show %n more remarks", nullptr, static_cast<int>(further.size())), ButtonKind::Quiet);
  connect(more, &QAbstractButton::clicked, this, [more, further] {
    for (QWidget* text : further) text->show();
    more->hide();
  });
  rows->addWidget(more, 0, Qt::AlignLeft);
  return rows;
}

QWidget* ImportResultView::meanings(const Titles& titles) {
  constexpr int kMost = 12;
  const EntityDef* def = m_registry->entity(m_report.analysis.mapping.entity);
  if (!m_report.dryRun || !def || !titles) return nullptr;
  auto* card = new Card;
  auto* grid = new QGridLayout(card);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(kSpace4);
  grid->setColumnStretch(2, 1);
  int row = 0;
  for (const exchange::UnknownValue& one : m_report.unknown) {
    const FieldDef* field = def->field(one.field);
    if (!field || row > kMost) continue;
    auto* box = new QComboBox;
    box->addItem(tr("Leave these rows out"), QString());
    for (const ChoiceDef& choice : field->choices) box->addItem(choiceLabel(*def, *field, choice.key), choice.key);
    for (const QString& entity : field->linkTo)
      for (const auto& [id, title] : titles(entity)) box->addItem(title, id.text(m_registry->entity(entity)->prefix));
    if (box->count() < 2) {
      delete box;
      continue;
    }
    if (row == 0)
      grid->addWidget(new TextLabel(tr("Nothing is called so yet. What do these values mean?"), TextRole::Strong),
                      row++, 0, 1, 3);
    auto* label =
        new TextLabel(tr("%1: “%2”, %n row(s)", nullptr, static_cast<int>(one.rows)).arg(one.column, one.value));
    label->setBuddy(box);
    box->setAccessibleName(label->text());
    grid->addWidget(label, row, 0);
    grid->addWidget(box, row++, 1);
    connect(box, &QComboBox::activated, this, [this, box, one] {
      Q_EMIT valueMeant(one.column, one.value, box->currentData().toString());
      m_tryAgain->setText(tr("Try again"));
      m_tryAgain->show();
    });
  }
  if (row > 0) return card;
  delete card;
  return nullptr;
}

QLayout* ImportResultView::buttons() {
  auto* row = new QHBoxLayout;
  row->setContentsMargins(kSpace4, kSpace3, kSpace4, kSpace3);
  row->setSpacing(kSpace2);
  const auto add = [&](Button* button, void (ImportResultView::*signal)()) {
    connect(button, &QPushButton::clicked, this, signal);
    row->addWidget(button);
  };
  if (m_report.dryRun) {
    add(new Button(tr("Back to the columns")), &ImportResultView::backRequested);
    row->addStretch(1);
    m_tryAgain = new Button(tr("Try the mended rows"));
    m_tryAgain->hide();
    add(m_tryAgain, &ImportResultView::tryAgainRequested);
    m_import = new PrimaryButton(tr("Import %n rows", nullptr, static_cast<int>(m_report.added + m_report.updated)));
    m_import->setEnabled(m_report.added + m_report.updated > 0);
    add(m_import, &ImportResultView::importRequested);
    return row;
  }
  add(new Button(tr("Import another file…")), &ImportResultView::againRequested);
  if (m_report.failed > 0) add(new Button(tr("Save error rows…")), &ImportResultView::saveErrorsRequested);
  row->addStretch(1);
  if (const QString others = m_report.others(); !others.isEmpty()) {
    auto* button =
        new Button(others == QLatin1String("company") ? tr("Import its companies") : tr("Import its people"));
    connect(button, &QPushButton::clicked, this, [this, others] { Q_EMIT othersRequested(others); });
    row->addWidget(button);
  }
  if (m_report.tid != 0) add(new Button(tr("Undo this import")), &ImportResultView::undoRequested);
  add(new PrimaryButton(tr("Show the list")), &ImportResultView::listRequested);
  return row;
}

void ImportResultView::showOutcome(std::optional<RowOutcome> outcome) {
  m_outcome = outcome;
  m_near = false;
  fill();
}

/// A key that told records apart ("name+company") is named as people know it.
QString ImportResultView::reasonText(Problem reason) const {
  const EntityDef* def = m_registry->entity(m_report.analysis.mapping.entity);
  if (def && reason.is("import-same") && !reason.arguments.isEmpty())
    reason.arguments[0] = keyText(*def, *m_registry, reason.arguments[0]);
  return problemText(reason);
}

void ImportResultView::showNear() {
  m_outcome.reset();
  m_near = true;
  fill();
}

void ImportResultView::put(const QString& outcome, Tone tone, qint64 line, const QString& title, const QString& reason,
                           const QString& original) {
  const int row = m_table->rowCount();
  m_table->insertRow(row);
  const QString texts[] = {outcome, number(line), title, reason, original};
  for (int column = 0; column < kColumns; ++column) {
    auto* item = new QTableWidgetItem(texts[column]);
    item->setToolTip(plainTip(texts[column]));
    item->setFlags(item->flags() & ~Qt::ItemIsEditable);
    m_table->setItem(row, column, item);
  }
  m_table->item(row, kOutcome)->setForeground(colors().tone(tone).fg);
}

void ImportResultView::fillNear() {
  for (const exchange::NearRow& near : m_report.near.rows)
    put(near.sure ? tr("Likely there") : tr("Maybe there"), Tone::Warning, near.line, near.title,
        tr("%1: %2").arg(near.otherTitle, near.evidence), {});
}

bool ImportResultView::isMending() const {
  const bool cells = std::any_of(m_report.examples.begin(), m_report.examples.end(), [](const auto& row) {
    return row.outcome == RowOutcome::Error && !row.cells.isEmpty();
  });
  return m_report.dryRun && m_outcome == RowOutcome::Error && cells && !m_report.analysis.mapping.header.isEmpty();
}

void ImportResultView::fillErrors() {
  enum { kLineOf, kReasonOf, kCells };
  const QStringList& header = m_report.analysis.columnNames;
  m_table->setColumnCount(static_cast<int>(kCells + header.size()));
  m_table->setHorizontalHeaderLabels(QStringList{tr("Line"), tr("Reason")} + header);
  m_table->setColumnWidth(kLineOf, 70);
  for (int column = kCells; column < m_table->columnCount(); ++column) m_table->setColumnWidth(column, 140);
  QTableWidgetItem* firstWrong = nullptr;
  for (const exchange::RowExample& example : m_report.examples) {
    if (example.outcome != RowOutcome::Error) continue;
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    const exchange::RowError* error = errorAt(example.line);
    QStringList wrong;
    if (error) wrong << error->column;
    if (error)
      for (const exchange::RowError& more : error->more) wrong << more.column;
    const auto put = [&](int column, const QString& text, bool editable) {
      auto* item = new QTableWidgetItem(text);
      item->setToolTip(plainTip(text));
      if (!editable) item->setFlags(item->flags() & ~Qt::ItemIsEditable);
      m_table->setItem(row, column, item);
      return item;
    };
    put(kLineOf, number(example.line), false)->setData(Qt::UserRole, example.row);
    put(kReasonOf, error ? reasonsOf(*error) : reasonText(example.reason), false)
        ->setForeground(colors().tone(Tone::Bad).fg);
    for (qsizetype i = 0; i < header.size(); ++i) {
      QTableWidgetItem* item = put(static_cast<int>(kCells + i), example.cells.value(i), true);
      if (header[i].isEmpty() || !wrong.contains(header[i])) continue;
      item->setBackground(colors().tone(Tone::Bad).bg);
      if (!firstWrong) firstWrong = item;
    }
  }
  // The cells that are to be mended stay in sight beside the whole reason.
  constexpr int kReasonWidth = 300;
  m_table->setColumnWidth(kReasonOf, kReasonWidth);
  m_table->setWordWrap(true);
  m_table->resizeRowsToContents();
  if (!firstWrong) return;
  m_table->setCurrentItem(firstWrong);
  m_table->scrollToItem(firstWrong);
}

void ImportResultView::takeMended(QTableWidgetItem* item) {
  if (m_filling || !isMending()) return;
  const QScopedValueRollback filling(m_filling, true);
  constexpr int kCells = 2;
  QStringList cells;
  for (int column = kCells; column < m_table->columnCount(); ++column)
    cells << m_table->item(item->row(), column)->text();
  item->setToolTip(plainTip(item->text()));
  QTableWidgetItem* reason = m_table->item(item->row(), 1);
  reason->setText(tr("Mended, not tried yet"));
  reason->setForeground(colors().textMuted);
  const qint64 row = m_table->item(item->row(), 0)->data(Qt::UserRole).toLongLong();
  // The rows are filled in anew from these when another outcome is looked at.
  for (exchange::RowExample& example : m_report.examples)
    if (example.row == row) example.cells = cells;
  m_tryAgain->show();
  const qint64 good = m_report.added + m_report.updated;
  m_import->setText(good > 0 ? tr("Import %n rows and the mended ones", nullptr, static_cast<int>(good))
                             : tr("Import the mended rows"));
  m_import->setEnabled(true);
  Q_EMIT rowMended(row, cells);
}

void ImportResultView::fill() {
  const QScopedValueRollback filling(m_filling, true);
  m_table->clear();
  m_table->setRowCount(0);
  m_table->setWordWrap(false);
  if (isMending()) return fillErrors();
  m_table->setColumnCount(kColumns);
  m_table->setHorizontalHeaderLabels(
      {tr("Outcome"), m_near ? tr("Row") : tr("Line"), tr("Record"), tr("Reason"), tr("Original")});
  const int widths[] = {110, 70, 200, 320};
  for (int column = 0; column < kOriginal; ++column) m_table->setColumnWidth(column, widths[column]);
  if (m_near) {
    fillNear();
    return widenReasons(kReason);
  }
  const auto say = [this](RowOutcome outcome, qint64 line, const QString& title, const QString& reason,
                          const QString& original) {
    const ToneText words = outcomeText(outcome);
    put(words.text, words.tone, line, title, reason, original);
  };
  QSet<qint64> shown;
  for (const exchange::RowExample& row : m_report.examples) {
    if (m_outcome && row.outcome != *m_outcome) continue;
    shown << row.line;
    QString reason = row.reason.code.isEmpty() ? QString() : reasonText(row.reason);
    if (!row.met.isEmpty()) reason = tr("%1: %2").arg(row.met, reason);
    const exchange::RowError* error = row.outcome == RowOutcome::Error ? errorAt(row.line) : nullptr;
    if (error) reason = reasonsOf(*error);
    say(row.outcome, row.line, error && row.title.isEmpty() ? error->column : row.title, reason,
        row.cells.join(QStringLiteral(" | ")));
  }
  if (m_outcome && *m_outcome != RowOutcome::Error) return widenReasons(kReason);
  for (const exchange::RowError& error : m_report.errors)
    if (!shown.contains(error.line)) say(RowOutcome::Error, error.line, error.column, reasonsOf(error), {});
  widenReasons(kReason);
}

const exchange::RowError* ImportResultView::errorAt(qint64 line) const {
  const auto found = std::find_if(m_report.errors.begin(), m_report.errors.end(),
                                  [&](const exchange::RowError& error) { return error.line == line; });
  return found == m_report.errors.end() ? nullptr : &*found;
}

/// As wide as the longest reason wants it, so far as the original beside it stays in sight.
void ImportResultView::widenReasons(int column) {
  constexpr int kNarrow = 320, kWide = 720;
  m_table->resizeColumnToContents(column);
  const int wide = qMax(kNarrow, qMin(kWide, m_table->viewport()->width() * 2 / 5));
  m_table->setColumnWidth(column, qBound(kNarrow, m_table->columnWidth(column), wide));
}

}  // namespace relata::ui
