#include "core/base/typed_date.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <array>

#include "core/base/time_words.h"
#include "core/base/typed_clock.h"

namespace relata {

using namespace typed;

namespace {

bool isWordChar(QChar c) { return c.isLetterOrNumber() && c.unicode() < 0x2e80; }

/// Latin words and numbers end where the next character is none of theirs; Han characters have no such edges.
bool endsWord(const QString& text, qsizetype end) {
  return end >= text.size() || end == 0 || !isWordChar(text[end - 1]) || !isWordChar(text[end]);
}

int monthOf(const QString& word) {
  static constexpr std::array<const char*, 12> kMonths{"jan", "feb", "mar", "apr", "may", "jun",
                                                       "jul", "aug", "sep", "oct", "nov", "dec"};
  for (size_t i = 0; i < kMonths.size(); ++i)
    if (word.left(3).toLower() == QLatin1String(kMonths[i])) return static_cast<int>(i) + 1;
  return 0;
}

QString monthPattern() {
  return QStringLiteral(
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
      "nov(?:ember)?|dec(?:ember)?)");
}

int weekdayOf(const QString& word) {
  static constexpr std::array<const char*, 7> kDays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
  for (size_t i = 0; i < kDays.size(); ++i)
    if (word.left(3).toLower() == QLatin1String(kDays[i])) return static_cast<int>(i) + 1;
  const qsizetype han = QStringLiteral("一二三四五六日天").indexOf(word.right(1));
  return han < 0 ? 0 : han == 7 ? 7 : static_cast<int>(han) + 1;
}

QDate monday(const QDate& day) { return day.addDays(1 - day.dayOfWeek()); }

/// The next day that is called so and that is not over.
QDate nextOn(int month, int day, const QDate& today) {
  for (int year = today.year(); year <= today.year() + 4; ++year)
    if (const QDate date(year, month, day); date.isValid() && date >= today) return date;
  return {};
}

/// Adds units to a moment; hours and minutes give a time of day as well.
Piece later(int count, const QString& unit, const QDateTime& now) {
  Piece piece;
  const QDate today = now.date();
  const QString word = unit.toLower();
  if (word.startsWith(QLatin1String("mi")) || word == QStringLiteral("分钟") || word == QStringLiteral("分")) {
    const QDateTime when = now.addSecs(60LL * count);
    piece.date = when.date();
    piece.time = QTime(when.time().hour(), when.time().minute());
  } else if (word.startsWith(QLatin1Char('h')) || word.endsWith(QStringLiteral("时")) ||
             word.endsWith(QStringLiteral("钟头"))) {
    const QDateTime when = now.addSecs(3600LL * count);
    piece.date = when.date();
    piece.time = QTime(when.time().hour(), when.time().minute());
  } else if (word.startsWith(QLatin1Char('w')) || word.endsWith(QStringLiteral("周")) ||
             word.endsWith(QStringLiteral("星期")) || word.endsWith(QStringLiteral("礼拜"))) {
    piece.date = today.addDays(7LL * count);
  } else if (word.startsWith(QLatin1Char('m')) || word.endsWith(QStringLiteral("月"))) {
    piece.date = today.addMonths(count);
  } else if (word.startsWith(QLatin1Char('y')) || word.endsWith(QStringLiteral("年"))) {
    piece.date = today.addYears(count);
  } else {
    piece.date = today.addDays(count);
  }
  return piece;
}

/// Reads dates at a place of a text.
class DateScanner {
 public:
  DateScanner(QString text, const TypingMoment& moment)
      : m_text(std::move(text)), m_moment(moment), m_today(moment.now.date()) {}

  /// The longest date that begins here, with a time before or behind it.
  std::optional<TypedDate> read(qsizetype from, bool careful) const {
    std::optional<Piece> first = either(from);
    if (!first) return std::nullopt;
    const Doubt doubt = first->doubt;
    qsizetype end = from + first->length;
    // "tomorrow afternoon at 3" is three of them.
    for (int more = 0; more < 2; ++more) {
      const qsizetype next = skipGap(end);
      const auto piece = either(next);
      if (!piece || !fits(*first, *piece)) break;
      if (careful && !isMeant(piece->doubt, next, next + piece->length, false)) break;
      end = next + piece->length;
      join(*first, *piece);
    }
    if (!endsWord(m_text, end)) return std::nullopt;
    if (careful && !isMeant(doubt, from, end, first->time || first->part)) return std::nullopt;
    if (!first->time) first->time = first->part;
    TypedDate typed;
    typed.time = first->time;
    typed.date = first->date ? *first->date : m_today;
    if (!first->date && typed.time && *typed.time <= m_moment.now.time()) typed.date = m_today.addDays(1);
    if (first->nextDay && first->date) typed.date = typed.date.addDays(1);
    if (!typed.date.isValid()) return std::nullopt;
    typed.from = from;
    typed.length = end - from;
    return typed;
  }

 private:
  static bool fits(const Piece& first, const Piece& second) {
    if (second.doubt == Doubt::Name) return false;
    if (second.date && first.date) return false;
    if (second.time && first.time) return false;
    if (second.part && first.part) return false;
    return true;
  }
  /// Whether a word of two meanings is a day here: the hour stands beside it, or nothing but the end of the line does
  /// and it follows a name ("Call Jack Fri", but "Call Sun", "lunch with Sun", "Call Mr Sun").
  bool isMeant(Doubt doubt, qsizetype from, qsizetype end, bool timed) const {
    static const QRegularExpression lineEnds(QStringLiteral("\\G\\s*(?:$|[,;.!?，。；！？])"));
    static const QRegularExpression said(QStringLiteral("\\G\\s+(?:about|re|regarding)\\b"), kOptions);
    static const QRegularExpression leadsToName(
        QStringLiteral("(?:^|\\s)(?:with|to|for|from|and|or|mr|mrs|ms|miss|dr|prof)\\.?\\s+$"), kOptions);
    static const QRegularExpression follows(QStringLiteral("[\\p{L}\\p{N}]\\S*\\s+\\S*[\\p{L}\\p{N}]\\S*\\s+$"));
    if (doubt == Doubt::None) return true;
    if (doubt == Doubt::Name) return false;
    const bool ends = lineEnds.match(m_text, end).hasMatch();
    if (doubt == Doubt::Ordinal) return timed || ends || said.match(m_text, end).hasMatch();
    const QString before = m_text.left(from);
    if (leadsToName.match(before).hasMatch()) return false;
    return timed || (ends && follows.match(before).hasMatch());
  }
  static void join(Piece& first, const Piece& second) {
    if (second.date) first.date = second.date;
    if (second.time) first.time = second.time;
    if (second.part) first.part = second.part;
    // "tomorrow afternoon at 3" says which 3 is meant; without it 3 is 15:00 already.
    if (first.part && first.time && first.part->hour() < 12 && first.time->hour() > 12 && first.time->hour() < 19)
      first.time = first.time->addSecs(-12 * 3600);
    if (first.part && first.time && first.part->hour() >= 12 && first.time->hour() > 6 && first.time->hour() < 12)
      first.time = first.time->addSecs(12 * 3600);
    first.nextDay = first.nextDay || second.nextDay;
  }
  qsizetype skipGap(qsizetype from) const {
    static const QRegularExpression gap(QStringLiteral("[\\s,，的]+"));
    const auto match = at(gap, m_text, from);
    return match.hasMatch() ? match.capturedEnd() : from;
  }

  std::optional<Piece> either(qsizetype from) const {
    if (from >= m_text.size()) return std::nullopt;
    std::optional<Piece> best;
    const auto take = [&](const std::optional<Piece>& piece) {
      if (piece && endsWord(m_text, from + piece->length) && (!best || piece->length > best->length)) best = piece;
    };
    for (const auto& read :
         {&DateScanner::wordDay, &DateScanner::weekday, &DateScanner::distance, &DateScanner::numericDay,
          &DateScanner::monthDay, &DateScanner::hanDay, &DateScanner::edge})
      take((this->*read)(from));
    for (const auto& read : {clockAt, hanClockAt, dayPartAt}) take(read(m_text, from));
    return best;
  }

  static Piece dayPiece(const QDate& date, const QRegularExpressionMatch& match) {
    Piece piece;
    piece.date = date;
    piece.length = match.capturedLength();
    return piece;
  }

  std::optional<Piece> wordDay(qsizetype from) const {
    static const QRegularExpression pattern(
        QStringLiteral(
            "(today|tonight|tomorrow|tmrw?|tom|yesterday|(?:the )?day after tomorrow|(?:the )?day before "
            "yesterday|今天|今日|明天|明日|后天|大后天|昨天|昨日|前天|大前天|今早|今晚|明早|明晚|昨晚|后天晚上)"),
        kOptions);
    const auto match = at(pattern, m_text, from);
    if (!match.hasMatch()) return std::nullopt;
    const QString word = match.captured(1).toLower();
    static const std::array<std::pair<const char*, int>, 19> kWords{{{"today", 0},
                                                                     {"tonight", 0},
                                                                     {"tomorrow", 1},
                                                                     {"tmr", 1},
                                                                     {"tmrw", 1},
                                                                     {"tom", 1},
                                                                     {"yesterday", -1},
                                                                     {"今天", 0},
                                                                     {"今日", 0},
                                                                     {"明天", 1},
                                                                     {"明日", 1},
                                                                     {"后天", 2},
                                                                     {"大后天", 3},
                                                                     {"昨天", -1},
                                                                     {"昨日", -1},
                                                                     {"前天", -2},
                                                                     {"大前天", -3},
                                                                     {"后天晚上", 2},
                                                                     {"昨晚", -1}}};
    int days = word.contains(QLatin1String("after"))    ? 2
               : word.contains(QLatin1String("before")) ? -2
               : word.startsWith(QStringLiteral("明"))  ? 1
                                                        : 0;
    for (const auto& [key, value] : kWords)
      if (word == QString::fromUtf8(key)) days = value;
    Piece piece = dayPiece(m_today.addDays(days), match);
    if (word == QLatin1String("tonight") || word.contains(QStringLiteral("晚"))) piece.part = QTime(20, 0);
    if (word.endsWith(QStringLiteral("早"))) piece.part = QTime(9, 0);
    if (word == QLatin1String("tom")) piece.doubt = Doubt::Name;
    return piece;
  }

  std::optional<Piece> weekday(qsizetype from) const {
    static const QRegularExpression english(
        QStringLiteral("(?:(on|by|next|this|last|coming)\\s+)?(mon|tues?|wed|thur?s?|fri|sat|sun|monday|tuesday|"
                       "wednesday|thursday|friday|saturday|sunday)(?![\\p{L}\\p{N}])"),
        kOptions);
    static const QRegularExpression chinese(
        QStringLiteral("(下下|下个?|这个?|本|上个?)?(?:周|星期|礼拜)([一二三四五六日天])"));
    if (const auto match = at(english, m_text, from); match.hasMatch()) {
      const QString which = match.captured(1).toLower();
      Piece piece = dayPiece(weekdayAt(weekdayOf(match.captured(2)), which == QLatin1String("next")   ? 1
                                                                     : which == QLatin1String("this") ? 0
                                                                     : which == QLatin1String("last") ? -1
                                                                                                      : 9),
                             match);
      // "Sun" and "Wed" begin names and sentences; spelt out or led by "on" they are days.
      if (which.isEmpty() && !match.captured(2).endsWith(QLatin1String("day"), Qt::CaseInsensitive))
        piece.doubt = Doubt::Weekday;
      return piece;
    }
    if (const auto match = at(chinese, m_text, from); match.hasMatch()) {
      const QString which = match.captured(1);
      const int weeks = which == QStringLiteral("下下")          ? 2
                        : which.startsWith(QStringLiteral("下")) ? 1
                        : which.startsWith(QStringLiteral("上")) ? -1
                        : which.isEmpty()                        ? 9
                                                                 : 0;
      return dayPiece(weekdayAt(weekdayOf(match.captured(2)), weeks), match);
    }
    return std::nullopt;
  }

  /// `weeks` 9: the next one after today.
  QDate weekdayAt(int weekday, int weeks) const {
    if (weeks == 9) return m_today.addDays((weekday - m_today.dayOfWeek() + 6) % 7 + 1);
    return monday(m_today).addDays(7LL * weeks + weekday - 1);
  }

  std::optional<Piece> distance(qsizetype from) const {
    static const QRegularExpression ahead(
        QStringLiteral("in\\s+(%1)\\s*(minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|wks?|w|months?|years?|yrs?|y)")
            .arg(countPattern()),
        kOptions);
    static const QRegularExpression fromNow(
        QStringLiteral("(%1)\\s+(minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\\s+(from now|from today|ago)")
            .arg(countPattern()),
        kOptions);
    static const QRegularExpression halfHour(QStringLiteral("(in half an hour|半个?(?:小时|钟头)(?:之后|以后|后))"),
                                             kOptions);
    static const QRegularExpression plus(QStringLiteral("\\+(\\d{1,4})\\s?(h|d|w|m|y)(?![\\p{L}\\p{N}])"), kOptions);
    static const QRegularExpression chinese(
        QStringLiteral("(%1)\\s*个?(分钟|小时|钟头|天|日|周|星期|礼拜|月|年)(之后|以后|后|之前|以前|前)")
            .arg(countPattern()),
        kOptions);
    for (const QRegularExpression* pattern : {&ahead, &plus, &fromNow, &chinese}) {
      const auto match = at(*pattern, m_text, from);
      if (!match.hasMatch()) continue;
      const std::optional<int> count = countWord(match.captured(1));
      if (!count) continue;
      const QString direction = match.captured(3);
      const bool back = direction.toLower() == QLatin1String("ago") || direction.contains(QStringLiteral("前"));
      Piece piece = later(back ? -*count : *count, match.captured(2), m_moment.now);
      piece.length = match.capturedLength();
      return piece;
    }
    if (const auto match = at(halfHour, m_text, from); match.hasMatch()) {
      Piece piece = later(30, QStringLiteral("min"), m_moment.now);
      piece.length = match.capturedLength();
      return piece;
    }
    return std::nullopt;
  }

  std::optional<Piece> numericDay(qsizetype from) const {
    static const QRegularExpression iso(QStringLiteral("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?![\\d-])"));
    static const QRegularExpression full(QStringLiteral("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d-])"));
    static const QRegularExpression noYear(
        QStringLiteral("(?:(\\d{1,2})/(\\d{1,2})(?![\\d/-])|(\\d{1,2})\\.(\\d{1,2})\\.(?!\\d))"));
    if (const auto match = at(iso, m_text, from); match.hasMatch()) {
      const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
      return date.isValid() ? std::optional(dayPiece(date, match)) : std::nullopt;
    }
    if (const auto match = at(full, m_text, from); match.hasMatch()) {
      const int year = match.captured(4).toInt() + (match.capturedLength(4) == 2 ? 2000 : 0);
      const QDate date = dayOf(match.captured(1).toInt(), match.captured(3).toInt(), year,
                               m_moment.dayFirst || match.captured(2) == QLatin1String("."));
      return date.isValid() ? std::optional(dayPiece(date, match)) : std::nullopt;
    }
    if (const auto match = at(noYear, m_text, from); match.hasMatch()) {
      const bool dotted = match.capturedLength(3) > 0;
      int day = match.captured(dotted ? 3 : 1).toInt(), month = match.captured(dotted ? 4 : 2).toInt();
      if (!dotted && !m_moment.dayFirst) std::swap(day, month);
      if (month > 12) std::swap(day, month);
      const QDate date = month >= 1 && month <= 12 ? nextOn(month, day, m_today) : QDate();
      return date.isValid() ? std::optional(dayPiece(date, match)) : std::nullopt;
    }
    return std::nullopt;
  }
  static QDate dayOf(int first, int second, int year, bool dayFirst) {
    if (first > 12) dayFirst = true;
    if (second > 12) dayFirst = false;
    return dayFirst ? QDate(year, second, first) : QDate(year, first, second);
  }

  std::optional<Piece> monthDay(qsizetype from) const {
    static const QRegularExpression dayFirst(
        QStringLiteral(
            "(?:on\\s+)?(?:the\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+(?:of\\s+)?%1\\.?(?:,?\\s+(\\d{4}))?(?!\\w)")
            .arg(monthPattern()),
        kOptions);
    static const QRegularExpression monthFirst(
        QStringLiteral("(?:on\\s+)?%1\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?(?![\\w:])")
            .arg(monthPattern()),
        kOptions);
    static const QRegularExpression dayOnly(QStringLiteral("(?:on\\s+)?(the\\s+)?(\\d{1,2})(?:st|nd|rd|th)(?![\\w-])"),
                                            kOptions);
    int day = 0, month = 0, year = 0;
    QRegularExpressionMatch match = at(dayFirst, m_text, from);
    if (match.hasMatch()) {
      day = match.captured(1).toInt();
      month = monthOf(match.captured(2));
      year = match.captured(3).toInt();
    } else if (match = at(monthFirst, m_text, from); match.hasMatch()) {
      month = monthOf(match.captured(1));
      day = match.captured(2).toInt();
      year = match.captured(3).toInt();
    } else if (match = at(dayOnly, m_text, from); match.hasMatch()) {
      const QDate date = dayOfMonth(match.captured(2).toInt());
      if (!date.isValid()) return std::nullopt;
      Piece piece = dayPiece(date, match);
      if (match.capturedLength(1) == 0) piece.doubt = Doubt::Ordinal;
      return piece;
    } else {
      return std::nullopt;
    }
    const QDate date = year ? QDate(year, month, day) : nextOn(month, day, m_today);
    return date.isValid() ? std::optional(dayPiece(date, match)) : std::nullopt;
  }
  /// The next day of that number: of this month, or of one of the next.
  QDate dayOfMonth(int day) const {
    QDate month(m_today.year(), m_today.month(), 1);
    for (int i = 0; i < 3; ++i, month = month.addMonths(1))
      if (const QDate date(month.year(), month.month(), day); date.isValid() && date >= m_today) return date;
    return {};
  }

  std::optional<Piece> hanDay(qsizetype from) const {
    static const QString number = QStringLiteral("(\\d{1,2}|[一二三四五六七八九十]{1,3})");
    static const QRegularExpression full(
        QStringLiteral("(?:(\\d{4})\\s*年\\s*|(今年|明年|后年|去年))?%1\\s*月\\s*%1\\s*[日号]?").arg(number));
    static const QRegularExpression ofMonth(QStringLiteral("(下个月|下月|这个月|本月)%1\\s*[日号]").arg(number));
    static const QRegularExpression dayOnly(
        QStringLiteral("%1\\s*号(?![\\p{L}\\p{N}]*(?:楼|线|院|店|馆))").arg(number));
    if (const auto match = at(full, m_text, from); match.hasMatch()) {
      const int month = countWord(match.captured(3)).value_or(0), day = countWord(match.captured(4)).value_or(0);
      const QString said = match.captured(2);
      int year = match.captured(1).toInt();
      if (said == QStringLiteral("今年")) year = m_today.year();
      if (said == QStringLiteral("明年")) year = m_today.year() + 1;
      if (said == QStringLiteral("后年")) year = m_today.year() + 2;
      if (said == QStringLiteral("去年")) year = m_today.year() - 1;
      if (month < 1 || month > 12) return std::nullopt;
      const QDate date = year ? QDate(year, month, day) : nextOn(month, day, m_today);
      return date.isValid() ? std::optional(dayPiece(date, match)) : std::nullopt;
    }
    if (const auto match = at(ofMonth, m_text, from); match.hasMatch()) {
      const QDate month = m_today.addMonths(match.captured(1).startsWith(QStringLiteral("下")) ? 1 : 0);
      const QDate date(month.year(), month.month(), countWord(match.captured(2)).value_or(0));
      return date.isValid() ? std::optional(dayPiece(date, match)) : std::nullopt;
    }
    if (const auto match = at(dayOnly, m_text, from); match.hasMatch()) {
      const QDate date = dayOfMonth(countWord(match.captured(1)).value_or(0));
      return date.isValid() ? std::optional(dayPiece(date, match)) : std::nullopt;
    }
    return std::nullopt;
  }

  /// Beginnings and ends: next week, end of the month, the weekend.
  std::optional<Piece> edge(qsizetype from) const {
    static const QRegularExpression pattern(
        QStringLiteral(
            "(next week|next month|next year|this weekend|the weekend|weekend|end of (?:the |this )?week|eow|"
            "end of (?:the |this )?month|eom|end of (?:the |this )?year|eoy|"
            "下下周|下周末|下个?周|下个?星期|下个?月|明年|这个?周末|本周末|周末|本周五前|月底|本月底|这个月底|下个?"
            "月底|年底)"),
        kOptions);
    const auto match = at(pattern, m_text, from);
    if (!match.hasMatch()) return std::nullopt;
    const QString word = match.captured(1).toLower();
    const QDate first(m_today.year(), m_today.month(), 1);
    const auto is = [&](std::initializer_list<const char*> words) {
      return std::any_of(words.begin(), words.end(), [&](const char* w) { return word == QString::fromUtf8(w); });
    };
    QDate date;
    if (is({"next month", "下个月", "下月"}))
      date = first.addMonths(1);
    else if (is({"next year", "明年"}))
      date = QDate(m_today.year() + 1, 1, 1);
    else if (is({"下周末"}))
      date = monday(m_today).addDays(12);
    else if (is({"下下周"}))
      date = monday(m_today).addDays(14);
    else if (is({"下个月底", "下月底"}))
      date = first.addMonths(2).addDays(-1);
    else if (word.contains(QStringLiteral("月底")) || word.endsWith(QLatin1String("month")) ||
             word == QLatin1String("eom"))
      date = first.addMonths(1).addDays(-1);
    else if (word == QStringLiteral("年底") || word.endsWith(QLatin1String("year")) || word == QLatin1String("eoy"))
      date = QDate(m_today.year(), 12, 31);
    else if (word.endsWith(QLatin1String("weekend")) || word.endsWith(QStringLiteral("周末")))
      date = weekendDay();
    else if (is({"next week", "下周", "下个周", "下星期", "下个星期"}))
      date = monday(m_today).addDays(7);
    else
      date = m_today.addDays((5 - m_today.dayOfWeek() + 7) % 7);
    return dayPiece(date, match);
  }
  QDate weekendDay() const { return m_today.dayOfWeek() == 7 ? m_today : monday(m_today).addDays(5); }

  QString m_text;
  TypingMoment m_moment;
  QDate m_today;
};

bool isFree(const TypedDate& typed, const QList<TextSpan>& taken) {
  return std::none_of(taken.begin(), taken.end(), [&](const TextSpan& span) {
    return typed.from < span.from + span.length && span.from < typed.from + typed.length;
  });
}

}  // namespace

std::optional<TypedDate> readTypedDate(const QString& typed, const TypingMoment& moment) {
  const QString text = typed.normalized(QString::NormalizationForm_KC).trimmed();
  if (text.isEmpty() || text.size() > 64) return std::nullopt;
  const std::optional<TypedDate> read = DateScanner(text, moment).read(0, false);
  return read && read->length == text.size() ? read : std::nullopt;
}

std::optional<TypedDate> findTypedDate(const QString& line, const TypingMoment& moment, const QList<TextSpan>& taken) {
  if (line.size() > 1000) return std::nullopt;
  const DateScanner scanner(line, moment);
  // 2月29日 is a day of some year, but none where 2026年 stands before it.
  const TextSpan impossible = impossibleDay(line, moment);
  for (qsizetype from = 0; from < line.size(); ++from) {
    if (!endsWord(line, from) || line[from].isSpace()) continue;
    // A number that goes on to the left is a part of something else.
    if (from > 0 && line[from].isDigit() && QStringLiteral("+-./:0123456789").contains(line[from - 1])) continue;
    const std::optional<TypedDate> found = scanner.read(from, true);
    if (found && isFree(*found, taken) && isFree(*found, {impossible})) return found;
  }
  return std::nullopt;
}

TextSpan impossibleDay(const QString& line, const TypingMoment& moment) {
  static const QRegularExpression iso(QStringLiteral("(?<![\\d/.-])\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}(?![\\d/-])"));
  static const QRegularExpression numbers(
      QStringLiteral("(?<![\\d/.-])(\\d{1,2})([/.])(\\d{1,2})(?:\\2(\\d{4}|\\d{2}))?(?![\\d/-])"));
  static const QRegularExpression words(
      QStringLiteral(
          "(?<![\\d.])(?:3\\d(?:st|nd|rd|th)?\\s+(?:of\\s+)?%1|\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?%1,?\\s+"
          "\\d{4})(?!\\w)|%1\\s+(?:3\\d(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4})(?![\\w:])|"
          "(?:\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}|\\d{1,2}\\s*月\\s*[3-9]\\d)\\s*[日号]")
          .arg(monthPattern()),
      kOptions);
  const auto isDay = [&](const QString& text) { return readTypedDate(text, moment).has_value(); };
  for (const QRegularExpression* pattern : {&iso, &words})
    for (auto it = pattern->globalMatch(line); it.hasNext();)
      if (const auto match = it.next(); !isDay(match.captured()))
        return {match.capturedStart(), match.capturedLength()};
  for (auto it = numbers.globalMatch(line); it.hasNext();) {
    const auto match = it.next();
    // "50/60 Hz" and "1.5" were never meant to be one; with a year it is.
    const int one = match.captured(1).toInt(), other = match.captured(3).toInt(), year = match.captured(4).toInt();
    const bool slash = match.captured(2) == QLatin1String("/"), whole = match.capturedLength(4) > 0;
    const bool like = (one >= 28 && one <= 31 && other >= 1 && other <= 12) ||
                      (other >= 28 && other <= 31 && one >= 1 && one <= 12) || (year >= 1900 && year < 2100);
    if (like && (slash || whole) && !isDay(match.captured())) return {match.capturedStart(), match.capturedLength()};
  }
  return {};
}

qint64 typedMoment(const TypedDate& typed, const QTimeZone& zone) {
  return QDateTime(typed.date, typed.time.value_or(QTime(0, 0)), zone).toMSecsSinceEpoch();
}

}  // namespace relata
