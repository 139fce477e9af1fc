#include "ui/records/postpone.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QMenu>
#include <QVBoxLayout>

#include "ui/kit/labels.h"
#include "ui/records/field_editor.h"
#include "ui/records/popup.h"
#include "ui/records/value_text.h"

namespace relata::ui {
namespace {

class Words {
  Q_DECLARE_TR_FUNCTIONS(Activities)
};

void move(const RecordContext& context, Id task, const QString& subject, const char* field, UtcMs moment,
          const QString& said) {
  const RegistryPtr registry = context.workspace.registry();
  const Result<void> done =
      editRecord(context, *registry->entity(u"activity"), task, subject, {{QString::fromLatin1(field), Value(moment)}});
  if (!done.ok()) return context.complain(done.problem());
  const QDateTime at = QDateTime::fromMSecsSinceEpoch(moment);
  const bool whole = at.time() == QTime(0, 0);
  context.toastDone(said.arg(subject, momentText(at.date(), whole ? std::nullopt : std::optional(at.time()))));
}

void askAnotherDay(const RecordContext& context, QWidget* anchor, const QString& kind,
                   const std::function<void(UtcMs)>& choose) {
  auto* popup = new Popup(anchor, 280);
  const RegistryPtr registry = context.workspace.registry();
  const EntityDef& def = *registry->entity(u"activity");
  const FieldDef& field = *def.field(kind == QLatin1String("task") ? u"due" : u"at");
  FieldEditor* editor = makeFieldEditor(context, registry, def, field, EditorPlace::Form, popup);
  editor->input()->setAccessibleName(fieldLabel(def, field));
  popup->column()->addWidget(new TextLabel(fieldLabel(def, field), TextRole::Strong));
  popup->column()->addWidget(editor);
  QObject::connect(editor, &FieldEditor::accepted, popup, [editor, popup, choose] {
    const Result<Value> when = editor->value();
    if (!when.ok()) return editor->setProblem(problemText(when.problem()));
    popup->close();
    if (!when->isNull()) choose(when->integer());
  });
  popup->openBelow(editor->input());
}

}  // namespace

void postpone(const RecordContext& context, Id activity, const QString& kind, const QString& subject, UtcMs when) {
  if (kind == QLatin1String("task")) return move(context, activity, subject, "due", when, Words::tr("%1: now due %2"));
  move(context, activity, subject, "at", when, Words::tr("%1: now on %2"));
}

void openPostponeMenu(const RecordContext& context, QWidget* anchor, Id activity, const QString& kind,
                      const QString& subject) {
  const auto choose = [&context, activity, kind, subject](UtcMs when) {
    postpone(context, activity, kind, subject, when);
  };
  auto* menu = new QMenu(anchor);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  addLaterActs(menu, context.time(), choose);
  menu->addSeparator();
  menu->addAction(Words::tr("Another day…"), anchor,
                  [&context, anchor, kind, choose] { askAnotherDay(context, anchor, kind, choose); });
  menu->popup(anchor->mapToGlobal(QPoint(0, anchor->height())));
}

void remindAgain(const RecordContext& context, Id task, const QString& subject, UtcMs at) {
  move(context, task, subject, "remind_at", at, Words::tr("%1: reminds again %2"));
}

void addLaterActs(QMenu* menu, UtcMs now, const std::function<void(UtcMs)>& choose) {
  const QDateTime local = QDateTime::fromMSecsSinceEpoch(now);
  const QDate today = local.date();
  const auto add = [&](const QString& text, const QDateTime& when) {
    menu->addAction(QStringLiteral("%1\t%2").arg(text, momentText(when.date(), when.time())), menu,
                    [choose, ms = when.toMSecsSinceEpoch()] { choose(ms); });
  };
  add(Words::tr("In an hour"), local.addSecs(3600));
  if (local.time() < QTime(14, 0)) add(Words::tr("This afternoon"), QDateTime(today, QTime(15, 0)));
  add(Words::tr("Tomorrow"), QDateTime(today.addDays(1), QTime(9, 0)));
  add(Words::tr("Next Monday"), QDateTime(today.addDays(8 - today.dayOfWeek()), QTime(9, 0)));
  add(Words::tr("In a week"), QDateTime(today.addDays(7), QTime(9, 0)));
}

}  // namespace relata::ui
