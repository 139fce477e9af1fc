#include "ui/sales/deal_board.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>

#include "core/activities/agenda.h"
#include "core/sales/expect_close.h"
#include "core/sales/forecast.h"
#include "core/sales/move_deal.h"
#include "core/sales/pipeline_report.h"
#include "core/sales/report_builder.h"
#include "core/store/filter_parts.h"
#include "ui/records/bulk_runner.h"
#include "ui/sales/loss_sheet.h"
#include "ui/records/names_of.h"

namespace relata::ui {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(DealBoard)
};

constexpr qint64 kDay = 86'400'000;

QString s(const char* text) { return QString::fromUtf8(text); }

QDate dayOf(UtcMs moment) { return QDateTime::fromMSecsSinceEpoch(moment).date(); }

QString money(const EntityDef& def, qint64 minor, const QString& currency) {
  return displayText(def, *def.field(u"amount"), Value(MoneyValue{minor, currency}), {});
}

QString missingText(const EntityDef& def, const QList<CurrencyTotal>& missing) {
  QStringList parts;
  for (const CurrencyTotal& total : missing) parts << money(def, total.sum, total.currency);
  return Words::tr("without %1: no rate").arg(parts.join(s(" + ")));
}

FilterNode isIn(const StageTotals& stage) {
  // A stage that is gone is no stage to a filter.
  if (stage.name.isEmpty()) return FilterNode::compare({s("stage")}, CompareOp::Empty, {});
  FilterValue id;
  id.type = FilterValue::Type::Id;
  id.text = stage.stage.text(s("ST"));
  return FilterNode::compare({s("stage")}, CompareOp::Equal, {id});
}

Tone toneOfStage(const QString& kind) {
  return kind == QLatin1String("won") ? Tone::Good : kind == QLatin1String("lost") ? Tone::Bad : Tone::Info;
}

BoardOption optionOf(const EntityDef& def, const StageTotals& stage, const QString& base, bool severalPipelines) {
  BoardOption option;
  option.key = stage.stage.text(s("ST"));
  option.title = stage.name.isEmpty() ? Words::tr("Deleted stage")
                 : severalPipelines   ? stage.pipelineName + s(" · ") + stage.name
                                      : stage.name;
  option.tone = stage.name.isEmpty() ? Tone::Warning : toneOfStage(stage.kind);
  option.mine = isIn(stage);
  if (!stage.name.isEmpty()) option.value = Value(stage.stage);
  option.count = stage.count;
  option.group = stage.pipeline.text(s("PL"));
  option.figure = stage.overflow ? Words::tr("too large to add up") : money(def, stage.sum, base);
  // The percent of the stage would not give this sum where people have set their own.
  if (!stage.overflow)
    option.second = (stage.ownChances > 0 ? Words::tr("weighted %1 (%2 % or own)", "amount, percent")
                                          : Words::tr("weighted %1 (%2 %)", "amount, percent"))
                        .arg(money(def, stage.weighted, base))
                        .arg(stage.probability.value_or(0));
  if (!stage.missing.isEmpty()) option.caution = missingText(def, stage.missing);
  return option;
}

/// "status = open", and that it is neither won nor lost.
bool isOpenOnly(const FilterNode& status) {
  const auto isOpen = [](const FilterValue& value) { return value.text == QLatin1String("open"); };
  const bool allOpen = std::all_of(status.values.begin(), status.values.end(), isOpen);
  if (status.op == CompareOp::Equal || status.op == CompareOp::In) return allOpen;
  if (status.op == CompareOp::NotEqual || status.op == CompareOp::NotIn)
    return std::none_of(status.values.begin(), status.values.end(), isOpen);
  return false;
}

/// What is closed is history, and shown where somebody asks for it.
bool asksForClosed(const Filter& filter) {
  static const QSet<QString> fields{s("status"),  s("stage"),       s("closed_on"), s("won_on"),
                                    s("lost_on"), s("loss_reason"), s("competitor")};
  const std::function<bool(const FilterNode&)> asks = [&](const FilterNode& node) {
    if (node.type == FilterNode::Type::Compare && node.path == QStringList{s("status")}) return !isOpenOnly(node);
    if (node.type == FilterNode::Type::Compare) return fields.contains(node.path.value(0));
    if (node.type == FilterNode::Type::Exists || node.type == FilterNode::Type::Count)
      return false;  // of other records
    return std::any_of(node.children.begin(), node.children.end(), asks);
  };
  return asks(filter.root);
}

/// The pipeline that is asked for alone; its stages are shown though no deal is in it yet.
Id pipelineIn(const Filter& filter) {
  for (const FilterNode& node : partsOf(filter))
    if (node.type == FilterNode::Type::Compare && node.path == QStringList{s("pipeline")} &&
        node.op == CompareOp::Equal && node.values.size() == 1)
      if (const auto named = parseId(node.values.first().text)) return named->id;
  return {};
}

QList<BoardOption> columns(Reader& reader, const Filter& filter) {
  const EntityDef& def = *reader.registry().entity(u"deal");
  PipelineReport report = pipelineReport(reader, filter, dayOf(reader.context().now));
  if (const Id only = pipelineIn(filter))
    report.stages.removeIf([&](const StageTotals& stage) { return stage.pipeline != only; });
  QSet<qint64> pipelines;
  for (const StageTotals& stage : report.stages) pipelines.insert(stage.pipeline.bits());
  const bool closedToo = asksForClosed(filter);
  QList<BoardOption> options;
  for (const StageTotals& stage : report.stages) {
    BoardOption option = optionOf(def, stage, report.base, pipelines.size() > 1);
    option.zone = !closedToo && (stage.kind == QLatin1String("won") || stage.kind == QLatin1String("lost"));
    options << option;
  }
  return options;
}

/// Overdue, today, later or nothing: told by icon, words and tone.
BoardMark nextMark(const Record& deal, UtcMs now) {
  const Value due = deal.value("next_task");
  if (due.isNull()) return {s("warning"), Words::tr("nothing planned"), Tone::Warning};
  const bool isToday = dayOf(due.integer()) == dayOf(now);
  const bool late = isLate(due.integer(), now, QTimeZone::systemTimeZone());
  return {s(late      ? "error"
            : isToday ? "check"
                      : "calendar"),
          dueText(due.integer(), now),
          late      ? Tone::Bad
          : isToday ? Tone::Good
                    : Tone::Neutral};
}

BoardCard card(const EntityDef& def, const Record& deal, const LinkTitles& titles, UtcMs now) {
  BoardCard card;
  const auto title = [&](const char* key) { return titles.value(deal.value(key).id().bits()); };
  card.line = title("company").isEmpty() ? title("contact") : title("company");
  card.person = title("owner");
  if (deal.value("amount").isMoney())
    card.figure = displayText(def, *def.field(u"amount"), deal.value("amount"), titles);
  const bool open = deal.text("status") == QLatin1String("open");
  if (!open) {
    const QDate day = QDate::fromString(deal.text("closed_on"), Qt::ISODate);
    card.aside = QLocale().toString(day, QLocale::ShortFormat);
    return card;
  }
  const auto age = static_cast<int>(qMax<qint64>(0, (now - deal.value("stage_since").integer()) / kDay));
  card.aside = Words::tr("%n d here", "days in this stage", age);
  card.marks << nextMark(deal, now);
  if (deal.value("idle").flag())
    card.marks << BoardMark{
        s("history"), Words::tr("idle %n d", "days", static_cast<int>(deal.value("idle_days").integer())), Tone::Bad};
  return card;
}

void move(const RecordContext& context, BulkRunner& runner, QWidget* at, const std::vector<qint64>& ids,
          const BoardOption& to) {
  if (to.value.isNull()) return;
  const auto run = [&context, &runner, ids](const DealMove& wanted) {
    runner.run([workspace = &context.workspace, ids, wanted](const BulkProgress& progress) {
      return moveDeals(*workspace, ids, wanted, progress);
    });
  };
  DealMove wanted;
  wanted.stage = to.value.id();
  if (to.tone == Tone::Bad) return (new LossSheet(context, at, wanted, run))->ask();
  run(wanted);
}

/// The months ahead as columns, beside what is in none of them.
class ForecastColumns {
 public:
  ForecastColumns(Reader& reader, const Filter& filter)
      : m_reader(reader),
        m_def(*reader.registry().entity(u"deal")),
        m_day(dayOf(reader.context().now)),
        m_data(readSalesData(reader)),
        m_rates(reader.connection(), m_data->base),
        m_forecast(forecastOf(*m_data, DealChoice(reader, *m_data, filter), m_day, first(), last())) {}

  QList<BoardOption> make() {
    QList<BoardOption> options;
    if (m_forecast.overdue.open > 0)
      options << option("overdue", Words::tr("Overdue"), Tone::Bad, before(m_day), m_forecast.overdue);
    const QList<ReportMonth> names = monthsBetween(first(), last());
    for (qsizetype i = 0; i < names.size(); ++i) {
      const auto& [from, to, title] = names[i];
      const QString key = from.toString(Qt::ISODate);
      options << option(key, title, Tone::Info, between(std::max(from, m_day), to), m_forecast.months[i].part);
      options.last().value = Value(to.toString(Qt::ISODate));
    }
    if (m_forecast.later.open > 0)
      options << option("later", Words::tr("Later"), Tone::Neutral, after(last()), m_forecast.later);
    options << option(kUndated, Words::tr("No closing day"), Tone::Warning, s("expected_close is empty"),
                      m_forecast.undated);
    return options;
  }

  static constexpr const char* kUndated = "undated";

 private:
  static constexpr int kMonths = 6;

  QDate first() const { return {m_day.year(), m_day.month(), 1}; }
  QDate last() const { return first().addMonths(kMonths).addDays(-1); }
  static QString before(const QDate& day) { return s("expected_close < %1").arg(day.toString(Qt::ISODate)); }
  static QString after(const QDate& day) { return s("expected_close > %1").arg(day.toString(Qt::ISODate)); }
  static QString between(const QDate& from, const QDate& to) {
    return s("expected_close >= %1 and expected_close <= %2").arg(from.toString(Qt::ISODate), to.toString(Qt::ISODate));
  }

  BoardOption option(const QString& key, const QString& title, Tone tone, const QString& when,
                     const ForecastPart& part) {
    BoardOption option;
    option.key = key;
    option.title = title;
    option.tone = tone;
    // What the forecast omits is in no column, as it is in no sum.
    const auto mine =
        parseFilter(s("status = open and stage.category != omitted and %1").arg(when), m_def, m_reader.registry());
    if (mine.ok()) option.mine = mine->root;
    MoneySum whole = part.commit;
    whole.add(part.bestCase);
    whole.add(part.pipeline);
    const MoneyTotal sum = whole.total(m_rates, m_day), weighted = part.weighted.total(m_rates, m_day);
    option.count = part.open;
    option.figure = sum.overflow ? Words::tr("too large to add up") : money(m_def, sum.minor, m_data->base);
    if (!weighted.overflow)
      option.second = Words::tr("weighted %1", "amount").arg(money(m_def, weighted.minor, m_data->base));
    const MoneyTotal won = part.closed.total(m_rates, m_day);
    if (part.won > 0 && !won.overflow)
      option.second =
          Words::tr("%1 · won %2", "weighted sum, amount").arg(option.second, money(m_def, won.minor, m_data->base));
    if (!sum.missing.isEmpty()) option.caution = missingText(m_def, sum.missing);
    return option;
  }
  BoardOption option(const char* key, const QString& title, Tone tone, const QString& when, const ForecastPart& part) {
    return option(s(key), title, tone, when, part);
  }

  Reader& m_reader;
  const EntityDef& m_def;
  const QDate m_day;
  const SalesDataPtr m_data;
  ExchangeRates m_rates;
  const Forecast m_forecast;
};

BoardCard forecastCard(const EntityDef& def, const Record& deal, const LinkTitles& titles, UtcMs now) {
  BoardCard shown = card(def, deal, titles, now);
  shown.aside = titles.value(deal.value("stage").id().bits());
  return shown;
}

void expectIn(const RecordContext& context, BulkRunner& runner, QWidget*, const std::vector<qint64>& ids,
              const BoardOption& to) {
  if (to.value.isNull() && to.key != QLatin1String(ForecastColumns::kUndated)) return;
  const QDate last = QDate::fromString(to.value.text(), Qt::ISODate);
  const QDate month = last.isValid() ? QDate(last.year(), last.month(), 1) : QDate();
  runner.run([workspace = &context.workspace, ids, month](const BulkProgress& progress) {
    return expectInMonth(*workspace, ids, month, progress);
  });
}

}  // namespace

BoardSpec dealBoard() {
  BoardSpec spec;
  spec.field = s("stage");
  for (const char* key : {"name", "company", "contact", "amount", "owner", "status", "stage_since", "closed_on",
                          "next_task", "idle_days", "idle"})
    spec.fields << s(key);
  for (const char* key : {"deal", "stage", "pipeline", "rate"}) spec.entities << s(key);
  spec.columns = columns;
  spec.card = card;
  spec.move = move;
  spec.partField = s("pipeline");
  spec.parts = [](const RecordContext& context) {
    const auto names = guarded([&] { return namesOf(*context.workspace.read(), s("pipeline"), "archived = no"); });
    return names.ok() ? *names : QList<QPair<Id, QString>>();
  };
  return spec;
}

BoardSpec forecastBoard() {
  BoardSpec spec = dealBoard();
  spec.field = s("expected_close");
  spec.title = [] { return Words::tr("Forecast by month"); };
  spec.fields << s("stage") << s("expected_close");
  spec.columns = [](Reader& reader, const Filter& filter) { return ForecastColumns(reader, filter).make(); };
  spec.card = forecastCard;
  spec.move = expectIn;
  return spec;
}

}  // namespace relata::ui
