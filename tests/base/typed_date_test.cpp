#include <catch2/catch.hpp>

#include <QTimeZone>

#include "core/base/period.h"
#include "core/base/typed_hours.h"
#include "core/base/typed_phone.h"

using namespace relata;

namespace {

QString u(const char* text) { return QString::fromUtf8(text); }

/// Wednesday, 11 March 2026, ten in the morning.
TypingMoment wednesday(bool dayFirst = true) {
  return {QDateTime(QDate(2026, 3, 11), QTime(10, 0), QTimeZone::utc()), dayFirst};
}

std::string shown(const std::optional<TypedDate>& typed) {
  if (!typed) return "nothing";
  QString text = typed->date.toString(Qt::ISODate);
  if (typed->time) text += typed->time->toString(QStringLiteral(" HH:mm"));
  return text.toStdString();
}

struct Phrase {
  const char* typed;
  const char* means;
};

}  // namespace

TEST_CASE("typed dates mean what an English writer means", "[dates]") {
  static constexpr Phrase kPhrases[] = {
      {"today", "2026-03-11"},
      {"tomorrow", "2026-03-12"},
      {"tomorrow 3pm", "2026-03-12 15:00"},
      {"Tomorrow at 3 pm", "2026-03-12 15:00"},
      {"tomorrow at 3", "2026-03-12 15:00"},
      {"tomorrow at 10", "2026-03-12 10:00"},
      {"3pm tomorrow", "2026-03-12 15:00"},
      {"tomorrow 15:30", "2026-03-12 15:30"},
      {"tomorrow morning", "2026-03-12 09:00"},
      {"tomorrow afternoon at 3", "2026-03-12 15:00"},
      {"tomorrow morning at 8", "2026-03-12 08:00"},
      {"tonight", "2026-03-11 20:00"},
      {"tonight at 8:30pm", "2026-03-11 20:30"},
      {"day after tomorrow", "2026-03-13"},
      {"the day after tomorrow 9am", "2026-03-13 09:00"},
      {"yesterday", "2026-03-10"},
      {"monday", "2026-03-16"},
      {"Mon 9:00", "2026-03-16 09:00"},
      {"friday", "2026-03-13"},
      {"on Friday at noon", "2026-03-13 12:00"},
      {"wednesday", "2026-03-18"},
      {"next friday", "2026-03-20"},
      {"this friday", "2026-03-13"},
      {"last friday", "2026-03-06"},
      {"next week", "2026-03-16"},
      {"next month", "2026-04-01"},
      {"end of month", "2026-03-31"},
      {"end of the week", "2026-03-13"},
      {"this weekend", "2026-03-14"},
      {"in 2 weeks", "2026-03-25"},
      {"in a week", "2026-03-18"},
      {"in two hours", "2026-03-11 12:00"},
      {"in 90 minutes", "2026-03-11 11:30"},
      {"in half an hour", "2026-03-11 10:30"},
      {"3 days ago", "2026-03-08"},
      {"6 weeks from now", "2026-04-22"},
      {"+3d", "2026-03-14"},
      {"9am", "2026-03-12 09:00"},  // nine is over: tomorrow's
      {"11:15", "2026-03-11 11:15"},
      {"half past 4", "2026-03-11 16:30"},
      {"14 March", "2026-03-14"},
      {"March 14th, 2027", "2027-03-14"},
      {"10 March", "2027-03-10"},  // over this year
      {"14 Mar 8am", "2026-03-14 08:00"},
      {"the 3rd", "2026-04-03"},
      {"on the 20th", "2026-03-20"},
      {"2026-04-01", "2026-04-01"},
      {"2026-04-01 14:00", "2026-04-01 14:00"},
      {"1.4.2026", "2026-04-01"},
      {"1.4.", "2026-04-01"},
      {"14/3", "2026-03-14"},
      {"29 February", "2028-02-29"},
      {"12am", "2026-03-12 00:00"},
      {"12pm", "2026-03-11 12:00"},
  };
  for (const Phrase& phrase : kPhrases) {
    INFO(phrase.typed);
    CHECK(shown(readTypedDate(u(phrase.typed), wednesday())) == phrase.means);
  }
  CHECK(shown(readTypedDate(u("3/4/2026"), wednesday(true))) == "2026-04-03");
  CHECK(shown(readTypedDate(u("3/4/2026"), wednesday(false))) == "2026-03-04");
}

TEST_CASE("typed dates mean what a Chinese writer means", "[dates]") {
  static constexpr Phrase kPhrases[] = {
      {"今天", "2026-03-11"},
      {"明天", "2026-03-12"},
      {"明天下午三点", "2026-03-12 15:00"},
      {"明天下午3点半", "2026-03-12 15:30"},
      {"明早九点", "2026-03-12 09:00"},
      {"明晚8点", "2026-03-12 20:00"},
      {"今晚", "2026-03-11 20:00"},
      {"后天上午十点一刻", "2026-03-13 10:15"},
      {"大后天", "2026-03-14"},
      {"昨天", "2026-03-10"},
      {"下周一下午三点", "2026-03-16 15:00"},
      {"下周三", "2026-03-18"},
      {"周五", "2026-03-13"},
      {"星期一", "2026-03-16"},
      {"礼拜天", "2026-03-15"},
      {"这周五", "2026-03-13"},
      {"上周五", "2026-03-06"},
      {"下下周一", "2026-03-23"},
      {"下周", "2026-03-16"},
      {"下个月", "2026-04-01"},
      {"下个月5号", "2026-04-05"},
      {"月底", "2026-03-31"},
      {"年底", "2026-12-31"},
      {"周末", "2026-03-14"},
      {"三天后", "2026-03-14"},
      {"两周后", "2026-03-25"},
      {"两个月后", "2026-05-11"},
      {"2小时后", "2026-03-11 12:00"},
      {"半小时后", "2026-03-11 10:30"},
      {"三天前", "2026-03-08"},
      {"3月14日", "2026-03-14"},
      {"3月14号下午两点", "2026-03-14 14:00"},
      {"三月十四号", "2026-03-14"},
      {"2026年4月1日", "2026-04-01"},
      {"明年1月5日", "2027-01-05"},
      {"15号", "2026-03-15"},
      {"5号", "2026-04-05"},
      {"下午三点", "2026-03-11 15:00"},
      {"三点", "2026-03-11 15:00"},
      {"早上八点", "2026-03-12 08:00"},
      {"中午", "2026-03-11 12:00"},
      {"中午12点半", "2026-03-11 12:30"},
      {"晚上十二点", "2026-03-12 00:00"},
      {"凌晨两点", "2026-03-12 02:00"},
      {"下午 3：30", "2026-03-11 15:30"},
      {"明天 １５：００", "2026-03-12 15:00"},
  };
  for (const Phrase& phrase : kPhrases) {
    INFO(phrase.typed);
    CHECK(shown(readTypedDate(u(phrase.typed), wednesday())) == phrase.means);
  }
}

TEST_CASE("what is no date is none", "[dates]") {
  for (const char* typed : {"", "soon", "32 March", "2026-02-30", "25:00", "13pm", "Sun Li", "周一鸣", "0", "in weeks",
                            "tomorrowland", "31.2.", "三点水", "at"}) {
    INFO(typed);
    CHECK(shown(readTypedDate(u(typed), wednesday())) == "nothing");
  }
}

TEST_CASE("a date is found among other words, and names are left alone", "[dates]") {
  const auto found = [](const char* line, const QList<TextSpan>& taken = {}) {
    const auto typed = findTypedDate(u(line), wednesday(), taken);
    return typed ? u(line).mid(typed->from, typed->length).toStdString() + " = " + shown(typed) : "nothing";
  };
  CHECK(found("Call Wang Fang tomorrow 3pm #acme") == "tomorrow 3pm = 2026-03-12 15:00");
  CHECK(found("Call Sun Li on Friday") == "on Friday = 2026-03-13");
  CHECK(found("Lunch with May") == "nothing");
  CHECK(found("明天下午三点给王芳打电话") == "明天下午三点 = 2026-03-12 15:00");
  CHECK(found("给王芳打电话") == "nothing");
  CHECK(found("call +86 138-0013-8000") == "nothing");
  CHECK(found("给周一鸣打电话，后天上午", {{1, 3}}) == "后天上午 = 2026-03-13 10:00");
  CHECK(found("invoice 2026-0417 by end of month") == "end of month = 2026-03-31");
}

TEST_CASE("a short weekday is a day where its hour or the end of the line says so", "[dates]") {
  const auto found = [](const char* line) {
    const auto typed = findTypedDate(u(line), wednesday());
    return typed ? u(line).mid(typed->from, typed->length).toStdString() + " = " + shown(typed) : "nothing";
  };
  CHECK(found("call Bob Wed 3pm") == "Wed 3pm = 2026-03-18 15:00");
  CHECK(found("lunch with Ann Fri 13:00") == "Fri 13:00 = 2026-03-13 13:00");
  CHECK(found("Sam Sat 10am") == "Sat 10am = 2026-03-14 10:00");
  CHECK(found("call Bob 3pm Fri") == "3pm Fri = 2026-03-13 15:00");
  CHECK(found("Call Jack Fri") == "Fri = 2026-03-13");
  CHECK(found("Call mum 25th at quarter past 4") == "25th at quarter past 4 = 2026-03-25 16:15");
  CHECK(found("pay the rent 1st") == "1st = 2026-04-01");
  for (const char* line : {"Call Sun", "Lunch with Sun", "Call Mr Sun 3", "Call Sun Li about the offer",
                           "Plan the 25th-year party", "Plan 25th anniversary", "move to 2nd floor"}) {
    INFO(line);
    CHECK(found(line) == "nothing");
  }
}

TEST_CASE("a day that no calendar has is told apart from what was never one", "[dates]") {
  const auto impossible = [](const char* line) {
    const TextSpan span = impossibleDay(u(line), wednesday());
    return u(line).mid(span.from, span.length).toStdString();
  };
  CHECK(impossible("Call Ann 31/02") == "31/02");
  CHECK(impossible("Call Ann 30.2.2026") == "30.2.2026");
  CHECK(impossible("pay 2026-02-30") == "2026-02-30");
  CHECK(impossible("pay 31 April") == "31 April");
  CHECK(impossible("2月30日 对账") == "2月30日");
  CHECK(impossible("2026年2月29日 开会") == "2026年2月29日");
  CHECK(impossible("lunch 31.2.2027") == "31.2.2027");
  CHECK(impossible("call Bob 32.12.2026") == "32.12.2026");
  CHECK(impossible("2027/2/30 开会") == "2027/2/30");
  CHECK(impossible("29 February 2027 audit") == "29 February 2027");
  for (const char* line : {"Call Ann 28/02", "order 1/2 pallet", "50/60 Hz", "version 1.30", "30.5 kg", "31 May",
                           "29 February 2028", "2028年2月29日", "31 March 2026"}) {
    INFO(line);
    CHECK(impossible(line).empty());
  }
}

TEST_CASE("a day that no year has is not read as that of another year", "[dates]") {
  const auto found = [](const char* line) {
    const auto read = findTypedDate(u(line), wednesday());
    return read ? u(line).mid(read->from, read->length).toStdString() + " = " + shown(read) : "nothing";
  };
  CHECK(found("2026年2月29日 开会") == "nothing");
  CHECK(found("lunch 31.2.2027") == "nothing");
  CHECK(found("29 February 2027 audit") == "nothing");
  CHECK(found("2027/2/30 tomorrow") == "tomorrow = 2026-03-12");
}

TEST_CASE("hours are read from the first to the last", "[dates]") {
  const auto hours = [](const char* line) {
    const auto read = findTypedHours(u(line), wednesday());
    if (!read) return std::string("nothing");
    const QString text = u(line).mid(read->all.from, read->all.length) + u(" = ") + read->from.toString(u("HH:mm")) +
                         u("-") + read->until.toString(u("HH:mm"));
    return text.toStdString();
  };
  CHECK(hours("meeting 5pm-6pm friday") == "5pm-6pm = 17:00-18:00");
  CHECK(hours("meeting from 5pm to 6pm on friday") == "from 5pm to 6pm = 17:00-18:00");
  CHECK(hours("lunch 11-1pm") == "11-1pm = 11:00-13:00");
  CHECK(hours("audit 9am – 12") == "9am – 12 = 09:00-12:00");
  CHECK(hours("14:00-15:30 review") == "14:00-15:30 = 14:00-15:30");
  CHECK(hours("周五下午5点-6点开会") == "下午5点-6点 = 17:00-18:00");
  CHECK(hours("上午11点到1点半 培训") == "上午11点到1点半 = 11:00-13:30");
  CHECK(hours("下午3:00-4:30 例会") == "下午3:00-4:30 = 15:00-16:30");
  for (const char* line :
       {"order 5-6 pallets", "6pm-5pm", "2026-03-14", "room 3-4", "every friday 4pm until 2026-06-01"}) {
    INFO(line);
    CHECK(hours(line) == "nothing");
  }
}

TEST_CASE("a number is one to call where nothing says that it is another", "[dates][phones]") {
  const auto phone = [](const char* line, const QByteArray& region = {}) {
    const TextSpan span = findTypedPhone(u(line), wednesday(), region);
    return u(line).mid(span.from, span.length).toStdString();
  };
  CHECK(phone("Bob +46 8 555 01 02 friday") == "+46 8 555 01 02");
  CHECK(phone("Bob 13800138000") == "13800138000");
  CHECK(phone("call 20261205") == "20261205");
  CHECK(phone("电话：5550147 99") == "5550147 99");
  CHECK(phone("Bob 06.12.34.56.78") == "06.12.34.56.78");
  CHECK(phone("Bob 030 1234567", "DE") == "030 1234567");
  CHECK(phone("order 4711 for +49 30 1234567") == "+49 30 1234567");
  for (const char* line :
       {"IP 192.168.1.100 check", "ping 10.0.0.138", "Invoice 2024-118 for Bob", "see invoice 20261205", "due 20261205",
        "order no. 66123987", "ticket #10234567", "订单 202611300012", "发票号：24317000", "合同编号 2026113001",
        "lunch 31.2.2027", "2027/2/30 开会", "call Bob 32.12.2026", "2026-03-14 14:30", "offer 1.250.000 EUR"}) {
    INFO(line);
    CHECK(phone(line).empty());
  }
  CHECK(phone("box 1234567", "FR").empty());  // no number there is so short
}

TEST_CASE("periods are read and said as people say them", "[dates]") {
  CHECK(readPeriod(u("every 6 weeks")) == 42);
  CHECK(readPeriod(u("6w")) == 42);
  CHECK(readPeriod(u("monthly")) == 30);
  CHECK(readPeriod(u("每6周")) == 42);
  CHECK(readPeriod(u("每两个月")) == 60);
  CHECK(readPeriod(u("半年")) == 182);
  CHECK(readPeriod(u("every quarter")) == 91);
  CHECK(readPeriod(u("45 days")) == 45);
  CHECK_FALSE(readPeriod(u("sometimes")));
  CHECK_FALSE(readPeriod(u("every 9000 years")));
  CHECK_FALSE(readPeriod(u("0 days")));
  CHECK(periodOf(42).count == 6);
  CHECK(periodOf(42).unit == PeriodUnit::Week);
  CHECK(periodOf(91).count == 3);
  CHECK(periodOf(91).unit == PeriodUnit::Month);
  CHECK(periodOf(45).unit == PeriodUnit::Day);
  CHECK(periodOf(365).unit == PeriodUnit::Year);
}
