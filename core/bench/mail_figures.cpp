#include "core/bench/mail_figures.h"

#include <QDateTime>
#include <QFile>

#include <random>

#include "core/bench/suite.h"
#include "core/mail/import_mail.h"
#include "core/mail/mail_files.h"
#include "core/setup.h"
#include "core/store/reader.h"

namespace relata::bench {
namespace {

constexpr qint64 kMails = 10'000;
constexpr double kLeast = 2000;  // a second (issue 5, part 9)

QString s(const char* text) { return QString::fromUtf8(text); }

class MailSuite : public Suite {
 public:
  MailSuite(const BenchOptions& options, const std::function<void(const QString&)>& progress)
      : Suite(options, kMails, progress) {}

  QList<Figure> run() {
    const QString box = path("mails.mbox");
    writeMails(box);
    auto made = Workspace::create(path("mails.relata"), settings(), relataParts());
    if (!made.ok()) throw made.problem();
    m_workspace = std::move(made).value();
    qint64 tickets = 0;
    const auto ours = timed(1, [&](int) {
      const auto report = mail::importMail(*m_workspace, {box});
      if (!report.ok()) throw report.problem();
      require(report->mails == kMails && report->opened + report->joined == kMails, "mails that were imported");
      tickets = report->opened;
    });
    const ListQuery all{s("ticket"), {}, {}, false};
    require(m_workspace->read()->count(all) == tickets && tickets == m_threads, "tickets of the mails");
    const auto raw = timed(1, [&](int) { copyRaw(box); });
    Figure figure;
    figure.name = QLatin1String(kImportMails);
    figure.unit = s("rows/s");
    figure.p50 = figure.p95 = 1000.0 * kMails / ours.front();
    figure.raw = 1000.0 * kMails / raw.front();
    figure.ratio = figure.raw / figure.p50;
    figure.limit = kLeast;
    figure.samples = 1;
    add(figure);
    return m_figures;
  }

 private:
  QByteArray words(int count) {
    static const QList<QByteArray> all{"pump",  "valve",  "order",  "invoice",  "delivery", "broken", "please",
                                       "check", "number", "offer",  "question", "help",     "thanks", "报价",
                                       "发票",  "水泵",   "请确认", "发货",     "问题",     "明天"};
    QByteArray text;
    for (int i = 0; i < count; ++i)
      text += all[static_cast<qsizetype>(m_random() % static_cast<quint64>(all.size()))] + ' ';
    return text;
  }

  QByteArray body(qint64 i, const QByteArray& text) {
    if (i % 3 == 0)
      return "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n" +
             text + "\n--b\nContent-Type: text/html; charset=utf-8\n\n<p>" + text + "</p>\n--b--\n";
    if (i % 14 == 1)
      return "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\n" + text +
             "\n--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=\"offer.pdf\"\n"
             "Content-Transfer-Encoding: base64\n\n" +
             QByteArray(4000, static_cast<char>('a' + i % 26)).toBase64() + "\n--b--\n";
    return "Content-Type: text/plain; charset=utf-8\n\n" + text + '\n';
  }

  void writeMails(const QString& box) {
    QFile file(box);
    if (!file.open(QIODevice::WriteOnly)) throw Problem("file-not-writable", {box});
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    for (qint64 i = 0; i < kMails; ++i) {
      const QByteArray id = QByteArray::number(i);
      const QByteArray who = QByteArray::number(m_random() % 2000);
      const QByteArray date =
          QDateTime::fromMSecsSinceEpoch(now - (kMails - i) * 600'000).toUTC().toString(Qt::RFC2822Date).toLatin1();
      QByteArray head = "From user" + who + "@firm.example Mon Mar  2 09:00:00 2026\nFrom: User " + who + " <user" +
                        who + "@firm.example>\nTo: help@relata.example\nDate: " + date + "\nMessage-ID: <m" + id +
                        "@x>\n";
      const bool answers = i > 50 && m_random() % 5 < 3;
      if (answers) {
        const QByteArray parent = QByteArray::number(i - 1 - static_cast<qint64>(m_random() % 50));
        head += "In-Reply-To: <m" + parent + "@x>\nReferences: <m" + parent + "@x>\n";
      } else {
        ++m_threads;
      }
      head += "Subject: " + words(4) + id + '\n';
      file.write(head + body(i, words(60 + static_cast<int>(m_random() % 100))) + '\n');
    }
  }

  /// What SQLite alone takes for the same texts under their ids.
  void copyRaw(const QString& box) {
    db::OpenOptions options;
    options.create = true;
    db::Connection raw(path("raw-mails.db"), options);
    raw.exec(s("CREATE TABLE mail(id INTEGER PRIMARY KEY, mail_id TEXT, body TEXT)"));
    raw.exec(s("CREATE INDEX mail_by_id ON mail(mail_id)"));
    db::Transaction all(raw);
    mail::MailFiles files({box});
    if (auto opened = files.open(); !opened.ok()) throw opened.problem();
    QByteArray message;
    for (qint64 i = 0;; ++i) {
      const auto more = files.next(message);
      if (!more.ok()) throw more.problem();
      if (!*more) break;
      raw.cached(s("INSERT INTO mail(mail_id, body) VALUES(?, ?)"))
          .bind(1, QString::number(i))
          .bind(2, QString::fromUtf8(message))
          .run();
    }
    all.commit();
  }

  std::mt19937_64 m_random{m_options.seed};
  qint64 m_threads = 0;
};

}  // namespace

QList<Figure> mailFigures(const BenchOptions& options, const std::function<void(const QString&)>& progress) {
  return MailSuite(options, progress).run();
}

}  // namespace relata::bench
