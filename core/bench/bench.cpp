#include "core/bench/bench.h"

#include <QElapsedTimer>
#include <QFile>

#include <algorithm>

#include "core/base/text.h"
#include "core/db/db_error.h"
#include "core/exchange/exporter.h"
#include "core/exchange/importer.h"
#include "core/sample/sample_writer.h"
#include "core/setup.h"
#include "core/store/reader.h"

namespace relata::bench {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// Milliseconds of each call, sorted.
std::vector<double> timed(int samples, const std::function<void(int)>& work) {
  std::vector<double> out;
  QElapsedTimer timer;
  for (int i = 0; i < samples; ++i) {
    timer.start();
    work(i);
    out.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
  }
  std::sort(out.begin(), out.end());
  return out;
}

double at(const std::vector<double>& sorted, double share) {
  return sorted.empty()
             ? 0
             : sorted[std::min(sorted.size() - 1, static_cast<size_t>(share * static_cast<double>(sorted.size())))];
}

class Suite {
 public:
  Suite(const BenchOptions& options, const std::function<void(const QString&)>& progress)
      : m_options(options), m_progress(progress) {}

  QList<Figure> run() {
    make();
    reads();
    searches();
    saves();
    if (wants("import")) imports();
    return m_figures;
  }

 private:
  bool wants(const char* name) const {
    return m_options.only.isEmpty() || QLatin1String(name).startsWith(m_options.only);
  }

  void make() {
    m_progress(s("making %1 contacts").arg(m_options.contacts));
    auto made = Workspace::create(m_options.folder + s("/bench.relata"), settings(), relataParts());
    if (!made.ok()) throw made.problem();
    m_workspace = std::move(made).value();
    if (auto filled = sample::generateInto(*m_workspace, {m_options.contacts, 0, m_options.seed, true}); !filled.ok())
      throw filled.problem();
    while (m_workspace->tidy()) {
    }
    m_reader = m_workspace->read();
    m_contact = m_reader->registry().entity(u"contact");
    m_ids = m_reader->ids({s("contact"), {}, {}, false});
    // Raw copies: the work's own tables and indexes, and nothing else.
    db::OpenOptions open;
    open.create = true;
    m_raw = std::make_unique<db::Connection>(m_options.folder + s("/raw.db"), open);
    m_raw->exec(s("PRAGMA journal_mode=WAL"));
    fillRaw();
  }

  WorkspaceOptions settings() const {
    WorkspaceOptions options;
    options.stateDir = m_options.folder + s("/state");
    return options;
  }

  void fillRaw() {
    m_raw->exec(
        s("CREATE TABLE c(id INTEGER PRIMARY KEY, name, key BLOB, company, job, email, phone, mobile, city, region, "
          "country, stage, source, owner)"));
    db::Transaction transaction(*m_raw);
    db::Statement from(
        m_reader->connection(),
        s("SELECT id,name,_key,company,job_title,email,phone,mobile,city,region,country,stage,source,owner FROM "
          "contact"));
    db::Statement into(*m_raw, s("INSERT INTO c VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)"));
    while (from.step()) {
      for (int i = 0; i < 14; ++i) {
        if (i == 2)
          into.bind(i + 1, from.blob(i));
        else
          into.bindValue(i + 1, from.value(i));
      }
      into.run();
    }
    transaction.commit();
    m_raw->exec(
        s("CREATE INDEX ck ON c(key); CREATE INDEX cc ON c(company); CREATE INDEX ce ON c(email); CREATE INDEX cs ON "
          "c(stage)"));
  }

  void add(const char* name, const std::vector<double>& ours, const std::vector<double>& raw, double limit) {
    Figure figure{s(name),      s("ms"), at(ours, 0.5), at(ours, 0.95),
                  at(raw, 0.5), 0,       limit,         static_cast<qint64>(ours.size())};
    if (figure.raw > 0) figure.ratio = figure.p50 / figure.raw;
    m_figures << figure;
    m_progress(s("%1: p50 %2 ms, p95 %3 ms").arg(figure.name).arg(figure.p50, 0, 'f', 3).arg(figure.p95, 0, 'f', 3));
  }

  size_t somewhere(int i) const {
    return static_cast<size_t>((static_cast<quint64>(i) * 7919 * 104729) % std::max<size_t>(1, m_ids.size() - 50));
  }

  void reads() {
    QList<const FieldDef*> columns;
    for (const FieldDef& field : m_contact->fields)
      if (field.is(FieldFlag::InList)) columns << &field;
    if (wants("list-page")) {
      const auto page = [&](int i) {
        return std::vector<qint64>(m_ids.begin() + static_cast<long>(somewhere(i)),
                                   m_ids.begin() + static_cast<long>(somewhere(i)) + 50);
      };
      const auto ours = timed(200, [&](int i) { m_reader->records(*m_contact, page(i), columns); });
      const auto raw = timed(200, [&](int i) {
        db::StatementUse row(m_raw->cached(s("SELECT * FROM c WHERE id=?")));
        for (const qint64 id : page(i)) {
          row->reset();
          row->bind(1, id);
          while (row->step()) row->text(1);
        }
      });
      add("list-page", ours, raw, 2);
    }
    if (wants("list-ids")) {
      const auto ours = timed(7, [&](int) { m_reader->ids({s("contact"), {}, {}, false}); });
      const auto raw = timed(7, [&](int) { drain(*m_raw, s("SELECT id FROM c ORDER BY key, id")); });
      add("list-ids", ours, raw, 0);
    }
    if (wants("filter-count")) {
      const auto filter = parseFilter(s("stage = customer and city = Hamburg"), *m_contact, m_reader->registry());
      if (!filter.ok()) throw filter.problem();
      const auto ours = timed(9, [&](int) { m_reader->count({s("contact"), *filter, {}, false}); });
      const auto raw =
          timed(9, [&](int) { drain(*m_raw, s("SELECT count(*) FROM c WHERE stage='customer' AND city='Hamburg'")); });
      add("filter-count", ours, raw, 0);
    }
    if (wants("record-page")) {
      const auto ours = timed(200, [&](int i) {
        const Id id(m_ids[somewhere(i)]);
        m_reader->record(*m_contact, id);
        m_reader->timeline(*m_contact, id, 30);
        m_reader->history(*m_contact, id, 50);
      });
      const auto raw = timed(200, [&](int i) {
        db::StatementUse row(m_raw->cached(s("SELECT * FROM c WHERE id=?")));
        row->bind(1, m_ids[somewhere(i)]);
        while (row->step()) row->text(1);
      });
      add("record-page", ours, raw, 2);
    }
  }

  static void drain(db::Connection& connection, const QString& sql) {
    db::Statement rows(connection, sql);
    while (rows.step()) rows.integer(0);
  }

  void searches() {
    const std::vector<std::pair<const char*, QStringList>> kinds{
        {"search-prefix", {s("an"), s("mar"), s("schm"), s("lind"), s("ann"), s("gar"), s("tom"), s("w")}},
        {"search-han-1", {s("王"), s("张"), s("李"), s("伟"), s("云")}},
        {"search-han-2", {s("王芳"), s("张伟"), s("云石"), s("杭州"), s("科技")}},
        {"search-pinyin", {s("wangfang"), s("zhangwei"), s("zw"), s("lina"), s("hangzhou")}},
        {"search-phone", {s("138"), s("5550"), s("+86 138"), s("13855"), s("0571")}},
        {"search-mail", {s("info@"), s("nordwind"), s("@yunqi"), s("anna.s"), s("example")}},
        {"search-words", {s("anna s"), s("wang f"), s("li na"), s("mar gar"), s("zz qq")}}};
    const auto raw = timed(100, [&](int i) {
      const auto [lower, upper] = sortKeyPrefixRange(kinds[0].second[i % kinds[0].second.size()]);
      db::StatementUse rows(m_raw->cached(s("SELECT * FROM c WHERE key>=? AND key<? ORDER BY key LIMIT 50")));
      rows->bind(1, lower).bind(2, upper);
      while (rows->step()) rows->text(1);
    });
    for (const auto& [name, words] : kinds) {
      if (!wants(name)) continue;
      const auto ours =
          timed(static_cast<int>(words.size()) * 20, [&](int i) { m_reader->search(words[i % words.size()]); });
      add(name, ours, raw, 16);
    }
  }

  void saves() {
    if (!wants("save")) return;
    const auto ours = timed(60, [&](int i) {
      const auto done = m_workspace->transact({ActKind::Edit, s("contact"), {}}, [&](Transaction& tx) {
        return tx.update(tx.def("contact"), Id(m_ids[somewhere(i)]),
                         {{s("job_title"), s("Buyer %1").arg(i)}, {s("nickname"), s("Nick %1").arg(i)}});
      });
      if (!done.ok()) throw done.problem();
    });
    m_raw->exec(s("PRAGMA synchronous=FULL"));
    const auto raw = timed(60, [&](int i) {
      m_raw->cached(s("UPDATE c SET job=?, source=? WHERE id=?"))
          .bind(1, s("Buyer %1").arg(i))
          .bind(2, s("n"))
          .bind(3, m_ids[somewhere(i)])
          .run();
    });
    add("save", ours, raw, 25);
  }

  void imports() {
    const QString csv = m_options.folder + s("/people.csv");
    m_progress(s("writing %1").arg(csv));
    exchange::ExportOptions plain;
    plain.fields =
        QStringList{s("name"),  s("given_name"), s("family_name"), s("company"), s("job_title"), s("email"),
                    s("phone"), s("mobile"),     s("city"),        s("country"), s("stage"),     s("source")};
    if (auto written = exchange::exportToFile(*m_reader, {s("contact"), {}, {}, false}, plain, csv); !written.ok())
      throw written.problem();
    const auto rows = static_cast<double>(m_ids.size());
    QElapsedTimer timer;
    timer.start();
    {
      auto made = Workspace::create(m_options.folder + s("/import.relata"), settings(), relataParts());
      if (!made.ok()) throw made.problem();
      exchange::ImportOptions options;
      options.entity = s("contact");
      auto job = exchange::ImportJob::open(**made, csv, options);
      if (!job.ok()) throw job.problem();
      const auto report = (*job)->run({});
      if (!report.ok()) throw report.problem();
      if (report->rows != static_cast<qint64>(m_ids.size()))
        throw Problem("bench-rows-differ", {QString::number(report->rows)});
    }
    const double ours = rows * 1000 / static_cast<double>(timer.elapsed());
    timer.start();
    db::OpenOptions open;
    open.create = true;
    db::Connection target(m_options.folder + s("/raw-import.db"), open);
    target.exec(s("PRAGMA journal_mode=WAL; CREATE TABLE c(id INTEGER PRIMARY KEY, a,b,c,d,e,f,g,h,i,j,k,l,m)"));
    {
      db::Transaction transaction(target);
      db::Statement from(*m_raw, s("SELECT * FROM c"));
      db::Statement into(target, s("INSERT INTO c VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)"));
      while (from.step()) {
        for (int i = 0; i < 14; ++i) into.bindValue(i + 1, from.value(i));
        into.run();
      }
      transaction.commit();
    }
    for (const char* column : {"a", "b", "c", "d", "e", "f", "g"})
      target.exec(s("CREATE INDEX i%1 ON c(%1)").arg(s(column)));
    const double raw = rows * 1000 / static_cast<double>(qMax<qint64>(1, timer.elapsed()));
    m_figures << Figure{s("import"), s("rows/s"), ours, ours, raw, raw / ours, 13000, 1};
    m_progress(s("import: %1 rows/s").arg(ours, 0, 'f', 0));
  }

  const BenchOptions& m_options;
  const std::function<void(const QString&)>& m_progress;
  std::unique_ptr<Workspace> m_workspace;
  std::unique_ptr<Reader> m_reader;
  std::unique_ptr<db::Connection> m_raw;
  const EntityDef* m_contact = nullptr;
  std::vector<qint64> m_ids;
  QList<Figure> m_figures;
};

}  // namespace

Result<QList<Figure>> run(const BenchOptions& options, const std::function<void(const QString&)>& progress) {
  try {
    return Suite(options, progress).run();
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
