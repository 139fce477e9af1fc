#include "ui/marketing/campaign_results_part.h"

#include <QComboBox>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include "core/marketing/attribution.h"
#include "core/marketing/marketing_sheet.h"
#include "ui/charts/chart.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/flow_layout.h"
#include "ui/kit/key_figure.h"
#include "ui/kit/labels.h"
#include "ui/marketing/ad_costs_import.h"
#include "ui/sales/sheet_words.h"

namespace relata::ui {
namespace {

constexpr int kFunnelHeight = 230;
constexpr int kFirstFigure = 2;  // after the name and the channel
constexpr int kFunnelSteps = 8;  // from planned to won

QString s(const char* text) { return QString::fromUtf8(text); }

}  // namespace

CampaignResultsPart::CampaignResultsPart(const RecordContext& context, QWidget* parent)
    : PagePart(parent),
      m_context(context),
      m_title(new TextLabel({}, TextRole::Strong)),
      m_formula(new TextLabel({}, TextRole::Small, TextColor::Muted)),
      m_model(new QComboBox),
      m_figures(new QWidget),
      m_flow(new FlowLayout(m_figures, kSpace2)),
      m_funnel(new Chart),
      m_verdicts(new QVBoxLayout),
      m_costs(new Button({}, ButtonKind::Quiet)),
      m_slot(context.reads, this) {
  auto* column = columnInCard(this, kSpace2);
  auto* head = new QHBoxLayout;
  head->addWidget(m_title, 1);
  head->addWidget(m_model);
  column->addLayout(head);
  column->addWidget(m_figures);
  m_funnel->setFixedHeight(kFunnelHeight);
  column->addWidget(m_funnel);
  column->addLayout(m_verdicts);
  m_formula->setWordWrap(true);
  column->addWidget(m_formula);
  column->addWidget(m_costs, 0, Qt::AlignLeft);
  connect(m_costs, &QPushButton::clicked, this, [this] { askAndReadAdCosts(m_context, window()); });
  fillModels();
  connect(m_model, QOverload<int>::of(&QComboBox::activated), this, &CampaignResultsPart::read);
  connect(m_funnel, &Chart::activated, this, [this](int category, int) {
    const ReportSheet& sheet = m_sheets.campaign;
    if (!sheet.rows.isEmpty()) open(sheet.rows.first(), sheet.rows.first().cells.value(kFirstFigure + category));
  });
  hide();
}

void CampaignResultsPart::fillModels() {
  const QString now = m_model->currentData().toString();
  m_model->clear();
  for (const AttributionModel model : attributionModels())
    m_model->addItem(attributionName(model), attributionKey(model));
  m_model->setCurrentIndex(qMax(0, m_model->findData(now.isEmpty() ? s("linear") : now)));
  m_model->setAccessibleName(tr("Model of attribution"));
}

void CampaignResultsPart::setModel(const QString& key) {
  m_model->setCurrentIndex(qMax(0, m_model->findData(key)));
  read();
}

void CampaignResultsPart::show(const RecordView& view, bool writable) {
  const QString channel = view.record.text("channel");
  m_costs->setVisible(writable && (channel == s("ads") || channel == s("social")));
  m_costs->setText(tr("Read the costs of ads…"));
  if (m_campaign != view.record.id()) m_loaded = false;
  m_campaign = view.record.id();
  read();
}

void CampaignResultsPart::read() {
  const QDate day = QDateTime::fromMSecsSinceEpoch(m_context.time()).date();
  m_slot.ask<Result<Sheets>>(
      [campaign = m_campaign, model = m_model->currentData().toString(), day](Reader& reader) -> Result<Sheets> {
        const EntityDef& def = *reader.registry().entity(u"campaign");
        const auto filter = parseFilter(s("id = %1").arg(campaign.text(def.prefix)), def, reader.registry());
        if (!filter.ok()) return filter.problem();
        ReportRequest request;
        request.report = s("campaign");
        request.filter = *filter;
        request.kind = model;
        const auto all = marketingSheet(reader, request, day);
        request.report = s("ab");
        request.kind.clear();
        const auto test = marketingSheet(reader, request, day);
        if (!all.ok()) return all.problem();
        if (!test.ok()) return test.problem();
        return Sheets{*all, *test};
      },
      [this](Result<Result<Sheets>> sheets) {
        if (!sheets.ok()) return m_context.complain(sheets.problem());
        if (!sheets->ok()) return m_context.complain(sheets->problem());
        m_sheets = **sheets;
        m_loaded = true;
        rebuild();
      });
}

void CampaignResultsPart::open(const ReportRow& row, const ReportCell& cell) {
  if (cell.rows.isEmpty() || !m_context.openList) return;
  const QString entity = cell.entity.isEmpty() ? row.entity : cell.entity;
  const RegistryPtr registry = m_context.workspace.registry();
  const auto filter = parseFilter(cell.rows, *registry->entity(entity), *registry);
  if (filter.ok()) m_context.openList(entity, *filter);
}

void CampaignResultsPart::addFigure(const ReportSheet& sheet, int column) {
  const ReportRow& row = sheet.rows.first();
  const ReportCell cell = row.cells.value(column);
  const ReportColumn& of = sheet.columns[column];
  const QString text = figureText(cell, of.kind);
  m_lines << s("%1: %2").arg(of.title, text);
  auto* figure = new KeyFigure(of.title, text);
  figure->setEnabled(!cell.rows.isEmpty() || !cell.value.isNull());
  if (!of.hint.isEmpty()) figure->setToolTip(of.hint.toHtmlEscaped());
  connect(figure, &KeyFigure::clicked, this, [this, row, cell] { open(row, cell); });
  m_flow->addWidget(figure);
}

void CampaignResultsPart::drawFunnel() {
  const ReportSheet& sheet = m_sheets.campaign;
  ChartData data;
  data.kind = ChartData::Kind::Funnel;
  ChartSeries series;
  series.name = sheet.title;
  for (int i = 0; i < kFunnelSteps; ++i) {
    const ReportCell cell = sheet.rows.first().cells.value(kFirstFigure + i);
    data.categories << sheet.columns[kFirstFigure + i].title;
    series.values << static_cast<double>(cell.value.integer());
    series.texts << figureText(cell, FigureKind::Count);
  }
  data.series << series;
  data.axisText = [](double value) { return QLocale().toString(static_cast<qint64>(value)); };
  m_funnel->setAccessibleName(tr("From planned to won"));
  m_funnel->setData(data);
}

void CampaignResultsPart::addVerdicts() {
  clearLayout(m_verdicts);
  const ReportSheet& sheet = m_sheets.test;
  const int rate = sheet.column(s("rate")), range = sheet.column(s("interval")), verdict = sheet.column(s("verdict"));
  for (const ReportRow& row : sheet.rows) {
    const QString line =
        tr("%1: %2 (%3), %4")
            .arg(row.cells.value(0).value.text(), figureText(row.cells.value(rate), FigureKind::Percent),
                 row.cells.value(range).value.text(), row.cells.value(verdict).value.text());
    m_lines << line;
    auto* label = new TextLabel(line);
    label->setWordWrap(true);
    m_verdicts->addWidget(label);
  }
}

void CampaignResultsPart::rebuild() {
  m_lines.clear();
  clearLayout(m_flow);
  const ReportSheet& sheet = m_sheets.campaign;
  if (sheet.rows.isEmpty() || sheet.rows.first().cells.value(kFirstFigure).value.integer() == 0) return hide();
  m_title->setText(tr("What it brought"));
  for (int column = kFirstFigure; column < sheet.columns.size(); ++column) addFigure(sheet, column);
  drawFunnel();
  addVerdicts();
  QStringList notes{sheet.formula};
  for (const ReportRemark& remark : sheet.remarks) notes << remark.text;
  m_formula->setText(notes.join(QLatin1Char('\n')));
  QWidget::show();
}

void CampaignResultsPart::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) {
    fillModels();
    if (m_campaign) read();
  }
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
