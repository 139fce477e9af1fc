#include "ui/sales/reports_page.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "core/store/history_start.h"
#include "ui/charts/chart.h"
#include "ui/kit/banner.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/labels.h"
#include "ui/kit/tab_strip.h"
#include "ui/records/names_of.h"
#include "ui/sales/report_bar.h"
#include "ui/sales/report_export.h"
#include "ui/sales/sheet_table.h"
#include "ui/sales/sheet_words.h"
#include "ui/shell/file_words.h"

namespace relata::ui {
namespace {

constexpr int kChartHeight = 250;
constexpr int kTabLines = 3;  // all reports are in sight, in a narrow window too

ReportSheet nothingKnown(const QString& title, const QDate& day, const Problem& why) {
  ReportSheet sheet;
  sheet.title = title;
  sheet.day = day;
  sheet.isEmpty = true;
  sheet.remark(relata::Tone::Warning, describe(why));
  return sheet;
}

QVBoxLayout* columnIn(Card* card) {
  auto* column = new QVBoxLayout(card);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kSpace2);
  return column;
}

}  // namespace

ReportsPage::ReportsPage(const RecordContext& context, QList<ReportProvider> more, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_more(std::move(more)),
      m_slot(context.reads, this),
      m_names(context.reads, this),
      m_cache(std::make_shared<SalesCache>()),
      m_title(new TextLabel({}, TextRole::Heading)),
      m_tabs(new TabStrip),
      m_bar(new ReportBar(context)),
      m_new(new Button({})),
      m_export(new Button({})),
      m_remarks(new QVBoxLayout),
      m_picture(new Card),
      m_chart(new Chart),
      m_part(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_rows(new Card),
      m_table(new SheetTable),
      m_formula(new TextLabel({}, TextRole::Small, TextColor::Secondary)),
      m_empty(new EmptyState) {
  m_new->hide();
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  column->setContentsMargins(kSpace4, kSpace3, kSpace4, kSpace4);
  column->setSpacing(kSpace3);
  auto* head = new QHBoxLayout;
  head->addWidget(m_title, 1);
  head->addWidget(m_new);
  head->addWidget(m_export);
  m_title->setWordWrap(true);
  column->addLayout(head);
  column->addWidget(m_bar);
  m_remarks->setSpacing(kSpace1);
  column->addLayout(m_remarks);
  QVBoxLayout* picture = columnIn(m_picture);
  m_chart->setFixedHeight(kChartHeight);
  picture->addWidget(m_chart);
  picture->addWidget(m_part);
  column->addWidget(m_picture);
  QVBoxLayout* rows = columnIn(m_rows);
  rows->addWidget(m_table);
  m_formula->setWordWrap(true);
  rows->addWidget(m_formula);
  column->addWidget(m_rows);
  column->addWidget(m_empty, 1);
  column->addStretch(1);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  outer->setSpacing(0);
  auto* tabs = new QHBoxLayout;
  tabs->setContentsMargins(kSpace4, 0, kSpace4, 0);
  m_tabs->setMostLines(kTabLines);
  tabs->addWidget(m_tabs);
  outer->addLayout(tabs);
  outer->addWidget(scrolled(body), 1);
  setFocusProxy(m_tabs);
  m_later.setSingleShot(true);
  m_later.setInterval(100);
  connect(&m_later, &QTimer::timeout, this, &ReportsPage::refresh);
  connect(m_tabs, &TabStrip::currentChanged, this, &ReportsPage::showReport);
  connect(m_bar, &ReportBar::changed, this, &ReportsPage::refresh);
  connect(m_table, &SheetTable::opened, this, &ReportsPage::openRows);
  connect(m_export, &QPushButton::clicked, this, &ReportsPage::openExport);
  const auto create = [this] { Q_EMIT newRecordRequested(entityToAdd()); };
  connect(m_empty, &EmptyState::primaryClicked, this, create);
  connect(m_new, &QPushButton::clicked, this, create);
  connect(m_chart, &Chart::currentChanged, m_part, &QLabel::setText);
  connect(m_chart, &Chart::activated, this, [this](int category, int series) {
    openRows(m_chartRows.value(category, -1), m_chartColumns.value(series));
  });
  connect(
      &context.workspace.notifier(), &ChangeNotifier::changed, this, [this](const ChangeSetPtr&) { m_later.start(); },
      Qt::QueuedConnection);
  retranslate();
  showReport(salesReports().first().key);
}

ReportsPage::~ReportsPage() = default;

QList<ReportDef> ReportsPage::defs() const {
  QList<ReportDef> all = salesReports();
  for (const ReportProvider& more : m_more) all += more.defs();
  return all;
}

ReportDef ReportsPage::def() const {
  const QList<ReportDef> all = defs();
  const auto found = std::find_if(all.begin(), all.end(), [&](const ReportDef& def) { return def.key == m_report; });
  return found == all.end() ? all.first() : *found;
}

const ReportProvider* ReportsPage::provider() const {
  for (const ReportProvider& more : m_more)
    for (const ReportDef& def : more.defs())
      if (def.key == m_report) return &more;
  return nullptr;
}

/// What a person notes for this report; where there is nothing yet, what it is made of.
QString ReportsPage::entityToAdd() const {
  if (m_report == QLatin1String("goals")) return QStringLiteral("sales_goal");
  if (m_report == QLatin1String("forecast") && !m_sheet.isEmpty) return QStringLiteral("forecast_adjustment");
  return provider() ? m_sheet.entity : QStringLiteral("deal");
}

QString ReportsPage::addText(const QString& entity) {
  if (entity == QLatin1String("sales_goal")) return tr("Add a goal");
  if (entity == QLatin1String("forecast_adjustment")) return tr("Adjust…");
  if (entity == QLatin1String("ticket")) return tr("Open a ticket");
  if (entity == QLatin1String("deal")) return tr("Add a deal");
  if (entity == QLatin1String("order")) return tr("Add an order");
  if (entity == QLatin1String("contract")) return tr("Add a contract");
  if (entity == QLatin1String("campaign")) return tr("Add a campaign");
  return {};
}

void ReportsPage::showReport(const QString& key) {
  m_report = key;
  m_tabs->setCurrent(key);
  m_bar->setReport(def());
  m_loaded = false;
  refresh();
}

void ReportsPage::refresh() {
  if (!isVisible()) return;  // it is read when somebody looks
  m_names.ask<ReportBar::Names>(
      [](Reader& reader) {
        return ReportBar::Names{namesOf(reader, QStringLiteral("user")), namesOf(reader, QStringLiteral("pipeline"))};
      },
      [this](Result<ReportBar::Names> names) {
        if (names.ok()) m_bar->setNames(*names);
      });
  const ReportRequest request = m_bar->request();
  const QDate asOf = m_bar->asOf();
  // The end of that day, where the person is.
  const UtcMs moment = asOf.isValid() ? asOf.addDays(1).startOfDay().toMSecsSinceEpoch() - 1 : 0;
  m_past = moment != 0;
  m_moment = moment;
  m_asked = request.filter;
  const ReportProvider* of = provider();
  m_slot.ask<Result<ReportSheet>>(
      [make = of ? of->make : nullptr, request, cache = m_cache, workspace = &m_context.workspace, past = m_past,
       title = def().title](Reader& reader) -> Result<ReportSheet> {
        const FilterContext& when = reader.context();
        const QDate day = QDateTime::fromMSecsSinceEpoch(when.now, when.zone).date();
        if (past)
          if (const auto unknown = beforeHistory(reader.connection(), when.now, when.zone))
            return nothingKnown(title, day, *unknown);
        if (make) return make(reader, request, day);
        const SalesDataPtr data = past ? readSalesData(reader) : cache->current(reader);
        return salesReport({reader, data, day, [workspace](UtcMs at) { return workspace->readAsOf(at); }}, request);
      },
      [this](Result<Result<ReportSheet>> made) {
        if (!made.ok()) return m_context.complain(made.problem());
        if (!made->ok()) return m_context.complain(made->problem());
        take(**made);
      },
      moment);
}

void ReportsPage::take(const ReportSheet& sheet) {
  m_sheet = sheet;
  m_loaded = true;
  m_title->setText(m_past ? tr("%1, as of %2").arg(sheet.title, QLocale().toString(sheet.day, QLocale::LongFormat))
                          : sheet.title);
  fillRemarks();
  const bool nothing = sheet.isEmpty && sheet.rows.size() <= 1;
  m_picture->setVisible(!sheet.isEmpty && sheet.chart != ChartKind::None);
  m_rows->setVisible(!nothing);
  m_empty->setVisible(nothing);
  if (nothing)
    m_empty->set(QStringLiteral("insights"), tr("Not enough data"),
                 sheet.remarks.isEmpty() ? QString() : sheet.remarks.first().text);
  const bool writable = !m_context.workspace.isReadOnly();
  const QString entity = entityToAdd();
  const QString add = addText(entity);
  m_empty->setActions(nothing && writable ? add : QString());
  m_new->setText(add);
  const bool notes = entity == QLatin1String("sales_goal") || entity == QLatin1String("forecast_adjustment");
  m_new->setVisible(!nothing && writable && notes);
  m_table->show(sheet);
  m_table->setFixedHeight(m_table->sizeHint().height());
  m_formula->setText(sheet.formula);
  fillChart();
  m_export->setEnabled(!nothing);
  Q_EMIT statusChanged(sheet.base.isEmpty() ? QString() : tr("Amounts in %1").arg(sheet.base));
}

void ReportsPage::fillChart() {
  const SheetChart chart = chartOf(m_sheet);
  m_chartRows = chart.rows;
  m_chartColumns = chart.columns;
  m_chart->setAccessibleName(m_sheet.title);
  m_chart->setData(chart.data);
  QStringList words{chart.partText()};
  if (m_context.openList) words << tr("Click a bar or a number to see what is behind it.");
  words.removeAll(QString());
  m_part->setText(words.join(QLatin1Char(' ')));
}

void ReportsPage::fillRemarks() {
  clearLayout(m_remarks);
  const bool alone = m_sheet.isEmpty && m_sheet.rows.size() <= 1;
  for (const QString& problem : m_bar->problems()) m_remarks->addWidget(new Banner(Tone::Bad, problem));
  for (const ReportRemark& remark : m_sheet.remarks)
    if (!alone) m_remarks->addWidget(new Banner(static_cast<Tone>(remark.tone), remark.text));
  const QString rates = ratesText(m_sheet);
  if (!rates.isEmpty() && !alone) {
    auto* line = new TextLabel(tr("Amounts in %1. Rates for open deals: %2").arg(m_sheet.base, rates), TextRole::Small,
                               TextColor::Muted);
    line->setWordWrap(true);
    m_remarks->addWidget(line);
  }
}

void ReportsPage::openRows(int row, int column) {
  if (row < 0 || row >= m_sheet.rows.size()) return;
  const ReportRow& of = m_sheet.rows[row];
  if (column == 0 && of.record) return openAny(m_context, of.record);
  const ReportCell cell = of.cells.value(column);
  const QString rows = cell.rows;
  if (rows.isEmpty() || cell.value.isNull() || !m_context.openList) return;
  const QString ofRow = of.entity.isEmpty() ? m_sheet.entity : of.entity;
  const QString entity = cell.entity.isEmpty() ? ofRow : cell.entity;
  const RegistryPtr registry = m_context.workspace.registry();
  Result<Filter> filter = parseFilter(rows, *registry->entity(entity), *registry);
  if (!filter.ok()) return m_context.complain(filter.problem());
  if (entity == def().entity) filter->root = FilterNode::all({m_asked.root, filter->root});
  // Lists show the present.
  if (m_past) return openPastRows(entity, *filter);
  m_context.openList(entity, *filter);
}

void ReportsPage::openPastRows(const QString& entity, const Filter& filter) {
  if (m_pastRows) m_pastRows->close();
  m_pastRows = new PastRows(m_context, entity, filter, m_moment, m_sheet.day, window());
  m_pastRows->show();
}

void ReportsPage::openExport() {
  const RegistryPtr registry = m_context.workspace.registry();
  QStringList conditions;
  for (const FilterChip& chip : filterChips(m_asked, *registry->entity(def().entity), *registry))
    conditions << chip.text;
  const Result<QString> written = chooseAndWriteReport(explained(m_sheet, conditions), *m_chart, window());
  if (!written.ok()) return m_context.complain(written.problem());
  if (!written->isEmpty()) m_context.toast(tr("Wrote %1").arg(shortName(*written)));
}

void ReportsPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
}

void ReportsPage::retranslate() {
  QList<Tab> tabs;
  for (const ReportDef& def : defs()) tabs << Tab{def.key, def.title, -1, false};
  m_tabs->setTabs(tabs);
  m_tabs->setAccessibleName(tr("Reports"));
  if (!m_report.isEmpty()) {
    m_tabs->setCurrent(m_report);
    m_bar->setReport(def());
  }
  m_export->setText(tr("Export…"));
  m_table->setAccessibleName(tr("Figures"));
}

void ReportsPage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    retranslate();
    refresh();
  }
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
