#pragma once

#include <functional>

#include "core/db/connection.h"
#include "core/exchange/vcard/card_fields.h"
#include "core/exchange/vcard/vcard_writer.h"
#include "core/meta/entity_def.h"

namespace relata::exchange {

/// How the fields of a record stand in a card: the field's key ("company" stands for its name), where reading a card
/// puts the text, and where writing one takes it from.
struct CardText {
  const char* key;
  QString CardFields::*read;
  QString CardContent::*written;
};
inline constexpr CardText kCardTexts[] = {{"name", &CardFields::name, &CardContent::name},
                                          {"name_prefix", &CardFields::prefix, &CardContent::prefix},
                                          {"given_name", &CardFields::given, &CardContent::given},
                                          {"middle_name", &CardFields::middle, &CardContent::middle},
                                          {"family_name", &CardFields::family, &CardContent::family},
                                          {"name_suffix", &CardFields::suffix, &CardContent::suffix},
                                          {"nickname", &CardFields::nickname, &CardContent::nickname},
                                          {"company", &CardFields::company, &CardContent::company},
                                          {"department", &CardFields::department, &CardContent::department},
                                          {"job_title", &CardFields::jobTitle, &CardContent::jobTitle},
                                          {"birthday", &CardFields::birthday, &CardContent::birthday},
                                          {"language", &CardFields::language, &CardContent::language},
                                          {"description", &CardFields::description, &CardContent::description},
                                          {"wechat", &CardFields::wechat, &CardContent::wechat},
                                          {"qq", &CardFields::qq, &CardContent::qq}};

/// Those of which a card may have several: the first one stands in the field.
struct CardReach {
  const char* key;
  const char* kind;  // of the further ones
  QList<CardFields::Labelled> CardFields::*read;
  QString CardContent::*written;
};
inline constexpr CardReach kCardReach[] = {{"email", "email", &CardFields::emails, &CardContent::email},
                                           {"phone", "phone", &CardFields::phones, &CardContent::phone},
                                           {"mobile", "phone", &CardFields::mobiles, &CardContent::mobile},
                                           {"website", "web", &CardFields::webs, &CardContent::website}};

struct CardAddressPart {
  const char* key;
  QString CardFields::Address::*read;
  QString AddressParts::*written;
};
inline constexpr CardAddressPart kCardAddress[] = {
    {"street", &CardFields::Address::street, &AddressParts::street},
    {"city", &CardFields::Address::city, &AddressParts::city},
    {"region", &CardFields::Address::region, &AddressParts::region},
    {"postcode", &CardFields::Address::postcode, &AddressParts::postcode},
    {"country", &CardFields::Address::country, &AddressParts::country}};

/// A card's contents from the fields that `text` answers by key.
CardContent contentOf(const std::function<QString(const char* key)>& text);
/// A further address, or the mark of a primary one that must not be used.
void addPoint(CardContent& content, const CardContent::Point& point);
/// The further addresses of a record, and what is kept of the card that it came with. `cards`: the description of that.
void addKept(CardContent& content, db::Connection& connection, const EntityDef& cards, Id record);

}  // namespace relata::exchange
