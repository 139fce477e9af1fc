#include "ui/records/names_of.h"

namespace relata::ui {
namespace {
constexpr int kMostNames = 500;
}  // namespace

QList<std::pair<Id, QString>> namesOf(Reader& reader, const QString& entity, const char* where) {
  const EntityDef& def = *reader.registry().entity(entity);
  const auto filter = parseFilter(QString::fromLatin1(where), def, reader.registry());
  const std::vector<qint64> ids = reader.ids({entity, filter.ok() ? *filter : Filter(), {}, false}, kMostNames);
  const auto titles = reader.titles(def, QSet<qint64>(ids.begin(), ids.end()));
  QList<std::pair<Id, QString>> names;
  for (const qint64 id : ids) names.append({Id(id), titles.value(id)});
  return names;
}

}  // namespace relata::ui
