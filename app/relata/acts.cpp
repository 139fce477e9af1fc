#include "app/relata/acts.h"

#include <QTimer>

#include "ui/kit/background.h"
#include "ui/kit/progress_row.h"
#include "ui/shell/file_words.h"
#include "ui/shell/shell_window.h"

namespace relata::app {
namespace {

constexpr int kListed = 50;
constexpr int kShown = 300;

}  // namespace

Acts::Acts(ui::ShellWindow& window, ui::ActsPage& page, Workspace& workspace, ui::ReadPool& reads,
           ui::Background& background)
    : m_window(window), m_page(&page), m_workspace(workspace), m_slot(reads, this), m_background(background) {
  connect(&workspace.notifier(), &ChangeNotifier::changed, this, &Acts::refresh);
  connect(&window, &ui::ShellWindow::undoRequested, this, [this] { undo(0); });
  connect(&window, &ui::ShellWindow::redoRequested, this, [this] { redo(0); });
  connect(&window, &ui::ShellWindow::undoToRequested, this, &Acts::undoTo);
  connect(&page, &ui::ActsPage::undoRequested, this, &Acts::undo);
  connect(&page, &ui::ActsPage::redoRequested, this, &Acts::redo);
  refresh();
}

QStringList Acts::names() const {
  QStringList names;
  for (const TxnInfo& info : m_undoable) names << actText(info.act);
  return names;
}

Acts::Found Acts::look(Workspace& workspace, Reader& reader) {
  Found found;
  found.undoable = workspace.undoable(kListed);
  if (const auto redo = workspace.redoable())
    found.redo = actText(unpackAct(redo->act.arguments.value(0), redo->act.arguments.value(1)));
  QSet<qint64> undoable, undone;
  for (const TxnInfo& undo : workspace.undos(kShown)) undone << undo.undoes;
  for (const TxnInfo& info : workspace.undoable(kShown)) undoable << info.tid;
  for (const HistoryEntry& entry : reader.feed(kShown)) {
    const Act act = unpackAct(entry.actKey, entry.actLabel);
    found.rows.append({entry.tid, actText(act), entry.userName, entry.at, entry.undone, undoable.contains(entry.tid),
                       undone.contains(entry.tid)});
  }
  return found;
}

void Acts::refresh() {
  m_slot.ask<Found>([this](Reader& reader) { return look(m_workspace, reader); },
                    [this](Result<Found> found) {
                      if (!found.ok()) return;
                      m_undoable = found->undoable;
                      m_window.setUndo(m_workspace.isReadOnly() ? QStringList() : names(),
                                       m_workspace.isReadOnly() ? QString() : found->redo);
                      if (m_page) {
                        m_page->setActs(found->rows);
                        m_page->setRedo(m_workspace.isReadOnly() ? QString() : found->redo);
                      }
                      Q_EMIT refreshed();
                    });
}

void Acts::undo(qint64 tid) {
  run([this, tid] { return m_workspace.undo(tid); }, false);
}

void Acts::redo(qint64 tid) {
  run([this, tid] { return m_workspace.redo(tid); }, true);
}

// One after the other, newest first, so that each finds the state that it left.
void Acts::undoTo(int index) {
  QList<qint64> tids;
  for (int i = 0; i <= index && i < m_undoable.size(); ++i) tids << m_undoable[i].tid;
  run(
      [this, tids]() -> Result<UndoReport> {
        UndoReport all;
        for (const qint64 tid : tids) {
          const Result<UndoReport> report = m_workspace.undo(tid);
          if (!report.ok()) return report.problem();
          all.name = report->name;
          all.restored += report->restored;
          all.skipped += report->skipped;
          all.hidden += report->hidden;
        }
        return all;
      },
      false);
}

void Acts::run(std::function<Result<UndoReport>()> work, bool isRedo) {
  // Whoever sees nothing happen presses again, and would take back what was done before.
  if (m_work) return m_window.showToast(tr("One act is still on its way; press again when it is done."));
  constexpr int kMomentMs = 400;
  ++m_running;
  QTimer::singleShot(kMomentMs, this, [this, isRedo] { showWork(isRedo); });
  m_background.run<Result<UndoReport>>(this, std::move(work), [this, isRedo](Result<UndoReport> report) {
    if (--m_running == 0) delete m_work;
    say(report, isRedo);
  });
}

void Acts::showWork(bool isRedo) {
  if (m_running == 0 || m_work) return;
  m_work = new ui::ProgressRow(isRedo ? tr("Doing it again…") : tr("Taking it back…"));
  m_work->setCancellable(false);
  m_work->setProgress(0, 0);
  m_window.addWork(m_work);
}

void Acts::say(const Result<UndoReport>& report, bool isRedo) {
  if (!report.ok()) {
    m_window.showToast(ui::fileProblemText(report.problem()));
    return;
  }
  QString text = isRedo ? tr("Done again: %1").arg(report->name) : tr("Undone: %1").arg(report->name);
  if (!report->skipped.isEmpty())
    text += QStringLiteral(" · ") + tr("%n left as they are: changed later, or still linked", nullptr,
                                       static_cast<int>(report->skipped.size()));
  for (const HiddenValues& values : report->hidden)
    text += QStringLiteral(" · ") +
            tr("%n values of “%1” are hidden until it is done again", nullptr, static_cast<int>(values.records))
                .arg(values.label);
  if (isRedo)
    m_window.showToast(text, tr("Undo"), [this] { undo(0); });
  else
    m_window.showToast(text, tr("Redo"), [this] { redo(0); });
}

}  // namespace relata::app
