#include "core/contacts/contact_points.h"

#include <QCoreApplication>
#include <QHash>

#include "core/base/normal.h"

namespace relata {

QString pointLabelText(const QString& label) {
  static const QHash<QString, const char*> words{
      {QStringLiteral("home"), QT_TRANSLATE_NOOP("ContactPoint", "Home")},
      {QStringLiteral("private"), QT_TRANSLATE_NOOP("ContactPoint", "Private")},
      {QStringLiteral("work"), QT_TRANSLATE_NOOP("ContactPoint", "Work")},
      {QStringLiteral("other"), QT_TRANSLATE_NOOP("ContactPoint", "Other")},
      {QStringLiteral("main"), QT_TRANSLATE_NOOP("ContactPoint", "Main")},
      {QStringLiteral("mobile"), QT_TRANSLATE_NOOP("ContactPoint", "Mobile")},
      {QStringLiteral("fax"), QT_TRANSLATE_NOOP("ContactPoint", "Fax")},
      {QStringLiteral("pager"), QT_TRANSLATE_NOOP("ContactPoint", "Pager")},
      {QStringLiteral("assistant"), QT_TRANSLATE_NOOP("ContactPoint", "Assistant")},
      {QStringLiteral("car"), QT_TRANSLATE_NOOP("ContactPoint", "Car")}};
  const auto word = words.constFind(label.trimmed().toLower());
  return word == words.cend() ? label : QCoreApplication::translate("ContactPoint", *word);
}

QString primaryFieldOf(const EntityDef& record, const QString& kind) {
  const QString key = kind == QLatin1String("web") ? QStringLiteral("website") : kind;
  const FieldDef* field = record.field(key);
  return field && field->is(FieldFlag::Multi) ? key : QString();
}

Result<void> makePrimary(Transaction& tx, Id id) {
  const EntityDef& points = tx.def("point");
  const std::optional<Record> point = tx.record(points, id);
  if (!point) return Problem("no-such-record", {id.text(points.prefix)});
  if (point->value("do_not_use").flag()) return Problem("point-not-usable", {point->text("value")});
  const Id owner = point->value("record").id();
  for (const char* key : {"contact", "company", "lead"}) {
    const EntityDef& def = tx.def(key);
    const std::optional<Record> record = tx.record(def, owner);
    if (!record) continue;
    const QString field = primaryFieldOf(def, point->text("kind"));
    if (field.isEmpty()) return Problem("field-not-writable", {point->text("kind")});
    const Value before = record->value(field);
    if (auto set = tx.update(def, owner, {{field, point->value("value")}}); !set.ok()) return set;
    if (before.isNull()) return tx.remove(points, id);
    return tx.update(points, id, {{QStringLiteral("value"), before}, {QStringLiteral("label"), Value()}});
  }
  return Problem("no-such-record", {owner.text({})});
}

Result<void> keepReach(Transaction& tx, const Record& person, const QString& kind, const QString& value) {
  const auto normal = [&](const QString& text) {
    return kind == QLatin1String("email") ? normalEmail(text) : normalPhone(text, {});
  };
  const QString wanted = normal(value);
  if (wanted.isEmpty()) return {};
  QStringList there{person.value(kind).text()};
  if (kind == QLatin1String("phone")) there << person.text("mobile");
  there.removeAll(QString());
  for (const QString& one : there)
    if (normal(one) == wanted) return {};
  if (there.isEmpty()) return tx.update(person.def(), person.id(), {{kind, value}});
  {
    db::StatementUse rows(
        tx.connection().cached(QStringLiteral("SELECT value FROM point WHERE record=? AND kind=? AND _del IS NOT 1")));
    rows->bind(1, person.id()).bind(2, kind);
    while (rows->step())
      if (normal(rows->text(0)) == wanted) return {};
  }
  Record point(tx.def("point"));
  point.set("record", person.id());
  point.set("kind", kind);
  point.set("value", value);
  if (const auto made = tx.insert(std::move(point)); !made.ok()) return made.problem();
  return {};
}

}  // namespace relata
