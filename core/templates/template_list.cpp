#include "core/templates/template_list.h"

namespace relata {
namespace {

constexpr qint64 kMost = 1000;

QList<const FieldDef*> allFields(const EntityDef& def) {
  QList<const FieldDef*> fields;
  for (const FieldDef& field : def.fields) fields << &field;
  return fields;
}

}  // namespace

QList<Record> templatesFor(Reader& reader, const QString& kind, const QString& entity, Id me) {
  const EntityDef& def = *reader.registry().entity(u"template");
  QList<Record> out;
  for (const Record& each : reader.records(def, reader.ids({def.key, {}, {}, false}, kMost), allFields(def))) {
    if (each.isNull() || each.value("retired").flag() || each.text("kind") != kind) continue;
    if (const QString only = each.text("used_on"); !only.isEmpty() && only != entity) continue;
    if (const Id owner = each.value("owner").id(); owner && owner != me) continue;
    out << each;
  }
  return out;
}

Result<Record> templateNamed(Reader& reader, const QString& text) {
  const EntityDef& def = *reader.registry().entity(u"template");
  if (const auto parsed = parseId(text); parsed && parsed->prefix == def.prefix)
    if (auto found = reader.record(def, parsed->id); found && !found->deleted) return *std::move(found);
  const std::vector<qint64> ids = reader.byTitle(def, text);
  if (ids.empty()) return Problem("no-such-template", {text});
  if (ids.size() > 1) {
    QStringList texts;
    for (const qint64 id : ids) texts << Id(id).text(def.prefix);
    return Problem("template-ambiguous", {text, texts.join(QStringLiteral(", "))});
  }
  return *reader.record(def, Id(ids.front()));
}

}  // namespace relata
