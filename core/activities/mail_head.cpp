#include "core/activities/mail_head.h"

#include <QDateTime>
#include <QRegularExpression>

#include "core/base/mail_words.h"

namespace relata {
namespace {

constexpr qsizetype kMostHead = 256 << 10;

std::optional<qint64> momentOf(QString date) {
  static const QRegularExpression comment(QStringLiteral("\\([^)]*\\)"));
  date = date.remove(comment).simplified();
  const QDateTime at = QDateTime::fromString(date, Qt::RFC2822Date);
  return at.isValid() ? std::optional(at.toMSecsSinceEpoch()) : std::nullopt;
}

}  // namespace

QString decodedWords(const QByteArray& header) { return headerText(header); }

std::optional<MailHead> mailHead(const QByteArray& message) {
  MailHead mail;
  bool any = false;
  QByteArray name, value;
  const auto take = [&] {
    const QByteArray key = name.toLower();
    if (key == "subject") mail.subject = decodedWords(value).left(500);
    if (key == "from") mail.from = decodedWords(value).left(500);
    if (key == "to") mail.to = decodedWords(value).left(500);
    if (key == "date") mail.date = momentOf(QString::fromUtf8(value));
    any = any || key == "subject" || key == "from" || key == "date";
    name.clear();
    value.clear();
  };
  for (const QByteArray& raw : message.left(kMostHead).split('\n')) {
    QByteArray line = raw;
    if (line.endsWith('\r')) line.chop(1);
    if (line.isEmpty()) break;
    if (line.startsWith(' ') || line.startsWith('\t')) {
      value += line;
      continue;
    }
    take();
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0) continue;
    name = line.left(colon).trimmed();
    value = line.mid(colon + 1);
  }
  take();
  return any && (!mail.from.isEmpty() || !mail.subject.isEmpty()) ? std::optional(mail) : std::nullopt;
}

Activity mailActivity(const MailHead& mail, qint64 now) {
  Activity activity;
  activity.kind = QStringLiteral("mail");
  activity.subject = mail.subject.isEmpty() ? mail.from : mail.subject;
  activity.body = mail.to.isEmpty() ? mail.from : mail.from + QStringLiteral(" → ") + mail.to;
  activity.source = QStringLiteral("imported");
  activity.at = mail.date.value_or(now);
  return activity;
}

}  // namespace relata
