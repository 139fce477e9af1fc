#include "app/relata/session_commands.h"

#include <QCoreApplication>

#include "app/relata/program_words.h"
#include "app/relata/record_search.h"
#include "ui/shell/shell_window.h"

namespace relata::app {
namespace {

QString id(const char* text) { return QString::fromLatin1(text); }

}  // namespace

void addSessionCommands(ui::ShellWindow& window, const ProgramServices& services, const SessionActs& acts,
                        bool readOnly) {
  const ui::Words group = words(QT_TRANSLATE_NOOP("Program", "Program"));
  const auto add = [&](const char* name, const char* text, const char* iconName, const QKeySequence& keys,
                       std::function<void()> run, std::function<QString()> reason = {},
                       std::function<bool()> checked = {}) {
    window.commands().add(ui::Command{id(name), words(text), group, id(iconName),
                                      keys.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{keys},
                                      std::move(run), std::move(reason), std::move(checked)});
  };
  const auto onlyReading = [readOnly] {
    return readOnly ? QCoreApplication::translate("Program", "Open for reading only") : QString();
  };
  add("file.open", QT_TRANSLATE_NOOP("Program", "Open or make another workspace…"), "folder", QKeySequence::Open,
      services.showStart);
  add("file.import", QT_TRANSLATE_NOOP("Program", "Import contacts…"), "import",
      QKeySequence(QStringLiteral("Ctrl+Shift+I")), acts.import, onlyReading);
  add("file.export", QT_TRANSLATE_NOOP("Program", "Export the list…"), "export",
      QKeySequence(QStringLiteral("Ctrl+Shift+E")), acts.exportList);
  add("duplicates.open", QT_TRANSLATE_NOOP("Program", "Find duplicates"), "merge",
      QKeySequence(QStringLiteral("Ctrl+Shift+D")), [acts] { acts.activate(id("duplicates")); });
  add("quality.open", QT_TRANSLATE_NOOP("Program", "Check the data quality"), "insights",
      QKeySequence(QStringLiteral("Ctrl+Shift+Q")), [acts] { acts.activate(id("quality")); });
  add("addressBooks.open", QT_TRANSLATE_NOOP("Program", "Address books on servers"), "refresh", {},
      [acts] { acts.activate(id("addressBooks")); });
  add("leads.rules", QT_TRANSLATE_NOOP("Program", "Folder, pool and rules for leads"), "bolt", {},
      [acts] { acts.activate(id("leadRules")); });
  add("marketing.rules", QT_TRANSLATE_NOOP("Program", "Rules of marketing: margin, hand-over, SMS, limits"),
      "marketing", {}, [acts] { acts.activate(id("marketingRules")); });
  add("letterhead.open", QT_TRANSLATE_NOOP("Program", "Letterhead and rules of quotes"), "quote", {},
      [acts] { acts.activate(id("letterhead")); });
  add("acts.open", QT_TRANSLATE_NOOP("Program", "Show all acts"), "history",
      QKeySequence(QStringLiteral("Ctrl+Shift+H")), [acts] { acts.activate(id("acts")); });
  add("settings.open", QT_TRANSLATE_NOOP("Program", "Settings"), "settings", QKeySequence(QStringLiteral("Ctrl+,")),
      [acts] { acts.activate(id("settings")); });
  add("help.open", QT_TRANSLATE_NOOP("Program", "Help"), "info", QKeySequence(QKeySequence::HelpContents),
      [acts] { acts.activate(id("help")); });
  add("layout.reset", QT_TRANSLATE_NOOP("Program", "Reset the layout of panels"), "refresh", {}, acts.resetLayout);
  for (const auto& [key, text] : {std::pair("en", QT_TRANSLATE_NOOP("Program", "Show in English")),
                                  std::pair("zh", QT_TRANSLATE_NOOP("Program", "Show in Chinese (中文)"))})
    add(
        qPrintable(QStringLiteral("language.") + id(key)), text, "language", {},
        [services, language = id(key)] { services.setLanguage(language); }, {},
        [services, language = id(key)] { return services.language() == language; });
  for (const auto& [key, text] : {std::pair("light", QT_TRANSLATE_NOOP("Program", "Light look")),
                                  std::pair("dark", QT_TRANSLATE_NOOP("Program", "Dark look")),
                                  std::pair("contrast", QT_TRANSLATE_NOOP("Program", "High contrast look")),
                                  std::pair("system", QT_TRANSLATE_NOOP("Program", "Look of the system"))})
    add(
        qPrintable(QStringLiteral("theme.") + id(key)), text,
        key[0] == 'l'   ? "sun"
        : key[0] == 'd' ? "moon"
        : key[0] == 'c' ? "contrast"
                        : "settings",
        {}, [services, theme = id(key)] { services.setTheme(theme); }, {},
        [services, theme = id(key)] { return services.state.preferences().theme == theme; });
  add("window.list", QT_TRANSLATE_NOOP("Program", "This list in a new window"), "external",
      QKeySequence(QStringLiteral("Ctrl+Alt+N")), acts.listWindow);
  add("window.record", QT_TRANSLATE_NOOP("Program", "This record in a new window"), "external",
      QKeySequence(QStringLiteral("Ctrl+Alt+O")), acts.recordWindow, acts.noRecord);
  add("help.tour", QT_TRANSLATE_NOOP("Program", "Tour of the window"), "star", {}, acts.tour);
  add("window.lock", QT_TRANSLATE_NOOP("Program", "Lock the window"), "lock",
      QKeySequence(QStringLiteral("Ctrl+Alt+L")), acts.lock);
  add("file.close", QT_TRANSLATE_NOOP("Program", "Close this workspace"), "close",
      QKeySequence(QStringLiteral("Ctrl+Shift+W")), acts.close);
  add("program.quit", QT_TRANSLATE_NOOP("Program", "Quit"), "close", QKeySequence(QKeySequence::Quit), services.quit);
  window.addToProgramMenu({QString(),
                           id("file.open"),
                           id("file.import"),
                           id("file.export"),
                           id("duplicates.open"),
                           id("quality.open"),
                           id("addressBooks.open"),
                           QString(),
                           id("leads.rules"),
                           id("marketing.rules"),
                           id("letterhead.open"),
                           id("acts.open"),
                           id("settings.open"),
                           id("help.open"),
                           id("help.tour"),
                           QString(),
                           id("window.list"),
                           id("window.record"),
                           id("layout.reset"),
                           QString(),
                           id("window.lock"),
                           id("file.close"),
                           id("program.quit")});
  window.addToPersonMenu({id("language.en"), id("language.zh"), QString(), id("theme.light"), id("theme.dark"),
                          id("theme.contrast"), id("theme.system"), QString(), id("settings.open")});
}

ui::PaletteProvider viewProvider(const Navigation& navigation, const std::vector<UiModule>& modules,
                                 std::function<void(const QString& navId)> activate) {
  const auto find = [&navigation, &modules, activate = std::move(activate)](const QString& typed) {
    QList<ui::PaletteItem> items;
    const auto offer = [&](const QString& navId, const ui::Words& name, const QString& iconName, const QString& why) {
      const QString shown = name.shown();
      if (!typed.isEmpty() && !findsText(shown, typed) && !findsText(name.english(), typed)) return;
      ui::PaletteItem item;
      item.id = QStringLiteral("nav:") + navId;
      item.title = shown;
      item.titleSpans = ui::matchedSpans(shown, typed);
      item.why = why;
      item.iconName = iconName;
      item.run = [activate, navId] { activate(navId); };
      items << item;
    };
    for (const UiModule& module : modules) offer(module.id, module.title, module.iconName, {});
    for (const QString& navId : navigation.viewNavIds())
      offer(navId, ui::Words::asTyped(navigation.view(navId)->name), QStringLiteral("filter"),
            QCoreApplication::translate("Program", "Saved view"));
    return items;
  };
  return {words(QT_TRANSLATE_NOOP("Program", "Lists and views")), find, false, 8};
}

}  // namespace relata::app
