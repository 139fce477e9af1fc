#include "core/templates/mail_file.h"

#include <catch2/catch.hpp>

#include "core/activities/mail_head.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

/// What stands behind the head of the part that begins with this line.
QByteArray partAfter(const QByteArray& mail, const QByteArray& line) {
  const qsizetype from = mail.indexOf("\r\n\r\n", mail.indexOf(line)) + 4;
  const qsizetype to = mail.indexOf("--=_relata", from);
  return QByteArray::fromBase64(mail.mid(from, to - from));
}

}  // namespace

TEST_CASE("a mail with a file holds subject, text and file in any script", "[template][mail]") {
  const QString subject = q("报价单 2026-00001 云石科技有限公司 — 第二版，请查收附件并于本月底之前回复，谢谢您的支持");
  QByteArray pdf;
  for (int i = 0; i < 5000; ++i) pdf += static_cast<char>(i * 7);
  const QByteArray mail = mailFile(q("wang@example.cn; 空 <x>, b@example.org"), subject, q("您好：\n\n附件是报价单。"),
                                   {{q("报价单 \"1\".pdf"), q("application/pdf"), pdf}}, 1'772'445'600'000);
  const auto head = mailHead(mail);
  REQUIRE(head);
  CHECK(head->subject == subject);
  CHECK(head->to.contains(q("wang@example.cn")));
  CHECK(head->date == 1'772'445'600'000);
  CHECK(QString::fromUtf8(partAfter(mail, "Content-Type: text/plain")) == q("您好：\r\n\r\n附件是报价单。"));
  CHECK(partAfter(mail, "Content-Type: application/pdf") == pdf);
  CHECK(mail.contains("filename*=UTF-8''%E6%8A%A5%E4%BB%B7%E5%8D%95%20%221%22.pdf"));
  for (const QByteArray& line : mail.split('\n')) CHECK(line.size() <= 200);
}

TEST_CASE("nothing that is typed becomes a header of a mail", "[template][mail][bad-input]") {
  const QByteArray mail = mailFile(q("a@example.org\r\nBcc: evil@example.org"), q("Hello\r\nBcc: evil@example.org"),
                                   q("\r\n\r\n--x"), {}, 0);
  CHECK_FALSE(mail.contains("\nBcc"));
  CHECK_FALSE(mail.contains("\r\n\r\n--x"));
}
