#pragma once

#include "core/duplicates/merge.h"
#include "core/sales/move_deal.h"
#include "tests/support/temp_workspace.h"

namespace relata::test {

/// A workspace with words for what a salesperson does in it.
class SalesWorkspace : public TempWorkspace {
 public:
  using TempWorkspace::TempWorkspace;

  QList<Record> rows(const char* entity, const char* sort) {
    const auto reader = (*this)->read();
    const EntityDef& entityDef = def(entity);
    ListQuery query{
        QString::fromLatin1(entity), {}, *parseSort(QString::fromLatin1(sort), entityDef, reader->registry()), false};
    QList<const FieldDef*> fields;
    for (const FieldDef& field : entityDef.fields) fields << &field;
    return reader->records(entityDef, reader->ids(query), fields);
  }
  QList<Record> stages() { return rows("stage", "position"); }
  Id stage(const char* key) { return byKey("stage", key); }
  Id reason(const char* key) { return byKey("loss_reason", key); }
  Id pipeline() { return byKey("pipeline", "sales"); }
  QList<Record> visits(Id deal) {
    QList<Record> mine;
    for (const Record& visit : rows("stage_visit", "entered"))
      if (visit.value("deal").id() == deal) mine << visit;
    return mine;
  }

  /// `amount` in whole units.
  Id deal(const char* name, qint64 amount, const char* currency = "EUR") {
    return add("deal", {{QStringLiteral("name"), QString::fromUtf8(name)},
                        {QStringLiteral("amount"), MoneyValue{amount * 100, QString::fromLatin1(currency)}}});
  }
  /// One whose stage was deleted while it lay in the recycle bin, as another device may do.
  Id dealWithoutStage(const char* name, qint64 amount) {
    const Id made = deal(name, amount);
    remove("deal", made);
    const qint64 gone = (*this)->undoable(1).first().tid;
    remove("stage", stage("first_contact"));
    REQUIRE((*this)->undo(gone).ok());  // by number, as another device brings it
    return made;
  }
  Result<BulkReport> move(const QList<Id>& deals, const char* to) {
    std::vector<qint64> ids;
    for (const Id id : deals) ids.push_back(id.bits());
    return moveDeals(**this, ids, {stage(to), {}, {}, {}, {}});
  }
  Id task(Id record, UtcMs due) {
    const Id task = add("activity", {{QStringLiteral("kind"), QStringLiteral("task")},
                                     {QStringLiteral("subject"), QStringLiteral("Call back")},
                                     {QStringLiteral("due"), Value(due)}});
    add("activity_link", {{QStringLiteral("activity"), task}, {QStringLiteral("record"), record}});
    return task;
  }
  void rate(const char* code, const char* base, const char* day, double rate) {
    add("rate", {{QStringLiteral("code"), QString::fromLatin1(code)},
                 {QStringLiteral("base"), QString::fromLatin1(base)},
                 {QStringLiteral("date"), QString::fromLatin1(day)},
                 {QStringLiteral("rate"), rate}});
  }

 private:
  Id byKey(const char* entity, const char* key) {
    for (const Record& record : rows(entity, "id"))
      if (record.text("key") == QLatin1String(key)) return record.id();
    FAIL("no " << entity << " " << key);
    return {};
  }
};

}  // namespace relata::test
