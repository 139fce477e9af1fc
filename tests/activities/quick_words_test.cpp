#include "tests/activities/quick_line.h"

using namespace relata;
using namespace relata::test;

namespace {

/// What a line means on Monday, 30 November 2026, at nine.
std::string meant(QuickLine& quick, const char* line) {
  quick.moment.now = QDateTime(QDate(2026, 11, 30), QTime(9, 0), QTimeZone::utc());
  const QuickEntry entry = quick.read(line);
  QStringList parts{entry.kind, entry.subject, QuickLine::when(entry)};
  if (entry.until) parts.last() += entry.until->toString(q("-HH:mm"));
  if (entry.repeats) parts << repetitionRule(*entry.repeats);
  if (entry.person) parts << entry.person->name;
  parts << entry.phone;
  if (!entry.impossibleDay.isEmpty()) parts << q("none: ") + entry.impossibleDay;
  parts.removeAll(QString());
  return parts.join(q(" | ")).toStdString();
}

}  // namespace

TEST_CASE("what comes every day begins today, and a day of every month on that day", "[quick][repetition]") {
  QuickLine quick;
  CHECK(meant(quick, "每天 吃药") == "task | 吃药 | 2026-11-30 | FREQ=DAILY");
  CHECK(meant(quick, "every day take pills") == "task | take pills | 2026-11-30 | FREQ=DAILY");
  CHECK(meant(quick, "every day 8am take pills") == "task | take pills | 2026-12-01 08:00 | FREQ=DAILY");
  CHECK(meant(quick, "pay rent 1st of every month") == "task | pay rent | 2026-12-01 | FREQ=MONTHLY;BYMONTHDAY=1");
}

TEST_CASE("from one hour to another is how long a meeting is", "[quick]") {
  QuickLine quick;
  for (const char* line : {"meeting 5pm-6pm friday", "meeting from 5pm to 6pm on friday", "friday 5-6pm meeting",
                           "friday meeting 17:00-18:00"}) {
    INFO(line);
    CHECK(meant(quick, line) == "meeting | meeting | 2026-12-04 17:00-18:00");
  }
  CHECK(meant(quick, "周五下午5点-6点开会") == "meeting | 开会 | 2026-12-04 17:00-18:00");
  CHECK(meant(quick, "friday 5pm-6pm") == "meeting | Meeting | 2026-12-04 17:00-18:00");
  CHECK(meant(quick, "workshop 2-4pm march 3") == "meeting | workshop | 2027-03-03 14:00-16:00");
  CHECK(meant(quick, "review 8:00-8:30") == "meeting | review | 2026-12-01 08:00-08:30");
  const QuickMade made = quick.add(quick.read("meeting 5pm-6:30pm friday"));
  CHECK(quick.ws.get("activity", made.activity).value("duration").integer() == 90);
}

TEST_CASE("a day that no calendar has stays in the words and is told", "[quick]") {
  QuickLine quick;
  CHECK(meant(quick, "2026年2月29日 开会") == "task | 2026年2月29日 开会 | none: 2026年2月29日");
  CHECK(meant(quick, "lunch with Bob 31.2.2027") == "task | lunch with Bob 31.2.2027 | Bob | none: 31.2.2027");
  CHECK(meant(quick, "2027/2/30 开会") == "task | 2027/2/30 开会 | none: 2027/2/30");
  CHECK(meant(quick, "call Bob 32.12.2026") == "task | call Bob 32.12.2026 | Bob | none: 32.12.2026");
}

TEST_CASE("a Chinese line says what it is, and leaves no empty part behind", "[quick]") {
  QuickLine quick;
  CHECK(meant(quick, "备注：喜欢茶") == "note | 喜欢茶");
  CHECK(meant(quick, "任务：写报告") == "task | 写报告");
  CHECK(meant(quick, "待办: 写报告 明天") == "task | 写报告 | 2026-12-01");
  CHECK(meant(quick, "会议：明天3点") == "meeting | 会议 | 2026-12-01 15:00");
  CHECK(meant(quick, "会议：预算 明天3点") == "meeting | 预算 | 2026-12-01 15:00");
  CHECK(meant(quick, "会议纪要 明天3点") == "task | 会议纪要 | 2026-12-01 15:00");
  CHECK(meant(quick, "给曹操打电话，明天，很重要") == "task | 给曹操打电话,很重要 | 2026-12-01 | 曹操");
  CHECK(meant(quick, "call Ada, tomorrow, urgent") == "task | call Ada, urgent | 2026-12-01 | Ada");
}
