#include "core/base/repetition.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace relata {
namespace {

using Unit = Repetition::Unit;
constexpr auto kIgnoreCase = QRegularExpression::CaseInsensitiveOption;
constexpr int kMostEvery = 999;

QString s(const char* text) { return QString::fromUtf8(text); }

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Repetition)
};

constexpr const char* kDays[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
constexpr const char* kUnits[] = {"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};

int dayOfCode(const QString& code) {
  for (int i = 0; i < 7; ++i)
    if (code == QLatin1String(kDays[i])) return i + 1;
  return 0;
}

/// 1 … 7, in English ("fri", "Fridays") or Chinese (五, 日, 天); 0: none.
int dayOfWord(const QString& word) {
  constexpr QStringView han(u"一二三四五六日");
  if (word.size() == 1) return word == s("天") ? 7 : static_cast<int>(han.indexOf(word[0])) + 1;
  static constexpr const char* kNames[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  for (int i = 0; i < 7; ++i)
    if (word.startsWith(QLatin1String(kNames[i]), Qt::CaseInsensitive)) return i + 1;
  return 0;
}

/// "2", "two", "other", 两; 0: none.
int countOfWord(const QString& word) {
  bool isNumber = false;
  if (const int number = word.toInt(&isNumber); isNumber) return number >= 1 && number <= kMostEvery ? number : 0;
  static constexpr const char* kWords[] = {"one", "two", "three", "four", "five", "six"};
  for (int i = 0; i < 6; ++i)
    if (word.compare(QLatin1String(kWords[i]), Qt::CaseInsensitive) == 0) return i + 1;
  if (word.compare(QLatin1String("other"), Qt::CaseInsensitive) == 0 ||
      word.compare(QLatin1String("second"), Qt::CaseInsensitive) == 0 || word == s("两") || word == s("隔"))
    return 2;
  const qsizetype han = QStringView(u"一二三四五六七八九十").indexOf(word);
  return word.size() == 1 && han >= 0 ? static_cast<int>(han) + 1 : 0;
}

Unit unitOfWord(const QString& word) {
  const QString first = word.left(1).toLower();
  if (first == QLatin1String("d") || first == s("天") || first == s("日")) return Unit::Day;
  if (first == QLatin1String("m") || word.contains(s("月"))) return Unit::Month;
  if (first == QLatin1String("y") || first == s("年")) return Unit::Year;
  return Unit::Week;
}

/// All days that the words name, in the order of the week.
QList<int> daysIn(const QString& words) {
  static const QRegularExpression name(
      s("(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?|[一二三四五六日天]"), kIgnoreCase);
  QList<int> days;
  for (auto it = name.globalMatch(words); it.hasNext();)
    if (const int day = dayOfWord(it.next().captured()); day > 0 && !days.contains(day)) days << day;
  std::sort(days.begin(), days.end());
  return days;
}

const QList<int> kWorkingDays{1, 2, 3, 4, 5};

using Reading = std::optional<Repetition> (*)(const QRegularExpressionMatch& match);
struct Phrase {
  const char* pattern;
  Reading read;
};

std::optional<Repetition> readDays(const QRegularExpressionMatch& match) {
  Repetition repetition;
  if (!match.captured(1).isEmpty()) repetition.every = countOfWord(match.captured(1));
  repetition.weekdays = daysIn(match.captured(2));
  return repetition.every > 0 && !repetition.weekdays.isEmpty() ? std::optional(repetition) : std::nullopt;
}

std::optional<Repetition> readWorkingDays(const QRegularExpressionMatch&) {
  Repetition repetition;
  repetition.weekdays = kWorkingDays;
  return repetition;
}

// "every month on the 15th", "every 3 months", 每3个月15号
std::optional<Repetition> readMonths(const QRegularExpressionMatch& match) {
  Repetition repetition;
  repetition.unit = Unit::Month;
  if (!match.captured(1).isEmpty()) repetition.every = countOfWord(match.captured(1));
  const QString day = match.captured(2);
  if (!day.isEmpty()) repetition.monthDay = day[0].isDigit() ? day.toInt() : -1;
  return repetition.every > 0 && repetition.monthDay <= 31 ? std::optional(repetition) : std::nullopt;
}

// "the 1st of every month", "the last day of every 2 months"
std::optional<Repetition> readDayOfMonths(const QRegularExpressionMatch& match) {
  Repetition repetition;
  repetition.unit = Unit::Month;
  const QString day = match.captured(1);
  repetition.monthDay = day[0].isDigit() ? day.toInt() : -1;
  if (!match.captured(2).isEmpty()) repetition.every = countOfWord(match.captured(2));
  return repetition.every > 0 && repetition.monthDay <= 31 && repetition.monthDay != 0 ? std::optional(repetition)
                                                                                       : std::nullopt;
}

std::optional<Repetition> readUnits(const QRegularExpressionMatch& match) {
  Repetition repetition;
  if (!match.captured(1).isEmpty()) repetition.every = countOfWord(match.captured(1));
  if (match.captured(1).isEmpty() && match.captured().startsWith(s("隔"))) repetition.every = 2;
  repetition.unit = unitOfWord(match.captured(2));
  return repetition.every > 0 ? std::optional(repetition) : std::nullopt;
}

std::optional<Repetition> readAdverb(const QRegularExpressionMatch& match) {
  const QString word = match.captured(1).toLower();
  Repetition repetition;
  repetition.unit = word.startsWith(QLatin1Char('q')) ? Unit::Month : unitOfWord(word);
  if (word.startsWith(QLatin1Char('q'))) repetition.every = 3;
  if (word.startsWith(QLatin1String("fort")) || word.startsWith(QLatin1String("bi"))) repetition.every = 2;
  if (word == QLatin1String("annually")) repetition.unit = Unit::Year;
  return repetition;
}

std::optional<Repetition> readQuarters(const QRegularExpressionMatch&) {
  Repetition repetition;
  repetition.unit = Unit::Month;
  repetition.every = 3;
  return repetition;
}

// The first that fits wins: what says more stands before what says less.
constexpr Phrase kPhrases[] = {
    {"\\b(?:every|each)\\s+(?:(\\d{1,3}|other|second|two|three|four)\\s+(?:weeks?\\s+(?:on\\s+)?)?)?"
     "((?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?)(?:(?:\\s*,\\s*|\\s+and\\s+|\\s*&\\s*|\\s*"
     "/\\s*)"
     "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?))*)\\b",
     readDays},
    {"\\b(?:(?:every|each)\\s+(?:week\\s?day|working\\s+day|business\\s+day|work\\s?day)|on\\s+weekdays)s?\\b",
     readWorkingDays},
    {"\\b(?:(?:every|each)\\s+(?:(\\d{1,3}|other|second|two|three|four|six)\\s+)?months?|monthly)\\s+on\\s+(?:(?:the|"
     "its|day)\\s+)?"
     "(\\d{1,2}|last)(?:st|nd|rd|th)?(?:\\s+day)?\\b",
     readMonths},
    {"\\b(?:on\\s+)?(?:the\\s+)?(\\d{1,2}|last)(?:st|nd|rd|th)?(?:\\s+day)?\\s+of\\s+(?:every|each)\\s+"
     "(?:(\\d{1,3}|other|second|two|three|four|six)\\s+)?months?\\b",
     readDayOfMonths},
    {"\\b(?:every|each)\\s+quarter\\b", readQuarters},
    {"\\b(?:every|each)\\s+(?:(\\d{1,3}|other|second|two|three|four|five|six)\\s+)?(days?|weeks?|months?|years?)\\b",
     readUnits},
    // "weekly report" names a report.
    {"\\b(daily|weekly|biweekly|fortnightly|monthly|quarterly|yearly|annually)(?=\\s*$|\\s*,?\\s*(?:until|till)\\b)",
     readAdverb},
    {"每个?(?:工作日|上班日)", readWorkingDays},
    {"(?:每([两二三四五六七八九十]|\\d{1,3})?|(隔))个?(?:周|星期|礼拜)(?:的)?(?:周|星期)?([一二三四五六日天](?:(?:["
     "、，,和及]|以及)?"
     "(?:周|星期)?[一二三四五六日天](?![月天年周]))*)",
     [](const QRegularExpressionMatch& match) -> std::optional<Repetition> {
       Repetition repetition;
       if (const QString count = match.captured(1) + match.captured(2); !count.isEmpty())
         repetition.every = countOfWord(count);
       repetition.weekdays = daysIn(match.captured(3));
       return repetition.every > 0 ? std::optional(repetition) : std::nullopt;
     }},
    {"每(?:([两二三四五六七八九十]|\\d{1,3})个?)?个?月的?(\\d{1,2}(?=[日号])|最后一?[天日]|月?底|末)[日号]?",
     readMonths},
    {"每个?季度?", readQuarters},
    {"[每隔]([两二三四五六七八九十]|\\d{1,3})?个?(天|日|周|星期|礼拜|月|年)", readUnits},
};

const QList<QRegularExpression>& patterns() {
  static const auto made = [] {
    QList<QRegularExpression> list;
    for (const Phrase& phrase : kPhrases)
      list << QRegularExpression(QString::fromUtf8(phrase.pattern),
                                 kIgnoreCase | QRegularExpression::UseUnicodePropertiesOption);
    return list;
  }();
  return made;
}

/// "until 2026-06-30", 直到2026-06-30 or 到2026-06-30为止, from this place on.
QDate endAfter(const QString& text, qsizetype at, qsizetype& end) {
  static const QRegularExpression until(s("\\G\\s*[,，]?\\s*(?:until|till|直到|到)\\s*(\\d{4}-\\d{2}-\\d{2})(?:为止)?"),
                                        kIgnoreCase);
  const auto match =
      until.match(text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
  if (!match.hasMatch()) return {};
  end = match.capturedEnd();
  return QDate::fromString(match.captured(1), Qt::ISODate);
}

QDate dayOfMonth(QDate month, int day) {
  return QDate(month.year(), month.month(), day < 0 ? month.daysInMonth() : std::min(day, month.daysInMonth()));
}

QDate mondayOf(QDate day) { return day.addDays(1 - day.dayOfWeek()); }

QDate nextOfWeek(const Repetition& repetition, QDate first, QDate after) {
  const QList<int> days = repetition.weekdays.isEmpty() ? QList<int>{first.dayOfWeek()} : repetition.weekdays;
  const qint64 passed = mondayOf(first).daysTo(mondayOf(std::max(first, after))) / 7;
  for (qint64 week = passed - passed % repetition.every;; week += repetition.every)
    for (const int day : days)
      if (const QDate date = mondayOf(first).addDays(week * 7 + day - 1); date > after && date >= first) return date;
}

QDate nextOfMonth(const Repetition& repetition, QDate first, QDate after) {
  const int day = repetition.monthDay == 0 ? first.day() : repetition.monthDay;
  const QDate start(first.year(), first.month(), 1);
  const int passed = std::max(0, (after.year() - first.year()) * 12 + after.month() - first.month());
  for (int month = passed - passed % repetition.every;; month += repetition.every)
    if (const QDate date = dayOfMonth(start.addMonths(month), day); date > after && date >= first) return date;
}

QString weekdayNames(const QList<int>& days) {
  QStringList names;
  for (const int day : days) names << QLocale().dayName(day, QLocale::LongFormat);
  return names.join(Words::tr(", "));
}

QString plainText(const Repetition& repetition) {
  const int n = repetition.every;
  switch (repetition.unit) {
    case Unit::Day: return n == 1 ? Words::tr("every day") : Words::tr("every %n days", nullptr, n);
    case Unit::Year: return n == 1 ? Words::tr("every year") : Words::tr("every %n years", nullptr, n);
    case Unit::Month: {
      const QString months = n == 1 ? Words::tr("every month") : Words::tr("every %n months", nullptr, n);
      if (repetition.monthDay < 0) return Words::tr("%1 on its last day").arg(months);
      return repetition.monthDay > 0 ? Words::tr("%1 on day %2").arg(months).arg(repetition.monthDay) : months;
    }
    case Unit::Week: break;
  }
  if (repetition.weekdays == kWorkingDays && n == 1) return Words::tr("every weekday");
  if (repetition.weekdays.isEmpty()) return n == 1 ? Words::tr("every week") : Words::tr("every %n weeks", nullptr, n);
  const QString days = weekdayNames(repetition.weekdays);
  return n == 1 ? Words::tr("every %1", "weekdays").arg(days) : Words::tr("every %n weeks on %1", nullptr, n).arg(days);
}

}  // namespace

QString repetitionRule(const Repetition& repetition) {
  QString rule = s("FREQ=") + QLatin1String(kUnits[static_cast<int>(repetition.unit)]);
  if (repetition.every > 1) rule += s(";INTERVAL=%1").arg(repetition.every);
  QStringList days;
  for (const int day : repetition.weekdays) days << QLatin1String(kDays[day - 1]);
  if (!days.isEmpty()) rule += s(";BYDAY=") + days.join(QLatin1Char(','));
  if (repetition.unit == Unit::Year && repetition.monthDay != 0) rule += s(";BYMONTH=2");
  if (repetition.monthDay != 0) rule += s(";BYMONTHDAY=%1").arg(repetition.monthDay);
  if (repetition.until.isValid()) rule += s(";UNTIL=") + repetition.until.toString(s("yyyyMMdd"));
  return rule;
}

std::optional<Repetition> repetitionOfRule(const QString& rule) {
  Repetition repetition;
  bool known = false, february = false;
  for (const QString& part : rule.trimmed().toUpper().split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
    const QString key = part.section(QLatin1Char('='), 0, 0), value = part.section(QLatin1Char('='), 1);
    if (key == s("FREQ")) {
      const auto unit = std::find_if(std::begin(kUnits), std::end(kUnits),
                                     [&](const char* name) { return value == QLatin1String(name); });
      if (unit == std::end(kUnits)) return std::nullopt;
      repetition.unit = static_cast<Unit>(unit - std::begin(kUnits));
      known = true;
    } else if (key == s("INTERVAL")) {
      repetition.every = value.toInt();
      if (repetition.every < 1 || repetition.every > kMostEvery) return std::nullopt;
    } else if (key == s("BYDAY")) {
      for (const QString& code : value.split(QLatin1Char(','))) {
        const int day = dayOfCode(code);
        if (day == 0) return std::nullopt;
        if (!repetition.weekdays.contains(day)) repetition.weekdays << day;
      }
      std::sort(repetition.weekdays.begin(), repetition.weekdays.end());
    } else if (key == s("BYMONTHDAY")) {
      repetition.monthDay = value.toInt();
      if (repetition.monthDay < -1 || repetition.monthDay == 0 || repetition.monthDay > 31) return std::nullopt;
    } else if (key == s("BYMONTH")) {
      february = value == s("2");
      if (!february) return std::nullopt;
    } else if (key == s("UNTIL")) {
      repetition.until = QDate::fromString(value.left(8), s("yyyyMMdd"));
      if (!repetition.until.isValid()) return std::nullopt;
    } else if (key != s("WKST") || value != s("MO")) {
      return std::nullopt;
    }
  }
  // "Daily, on working days" is how Apple and Outlook write a week of them.
  if (repetition.unit == Unit::Day && repetition.every == 1 && !repetition.weekdays.isEmpty())
    repetition.unit = Unit::Week;
  const bool leapDay = repetition.unit == Unit::Year && repetition.monthDay == 29 && february;
  const bool fits = (repetition.weekdays.isEmpty() || repetition.unit == Unit::Week) &&
                    (repetition.monthDay == 0 || repetition.unit == Unit::Month || leapDay) && february == leapDay;
  return known && fits ? std::optional(repetition) : std::nullopt;
}

std::optional<FoundRepetition> findRepetition(const QString& line) {
  for (qsizetype i = 0; i < patterns().size(); ++i) {
    const auto match = patterns()[i].match(line);
    if (!match.hasMatch()) continue;
    const auto read = kPhrases[i].read(match);
    if (!read) continue;
    FoundRepetition found{*read, match.capturedStart(), match.capturedLength()};
    qsizetype end = match.capturedEnd();
    found.repetition.until = endAfter(line, end, end);
    found.length = end - found.from;
    return found;
  }
  return std::nullopt;
}

std::optional<Repetition> readRepetition(const QString& text) {
  const QString whole = text.simplified();
  if (whole.startsWith(s("FREQ="), Qt::CaseInsensitive)) return repetitionOfRule(whole);
  if (whole.startsWith(s("RRULE:"), Qt::CaseInsensitive)) return repetitionOfRule(whole.mid(6));
  const auto found = findRepetition(whole);
  return found && found->from == 0 && found->length == whole.size() ? std::optional(found->repetition) : std::nullopt;
}

QString repetitionText(const Repetition& repetition) {
  const QString text = plainText(repetition);
  return repetition.until.isValid()
             ? Words::tr("%1 until %2").arg(text, QLocale().toString(repetition.until, QLocale::ShortFormat))
             : text;
}

QDate nextRepetition(const Repetition& repetition, QDate first, QDate after) {
  QDate next;
  switch (repetition.unit) {
    case Unit::Day: {
      const qint64 passed = first.daysTo(after);
      next = passed < 0 ? first : first.addDays((passed / repetition.every + 1) * repetition.every);
      break;
    }
    case Unit::Week: next = nextOfWeek(repetition, first, after); break;
    case Unit::Month: next = nextOfMonth(repetition, first, after); break;
    case Unit::Year: {
      Repetition months = repetition;
      months.unit = Unit::Month;
      months.every = repetition.every * 12;
      next = nextOfMonth(months, first, after);
      break;
    }
  }
  return repetition.until.isValid() && next > repetition.until ? QDate() : next;
}

}  // namespace relata
