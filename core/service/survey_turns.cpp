#include "core/service/survey_turns.h"

#include <QRegularExpression>
#include <QSet>

#include <vector>

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr UtcMs kHour = 3'600'000;
constexpr UtcMs kDay = 24 * kHour;
constexpr char kAlphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";  // Crockford
constexpr int kCodeLetters = 12;
constexpr qsizetype kMostComment = 10'000;

struct Rules {
  Id id;
  qint64 percent = 100, delayHours = 0, quietDays = 0;
};

std::vector<Rules> rulesOf(db::Connection& connection, Id survey) {
  std::vector<Rules> rules;
  db::StatementUse rows(connection.cached(
      s("SELECT id, coalesce(percent, 100), coalesce(delay_hours, 24), coalesce(quiet_days, 30) FROM survey WHERE _del "
        "IS NOT 1 AND ((?1=0 AND by_mail=1 AND off IS NOT 1) OR id=?1) ORDER BY id")));
  rows->bind(1, survey.bits());
  while (rows->step()) rules.push_back({rows->id(0), rows->integer(1), rows->integer(2), rows->integer(3)});
  return rules;
}

/// The same for a ticket and a survey whenever it is asked, and spread evenly (splitmix64).
bool isInSample(Id survey, Id ticket, qint64 percent) {
  auto x = static_cast<quint64>(survey.bits()) * 0x9E3779B97F4A7C15ULL ^ static_cast<quint64>(ticket.bits());
  x += 0x9E3779B97F4A7C15ULL;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
  x ^= x >> 31;
  return static_cast<qint64>(x % 100) < percent;
}

bool wasAsked(db::Connection& connection, Id contact, const QString& address, UtcMs since) {
  db::StatementUse row(connection.cached(
      s("SELECT 1 FROM survey_answer WHERE asked_at>?1 AND ((?2<>0 AND contact=?2) OR (?3<>'' AND lower(address)=?3)) "
        "AND _del IS NOT 1 LIMIT 1")));
  row->bind(1, since).bind(2, contact.bits()).bind(3, address.toLower());
  return row->step();
}

/// Whether an address has a customer behind it: nobody reads what goes to that of a shop's program.
bool isRead(const QString& address) {
  static const QRegularExpression unread(
      s("^(?:(?:no|do[-._]?not|dont)[-._]?reply|mailer-daemon|postmaster|bounces?)(?![a-z0-9])"),
      QRegularExpression::CaseInsensitiveOption);
  return address.contains(QLatin1Char('@')) && !unread.match(address).hasMatch();
}

QString askedOf(const QString& kind, bool chinese, bool lowIsGood) {
  if (kind == QLatin1String("ces") && lowIsGood)
    return chinese ? s("为了解决这个问题，您花了多少精力？") : s("How much effort did it take you to get this solved?");
  if (kind == QLatin1String("nps"))
    return chinese ? s("您有多大可能向朋友或同事推荐我们？")
                   : s("How likely is it that you would recommend us to others?");
  if (kind == QLatin1String("ces"))
    return chinese ? s("“解决这个问题很轻松”：您同意这句话吗？") : s("How easy was it to get this solved?");
  return chinese ? s("您对这次处理满意吗？") : s("How satisfied are you with how this was solved?");
}

}  // namespace

QString answerAddress(db::Connection& connection, Id ticket) {
  for (const char* sql :
       {"SELECT coalesce(mail_reply_to, mail_from) FROM ticket_message WHERE ticket=? AND direction='in' AND automatic "
        "IS NOT 1 AND mail_from LIKE '%@%' AND _del IS NOT 1 ORDER BY sent_at DESC, id DESC LIMIT 1",
        "SELECT c.email FROM ticket t JOIN contact c ON c.id=t.contact WHERE t.id=? AND c._del IS NOT 1"}) {
    db::StatementUse row(connection.cached(s(sql)));
    row->bind(1, ticket.bits());
    if (row->step() && !row->text(0).isEmpty()) return row->text(0);
  }
  return {};
}

QList<SurveyCandidate> surveyCandidates(db::Connection& connection, UtcMs from, UtcMs to, UtcMs now, Id survey) {
  QList<SurveyCandidate> out;
  for (const Rules& rules : rulesOf(connection, survey)) {
    QSet<QString> inThisRun;
    const qsizetype first = out.size();
    std::vector<UtcMs> resolved;
    {
      db::StatementUse rows(connection.cached(s(
          "SELECT t.id, t.contact, t.number, t.subject, t.resolved_at FROM ticket t WHERE t.state IN ('resolved', "
          "'closed') AND t.resolved_at>=?1 AND t.resolved_at<?2 AND t.merged_into IS NULL AND t._del IS NOT 1 AND "
          "NOT EXISTS(SELECT 1 FROM survey_answer a WHERE a.ticket=t.id AND a.survey=?3 AND a.asked_at>=t.resolved_at "
          "AND a._del IS NOT 1) ORDER BY t.resolved_at, t.id")));
      rows->bind(1, from).bind(2, to).bind(3, rules.id.bits());
      while (rows->step()) {
        out << SurveyCandidate{rules.id, rows->id(0), rows->id(1), rows->text(2), rows->text(3), {}, SurveyTurn::Due};
        resolved.push_back(rows->integer(4));
      }
    }
    for (qsizetype i = first; i < out.size(); ++i) {
      SurveyCandidate& one = out[i];
      const UtcMs since = resolved[static_cast<size_t>(i - first)];
      one.address = answerAddress(connection, one.ticket);
      const QString person = one.contact ? QString::number(one.contact.bits()) : one.address.toLower();
      if (!isInSample(rules.id, one.ticket, rules.percent))
        one.turn = SurveyTurn::Sample;
      else if (!isRead(one.address))
        one.turn = SurveyTurn::NoAddress;
      else if (wasAsked(connection, one.contact, one.address, now - rules.quietDays * kDay) ||
               (rules.quietDays > 0 && inThisRun.contains(person)))
        one.turn = SurveyTurn::Lately;
      else if (since + rules.delayHours * kHour > now)
        one.turn = SurveyTurn::Early;
      else if (since < now - kSurveyDays * kDay)
        one.turn = SurveyTurn::Late;
      if (one.turn == SurveyTurn::Due) inThisRun.insert(person);
    }
  }
  return out;
}

namespace {

/// A score and what follows it.
struct Led {
  qint64 score = 0;
  QString rest;
};

/// Whether a number counts what stands behind it in its line: "5 days later it broke again", "1 more question", "2
/// 周了还没修好", or anything that is asked. Such a line is no score, and whoever wrote it waits for an answer.
bool counts(const QString& behind) {
  static const QRegularExpression word(s("^[ \\t]+(\\p{L}+)"));
  static const QRegularExpression han(s("^[ \\t]*(?:多)?(?:天|日|周|个|小时|分钟|年|月|次|件|台|条|位|人|遍|回|点)"));
  const QString line = behind.section(QLatin1Char('\n'), 0, 0);
  if (han.match(line).hasMatch() || line.contains(QLatin1Char('?')) || line.contains(QChar(0xFF1F))) return true;
  const QString first = word.match(line).captured(1).toLower();
  static const QSet<QString> notCounted{s("thanks"), s("stars"), s("points"), s("this"),   s("was"),
                                        s("yes"),    s("is"),    s("as"),     s("always"), s("plus")};
  static const QSet<QString> counted{s("more"),  s("other"), s("people"), s("times"),   s("day"), s("week"), s("hour"),
                                     s("month"), s("year"),  s("minute"), s("further"), s("new"), s("of")};
  return counted.contains(first) ||
         (first.size() > 3 && first.endsWith(QLatin1Char('s')) && !notCounted.contains(first));
}

std::optional<Led> leadingScore(const QString& text, qint64 lowest, qint64 highest) {
  static const QRegularExpression score(
      s("^\\s*(?:(?:score|answer|rating|评分|打分|分数|回答)\\s*[:：]?\\s*)?([0-9]{1,3})(?![0-9]|[.,][0-9])"
        "(?!\\s+of\\s+[^0-9])(?:\\s*(?:/|of|out of|分之)\\s*[0-9]{1,3})?\\s*分?[ \\t]*([.,;:!，。；：！、-]|\\s|$)"),
      QRegularExpression::CaseInsensitiveOption);
  const auto match = score.match(text);
  if (!match.hasMatch()) return std::nullopt;
  const qint64 value = match.captured(1).toLongLong();
  if (value < lowest || value > highest) return std::nullopt;
  QString rest = text.mid(match.capturedEnd(0)).trimmed();
  const QString between = match.captured(2);
  const bool goesOnInLine = !between.isEmpty() && between.trimmed().isEmpty() && !between.contains(QLatin1Char('\n'));
  if (goesOnInLine && counts(between + text.mid(match.capturedEnd(0)))) return std::nullopt;
  return Led{value, std::move(rest)};
}

/// "1) 4  2) 5": numbered as they were asked.
std::optional<SurveyReply> numberedReply(const QString& text, qint64 lowest, qint64 highest, qsizetype further) {
  SurveyReply reply;
  QString rest = text;
  for (qsizetype asked = 1; asked <= further + 1; ++asked) {
    const QRegularExpression one(
        s("^\\s*[(（]?%1[.):、）：]\\s*(\\d{1,3})(?:\\s*/\\s*\\d{1,3})?\\s*分?[,;，；]?(?=\\s|$)").arg(asked));
    const auto match = one.match(rest);
    if (!match.hasMatch()) break;
    const qint64 value = match.captured(1).toLongLong();
    if (value < lowest || value > highest) return std::nullopt;
    asked == 1 ? void(reply.score = value) : reply.further.append(value);
    rest = rest.mid(match.capturedEnd(0));
    reply.comment = rest.trimmed();
    if (asked == further + 1) return reply;
  }
  return reply.further.isEmpty() ? std::nullopt : std::optional(reply);
}

/// Whether nothing but scores stands in the rest of the line, or one with words behind a mark ("5, quick"): "3 weeks"
/// is no answer to the next question.
bool goesOn(const QString& text) {
  static const QRegularExpression scores(s("^(?:\\d{1,3}(?:\\s*/\\s*\\d{1,3})?\\s*分?[\\s,;，；、]*)+$"));
  static const QRegularExpression worded(s("^\\d{1,3}(?:\\s*/\\s*\\d{1,3})?\\s*分?\\s*[-,:;，：；]\\s*[^\\d\\s]"));
  const QString line = text.section(u'\n', 0, 0).trimmed();
  return scores.match(line).hasMatch() || worded.match(line).hasMatch();
}

/// From where the next question is answered: here, or in the next line where words end this one.
std::optional<QString> nextAnswer(const QString& text) {
  if (goesOn(text)) return text;
  const QString below = text.section(u'\n', 1).trimmed();
  return goesOn(below) ? std::optional(below) : std::nullopt;
}

}  // namespace

std::optional<SurveyReply> surveyReply(const QString& text, qint64 lowest, qint64 highest, qsizetype further) {
  if (further > 0)
    if (auto numbered = numberedReply(text, lowest, highest, further)) return numbered;
  auto led = leadingScore(text, lowest, highest);
  if (!led) return std::nullopt;
  SurveyReply reply{led->score, {}, led->rest};
  QStringList words;
  while (reply.further.size() < further) {
    const auto next = nextAnswer(reply.comment);
    led = next ? leadingScore(*next, lowest, highest) : std::nullopt;
    if (!led) break;
    if (*next != reply.comment) words << reply.comment.section(u'\n', 0, 0).trimmed();
    reply.further << led->score;
    reply.comment = led->rest;
  }
  words << reply.comment;
  words.removeAll(QString());
  reply.comment = words.join(u'\n').left(kMostComment);
  return reply;
}

QString surveyCodeIn(const QString& text) {
  static const QRegularExpression code(s("(?<![0-9A-Za-z-])S-([0-9A-HJKMNP-TV-Z]{12})(?![0-9A-Za-z])"));
  const auto match = code.match(text);
  return match.hasMatch() ? s("S-") + match.captured(1) : QString();
}

QString surveyCode(quint64 random) {
  QString code = s("S-");
  for (int i = 0; i < kCodeLetters; ++i, random >>= 5) code += QLatin1Char(kAlphabet[random & 31]);
  return code;
}

QString surveyMail(const SurveyMail& mail) {
  const bool chinese = mail.language == QLatin1String("zh");
  QStringList lines = mail.questions.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
  QString asked = lines.isEmpty() ? askedOf(mail.kind, chinese, mail.lowIsGood) : lines.takeFirst().trimmed();
  const bool several = !mail.further.isEmpty();
  if (several) asked.prepend(s("1. "));
  for (qsizetype i = 0; i < mail.further.size(); ++i) asked += s("\n%1. %2").arg(i + 2).arg(mail.further[i]);
  QString text = chinese ? s("您好：\n\n您的请求“%1”（%2）已经解决。\n\n%3\n\n")
                         : s("Hello,\n\nyour request “%1” (%2) is solved.\n\n%3\n\n");
  text = text.arg(mail.subject, mail.number, asked);
  QString how;
  if (several)
    how = chinese
              ? s("请直接回复本邮件，并按问题的顺序各写一行、每行一个 %1 到 %2 之间的数字（%1 最低，%2 "
                  "最高），后面可以补充说明。"
                  "\n")
              : s("Please answer this mail with a number from %1 (lowest) to %2 (highest) for each question, each in "
                  "a line of its own and in this order; words may follow.\n");
  else
    how = chinese
              ? s("请直接回复本邮件，并在第一行写一个 %1 到 %2 之间的数字（%1 最低，%2 最高），后面可以补充说明。\n")
              : s("Please answer this mail with a number from %1 (lowest) to %2 (highest) in its first line; words "
                  "may follow.\n");
  text += how.arg(mail.lowest).arg(mail.highest);
  for (const QString& more : lines) text += QLatin1Char('\n') + more.trimmed() + QLatin1Char('\n');
  return text + (chinese ? s("\n[调查代码 %1]\n") : s("\n[Survey code %1]\n")).arg(mail.code);
}

}  // namespace relata
