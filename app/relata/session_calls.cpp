// A telephone program says that somebody calls: `relata tel:+49301234`.
#include "app/relata/session.h"
#include "core/contacts/find_by_number.h"
#include "ui/shell/shell_window.h"

namespace relata::app {

void Session::takeCall(const QString& number) {
  raise();
  // Behind a lock nobody sees who calls.
  if (isLocked()) return;
  m_calls->ask<QList<NumberOwner>>(
      [number](Reader& reader) { return ownersOfNumber(reader.connection(), number); },
      [this, number](Result<QList<NumberOwner>> owners) {
        if (!owners.ok()) return m_context.complain(owners.problem());
        if (owners->isEmpty()) {
          say(tr("Nobody here has the number %1.").arg(number));
          if (const UiModule* module = moduleOf(QStringLiteral("contact")); module && module->newRecord)
            module->newRecord({{QStringLiteral("phone"), number}});
          return;
        }
        const NumberOwner& caller = owners->first();
        if (const UiModule* module = moduleOf(caller.entity); module && module->compose)
          module->compose(caller.id, QStringLiteral("callin:") + number);
        if (owners->size() < 2) return;
        QStringList others;
        for (const NumberOwner& one : owners->mid(1, 3)) others << one.name;
        const QString named = others.join(QStringLiteral(", "));
        const int more = static_cast<int>(owners->size() - 1 - others.size());
        say(more > 0 ? tr("%1 belongs to %2 and %n more as well.", "", more).arg(number, named)
                     : tr("%1 belongs to %2 as well.").arg(number, named));
      });
}

}  // namespace relata::app
