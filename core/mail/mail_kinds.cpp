#include "core/mail/mail_kinds.h"

#include <QRegularExpression>
#include <QSet>

#include "core/base/mail_words.h"

namespace relata::mail {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }
constexpr auto kAnyCase = QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;

const QRegularExpression& addressPattern() {
  static const QRegularExpression pattern(
      s("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})\\.)+[A-Za-z]{2,24}"));
  return pattern;
}

QString addressIn(const QString& text) {
  QString found = addressPattern().match(text).captured();
  while (found.startsWith(QLatin1Char('\'')) || found.startsWith(QLatin1Char('='))) found.remove(0, 1);
  return found;
}

bool isDaemon(const QString& address) {
  static const QRegularExpression daemon(
      s("^(?:mailer[-_.]?daemon|mail[-_.]?daemon|post[-_.]?master|mail[.-]?delivery|mdaemon|no[-_.]?reply|complaints?|"
        "feedback(?:loop)?|mail\\.delivery\\.system|bounces?[-+=.]?)\\b"),
      kAnyCase);
  return daemon.match(address).hasMatch();
}

void add(QStringList& list, const QString& address) {
  if (!address.isEmpty() && !list.contains(address, Qt::CaseInsensitive) && list.size() < 100) list << address;
}

/// The fields of a report, group by group ("\n\n" between them).
class Report {
 public:
  explicit Report(const QByteArray& text) {
    QString all = textAsLabelled(text, {});
    all.replace(s("\r\n"), s("\n"));
    static const QRegularExpression folded(s("\n[ \t]+"));
    m_groups = all.replace(folded, s(" ")).split(s("\n\n"), Qt::SkipEmptyParts);
  }
  static QString field(const QString& group, const char* name) {
    const QRegularExpression line(s("(?:^|\n)%1[ \t]*:[ \t]*([^\n]*)").arg(s(name)), kAnyCase);
    return line.match(group).captured(1).trimmed();
  }
  const QStringList& groups() const { return m_groups; }

 private:
  QStringList m_groups;
};

void readReport(const Mail& mail, Bounce& bounce) {
  bool failed = false, delayed = false;
  const Report report(mail.report);
  for (const QString& group : report.groups()) {
    if (!Report::field(group, "Feedback-Type").isEmpty()) bounce.kind = Bounce::Kind::Complaint;
    QString address;
    for (const char* name : {"Final-Recipient", "X-Actual-Recipient", "Original-Recipient", "Original-Rcpt-To"}) {
      const QString value = Report::field(group, name);
      const QString plain = value.section(QLatin1Char(';'), value.contains(QLatin1Char(';')) ? 1 : 0);
      address = addressIn(plain);
      if (address.isEmpty()) address = addressIn(value);
      // An internal address that a server wrote instead of the one that was written to.
      const QString other = addressIn(Report::field(group, "Original-Recipient"));
      if (!other.isEmpty() && QByteArray(name) == "Final-Recipient" && address.isEmpty()) address = other;
      if (!address.isEmpty()) break;
    }
    const QString action = Report::field(group, "Action").toLower();
    if (address.isEmpty()) continue;
    if (action.startsWith(s("delivered")) || action.startsWith(s("relayed")) || action.startsWith(s("expanded")))
      continue;
    delayed = delayed || action.startsWith(s("delayed"));
    failed = failed || !action.startsWith(s("delayed"));
    add(bounce.addresses, address);
    if (bounce.status.isEmpty())
      bounce.status = Report::field(group, "Status").section(QLatin1Char(' '), 0, 0).left(12);
    if (bounce.reason.isEmpty())
      bounce.reason = Report::field(group, "Diagnostic-Code").section(QLatin1Char(';'), 1).simplified().left(500);
  }
  if (delayed && !failed && bounce.kind == Bounce::Kind::Failed) bounce.kind = Bounce::Kind::Delayed;
}

bool saysFailure(const QString& subject) {
  static const QRegularExpression said(
      s("undeliver|not deliver|non[- ]?deliver|could not be delivered|deliver\\w* (?:status notification|fail|has "
        "failed|problem|delay|incomplete)|delivery (?:report|error)|failure notice|failure notification|failed "
        "delivery|mail failure|returned mail|return(?:ed|ing) (?:mail|message|to sender)|mail (?:system )?error|mail "
        "delivery|message (?:delivery )?(?:failed|delayed)|error sending your mail|mail status report|warning: "
        "(?:could not send|message)|errors from|permanent delivery|bounce|unzustellbar|nicht zugestellt|konnte "
        "nicht|échec|"
        "non remis|non distribu|no se pudo entregar|mancato "
        "recapito|退信|无法投递|投递失败|無法傳遞|未能送达|配信不能|エラー通知|送信失敗"),
      kAnyCase);
  return said.match(subject).hasMatch();
}

/// The server's own words, without the mail that it sends back.
QString wordsOf(const Mail& mail, QString* returned) {
  static const QRegularExpression begins(
      s("^\\W*(?:.{0,40}below this line is|---+ ?(?:original|the (?:header|message|original)|returned|unsent|"
        "undelivered|transcript of the (?:returned|original)|message|header|copy)|original message (?:follows|headers?|"
        "header)|.{0,30}(?:headers? of the|copy of the|text of the) (?:original|message|mail)|the (?:original "
        ")?message "
        "(?:headers?|contents|text) (?:follows|is|was)|message headers? follow|your (?:original )?message (?:follows|"
        "reads|headers)|received\\s*:\\s*(?:from|by)|return-path\\s*:|unsent message|undelivered message|"
        "-----original message)"),
      kAnyCase | QRegularExpression::MultilineOption);
  const auto found = begins.match(mail.text);
  if (!found.hasMatch()) return mail.text;
  if (returned) *returned = mail.text.mid(found.capturedStart());
  return mail.text.left(found.capturedStart());
}

/// How likely a line names whom the mail did not reach.
int weight(const QString& line, const QString& around) {
  static const QRegularExpression bad(
      s("\\b[45]\\d\\d\\b|\\b5\\.\\d\\.\\d|unknown|no such|not (?:found|exist|available|active|listed)|does(?:n't| "
        "not) "
        "(?:exist|have)|invalid|unavailable|rejected|refused|failed|failure|undeliver|recipient|rcpt to|mailbox|over "
        "quota|disabled|could not|不存在|失败|見つかりません"),
      kAnyCase);
  static const QRegularExpression alone(s("^\\W*(?:to\\s*:|recipient\\s*:|for\\s+)?\\W*[^\\s<>@]+@[^\\s<>]+?\\W*$"),
                                        kAnyCase);
  int points = 0;
  if (bad.match(line).hasMatch()) points += 2;
  if (bad.match(around).hasMatch()) ++points;
  if (alone.match(line).hasMatch()) points += 2;
  if (line.trimmed().startsWith(QLatin1Char('<'))) ++points;
  static const QRegularExpression sender(
      s("(?:mail from|from\\s*:|sender|envelope-from|contact|questions|administrator|support)"), kAnyCase);
  if (sender.match(line).hasMatch()) points -= 4;
  return points;
}

void readWords(const Mail& mail, Bounce& bounce) {
  QString returned;
  const QString words = wordsOf(mail, &returned);
  static const QRegularExpression json(s("\"emailAddress\"\\s*:\\s*\"([^\"]+)\""));
  for (auto it = json.globalMatch(mail.text); it.hasNext();) add(bounce.addresses, addressIn(it.next().captured(1)));
  if (!bounce.addresses.isEmpty()) return;
  QSet<QString> own{mail.from.address.toLower()};
  for (const MailAddress& to : mail.to) own << to.address.toLower();
  int best = -3;
  const QStringList lines = words.split(QLatin1Char('\n')).mid(0, 400);
  for (qsizetype i = 0; i < lines.size(); ++i) {
    const QString around = lines.value(i - 1) + lines.value(i + 1) + lines.value(i + 2);
    for (auto it = addressPattern().globalMatch(lines[i]); it.hasNext();) {
      const QString address = addressIn(it.next().captured());
      if (own.contains(address.toLower()) || isDaemon(address)) continue;
      const int points = weight(lines[i], around);
      if (points > best) {
        bounce.addresses = {address};
        best = points;
        bounce.reason = lines.mid(i, 3).join(QLatin1Char(' ')).simplified().left(500);
      } else if (points == best) {
        add(bounce.addresses, address);
      }
    }
  }
  if (!bounce.addresses.isEmpty()) return;
  // The mail that came back says whom it was for.
  const QByteArray head = mail.returned.isEmpty() ? returned.toUtf8() : mail.returned;
  static const QRegularExpression to(s("^(?:X-Actual-Recipient|Delivered-To|X-Envelope-To|To)\\s*:\\s*([^\\n]+)"),
                                     kAnyCase | QRegularExpression::MultilineOption);
  for (auto it = to.globalMatch(QString::fromUtf8(head.left(64 << 10))); it.hasNext() && bounce.addresses.isEmpty();)
    add(bounce.addresses, addressIn(it.next().captured(1)));
}

QString originalId(const Mail& mail) {
  static const QRegularExpression id(s("^(?:Original-)?Message-ID\\s*:\\s*<([^>\\s]+)>"),
                                     kAnyCase | QRegularExpression::MultilineOption);
  const QString inReturned = id.match(QString::fromUtf8(mail.returned.left(64 << 10))).captured(1);
  if (!inReturned.isEmpty()) return inReturned;
  const QString inReport = id.match(QString::fromUtf8(mail.report.left(64 << 10))).captured(1);
  if (!inReport.isEmpty()) return inReport;
  QString returned;
  wordsOf(mail, &returned);
  const QString inText = id.match(returned.left(64 << 10)).captured(1);
  return inText.isEmpty() ? mail.references.value(mail.references.size() - 1, mail.parent) : inText;
}

}  // namespace

std::optional<Bounce> bounceOf(const Mail& mail) {
  const bool report =
      mail.type == "multipart/report" && !mail.report.isEmpty() && !mail.report.toLower().contains("disposition:");
  const bool inside = !mail.report.isEmpty() && mail.report.toLower().contains("recipient:");
  const bool feedback = mail.report.toLower().contains("feedback-type:");
  const QString failed = QString::fromUtf8(mail.head("x-failed-recipients"));
  const QString named = mail.from.name + QLatin1Char(' ') + mail.from.address;
  static const QRegularExpression delivery(
      s("mail(?:er)?[ ._-]*(?:delivery|daemon|system)|delivery (?:sub)?system|post[-_ ]?master"), kAnyCase);
  const bool fromServer =
      isDaemon(mail.from.address) || delivery.match(named).hasMatch() || mail.head("return-path") == "<>";
  const bool nested = !mail.returned.isEmpty() && mail.report.isEmpty() && mail.type == "multipart/report";
  const bool says = saysFailure(mail.subject);
  static const QRegularExpression machine(s("\"notificationType\"\\s*:\\s*\"(?:Bounce|Complaint)\""));
  const bool notified = machine.match(mail.text).hasMatch();
  static const QRegularExpression complains(s("^\\s*complaint about message from"), kAnyCase);
  const bool complaint = complains.match(mail.subject).hasMatch() && !mail.returned.isEmpty();
  if (!report && !complaint && !inside && !feedback && failed.isEmpty() && !nested && !notified &&
      !(fromServer && says)) {
    // Some servers answer with the mail's own subject, or none: their words have to say it.
    if (!fromServer || mail.from.address.startsWith(s("no"), Qt::CaseInsensitive) || !saysFailure(mail.text.left(2000)))
      return std::nullopt;
  }
  Bounce bounce;
  bounce.original = originalId(mail);
  readReport(mail, bounce);
  if (bounce.addresses.isEmpty())
    for (const MailAddress& one : mailAddresses(failed.toUtf8())) add(bounce.addresses, addressIn(one.address));
  static const QRegularExpression called(s("\"notificationType\"\\s*:\\s*\"Complaint\""));
  if (feedback || complaint || called.match(mail.text).hasMatch()) bounce.kind = Bounce::Kind::Complaint;
  if (bounce.addresses.isEmpty()) readWords(mail, bounce);
  static const QRegularExpression status(s("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b"));
  if (bounce.status.isEmpty()) bounce.status = status.match(mail.text.left(20'000)).captured(1);
  static const QRegularExpression delay(s("delay|verzögert|will (?:keep|continue)|still trying|not yet been delivered"),
                                        kAnyCase);
  if (bounce.kind == Bounce::Kind::Failed && mail.report.isEmpty() && delay.match(mail.subject).hasMatch())
    bounce.kind = Bounce::Kind::Delayed;
  return bounce;
}

QString automaticBecause(const Mail& mail) {
  const QByteArray submitted = mail.head("auto-submitted").toLower().trimmed();
  // What a form writes for somebody is generated, and says whom to answer (RFC 3834, 5: no automatic reply).
  const bool forSomebody = submitted.startsWith("auto-generated") && !mail.replyTo.address.isEmpty() &&
                           mail.replyTo.address.compare(mail.from.address, Qt::CaseInsensitive) != 0 &&
                           mail.parent.isEmpty();
  if (!submitted.isEmpty() && !submitted.startsWith("no") && !forSomebody) return s("auto-submitted");
  for (const char* name : {"x-autoreply", "x-autorespond", "x-autogenerated", "x-auto-reply", "x-mail-autoreply"})
    if (mail.heads.contains(name) && mail.head(name).toLower() != "no") return s("autoreply");
  const QByteArray precedence = mail.head("precedence").toLower();
  if (precedence.contains("auto_reply") || precedence.contains("auto-reply")) return s("precedence");
  if (mail.head("x-precedence").toLower().contains("auto_reply")) return s("precedence");
  if (mail.report.toLower().contains("disposition:")) return s("receipt");
  static const QRegularExpression subject(
      s("^(?:auto(?:matic|mated|)[ :-]*(?:reply|response|answer)|autoreply|auto:|out of (?:the "
        ")?office|ooo\\b|vacation "
        "reply|automatische antwort|abwesenheitsnotiz|abwesend|réponse automatique|absence du bureau|respuesta "
        "automática|risposta automatica|resposta automática|automatisch antwoord|automatiskt "
        "svar|автоответ|自动回复|自動回覆|"
        "自动答复|自動応答|不在)"),
      kAnyCase);
  // A subject alone tells little: people ask about automatic replies. Machines answer something.
  const bool answers = !mail.parent.isEmpty() || !mail.references.isEmpty();
  return answers && subject.match(mail.subject).hasMatch() ? s("subject") : QString();
}

}  // namespace relata::mail
