#include "ui/records/reach.h"

#include "core/base/normal.h"
#include "core/contacts/contact_points.h"

namespace relata::ui {
namespace {

void addPhone(Reach& reach, const QString& phone, const QString& word) {
  const QString number = normalPhone(phone, {});
  const bool known = std::any_of(reach.phones.begin(), reach.phones.end(),
                                 [&](const QString& one) { return normalPhone(one, {}) == number; });
  if (phone.isEmpty() || known) return;
  reach.phones << phone;
  reach.phoneWords << word;
}

void take(Reach& reach, const Record& record) {
  for (const char* key : {"mobile", "phone"})
    if (const FieldDef* field = record.def().field(QString::fromLatin1(key)))
      addPhone(reach, record.text(key), fieldLabel(record.def(), *field));
  if (reach.email.isEmpty()) reach.email = record.text("email");
}

bool isReachable(const EntityDef& def) { return def.field(u"phone") || def.field(u"email"); }

}  // namespace

Reach readReach(Reader& reader, const Record& record, const QList<Record>& points) {
  Reach reach;
  reach.name = record.title();
  reach.isPossible = isReachable(record.def()) && record.def().sublist(u"activity");
  take(reach, record);
  for (const Record& point : points)
    if (point.text("kind") == QLatin1String("phone") && !point.value("do_not_use").flag())
      addPhone(reach, point.text("value"), pointLabelText(point.text("label")));
  if (isReachable(record.def()) || !record.def().sublist(u"activity")) return reach;
  for (const char* key : {"contact", "company"}) {
    const FieldDef* link = record.def().field(QString::fromLatin1(key));
    if (!link || link->kind != Kind::Link) continue;
    reach.isPossible = true;
    const Id id = record.value(key).id();
    const auto linked = id ? reader.record(*reader.registry().entity(link->linkTo.first()), id) : std::nullopt;
    if (!linked || linked->deleted || !reach.also.isEmpty()) continue;
    take(reach, *linked);
    if (reach.phones.isEmpty() && reach.email.isEmpty()) continue;
    reach.name = linked->title();
    reach.also << id;
  }
  return reach;
}

}  // namespace relata::ui
