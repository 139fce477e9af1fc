#include "ui/records/list_membership.h"

#include <QCoreApplication>

#include "core/marketing/segment_acts.h"

namespace relata::ui {
namespace {

class Text {
  Q_DECLARE_TR_FUNCTIONS(Segments)
};

template <typename T>
struct Written {
  T value = {};
  qint64 tid = 0;  // to take back just this, whatever was done since
};

/// Reads who they are, and writes; `done` is told on the GUI thread.
template <typename T>
void write(const RecordContext& context, const Whom& whom,
           const std::function<Result<T>(Workspace&, const std::vector<qint64>&)>& act,
           const std::function<void(const Written<T>&)>& done) {
  context.work.run<Result<Written<T>>>(
      &context.work,
      [&workspace = context.workspace, whom, act]() -> Result<Written<T>> {
        const auto records = guarded([&] { return whom(*workspace.read()); });
        if (!records.ok()) return records.problem();
        if (!records->ok()) return records->problem();
        const Result<T> written = act(workspace, **records);
        if (!written.ok()) return written.problem();
        const QList<TxnInfo> acts = workspace.undoable(1);
        return Written<T>{*written, acts.isEmpty() ? 0 : acts.first().tid};
      },
      [&context, done](const Result<Written<T>>& written) {
        if (!written.ok()) return context.complain(written.problem());
        done(*written);
      });
}

}  // namespace

void putOnList(const RecordContext& context, Id segment, const QString& name, const Whom& whom, const QString& source) {
  write<qint64>(
      context, whom,
      [segment, source](Workspace& workspace, const std::vector<qint64>& records) {
        return addToSegment(workspace, segment, records, source);
      },
      [&context, name](const Written<qint64>& added) {
        const auto count = static_cast<int>(added.value);
        context.toast(Text::tr("%n are new on “%1”", nullptr, count).arg(name), count > 0 ? added.tid : 0);
      });
}

void makeList(const RecordContext& context, const QString& name, const QString& entity, const Whom& whom,
              const std::function<void(Id)>& made) {
  write<Id>(
      context, whom,
      [name, entity](Workspace& workspace, const std::vector<qint64>& records) {
        return freezeSegment(workspace, name, entity, records);
      },
      [&context, name, made](const Written<Id>& list) {
        context.toast(Text::tr("The list “%1” was made").arg(name), list.tid);
        if (made) made(list.value);
      });
}

}  // namespace relata::ui
