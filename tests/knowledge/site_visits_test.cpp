#include "core/knowledge/site_visits.h"

#include <QFile>
#include <zlib.h>

#include <algorithm>
#include <map>
#include <random>

#include "core/service/service_sheet.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

const QByteArray kBrowser = "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0";

/// Logs of the server that holds the web site, as nginx writes them.
class SiteLog : public TempWorkspace {
 public:
  /// A request at a time of 2 March 2026.
  static QByteArray line(const char* host, const char* time, const QByteArray& target,
                         const QByteArray& agent = kBrowser, const char* status = "200", const char* day = "02") {
    return QByteArray(host) + " - - [" + day + "/Mar/2026:" + time + " +0000] \"GET " + target + " HTTP/1.1\" " +
           status + " 512 \"-\" \"" + agent + "\"\n";
  }
  QString log(const char* name, const QByteArray& lines) {
    QFile out(file(q(name)));
    REQUIRE(out.open(QIODevice::WriteOnly));
    out.write(lines);
    return out.fileName();
  }
  QString packed(const char* name, const QByteArray& lines) {
    const QString path = file(q(name));
    const gzFile out = gzopen(path.toLocal8Bit().constData(), "wb");
    REQUIRE(out);
    REQUIRE(gzwrite(out, lines.constData(), static_cast<unsigned>(lines.size())) == lines.size());
    gzclose(out);
    return path;
  }
  SiteVisitReport bring(const QStringList& files) {
    const auto done = importSiteLogs(**this, files);
    if (!done.ok()) FAIL(describe(done.problem()).toStdString());
    return *done;
  }
  ReportSheet report(const char* by = "day") {
    const QDate day(2026, 3, 2);
    return *serviceSheet(*(*this)->read(), {q("deflection"), {}, day, day.addDays(1), q(by), {}, {}, 0}, day);
  }
  /// What a row says, without its title.
  static QList<double> figures(const ReportSheet& sheet, const char* key) {
    for (const ReportRow& row : sheet.rows)
      if (row.key == q(key)) {
        QList<double> out;
        for (qsizetype i = 1; i < row.cells.size(); ++i) {
          const Value& value = row.cells[i].value;
          out << (sheet.columns[i].kind == FigureKind::Count ? static_cast<double>(value.integer()) : value.decimal());
        }
        return out;
      }
    return {};
  }
};

/// Ada reads and then writes, Bo reads, Cy only looks at the list, and a crawler reads everything.
QByteArray someDay() {
  return SiteLog::line("10.0.0.1", "09:00:00", "/help/en/") +
         SiteLog::line("10.0.0.1", "09:01:00", "/help/en/KB-7KQ2M8.html") +
         SiteLog::line("10.0.0.1", "09:02:00", "/help/en/ask.html") +
         SiteLog::line("10.0.0.1", "13:00:00", "/help/en/write.html") +
         SiteLog::line("10.0.0.2", "09:10:00", "/help/zh/KB-7KQ2M9.html?from=mail") +
         SiteLog::line("10.0.0.2", "09:30:00", "/help/zh/KB-7KQ2M8.html") +
         SiteLog::line("10.0.0.3", "10:00:00", "/help/en/index.html") +
         SiteLog::line("10.0.0.4", "10:00:00", "/help/en/KB-7KQ2M8.html",
                       "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)") +
         SiteLog::line("10.0.0.3", "10:00:01", "/help/site.css") +
         SiteLog::line("10.0.0.3", "10:00:02", "/help/en/KB-404.html", kBrowser, "404") +
         "10.0.0.9 - - [02/Mar/2026:10:00:03 +0000] \"\\x16\\x03\" 400 150 \"-\" \"-\"\n";
}

}  // namespace

TEST_CASE("the log of the web site tells who was helped by it at most", "[knowledge][visits]") {
  SiteLog ws;
  const SiteVisitReport report = ws.bring({ws.log("access.log", someDay())});
  CHECK(report.visits == 4);  // Ada comes twice
  CHECK(report.readers == 2);
  CHECK(report.asked == 1);
  CHECK(report.pages == 7);
  CHECK(report.programs == 1);
  CHECK(report.others == 3);
  CHECK(report.broken == 0);
  ws.add("ticket", {{q("subject"), q("How do I pair it?")}});
  CHECK(SiteLog::figures(ws.report(), "2026-03-02") == QList<double>{4, 2, 1, 1, 25, 1});
  CHECK(SiteLog::figures(ws.report("month"), "2026-03-01") == QList<double>{4, 2, 1, 1, 25, 1});
  CHECK(ws.report().formula.contains(q("upper bound")));
  REQUIRE(ws.report().remarks.size() == 1);  // of the second day there is no log
  REQUIRE(ws->undo().ok());
}

TEST_CASE("logs that are read again or overlap count once, and of an hour the fuller one counts",
          "[knowledge][visits]") {
  SiteLog ws;
  const QString whole = ws.log("access.log", someDay());
  const QByteArray beginning = someDay().left(someDay().indexOf("10.0.0.2"));
  CHECK(ws.bring({ws.log("early.log", beginning)}).hours == 2);
  CHECK(ws.bring({whole}).hours == 2);  // of nine o'clock more is known now, ten o'clock is new
  CHECK(ws.bring({whole}).hours == 0);
  CHECK(ws.bring({ws.log("late.log", beginning)}).hours == 0);
  CHECK(SiteLog::figures(ws.report(), "2026-03-02") == QList<double>{4, 2, 1, 1, 25, 0});
  REQUIRE(ws->undo().ok());
  CHECK(SiteLog::figures(ws.report(), "2026-03-02") == QList<double>{2, 1, 1, 0, 0, 0});
  REQUIRE(ws->redo().ok());
  CHECK(SiteLog::figures(ws.report(), "2026-03-02") == QList<double>{4, 2, 1, 1, 25, 0});
}

TEST_CASE("who writes on the next day still wrote, and who writes two days later asked something else",
          "[knowledge][visits]") {
  SiteLog ws;
  const QByteArray first = SiteLog::line("10.0.0.1", "23:50:00", "/en/KB-7KQ2M8.html") +
                           SiteLog::line("10.0.0.2", "08:00:00", "/en/KB-7KQ2M8.html");
  const QByteArray next = SiteLog::line("10.0.0.1", "00:10:00", "/en/write.html", kBrowser, "200", "03") +
                          SiteLog::line("10.0.0.2", "08:00:01", "/en/write.html", kBrowser, "200", "03");
  const SiteVisitReport report = ws.bring({ws.packed("access.log.1.gz", first), ws.log("access.log", next)});
  CHECK(report.readers == 2);
  CHECK(report.asked == 1);
}

TEST_CASE("a visit that goes on in the next log is one visit, whatever the order they are read in",
          "[knowledge][visits]") {
  const auto at = [](const char* host, const char* time, const char* day, const char* page) {
    return SiteLog::line(host, time, page, kBrowser, "200", day);
  };
  // The server changes to a new log at midnight, and once more in the middle of an hour: Ada reads over both, Bo comes
  // back after half an hour, Cy reads in the evening and writes in the morning.
  const QList<QByteArray> parts{
      at("10.0.0.1", "23:50:00", "02", "/en/") + at("10.0.0.2", "23:40:00", "02", "/en/KB-7KQ2M8.html") +
          at("10.0.0.3", "22:00:00", "02", "/en/KB-7KQ2M8.html"),
      at("10.0.0.1", "00:05:00", "03", "/en/KB-7KQ2M8.html") + at("10.0.0.2", "00:10:00", "03", "/en/") +
          at("10.0.0.1", "00:20:00", "03", "/en/"),
      at("10.0.0.1", "00:40:00", "03", "/en/write.html") + at("10.0.0.3", "07:00:00", "03", "/en/write.html")};
  QList<int> order{0, 1, 2};
  do {
    SiteLog ws;
    QStringList files;
    for (const int part : order)
      files << ws.log(QByteArray("access.log." + QByteArray::number(part)).constData(), parts[part]);
    INFO(files.join(u' ').toStdString());
    for (const QString& file : files) ws.bring({file});
    CHECK(SiteLog::figures(ws.report(), "2026-03-02").mid(0, 3) == QList<double>{3, 3, 2});
    CHECK(SiteLog::figures(ws.report(), "2026-03-03").mid(0, 3) == QList<double>{2, 0, 0});
    for (const QString& file : files) CHECK(ws.bring({file}).hours == 0);
    CHECK(SiteLog::figures(ws.report(), "2026-03-02").mid(0, 3) == QList<double>{3, 3, 2});
    CHECK(SiteLog::figures(ws.report(), "2026-03-03").mid(0, 3) == QList<double>{2, 0, 0});
  } while (std::next_permutation(order.begin(), order.end()));
}

TEST_CASE("logs read one by one say what they say when they are read together, and hours amid them keep no trace",
          "[knowledge][visits]") {
  // Twelve days of readers that come at any time, stay over midnight and change their mind.
  std::mt19937 random(20260302);
  const auto below = [&](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit)); };
  std::map<int, QByteArray> lines;  // by the second
  constexpr int kDays = 12, kDaySeconds = 86'400;
  const QList<QByteArray> pages{"/en/", "/en/KB-7KQ2M8.html", "/en/write.html", "/zh/KB-7KQ2M9.html"};
  for (int hour = 0; hour < kDays * 24; ++hour) lines[hour * 3600] += "-";
  for (int i = 0; i < 1500; ++i) {
    int second = below(kDays * kDaySeconds);
    const QByteArray host = "10.0.0." + QByteArray::number(1 + below(40));
    for (int j = below(5); j >= 0 && second < kDays * kDaySeconds; --j, second += below(2700))
      lines[second] += "+" + host;
  }
  QList<QByteArray> logs(4);
  for (const auto& [second, hosts] : lines)
    for (QByteArray host : hosts.split('+')) {
      if (host == "-" || host.isEmpty()) host = "10.0.1.1";
      const QByteArray day = QByteArray::number(1 + second / kDaySeconds).rightJustified(2, '0');
      const QByteArray time = QTime(0, 0).addSecs(second % kDaySeconds).toString(q("HH:mm:ss")).toLatin1();
      logs[std::min<qsizetype>(3, second / (3 * kDaySeconds + 1234))] +=
          SiteLog::line(host.constData(), time.constData(), pages[below(4)], kBrowser, "200", day.constData());
    }
  const auto all = [](SiteLog& ws) {
    const QDate first(2026, 3, 1);
    const auto sheet =
        *serviceSheet(*ws->read(), {q("deflection"), {}, first, first.addDays(kDays), q("day"), {}, {}, 0}, first);
    QStringList out;
    for (const ReportRow& row : sheet.rows)
      for (const auto& cell : row.cells) out << cell.value.text() + QString::number(cell.value.integer());
    return out;
  };
  SiteLog whole;
  QStringList files;
  for (int i = 0; i < 4; ++i) files << whole.log(QByteArray("log." + QByteArray::number(i)).constData(), logs[i]);
  whole.bring(files);
  const qint64 hours = whole.count("site_hour");
  CHECK(hours >= kDays * 24);
  for (const QList<int>& order : {QList<int>{0, 1, 2, 3}, QList<int>{3, 0, 2, 1}, QList<int>{2, 1, 3, 0}}) {
    SiteLog ws;
    for (const int part : order) ws.bring({files[part]});
    CHECK(all(ws) == all(whole));
    // Of the first and the last hours it is kept who looked, because what comes before and after is not known.
    CHECK(ws.count("site_hour", q("trace is not empty")) == 64);
  }
}

TEST_CASE("a packed log gives what the plain one does, however large it is", "[knowledge][visits]") {
  SiteLog ws;
  QByteArray lines;
  for (int i = 0; i < 5'000; ++i)
    lines +=
        SiteLog::line(QByteArray("10.1." + QByteArray::number(i % 250) + "." + QByteArray::number(i / 250)).constData(),
                      "09:00:00", "/en/KB-7KQ2M8.html");
  CHECK(ws.bring({ws.packed("access.log.gz", lines)}).visits == 5'000);
  // Two that were put one behind the other are one.
  QFile one(ws.packed("one.gz", someDay())), two(ws.packed("two.gz", lines));
  REQUIRE(one.open(QIODevice::ReadOnly));
  REQUIRE(two.open(QIODevice::ReadOnly));
  CHECK(ws.bring({ws.log("both.gz", one.readAll() + two.readAll())}).visits == 5'004);
}

TEST_CASE("a log that is cut off, or none, brings nothing", "[knowledge][visits]") {
  SiteLog ws;
  QFile packed(ws.packed("access.log.gz", someDay().repeated(100)));
  REQUIRE(packed.open(QIODevice::ReadOnly));
  const QString cut = ws.log("cut.gz", packed.readAll().chopped(30));
  CHECK(importSiteLogs(*ws, {cut}).problem().is("log-packed-broken"));
  CHECK(importSiteLogs(*ws, {ws.log("letter.txt", "Dear all,\nthis is no log.\n")}).problem().is("site-log-none"));
  CHECK(importSiteLogs(*ws, {ws.file(q("nowhere"))}).problem().is("csv-cannot-open"));
  CHECK(importSiteLogs(*ws, {ws.log("access.log", someDay())}, [] { return true; }).ok());  // too short to be stopped
  REQUIRE(ws->undo().ok());
  CHECK(importSiteLogs(*ws, {ws.log("long.log", someDay().repeated(200))}, [] { return true; })
            .problem()
            .is("cancelled"));
  CHECK(ws.count("site_hour") == 0);
  CHECK(ws.report().isEmpty);
  const SiteVisitReport broken = ws.bring({ws.log("half.log", someDay() + "10.0.0.1 - - [02/Mar/2026:10:0")});
  CHECK(broken.broken == 1);
  CHECK(broken.visits == 4);
}
