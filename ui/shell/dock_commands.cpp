#include "ui/shell/dock_commands.h"

#include "ui/shell/dock_area.h"

namespace relata::ui {
namespace {

Words panelText(const char* source) { return {"DockCommands", source}; }

QString needsPanel(const DockArea* area) {
  return area->active() ? QString() : QCoreApplication::translate("DockCommands", "No panel is open");
}

QString needsTwo(const DockArea* area) {
  return area->openDocks().size() > 1 ? QString()
                                      : QCoreApplication::translate("DockCommands", "Only one panel is open");
}

struct Entry {
  const char* id;
  const char* text;
  const char* iconName;
  const char* keys;
  QString (*reason)(const DockArea*);
  void (*run)(DockArea*);
};

// clang-format off
const Entry kEntries[] = {
    {"dock.next", QT_TRANSLATE_NOOP("DockCommands", "Next panel"), "chevron-right", "Ctrl+F6", needsPanel,
     [](DockArea* area) { area->activateNext(1); }},
    {"dock.previous", QT_TRANSLATE_NOOP("DockCommands", "Previous panel"), "chevron-left", "Ctrl+Shift+F6", needsPanel,
     [](DockArea* area) { area->activateNext(-1); }},
    {"dock.maximize", QT_TRANSLATE_NOOP("DockCommands", "Maximise or restore panel"), "maximize", "Ctrl+Shift+M", needsPanel,
     [](DockArea* area) { area->toggleMaximized(area->active()); }},
    {"dock.float", QT_TRANSLATE_NOOP("DockCommands", "Float or dock panel"), "float", "Ctrl+Shift+O", needsPanel,
     [](DockArea* area) { area->toggleFloating(area->active()); }},
    {"dock.tab", QT_TRANSLATE_NOOP("DockCommands", "Stack panel with the next one"), "tabs", "Ctrl+Shift+T", needsTwo,
     [](DockArea* area) { area->tabWithNext(area->active()); }},
    {"dock.splitRight", QT_TRANSLATE_NOOP("DockCommands", "Split panel to the right"), "split-right", "Ctrl+\\", needsTwo,
     [](DockArea* area) { area->split(area->active(), Qt::Horizontal); }},
    {"dock.splitDown", QT_TRANSLATE_NOOP("DockCommands", "Split panel downwards"), "split-down", "Ctrl+Alt+\\", needsTwo,
     [](DockArea* area) { area->split(area->active(), Qt::Vertical); }},
    {"dock.left", QT_TRANSLATE_NOOP("DockCommands", "Move panel to the left edge"), "", "Ctrl+Alt+Shift+Left", needsTwo,
     [](DockArea* area) { area->moveTo(area->active(), Qt::LeftDockWidgetArea); }},
    {"dock.right", QT_TRANSLATE_NOOP("DockCommands", "Move panel to the right edge"), "", "Ctrl+Alt+Shift+Right", needsTwo,
     [](DockArea* area) { area->moveTo(area->active(), Qt::RightDockWidgetArea); }},
    {"dock.top", QT_TRANSLATE_NOOP("DockCommands", "Move panel to the top edge"), "", "Ctrl+Alt+Shift+Up", needsTwo,
     [](DockArea* area) { area->moveTo(area->active(), Qt::TopDockWidgetArea); }},
    {"dock.bottom", QT_TRANSLATE_NOOP("DockCommands", "Move panel to the bottom edge"), "", "Ctrl+Alt+Shift+Down", needsTwo,
     [](DockArea* area) { area->moveTo(area->active(), Qt::BottomDockWidgetArea); }},
    {"dock.close", QT_TRANSLATE_NOOP("DockCommands", "Close panel"), "close", "Ctrl+W", needsPanel,
     [](DockArea* area) { area->close(area->active()); }},
    {"dock.reset", QT_TRANSLATE_NOOP("DockCommands", "Reset layout"), "refresh", "Ctrl+Alt+0", nullptr,
     [](DockArea* area) { area->reset(); }},
};
// clang-format on

}  // namespace

std::vector<Command> dockCommands(DockArea* area) {
  std::vector<Command> commands;
  for (const Entry& entry : kEntries) {
    Command command;
    command.id = QString::fromLatin1(entry.id);
    command.text = panelText(entry.text);
    command.group = panelText(QT_TRANSLATE_NOOP("DockCommands", "Panels"));
    command.iconName = QString::fromLatin1(entry.iconName);
    command.keys = {QKeySequence(QString::fromLatin1(entry.keys))};
    command.run = [area, run = entry.run] { run(area); };
    if (entry.reason) command.disabledReason = [area, reason = entry.reason] { return reason(area); };
    commands.push_back(std::move(command));
  }
  return commands;
}

QStringList dockMenu() {
  QStringList ids;
  for (const Entry& entry : kEntries) {
    const QString id = QString::fromLatin1(entry.id);
    const bool startsGroup =
        id == QLatin1String("dock.tab") || id == QLatin1String("dock.left") || id == QLatin1String("dock.close");
    if (startsGroup) ids.append(QString());
    ids.append(id);
  }
  return ids;
}

}  // namespace relata::ui
