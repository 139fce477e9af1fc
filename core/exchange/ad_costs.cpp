#include "core/exchange/ad_costs.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

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
  QString network;        // what tells the exports of one from those of another
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
  static const QRegularExpression unit(s("\\s*\\(.*\\)$"));
  QStringList words;
  for (const char* what : {"day", "campaign", "id", "cost"})
    if (const int at = out.at.value(s(what), -1); at >= 0) words << fold(header[at].trimmed()).remove(unit);
  out.network = words.join(u'+');
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
  AdCosts(Transaction& tx, QString file, QString network, const TextContext& reading)
      : m_tx(tx),
        m_def(tx.def("campaign_cost")),
        m_file(std::move(file)),
        m_network(std::move(network)),
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
    // No network says the same twice; who puts two exports together does.
    if (const QString all = row.cells.join(QChar(0x1f)); !m_taken.contains(all)) {
      m_taken << all;
      add(cost);
    }
    return {};
  }

  Result<void> write() {
    for (const CampaignCost& cost : std::as_const(m_costs))
      if (auto written = write(cost); !written.ok()) return written;
    return {};
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

  void add(const CampaignCost& cost) {
    const std::pair of(cost.campaign, cost.externalKey);
    const auto known = m_place.constFind(of);
    if (known == m_place.constEnd()) {
      m_place.insert(of, m_costs.size());
      m_costs << cost;
      return;
    }
    CampaignCost& sum = m_costs[*known];
    sum.amount->minor += cost.amount->minor;
    if (cost.shown) sum.shown = sum.shown.value_or(0) + *cost.shown;
    if (cost.clicks) sum.clicks = sum.clicks.value_or(0) + *cost.clicks;
  }

  Id lineOf(const CampaignCost& cost, const QString& key) {
    db::StatementUse row(m_tx.connection().cached(
        s("SELECT id FROM campaign_cost WHERE external_key=? AND campaign=? AND _del IS NOT 1 LIMIT 1")));
    row->bind(1, key).bind(2, cost.campaign);
    return row->step() ? row->id(0) : Id();
  }

  /// A line from before networks were told apart, where it is this one: of the same file, or of the same amount.
  Id olderLineOf(const CampaignCost& cost) {
    const Id id = lineOf(cost, cost.externalKey);
    const auto line = id ? m_tx.record(m_def, id) : std::nullopt;
    const bool same = line && (line->text("source") == cost.source || line->value("amount") == Value(*cost.amount));
    return same ? id : Id();
  }

  Result<void> write(CampaignCost cost) {
    const QString key = cost.externalKey + u'|' + m_network;
    Id before = lineOf(cost, key);
    if (!before) before = olderLineOf(cost);
    cost.externalKey = key;
    const Record record = toRecord(m_def, cost);
    if (!before) {
      ++report.added;
      const auto made = m_tx.insert(m_def, cost);
      return made.ok() ? Result<void>() : Result<void>(made.problem());
    }
    const auto known = m_tx.record(m_def, before);
    bool same = true;
    QHash<QString, Value> values{{s("external_key"), key}};
    for (const char* field : {"amount", "shown", "clicks"}) {
      same = same && known->value(field) == record.value(field);
      values.insert(s(field), record.value(field));
    }
    ++(same ? report.there : report.changed);
    return m_tx.update(m_def, before, values);
  }

  Transaction& m_tx;
  const EntityDef& m_def;
  QString m_file, m_network;
  TextContext m_reading;
  QHash<QString, Id> m_known;
  QSet<QString> m_taken;  // lines, as they stand
  QList<CampaignCost> m_costs;
  QHash<std::pair<Id, QString>, qsizetype> m_place;
};

}  // namespace

Result<AdCostReport> importAdCosts(Workspace& workspace, const QString& path, const AdCostOptions& options) {
  auto reader = CsvReader::open(path);
  if (!reader.ok()) return reader.problem();
  const Columns columns = columnsOf((*reader)->header());
  for (const char* needed : {"day", "campaign", "cost"})
    if (!columns.at.contains(s(needed))) return Problem("ad-columns", {s(needed)});
  const QString file = QFileInfo(path).fileName();
  TextContext reading;
  reading.currency = !columns.currency.isEmpty()  ? columns.currency
                     : options.currency.isEmpty() ? baseCurrency(workspace.read()->connection())
                                                  : options.currency.toUpper();
  const auto remarks =
      decideReading(**reader, columns, *workspace.read()->registry().entity(u"campaign_cost"), reading);
  if (!remarks.ok()) return remarks.problem();
  return workspace.transact(
      {ActKind::ImportCosts, s("campaign_cost"), {}}, [&](Transaction& tx) -> Result<AdCostReport> {
        AdCosts costs(tx, file, options.network.isEmpty() ? columns.network : fold(options.network.trimmed()), reading);
        costs.report.remarks = *remarks;
        TableRow row;
        for (;;) {
          const auto more = (*reader)->next(row);
          if (!more.ok()) return more.problem();
          if (!*more) break;
          if (auto taken = costs.take(row, columns); !taken.ok()) return taken.problem();
        }
        if (auto written = costs.write(); !written.ok()) return written.problem();
        const qint64 lines = costs.report.added + costs.report.changed;
        tx.setAct({ActKind::ImportCosts, s("campaign_cost"), {file, QString::number(lines)}});
        return costs.report;
      });
}

}  // namespace relata::exchange
