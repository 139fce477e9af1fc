#include "core/exchange/forwarded_mail.h"

#include <QRegularExpression>
#include <QStringList>

#include "core/base/text.h"
#include "core/mail/mail_kinds.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr auto kAnyCase = QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption;
constexpr int kHeadLines = 8;

bool saysForward(const QString& subject) {
  static const QRegularExpression forward(s("^\\s*(?:\\[[^\\]]*\\]\\s*)?(?:fwd?|fw|wg|tr|rv|enc|i|doorst|vb|vs|pd|转发|"
                                            "轉發|转寄|轉寄|転送|전달)\\s*[:\\x{ff1a}]"),
                                          kAnyCase);
  return forward.match(subject).hasMatch();
}

/// What one line of a head says; `what` is 'f' for the sender, 's' for the subject, 'o' for another of its words.
struct HeadLine {
  char what = 0;
  QString value;
};

HeadLine headLine(const QString& line) {
  static const QRegularExpression shape(s("^[>\\s*]*([\\p{L} -]{1,30}?)\\s*\\*?\\s?[:\\x{ff1a}]\\s*\\*?\\s*(.*)$"),
                                        kAnyCase);
  static const QSet<QString> from{s("from"),   s("von"),    s("de"),     s("da"),     s("van"),
                                  s("från"),   s("fra"),    s("od"),     s("от"),     s("发件人"),
                                  s("發件人"), s("寄件者"), s("寄件人"), s("差出人"), s("보낸 사람")};
  static const QSet<QString> subject{s("subject"),   s("betreff"), s("objet"), s("asunto"), s("oggetto"), s("assunto"),
                                     s("onderwerp"), s("ämne"),    s("emne"),  s("temat"),  s("тема"),    s("主题"),
                                     s("主題"),      s("主旨"),    s("件名"),  s("제목")};
  static const QSet<QString> other{
      s("to"),       s("an"),       s("à"),        s("para"), s("a"),         s("aan"),     s("till"),     s("til"),
      s("do"),       s("кому"),     s("cc"),       s("sent"), s("gesendet"),  s("date"),    s("datum"),    s("envoyé"),
      s("enviado"),  s("inviato"),  s("fecha"),    s("data"), s("verzonden"), s("skickat"), s("sendt"),    s("дата"),
      s("reply-to"), s("发送时间"), s("發送時間"), s("日期"), s("时间"),      s("時間"),    s("送信日時"), s("收件人"),
      s("收件者"),   s("宛先"),     s("抄送"),     s("副本"), s("받는 사람"), s("날짜")};
  const auto match = shape.match(line);
  if (!match.hasMatch()) return {};
  const QString word = match.captured(1).trimmed().toLower(), value = match.captured(2).trimmed();
  const char what = from.contains(word) ? 'f' : subject.contains(word) ? 's' : other.contains(word) ? 'o' : 0;
  return {what, value};
}

QString addressIn(const QString& text) {
  static const QRegularExpression address(s("[\\p{L}\\p{N}._%+'-]+@[\\p{L}\\p{N}.-]+\\.[\\p{L}]{2,}"), kAnyCase);
  return address.match(text).captured(0);
}

/// "Ada Lind [mailto:ada@x.example]" as a head writes it.
QString senderOf(const QString& value) {
  const QString address = addressIn(value);
  static const QRegularExpression end(s("[<\\[(]"));
  QString name = value.left(value.indexOf(end)).remove(QLatin1Char('"')).remove(QLatin1Char('*')).trimmed();
  if (address.isEmpty() || name.contains(QLatin1Char('@'))) name.clear();
  return name.isEmpty() ? address : s("%1 <%2>").arg(name, address);
}

/// The heads in the text of a mail, from above: three words of a head one below the other, one of them the sender's.
QList<MailHead> headsIn(const QString& text, const MailHead& outer) {
  QList<MailHead> heads;
  const QStringList lines = text.split(QLatin1Char('\n'));
  for (qsizetype i = 0; i < lines.size(); ++i) {
    const HeadLine first = headLine(lines[i]);
    if (first.what != 'f' || addressIn(first.value).isEmpty()) continue;
    MailHead head = outer;
    head.from = senderOf(first.value);
    head.to = outer.from;
    int words = 1;
    for (qsizetype next = i + 1; next < lines.size() && next < i + kHeadLines; ++next) {
      const HeadLine line = headLine(lines[next]);
      if (line.what == 's') head.subject = line.value;
      words += line.what == 's' || line.what == 'o';
    }
    if (words >= 3) heads << head;
  }
  return heads;
}

}  // namespace

Result<MailHead> leadMail(const mail::Mail& mail, const MailHead& outer, const QSet<QString>& ours) {
  if (!mail::automaticBecause(mail).isEmpty() || mail::bounceOf(mail))
    return Problem("mail-automatic", {outer.subject});
  const auto isOurs = [&](const QString& from) { return ours.contains(normalEmail(from)); };
  if (!isOurs(outer.from) && !saysForward(outer.subject)) return outer;
  QList<MailHead> inside;
  if (const auto attached = mail.returned.isEmpty() ? std::nullopt : mailHead(mail.returned)) inside << *attached;
  inside << headsIn(mail.text, outer);
  for (const MailHead& head : std::as_const(inside))
    if (!normalEmail(head.from).isEmpty() && !isOurs(head.from)) return head;
  if (isOurs(outer.from)) return Problem("mail-of-ours", {normalEmail(outer.from)});
  return outer;
}

}  // namespace relata::exchange
