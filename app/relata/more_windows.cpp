#include "app/relata/more_windows.h"

#include <QShortcut>
#include <QVBoxLayout>

#include "ui/kit/window_accessible.h"
#include "ui/records/filter_bar.h"
#include "ui/records/record_list_page.h"
#include "ui/records/record_page.h"
#include "ui/shell/shell_window.h"
#include "ui/theme/theme.h"

namespace relata::app {
namespace {

constexpr QSize kListSize(1080, 700);
constexpr QSize kRecordSize(560, 760);
constexpr int kStep = 32;

QString withProgram(const QString& title) { return title + QStringLiteral(" — Relata"); }

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

QWidget* MoreWindows::makeWindow(QWidget* content, const QSize& size) {
  auto* window = new QWidget;
  window->setAttribute(Qt::WA_DeleteOnClose);
  window->setAttribute(Qt::WA_QuitOnClose, false);  // the program ends with its main window
  window->setAutoFillBackground(true);
  window->setBackgroundRole(QPalette::Base);
  ui::showPopupsToAssistants(window);
  auto* column = new QVBoxLayout(window);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(content);
  for (const char* id : {"edit.undo", "edit.redo"}) window->addAction(m_main.commands().action(QLatin1String(id)));
  for (const QKeySequence& keys : {QKeySequence(QKeySequence::Close), QKeySequence(QStringLiteral("Ctrl+W"))})
    QObject::connect(new QShortcut(keys, window), &QShortcut::activated, window, &QWidget::close);
  window->resize(size);
  const int step = kStep * static_cast<int>(windows().size() + 1);
  window->move(m_main.pos() + QPoint(step, step));
  m_windows << window;
  window->show();
  content->setFocus();
  return window;
}

void MoreWindows::openList(const UiModule& module) {
  if (!module.anotherList) return;
  ui::RecordListPage* page = module.anotherList();
  makeWindow(page, kListSize)->setWindowTitle(withProgram(module.title.shown()));
}

void MoreWindows::openRecord(const UiModule& module) {
  ui::RecordPage* page = module.anotherRecord ? module.anotherRecord() : nullptr;
  if (!page) return;
  QWidget* window = makeWindow(page, kRecordSize);
  window->setWindowTitle(withProgram(module.title.shown()));
  connect(page, &ui::RecordPage::titleChanged, window,
          [window](const QString& title) { window->setWindowTitle(withProgram(title)); });
}

void MoreWindows::setHidden(bool hidden) {
  for (QWidget* window : windows()) window->setVisible(!hidden);
}

}  // namespace relata::app
