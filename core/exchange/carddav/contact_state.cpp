#include "core/exchange/carddav/contact_state.h"

#include "core/base/text.h"
#include "core/exchange/vcard/card_texts.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

QString companyName(db::Connection& connection, Id company) {
  if (!company) return {};
  db::StatementUse row(connection.cached(s("SELECT name FROM company WHERE id=? AND _del IS NOT 1")));
  row->bind(1, company);
  return row->step() ? row->text(0) : QString();
}

Id cardIdOf(const EntityDef& cards, Id contact) {
  Record card(cards);
  card.set("record", contact);
  return contentId(card);
}

/// The rows of one address, whatever their label.
QList<Id> rowsOf(Transaction& tx, Id contact, const CardState::Point& point) {
  db::StatementUse rows(
      tx.connection().cached(s("SELECT id, value, do_not_use FROM point WHERE record=? AND kind=? AND _del IS NOT 1")));
  rows->bind(1, contact).bind(2, point.kind);
  QList<Id> found;
  while (rows->step())
    if (nfc(rows->text(1)).simplified() == point.value && (rows->integer(2) == 1) == point.doNotUse)
      found << rows->id(0);
  return found;
}

Result<void> applyPoints(Transaction& tx, Id contact, const CardState& before, const CardState& wanted) {
  const EntityDef& points = tx.def("point");
  for (auto it = before.points.begin(); it != before.points.end(); ++it) {
    const auto now = wanted.points.constFind(it.key());
    if (now != wanted.points.constEnd() && now->label == it->label) continue;
    for (const Id id : rowsOf(tx, contact, *it)) {
      const auto done =
          now == wanted.points.constEnd() ? tx.remove(points, id) : tx.update(points, id, {{s("label"), now->label}});
      if (!done.ok()) return done;
    }
  }
  for (auto it = wanted.points.begin(); it != wanted.points.end(); ++it) {
    if (before.points.contains(it.key())) continue;
    Record point(points);
    point.set("record", contact);
    point.set("kind", it->kind);
    point.set("label", it->label);
    point.set("value", it->value);
    if (it->doNotUse) point.set("do_not_use", true);
    if (const auto made = tx.insert(std::move(point)); !made.ok()) return made.problem();
  }
  return {};
}

Result<void> applyRest(Transaction& tx, Id contact, const CardState& before, const CardState& wanted) {
  if (before.rest.keys() == wanted.rest.keys()) return {};
  const EntityDef& cards = tx.def("card");
  const QString lines = QStringList(wanted.rest.values()).join(QLatin1Char('\n'));
  const Id id = cardIdOf(cards, contact);
  const auto now = tx.record(cards, id);
  if (now && !now->deleted) return tx.update(cards, id, {{s("properties"), lines}});
  Record card(cards);
  card.set("record", contact);
  card.set("properties", lines);
  const Result<Id> made = tx.insert(std::move(card));
  if (!made.ok()) return made.problem();
  return tx.update(cards, *made, {{s("properties"), lines}});
}

}  // namespace

CardState contactState(db::Connection& connection, const EntityDef& cards, const Record& contact) {
  CardContent content = contentOf([&](const char* key) {
    return qstrcmp(key, "company") == 0 ? companyName(connection, contact.value("company").id()) : contact.text(key);
  });
  content.uid = contact.idText();
  content.tags = contact.value("tags").list();
  addKept(content, connection, cards, contact.id());
  return asRead(content);
}

Result<Id> applyState(Transaction& tx, CompanyNames& companies, Id contact, const CardState& before,
                      const CardState& wanted, const QString& uid) {
  const EntityDef& contacts = tx.def("contact");
  QHash<QString, Value> changes;
  QStringList keys = before.texts.keys() + wanted.texts.keys();
  keys.removeDuplicates();
  for (const QString& key : std::as_const(keys)) {
    const QString text = wanted.texts.value(key);
    if (contact && text == before.texts.value(key)) continue;
    if (key != s("company")) {
      changes.insert(key, text.isEmpty() ? Value() : Value(text));
      continue;
    }
    const Id current = contact ? tx.record(contacts, contact)->value("company").id() : Id();
    const Result<Id> company = text.isEmpty() ? Result<Id>(Id()) : companies.findOrMake(text, current);
    if (!company.ok()) return company.problem();
    changes.insert(key, *company ? Value(*company) : Value());
  }
  Id id = contact;
  if (!id) {
    Record record(contacts);
    for (auto it = changes.begin(); it != changes.end(); ++it)
      if (!it->isNull()) record.set(it.key(), *it);
    if (!uid.isEmpty()) record.set("external_id", uid);
    const Result<Id> made = tx.insert(std::move(record));
    if (!made.ok()) return made.problem();
    id = *made;
  } else if (!changes.isEmpty()) {
    if (auto changed = tx.update(contacts, id, changes); !changed.ok()) return changed.problem();
  }
  if (auto done = applyPoints(tx, id, before, wanted); !done.ok()) return done.problem();
  if (before.tags.keys() != wanted.tags.keys())
    if (auto done = tx.setTags(id, wanted.tags.values()); !done.ok()) return done.problem();
  if (auto done = applyRest(tx, id, before, wanted); !done.ok()) return done.problem();
  return id;
}

}  // namespace relata::exchange
