#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "ui/records/record_context.h"
#include "ui/marketing/post_part.h"
#include "ui/shell/command.h"
#include "ui/shell/module_dock.h"

namespace relata::ui {
class RecordListPage;
}  // namespace relata::ui

namespace relata::app {

/// One panel of a module.
struct ModulePanel {
  QString id;
  ui::Words title;
  QString iconName;
  QWidget* content = nullptr;
  ui::DockPlace place = ui::DockPlace::Main;
  bool shown = true;
};

/// What the shell needs to know of a module; everything else is between the module and the workspace.
struct UiModule {
  QString id;             // of its list panel and its entry in the navigation
  QString entity;         // whose records it opens; empty: a page of its own
  QStringList alsoKeeps;  // entities whose records it opens besides
  bool atBottom = false;  // in the navigation: seldom used, beside the settings
  ui::Words title;
  QString iconName;
  std::vector<ModulePanel> panels;
  std::vector<ui::Command> commands;
  QStringList newCommands;  // of `commands`: those of the "New" menu
  std::function<void(Id)> openRecord;
  std::function<void(const QHash<QString, Value>& given)> newRecord;
  std::function<void()> newHere;                         // in the list that is shown, where there are several
  std::function<void(Id, const QString& kind)> compose;  // an activity of the record
  std::function<void()> resumePasted;                    // rows that were pasted and not written yet
  std::function<ui::RecordListPage*()> anotherList;      // as it is shown now, for a window of its own
  std::function<void()> openRecordWindow;                // of the record that is shown
  std::function<void(Id view)> showView;
  std::function<void()> showAll;
  std::function<void(const Filter&)> showFilter;
  /// The same of one of the lists in `alsoKeeps`.
  std::function<void(const QString& entity, const Filter&)> showRows;
  std::function<Id()> shownRecord;
  std::function<ListQuery()> shownList;   // with its filter and order
  std::function<QString()> countsText;    // "16 of 12,406 shown · 1 selected"
  std::function<qint64(Reader&)> count;   // beside its name in the navigation; not set: all records
  std::function<QByteArray()> saveState;  // columns, widths, sort
  std::function<void(const QByteArray&)> restoreState;
};

/// What modules ask of the window.
struct ModuleHost {
  std::function<void()> countsChanged;
  std::function<void()> recordShown;                    // what can be done may be another
  std::function<void(const QString& cameFrom)> import;  // the kind of records in whose list it was asked for
  std::function<void(const QString& module)> show;
  std::function<void(const QString& module, Id view)> viewShown;  // a null id: no saved view any more
  /// Whichever module has such records does it.
  std::function<void(const QString& entity, const QHash<QString, Value>& given)> newRecord;
  std::function<void(const QString& entity, Id record, const QString& kind)> compose;
  std::function<QWidget*()> content;        // of the window, for what lies over its panels
  std::function<QString()> active;          // id of the panel that has the keyboard, or had it last
  ui::ChannelCommandSource channelCommand;  // of this computer, for this workspace
};

/// The modules of this program, in the order of the navigation.
std::vector<UiModule> makeModules(const ui::RecordContext& context, const ModuleHost& host);

}  // namespace relata::app
