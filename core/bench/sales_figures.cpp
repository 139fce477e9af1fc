#include "core/bench/sales_figures.h"

#include <QDateTime>
#include <QFile>

#include "core/bench/raw_deals.h"
#include "core/bench/suite.h"
#include "core/exchange/exporter.h"
#include "core/exchange/importer.h"
#include "core/sales/move_deal.h"
#include "core/sales/pipeline_report.h"
#include "core/sales/sales_report.h"
#include "core/sample/sample_writer.h"
#include "core/setup.h"

namespace relata::bench {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qint64 kDeals = 100'000;
constexpr qint64 kOpen = 5'000;
constexpr qint64 kPeople = 20'000;
constexpr int kCards = 20;
constexpr const char* kNames[] = {"board-deals", "forecast",  "funnel",      "leaderboard",
                                  "sales-load",  "move-deal", "import-deals"};

class SalesSuite : public Suite {
 public:
  SalesSuite(const BenchOptions& options, const std::function<void(const QString&)>& progress)
      : Suite(options, kDeals, progress) {}

  QList<Figure> run() {
    make();
    if (wants("board-deals")) board();
    if (wants("sales-load")) load();
    if (wants("forecast")) report("forecast", 20);
    if (wants("funnel")) report("funnel", 50);
    if (wants("leaderboard")) report("leaderboard", 50);
    if (wants("move-deal")) move();
    if (wants("import-deals")) import();
    return m_figures;
  }

 private:
  void make() {
    m_progress(s("making %1 deals").arg(kDeals));
    auto made = Workspace::create(path("sales.relata"), settings(), relataParts());
    if (!made.ok()) throw made.problem();
    m_workspace = std::move(made).value();
    sample::SampleOptions sample;
    sample.contacts = kPeople;
    sample.seed = m_options.seed;
    sample.activities = true;
    sample.deals = kDeals;
    sample.openDeals = kOpen;
    if (auto filled = sample::generateInto(*m_workspace, sample); !filled.ok()) throw filled.problem();
    while (m_workspace->tidy()) {
    }
    m_reader = m_workspace->read();
    db::Connection& file = m_reader->connection();
    require(file.integer(s("SELECT count(*) FROM deal")) == kDeals, "deals");
    m_progress(s("%1 open deals, %2 stage changes")
                   .arg(file.integer(s("SELECT count(*) FROM deal WHERE status='open'")))
                   .arg(file.integer(s("SELECT count(*) FROM stage_visit"))));
  }

  QDate today() const {
    return QDateTime::fromMSecsSinceEpoch(m_reader->context().now, m_reader->context().zone).date();
  }

  /// Sums of the columns and the cards that are in sight, as the board asks for them; bare: the same by SQL alone.
  void board() {
    const EntityDef& deal = *m_reader->registry().entity(u"deal");
    QList<const FieldDef*> fields;
    for (const char* key :
         {"name", "company", "contact", "amount", "owner", "status", "stage_since", "next_task", "idle_days", "idle"})
      fields << deal.field(QString::fromLatin1(key));
    const auto filterOf = [&](const QString& text) { return *parseFilter(text, deal, m_reader->registry()); };
    const Filter open = filterOf(s("status = open"));
    const auto sort = *parseSort(u"expected_close", deal, m_reader->registry());
    qint64 cards = 0, rawCards = 0, sum = 0, rawSum = 0;
    std::vector<Id> stages;
    for (const StageTotals& stage : pipelineReport(*m_reader, open, today()).stages)
      if (stage.kind == QLatin1String("open")) stages.push_back(stage.stage);
    QList<Filter> columns;
    for (const Id stage : stages) columns << filterOf(s("status = open and stage = %1").arg(stage.text(s("ST"))));
    const auto ours = timed(40, [&](int) {
      cards = 0;
      sum = pipelineReport(*m_reader, open, today()).open.count;
      for (const Filter& column : columns) {
        const auto ids = m_reader->ids({s("deal"), column, sort, false}, kCards);
        cards += m_reader->records(deal, ids, fields).size();
      }
    });
    const auto raw = timed(40, [&](int) {
      rawCards = rawSum = 0;
      db::StatementUse totals(m_reader->connection().cached(
          s("SELECT stage, count(*), sum(amount) FROM deal WHERE status='open' AND _del IS NOT 1 GROUP BY stage")));
      while (totals->step()) rawSum += totals->integer(1);
      for (const Id stage : stages) {
        db::StatementUse rows(m_reader->connection().cached(s(
            "SELECT d.id, d.name, c.name, d.amount, d.amount_cur, d.owner, d.stage_since, (SELECT min(a.due) FROM "
            "activity_link l JOIN activity a ON a.id=l.activity WHERE l.record=d.id AND a.kind='task' AND a.done_at IS "
            "NULL), (SELECT max(a.at) FROM activity_link l JOIN activity a ON a.id=l.activity WHERE l.record=d.id) "
            "FROM deal d LEFT JOIN company c ON c.id=d.company WHERE d.stage=? AND d.status='open' AND d._del IS NOT 1 "
            "ORDER BY d.expected_close, d.id LIMIT ?")));
        rows->bind(1, stage.bits()).bind(2, kCards);
        while (rows->step()) ++rawCards;
      }
    });
    require(cards == rawCards && sum == rawSum && cards > 0, "board");
    add("board-deals", ours, raw, 33, 1.5);
  }

  void load() {
    qint64 deals = 0;
    const auto ours = timed(5, [&](int) { deals = static_cast<qint64>(readSalesData(*m_reader)->deals.size()); });
    const auto raw = timed(5, [&](int) {
      qint64 visits = 0;
      db::Statement rows(m_reader->connection(),
                         s("SELECT deal, stage, entered FROM stage_visit ORDER BY deal, entered"));
      while (rows.step()) visits += rows.integer(2) > 0 ? 1 : 0;
      db::Statement all(m_reader->connection(), s("SELECT id, stage, amount, closed_on FROM deal ORDER BY id"));
      while (all.step()) visits += all.integer(0) > 0 ? 1 : 0;
      require(visits > kDeals, "stage changes");
    });
    require(deals == kDeals, "deals");
    add("sales-load", ours, raw, 0, 0);
  }

  /// Over all history, what it reads from being in memory, as it is while the page is open.
  void report(const char* name, double limit) {
    SalesCache cache;
    ReportRequest request;
    request.report = QLatin1String(name);
    if (request.report != QLatin1String("forecast")) {
      request.from = QDate(2000, 1, 1);
      request.to = today();
    }
    cache.current(*m_reader);
    qsizetype rows = 0;
    const auto ours = timed(40, [&](int) {
      const auto made = salesReport({*m_reader, cache.current(*m_reader), today()}, request);
      if (!made.ok()) throw made.problem();
      rows = made->rows.size();
    });
    require(rows > 3, name);
    add(name, ours, {}, limit, 0);
  }

  void move() {
    const auto open = parseFilter(s("status = open"), *m_reader->registry().entity(u"deal"), m_reader->registry());
    const std::vector<qint64> ids = m_reader->ids({s("deal"), *open, {}, false}, 200);
    std::vector<Id> stages;
    for (const StageTotals& stage : pipelineReport(*m_reader, {}, today()).stages)
      if (stage.kind == QLatin1String("open")) stages.push_back(stage.stage);
    m_reader.reset();
    const auto ours = timed(60, [&](int i) {
      const auto done = moveDeals(*m_workspace, {ids[static_cast<size_t>(i)]},
                                  {stages[static_cast<size_t>(i) % stages.size()], {}, {}, {}, {}});
      if (!done.ok()) throw done.problem();
    });
    db::OpenOptions create;
    create.create = true;
    db::Connection plain(path("raw-deals.db"), create);
    plain.exec(
        s("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE deal(id INTEGER PRIMARY KEY, stage INTEGER, "
          "since INTEGER); CREATE TABLE visit(deal INTEGER, stage INTEGER, entered INTEGER)"));
    for (const qint64 id : ids) plain.exec(s("INSERT INTO deal VALUES(%1, 0, 0)").arg(id));
    const auto raw = timed(60, [&](int i) {
      const qint64 id = ids[static_cast<size_t>(i)];
      plain.exec(s("BEGIN; UPDATE deal SET stage=%2, since=1 WHERE id=%1; INSERT INTO visit VALUES(%1, %2, 1); COMMIT")
                     .arg(id)
                     .arg(i));
    });
    m_reader = m_workspace->read();
    add("move-deal", ours, raw, at(raw, 0.95) + 5, 0);
  }

  /// Deals with their companies from CSV into a workspace that knows the companies, against the same facts by SQL
  /// alone.
  void import() {
    const QString file = path("deals.csv"), firms = path("firms.csv");
    const auto write = [&](const char* entity, const QStringList& fields, const QString& to) {
      exchange::ExportOptions plain;
      plain.format = exchange::ExportFormat::Csv;
      plain.fields = fields;
      if (auto done = exchange::exportToFile(*m_reader, {QString::fromLatin1(entity), {}, {}, false}, plain, to);
          !done.ok())
        throw done.problem();
    };
    write("company", {s("name"), s("city")}, firms);
    write("deal",
          {s("name"), s("company"), s("amount"), s("expected_close"), s("opened_on"), s("closed_on"), s("stage")},
          file);
    auto made = Workspace::create(path("import-deals.relata"), settings(), relataParts());
    if (!made.ok()) throw made.problem();
    const auto bring = [&](const char* entity, const QString& from) {
      exchange::ImportOptions options;
      options.entity = QString::fromLatin1(entity);
      auto job = exchange::ImportJob::open(**made, from, options);
      if (!job.ok()) throw job.problem();
      const auto report = (*job)->run({});
      if (!report.ok()) throw report.problem();
      return report->rows;
    };
    bring("company", firms);
    QElapsedTimer timer;
    timer.start();
    require(bring("deal", file) == kDeals, "import");
    Figure figure;
    figure.name = s("import-deals");
    figure.unit = s("rows/s");
    figure.p50 = figure.p95 = static_cast<double>(kDeals) * 1000 / static_cast<double>(timer.elapsed());
    const double ms = rawDealImport(m_reader->connection(), file, path("raw-import-deals.db"));
    figure.raw = static_cast<double>(kDeals) * 1000 / std::max(1.0, ms);
    figure.ratio = figure.raw / figure.p50;
    figure.ratioLimit = 2.5;
    figure.samples = 1;
    add(figure);
  }
};

}  // namespace

bool asksForSales(const QString& only) { return asksForOne(only, kNames); }

QList<Figure> salesFigures(const BenchOptions& options, const std::function<void(const QString&)>& progress) {
  return SalesSuite(options, progress).run();
}

}  // namespace relata::bench
