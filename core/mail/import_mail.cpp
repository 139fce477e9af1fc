#include "core/mail/import_mail.h"

#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <vector>

#include "core/mail/mail_files.h"
#include "core/store/system_entities.h"

namespace relata::mail {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// Who answers whom among the mails of an archive: ids that name each other are one thread.
class Threads {
 public:
  void add(const Mail& mail) {
    const int self = mail.id.isEmpty() ? fresh() : of(mail.id);
    m_mails.push_back(self);
    for (const QString& other : mail.references) join(self, of(other));
    if (!mail.parent.isEmpty()) join(self, of(mail.parent));
    About& about = m_about[static_cast<size_t>(self)];
    about.date = std::max(about.date, mail.date.value_or(0));
    about.subject = mail.subject;
  }

  /// Once all are known.
  void settle() {
    m_threads.resize(m_about.size());
    for (size_t i = 0; i < m_about.size(); ++i) {
      const About& about = m_about[i];
      if (about.date <= 0) continue;
      MailThread& thread = m_threads[static_cast<size_t>(root(static_cast<int>(i)))];
      if (thread.first == 0 || about.date < thread.first) {
        thread.first = about.date;
        thread.subject = about.subject;
      }
      thread.last = std::max(thread.last, about.date);
    }
  }

  /// Of the mail that was added as the n-th.
  MailThread threadOf(qint64 n, UtcMs now) {
    if (n < 0 || n >= static_cast<qint64>(m_mails.size())) return {};
    const int at = root(m_mails[static_cast<size_t>(n)]);
    MailThread thread = m_threads[static_cast<size_t>(at)];
    thread.key = QString::number(at);
    thread.first = std::min(thread.first, now);
    thread.last = std::min(thread.last, now);
    return thread;
  }

 private:
  struct About {
    UtcMs date = 0;
    QString subject;
  };
  int fresh() {
    m_parent.push_back(static_cast<int>(m_parent.size()));
    m_about.emplace_back();
    return m_parent.back();
  }
  int of(const QString& id) {
    const auto known = m_ids.constFind(id);
    return known != m_ids.constEnd() ? *known : *m_ids.insert(id, fresh());
  }
  int root(int at) {
    while (m_parent[static_cast<size_t>(at)] != at) {
      int& parent = m_parent[static_cast<size_t>(at)];
      parent = m_parent[static_cast<size_t>(parent)];
      at = parent;
    }
    return at;
  }
  void join(int one, int other) { m_parent[static_cast<size_t>(root(other))] = root(one); }

  QHash<QString, int> m_ids;
  std::vector<int> m_parent, m_mails;
  std::vector<About> m_about;
  std::vector<MailThread> m_threads;
};

class MailImport {
 public:
  MailImport(Workspace& workspace, const QStringList& paths, const MailImportOptions& options,
             const MailProgress& progress)
      : m_workspace(workspace),
        m_paths(paths),
        m_options(options),
        m_progress(progress),
        m_files(paths, options.limits) {}

  Result<MailImportReport> run() {
    if (auto opened = m_files.open(); !opened.ok()) return opened.problem();
    if (auto read = readThreads(); !read.ok()) return read.problem();
    m_report.dryRun = m_options.dryRun;
    const Result<qint64> tid = m_workspace.transactBulk(act(), [&](Transaction& tx) { return body(tx); });
    if (!tid.ok()) return tid.problem();
    m_report.tid = *tid;
    return m_report;
  }

 private:
  Result<void> readThreads() {
    QByteArray message;
    for (;;) {
      const Result<bool> more = m_files.next(message);
      if (!more.ok()) return more.problem();
      if (!*more) break;
      const auto mail = readMailHead(message, m_options.limits);
      m_threads.add(mail ? *mail : Mail());
      if (!goOn(m_files.done() / 4)) return Problem("cancelled");
    }
    m_threads.settle();
    m_files.rewind();
    return {};
  }

  Result<void> body(Transaction& tx) {
    tx.beginBringingIn();
    IntakeOptions intake;
    intake.archive = true;
    intake.own = m_options.own;
    intake.mailbox = m_options.mailbox;
    MailIntake taking(tx, intake);
    QByteArray message;
    for (;;) {
      const Result<bool> more = m_files.next(message);
      if (!more.ok()) return more.problem();
      if (!*more) break;
      if (auto taken = takeOne(taking, message, tx.now()); !taken.ok()) return taken;
      if (!goOn(m_files.total() / 4 + m_files.done() * 3 / 4)) return Problem("cancelled");
    }
    tx.setAct(act());
    if (m_options.dryRun) {
      tx.rehearse();
      return {};
    }
    return m_report.opened + m_report.joined > 0 ? record(tx) : Result<void>();
  }

  Result<void> takeOne(MailIntake& taking, const QByteArray& message, UtcMs now) {
    const MailThread thread = m_threads.threadOf(m_report.mails, now);
    const auto taken = takeMessage(taking, message, m_files.place(), m_report, thread, m_options.limits);
    return taken.ok() ? Result<void>() : Result<void>(taken.problem());
  }

  /// In the list of imports.
  Result<void> record(Transaction& tx) {
    ImportRun run;
    run.entity = s("ticket");
    run.file = fileName();
    run.shape = s("mail");
    run.report = QString::fromUtf8(QJsonDocument(m_report.toJson()).toJson(QJsonDocument::Compact));
    run.at = tx.now();
    run.added = m_report.opened;
    run.updated = m_report.joined;
    run.skipped = m_report.there;
    run.failed = m_report.unreadable;
    const Result<Id> made = tx.insert(tx.def("import_run"), run);
    return made.ok() ? Result<void>() : Result<void>(made.problem());
  }

  bool goOn(qint64 done) { return !m_progress || m_progress(done, m_files.total(), m_report.mails); }
  QString fileName() const {
    const QString first = QFileInfo(m_paths.value(0)).fileName();
    return m_paths.size() > 1 ? s("%1 (+%2)").arg(first).arg(m_paths.size() - 1) : first;
  }
  Act act() const { return {ActKind::Import, s("ticket"), {fileName(), QString::number(m_report.opened)}}; }

  Workspace& m_workspace;
  QStringList m_paths;
  const MailImportOptions& m_options;
  const MailProgress& m_progress;
  MailFiles m_files;
  Threads m_threads;
  MailImportReport m_report;
};

}  // namespace

QJsonObject MailImportReport::toJson() const {
  QJsonObject all = MailCounts::toJson();
  all.insert(s("format"), s("mail"));
  all.insert(s("dry_run"), dryRun);
  all.insert(s("txn"), tid);
  return all;
}

Result<MailImportReport> importMail(Workspace& workspace, const QStringList& paths, const MailImportOptions& options,
                                    const MailProgress& progress) {
  return MailImport(workspace, paths, options, progress).run();
}

}  // namespace relata::mail
