#include "core/exchange/ad_costs.h"

#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>

#include "core/base/fold.h"
#include "core/base/money.h"
#include "core/exchange/csv/csv_reader.h"
#include "core/marketing/campaign.h"
#include "core/store/reader.h"
#include "core/store/settings.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// What columns are called in the exports of the networks.
struct ColumnWords {
  const char* what;
  const char* names;
};
constexpr ColumnWords kColumns[] = {
    {"day", "date|day|tag|datum|reporting starts|日期|时间|开始日期"},
    {"campaign", "campaign|campaign name|kampagne|kampagnenname|推广计划|广告系列|计划名称|活动名称"},
    {"id", "campaign id|kampagnen-id|计划id|广告系列id"},
    {"cost", "cost|spend|amount spent|amount spent (eur)|amount spent (usd)|kosten|ausgaben|消费|花费|费用|总费用"},
    {"currency", "currency|currency code|währung|货币|币种"},
    {"shown", "impressions|impr.|impressionen|展现量|展示次数|曝光量|展示数"},
    {"clicks", "clicks|link clicks|klicks|点击量|点击次数|点击数|点击"}};

struct Columns {
  QHash<QString, int> at;
  QString currency;  // from "Amount spent (EUR)"
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
  return out;
}

/// "1,234.50", "1.234,50", "¥1234.5": the last mark is the decimal one where two digits or fewer follow it.
std::optional<double> amountOf(const QString& typed) {
  QString text;
  for (const QChar c : typed)
    if (c.isDigit() || c == u'.' || c == u',' || c == u'-') text += c;
  const qsizetype last = std::max(text.lastIndexOf(u'.'), text.lastIndexOf(u','));
  const bool isDecimal = last >= 0 && (text.size() - last - 1 <= 2 || text.count(text[last]) == 1);
  const bool isGroup = last >= 0 && text.size() - last - 1 == 3 && text[last] == u',';
  QString plain;
  for (qsizetype i = 0; i < text.size(); ++i)
    if (text[i] == u'.' || text[i] == u',') {
      if (i == last && isDecimal && !isGroup) plain += u'.';
    } else {
      plain += text[i];
    }
  bool ok = false;
  const double value = plain.toDouble(&ok);
  return ok ? std::optional(value) : std::nullopt;
}

QDate dayOf(const QString& typed) {
  for (const char* form :
       {"yyyy-MM-dd", "yyyy/MM/dd", "yyyy/M/d", "dd.MM.yyyy", "d.M.yyyy", "MM/dd/yyyy", "yyyyMMdd", "yyyy年M月d日"})
    if (const QDate day = QDate::fromString(typed, s(form)); day.isValid()) return day;
  return {};
}

class AdCosts {
 public:
  AdCosts(Transaction& tx, const QString& file, const QString& currency)
      : m_tx(tx), m_file(file), m_currency(currency), m_known(campaigns()) {}

  Result<void> take(const TableRow& row, const Columns& columns) {
    const QString name = columns.cell(row, "campaign"), id = columns.cell(row, "id");
    const QString spent = columns.cell(row, "cost");
    if (name.isEmpty() && id.isEmpty()) return {};
    if (spent.isEmpty()) return {};
    const QDate day = dayOf(columns.cell(row, "day"));
    const auto amount = amountOf(spent);
    // A line of sums has no day.
    if (!day.isValid() || !amount || *amount < 0) return refuse(row, !day.isValid() ? columns.cell(row, "day") : spent);
    Id campaign = m_known.value(fold(id));
    if (!campaign) campaign = m_known.value(fold(name));
    if (!campaign) {
      if (!report.unknown.contains(name)) report.unknown << name;
      return {};
    }
    QString code = columns.cell(row, "currency").toUpper();
    if (code.isEmpty()) code = columns.currency.isEmpty() ? m_currency : columns.currency;
    if (!isCurrency(code)) return refuse(row, code);
    CampaignCost cost;
    cost.campaign = campaign;
    cost.kind = s("paid");
    cost.what = name;
    cost.source = m_file;
    cost.day = day;
    cost.amount = MoneyValue{std::llround(*amount * std::pow(10.0, currencyExponent(code))), code};
    cost.shown = count(columns.cell(row, "shown"));
    cost.clicks = count(columns.cell(row, "clicks"));
    cost.externalKey = s("%1|%2|%3").arg(day.toString(Qt::ISODate), fold(id.isEmpty() ? name : id), code);
    return write(cost);
  }

  AdCostReport report;

 private:
  /// Campaigns by what a network may call them.
  QHash<QString, Id> campaigns() {
    QHash<QString, Id> out;
    db::Statement rows(
        m_tx.connection(),
        s("SELECT id, name, utm_campaign, external_id FROM campaign WHERE _del IS NOT 1 ORDER BY id DESC"));
    while (rows.step())
      for (const int column : {2, 1, 3})
        if (const QString word = fold(rows.text(column)); !word.isEmpty()) out.insert(word, rows.id(0));
    return out;
  }

  std::optional<qint64> count(const QString& typed) const {
    QString digits;
    for (const QChar c : typed)
      if (c.isDigit()) digits += c;
    return digits.isEmpty() ? std::nullopt : std::optional(digits.toLongLong());
  }

  Result<void> refuse(const TableRow& row, const QString& why) {
    if (report.problems.size() < 20) report.problems << Problem("ad-line", {QString::number(row.line), why.left(80)});
    return {};
  }

  Result<void> write(const CampaignCost& cost) {
    const EntityDef& def = m_tx.def("campaign_cost");
    Id before;
    {
      db::StatementUse row(m_tx.connection().cached(
          s("SELECT id FROM campaign_cost WHERE external_key=? AND campaign=? AND _del IS NOT 1 LIMIT 1")));
      row->bind(1, cost.externalKey).bind(2, cost.campaign);
      if (row->step()) before = row->id(0);
    }
    ++(before ? report.there : report.added);
    if (before) {
      const Record record = toRecord(def, cost);
      return m_tx.update(def, before,
                         {{s("amount"), record.value("amount")},
                          {s("shown"), record.value("shown")},
                          {s("clicks"), record.value("clicks")}});
    }
    const auto made = m_tx.insert(def, cost);
    return made.ok() ? Result<void>() : Result<void>(made.problem());
  }

  Transaction& m_tx;
  QString m_file, m_currency;
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
  const QString usual = currency.isEmpty() ? baseCurrency(workspace.read()->connection()) : currency.toUpper();
  return workspace.transact(
      {ActKind::ImportCosts, s("campaign_cost"), {}}, [&](Transaction& tx) -> Result<AdCostReport> {
        AdCosts costs(tx, file, usual);
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
