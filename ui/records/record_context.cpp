#include "ui/records/record_context.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace relata::ui {

TextContext textContext(const RecordContext& context) {
  TextContext text;
  text.zone = QTimeZone::systemTimeZone();
  text.currency = context.currency;
  text.now = context.time();
  text.words = true;
  const QString order = QLocale().dateFormat(QLocale::ShortFormat);
  text.dayFirst = order.indexOf(QLatin1Char('d'), 0, Qt::CaseInsensitive) < order.indexOf(QLatin1Char('M'));
  return text;
}

Result<void> editRecord(const RecordContext& context, const EntityDef& def, Id id, const QString& title,
                        const QHash<QString, Value>& changes) {
  return context.workspace.transact({ActKind::Edit, def.key, {title}}, [&](Transaction& tx) -> Result<void> {
    return tx.update(*tx.registry().entity(def.key), id, changes);
  });
}

void openAny(const RecordContext& context, Id id) {
  const auto entity = guarded([&] {
    const auto reader = context.workspace.read();
    const EntityDef* def = reader->entityOf(id);
    return def ? def->key : QString();
  });
  if (!entity.ok()) return context.complain(entity.problem());
  if (!entity->isEmpty()) return context.open(*entity, id);
  context.toast(QCoreApplication::translate("Records", "This record does not exist any more."), 0);
}

TypingMoment typingMoment(const RecordContext& context) {
  return {QDateTime::fromMSecsSinceEpoch(context.time()), textContext(context).dayFirst};
}

void deleteRecords(const RecordContext& context, const EntityDef& def, const std::vector<qint64>& ids,
                   const QString& title) {
  if (ids.empty()) return;
  const int count = static_cast<int>(ids.size());
  const QString name = count == 1 ? title : QCoreApplication::translate("Records", "%n records", nullptr, count);
  const Result<void> done =
      context.workspace.transact({ActKind::Delete, def.key, {name}}, [&](Transaction& tx) -> Result<void> {
        const EntityDef& current = *tx.registry().entity(def.key);
        for (const qint64 id : ids)
          if (auto removed = tx.remove(current, Id(id)); !removed.ok()) return removed;
        return {};
      });
  if (!done.ok()) return context.complain(done.problem());
  const QString text = count == 1 ? QCoreApplication::translate("Records", "Deleted %1").arg(title)
                                  : QCoreApplication::translate("Records", "Deleted %n records", nullptr, count);
  context.toastDone(text);
}

}  // namespace relata::ui
