#include "core/exchange/ad_costs.h"

#include <QFileInfo>
#include <QRegularExpression>

#include "core/base/fold.h"
#include "core/base/money.h"
#include "core/exchange/csv/csv_reader.h"
#include "core/exchange/date_order.h"
#include "core/exchange/decimal_marks.h"
#include "core/marketing/campaign.h"
#include "core/marketing/campaign_words.h"
#include "core/store/field_text.h"
#include "core/store/reader.h"
#include "core/store/settings.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qsizetype kMostTold = 20;

/// What columns are called in the exports of the networks.
struct ColumnWords {
  const char* what;
  const char* field;  // of a cost, where the text is read as its kind wants it
  const char* names;
};
constexpr ColumnWords kColumns[] = {
    {"day", "day", "date|day|tag|datum|reporting starts|日期|时间|开始日期"},
    {"campaign", nullptr, "campaign|campaign name|kampagne|kampagnenname|推广计划|广告系列|计划名称|活动名称"},
    {"id", nullptr, "campaign id|kampagnen-id|计划id|广告系列id"},
    {"cost", "amount",
     "cost|spend|amount spent|amount spent (eur)|amount spent (usd)|kosten|ausgaben|消费|花费|费用|总费用"},
    {"currency", nullptr, "currency|currency code|währung|货币|币种"},
    {"shown", "shown", "impressions|impr.|impressionen|展现量|展示次数|曝光量|展示数"},
    {"clicks", "clicks", "clicks|link clicks|klicks|点击量|点击次数|点击数|点击"}};

struct Columns {
  QHash<QString, int> at;
  ColumnMapping mapping;  // of those that are fields of a cost
  QString currency;       // from "Amount spent (EUR)"
  QString cell(const TableRow& row, const char* what) const {
    const int column = at.value(s(what), -1);
    return column < 0 ? QString() : row.cells.value(column).trimmed();
  }
};

Columns columnsOf(const QStringList& header) {
  Columns out;
  static const QRegularExpression code(s("\\(([A-Z]{3})\\)"));
  for (int i = 0; i < header.size(); ++i) {
    const QString name = fold(header[i].trimmed());
    for (const ColumnWords& one : kColumns)
      for (const QString& word : s(one.names).split(u'|'))
        if (name == fold(word) && !out.at.contains(s(one.what))) out.at.insert(s(one.what), i);
    if (const auto match = code.match(header[i]); match.hasMatch() && name.startsWith(fold(s("amount spent")))) {
      out.currency = match.captured(1);
      if (!out.at.contains(s("cost"))) out.at.insert(s("cost"), i);
    }
  }
  out.mapping = {{}, s("campaign_cost"), header, QList<ColumnTarget>(header.size(), {s("campaign"), 1, {}})};
  for (const ColumnWords& one : kColumns)
    if (one.field && out.at.contains(s(one.what))) out.mapping.targets[out.at[s(one.what)]].field = s(one.field);
  return out;
}

/// How the network writes numbers and dates, from all of the file: 1.234 and 03/04 are told by what stands beside them.
Result<QList<Problem>> decideReading(TableSource& source, const Columns& columns, const EntityDef& def,
                                     TextContext& reading) {
  DateOrder order(def, columns.mapping);
  DecimalMarks marks(def, columns.mapping);
  TableRow row;
  for (qint64 number = 1;; ++number) {
    const auto more = source.next(row);
    if (!more.ok()) return more.problem();
    if (!*more) break;
    order.look(number, row.cells);
    marks.look(row.cells);
  }
  reading.mark = marks.mark();
  reading.dayFirst = order.dayFirst();
  QList<Problem> remarks;
  if (order.ambiguous()) remarks << Problem("import-dates-ambiguous", {reading.dayFirst ? s("DD/MM") : s("MM/DD")});
  if (auto rewound = source.rewind(); !rewound.ok()) return rewound.problem();
  return remarks;
}

/// "Total: Account" in place of a campaign or of a day.
bool isLineOfSums(const QString& day, const QString& name) {
  static const QRegularExpression sums(
      s("^(grand total|total|totals|gesamt|summe|gesamtsumme|总计|合计|汇总|小计)([\\s:：(（-].*)?$"),
      QRegularExpression::CaseInsensitiveOption);
  return sums.match(day).hasMatch() || (day.isEmpty() && sums.match(name).hasMatch());
}

class AdCosts {
 public:
  AdCosts(Transaction& tx, const QString& file, const TextContext& reading)
      : m_tx(tx),
        m_def(tx.def("campaign_cost")),
        m_file(file),
        m_reading(reading),
        m_known(campaignWords(tx.connection())) {}

  Result<void> take(const TableRow& row, const Columns& columns) {
    const QString name = columns.cell(row, "campaign"), id = columns.cell(row, "id");
    const QString spent = columns.cell(row, "cost");
    if (name.isEmpty() && id.isEmpty()) return {};
    const QString day = columns.cell(row, "day");
    if (spent.isEmpty() || isLineOfSums(day, name)) return {};
    Id campaign = id.isEmpty() ? Id() : m_known.value(fold(id));
    if (!campaign) campaign = m_known.value(fold(name));
    if (!campaign) {
      if (!report.unknown.contains(name)) report.unknown << name;
      return {};
    }
    TextContext reading = m_reading;
    if (const QString code = columns.cell(row, "currency").toUpper(); !code.isEmpty()) reading.currency = code;
    if (!isCurrency(reading.currency)) return refuse(row, reading.currency);
    CampaignCost cost;
    const auto onDay = read("day", day, reading), amount = read("amount", spent, reading);
    if (!onDay.ok() || onDay->isNull()) return refuse(row, day);
    if (!amount.ok()) return refuse(row, spent, amount.problem());
    if (amount->money().minor < 0) return refuse(row, spent);
    cost.campaign = campaign;
    cost.kind = s("paid");
    cost.what = name;
    cost.source = m_file;
    cost.day = QDate::fromString(onDay->text(), Qt::ISODate);
    cost.amount = amount->money();
    cost.shown = count(columns.cell(row, "shown"));
    cost.clicks = count(columns.cell(row, "clicks"));
    cost.externalKey =
        s("%1|%2|%3").arg(cost.day->toString(Qt::ISODate), fold(id.isEmpty() ? name : id), cost.amount->currency);
    return write(cost);
  }

  AdCostReport report;

 private:
  Result<Value> read(const char* field, const QString& text, const TextContext& reading) const {
    return parseFieldText(m_def, *m_def.field(s(field)), text, reading);
  }

  std::optional<qint64> count(const QString& typed) const {
    QString digits;
    for (const QChar c : typed)
      if (c.isDigit()) digits += c;
    return digits.isEmpty() ? std::nullopt : std::optional(digits.toLongLong());
  }

  Result<void> refuse(const TableRow& row, const QString& what, const std::optional<Problem>& why = {}) {
    ++report.leftOut;
    if (report.problems.size() >= kMostTold) return {};
    const QString line = QString::number(row.line);
    report.problems << (why ? Problem("ad-line-why", {line, describe(*why)})
                            : Problem("ad-line", {line, what.left(80)}));
    return {};
  }

  Result<void> write(const CampaignCost& cost) {
    Id before;
    {
      db::StatementUse row(m_tx.connection().cached(
          s("SELECT id FROM campaign_cost WHERE external_key=? AND campaign=? AND _del IS NOT 1 LIMIT 1")));
      row->bind(1, cost.externalKey).bind(2, cost.campaign);
      if (row->step()) before = row->id(0);
    }
    ++(before ? report.there : report.added);
    if (before) {
      const Record record = toRecord(m_def, cost);
      return m_tx.update(m_def, before,
                         {{s("amount"), record.value("amount")},
                          {s("shown"), record.value("shown")},
                          {s("clicks"), record.value("clicks")}});
    }
    const auto made = m_tx.insert(m_def, cost);
    return made.ok() ? Result<void>() : Result<void>(made.problem());
  }

  Transaction& m_tx;
  const EntityDef& m_def;
  QString m_file;
  TextContext m_reading;
  QHash<QString, Id> m_known;
};

}  // namespace

Result<AdCostReport> importAdCosts(Workspace& workspace, const QString& path, const QString& currency) {
  auto reader = CsvReader::open(path);
  if (!reader.ok()) return reader.problem();
  const Columns columns = columnsOf((*reader)->header());
  for (const char* needed : {"day", "campaign", "cost"})
    if (!columns.at.contains(s(needed))) return Problem("ad-columns", {s(needed)});
  const QString file = QFileInfo(path).fileName();
  TextContext reading;
  reading.currency = !columns.currency.isEmpty() ? columns.currency
                     : currency.isEmpty()        ? baseCurrency(workspace.read()->connection())
                                                 : currency.toUpper();
  const auto remarks =
      decideReading(**reader, columns, *workspace.read()->registry().entity(u"campaign_cost"), reading);
  if (!remarks.ok()) return remarks.problem();
  return workspace.transact(
      {ActKind::ImportCosts, s("campaign_cost"), {}}, [&](Transaction& tx) -> Result<AdCostReport> {
        AdCosts costs(tx, file, reading);
        costs.report.remarks = *remarks;
        TableRow row;
        for (;;) {
          const auto more = (*reader)->next(row);
          if (!more.ok()) return more.problem();
          if (!*more) break;
          if (auto taken = costs.take(row, columns); !taken.ok()) return taken.problem();
        }
        tx.setAct({ActKind::ImportCosts, s("campaign_cost"), {file, QString::number(costs.report.added)}});
        return costs.report;
      });
}

}  // namespace relata::exchange
