#include "core/exchange/carddav/address_books.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

}  // namespace

QList<Record> addressBooks(Reader& reader) {
  const EntityDef& def = *reader.registry().entity(u"address_book");
  std::vector<qint64> ids = reader.ids({def.key, {}, {}, false});
  std::sort(ids.begin(), ids.end());
  QList<Record> books;
  for (const qint64 id : ids)
    if (const auto book = reader.record(def, Id(id))) books << *book;
  return books;
}

Result<qint64> contactsFor(Reader& reader, const QString& filter) {
  const EntityDef& contacts = *reader.registry().entity(u"contact");
  const auto parsed = parseFilter(filter, contacts, reader.registry());
  if (!parsed.ok()) return parsed.problem();
  return reader.count({contacts.key, *parsed, {}, false});
}

Result<Id> addAddressBook(Workspace& workspace, const DavBook& book, const NewAddressBook& wanted) {
  const QString url = book.url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo);
  const auto known = guarded([&] { return addressBooks(*workspace.read()); });
  if (!known.ok()) return known.problem();
  QSet<QString> names;
  for (const Record& other : *known) {
    if (other.text("url") == url && other.text("user") == wanted.user)
      return Problem("carddav-there-already", {other.title()});
    names << other.title();
  }
  const QString wished = wanted.name.isEmpty() ? book.name : wanted.name;
  QString name = wished;
  for (int number = 2; names.contains(name); ++number) name = s("%1 (%2)").arg(wished).arg(number);
  return workspace.transact({ActKind::Create, s("address_book"), {name}}, [&](Transaction& tx) {
    Record record(tx.def("address_book"));
    record.set("name", name);
    record.set("url", url);
    record.set("user", wanted.user);
    record.set("cards", book.takesV4 ? s("4.0") : s("3.0"));
    record.set("filter", wanted.filter);
    record.set("plain", wanted.plain);
    return tx.insert(std::move(record));
  });
}

Result<void> removeAddressBook(Workspace& workspace, const Record& book) {
  return workspace.transact({ActKind::Delete, s("address_book"), {book.title()}}, [&](Transaction& tx) -> Result<void> {
    QList<Id> rows;
    {
      db::Statement all(tx.connection(), s("SELECT id FROM address_book_card WHERE book=? AND _del IS NOT 1"));
      all.bind(1, book.id());
      while (all.step()) rows << all.id(0);
    }
    for (const Id row : std::as_const(rows))
      if (auto removed = tx.remove(tx.def("address_book_card"), row); !removed.ok()) return removed;
    return tx.remove(tx.def("address_book"), book.id());
  });
}

}  // namespace relata::exchange
