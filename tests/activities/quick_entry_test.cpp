#include "core/activities/repeat_activity.h"
#include "tests/activities/quick_line.h"

using namespace relata;
using namespace relata::test;

using Part = QuickEntry::Part;

namespace {

QList<Id> idsWhere(TempWorkspace& ws, const char* where) {
  const auto reader = ws->read();
  const auto filter = parseFilter(q(where), ws.def("activity"), reader->registry());
  REQUIRE(filter.ok());
  QList<Id> ids;
  for (const qint64 id : reader->ids({q("activity"), *filter, {}, false})) ids << Id(id);
  return ids;
}

}  // namespace

TEST_CASE("a line is taken apart into what, who, how and when", "[quick]") {
  QuickLine quick;
  const Id company = quick.ws.add("company", {{q("name"), q("Acme Ltd")}});
  const Id wang = quick.ws.add("contact", {{q("name"), q("王芳")}});
  const QuickEntry entry = quick.read("Call 王芳 +86 138 0013 8000 tomorrow 3pm #acme");
  CHECK(entry.kind == q("task"));
  CHECK(entry.subject == q("Call 王芳"));
  REQUIRE(entry.person);
  CHECK(entry.person->id == wang);
  REQUIRE(entry.company);
  CHECK(entry.company->id == company);
  CHECK(entry.company->name == q("Acme Ltd"));
  CHECK(entry.phone == q("+86 138 0013 8000"));
  CHECK(QuickLine::when(entry) == q("2026-03-03 15:00"));
  const QuickMade made = quick.add(entry);
  CHECK_FALSE(made.newContact);
  const Record task = quick.ws.get("activity", made.activity);
  CHECK(task.value("due").integer() ==
        QDateTime(QDate(2026, 3, 3), QTime(15, 0), QTimeZone::utc()).toMSecsSinceEpoch());
  CHECK(quick.ws.get("contact", wang).text("phone") == q("+86 138 0013 8000"));
  CHECK(quick.ws.get("contact", wang).value("company").id() == company);
  // One line, one act.
  REQUIRE(quick.ws->undo().ok());
  CHECK(quick.ws.count("activity") == 0);
  CHECK(quick.ws.get("contact", wang).text("phone").isEmpty());
}

TEST_CASE("a Chinese line is understood as well", "[quick]") {
  QuickLine quick;
  const Id zhou = quick.ws.add("contact", {{q("name"), q("周一鸣")}});
  const QuickEntry entry = quick.read("后天下午三点给周一鸣打电话谈报价 #云石科技");
  CHECK(entry.person->id == zhou);
  CHECK(QuickLine::when(entry) == q("2026-03-04 15:00"));
  CHECK(entry.kind == q("task"));
  CHECK(entry.subject == q("给周一鸣打电话谈报价"));
  REQUIRE(entry.company);
  CHECK_FALSE(entry.company->id);
  const QuickEntry fresh = quick.read("周五和李小龙见面 13800138000");
  REQUIRE(fresh.person);
  CHECK(fresh.person->name == q("李小龙"));
  CHECK(fresh.makesContact());
  CHECK(fresh.phone == q("13800138000"));
  CHECK(QuickLine::when(fresh) == q("2026-03-06"));
  CHECK(quick.read("周五下午两点和李小龙见面").kind == q("meeting"));
}

TEST_CASE("a name with a number alone is a new contact", "[quick]") {
  QuickLine quick;
  const QuickEntry entry = quick.read("Ada Lindqvist +46 70 123 45 67 ada@example.org #\"Blue Harbour\"");
  CHECK(entry.kind == q("contact"));
  const QuickMade made = quick.add(entry);
  CHECK(made.newContact);
  CHECK(made.newCompany);
  CHECK_FALSE(made.activity);
  const Record ada = quick.ws.get("contact", made.contact);
  CHECK(ada.text("name") == q("Ada Lindqvist"));
  CHECK(ada.text("email") == q("ada@example.org"));
  CHECK(ada.text("phone") == q("+46 70 123 45 67"));
  CHECK(quick.ws.get("company", ada.value("company").id()).title() == q("Blue Harbour"));
}

TEST_CASE("one more number or address of somebody is kept beside the first", "[quick]") {
  QuickLine quick;
  const Id ada = quick.ws.add(
      "contact",
      {{q("name"), q("Ada Lindqvist")}, {q("phone"), q("+46 70 123 45 67")}, {q("email"), q("ada@example.org")}});
  quick.add(quick.read("Call Ada Lindqvist +46 8 555 01 02 ada@home.example tomorrow"));
  CHECK(quick.ws.get("contact", ada).text("phone") == q("+46 70 123 45 67"));
  CHECK(quick.ws.get("contact", ada).text("email") == q("ada@example.org"));
  CHECK(quick.ws.count("point", q("kind = phone and value = \"+46 8 555 01 02\"")) == 1);
  CHECK(quick.ws.count("point", q("kind = email and value = \"ada@home.example\"")) == 1);
  quick.add(quick.read("Call Ada Lindqvist +46 (8) 5550102 tomorrow"));
  quick.add(quick.read("Call Ada Lindqvist +46-70-1234567 ADA@example.org tomorrow"));
  CHECK(quick.ws.count("point") == 2);
}

TEST_CASE("a line that begins with contact is one for the address book", "[quick]") {
  QuickLine quick;
  const QuickEntry jane = quick.read("New contact: Jane Roe jane@roe.example +1 212 555 0147 #Acme");
  CHECK(jane.kind == q("contact"));
  REQUIRE(jane.person);
  CHECK(jane.person->name == q("Jane Roe"));
  const QuickMade made = quick.add(jane);
  CHECK(made.newContact);
  CHECK_FALSE(made.activity);
  CHECK(quick.ws.get("contact", made.contact).text("phone") == q("+1 212 555 0147"));
  CHECK(quick.read("contact: J. Roe jane@roe.example").person->id == made.contact);
  const QuickEntry zhang = quick.read("联系人 张三丰 13900139000");
  CHECK(zhang.kind == q("contact"));
  REQUIRE(zhang.person);
  CHECK(zhang.person->name == q("张三丰"));
  CHECK(quick.add(quick.read("contact: Bo Berg, met at the fair")).activity);
  CHECK(quick.ws.count("activity", q("kind = note and subject = \"met at the fair\"")) == 1);
  CHECK(quick.read("Contact Jane tomorrow").kind == q("task"));
  CHECK(quick.read("联系人资料整理").kind == q("task"));
}

TEST_CASE("a weekday behind a name is a day, and a name among Chinese words is a name", "[quick]") {
  QuickLine quick;
  const QuickEntry bob = quick.read("call Bob Wed 3pm");
  REQUIRE(bob.person);
  CHECK(bob.person->name == q("Bob"));
  CHECK(QuickLine::when(bob) == q("2026-03-04 15:00"));
  CHECK(quick.read("Lunch with Ann Fri 13:00").person->name == q("Ann"));
  CHECK(quick.read("Call Jack Fri").person->name == q("Jack"));
  quick.ws.add("contact", {{q("name"), q("Jack Sun")}});
  const QuickEntry sun = quick.read("Call Jack Sun");
  CHECK(sun.person->id);
  CHECK_FALSE(sun.when);
  const QuickEntry tom = quick.read("周三下午3点 给 Tom 打电话");
  REQUIRE(tom.person);
  CHECK(tom.person->name == q("Tom"));
  CHECK(QuickLine::when(tom) == q("2026-03-04 15:00"));
  CHECK(quick.read("Call Ann 31/02").impossibleDay == q("31/02"));
}

TEST_CASE("somebody is recognised by an address that is known", "[quick]") {
  QuickLine quick;
  const Id ada = quick.ws.add("contact", {{q("name"), q("Ada Lindqvist")}, {q("email"), q("ada@example.org")}});
  const QuickEntry entry = quick.read("Call A. Lindqvist ada@example.org friday");
  REQUIRE(entry.person);
  CHECK(entry.person->id == ada);
}

TEST_CASE("a new name with a number or an address that others have is somebody new", "[quick]") {
  QuickLine quick;
  const char* const board = "+49 89 5581 3362";
  for (const char* name : {"Hanna Engel", "Jan Moor", "Eva Lang", "Udo Reh"})
    quick.ws.add("contact", {{q("name"), q(name)}, {q("phone"), q(board)}});
  const Id novastrom = quick.ws.add("company", {{q("name"), q("Novastrom Medical")}});
  const QuickEntry jane = quick.read("New contact: Jane Roe jane@roe.example +49 89 5581 3362 #Nova");
  REQUIRE(jane.person);
  CHECK(jane.makesContact());
  CHECK(jane.person->name == q("Jane Roe"));
  REQUIRE(jane.company);
  CHECK_FALSE(jane.company->id);
  CHECK(jane.company->name == q("Nova"));
  const QuickMade made = quick.add(jane);
  CHECK(made.newContact);
  CHECK(quick.ws.count("contact", q("email = \"jane@roe.example\"")) == 1);
  CHECK(quick.read("Call Jane #Novastrom").company->id == novastrom);
  // Without a name, a switchboard is nobody's; with one it is theirs.
  CHECK_FALSE(quick.read("Call +49 89 5581 3362 friday").person);
  CHECK(quick.read("contact: E. Lang 089 5581 3362").person->name == q("Eva Lang"));
  // What one person has may be theirs after all, and is offered.
  const Id ann = quick.ws.add("contact", {{q("name"), q("Ann Poe")}, {q("phone"), q("+1 212 555 0147")}});
  for (const char* line : {"New contact: Mary Roe +1 212 555 0147", "Call Mary Roe +1 (212) 555-0147"}) {
    INFO(line);
    const QuickEntry mary = quick.read(line);
    REQUIRE(mary.person);
    CHECK(mary.makesContact());
    CHECK(mary.person->name == q("Mary Roe"));
    REQUIRE(mary.person->namesakes.size() == 1);
    CHECK(mary.person->namesakes.first().id == ann);
  }
  CHECK(quick.read("Call +1 212 555 0147 friday").person->id == ann);
  CHECK_FALSE(quick.read("Call +1 212 555 0148 friday").person);
  // The same of leads.
  const QuickMade lead = quick.add(quick.read("lead Bo Berg +46 8 555 01 02"));
  CHECK_FALSE(quick.read("lead Eva Ek +46 8 555 01 02").person->id);
  CHECK(quick.read("lead Berg +46 8 555 01 02").person->id == lead.lead);
}

TEST_CASE("somebody is known by the parts of a name, and by a given name that only one has", "[quick]") {
  QuickLine quick;
  const Id john = quick.ws.add(
      "contact", {{q("name"), q("Smith, John")}, {q("given_name"), q("John")}, {q("family_name"), q("Smith")}});
  const Id ada = quick.ws.add("contact", {{q("name"), q("Ada Lindqvist")}});
  quick.ws.add("contact", {{q("name"), q("Adam Berg")}});
  const Id wang = quick.ws.add("contact", {{q("name"), q("王芳")}, {q("phone"), q("13800138333")}});
  const Id ming = quick.ws.add("contact", {{q("name"), q("王小明")}});
  const auto whom = [&](const char* line) {
    const QuickEntry entry = quick.read(line);
    REQUIRE(entry.person);
    return entry.person->id;
  };
  CHECK(whom("email John Smith") == john);
  CHECK(whom("Report for John Smith tomorrow") == john);
  CHECK(whom("contact: John Smith") == john);
  CHECK(whom("call Ada") == ada);
  CHECK(whom("给小明打电话") == ming);
  CHECK(whom("Call Wang Fang +86 138 0013 8333") == wang);
  CHECK(whom("contact: Fang Wang 138 0013 8333") == wang);
  // Where it is not sure, who is known is offered.
  for (const char* line : {"Call Wang Fang", "contact: Ada", "Call Ada +46 8 555 01 02", "Call Lindqvist"}) {
    INFO(line);
    const QuickEntry entry = quick.read(line);
    CHECK(entry.makesContact());
    CHECK(entry.person->namesakes.size() == 1);
  }
  const Id acme = quick.ws.add("company", {{q("name"), q("Acme")}});
  const Id other = quick.ws.add("contact", {{q("name"), q("Ada Berg")}, {q("company"), acme}});
  CHECK_FALSE(whom("call Ada"));
  CHECK(quick.read("call Ada").person->namesakes.size() == 2);
  CHECK(whom("call Ada #Acme") == other);
}

TEST_CASE("of several of one name the one of the company comes first", "[quick]") {
  QuickLine quick;
  const Id acme = quick.ws.add("company", {{q("name"), q("Acme")}});
  quick.ws.add("contact", {{q("name"), q("Jo Smith")}});
  const Id ofAcme = quick.ws.add("contact", {{q("name"), q("Jo Smith")}, {q("company"), acme}});
  const QuickEntry entry = quick.read("Call Jo Smith #Acme");
  CHECK(entry.person->id == ofAcme);
  CHECK(entry.person->namesakes.size() == 1);
}

TEST_CASE("what happened is logged, what is to come is planned", "[quick]") {
  QuickLine quick;
  CHECK(quick.read("Called Wang Fang about the offer").kind == q("call"));
  CHECK(quick.read("Note: prefers mail").kind == q("note"));
  CHECK(quick.read("Note: prefers mail").subject == q("prefers mail"));
  CHECK(quick.read("Lunch with Ada Lindqvist friday 12:30").kind == q("meeting"));
  CHECK(quick.read("Lunch with Ada Lindqvist").kind == q("task"));
  CHECK(quick.read("send the offer by end of month").kind == q("task"));
  CHECK(QuickLine::when(quick.read("send the offer by end of month")) == q("2026-03-31"));
  CHECK(quick.read("call Ada yesterday").kind == q("call"));
  CHECK(quick.read("buy milk").subject == q("buy milk"));
  CHECK(quick.read("").isEmpty());
  CHECK(quick.read("invoice 2026-03-14 paid").phone.isEmpty());
}

TEST_CASE("a part that was not meant so stays in the words", "[quick]") {
  QuickLine quick;
  const QuickEntry entry = quick.read("Prepare Friday review", {Part::When});
  CHECK_FALSE(entry.when);
  CHECK(entry.subject == q("Prepare Friday review"));
}

TEST_CASE("a note that names records is theirs too, however it is written, and names nobody who is not there",
          "[activities]") {
  TempWorkspace ws;
  const Id ada = ws.add("contact", {{q("name"), q("Ada")}});
  const Id note =
      ws.add("activity", {{q("kind"), q("note")},
                          {q("subject"), q("Fair")},
                          {q("body"), q("met [Ada](relata:%1), [x](relata:C-00000000000000)").arg(ada.text(q("C")))}});
  CHECK(ws.count("activity_link") == 1);
  CHECK(ws->read()->timeline(ws.def("contact"), ada).size() == 1);
  const Id acme = ws.add("company", {{q("name"), q("Acme")}});
  ws.set("activity", note, {{q("body"), q("with [Acme](relata:%1)").arg(acme.text(q("O")))}});
  CHECK(ws->read()->timeline(ws.def("company"), acme).size() == 1);
}

TEST_CASE("a company is known by the short name that people use, where only one is called so", "[quick]") {
  QuickLine quick;
  const Id deco = quick.ws.add("company", {{q("name"), q("宁波长光家居有限公司")}});
  quick.ws.add("company", {{q("name"), q("上海云石科技有限公司")}});
  quick.ws.add("company", {{q("name"), q("北京市云石科技有限公司")}});
  CHECK(quick.read("给彭洋打电话 #长光家居").company->id == deco);
  CHECK_FALSE(quick.read("给彭洋打电话 #云石科技").company->id);
  CHECK_FALSE(quick.read("给彭洋打电话 #光家居").company->id);
  const Id fish = quick.ws.add("company", {{q("name"), q("Rosengrid Seafood Ltd")}});
  for (const char* line : {"Call Ann #rosengrid seafood ltd", "Call Ann #rosengrid seafood", "Call Ann #rosengrid"}) {
    INFO(line);
    const QuickEntry entry = quick.read(line);
    CHECK(entry.company->id == fish);
    CHECK(entry.subject == q("Call Ann"));
  }
  CHECK(quick.read("Call Ann #rosengrid about prices").subject == q("Call Ann about prices"));
}

TEST_CASE("the words that join a date to a line do not stay behind", "[quick]") {
  QuickLine quick;
  const QuickEntry call = quick.read("Call Ann on 5/6 at 14:30");
  CHECK(call.subject == q("Call Ann"));
  CHECK(QuickLine::when(call) == q("2026-06-05 14:30"));
  CHECK(quick.read("月底前 提交 报价").subject == q("提交 报价"));
  CHECK(quick.read("周五之前发合同").subject == q("发合同"));
  CHECK(quick.read("周五前台培训").subject == q("前台培训"));
  CHECK(quick.read("send the offer before 14 March").subject == q("send the offer"));
}

TEST_CASE("a line that begins with lead makes one, and completes the one that has the address", "[quick][leads]") {
  QuickLine quick;
  const QuickEntry entry =
      quick.read("lead Ada Lindqvist ada@nordwind.example scanners for the warehouse #\"Nordwind AB\"");
  CHECK(entry.kind == q("lead"));
  REQUIRE(entry.person);
  CHECK(entry.person->name == q("Ada Lindqvist"));
  CHECK(entry.subject == q("scanners for the warehouse"));
  const QuickMade made = quick.add(entry);
  CHECK(made.newLead);
  const Record lead = quick.ws.get("lead", made.lead);
  CHECK(lead.title() == q("Ada Lindqvist"));
  CHECK(lead.text("company_name") == q("Nordwind AB"));
  CHECK(lead.text("email") == q("ada@nordwind.example"));
  CHECK(lead.text("interest") == q("scanners for the warehouse"));
  CHECK(quick.ws.count("contact") == 0);
  CHECK(quick.ws.count("company") == 0);

  const QuickEntry again = quick.read("lead: Lindqvist, +49 30 1234567 ada@nordwind.example call back Friday");
  REQUIRE(again.person);
  CHECK(again.person->id == made.lead);
  const QuickMade completed = quick.add(again);
  CHECK_FALSE(completed.newLead);
  CHECK(quick.ws.get("lead", made.lead).text("phone") == q("+49 30 1234567"));
  CHECK(quick.ws.get("lead", made.lead).text("interest") == q("scanners for the warehouse"));
  CHECK(quick.ws.get("activity", completed.activity).text("kind") == q("task"));
  REQUIRE(quick.ws->undo().ok());
  CHECK(quick.ws.get("lead", made.lead).text("phone").isEmpty());

  const QuickEntry chinese = quick.read("线索 王芳 13800138000 扫码枪");
  CHECK(chinese.kind == q("lead"));
  CHECK(chinese.person->name == q("王芳"));
  CHECK(chinese.phone == q("13800138000"));
  CHECK(chinese.subject == q("扫码枪"));
  CHECK(quick.add(quick.read("lead #Globex")).newLead);
  CHECK(quick.ws.count("lead", q("company_name = Globex")) == 1);
  // A task begins like that as well, and a person may say that none is meant.
  CHECK(quick.read("Lead the project meeting tomorrow").kind == q("task"));
  CHECK(quick.read("Lead Paint removal", {Part::Lead}).kind == q("task"));
  CHECK(quick.read("lead").kind == q("task"));
}

TEST_CASE("what is to be done to an address is a task and names nobody after the verb", "[quick]") {
  QuickLine quick;
  for (const char* line :
       {"Email bob@acme.example tomorrow", "Text +86 138 0013 8000 about samples", "Write to bob@acme.example tomorrow",
        "Mail kunde@firma.example Angebot", "Send offer to bob@acme.example", "发邮件给 wf@x.cn 明天"}) {
    INFO(line);
    const QuickEntry entry = quick.read(line);
    CHECK(entry.kind == q("task"));
    CHECK_FALSE(entry.person);
  }
}

TEST_CASE("an hour that stands apart from its day belongs to it", "[quick]") {
  QuickLine quick;
  const QuickEntry call = quick.read("Call Ada Abiola tomorrow about pallets at 10:15");
  CHECK(QuickLine::when(call) == q("2026-03-03 10:15"));
  CHECK(call.subject == q("Call Ada Abiola about pallets"));
  const QuickEntry chinese = quick.read("明天给周晓雯打电话下午3点");
  CHECK(QuickLine::when(chinese) == q("2026-03-03 15:00"));
  CHECK(chinese.subject == q("给周晓雯打电话"));
  CHECK(QuickLine::when(quick.read("Offer for 12 pallets tomorrow")) == q("2026-03-03"));
}

TEST_CASE("a line that repeats is a task that comes again, from the next day that fits", "[quick][repetition]") {
  QuickLine quick;  // Monday, nine
  const QuickEntry report = quick.read("every friday 4pm report");
  CHECK(QuickLine::when(report) == q("2026-03-06 16:00"));
  CHECK(report.subject == q("report"));
  REQUIRE(report.repeats);
  CHECK(repetitionRule(*report.repeats) == q("FREQ=WEEKLY;BYDAY=FR"));
  const QuickEntry weekly = quick.read("每周五下午4点 周报");
  CHECK(QuickLine::when(weekly) == q("2026-03-06 16:00"));
  CHECK(weekly.subject == q("周报"));
  const QuickEntry accounts = quick.read("每月1号 对账");
  CHECK(QuickLine::when(accounts) == q("2026-04-01"));
  CHECK(accounts.subject == q("对账"));
  CHECK(QuickLine::when(quick.read("stand-up every monday 8am")) == q("2026-03-09 08:00"));  // today's is over
  CHECK(QuickLine::when(quick.read("stand-up every monday 10am")) == q("2026-03-02 10:00"));
  CHECK_FALSE(quick.read("send weekly report tomorrow").repeats);
  const QuickEntry ends = quick.read("every friday report until 2026-06-01");
  CHECK(QuickLine::when(ends) == q("2026-03-06"));
  CHECK(ends.subject == q("report"));
  CHECK(repetitionRule(*ends.repeats) == q("FREQ=WEEKLY;BYDAY=FR;UNTIL=20260601"));
  CHECK_FALSE(quick.read("every friday 4pm report", {Part::When}).repeats);
}

TEST_CASE("what repeats comes again once it is done, with all that belongs to it, and one undo takes both back",
          "[quick][repetition][undo]") {
  QuickLine quick;
  const Id ada = quick.ws.add("contact", {{q("name"), q("Ada Lindqvist")}});
  const QuickMade made = quick.add(quick.read("call Ada Lindqvist every 2 weeks on tuesday 3pm"));
  const EntityDef& def = quick.ws.def("activity");
  const auto open = [&] { return idsWhere(quick.ws, "done_at is empty"); };
  REQUIRE(open() == QList<Id>{made.activity});
  const auto finish = [&](Id id, UtcMs at) {
    REQUIRE(quick.ws
                ->transact({ActKind::Complete, q("activity"), {}},
                           [&](Transaction& tx) {
                             return tx.update(def, id, {{q("done_at"), Value(at)}});
                           })
                .ok());
  };
  finish(made.activity, quick.ws->now());
  REQUIRE(open().size() == 1);
  const Record next = quick.ws.get("activity", open().first());
  const Record first = quick.ws.get("activity", made.activity);
  CHECK(next.text("subject") == first.text("subject"));
  CHECK(next.value("due").integer() > quick.ws->now());
  CHECK((next.value("due").integer() - first.value("due").integer()) % (14LL * 86400000) == 0);
  CHECK(next.text("repeats") == q("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"));
  CHECK(first.text("repeats").isEmpty());
  CHECK(quick.ws.count("activity", q("exists(links where record = ") + ada.text(q("C")) + q(")")) == 2);
  REQUIRE(quick.ws->undo().ok());
  CHECK(open() == QList<Id>{made.activity});
  CHECK(quick.ws.get("activity", made.activity).text("repeats") == q("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"));
}

TEST_CASE("a 29 February comes back after three shorter years", "[quick][repetition]") {
  QuickLine quick;
  const auto day = [](int year, int of) {
    return Value(QDateTime(QDate(year, 2, of), QTime(9, 0), QTimeZone::systemTimeZone()).toMSecsSinceEpoch());
  };
  const Id task = quick.ws.add("activity", {{q("kind"), q("task")},
                                            {q("subject"), q("Audit")},
                                            {q("due"), day(2029, 28)},
                                            {q("repeats"), q("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29")}});
  const Id leap = quick.ws.add("activity", {{q("kind"), q("task")},
                                            {q("subject"), q("Audit")},
                                            {q("due"), day(2028, 29)},
                                            {q("repeats"), q("FREQ=YEARLY")}});
  CHECK(quick.ws.get("activity", leap).text("repeats") == quick.ws.get("activity", task).text("repeats"));
  const auto note = quick.ws->transact({ActKind::Create, q("activity"), {}}, [&](Transaction& tx) {
    Record record(tx.def("activity"));
    record.set("kind", q("note"));
    record.set("subject", q("Note"));
    record.set("repeats", q("FREQ=WEEKLY"));
    return tx.insert(record);
  });
  REQUIRE_FALSE(note.ok());
  CHECK(note.problem().is("repeats-kind"));
}

TEST_CASE("a meeting that repeats comes again when its time has passed, and undo does not meet that",
          "[quick][repetition]") {
  QuickLine quick;
  const auto at = [](int day, int hour) {
    return Value(QDateTime(QDate(2026, 3, day), QTime(hour, 0), QTimeZone::systemTimeZone()).toMSecsSinceEpoch());
  };
  const Id meeting = quick.ws.add("activity", {{q("kind"), q("meeting")},
                                               {q("subject"), q("Stand-up")},
                                               {q("at"), at(6, 9)},
                                               {q("duration"), Value(qint64{30})},
                                               {q("repeats"), q("FREQ=WEEKLY;BYDAY=FR")}});
  CHECK(*continueRepetitions(*quick.ws) == 0);  // it is still to come
  quick.ws.clock().advance(15LL * 86400000);    // 17 March: two of them passed
  CHECK(*continueRepetitions(*quick.ws) == 1);
  CHECK(*continueRepetitions(*quick.ws) == 0);
  CHECK(quick.ws.get("activity", meeting).value("at") == at(6, 9));
  const QList<Id> next = idsWhere(quick.ws, "repeats is not empty");
  REQUIRE(next.size() == 1);
  CHECK(quick.ws.get("activity", next.first()).value("at") == at(20, 9));
  for (const TxnInfo& act : quick.ws->undoable()) CHECK(act.kind == TxnKind::Normal);  // none of what was noted
}

TEST_CASE("a line that names an open lead is about the lead, and makes nobody new", "[quick][leads]") {
  QuickLine quick;
  const Id karla = quick.ws.add("lead", {{q("name"), q("Karla Wolf")}});
  const QuickEntry entry = quick.read("Call Karla Wolf tomorrow 3pm");
  REQUIRE(entry.person);
  CHECK(entry.person->id == karla);
  CHECK(entry.person->isLead);
  CHECK(entry.kind == q("task"));
  const QuickMade made = quick.add(entry);
  CHECK(made.lead == karla);
  CHECK_FALSE(made.newLead);
  CHECK(quick.ws.count("contact") == 0);
  CHECK_FALSE(quick.ws.get("lead", karla).value("next_task").isNull());
  CHECK(quick.ws.get("lead", karla).text("interest").isEmpty());
  // Without a verb, and by a number that is new.
  CHECK(quick.read("offer for Karla Wolf on friday").person->id == karla);
  CHECK(quick.add(quick.read("Call Karla Wolf +49 30 999888")).lead == karla);
  CHECK(quick.ws.get("lead", karla).text("phone") == q("+49 30 999888"));
  // Whoever is meant otherwise is one choice away.
  REQUIRE(entry.person->namesakes.size() == 1);
  CHECK(entry.person->namesakes.first().entity == q("contact"));
}

TEST_CASE("who is in the address book comes before a lead of that name, and a lead that is closed is none",
          "[quick][leads]") {
  QuickLine quick;
  const Id lead = quick.ws.add("lead", {{q("name"), q("王芳")}});
  CHECK(quick.read("明天给王芳打电话").person->id == lead);
  const Id person = quick.ws.add("contact", {{q("name"), q("王芳")}});
  CHECK(quick.read("明天给王芳打电话").person->id == person);
  const Id reason = quick.ws.add("lead_reason", {{q("name"), q("No budget")}});
  const Id gone = quick.ws.add("lead", {{q("name"), q("Max Pool")}});
  quick.ws.set("lead", gone, {{q("status"), q("disqualified")}, {q("reason"), reason}});
  CHECK_FALSE(quick.read("Call Max Pool tomorrow").person->id);
}
