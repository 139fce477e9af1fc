#include "ui/records/saved_views.h"

#include <QCoreApplication>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

#include "core/store/reader.h"
#include "ui/kit/buttons.h"
#include "ui/records/popup.h"
#include "ui/theme/icon.h"

namespace relata::ui {
namespace {

/// Where translators find the texts of this file.
class Words {
  Q_DECLARE_TR_FUNCTIONS(SavedViews)
};

const QString kView = QStringLiteral("view");

Id viewNamed(const RecordContext& context, const QString& entity, const QString& name) {
  const auto reader = context.workspace.read();
  const EntityDef& def = *reader->registry().entity(kView);
  for (const qint64 id : reader->byTitle(def, name, 100))
    if (const auto record = reader->record(def, Id(id)); record && record->text("entity") == entity) return Id(id);
  return {};
}

qint64 newestAct(const RecordContext& context) {
  const QList<TxnInfo> acts = context.workspace.undoable(1);
  return acts.isEmpty() ? 0 : acts.first().tid;
}

void change(const RecordContext& context, Id view, const QString& name, const QHash<QString, Value>& changes) {
  const Result<void> done = editRecord(context, *context.workspace.registry()->entity(kView), view, name, changes);
  if (!done.ok()) context.complain(done.problem());
}

}  // namespace

Result<Id> saveView(const RecordContext& context, const SavedView& view) {
  const Result<Id> existing = guarded([&] { return viewNamed(context, view.entity, view.name); });
  if (!existing.ok()) return existing.problem();
  return context.workspace.transact({ActKind::SaveView, kView, {view.name}}, [&](Transaction& tx) -> Result<Id> {
    if (!*existing) return tx.insert(tx.def("view"), view);
    const QHash<QString, Value> content{{QStringLiteral("filter"), view.filter},
                                        {QStringLiteral("sort"), view.sort},
                                        {QStringLiteral("columns"), view.columns},
                                        {QStringLiteral("layout"), view.layout},
                                        {QStringLiteral("pinned"), view.pinned}};
    if (auto done = tx.update(tx.def("view"), *existing, content); !done.ok()) return done.problem();
    return *existing;
  });
}

void renameView(const RecordContext& context, Id view, const QString& before, const QString& name) {
  if (name != before) change(context, view, before, {{QStringLiteral("name"), name}});
}

void showViewInNavigation(const RecordContext& context, Id view, const QString& name, bool shown) {
  change(context, view, name, {{QStringLiteral("pinned"), shown}});
}

void deleteView(const RecordContext& context, Id view, const QString& name) {
  const Result<void> done = context.workspace.transact(
      {ActKind::Delete, kView, {name}}, [&](Transaction& tx) { return tx.remove(tx.def("view"), view); });
  if (!done.ok()) return context.complain(done.problem());
  context.toast(Words::tr("Deleted the view %1").arg(name), newestAct(context));
}

void askViewRename(const RecordContext& context, Id view, const QString& name, QWidget* parent,
                   const QPoint& position) {
  auto* popup = new Popup(parent);
  auto* edit = new QLineEdit(name);
  edit->setAccessibleName(Words::tr("Name of the view"));
  edit->selectAll();
  auto* rename = new PrimaryButton(Words::tr("Rename"));
  popup->column()->addWidget(edit);
  popup->column()->addWidget(rename);
  const auto finish = [&context, view, name, popup, edit] {
    const QString text = edit->text().trimmed();
    if (text.isEmpty()) return;
    popup->close();
    renameView(context, view, name, text);
  };
  QObject::connect(edit, &QLineEdit::returnPressed, popup, finish);
  QObject::connect(rename, &QPushButton::clicked, popup, finish);
  popup->openAt(position, edit);
}

void addViewActs(QMenu* menu, const RecordContext& context, Id view, const QString& name, bool pinned, QWidget* parent,
                 const QPoint& position) {
  if (context.workspace.isReadOnly()) return;
  menu->addAction(Words::tr("Rename view…"), parent,
                  [&context, view, name, parent, position] { askViewRename(context, view, name, parent, position); });
  QAction* shown = menu->addAction(Words::tr("Show in the navigation"), parent, [&context, view, name, pinned] {
    showViewInNavigation(context, view, name, !pinned);
  });
  shown->setCheckable(true);
  shown->setChecked(pinned);
  menu->addAction(icon("trash"), Words::tr("Delete view"), parent,
                  [&context, view, name] { deleteView(context, view, name); });
}

}  // namespace relata::ui
