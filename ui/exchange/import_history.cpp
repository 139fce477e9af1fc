#include "ui/exchange/import_history.h"

#include <QDateTime>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

#include "core/store/reader.h"
#include "ui/kit/buttons.h"
#include "ui/kit/clear_layout.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/labels.h"
#include "ui/kit/marks.h"

namespace relata::ui {
namespace {

constexpr int kShown = 30;

QList<const FieldDef*> fieldsOf(const EntityDef& def) {
  QList<const FieldDef*> fields;
  for (const FieldDef& field : def.fields)
    if (field.key != QLatin1String("report")) fields << &field;
  return fields;
}

}  // namespace

ImportHistory::ImportHistory(Workspace& workspace, Background& background, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_background(background), m_rows(new QVBoxLayout(this)) {
  m_rows->setContentsMargins(0, 0, 0, 0);
  m_rows->setSpacing(kSpace1);
  connect(
      &workspace.notifier(), &ChangeNotifier::changed, this,
      [this](const ChangeSetPtr& changes) {
        if (changes->touches(QStringLiteral("import_run"))) refresh();
      },
      Qt::QueuedConnection);
  refresh();
}

ImportHistory::Runs ImportHistory::readRuns(Workspace& workspace) {
  Runs runs;
  const std::unique_ptr<Reader> reader = workspace.read();
  runs.registry = reader->registryPtr();
  const EntityDef& def = *runs.registry->entity(u"import_run");
  // An import that was taken back took its run along.
  for (const bool undone : {false, true}) {
    const ListQuery newest{def.key, {}, *parseSort(u"-at", def, *runs.registry), undone};
    for (const Record& run : reader->records(def, reader->ids(newest, kShown), fieldsOf(def)))
      if (!run.isNull()) runs.rows << run;
  }
  std::stable_sort(runs.rows.begin(), runs.rows.end(), [](const Record& one, const Record& other) {
    return one.value("at").integer() > other.value("at").integer();
  });
  runs.rows = runs.rows.mid(0, kShown);
  if (workspace.isReadOnly()) return runs;
  for (const Record& run : std::as_const(runs.rows)) {
    const qint64 tid = run.value("txn").integer();
    runs.states.insert(tid, actState(reader->connection(), tid));
  }
  return runs;
}

void ImportHistory::refresh() {
  m_background.run<Result<Runs>>(
      this, [&workspace = m_workspace] { return guarded([&] { return readRuns(workspace); }); },
      [this](Result<Runs> runs) {
        if (!runs.ok()) return;  // a list that cannot be read now comes with the next change
        m_runs = *std::move(runs);
        m_loaded = true;
        rebuild();
      });
}

void ImportHistory::rebuild() {
  clearLayout(m_rows);
  m_rows->addWidget(new SectionHeader(tr("Imports so far")));
  for (const Record& run : m_runs.rows) m_rows->addWidget(row(run));
  if (!m_runs.rows.isEmpty()) return;
  auto* empty = new EmptyState(EmptyState::Place::Panel);
  empty->set(QStringLiteral("history"), {},
             tr("Nothing was imported yet. Each import stands here afterwards, and can be taken back as a whole."));
  m_rows->addWidget(empty);
}

QWidget* ImportHistory::row(const Record& run) {
  auto* widget = new QWidget;
  auto* line = new QHBoxLayout(widget);
  line->setContentsMargins(kSpace1, kSpace1, 0, kSpace1);
  line->setSpacing(kSpace2);
  line->addWidget(new IconMark(QStringLiteral("import"), Tone::Neutral, 14, true));
  auto* words = new QVBoxLayout;
  words->setSpacing(1);
  const QString file = QFileInfo(run.title()).fileName();
  words->addWidget(new ElidedLabel(file));
  QStringList parts;
  const qint64 tid = run.value("txn").integer();
  const ActState state = m_runs.states.value(tid, ActState::None);
  const bool undoable = state == ActState::Stands, redoable = state == ActState::Undone;
  if (redoable || (run.deleted && !undoable)) parts << tr("Undone");
  if (const EntityDef* of = m_runs.registry->entity(run.text("entity"))) parts << entityPlural(*of);
  parts << QLocale().toString(QDateTime::fromMSecsSinceEpoch(run.value("at").integer()), QLocale::ShortFormat);
  const auto count = [&](const char* field) { return static_cast<int>(run.value(field).integer()); };
  parts << tr("%n new", nullptr, count("added"));
  if (count("updated") > 0) parts << tr("%n updated", nullptr, count("updated"));
  if (count("skipped") > 0) parts << tr("%n duplicates", nullptr, count("skipped"));
  if (count("failed") > 0) parts << tr("%n errors", nullptr, count("failed"));
  words->addWidget(new ElidedLabel(parts.join(QStringLiteral(" · ")), TextRole::Small, TextColor::Secondary));
  line->addLayout(words, 1);
  if (!undoable && !redoable) return widget;
  auto* turn = new Button(redoable ? tr("Redo") : tr("Undo"));
  turn->setAccessibleName(redoable ? tr("Redo the import of %1").arg(file) : tr("Undo the import of %1").arg(file));
  connect(turn, &QPushButton::clicked, this, [this, tid, redoable] {
    if (redoable)
      Q_EMIT redoRequested(tid);
    else
      Q_EMIT undoRequested(tid);
  });
  line->addWidget(turn);
  return widget;
}

void ImportHistory::changeEvent(QEvent* event) {
  if (event->type() == QEvent::LanguageChange && m_loaded) rebuild();
  QWidget::changeEvent(event);
}

}  // namespace relata::ui
