#include "core/exchange/lead_inbox.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "core/activities/log_activity.h"
#include "core/activities/mail_head.h"
#include "core/attachments/attach.h"
#include "core/base/text.h"
#include "core/exchange/forwarded_mail.h"
#include "core/exchange/importer.h"
#include "core/mail/mail_intake.h"
#include "core/mail/mime_reader.h"
#include "core/sales/captured_file.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

QString hashOf(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return {};
  QCryptographicHash hash(QCryptographicHash::Sha256);
  return hash.addData(&file) ? QString::fromLatin1(hash.result().toHex()) : QString();
}

bool isKnown(Workspace& workspace, const QString& hash) {
  const auto reader = workspace.read();
  db::Statement row(reader->connection(), s("SELECT 1 FROM captured_file WHERE hash=? AND _del IS NOT 1"));
  row.bind(1, hash);
  return row.step();
}

Result<void> remember(Transaction& tx, const QString& hash, const QString& name, qint64 leads) {
  CapturedFile file{hash, name, tx.now(), leads};
  const auto made = tx.insert(tx.def("captured_file"), file);
  return made.ok() ? Result<void>() : Result<void>(made.problem());
}

/// "Ada Lindqvist <ada@nordwind.example>" -> the words before the address.
QString nameIn(const QString& from) {
  QString name = from.section(QLatin1Char('<'), 0, 0).trimmed();
  name.remove(QLatin1Char('"'));
  return looksLikeEmail(name) ? QString() : name;
}

Id openLeadOf(Transaction& tx, const QString& email) {
  db::StatementUse row(
      tx.connection().cached(s("SELECT id FROM lead WHERE email = ? COLLATE NOCASE AND email IS NOT "
                               "NULL AND _del IS NOT 1 AND status IN ('new', "
                               "'working', 'nurturing', 'qualified') ORDER BY id LIMIT 1")));
  row->bind(1, email);
  return row->step() ? row->id(0) : Id();
}

Result<Id> takeMail(Transaction& tx, const FileContent& file, const MailHead& mail, CapturedLeads& taken) {
  const QString email = normalEmail(mail.from);
  Id lead = email.isEmpty() ? Id() : openLeadOf(tx, email);
  if (!lead) {
    Record record(tx.def("lead"));
    record.set("name", nameIn(mail.from));
    record.set("email", email);
    record.set("interest", mail.subject);
    record.set("source", s("E-mail"));
    if (mail.date && *mail.date <= tx.now()) record.set("received", *mail.date);
    const Result<Id> made = tx.insert(record);
    if (!made.ok()) return made;
    lead = *made;
    ++taken.added;
  } else {
    ++taken.joined;
  }
  Activity activity = mailActivity(mail, tx.now());
  activity.direction = s("in");
  const Result<Id> logged = logActivity(tx, activity, {lead});
  if (!logged.ok()) return logged;
  if (const auto attached = attach(tx, *logged, file); !attached.ok()) return attached;
  return lead;
}

QSet<QString> ourAddresses(Workspace& workspace) {
  QSet<QString> ours;
  for (const QString& address : mail::ownAddresses(workspace.read()->connection())) ours << normalEmail(address);
  return ours;
}

Result<Id> takeMailFile(Workspace& workspace, const QString& path, const QString& hash, CapturedLeads& taken) {
  const Result<FileContent> file = readFileContent(path);
  if (!file.ok()) return file.problem();
  const auto outer = mailHead(file->bytes);
  const auto whole = mail::readMail(file->bytes);
  if (!outer || !whole) return Problem("mail-unreadable", {QFileInfo(path).fileName()});
  const Result<MailHead> mail = leadMail(*whole, *outer, ourAddresses(workspace));
  if (!mail.ok()) return mail.problem();
  const QString name = nameIn(mail->from).isEmpty() ? mail->from : nameIn(mail->from);
  return workspace.transact({ActKind::Create, s("lead"), {name}}, [&](Transaction& tx) -> Result<Id> {
    const Result<Id> lead = takeMail(tx, *file, *mail, taken);
    if (!lead.ok() || hash.isEmpty()) return lead;
    if (auto noted = remember(tx, hash, QFileInfo(path).fileName(), taken.added); !noted.ok()) return noted.problem();
    return lead;
  });
}

/// What is no lead is looked at once, too.
void passOver(Workspace& workspace, const QString& hash, CapturedLeads& taken) {
  const auto noted = workspace.transact({ActKind::Create, s("captured_file"), {taken.file}},
                                        [&](Transaction& tx) { return remember(tx, hash, taken.file, 0); });
  if (!noted.ok()) taken.problem = noted.problem();
}

CapturedLeads takeTable(Workspace& workspace, const QString& path, const QString& hash) {
  CapturedLeads taken;
  taken.file = QFileInfo(path).fileName();
  ImportOptions options;
  options.entity = s("lead");
  options.otherwise.insert(s("source"), QFileInfo(path).absoluteDir().dirName());
  // One act: who takes the leads back wants the file read again, too.
  options.alongside = [&](Transaction& tx, const ImportReport& report) -> Result<void> {
    if (auto noted = remember(tx, hash, taken.file, report.added); !noted.ok()) return noted.problem();
    return {};
  };
  auto job = ImportJob::open(workspace, path, options);
  if (!job.ok()) return taken.problem = job.problem(), taken;
  const Result<ImportReport> report = (*job)->run();
  if (!report.ok()) return taken.problem = report.problem(), taken;
  taken.added = report->added;
  taken.updated = report->updated;
  taken.duplicates = report->duplicates;
  taken.failed = report->failed;
  for (const LeftOutColumn& column : report->leftOut) taken.leftOut << column.column;
  return taken;
}

}  // namespace

const QStringList& leadFileKinds() {
  static const QStringList all{s("*.csv"), s("*.tsv"), s("*.txt"), s("*.xlsx"), s("*.vcf"), s("*.jsonl"), s("*.eml")};
  return all;
}

Result<InboxReport> takeLeadFiles(Workspace& workspace, const QString& folder) {
  const QDir dir(folder);
  if (!dir.exists()) return Problem("no-such-file", {folder});
  return takeLeadFiles(workspace, folder, dir.entryList(leadFileKinds(), QDir::Files | QDir::Readable, QDir::Name));
}

Result<InboxReport> takeLeadFiles(Workspace& workspace, const QString& folder, const QStringList& names) {
  const QDir dir(folder);
  InboxReport report;
  for (const QString& name : names) {
    const QString path = dir.filePath(name), hash = hashOf(path);
    CapturedLeads taken;
    taken.file = name;
    if (hash.isEmpty()) {
      taken.problem = Problem("no-permission", {path});
    } else if (isKnown(workspace, hash)) {
      taken.known = true;
    } else if (name.endsWith(QLatin1String(".eml"), Qt::CaseInsensitive)) {
      const Result<Id> lead = takeMailFile(workspace, path, hash, taken);
      const bool isNone = !lead.ok() && (lead.problem().is("mail-automatic") || lead.problem().is("mail-of-ours"));
      if (!lead.ok()) (isNone ? taken.passedOver : taken.problem) = lead.problem();
      if (isNone) passOver(workspace, hash, taken);
    } else {
      taken = takeTable(workspace, path, hash);
    }
    report.added += taken.added;
    report.files << taken;
  }
  return report;
}

Result<Id> leadFromMail(Workspace& workspace, const QString& path) {
  CapturedLeads taken;
  return takeMailFile(workspace, path, {}, taken);
}

}  // namespace relata::exchange
