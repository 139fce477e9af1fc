#include "app/relata/more_windows.h"

#include <QAction>
#include <QVBoxLayout>

#include "ui/kit/own_window.h"
#include "ui/records/record_list_page.h"
#include "ui/shell/shell_window.h"

namespace relata::app {
namespace {

constexpr QSize kSize(1080, 700);
constexpr int kStep = 32;

}  // namespace

MoreWindows::MoreWindows(ui::ShellWindow& main, QObject* parent) : QObject(parent), m_main(main) {}

MoreWindows::~MoreWindows() {
  for (const QPointer<QWidget>& window : m_windows) delete window;
}

QList<QWidget*> MoreWindows::windows() const {
  QList<QWidget*> out;
  for (const QPointer<QWidget>& window : m_windows)
    if (window) out << window;
  return out;
}

void MoreWindows::openList(const UiModule& module) {
  if (!module.anotherList) return;
  auto* window = new QWidget(&m_main);
  ui::makeOwnWindow(window);
  window->setWindowTitle(module.title.shown() + QStringLiteral(" — Relata"));
  ui::RecordListPage* page = module.anotherList();
  auto* column = new QVBoxLayout(window);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(page);
  for (const char* id : {"edit.undo", "edit.redo"}) window->addAction(m_main.commands().action(QLatin1String(id)));
  addNewRecord(window, page, module.newCommands.value(0));
  if (!module.newCommands.isEmpty()) addNewRecord(window, page, QStringLiteral("record.new"));
  window->resize(kSize);
  const int step = kStep * static_cast<int>(windows().size() + 1);
  window->move(m_main.pos() + QPoint(step, step));
  m_windows << window;
  window->show();
  page->setFocus();
}

/// The keys that make a record in the main window make one here, in this window's list.
void MoreWindows::addNewRecord(QWidget* window, ui::RecordListPage* page, const QString& command) {
  const QAction* main = m_main.commands().action(command);
  if (!main) return;
  auto* add = new QAction(main->text(), window);
  QObject::connect(add, &QAction::triggered, page, [page] { page->newRecord(); });
  const auto follow = [add, main] {
    add->setShortcuts(main->shortcuts());
    add->setEnabled(main->isEnabled());
  };
  QObject::connect(main, &QAction::changed, add, follow);
  follow();
  window->addAction(add);
}

}  // namespace relata::app
