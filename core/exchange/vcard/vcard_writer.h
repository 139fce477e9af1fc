#pragma once

#include <QDateTime>

#include "core/exchange/address_line.h"
#include "core/exchange/vcard/vcard_property.h"

namespace relata::exchange {

enum class VCardVersion { V3, V4 };

/// What a card is made of.
struct CardContent {
  struct Point {
    QString kind, label, value;
    bool doNotUse = false;
  };
  /// A firm has no parts of a name; of a person it is said where the card could be taken for a firm's.
  enum class Kind { Unsaid, Person, Company } kind = Kind::Unsaid;
  QString uid, name, prefix, given, middle, family, suffix, nickname;
  QString company, department, jobTitle, birthday, language, description;
  QString email, phone, mobile, website, wechat, qq;
  AddressParts address;
  QStringList tags;
  QList<Point> points;   // further ones
  QStringList unusable;  // primary addresses that must not be used
  QDateTime revision;
  QString rest;  // lines kept from the card that the contact came with (`CardFields::rest`)
};

/// One card, folded, with CRLF. A value that is still as it came is written as it came, with its types, group and
/// label; of the other kept lines those remain that no field stands for.
QByteArray writeCard(const CardContent& content, VCardVersion version);

}  // namespace relata::exchange
