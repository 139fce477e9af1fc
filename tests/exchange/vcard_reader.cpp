#include "core/exchange/vcard/vcard_reader.h"

#include <QBuffer>

#include <catch2/catch.hpp>

#include "core/exchange/vcard/card_fields.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::exchange;
using namespace relata::test;

namespace {

QList<VCard> cardsIn(const QByteArray& bytes, const VCardLimits& limits = {}) {
  auto buffer = std::make_unique<QBuffer>();
  buffer->setData(bytes);
  buffer->open(QIODevice::ReadOnly);
  VCardReader reader(std::move(buffer), limits);
  QList<VCard> cards;
  VCard card;
  while (reader.next(card)) cards << card;
  return cards;
}

CardFields fieldsIn(const QByteArray& lines) {
  const QList<VCard> cards = cardsIn("BEGIN:VCARD\r\n" + lines + "END:VCARD\r\n");
  REQUIRE(cards.size() == 1);
  return fieldsOf(cards.first());
}

}  // namespace

TEST_CASE("lines of a card are put together however they were broken", "[exchange][vcard]") {
  CHECK(fieldsIn("FN:Ada Lind\r\n qvist\r\n").name == q("Ada Lindqvist"));
  CHECK(fieldsIn("FN:Ada Lind\n\tqvist\n").name == q("Ada Lindqvist"));
  CHECK(fieldsIn("FN:Ada Lind\r qvist\r").name == q("Ada Lindqvist"));
  CHECK(fieldsIn("FN:Ada Lind\r\r\n qvist\r\r\n").name == q("Ada Lindqvist"));
  // Soft line breaks of quoted-printable, in the encoding that the property names.
  CHECK(fieldsIn("FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=\r\n=8B=E8=8A=B3\r\n").name == q("王芳"));
  CHECK(fieldsIn("FN;CHARSET=GB18030;QUOTED-PRINTABLE:=CD=F5=B7=BC\r\n").name == q("王芳"));
  CHECK(fieldsIn("FN;CHARSET=ISO-8859-1:J\xf6rg\r\n").name == q("Jörg"));
  CHECK(fieldsIn("FN:J\xf6rg M\xfcller\r\n").name == q("Jörg Müller"));
  CHECK(fieldsIn("NOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0A=\r\ntwo\r\n").description == q("one\ntwo"));
  const QList<VCard> photo = cardsIn(
      "BEGIN:VCARD\nPHOTO;BASE64;JPEG:\n /9j/4AAQ\n SkZJ\n\nFN:Ada\nEND:VCARD\n"
      "BEGIN:VCARD\nPHOTO;ENCODING=BASE64:/9j/4AAQ\nSkZJ==\nFN:Bo\nEND:VCARD\n");
  REQUIRE(photo.size() == 2);
  CHECK(photo[0].first("PHOTO")->value == q("/9j/4AAQSkZJ"));
  CHECK(photo[1].first("PHOTO")->value == q("/9j/4AAQSkZJ=="));
  CHECK(photo[1].first("FN"));
}

TEST_CASE("a card fills the fields of a contact", "[exchange][vcard]") {
  const CardFields fields = fieldsIn(
      "VERSION:3.0\r\nN:Doe;John;Richter,James;Mr.;Sr.\r\nFN:John Doe\r\nORG:IBM\\, Inc;Accounting\r\n"
      "item1.TEL:905-222-1234\r\nitem1.X-ABLabel:_$!<AssistantPhone>!$_\r\n"
      "TEL;type=CELL;type=pref:905-555-1234\r\nTEL;WORK;FAX:905-999-1234\r\n"
      "TEL;VALUE=uri;TYPE=\"work,voice\";PREF=1:tel:+1-418-656-9254;ext=102\r\n"
      "EMAIL;TYPE=INTERNET;TYPE=HOME:john@home.example\r\nEMAIL:/o=exchange/cn=john\r\n"
      "URL:http\\://www.ibm.com\r\nADR;TYPE=HOME:;;Silicon Alley 5,;New York;NY;12345;USA\r\n"
      "BDAY:19800322\r\nCATEGORIES:VIP,Board\r\nIMPP;X-SERVICE-TYPE=Jabber:xmpp:john@jabber.example\r\n"
      "X-QQ:10001\r\nREV:20120305T131933Z\r\nUID:abc\r\nX-SPOUSE:Maria\r\n");
  CHECK(fields.middle == q("Richter James"));
  CHECK(fields.company == q("IBM, Inc"));
  CHECK(fields.department == q("Accounting"));
  REQUIRE(fields.phones.size() == 2);
  CHECK(fields.phones[0].value == q("+1-418-656-9254 ext. 102"));
  CHECK(fields.phones[0].label == q("work"));
  CHECK(fields.phones[1].label == q("AssistantPhone"));
  REQUIRE(fields.mobiles.size() == 1);
  REQUIRE(fields.faxes.size() == 1);
  CHECK(fields.faxes[0].label == q("work fax"));
  REQUIRE(fields.emails.size() == 1);
  CHECK(fields.emails[0].label == q("home"));
  CHECK(fields.webs.value(0).value == q("http://www.ibm.com"));
  CHECK(fields.addresses.value(0).city == q("New York"));
  CHECK(fields.birthday == q("1980-03-22"));
  CHECK(fields.tags == q("VIP ::: Board"));
  CHECK(fields.chats.value(0).value == q("john@jabber.example"));
  CHECK(fields.qq == q("10001"));
  CHECK(fields.uid == q("abc"));
  CHECK(fields.rest.contains(q("X-SPOUSE:Maria")));
  CHECK(fields.rest.contains(q("EMAIL:/o=exchange/cn=john")));
}

TEST_CASE("a birthday may lack its year; what is no day stays with the card", "[exchange][vcard]") {
  for (const char* line : {"BDAY:--0203", "BDAY:--02-03", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-03"}) {
    const CardFields fields = fieldsIn(QByteArray("FN:Ada\r\n") + line + "\r\n");
    CHECK(fields.birthday == q("--02-03"));
    CHECK_FALSE(fields.birthdayOdd);
    CHECK(fields.rest.isEmpty());
  }
  for (const char* line : {"BDAY;VALUE=text:in spring", "BDAY:1980", "BDAY:--0231"}) {
    const CardFields fields = fieldsIn(QByteArray("FN:Ada\r\n") + line + "\r\n");
    CHECK(fields.birthday.isEmpty());
    CHECK(fields.birthdayOdd);
    CHECK(fields.rest == q(line));
  }
}

TEST_CASE("what Android and WeChat write in ways of their own is read as what it says", "[exchange][vcard]") {
  const CardFields fields = fieldsIn(
      "N:Li;Lei;;;\r\nFN:Li Lei\r\n"
      "X-ANDROID-CUSTOM;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:vnd.android.cursor.item/"
      "nickname;=E9=9B=B7=E5=AD=90;1;;;;\r\n"
      "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;--05-06;3;;;;\r\n"
      "X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Mei;14;;;;\r\n"
      "TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=E8=80=81=E5=AE=B6):010 5555 1234\r\n"
      "X-WECHAT-ID:lilei\r\n");
  CHECK(fields.nickname == q("雷子"));
  CHECK(fields.birthday == q("--05-06"));
  CHECK(fields.wechat == q("lilei"));
  REQUIRE(fields.phones.size() == 1);
  CHECK(fields.phones[0].label == q("老家"));
  CHECK(fields.rest.contains(q("relation;Mei")));
  CHECK_FALSE(fields.rest.contains(q("nickname")));
  CHECK_FALSE(fields.rest.contains(q("X-CUSTOM(")));
}

TEST_CASE("cards inside of cards and cards without an end do not take others with them", "[exchange][vcard]") {
  const QList<VCard> cards = cardsIn(
      "BEGIN:VCARD\nFN:Ada\nAGENT:\nBEGIN:VCARD\nFN:Her agent\nEND:VCARD\nNOTE:x\nEND:VCARD\n"
      "BEGIN:VCARD\nFN:Bo\nBEGIN:VCARD\nFN:Carl\nEND:VCARD\nbegin:vcard\nFN:Dora\n");
  REQUIRE(cards.size() == 4);
  QStringList names;
  for (const VCard& card : cards) names << fieldsOf(card).name;
  CHECK(names == QStringList{q("Ada"), q("Bo"), q("Carl"), q("Dora")});
  CHECK(cards[0].first("NOTE"));
  CHECK(cards[0].whole);
  CHECK_FALSE(cards[1].whole);
  CHECK_FALSE(cards[3].whole);
}

TEST_CASE("a photo of many megabytes is passed over without being held", "[exchange][vcard][hostile]") {
  const QByteArray line(74, 'A');
  QByteArray folded("PHOTO;ENCODING=b;TYPE=JPEG:");
  for (int i = 0; i < 40000; ++i) folded += "\r\n " + line;
  for (const QByteArray& photo : {folded, QByteArray("PHOTO;ENCODING=b:" + QByteArray(3 * 1024 * 1024, 'A'))}) {
    const CardFields fields = fieldsIn("FN:Ada\r\n" + photo + "\r\nNOTE:still here\r\n");
    CHECK(fields.name == q("Ada"));
    CHECK(fields.description == q("still here"));
    CHECK(fields.leftOut == QStringList{q("PHOTO")});
    CHECK(fields.rest.isEmpty());
  }
}
