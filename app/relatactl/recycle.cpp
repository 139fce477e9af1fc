#include "recycle.h"

#include "assignments.h"
#include "core/workspace/bulk_edit.h"
#include "words.h"

namespace relata::ctl {

int recycle(Context& context, const QStringList& ids, bool deleted) {
  const auto workspace = context.openToWrite();
  const auto reader = workspace->read();
  QList<Named> wanted;
  QStringList titles;
  QStringList changed;
  for (const QString& id : ids) {
    Named named = recordNamed(*reader, id);
    named.id = named.asked;  // to delete or bring back what was merged away is not to do so with the other
    const auto record = reader->record(*named.def, named.id);
    if (record->deleted == deleted) {
      context.out.note(
          (deleted ? Ctl::tr("%1 is in the recycle bin already.") : Ctl::tr("%1 is not in the recycle bin.")).arg(id));
      continue;
    }
    wanted << named;
    titles << (record->title().isEmpty() ? record->idText() : record->title());
    changed << record->idText();
  }
  if (!wanted.isEmpty()) {
    const Act act{deleted ? ActKind::Delete : ActKind::Restore, wanted.first().def->key, {namesOf(titles)}};
    need(workspace->transact(act, [&](Transaction& tx) -> Result<void> {
      for (const Named& named : wanted) {
        const EntityDef& def = *tx.registry().entity(named.def->key);
        if (auto done = deleted ? tx.remove(def, named.id) : tx.restore(def, named.id); !done.ok()) return done;
      }
      return {};
    }));
  }
  if (context.wantsJson())
    context.out.json(
        Json::object({{deleted ? QStringLiteral("deleted") : QStringLiteral("restored"), Json::strings(changed)}}));
  else if (!changed.isEmpty())
    context.out.note((deleted ? Ctl::tr("Deleted: %1") : Ctl::tr("Brought back: %1")).arg(namesOf(titles)));
  return kOk;
}

}  // namespace relata::ctl
