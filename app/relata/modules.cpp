#include "app/relata/modules.h"

#include "app/relata/journey_commands.h"
#include "app/relata/list_module.h"
#include "app/relata/program_words.h"

#include <QCoreApplication>
#include <QPointer>

#include "core/activities/agenda.h"
#include "core/marketing/marketing_sheet.h"
#include "core/service/service_sheet.h"
#include "core/service/survey_sheet.h"
#include "ui/activities/activities_module.h"
#include "ui/activities/quick_add.h"
#include "ui/activities/today_page.h"
#include "ui/contacts/contacts_module.h"
#include "ui/kit/late_page.h"
#include "ui/knowledge/export_site.h"
#include "ui/knowledge/knowledge_module.h"
#include "ui/marketing/ad_costs_import.h"
#include "ui/marketing/marketing_module.h"
#include "ui/marketing/marketing_setup.h"
#include "ui/records/list_views.h"
#include "ui/records/record_calendar.h"
#include "ui/records/record_page.h"
#include "ui/records/setup_page.h"
#include "ui/sales/lead_steps.h"
#include "ui/sales/leads_module.h"
#include "ui/sales/leads_setup.h"
#include "ui/sales/offer_modules.h"
#include "ui/sales/reports_page.h"
#include "ui/sales/sales_module.h"
#include "ui/sales/sales_setup.h"
#include "ui/service/channel_files.h"
#include "ui/service/service_module.h"
#include "ui/service/ticket_part.h"
#include "ui/templates/templates_setup.h"

namespace relata::app {
namespace {

struct PageCommand {
  const char* id;
  const char* group;
  const char* text;
  const char* iconName;
  const char* keys;
  bool writes;
  std::function<void(ui::RecordPage&)> run;
};

/// What is done on the page of the record that is shown: a task or note belongs to somebody.
ui::Command pageCommand(const PageCommand& spec, const QList<LateList>& pages, const QStringList& ids,
                        const ModuleHost& host, bool readOnly) {
  const auto shown = [pages, ids, host]() -> qsizetype {
    const QString active = host.active();
    for (qsizetype i = 0; i < pages.size(); ++i)
      if (ids[i] == active && pages[i].record()) return i;
    for (qsizetype i = 0; i < pages.size(); ++i)
      if (pages[i].record()) return i;
    return -1;
  };
  const auto run = [shown, pages, ids, host, act = spec.run] {
    const qsizetype page = shown();
    if (page < 0) return;
    host.show(ids[page]);
    act(pages[page]->page());
  };
  const auto reason = [shown, refuses = readOnly && spec.writes] {
    if (refuses) return QCoreApplication::translate("Program", "Open for reading only");
    return shown() >= 0 ? QString()
                        : QCoreApplication::translate("Program", "Choose a contact, company, lead or deal first");
  };
  return {QLatin1String(spec.id),
          words(spec.text),
          words(spec.group),
          QLatin1String(spec.iconName),
          keysOf(spec.keys),
          run,
          reason,
          {}};
}

/// What the page of a lead does by a button, for the palette.
ui::Command convertCommand(const LateList& leads, const ModuleHost& host, bool readOnly) {
  const auto steps = [leads] { return leads.record() ? leads->page().findChild<ui::LeadSteps*>() : nullptr; };
  const auto run = [steps, host] {
    ui::LeadSteps* lead = steps();
    if (!lead) return;
    host.show(QStringLiteral("leads"));
    lead->convert();
  };
  const auto reason = [steps, readOnly] {
    if (readOnly) return QCoreApplication::translate("Program", "Open for reading only");
    const ui::LeadSteps* lead = steps();
    if (!lead) return QCoreApplication::translate("Program", "Choose a lead first");
    return lead->mayConvert() ? QString() : QCoreApplication::translate("Program", "This lead is converted already");
  };
  return {QStringLiteral("lead.convert"),
          words(QT_TRANSLATE_NOOP("Program", "Convert the lead…")),
          words(QT_TRANSLATE_NOOP("Program", "Leads")),
          QStringLiteral("check"),
          {},
          run,
          reason,
          {}};
}

/// Beside the name of the module; what is closed is history.
qint64 counted(Reader& reader, const char* entity, const char* where) {
  const QString key = QLatin1String(entity);
  const auto open = parseFilter(QLatin1String(where), *reader.registry().entity(key), reader.registry());
  return open.ok() ? reader.count({key, *open, {}, false}) : 0;
}
qint64 openDeals(Reader& reader) { return counted(reader, "deal", "status = open"); }
qint64 openTickets(Reader& reader) {
  return counted(reader, "ticket", "state in (new, open, waiting_customer, waiting_others)");
}
qint64 openLeads(Reader& reader) { return counted(reader, "lead", "status in (new, working, nurturing, qualified)"); }

/// Why a command that writes cannot be run; empty where it can.
std::function<QString()> whereReadOnly(bool readOnly) {
  return [readOnly] { return readOnly ? QCoreApplication::translate("Program", "Open for reading only") : QString(); };
}

UiModule todayModule(const ui::RecordContext& context, ui::TodayPage* page, const ModuleHost& host, bool readOnly) {
  UiModule module;
  module.id = QStringLiteral("today");
  module.title = words(QT_TRANSLATE_NOOP("Program", "Today"));
  module.iconName = QStringLiteral("calendar");
  module.panels.push_back({module.id, module.title, module.iconName, page, ui::DockPlace::Main, true});
  module.count = waitingToday;
  followStatus(page, addStatus(module), host);
  const auto reason = whereReadOnly(readOnly);
  ui::Command open{QStringLiteral("today.open"),
                   module.title,
                   words(QT_TRANSLATE_NOOP("Program", "Program")),
                   module.iconName,
                   {},
                   [host, id = module.id] { host.show(id); },
                   {},
                   {}};
  open.yields = true;
  module.commands.push_back(std::move(open));
  auto sheet = std::make_shared<QPointer<ui::QuickAddSheet>>();
  module.commands.push_back({QStringLiteral("quick.add"),
                             words(QT_TRANSLATE_NOOP("Program", "Quick add…")),
                             words(QT_TRANSLATE_NOOP("Program", "New")),
                             QStringLiteral("bolt"),
                             {QKeySequence(QStringLiteral("Ctrl+Shift+A"))},
                             [&context, host, sheet] {
                               if (!*sheet) *sheet = new ui::QuickAddSheet(context, host.content());
                               (*sheet)->ask();
                             },
                             reason,
                             {}});
  module.newCommands << QStringLiteral("quick.add");
  return module;
}

/// What is done with the ticket that is shown.
struct TicketCommand {
  const char* id;
  const char* text;
  const char* iconName;
  const char* keys;
  std::function<void(ui::RecordPage&, ui::TicketPart&)> run;
};

UiModule serviceModule(const ui::RecordContext& context, const ModuleHost& host, bool readOnly) {
  QList<LateList> lists;
  UiModule module = listModule(
      {"service", "ticket", "service", QT_TRANSLATE_NOOP("Program", "Service"), "ticket.new",
       QT_TRANSLATE_NOOP("Program", "New ticket"), "Ctrl+Shift+U",
       QT_TRANSLATE_NOOP("Program", "Recycle bin of tickets"), [&context] { return ui::serviceModule(context); }},
      host, readOnly, &lists);
  module.count = openTickets;
  const LateList page = lists.first();
  const auto compose = [](const char* kind) {
    return [kind](ui::RecordPage& of, ui::TicketPart&) { of.compose(QLatin1String(kind)); };
  };
  const TicketCommand commands[] = {
      {"ticket.reply", QT_TRANSLATE_NOOP("Program", "Reply to the customer"), "mail", "Ctrl+R", compose("reply")},
      {"ticket.note", QT_TRANSLATE_NOOP("Program", "Note on the ticket"), "note", "Ctrl+Shift+R",
       compose("ticketnote")},
      {"ticket.take", QT_TRANSLATE_NOOP("Program", "Take the ticket"), "people", "Ctrl+Shift+P",
       [](ui::RecordPage&, ui::TicketPart& part) { part.take(); }},
      {"ticket.resolve", QT_TRANSLATE_NOOP("Program", "Resolve the ticket, or open it again"), "check", "Ctrl+Shift+X",
       [](ui::RecordPage&, ui::TicketPart& part) { part.resolve(); }},
      {"ticket.snooze", QT_TRANSLATE_NOOP("Program", "Snooze the ticket, or wake it"), "history", "Ctrl+Alt+Z",
       [](ui::RecordPage&, ui::TicketPart& part) { part.snooze(part.mapToGlobal(QPoint(0, 0))); }}};
  for (const TicketCommand& spec : commands) {
    const auto reason = [page, readOnly] {
      if (readOnly) return QCoreApplication::translate("Program", "Open for reading only");
      return page.record() ? QString() : QCoreApplication::translate("Program", "Choose a ticket first");
    };
    const auto run = [page, host, act = spec.run] {
      if (!page.record()) return;
      host.show(QStringLiteral("service"));
      if (auto* part = qobject_cast<ui::TicketPart*>(page->page().part())) act(page->page(), *part);
    };
    module.commands.push_back({QLatin1String(spec.id),
                               words(spec.text),
                               words(QT_TRANSLATE_NOOP("Program", "Service")),
                               QLatin1String(spec.iconName),
                               keysOf(spec.keys),
                               run,
                               reason,
                               {}});
  }
  const auto file = [&](const char* id, const char* text, const char* iconName,
                        void (*run)(const ui::RecordContext&, QWidget*)) {
    const auto reason = whereReadOnly(readOnly);
    module.commands.push_back({QLatin1String(id),
                               words(text),
                               words(QT_TRANSLATE_NOOP("Program", "Service")),
                               QLatin1String(iconName),
                               {},
                               [&context, host, run] { run(context, host.content()); },
                               reason,
                               {}});
  };
  file("channel.import", QT_TRANSLATE_NOOP("Program", "Import messages of a chat…"), "chat", ui::importChannelFile);
  file("channel.export", QT_TRANSLATE_NOOP("Program", "Export the replies that wait…"), "chat", ui::exportChannelFile);
  return module;
}

std::vector<ui::SetupList> setupLists() {
  std::vector<ui::SetupList> lists = ui::salesSetupLists();
  for (ui::SetupList& list : ui::leadsSetupLists()) lists.push_back(std::move(list));
  for (ui::SetupList& list : ui::serviceSetupLists()) lists.push_back(std::move(list));
  for (ui::SetupList& list : ui::marketingSetupLists()) lists.push_back(std::move(list));
  for (ui::SetupList& list : ui::knowledgeSetupLists()) lists.push_back(std::move(list));
  for (ui::SetupList& list : ui::templatesSetupLists()) lists.push_back(std::move(list));
  for (ui::SetupList& list : ui::offerSetupLists()) lists.push_back(std::move(list));
  return lists;
}

/// Quotes, orders, contracts, and what is offered in them.
std::vector<UiModule> offerModules(const ui::RecordContext& context, const ModuleHost& host, bool readOnly) {
  struct Offer {
    ui::RecordListPage* (*make)(const ui::RecordContext&, QWidget*);
    ListModule spec;
  };
  const Offer offers[] = {{ui::quotesModule,
                           {"quotes",
                            "quote",
                            "quote",
                            QT_TRANSLATE_NOOP("Program", "Quotes"),
                            "quote.new",
                            QT_TRANSLATE_NOOP("Program", "New quote"),
                            "",
                            QT_TRANSLATE_NOOP("Program", "Recycle bin of quotes"),
                            {}}},
                          {ui::ordersModule,
                           {"orders",
                            "order",
                            "order",
                            QT_TRANSLATE_NOOP("Program", "Orders"),
                            "order.new",
                            QT_TRANSLATE_NOOP("Program", "New order"),
                            "",
                            QT_TRANSLATE_NOOP("Program", "Recycle bin of orders"),
                            {}}},
                          {ui::contractsModule,
                           {"contracts",
                            "contract",
                            "contract",
                            QT_TRANSLATE_NOOP("Program", "Contracts"),
                            "contract.new",
                            QT_TRANSLATE_NOOP("Program", "New contract"),
                            "",
                            QT_TRANSLATE_NOOP("Program", "Recycle bin of contracts"),
                            {}}},
                          {ui::productsModule,
                           {"products",
                            "product",
                            "product",
                            QT_TRANSLATE_NOOP("Program", "Products"),
                            "product.new",
                            QT_TRANSLATE_NOOP("Program", "New product"),
                            "",
                            QT_TRANSLATE_NOOP("Program", "Recycle bin of products"),
                            {}}}};
  std::vector<UiModule> modules;
  for (const Offer& offer : offers) {
    ListModule spec = offer.spec;
    spec.make = [&context, make = offer.make] { return make(context, nullptr); };
    spec.shown = false;
    modules.push_back(listModule(spec, host, readOnly));
  }
  return modules;
}

/// The lists that a team keeps once. Each can be gone to by its name.
UiModule setupModule(ui::SetupPage* page, const ModuleHost& host) {
  UiModule module;
  module.id = QStringLiteral("setup");
  module.title = words(QT_TRANSLATE_NOOP("Program", "Setup"));
  module.iconName = QStringLiteral("rows");
  module.atBottom = true;
  module.panels.push_back({module.id, module.title, module.iconName, page, ui::DockPlace::Main, false});
  module.openRecord = [page, host, id = module.id](Id record) {
    host.show(id);
    page->openRecord(record);
  };
  module.showRows = [page](const QString& entity, const Filter& filter) {
    ui::RecordListPage* list = page->showList(entity);
    if (!list) return;
    list->showAll();
    list->setFilter(filter);
  };
  module.newHere = [page] {
    if (ui::RecordListPage* list = page->shown()) list->newRecord();
  };
  // What was being written of a record of these lists is taken up again on its page.
  module.compose = [open = module.openRecord](Id record, const QString&) { open(record); };
  followStatus(page, addStatus(module), host);
  QObject::connect(page, &ui::SetupPage::importRequested, page, [host] { host.import({}); });
  for (const ui::SetupList& each : setupLists()) {
    const QString entity = each.list.entity;
    module.alsoKeeps << entity;
    module.commands.push_back({QStringLiteral("setup.") + entity,
                               each.title,
                               words(QT_TRANSLATE_NOOP("Program", "Setup")),
                               each.list.iconName,
                               {},
                               [page, host, id = module.id, entity] {
                                 host.show(id);
                                 page->showList(entity);
                               },
                               {},
                               {}});
  }
  return module;
}

QList<ReportDef> serviceAndSurveyDefs() { return serviceReportDefs() << surveyReportDef(); }

Result<ReportSheet> serviceOrSurveySheet(Reader& reader, const ReportRequest& request, QDate day) {
  return request.report == surveyReportDef().key ? surveySheet(reader, request, day)
                                                 : serviceSheet(reader, request, day);
}

ui::ReportProvider serviceReports() { return {serviceAndSurveyDefs, "ServiceReports", serviceOrSurveySheet}; }
ui::ReportProvider marketingReports() { return {marketingReportDefs, "MarketingReports", marketingSheet}; }

UiModule reportsModule(const ui::RecordContext& context, ui::SetupPage* setup, const ModuleHost& host) {
  UiModule module;
  module.id = QStringLiteral("reports");
  module.title = words(QT_TRANSLATE_NOOP("Program", "Reports"));
  module.iconName = QStringLiteral("insights");
  auto* place = new ui::LatePage([&context, setup, host, status = addStatus(module)]() -> QWidget* {
    auto* page = new ui::ReportsPage(context, {marketingReports(), serviceReports()});
    followStatus(page, status, host);
    QObject::connect(page, &ui::ReportsPage::newRecordRequested, page, [host, setup](const QString& entity) {
      if (!setup->keeps(entity)) return host.newRecord(entity, {});
      host.show(QStringLiteral("setup"));
      setup->newRecord(entity, {});
    });
    return page;
  });
  module.panels.push_back({module.id, module.title, module.iconName, place, ui::DockPlace::Main, false});
  QList<std::pair<const char*, ReportDef>> reports;
  for (const ReportDef& def : salesReports()) reports.append({"SalesReports", def});
  for (const ui::ReportProvider& provider : {marketingReports(), serviceReports()})
    for (const ReportDef& def : provider.defs()) reports.append({provider.context, def});
  for (const auto& [textContext, def] : reports)
    module.commands.push_back({QStringLiteral("report.") + def.key,
                               ui::Words(textContext, def.source),
                               words(QT_TRANSLATE_NOOP("Program", "Reports")),
                               module.iconName,
                               {},
                               [place, host, id = module.id, key = def.key] {
                                 host.show(id);
                                 static_cast<ui::ReportsPage*>(place->page())->showReport(key);
                               },
                               {},
                               {}});
  return module;
}

struct CalendarCommand {
  const char* id;
  const char* text;
  const char* keys;
  const char* module;
  const char* field;  // by which the records lie on days
  ui::CalendarSpan span;
};

/// Shows a list as a calendar, at the days at hand.
ui::Command calendarCommand(const CalendarCommand& spec, const LateList& list, const ModuleHost& host) {
  return {QLatin1String(spec.id),
          words(spec.text),
          words(QT_TRANSLATE_NOOP("Program", "Lists and views")),
          QStringLiteral("calendar"),
          keysOf(spec.keys),
          [list, host, module = QString::fromLatin1(spec.module), field = QString::fromLatin1(spec.field),
           span = spec.span] {
            host.show(module);
            ui::ListViews& views = list->views();
            views.setMode({ui::ListMode::Kind::Calendar, field});
            views.calendar()->show(span, views.calendar()->model().today());
            views.takeFocus();
          },
          {},
          {}};
}

}  // namespace

std::vector<UiModule> makeModules(const ui::RecordContext& context, const ModuleHost& host) {
  const bool readOnly = context.workspace.isReadOnly();
  auto* today = new ui::TodayPage(context);
  std::vector<UiModule> modules;
  QList<LateList> pages, lists, campaigns;
  modules.push_back(listModule(
      {"contacts", "contact", "contacts", QT_TRANSLATE_NOOP("Program", "Contacts"), "contact.new",
       QT_TRANSLATE_NOOP("Program", "New contact"), "", QT_TRANSLATE_NOOP("Program", "Recycle bin of contacts"),
       [&context] { return ui::contactsModule(context); }},
      host, readOnly, &pages));
  modules.push_back(listModule(
      {"companies", "company", "company", QT_TRANSLATE_NOOP("Program", "Companies"), "company.new",
       QT_TRANSLATE_NOOP("Program", "New company"), "Ctrl+Shift+N",
       QT_TRANSLATE_NOOP("Program", "Recycle bin of companies"), [&context] { return ui::companiesModule(context); }},
      host, readOnly, &pages));
  modules.push_back(
      listModule({"leads", "lead", "bolt", QT_TRANSLATE_NOOP("Program", "Leads"), "lead.new",
                  QT_TRANSLATE_NOOP("Program", "New lead"), "", QT_TRANSLATE_NOOP("Program", "Recycle bin of leads"),
                  [&context] { return ui::leadsModule(context); }},
                 host, readOnly, &pages));
  modules.back().count = openLeads;
  modules.back().commands.push_back(convertCommand(pages.back(), host, readOnly));
  modules.push_back(listModule(
      {"sales", "deal", "sales", QT_TRANSLATE_NOOP("Program", "Sales"), "deal.new",
       QT_TRANSLATE_NOOP("Program", "New deal"), "Ctrl+Shift+L", QT_TRANSLATE_NOOP("Program", "Recycle bin of deals"),
       [&context] { return ui::salesModule(context); }},
      host, readOnly, &pages));
  modules.back().count = openDeals;
  const QStringList ids{modules[0].id, modules[1].id, modules[2].id, modules[3].id};
  modules.push_back(listModule(
      {"marketing", "segment", "marketing", QT_TRANSLATE_NOOP("Program", "Marketing"), "segment.new",
       QT_TRANSLATE_NOOP("Program", "New segment"), "", QT_TRANSLATE_NOOP("Program", "Recycle bin of segments"),
       [&context] { return ui::segmentsModule(context); }},
      host, readOnly));
  modules.push_back(listModule(
      {"campaigns", "campaign", "marketing", QT_TRANSLATE_NOOP("Program", "Campaigns"), "campaign.new",
       QT_TRANSLATE_NOOP("Program", "New campaign"), "", QT_TRANSLATE_NOOP("Program", "Recycle bin of campaigns"),
       [&context, command = host.channelCommand] { return ui::campaignsModule(context, command); }},
      host, readOnly, &campaigns));
  modules.back().commands.push_back(
      calendarCommand({"campaign.calendar", QT_TRANSLATE_NOOP("Program", "Calendar of campaigns"), "", "campaigns",
                       "starts", ui::CalendarSpan::Month},
                      campaigns.back(), host));
  modules.back().commands.push_back({QStringLiteral("campaign.costs"),
                                     words(QT_TRANSLATE_NOOP("Program", "Read the costs of ads…")),
                                     words(QT_TRANSLATE_NOOP("Program", "Campaigns")),
                                     QStringLiteral("money"),
                                     {},
                                     [&context, host] { ui::askAndReadAdCosts(context, host.content()); },
                                     whereReadOnly(readOnly),
                                     {}});
  modules.push_back(listModule(
      {"contents", "asset", "file", QT_TRANSLATE_NOOP("Program", "Contents"), "content.new",
       QT_TRANSLATE_NOOP("Program", "New content"), "", QT_TRANSLATE_NOOP("Program", "Recycle bin of contents"),
       [&context] { return ui::contentsModule(context); }, false},
      host, readOnly));
  modules.push_back(listModule(
      {"journeys", "journey", "split-right", QT_TRANSLATE_NOOP("Program", "Journeys"), "journey.new",
       QT_TRANSLATE_NOOP("Program", "New journey"), "", QT_TRANSLATE_NOOP("Program", "Recycle bin of journeys"),
       [&context] { return ui::journeysModule(context); }, false},
      host, readOnly));
  addJourneyCommands(modules.back(), context, readOnly);
  modules.push_back(listModule({"handovers", "hand_over", "people", QT_TRANSLATE_NOOP("Program", "Hand-over"), "", "",
                                "", QT_TRANSLATE_NOOP("Program", "Recycle bin of hand-overs"),
                                [&context] { return ui::handOversModule(context); }, false},
                               host, readOnly));
  modules.push_back(serviceModule(context, host, readOnly));
  const auto add = [&](const PageCommand& spec) {
    modules.back().commands.push_back(pageCommand(spec, pages, ids, host, readOnly));
    if (spec.writes) modules.back().newCommands << QLatin1String(spec.id);
  };
  const auto compose = [](const char* kind) {
    return [kind](ui::RecordPage& page) { page.compose(QLatin1String(kind)); };
  };
  const char* groupNew = QT_TRANSLATE_NOOP("Program", "New");
  add({"task.new", groupNew, QT_TRANSLATE_NOOP("Program", "New task"), "task", "Ctrl+T", true, compose("task")});
  add({"note.new", groupNew, QT_TRANSLATE_NOOP("Program", "New note"), "note", "Ctrl+Shift+J", true, compose("note")});
  const char* groupRecord = QT_TRANSLATE_NOOP("Program", "Program");
  add({"record.call", groupRecord, QT_TRANSLATE_NOOP("Program", "Call"), "call", "Ctrl+Shift+K", false,
       [](ui::RecordPage& page) { page.call(); }});
  add({"record.mail", groupRecord, QT_TRANSLATE_NOOP("Program", "Write a mail"), "mail", "Ctrl+Shift+Y", false,
       [](ui::RecordPage& page) { page.mail(); }});
  add({"record.history", QT_TRANSLATE_NOOP("Program", "Program"),
       QT_TRANSLATE_NOOP("Program", "History of this record"), "history", "", false,
       [](ui::RecordPage& page) { page.reveal(QStringLiteral("history")); }});
  modules.push_back(listModule(
      {"knowledge", "article", "knowledge", QT_TRANSLATE_NOOP("Program", "Knowledge"), "article.new",
       QT_TRANSLATE_NOOP("Program", "New article"), "", QT_TRANSLATE_NOOP("Program", "Recycle bin of articles"),
       [&context] { return ui::knowledgeModule(context); }, false},
      host, readOnly));
  const auto ofSite = [&](const char* id, const char* text, const char* iconName, std::function<void()> run,
                          std::function<QString()> disabled) {
    modules.back().commands.push_back({QLatin1String(id),
                                       words(text),
                                       words(QT_TRANSLATE_NOOP("Program", "Knowledge")),
                                       QLatin1String(iconName),
                                       {},
                                       std::move(run),
                                       std::move(disabled),
                                       {}});
  };
  ofSite("knowledge.site", QT_TRANSLATE_NOOP("Program", "Write the web site of the articles…"), "globe",
         [&context, host] { ui::askAndExportSite(context, host.content()); }, {});
  ofSite(
      "knowledge.visits", QT_TRANSLATE_NOOP("Program", "Read the visits of the web site…"), "globe",
      [&context, host] { ui::askAndReadVisits(context, host.content()); }, whereReadOnly(readOnly));
  for (UiModule& module : offerModules(context, host, readOnly)) modules.push_back(std::move(module));
  modules.push_back(listModule(
      {"activities", "activity", "task", QT_TRANSLATE_NOOP("Program", "Activities"), "activity.new",
       QT_TRANSLATE_NOOP("Program", "New activity"), "", QT_TRANSLATE_NOOP("Program", "Recycle bin of activities"),
       [&context] { return ui::activitiesModule(context); }},
      host, readOnly, &lists));
  modules.back().commands.push_back(calendarCommand({"activity.calendar", QT_TRANSLATE_NOOP("Program", "Calendar"),
                                                     "Ctrl+Shift+G", "activities", "when", ui::CalendarSpan::Week},
                                                    lists.back(), host));
  QObject::connect(today, &ui::TodayPage::composeRequested, today, host.compose);
  QObject::connect(today, &ui::TodayPage::importRequested, today, [host] { host.import({}); });
  QObject::connect(today, &ui::TodayPage::contactRequested, today,
                   [create = host.newRecord] { create(QStringLiteral("contact"), {}); });
  modules.push_back(todayModule(context, today, host, readOnly));
  auto* setup = new ui::SetupPage(context, setupLists());
  modules.push_back(setupModule(setup, host));
  modules.push_back(reportsModule(context, setup, host));
  return modules;
}

}  // namespace relata::app
