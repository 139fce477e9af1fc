#include "app/relata/list_module.h"

#include <QCoreApplication>

#include "app/relata/program_words.h"
#include "ui/records/filter_bar.h"
#include "ui/records/record_table.h"
#include "ui/records/record_table_model.h"

namespace relata::app {
namespace {

/// What a list asks of the program, in the window or in one of its own.
void connectList(ui::RecordListPage* page, const ModuleHost& host) {
  QObject::connect(page, &ui::RecordListPage::importRequested, page, [host, page] { host.import(page->entity()); });
  QObject::connect(page, &ui::RecordListPage::addRequested, page, host.newRecord);
}

/// Makes the list of a module when it is needed first, with the layout that waits for it.
LateList lateList(const ListModule& spec, const Status& status, const std::shared_ptr<QByteArray>& layout,
                  const ModuleHost& host) {
  return LateList(new ui::LatePage([spec, status, layout, host]() -> QWidget* {
    ui::RecordListPage* page = spec.make();
    if (!layout->isEmpty()) page->restoreLayout(QString::fromUtf8(*layout));
    followStatus(page, status, host);
    connectList(page, host);
    QObject::connect(page, &ui::RecordListPage::titleChanged, page, host.recordShown);
    QObject::connect(page, &ui::RecordListPage::viewShown, page,
                     [host, id = QString::fromLatin1(spec.id)](const Id& view) { host.viewShown(id, view); });
    return page;
  }));
}

}  // namespace

Status addStatus(UiModule& module) {
  auto status = std::make_shared<QString>();
  module.countsText = [status] { return *status; };
  return status;
}

UiModule listModule(const ListModule& spec, const ModuleHost& host, bool readOnly, QList<LateList>* lists) {
  UiModule module;
  module.id = QLatin1String(spec.id);
  module.entity = QLatin1String(spec.entity);
  module.title = words(spec.title);
  module.iconName = QLatin1String(spec.iconName);
  const auto layout = std::make_shared<QByteArray>();
  const LateList page = lateList(spec, addStatus(module), layout, host);
  if (lists) lists->append(page);
  module.panels.push_back({module.id, module.title, module.iconName, page.place(), ui::DockPlace::Main, spec.shown});
  module.openRecord = [page, host, id = module.id](Id record) {
    host.show(id);
    page->openRecord(record);
  };
  module.newRecord = [page, host, id = module.id](const QHash<QString, Value>& given) {
    host.show(id);
    page->newRecord(given);
  };
  module.resumePasted = [page, host, id = module.id] {
    host.show(id);
    page->resumePasted();
  };
  module.compose = [page, host, id = module.id](Id record, const QString& kind) {
    host.show(id);
    page->openRecord(record);
    page->page().compose(kind);
  };
  module.anotherList = [page, host, make = spec.make] {
    ui::RecordListPage* made = make();
    made->restoreLayout(page->saveLayout());
    made->setFilter(page->filterBar().filter());
    connectList(made, host);
    return made;
  };
  module.shownRecord = [page] { return page.record(); };
  module.openRecordWindow = [page] {
    if (page.record()) page->page().openWindow();
  };
  module.showView = [page](Id view) { page->openView(view); };
  module.showAll = [page] { page->showAll(); };
  module.showFilter = [page](const Filter& filter) {
    page->showAll();
    page->setFilter(filter);
  };
  module.shownList = [page, entity = module.entity] {
    return page.isMade() ? page->table().records().query() : ListQuery{entity, {}, {}, false};
  };
  module.saveState = [page, layout] { return page.isMade() ? page->saveLayout().toUtf8() : *layout; };
  module.restoreState = [page, layout](const QByteArray& state) {
    *layout = state;
    if (page.isMade()) page->restoreLayout(QString::fromUtf8(state));
  };
  const auto reason = [readOnly] {
    return readOnly ? QCoreApplication::translate("Program", "Open for reading only") : QString();
  };
  // What only comes about by itself is not made by hand.
  if (*spec.newId)
    module.commands.push_back({QLatin1String(spec.newId),
                               words(spec.newText),
                               words(QT_TRANSLATE_NOOP("Program", "New")),
                               module.iconName,
                               keysOf(spec.newKeys),
                               [make = module.newRecord] { make({}); },
                               reason,
                               {}});
  if (*spec.newId) module.newCommands << QLatin1String(spec.newId);
  module.commands.push_back({module.id + QStringLiteral(".bin"),
                             words(spec.binText),
                             words(QT_TRANSLATE_NOOP("Program", "Lists and views")),
                             QStringLiteral("trash"),
                             {},
                             [page, host, id = module.id] {
                               host.show(id);
                               page->showRecycleBin();
                             },
                             {},
                             {}});
  return module;
}

}  // namespace relata::app
