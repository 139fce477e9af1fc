#include "core/mail/mime_reader.h"

#include "core/base/mail_words.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::mail;
using namespace relata::test;

namespace {

Mail read(const QByteArray& text) {
  const auto mail = readMail(text);
  REQUIRE(mail);
  return *mail;
}

const QByteArray kHead =
    "From: Ada Lindqvist <ada@nordwind.example>\r\nTo: help@relata.example\r\nDate: Mon, 2 Mar 2026 09:00:00 "
    "+0100\r\nMessage-ID: <one@nordwind.example>\r\n";

}  // namespace

TEST_CASE("a mail says who wrote it, when, what and to whom", "[mail][mime]") {
  const Mail mail = read(kHead +
                         "Subject: Pump\r\n stands still\r\nCc: \"Lindqvist, Bo\" <bo@nordwind.example>, "
                         "c@nordwind.example\r\nIn-Reply-To: <zero@relata.example>\r\nReferences: <a@x> "
                         "<zero@relata.example>\r\n\r\nIt stopped this morning.\r\n");
  CHECK(mail.subject == q("Pump stands still"));
  CHECK(mail.from.name == q("Ada Lindqvist"));
  CHECK(mail.from.address == q("ada@nordwind.example"));
  REQUIRE(mail.cc.size() == 2);
  CHECK(mail.cc[0].name == q("Lindqvist, Bo"));
  CHECK(mail.cc[1].address == q("c@nordwind.example"));
  CHECK(mail.date == 1772438400000);
  CHECK(mail.id == q("one@nordwind.example"));
  CHECK(mail.parent == q("zero@relata.example"));
  CHECK(mail.references == QStringList{q("a@x"), q("zero@relata.example")});
  CHECK(mail.text.trimmed() == q("It stopped this morning."));
  CHECK(mail.remarks.isEmpty());
}

TEST_CASE("headers of broken encoders are read as they were meant", "[mail][mime]") {
  // A character cut in two by the end of a word, in base64 and in Q.
  CHECK(headerText("=?UTF-8?B?5oql?= =?UTF-8?B?5Lu3?=") == q("报价"));
  CHECK(headerText("=?UTF-8?Q?=E6=8A?= =?UTF-8?Q?=A5?=") == q("报"));
  CHECK(headerText("=?utf-8?B?5oq?= =?utf-8?B?l5Lu3?=") == q("报价"));
  CHECK(headerText("=?gb2312?B?9NPRqw==?=").size() == 2);  // characters that only GB18030 has
  CHECK(headerText("=?utf-8?Q?Bla bla?= end") == q("Bla bla end"));
  CHECK(headerText("Gr\xFC\xDF"
                   "e aus K\xF6ln") == q("Grüße aus Köln"));
  CHECK(headerText("报价") == q("报价"));
  CHECK(headerText("=?nowhere?Q?plain?=") == q("plain"));
  CHECK(headerText("=?UTF-8?Q?a?= and =?UTF-8?Q?b?=") == q("a and b"));
}

TEST_CASE("the text of a mail is read in its encoding, and where the label is wrong in the one that fits",
          "[mail][mime]") {
  const auto text = [](const char* type, const QByteArray& bytes) {
    return read(kHead + "Subject: x\r\nContent-Type: text/plain" + type +
                "\r\nContent-Transfer-Encoding: base64\r\n\r\n" + bytes.toBase64() + "\r\n")
        .text.trimmed();
  };
  CHECK(text("; charset=GB18030", "\xB1\xA8\xBC\xDB") == q("报价"));
  CHECK(text("; charset=big5", "\xB3\xF8\xBB\xF9") == q("報價"));
  CHECK(text("; charset=us-ascii", "报价 für Köln") == q("报价 für Köln"));
  CHECK(text("; charset=iso-8859-1", "\x80 100") == q("€ 100"));
  CHECK(text("; charset=gb2312", "报价单请查收") == q("报价单请查收"));  // it is UTF-8
  CHECK(text("; charset=utf-8",
             "Gr\xFC\xDF"
             "e aus K\xF6ln, wie besprochen") == q("Grüße aus Köln, wie besprochen"));
  CHECK(text("", "plain") == q("plain"));
}

TEST_CASE("attachments have names that are safe everywhere", "[mail][mime][attachments]") {
  const auto name = [](const QByteArray& disposition) {
    const Mail mail =
        read(kHead +
             "Subject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nsee file\r\n--b\r\n"
             "Content-Type: application/octet-stream\r\nContent-Disposition: " +
             disposition + "\r\n\r\nabc\r\n--b--\r\n");
    REQUIRE(mail.parts.size() == 1);
    CHECK(mail.parts[0].content == "abc");
    CHECK(mail.text.trimmed() == q("see file"));
    return mail.parts[0].name;
  };
  CHECK(name("attachment; filename=\"../../etc/passwd\"") == q("passwd"));
  CHECK(name("attachment; filename=\"..\\\\..\\\\x.exe\"") == q("x.exe"));
  CHECK(name("attachment; filename=con.txt") == q("file con.txt"));
  CHECK(name("attachment; filename*=UTF-8''%E6%8A%A5%E4%BB%B7.pdf") == q("报价.pdf"));
  CHECK(name("attachment; filename=\"=?UTF-8?B?5oql5Lu3LnBkZg==?=\"") == q("报价.pdf"));
  CHECK(name("attachment; filename*0=\"a very long \"; filename*1=\"name.txt\"") == q("a very long name.txt"));
  CHECK_FALSE(name("attachment; filename=\"x\xE2\x80\xAEgpj.exe\"").contains(QChar(0x202E)));
  CHECK_FALSE(name("attachment").isEmpty());
}

TEST_CASE("of several forms of a text the plain one is taken; HTML alone is read as text", "[mail][mime]") {
  const Mail both = read(kHead +
                         "Subject: x\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: "
                         "text/plain\r\n\r\nplain\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>rich<img "
                         "src='cid:logo'></p>\r\n--b--\r\n");
  CHECK(both.text.trimmed() == q("plain"));
  CHECK(both.html.contains(q("rich")));
  const Mail html = read(kHead +
                         "Subject: x\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<style>p{}</style><p>One "
                         "&amp; two<br>three</p><ul><li>four</ul>");
  CHECK(html.text == q("One & two\nthree\n\n- four"));
}

TEST_CASE("a mail bomb is read as far as is sensible, and says so", "[mail][mime][hostile]") {
  QByteArray deep = kHead + "Subject: deep\r\n";
  for (int i = 0; i < 200; ++i)
    deep += "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(i) + "\r\n\r\n--b" +
            QByteArray::number(i) + "\r\n";
  deep += "\r\ninnermost";
  CHECK(read(deep).remarks == QList<Problem>{Problem("mail-too-deep")});

  QByteArray wide = kHead + "Subject: wide\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n";
  for (int i = 0; i < 10'000; ++i) wide += "--b\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\nx\r\n";
  const Mail many = read(wide + "--b--\r\n");
  CHECK(many.parts.size() <= 1000);
  CHECK(many.remarks == QList<Problem>{Problem("mail-too-many-parts", {q("1000")})});

  QByteArray head = kHead + "Subject: head\r\n";
  for (int i = 0; i < 50'000; ++i) head += "X-Line-" + QByteArray::number(i) + ": y\r\n";
  const Mail cut = read(head + "\r\nthe body");
  CHECK(cut.subject == q("head"));
  CHECK(cut.text == q("the body"));
  CHECK(cut.remarks == QList<Problem>{Problem("mail-head-too-large")});

  MailLimits small;
  small.bytes = 1000;
  const auto large = readMail(kHead + "Subject: large\r\n\r\n" + QByteArray(5000, 'x'), small);
  REQUIRE(large);
  CHECK(large->remarks.size() == 1);
  CHECK(large->text.size() < 1000);

  CHECK_FALSE(readMail("This is no mail at all."));
  CHECK_FALSE(readMail(""));
}

TEST_CASE("a head without a label is read in the charset of its text", "[mail][mime]") {
  const QByteArray type = "Content-Type: text/plain; charset=gb2312\r\n\r\n\xC4\xFA\xBA\xC3\r\n";
  const Mail mail = read(
      "From: \xD5\xC5\xCE\xB0 <zhang@x.example>\r\nTo: help@relata.example\r\nSubject: "
      "\xB7\xA2\xC6\xB1\r\n" +
      type);
  CHECK(mail.subject == q("发票"));
  CHECK(mail.from.name == q("张伟"));
  const Mail several = read(kHead +
                            "Subject: \xB0h\xB3\x66\xA5\xD3\xBD\xD0\r\nContent-Type: multipart/mixed; "
                            "boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=big5\r\n\r\nx\r\n--b--\r\n");
  CHECK(several.subject == q("退貨申請"));
  // What is UTF-8 all the same stays it.
  CHECK(read(kHead + "Subject: 报价单请查收\r\n" + type).subject == q("报价单请查收"));
}
