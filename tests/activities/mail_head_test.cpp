#include "core/activities/mail_head.h"

#include <catch2/catch.hpp>

#include <QDateTime>

using namespace relata;

TEST_CASE("the head of a mail is read in the charsets that mails come in", "[mail]") {
  CHECK(decodedWords("=?UTF-8?B?5oql5Lu3?= 2026") == QString::fromUtf8("报价 2026"));
  CHECK(decodedWords("=?GB2312?B?sai82w==?=") == QString::fromUtf8("报价"));
  CHECK(decodedWords("=?iso-8859-1?Q?Gr=FC=DFe_aus_K=F6ln?=") == QString::fromUtf8("Grüße aus Köln"));
  CHECK(decodedWords("=?UTF-8?Q?a?=\r\n =?UTF-8?Q?b?=") == QStringLiteral("ab"));
  CHECK(decodedWords("plain") == QStringLiteral("plain"));
  const auto mail = mailHead(
      "From: Ada\n <ada@a.example>\nSubject: long\n subject\nDate: Fri, 27 Nov 2026 10:00:00 +0100 (CET)\n\nSubject: "
      "no\n");
  REQUIRE(mail);
  CHECK(mail->from == QStringLiteral("Ada <ada@a.example>"));
  CHECK(mail->subject == QStringLiteral("long subject"));
  REQUIRE(mail->date);
  CHECK(QDateTime::fromMSecsSinceEpoch(*mail->date, Qt::UTC).toString(Qt::ISODate) ==
        QStringLiteral("2026-11-27T09:00:00Z"));
  CHECK_FALSE(mailHead("just some text\nwithout a head\n"));
  CHECK_FALSE(mailHead(QByteArray(1 << 20, 'x')));
}
