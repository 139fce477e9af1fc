#pragma once

#include "core/duplicates/merge.h"
#include "core/exchange/carddav/address_books.h"
#include "core/exchange/carddav/card_sync.h"
#include "tests/support/fake_dav.h"
#include "tests/support/temp_workspace.h"

namespace relata::test {

using namespace relata::exchange;

/// A workspace that keeps in step with a book on a server.
class InStep {
 public:
  explicit InStep(bool tellsChanges = true) : server(tellsChanges) {
    DavClient client({});
    const auto found = client.book(server.url());
    REQUIRE(found.ok());
    const auto added = addAddressBook(*ws, *found, {});
    REQUIRE(added.ok());
    book = *added;
  }

  Result<CardSyncReport> trySync(const CardSyncOptions& options = {}) {
    ws.clock().advance(1000);
    DavClient client(access);
    return syncAddressBook(*ws, book, client, options);
  }
  CardSyncReport sync(const CardSyncOptions& options = {}) {
    auto report = trySync(options);
    if (!report.ok()) FAIL(describe(report.problem()).toStdString());
    return *std::move(report);
  }

  Id contact(const char* name) {
    for (const qint64 id : ws->read()->ids({q("contact"), {}, {}, false}))
      if (ws.get("contact", Id(id)).text("name") == q(name)) return Id(id);
    return {};
  }
  QString says(const char* name, const char* field) {
    const Id id = contact(name);
    return id ? ws.get("contact", id).text(field) : q("(nobody)");
  }
  QByteArray card(Id contact) const { return server.card(contact.text(q("C")).toUtf8() + ".vcf"); }
  void merge(Id kept, Id gone) {
    ws.clock().advance(1000);
    REQUIRE(ws->transact({ActKind::Merge, q("contact"), {}}, [&](Transaction& tx) {
                return mergeRecords(tx, tx.def("contact"), {{{kept, gone}, {}, {}}});
              }).ok());
  }

  FakeDav server;
  HttpAccess access;
  TempWorkspace ws;
  Id book;
};

/// Nothing is left to do on either side.
inline bool isStill(const CardSyncReport& r) {
  return r.brought + r.changedHere + r.removedHere + r.sent + r.changedThere + r.removedThere + r.groups + r.putOff ==
         0;
}

inline const QByteArray kAda = "UID:u-ada\r\nFN:Ada Lindqvist\r\nN:Lindqvist;Ada;;;\r\nEMAIL:ada@x.example\r\n";
inline const QByteArray kAdaToo = "UID:u-ada-2\r\nFN:A. Lindqvist\r\nN:Lindqvist;A.;;;\r\nEMAIL:a.l@x.example\r\n";

}  // namespace relata::test
