#include "core/contacts/address_book.h"

#include <QCoreApplication>

namespace relata {
namespace {

using enum FieldFlag;

QString s(const char* text) { return QString::fromUtf8(text); }

}  // namespace

EntityDef addressBookDef() {
  EntityDef def;
  def.number = 40;
  def.key = def.table = s("address_book");
  def.prefix = s("AB");
  def.context = "AddressBook";
  def.label = s(QT_TRANSLATE_NOOP("AddressBook", "Address book"));
  def.plural = s(QT_TRANSLATE_NOOP("AddressBook", "Address books"));
  def.icon = s("contacts");
  def.fields << field<&AddressBook::name>("name", QT_TRANSLATE_NOOP("AddressBook", "Name"), Kind::Text,
                                          FieldFlags{Title, Required, InList})
             << field<&AddressBook::url>("url", QT_TRANSLATE_NOOP("AddressBook", "Address"), Kind::Url,
                                         FieldFlags{Required, InList})
             << field<&AddressBook::user>("user", QT_TRANSLATE_NOOP("AddressBook", "User"), Kind::Text, InList)
             << field<&AddressBook::token>("token", QT_TRANSLATE_NOOP("AddressBook", "State of the server"), Kind::Text)
             << field<&AddressBook::cards>("cards", QT_TRANSLATE_NOOP("AddressBook", "Version of cards"), Kind::Text)
             << field<&AddressBook::filter>("filter", QT_TRANSLATE_NOOP("AddressBook", "Only"), Kind::Text, InList)
             << field<&AddressBook::plain>("plain", QT_TRANSLATE_NOOP("AddressBook", "Without encryption"), Kind::Bool)
             << field<&AddressBook::synced>("synced", QT_TRANSLATE_NOOP("AddressBook", "Last in step"), Kind::Time,
                                            InList);
  return def;
}

EntityDef addressBookCardDef() {
  EntityDef def;
  def.number = 41;
  def.key = def.table = s("address_book_card");
  def.prefix = s("AC");
  def.bookkeeping = true;
  def.context = "AddressBook";
  def.label = s(QT_TRANSLATE_NOOP("AddressBook", "Card on a server"));
  def.plural = s(QT_TRANSLATE_NOOP("AddressBook", "Cards on a server"));
  def.icon = s("contacts");
  def.fields << linkField<&AddressBookCard::book>("book", QT_TRANSLATE_NOOP("AddressBook", "Address book"),
                                                  {s("address_book")}, Required)
             << linkField<&AddressBookCard::record>("record", QT_TRANSLATE_NOOP("AddressBook", "Contact"),
                                                    {s("contact")})
             << field<&AddressBookCard::href>("href", QT_TRANSLATE_NOOP("AddressBook", "Address"), Kind::Text, Required)
             << field<&AddressBookCard::etag>("etag", QT_TRANSLATE_NOOP("AddressBook", "Version"), Kind::Text)
             << field<&AddressBookCard::uid>("uid", QT_TRANSLATE_NOOP("AddressBook", "Its own id"), Kind::Text)
             << field<&AddressBookCard::theirs>("theirs", QT_TRANSLATE_NOOP("AddressBook", "What the server said"),
                                                Kind::LongText)
             << field<&AddressBookCard::mine>("mine", QT_TRANSLATE_NOOP("AddressBook", "What was said here"),
                                              Kind::LongText)
             << field<&AddressBookCard::group>("group", QT_TRANSLATE_NOOP("AddressBook", "Group"), Kind::Bool);
  for (FieldDef& f : def.fields)
    if (f.key == QLatin1String("group")) f.column += QLatin1String("_");
  return def;
}

}  // namespace relata
