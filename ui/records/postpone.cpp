#include "ui/records/postpone.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QMenu>

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

}  // namespace

void postponeTask(const RecordContext& context, Id task, const QString& subject, UtcMs due) {
  move(context, task, subject, "due", due, Words::tr("%1: now due %2"));
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
