#include "core/bench/bench.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>

#include "core/bench/campaign_figures.h"
#include "core/bench/help_figures.h"
#include "core/bench/journey_figures.h"
#include "core/bench/marketing_figures.h"
#include "core/bench/mail_figures.h"
#include "core/bench/raw_tables.h"
#include "core/bench/sales_figures.h"
#include "core/bench/segment_question.h"
#include "core/bench/service_figures.h"
#include "core/bench/suite.h"
#include "core/bench/window_figures.h"
#include "core/db/db_error.h"
#include "core/duplicates/duplicate_search.h"
#include "core/exchange/exporter.h"
#include "core/exchange/importer.h"
#include "core/sample/sample_writer.h"
#include "core/setup.h"
#include "core/store/reader.h"
#include "core/workspace/bulk_edit.h"

namespace relata::bench {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

class ContactSuite : public Suite {
 public:
  ContactSuite(const BenchOptions& options, const std::function<void(const QString&)>& progress)
      : Suite(options, options.contacts, progress) {}

  QList<Figure> run() {
    make();
    if (wants("list-page")) listPage();
    if (wants("list-ids")) listIds();
    if (wants("list-sort")) listSort();
    if (wants("filter-count")) filterCount();
    if (wants("segment-count")) segmentCount();
    if (wants("record-page")) recordPage();
    searches();
    if (wants("duplicates")) duplicates();
    if (wants("save")) saves();
    if (wants("bulk-edit") || wants("bulk-undo")) bulkEdits();
    imports();
    if (!m_options.program.isEmpty() && (wants("start") || wants("idle-memory"))) window();
    return m_figures;
  }

 private:
  void make() {
    m_progress(s("making %1 contacts").arg(m_options.contacts));
    auto made = Workspace::create(path("bench.relata"), settings(), relataParts());
    if (!made.ok()) throw made.problem();
    m_workspace = std::move(made).value();
    if (auto filled = sample::generateInto(*m_workspace, {m_options.contacts, 0, m_options.seed, true}); !filled.ok())
      throw filled.problem();
    while (m_workspace->tidy()) {
    }
    m_reader = m_workspace->read();
    m_contact = m_reader->registry().entity(u"contact");
    m_ids = m_reader->ids(everyone());
    m_raw = std::make_unique<RawTables>(m_reader->connection(), path("raw.db"));
  }

  static ListQuery everyone() { return {s("contact"), {}, {}, false}; }

  size_t somewhere(int i) const {
    return static_cast<size_t>((static_cast<quint64>(i) * 7919 * 104729) % std::max<size_t>(1, m_ids.size() - kPage));
  }

  std::vector<qint64> pageAt(int i) const {
    const auto from = m_ids.begin() + static_cast<long>(somewhere(i));
    return {from, from + kPage};
  }

  void listPage() {
    QList<const FieldDef*> columns;
    for (const FieldDef& field : m_contact->fields)
      if (field.is(FieldFlag::InList)) columns << &field;
    const auto ours =
        timed(200, [&](int i) { require(m_reader->records(*m_contact, pageAt(i), columns).size() == kPage, "page"); });
    const auto raw = timed(200, [&](int i) { require(m_raw->rows(pageAt(i)) == kPage, "page"); });
    add("list-page", ours, raw, 2, 20);
  }

  void listIds() {
    std::vector<qint64> ours, raw;
    const auto mine = timed(7, [&](int) { ours = m_reader->ids(everyone()); });
    const auto plain = timed(7, [&](int) { raw = m_raw->idsByName(); });
    require(ours == raw, "ids");
    add("list-ids", mine, plain, 0, 0);
  }

  void listSort() {
    ListQuery query = everyone();
    const QStringList columns{s("company.name"), s("city"), s("stage")};
    const auto ours = timed(static_cast<int>(columns.size()) * 3, [&](int i) {
      const auto sort = parseSort(columns[i % columns.size()], *m_contact, m_reader->registry());
      if (!sort.ok()) throw sort.problem();
      query.sort = *sort;
      require(m_reader->ids(query).size() == m_ids.size(), "sorted ids");
    });
    add("list-sort", ours, {}, 0, 0);
  }

  void filterCount() {
    const auto filter = parseFilter(s("stage = customer and city = Hamburg"), *m_contact, m_reader->registry());
    if (!filter.ok()) throw filter.problem();
    qint64 ours = 0, raw = 0;
    const auto mine = timed(9, [&](int) { ours = m_reader->count({s("contact"), *filter, {}, false}); });
    const auto plain = timed(9, [&](int) { raw = m_raw->countCustomersOf(s("Hamburg")); });
    require(ours == raw && ours > 0, "filter");
    add("filter-count", mine, plain, 0, 0);
  }

  void segmentCount() {
    const SegmentTimes times = segmentTimes(*m_workspace, *m_reader);
    add("segment-count", times.ours, times.raw, 150, 1.5);
  }

  void recordPage() {
    const auto ours = timed(200, [&](int i) {
      const Id id(m_ids[somewhere(i)]);
      require(m_reader->record(*m_contact, id).has_value(), "record");
      m_reader->timeline(*m_contact, id, 30);
      m_reader->history(*m_contact, id, 50);
    });
    const auto raw =
        timed(200, [&](int i) { require(m_raw->recordWithTimeline(m_ids[somewhere(i)], 30) == 1, "record"); });
    add("record-page", ours, raw, 2, 20);
  }

  void searches() {
    struct Kind {
      const char* name;
      QStringList typed;
    };
    const std::vector<Kind> kinds{
        {"search-prefix", {s("an"), s("mar"), s("schm"), s("lind"), s("ann"), s("gar"), s("tom"), s("w")}},
        {"search-han-1", {s("王"), s("张"), s("李"), s("伟"), s("云")}},
        {"search-han-2", {s("王芳"), s("张伟"), s("李娜"), s("杭州"), s("科技")}},
        {"search-pinyin", {s("wangfang"), s("zhangwei"), s("zw"), s("lina"), s("hangzhou")}},
        {"search-phone", {s("138"), s("5550"), s("+86 138"), s("13855"), s("0571")}},
        {"search-mail", {s("info@"), s("nordwind"), s("@yunqi"), s("anna.s"), s("example")}},
        {"search-words", {s("anna s"), s("wang f"), s("li na"), s("mar gar"), s("zz qq")}}};
    const QStringList prefixes = kinds[0].typed;
    const auto raw = timed(100, [&](int i) { m_raw->prefix(prefixes[i % prefixes.size()], kPage); });
    for (const Kind& kind : kinds) {
      if (!wants(kind.name)) continue;
      qint64 found = 0;
      const auto ours = timed(static_cast<int>(kind.typed.size()) * 20,
                              [&](int i) { found += m_reader->search(kind.typed[i % kind.typed.size()]).size(); });
      require(found > 0, kind.name);
      add(kind.name, ours, raw, 16, 3);
    }
  }

  // There is no raw SQLite beside it: what it would have to do is the whole of the work.
  void duplicates() {
    QElapsedTimer timer;
    timer.start();
    const auto report = findDuplicates(m_reader->connection(), *m_contact);
    if (!report.ok()) throw report.problem();
    require(report->records == static_cast<qint64>(m_ids.size()), "duplicates");
    Figure figure;
    figure.name = s("duplicates");
    figure.unit = s("s");
    figure.p50 = figure.p95 = static_cast<double>(timer.elapsed()) / 1000;
    figure.limit = 60;
    figure.samples = 1;
    add(figure);
  }

  void saves() {
    const auto ours = timed(60, [&](int i) {
      const auto done = m_workspace->transact({ActKind::Edit, s("contact"), {}}, [&](Transaction& tx) {
        return tx.update(tx.def("contact"), Id(m_ids[somewhere(i)]),
                         {{s("job_title"), s("Buyer %1").arg(i)}, {s("nickname"), s("Nick %1").arg(i)}});
      });
      if (!done.ok()) throw done.problem();
    });
    const auto raw = timed(60, [&](int i) { m_raw->save(m_ids[somewhere(i)], s("Buyer %1").arg(i)); });
    add("save", ours, raw, 25, 2);
  }

  /// A field of 100,000 records changed as one act, and that act taken back.
  void bulkEdits() {
    const std::vector<qint64> some(m_ids.begin(),
                                   m_ids.begin() + static_cast<long>(std::min<size_t>(m_ids.size(), 100'000)));
    const auto edit = timed(1, [&](int) {
      const auto done = relata::bulkEdit(*m_workspace, s("contact"), some, {{{s("source"), s("Bench")}}, {}, {}});
      if (!done.ok()) throw done.problem();
      require(done->changed == static_cast<qint64>(some.size()), "bulk edit");
    });
    const auto undo = timed(1, [&](int) {
      const auto done = m_workspace->undo();
      if (!done.ok()) throw done.problem();
      require(done->restored == static_cast<qint64>(some.size()), "undo of a bulk edit");
    });
    const auto raw = timed(1, [&](int) { m_raw->setAll(some, s("Bench")); });
    add("bulk-edit", edit, raw, 0, 0);
    add("bulk-undo", undo, edit, 0, 1.2);  // beside the edit itself
  }

  /// Rows a second from a file of that kind into an empty workspace, mapped, matched, journalled and searchable.
  double importRate(exchange::ExportFormat format, const QString& name) {
    const QString file = path("people.") + name;
    m_progress(s("writing %1").arg(file));
    exchange::ExportOptions plain;
    plain.format = format;
    for (const char* field : {"name", "given_name", "family_name", "company", "job_title", "email", "phone", "mobile",
                              "city", "country", "stage", "source"})
      plain.fields << s(field);
    if (auto written = exchange::exportToFile(*m_reader, everyone(), plain, file); !written.ok())
      throw written.problem();
    QElapsedTimer timer;
    timer.start();
    {
      auto made = Workspace::create(path("import.") + name + s(".relata"), settings(), relataParts());
      if (!made.ok()) throw made.problem();
      exchange::ImportOptions options;
      options.entity = s("contact");
      auto job = exchange::ImportJob::open(**made, file, options);
      if (!job.ok()) throw job.problem();
      const auto report = (*job)->run({});
      if (!report.ok()) throw report.problem();
      require(report->rows == static_cast<qint64>(m_ids.size()), "import");
    }
    return static_cast<double>(m_ids.size()) * 1000 / static_cast<double>(timer.elapsed());
  }

  void imports() {
    struct Kind {
      const char* figure;
      exchange::ExportFormat format;
      const char* ending;
      double limit;
    };
    constexpr Kind kKinds[] = {{"import", exchange::ExportFormat::Csv, "csv", 13000},
                               {"import-xlsx", exchange::ExportFormat::Xlsx, "xlsx", 10000},
                               {"import-vcard", exchange::ExportFormat::VCard3, "vcf", 0}};
    double raw = 0;
    for (const Kind& kind : kKinds) {
      if (!wants(kind.figure)) continue;
      if (raw == 0) raw = static_cast<double>(m_ids.size()) * 1000 / m_raw->copyInto(path("raw-import.db"));
      Figure figure;
      figure.name = s(kind.figure);
      figure.unit = s("rows/s");
      figure.p50 = figure.p95 = importRate(kind.format, s(kind.ending));
      figure.raw = raw;
      figure.ratio = figure.raw / figure.p50;
      figure.limit = kind.limit;
      figure.samples = 1;
      add(figure);
    }
  }

  // The file must be closed: the program is a process of its own and takes the file's lock.
  void window() {
    m_reader.reset();
    m_workspace.reset();
    auto figures = windowFigures(m_options.program, path("bench.relata"), path("state"), m_options.contacts);
    if (!figures.ok()) throw figures.problem();
    for (const Figure& figure : *figures) add(figure);
  }

  static constexpr int kPage = 50;
  std::unique_ptr<RawTables> m_raw;
  const EntityDef* m_contact = nullptr;
  std::vector<qint64> m_ids;
};

}  // namespace

Result<QList<Figure>> run(const BenchOptions& options, const std::function<void(const QString&)>& progress) {
  try {
    QList<Figure> figures;
    const QString mails = QLatin1String(kImportMails), campaigns = QLatin1String(kRenderMails);
    if (options.only.isEmpty() ||
        !(asksForSales(options.only) || asksForHelp(options.only) || asksForService(options.only) ||
          asksForJourneys(options.only) || asksForMarketing(options.only) || options.only == mails ||
          options.only == campaigns))
      figures = ContactSuite(options, progress).run();
    if (options.sales && asksForSales(options.only)) figures += salesFigures(options, progress);
    if (options.sales && asksForHelp(options.only)) figures += helpFigures(options, progress);
    if (options.sales && asksForService(options.only)) figures += serviceFigures(options, progress);
    if (options.sales && asksForJourneys(options.only)) figures += journeyFigures(options, progress);
    if (asksForMarketing(options.only)) figures += marketingFigures(options, progress);
    if (options.sales && mails.startsWith(options.only)) figures += mailFigures(options, progress);
    if (options.sales && campaigns.startsWith(options.only)) figures += campaignFigures(options, progress);
    return figures;
  } catch (const Problem& problem) {
    return problem;
  } catch (const db::DbError& error) {
    return error.problem(options.folder);
  }
}

double peakMemoryMb() {
  QFile status(s("/proc/self/status"));
  if (!status.open(QIODevice::ReadOnly)) return 0;
  for (const QByteArray& line : status.readAll().split('\n'))
    if (line.startsWith("VmHWM:")) return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
  return 0;
}

}  // namespace relata::bench
