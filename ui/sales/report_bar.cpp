#include "ui/sales/report_bar.h"

#include <QComboBox>
#include <QDateTime>
#include <QEvent>
#include <QLineEdit>

#include "ui/kit/flow_layout.h"
#include "ui/sales/day_field.h"
#include "ui/theme/tokens.h"

namespace relata::ui {
namespace {

constexpr int kFilterWidth = 220;

QComboBox* box() {
  auto* made = new QComboBox;
  made->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  return made;
}

QDate firstOfQuarter(const QDate& day) { return {day.year(), (day.month() - 1) / 3 * 3 + 1, 1}; }

void choose(QComboBox* box, const QVariant& data) { box->setCurrentIndex(std::max(0, box->findData(data))); }

}  // namespace

ReportBar::ReportBar(const RecordContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_by(box()),
      m_kind(box()),
      m_period(box()),
      m_pipeline(box()),
      m_owner(box()),
      m_asOf(box()),
      m_days(box()),
      m_from(new DayField(context)),
      m_to(new DayField(context)),
      m_day(new DayField(context)),
      m_where(new QLineEdit) {
  auto* flow = new FlowLayout(this, kSpace2);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_by, m_kind, m_pipeline, m_period, m_from, m_to, m_days,
                                                         m_owner, m_asOf, m_day, m_where})
    flow->addWidget(widget);
  m_where->setFixedWidth(kFilterWidth);
  m_where->setClearButtonEnabled(true);
  const QDate today = QDateTime::fromMSecsSinceEpoch(context.time()).date();
  for (DayField* field : {m_from, m_to, m_day}) {
    field->setDay(today);
    connect(field, &DayField::dayChanged, this, &ReportBar::changed);
  }
  m_from->setDay(firstOfQuarter(today));
  for (QComboBox* one : {m_by, m_kind, m_pipeline, m_period, m_days, m_owner, m_asOf})
    connect(one, &QComboBox::activated, this, [this] {
      showDays();
      Q_EMIT changed();
    });
  connect(m_where, &QLineEdit::editingFinished, this, &ReportBar::readFilter);
  retranslate();
}

void ReportBar::setReport(const ReportDef& def) {
  if (def.entity != m_def.entity) {  // a filter of deals says nothing about tickets
    m_where->clear();
    m_filter = {};
    m_problem.clear();
  }
  m_def = def;
  m_filling = true;
  const auto fill = [](QComboBox* box, const QList<ReportOption>& options) {
    const QVariant before = box->currentData();
    box->clear();
    for (const ReportOption& option : options) box->addItem(option.title, option.key);
    choose(box, before);
    box->setVisible(options.size() > 1);
  };
  fill(m_by, def.by);
  fill(m_kind, def.kinds);
  m_period->setVisible(def.hasPeriod);
  m_pipeline->setVisible(def.ofPipeline && m_pipeline->count() > 1);
  m_days->setVisible(def.hasDays);
  if (def.hasDays) {
    fillDays();
    choose(m_days, def.usualDays);
  }
  m_owner->setVisible(def.usesFilter && ofDeals());
  m_where->setVisible(def.usesFilter);
  nameFilter();
  fillPeriods();
  showDays();
  m_filling = false;
}

void ReportBar::setNames(const Names& names) {
  const auto fill = [](QComboBox* box, const QString& all, const QList<std::pair<Id, QString>>& rows) {
    const QVariant before = box->currentData();
    box->clear();
    if (!all.isEmpty()) box->addItem(all, qint64{0});
    for (const auto& [id, name] : rows) box->addItem(name, id.bits());
    choose(box, before);
  };
  fill(m_owner, tr("Everybody"), names.users);
  fill(m_pipeline, {}, names.pipelines);
  m_pipeline->setVisible(m_def.ofPipeline && names.pipelines.size() > 1);
}

void ReportBar::fillPeriods() {
  const QVariant before = m_period->currentData();
  m_period->clear();
  const auto add = [this](const char* key, const QString& text) { m_period->addItem(text, QString::fromLatin1(key)); };
  add("", tr("Usual period"));
  add("month", tr("This month"));
  add("quarter", tr("This quarter"));
  add("year", tr("This year"));
  add("last-month", tr("Last month"));
  add("last-quarter", tr("Last quarter"));
  add("last-year", tr("Last year"));
  add("12-months", tr("Last 12 months"));
  add("days", tr("From … to …"));
  choose(m_period, before);
}

void ReportBar::fillDays() {
  m_days->clear();
  if (m_def.hasSince) {
    m_days->addItem(tr("Since Monday"), 0);
    m_days->addItem(tr("Since yesterday"), 1);
  }
  for (const int count : {7, 14, 30, 60, 90, 180, 365})
    m_days->addItem(m_def.hasSince ? tr("Since %n days", nullptr, count) : tr("%n days", nullptr, count), count);
}

void ReportBar::showDays() {
  const bool days = m_def.hasPeriod && m_period->currentData().toString() == QLatin1String("days");
  m_from->setVisible(days);
  m_to->setVisible(days);
  m_day->setVisible(m_asOf->currentData().toString() == QLatin1String("day"));
}

std::pair<QDate, QDate> ReportBar::period() const {
  const QString key = m_period->currentData().toString();
  const QDate today = QDateTime::fromMSecsSinceEpoch(m_context.time()).date();
  const QDate month(today.year(), today.month(), 1), quarter = firstOfQuarter(today), year(today.year(), 1, 1);
  if (!m_def.hasPeriod) return {};
  if (key == QLatin1String("month")) return {month, month.addMonths(1).addDays(-1)};
  if (key == QLatin1String("quarter")) return {quarter, quarter.addMonths(3).addDays(-1)};
  if (key == QLatin1String("year")) return {year, year.addYears(1).addDays(-1)};
  if (key == QLatin1String("last-month")) return {month.addMonths(-1), month.addDays(-1)};
  if (key == QLatin1String("last-quarter")) return {quarter.addMonths(-3), quarter.addDays(-1)};
  if (key == QLatin1String("last-year")) return {year.addYears(-1), year.addDays(-1)};
  if (key == QLatin1String("12-months")) return {today.addYears(-1).addDays(1), today};
  if (key == QLatin1String("days")) return {m_from->day(), m_to->day()};
  return {};
}

QDate ReportBar::asOf() const {
  const QString key = m_asOf->currentData().toString();
  const QDate today = QDateTime::fromMSecsSinceEpoch(m_context.time()).date();
  if (key == QLatin1String("yesterday")) return today.addDays(-1);
  if (key == QLatin1String("monday")) return today.addDays(1 - today.dayOfWeek());
  if (key == QLatin1String("last-month")) return QDate(today.year(), today.month(), 1).addDays(-1);
  if (key == QLatin1String("last-quarter")) return firstOfQuarter(today).addDays(-1);
  if (key == QLatin1String("day") && m_day->day() < today) return m_day->day();
  return {};
}

ReportRequest ReportBar::request() const {
  ReportRequest request;
  request.report = m_def.key;
  request.by = m_by->currentData().toString();
  request.kind = m_kind->currentData().toString();
  std::tie(request.from, request.to) = period();
  if (m_def.ofPipeline) request.pipeline = Id(m_pipeline->currentData().toLongLong());
  if (m_def.hasDays) request.days = m_days->currentData().toInt();
  if (!m_def.usesFilter) return request;
  request.filter = m_filter;
  if (!ofDeals()) return request;
  const Id owner(m_owner->currentData().toLongLong());
  if (!owner) return request;
  FilterValue id;
  id.type = FilterValue::Type::Id;
  id.text = owner.text(QStringLiteral("U"));
  const FilterNode mine = FilterNode::compare({QStringLiteral("owner")}, CompareOp::Equal, {id});
  request.filter.root = FilterNode::all({request.filter.root, mine});
  return request;
}

void ReportBar::readFilter() {
  const RegistryPtr registry = m_context.workspace.registry();
  const Result<Filter> filter = parseFilter(m_where->text(), *registry->entity(m_def.entity), *registry);
  m_problem = filter.ok() ? QString() : problemText(filter.problem());
  if (filter.ok() && *filter == m_filter && m_problem.isEmpty()) return;
  if (filter.ok()) m_filter = *filter;
  Q_EMIT changed();
}

QStringList ReportBar::problems() const {
  QStringList out;
  if (!m_problem.isEmpty()) out << m_problem;
  for (const DayField* field : {m_from, m_to, m_day})
    if (field->isVisibleTo(this) && field->isWrong())
      out << tr("“%1” is no day. The figures are still those with %2.")
                 .arg(field->text(), QLocale().toString(field->day(), QLocale::ShortFormat));
  return out;
}

void ReportBar::retranslate() {
  const QVariant asOf = m_asOf->currentData(), days = m_days->currentData();
  m_asOf->clear();
  const auto add = [this](const char* key, const QString& text) { m_asOf->addItem(text, QString::fromLatin1(key)); };
  add("", tr("As of now"));
  add("yesterday", tr("As of yesterday"));
  add("monday", tr("As of Monday"));
  add("last-month", tr("As of the end of last month"));
  add("last-quarter", tr("As of the end of last quarter"));
  add("day", tr("As of a day…"));
  choose(m_asOf, asOf);
  fillDays();
  choose(m_days, days);
  if (m_owner->count() > 0) m_owner->setItemText(0, tr("Everybody"));
  m_by->setAccessibleName(tr("What the rows are"));
  m_kind->setAccessibleName(tr("How it counts"));
  m_period->setAccessibleName(tr("Period"));
  m_pipeline->setAccessibleName(tr("Pipeline"));
  m_owner->setAccessibleName(tr("Whose deals"));
  m_asOf->setAccessibleName(tr("As of which day"));
  m_days->setAccessibleName(tr("Days"));
  m_from->setAccessibleName(tr("First day"));
  m_to->setAccessibleName(tr("Last day"));
  m_day->setAccessibleName(tr("Day"));
  nameFilter();
}

void ReportBar::nameFilter() {
  if (m_def.entity == QLatin1String("ticket")) {
    m_where->setPlaceholderText(tr("Filter: priority = urgent"));
    return m_where->setAccessibleName(tr("Filter of tickets"));
  }
  if (ofDeals()) {
    m_where->setPlaceholderText(tr("Filter: amount > 10000 EUR"));
    return m_where->setAccessibleName(tr("Filter of deals"));
  }
  const EntityDef* def = m_context.workspace.registry()->entity(m_def.entity);
  const QString words = def ? tr("Filter: %1").arg(entityPlural(*def)) : QString();
  m_where->setPlaceholderText(words);
  m_where->setAccessibleName(words);
}

void ReportBar::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange) retranslate();
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
