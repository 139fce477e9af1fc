#include "people.h"

#include "values.h"

namespace relata::ctl {

Id recordByIdOrName(Reader& reader, const EntityDef& def, const std::string& given) {
  if (const auto parsed = parseId(text(given)); parsed && parsed->prefix == def.prefix)
    return recordNamed(reader, text(given)).id;
  const std::vector<qint64> ids = reader.byTitle(def, text(given));
  if (ids.size() == 1) return Id(ids.front());
  if (ids.empty()) throw Failure{Problem("no-such-record", {text(given)})};
  QStringList all;
  for (const qint64 id : ids) all << Id(id).text(def.prefix);
  throw Failure{Problem("value-ambiguous-link", {all.join(QStringLiteral(", "))})};
}

}  // namespace relata::ctl
