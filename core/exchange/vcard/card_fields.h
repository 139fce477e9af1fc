#pragma once

#include <QHash>
#include <QMap>

#include "core/exchange/vcard/vcard_reader.h"

namespace relata::exchange {

/// Whom a card stands for.
enum class CardOf { Person, Company };

/// What a card says, sorted by the fields of a contact or a company. `rest` holds what has no field, and how the values
/// were written, as lines of a card: an export writes them again.
struct CardFields {
  struct Labelled {
    QString label, value;
  };
  struct Address {
    QString label, street, city, region, postcode, country;
  };
  QString name, prefix, given, middle, family, suffix, nickname, phonetic;
  QString company, department, jobTitle, birthday, language, wechat, qq, description, tags, uid, ownId, revision;
  QList<Labelled> emails, phones, mobiles, faxes, webs, chats;
  QMap<QString, QList<Labelled>> unusable;  // by kind of address: what must not be used
  QList<Address> addresses;
  QString rest;
  bool isGroup = false;      // the card of a list of people
  bool birthdayOdd = false;  // a year alone, or words: it stays in `rest`
  QStringList noAddresses;   // what stands for e-mail and is none; it stays in `rest`
  QStringList leftOut;       // names of properties that are too large to be kept
};

/// Parameter of an address that must not be used: "TRUE", or "PRIMARY" where it is the primary one all the same.
inline constexpr char kDoNotUse[] = "X-RELATA-DO-NOT-USE";

/// What fields of a contact hold stays in `rest` where a company has none for it.
CardFields fieldsOf(const VCard& card, CardOf whom = CardOf::Person);
/// As the card says itself, or as it follows from it: a firm, and nobody who works there.
CardOf whomOf(const VCard& card);
/// The properties that `CardFields::leftOut` names.
QList<VCardProperty> leftOutOf(const VCard& card);

/// The longest value without a field of its own that is kept, in characters: a photo of about 570 KB.
inline constexpr qsizetype kKeptValue = 768 * 1024;

/// "tel:+1-418-656-9254;ext=102" as a person writes it.
QString plainNumber(const VCardProperty& property);

/// What an address is called, by its types or by the label of its group.
QString labelOf(const VCardProperty& property, const QHash<QString, QString>& groupLabels);

/// What Apple's programs call a label: "_$!<HomePage>!$_" -> "HomePage".
QString plainLabel(const QString& label);

}  // namespace relata::exchange
