#include <QDir>
#include <QHash>
#include <QTranslator>

#include "core/activities/log_activity.h"
#include "tests/ui/records/records_support.h"
#include "ui/contacts/contacts_module.h"
#include "ui/records/filter_bar.h"
#include "ui/records/record_page.h"
#include "ui/records/record_table.h"
#include "ui/shell/shell_window.h"
#include "ui/theme/theme.h"

using namespace relata;
using namespace relata::ui;
using namespace relata::ui::test;

namespace {

struct Person {
  const char* name;
  const char* company;
  const char* job;
  const char* mail;
  const char* phone;
  const char* stage;
};

constexpr Person kPeople[] = {
    {"Ada Lindqvist", "Nordwind Logistik", "Head of Purchasing", "ada@nordwind.example", "+49 40 5550 1177",
     "customer"},
    {"张伟", "杭州云栖科技", "采购总监", "zhangwei@yunqi.example", "+86 571 5550 8820", "opportunity"},
    {"Marcus Okafor", "Lagos Freight", "Operations", "m.okafor@lagosfreight.example", "+234 1 555 0199", "lead"},
    {"Inés Carrasco", "Viñas del Sur", "Export", "ines@vinasdelsur.example", "+56 2 5550 1420", "customer"},
    {"李娜", "上海启明医疗", "设备科主任", "lina@qiming.example", "+86 21 5550 3391", "at_risk"},
    {"Tom Barrett", "Barrett & Sons", "Owner", "tom@barrettsons.example", "+44 20 5550 7781", "lead"},
    {"Priya Raman", "Helio Energy", "Procurement Lead", "priya@helio.example", "+91 22 5550 6612", "opportunity"},
    {"Jonas Weber", "Stadtwerke Lindau", "IT", "weber@sw-lindau.example", "+49 8382 5550 12", "customer"},
    {"王芳", "成都蜀味餐饮", "总经理", "wangfang@shuwei.example", "+86 28 5550 2207", "customer"},
    {"Elena Petrova", "Baltika Retail", "Buyer", "elena@baltika.example", "+371 6 555 0133", "lead"},
    {"Samuel Adeyemi", "Brightgrid", "CTO", "sam@brightgrid.example", "+234 1 555 0142", "opportunity"},
    {"Chloé Martin", "Atelier Lumière", "Designer", "chloe@lumiere.example", "+33 1 5550 9034", "customer"},
    {"Kenji Watanabe", "Kitami Seiki", "Plant Manager", "kenji@kitami.example", "+81 157 555 018", "at_risk"},
    {"Rosa Delgado", "Clínica Delgado", "Administration", "rosa@cdelgado.example", "+34 91 5550 7719", "customer"},
    {"陈晨", "深圳远航物流", "运营经理", "chenchen@yuanhang.example", "+86 755 5550 6618", "opportunity"},
    {"Peter Novák", "Novák Stavby", "Jednatel", "novak@stavby.example", "+420 2 5550 8123", "lead"}};

/// Sixty people of both languages, and a history with one of them.
struct Office : Desk {
  Id zhang, yunqi;
  Office() {
    QHash<QString, Id> companies;
    for (int round = 0; round < 4; ++round)
      for (const Person& person : kPeople) {
        const QString company = q(person.company);
        if (!companies.contains(company))
          companies.insert(company,
                           workspace.add("company", {{q("name"), company},
                                                     {q("industry"), q(round % 2 ? "Retail" : "Logistics")},
                                                     {q("kind"), q(companies.size() % 3 ? "customer" : "prospect")},
                                                     {q("employees"), qint64{120 + 337 * companies.size()}},
                                                     {q("phone"), q(person.phone)},
                                                     {q("website"), q("https://example.com")}}));
        const QString suffix = round ? QStringLiteral(" %1").arg(round + 1) : QString();
        const Id id = workspace.add("contact", {{q("name"), q(person.name) + suffix},
                                                {q("company"), companies.value(company)},
                                                {q("job_title"), q(person.job)},
                                                {q("email"), q(person.mail)},
                                                {q("phone"), q(person.phone)},
                                                {q("stage"), q(person.stage)},
                                                {q("owner"), workspace->me()}});
        if (!zhang && q(person.name) == q("张伟")) zhang = id;
      }
    yunqi = companies.value(q("杭州云栖科技"));
    workspace.set("contact", zhang,
                  {{q("mobile"), q("+86 138 5550 8820")},
                   {q("source"), q("Trade fair · Hannover 2026")},
                   {q("tags"), QStringList{q("VIP"), q("Hannover"), q("仓储")}},
                   {q("description"), q("Prefers a call before noon. Decides together with the head of logistics.")}});
    workspace.add(
        "point",
        {{q("record"), zhang}, {q("kind"), q("wechat")}, {q("value"), q("zhangwei_yq")}, {q("label"), q("work")}});
    workspace.add("point", {{q("record"), zhang},
                            {q("kind"), q("email")},
                            {q("value"), q("zw1981@mail.example")},
                            {q("do_not_use"), true}});
    workspace.add("company",
                  {{q("name"), q("云栖科技（上海）")}, {q("parent"), yunqi}, {q("industry"), q("Logistics")}});
    const UtcMs day = 86400000;
    log("mail", "Offer Q-2041 sent", 0, -9 * day);
    log("meeting", "Visit at the warehouse: two lots, scanners wanted", 55, -6 * day);
    log("call", "Call, 14 min: wants delivery in two lots", 14, -day);
    log("note", "Budget is approved until the end of April.", 0, -3600000);
    log("task", "Send the revised quote Q-2041", 0, 0, 2 * day);
    log("task", "Ask for the floor plan", 0, -4 * day, -2 * day);
  }
  void log(const char* kind, const char* subject, qint64 minutes, qint64 ago, qint64 due = 0) {
    const UtcMs now = workspace->now();
    Activity activity;
    activity.kind = q(kind);
    activity.subject = q(subject);
    activity.at = now + ago;
    if (minutes) activity.duration = minutes;
    if (due) activity.due = now + due;
    REQUIRE(workspace
                ->transact({ActKind::Create, q("activity"), {}},
                           [&](Transaction& tx) { return logActivity(tx, activity, {zhang}); })
                .ok());
  }
};

/// Some words, to see how the pages stand in Chinese.
class ChineseWords : public QTranslator {
 public:
  QString translate(const char*, const char* source, const char*, int n) const override {
    static const QHash<QString, QString> words{{q("Name"), q("姓名")},
                                               {q("Company"), q("公司")},
                                               {q("E-mail"), q("电子邮件")},
                                               {q("Phone"), q("电话")},
                                               {q("Stage"), q("阶段")},
                                               {q("Mobile"), q("手机")},
                                               {q("Owner"), q("负责人")},
                                               {q("Tags"), q("标签")},
                                               {q("Source"), q("来源")},
                                               {q("Job title"), q("职务")},
                                               {q("Customer"), q("客户")},
                                               {q("Lead"), q("线索")},
                                               {q("Opportunity"), q("商机")},
                                               {q("At risk"), q("有风险")},
                                               {q("Contacts"), q("联系人")},
                                               {q("Companies"), q("公司")},
                                               {q("Mine"), q("我的")},
                                               {q("Filter"), q("筛选")},
                                               {q("All %1"), q("全部%1")},
                                               {q("%n people"), q("%n 人")},
                                               {q("Import…"), q("导入…")},
                                               {q("Columns"), q("列")},
                                               {q("Search in list"), q("在列表中搜索")},
                                               {q("Call"), q("通话")},
                                               {q("Email"), q("邮件")},
                                               {q("Task"), q("任务")},
                                               {q("Note"), q("备注")},
                                               {q("Meeting"), q("会议")},
                                               {q("Mail"), q("邮件")},
                                               {q("Timeline"), q("时间线")},
                                               {q("History"), q("历史")},
                                               {q("Jobs"), q("任职")},
                                               {q("Next step"), q("下一步")},
                                               {q("Done"), q("完成")},
                                               {q("Open tasks"), q("未完成任务")},
                                               {q("This year"), q("今年")},
                                               {q("%n activities"), q("%n 条活动")},
                                               {q("Last activity"), q("最近活动")},
                                               {q("Further addresses"), q("其他联系方式")},
                                               {q("Add"), q("添加")},
                                               {q("Do not use"), q("请勿使用")},
                                               {q("Save"), q("保存")},
                                               {q("All"), q("全部")},
                                               {q("Write a note …"), q("写备注…")},
                                               {q("Show %n more fields"), q("再显示 %n 个字段")},
                                               {q("today %1"), q("今天 %1")},
                                               {q("yesterday %1"), q("昨天 %1")},
                                               {q("due in %n days"), q("%n 天后到期")},
                                               {q("%n days late"), q("逾期 %n 天")},
                                               {q("%n min"), q("%n 分钟")},
                                               {q("Description"), q("说明")}};
    QString text = words.value(q(source));
    return text.replace(q("%n"), QString::number(n));
  }
  bool isEmpty() const override { return false; }
};

void shoot(QWidget& window, const QString& name) {
  for (int i = 0; i < 60; ++i) QApplication::processEvents(QEventLoop::AllEvents, 10);
  REQUIRE(window.grab().save(QDir(qEnvironmentVariable("RELATA_SHOTS")).filePath(name + q(".png"))));
}

void shootAll(Office& office, const QString& suffix) {
  for (const QSize size : {QSize(1440, 900), QSize(1024, 700)}) {
    ShellWindow window;
    RecordListPage* contacts = contactsModule(office.context);
    RecordListPage* companies = companiesModule(office.context);
    window.setNavItems({});
    window.addModuleDock(q("contacts"), Words::asTyped(entityPlural(contacts->table().records().def())), q("contacts"),
                         contacts);
    window.addModuleDock(q("companies"), Words::asTyped(entityPlural(companies->table().records().def())), q("company"),
                         companies);
    window.resize(size);
    window.show();
    const QString tail = QStringLiteral("-%1-%2").arg(suffix).arg(size.width());
    window.showModule(q("contacts"));
    const auto stage = parseFilter(q("stage in (customer, opportunity, lead, at_risk)"),
                                   contacts->table().records().def(), *contacts->table().records().registry());
    REQUIRE(stage.ok());
    contacts->setFilter(*stage);
    REQUIRE(waitFor([&] { return contacts->table().records().isComplete(); }));
    contacts->openRecord(office.zhang);
    REQUIRE(waitFor([&] { return contacts->page().isLoaded(); }));
    shoot(window, q("records-contacts") + tail);
    contacts->page().setTab(q("history"));
    shoot(window, q("records-history") + tail);
    contacts->newRecord();
    shoot(window, q("records-form") + tail);
    window.showModule(q("companies"));
    companies->openRecord(office.yunqi);
    REQUIRE(waitFor([&] { return companies->page().isLoaded(); }));
    companies->page().setTab(q("people"));
    shoot(window, q("records-companies") + tail);
  }
}

}  // namespace

TEST_CASE("pictures of the record pages, when a folder for them is named", "[ui][records][shots]") {
  if (qEnvironmentVariableIsEmpty("RELATA_SHOTS")) {
    WARN("skipped: RELATA_SHOTS is not set");
    return;
  }
  Office office;
  shootAll(office, q("light"));
  applyTheme(*qApp, ThemeKind::Dark);
  shootAll(office, q("dark"));
  applyTheme(*qApp, ThemeKind::Light);
  ChineseWords words;
  QApplication::installTranslator(&words);
  QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
  shootAll(office, q("zh"));
  QLocale::setDefault(QLocale::c());
  QApplication::removeTranslator(&words);
}
