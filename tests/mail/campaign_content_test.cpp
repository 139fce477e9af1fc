#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include "core/mail/content_place.h"
#include "core/mail/quoted_printable.h"
#include "tests/mail/campaign_workspace.h"

using namespace relata;
using namespace relata::mail;
using namespace relata::test;

namespace {

class Writing : public CampaignWorkspace {
 public:
  MailContent compiled(const QString& blocks, const char* subject = "Hello", const ContentTerms& given = {}) {
    const Id asset = content(blocks, subject, qPrintable(q("Content %1").arg(++m_count)));
    const auto reader = (*this)->read();
    ContentTerms terms = given;
    terms.language = terms.language.isEmpty() ? q("en") : terms.language;
    terms.now = clock().now();
    return must(compileContent(*reader, *newestVersion(*reader, asset), terms));
  }
  QStringList remarks(const char* text, const char* subject = "Hello") {
    QStringList out;
    for (const ContentRemark& one : compiled(blocks(text), subject).remarks) out << one.problem.code;
    return out;
  }
  ReadyMail shown(const MailContent& content, Id person) {
    auto values = readContentValues(*(*this)->read(), content, {person.bits()});
    REQUIRE(values.size() == 1);
    setOwnValues(values.front(), content, {q("mailto:help@relata.example?subject=unsubscribe%20abc"), {}, q("TOKEN")});
    return previewMail(content, values.front());
  }
  QByteArray message(const MailContent& content, Id person, const char* to = "ada@nordwind.example") {
    auto values = readContentValues(*(*this)->read(), content, {person.bits()});
    REQUIRE(values.size() == 1);
    setOwnValues(values.front(), content, {frame().out.address(q("abc-123")), {}, q("TOKEN")});
    return MessageMaker(content, frame()).make(values.front(), q(to), q("abc-123"), clock().now());
  }
  static MessageFrame frame() {
    MessageFrame frame;
    frame.fromName = q("Relata help");
    frame.fromAddress = q("help@relata.example");
    frame.out.mailTo = q("help@relata.example");
    return frame;
  }

 private:
  int m_count = 0;
};

/// Names of the headers of a message, in their order.
QList<QByteArray> headers(const QByteArray& message) {
  QList<QByteArray> out;
  for (const QByteArray& line : message.left(message.indexOf("\r\n\r\n")).split('\n'))
    if (!line.startsWith(' ') && !line.startsWith('\t')) out << line.left(line.indexOf(':'));
  return out;
}

}  // namespace

TEST_CASE("placeholders must have words for people of whom nothing is known", "[mail][campaign][content]") {
  Writing ws;
  CHECK(ws.remarks("Hello {{contact.given_name|there}} {{contact.name}}").isEmpty());
  CHECK(ws.remarks("Hello {{contact.given_name}}") == QStringList{q("content-no-fallback")});
  CHECK(ws.remarks("Hello {{contact.given_name|}}") == QStringList{q("content-empty-fallback")});
  CHECK(ws.remarks("Hello", "Dear {{contact.company.name}}") == QStringList{q("content-no-fallback")});
  CHECK(ws.remarks("{{contact.wrong}}") == QStringList{q("content-unknown-field")});
}

TEST_CASE("unclosed and nested placeholders are told and nothing of them is sent", "[mail][campaign][content]") {
  Writing ws;
  CHECK(ws.remarks("Hello {{contact.given_name").contains(q("template-unclosed")));
  CHECK_FALSE(ws.remarks("Hello {{contact.{{given_name}}|x}}").isEmpty());
  CHECK_FALSE(ws.remarks("Hello {{contact.given_name|{{today}}}}").isEmpty());
  CHECK(ws.remarks("{{}}").contains(q("template-empty")));
  CHECK_FALSE(ws.compiled(ws.blocks("Hello {{contact.given_name")).isSendable());
  // Lines and columns count from the place that is named.
  const auto said = [&](const char* text, const char* subject) {
    QStringList out;
    for (const ContentRemark& one : ws.compiled(ws.blocks(text), subject).remarks)
      out << placed(one.problem, describe(one.problem)).section(u':', 0, 0);
    return out;
  };
  CHECK(said("Hello {{}}", "Dear {{}}") == QStringList{q("Subject"), q("Block 1")});
}

TEST_CASE("a mail without a way out that everybody sees is not sent", "[mail][campaign][content]") {
  Writing ws;
  BlockDocument document;
  Block text;
  text.text = q("Hello");
  document.blocks << text;
  CHECK_FALSE(ws.compiled(writeBlocks(document)).isSendable());
  ContentTerms service;
  service.needsWayOut = false;
  CHECK(ws.compiled(writeBlocks(document), "Hello", service).isSendable());
  Block footer;
  footer.kind = Block::Kind::Footer;
  footer.text = q("[Unsubscribe]({{unsubscribe}})");
  footer.limited = true;
  footer.segment = ws.segment();
  document.blocks << footer;
  CHECK_FALSE(ws.compiled(writeBlocks(document)).isSendable());
}

TEST_CASE("links lead somewhere and say by which campaign", "[mail][campaign][content]") {
  Writing ws;
  const Id ada = ws.person("Ada Lindqvist", "ada@nordwind.example");
  for (const char* wrong : {"[x](example.com)", "[x](http://)", "[x](javascript:alert)", "[x](https://nohost)",
                            "[x]({{contact.given_name|a}})"})
    CHECK(ws.remarks(wrong).contains(q("content-link")));
  ContentTerms terms;
  terms.words = {q("relata"), q("email"), q("spring offer")};
  const ReadyMail mail = ws.shown(ws.compiled(ws.blocks("[a](https://example.com/a?b=1#c)"), "Hello", terms), ada);
  CHECK(mail.text.contains(
      q("https://example.com/a?b=1&utm_source=relata&utm_medium=email&utm_campaign=spring%20offer#c")));
  CHECK(mail.html.contains(q("href=\"https://example.com/a?b=1&amp;utm_source=relata")));
  CHECK(mail.html.contains(q("href=\"mailto:help@relata.example?subject=unsubscribe%20abc\"")));
}

TEST_CASE("values stay values: no markup, no header, no end of a part", "[mail][campaign][content][hostile]") {
  Writing ws;
  const Id eve = ws.add("contact", {{q("name"), q("Eve\r\nBcc: all@victim.example")},
                                    {q("given_name"), q("<script>alert(1)</script> **b** [x](https://evil.example)")},
                                    {q("city"), q("=?UTF-8?B?QmNjOiBldmls?=\r\n\r\n--=_r")},
                                    {q("email"), q("eve@nordwind.example")}});
  const MailContent content = ws.compiled(ws.blocks("Hi {{contact.given_name|x}} {{contact.city|x}}"),
                                          "For {{contact.city|x}} {{contact.given_name|x}}");
  CHECK(content.isSendable());
  const QByteArray message = ws.message(content, eve);
  const QList<QByteArray> names = headers(message);
  CHECK(names == QList<QByteArray>{"Date", "From", "To", "Subject", "Message-ID", "List-Unsubscribe", "MIME-Version",
                                   "Content-Type"});
  const auto read = readMail(message);
  REQUIRE(read);
  CHECK(read->to.size() == 1);
  CHECK(read->to.first().address == q("ada@nordwind.example"));
  CHECK(read->subject.contains(q("=?UTF-8?B?QmNjOiBldmls?=")));
  CHECK_FALSE(read->html.contains(q("<script>")));
  CHECK(read->html.contains(q("&lt;script&gt;")));
  CHECK_FALSE(read->html.contains(q("<b>b</b>")));
  CHECK_FALSE(read->html.contains(q("href=\"https://evil.example")));
  CHECK(read->text.contains(q("--=_r")));
}

TEST_CASE("a mail arrives as it was written, in text and HTML, in any script", "[mail][campaign][content]") {
  Writing ws;
  const Id mei = ws.person("王梅", "mei@yunxi.example");
  const QString words = q("%1 end").arg(q("长句子，没有空格。").repeated(40));
  const MailContent content = ws.compiled(ws.blocks((q("您好 {{contact.name}}\n\n") + words).toUtf8().constData()),
                                          "春季优惠 {{contact.name}}");
  const QByteArray message = ws.message(content, mei);
  for (const QByteArray& line : message.split('\n')) CHECK(line.size() <= 78);
  CHECK_FALSE(message.contains("\n\n"));
  const auto read = readMail(message);
  REQUIRE(read);
  CHECK(read->subject == q("春季优惠 王梅"));
  CHECK(read->to.first().name == q("王梅"));
  CHECK(read->text.contains(words));
  CHECK(read->html.contains(words));
  CHECK(read->head("list-unsubscribe").contains("mailto:help@relata.example?subject=unsubscribe%20abc-123"));
  CHECK_FALSE(read->heads.contains("list-unsubscribe-post"));
}

TEST_CASE("one-click headers stand only where a page for them is set", "[mail][campaign][content]") {
  WayOut out{q("help@relata.example"), q("https://example.com/u")};
  CHECK(out.headers(q("t")).contains("<https://example.com/u?u=t>"));
  CHECK(out.headers(q("t")).contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"));
  CHECK_FALSE(WayOut{q("help@relata.example"), {}}.headers(q("t")).contains("One-Click"));
}

TEST_CASE("blocks are shown to whom they are for", "[mail][campaign][content]") {
  Writing ws;
  const Id ada = ws.person("Ada Lindqvist", "ada@nordwind.example");
  const Id bo = ws.add("contact", {{q("name"), q("Bo Berg")}, {q("email"), q("bo@nordwind.example")}});
  BlockDocument document = *readBlocks(ws.blocks("Hello"));
  Block only;
  only.text = q("For buyers");
  only.limited = true;
  only.segment = ws.segment();
  Block others = only;
  others.text = q("For everybody else");
  others.inverted = true;
  document.blocks << only << others;
  const MailContent content = ws.compiled(writeBlocks(document));
  CHECK(ws.shown(content, ada).text.contains(q("For buyers")));
  CHECK_FALSE(ws.shown(content, ada).html.contains(q("For everybody else")));
  CHECK(ws.shown(content, bo).text.contains(q("For everybody else")));
  CHECK_FALSE(ws.shown(content, bo).text.contains(q("For buyers")));
}

TEST_CASE("a block that is for some people goes to nobody until it is said for whom", "[mail][campaign][content]") {
  Writing ws;
  const Id ada = ws.person("Ada Lindqvist", "ada@nordwind.example");
  for (const bool inverted : {false, true}) {
    BlockDocument document = *readBlocks(ws.blocks("Hello"));
    Block only;
    only.text = q("For the best");
    only.limited = true;
    only.inverted = inverted;
    document.blocks << only;
    CHECK(*readBlocks(writeBlocks(document)) == document);
    const MailContent content = ws.compiled(writeBlocks(document));
    CHECK_FALSE(content.isSendable());
    REQUIRE(content.remarks.size() == 1);
    CHECK(content.remarks[0].problem.is("content-no-segment"));
    CHECK(placed(content.remarks[0].problem, q("x")) == q("Block 3: x"));
    CHECK_FALSE(ws.shown(content, ada).text.contains(q("For the best")));
  }
  // As another program wrote it, or by a hand that slipped.
  const QString unreadable =
      ws.blocks("Hello").replace(q("\"kind\":\"text\","), q("\"kind\":\"text\",\"segment\":\"SE-20S698G000899X\","));
  const MailContent content = ws.compiled(unreadable);
  CHECK_FALSE(content.isSendable());
  CHECK_FALSE(ws.shown(content, ada).text.contains(q("Hello")));
}

TEST_CASE("a link ends where it ends, in the text of a mail as well", "[mail][campaign][content]") {
  Writing ws;
  const Id al = ws.person("Al Smith & Sons", "al@nordwind.example");
  ws.set("contact", al, {{q("family_name"), q("Smith & Sons")}});
  const ReadyMail mail = ws.shown(
      ws.compiled(ws.blocks("[form](https://example.com/f?name={{contact.family_name|x}}&mail={{contact.email|x}})")),
      al);
  CHECK(mail.text.contains(q("https://example.com/f?name=Smith%20%26%20Sons&mail=al%40nordwind.example)")));
  CHECK(mail.html.contains(q("https://example.com/f?name=Smith%20%26%20Sons&amp;mail=al%40nordwind.example")));
}

TEST_CASE("a picture is shown no larger than it is, and its link is in the text as well", "[mail][campaign][content]") {
  Writing ws;
  const Id ada = ws.person("Ada Lindqvist", "ada@nordwind.example");
  const QString file = QFileInfo(ws.path()).dir().filePath(q("logo.png"));
  {
    // The head of a picture of 40 by 20 points is all that is read of it here.
    QFile out(file);
    REQUIRE(out.open(QIODevice::WriteOnly));
    out.write(QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000000280000001408020000009b8bbf3e"));
  }
  const Id logo = ws.add("asset", {{q("name"), q("Logo")}, {q("kind"), q("picture")}});
  CampaignWorkspace::must(saveAssetFile(*ws, logo, file));
  const auto widthOf = [&](int wanted) {
    BlockDocument document = *readBlocks(ws.blocks("Hello"));
    Block picture;
    picture.kind = Block::Kind::Picture;
    picture.asset = logo;
    picture.text = q("Our logo");
    picture.url = q("https://example.com/shop");
    picture.width = wanted;
    document.blocks << picture;
    const ReadyMail mail = ws.shown(ws.compiled(writeBlocks(document)), ada);
    CHECK(mail.text.contains(q("[Our logo] https://example.com/shop")));
    return QRegularExpression(q("<img src=\"cid:[^>]* width=\"(\\d+)\"")).match(mail.html).captured(1).toInt();
  };
  CHECK(widthOf(0) == 40);
  CHECK(widthOf(30) == 30);
  CHECK(widthOf(600) == 552);
}

TEST_CASE("a block in which nothing is chosen says so", "[mail][campaign][content]") {
  Writing ws;
  for (const Block::Kind kind : {Block::Kind::Picture, Block::Kind::Snippet, Block::Kind::Product}) {
    BlockDocument document = *readBlocks(ws.blocks("Hello"));
    Block empty;
    empty.kind = kind;
    document.blocks << empty;
    const MailContent content = ws.compiled(writeBlocks(document));
    REQUIRE_FALSE(content.remarks.isEmpty());
    CHECK(content.remarks[0].problem.is("content-nothing-chosen"));
  }
}

TEST_CASE("addresses that servers do not take are told apart from those that they do", "[mail][campaign][hostile]") {
  CHECK(*sendableAddress(q("ada@nordwind.example")) == q("ada@nordwind.example"));
  CHECK(*sendableAddress(q("o'neill+a@nordwind.example")) == q("o'neill+a@nordwind.example"));
  CHECK(*sendableAddress(q("ada@müller.example")) == q("ada@xn--mller-kva.example"));
  CHECK(*sendableAddress(q("ada@公司.cn")) == q("ada@xn--55qx5d.cn"));
  for (const char* no : {"", "ada", "@nordwind.example", "ada@", "ada@nordwind", "\"ada lindqvist\"@nordwind.example",
                         "ädä@nordwind.example", "ada@nordwind.example\r\nBcc: x@y.example", "a b@nordwind.example",
                         "ada@nordwind.example, bo@nordwind.example", "ada@-x.example", ".ada@nordwind.example"})
    CHECK_FALSE(sendableAddress(q(no)).ok());
}

TEST_CASE("quoted-printable pieces are read back as they were written", "[mail][campaign][content]") {
  QByteArray out;
  appendQuotedPrintable(out, "a = b \r\n.\r\nend ");
  CHECK(out == "a =3D b=20\r\n=2E\r\nend=20=\r\n");
}

TEST_CASE("a content is kept in versions, says where it is used, and expires", "[mail][campaign][content]") {
  Writing ws;
  const Id asset = ws.content(ws.blocks());
  const auto first = CampaignWorkspace::must(saveAssetVersion(*ws, asset, {q("New"), {}, ws.blocks(), {}}));
  CHECK(CampaignWorkspace::must(saveAssetVersion(*ws, asset, {q("New"), {}, ws.blocks(), {}})) == first);
  CHECK(newestVersion(*ws->read(), asset)->value("number").integer() == 2);
  const Id snippet = ws.add("asset", {{q("name"), q("Greeting")}, {q("kind"), q("snippet")}});
  CampaignWorkspace::must(saveAssetVersion(*ws, snippet, {{}, {}, q("Best wishes"), {}}));
  BlockDocument document = *readBlocks(ws.blocks());
  Block shown;
  shown.kind = Block::Kind::Snippet;
  shown.asset = snippet;
  document.blocks << shown;
  CHECK(ws.compiled(writeBlocks(document)).isSendable());
  const QList<AssetUse> uses = whereUsed(ws->read()->connection(), snippet);
  CHECK(uses.size() == 1);
  ws.set("asset", snippet, {{q("expires"), q("2026-03-01")}});
  CHECK_FALSE(ws.compiled(writeBlocks(document)).isSendable());
  CHECK(ws->transact({ActKind::Delete, {}, {}}, [&](Transaction& tx) { return tx.remove(tx.def("asset"), snippet); })
            .problem()
            .is("asset-is-used"));
}

TEST_CASE("blocks are read back as they were written, and nonsense is refused", "[mail][campaign][content]") {
  BlockDocument document = usualDocument(q("zh"));
  Block columns;
  columns.kind = Block::Kind::Columns;
  columns.columns << document.blocks << QList<Block>{};
  document.blocks << columns;
  document.accent = q("#aa0011");
  CHECK(*readBlocks(writeBlocks(document)) == document);
  CHECK(readBlocks(q("{")).problem().is("content-unreadable"));
  CHECK(readBlocks(q("{\"blocks\":[{\"kind\":\"nothing\"}]}")).problem().is("content-unreadable"));
  QString many = q("{\"blocks\":[");
  for (int i = 0; i < 500; ++i) many += q("{\"kind\":\"divider\"},");
  many.chop(1);
  CHECK(readBlocks(many + q("]}")).problem().is("content-too-many-blocks"));
}
