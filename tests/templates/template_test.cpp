#include "core/templates/mail_link.h"
#include "core/templates/merge_field.h"
#include "core/templates/merge_words.h"
#include "core/templates/render_template.h"
#include "core/templates/template_list.h"
#include "tests/support/temp_workspace.h"

using namespace relata;
using namespace relata::test;

namespace {

class Templates : public TempWorkspace {
 public:
  Id firm = add("company", {{q("name"), q("Nordwind AB")}, {q("kind"), q("customer")}, {q("employees"), 1250}});
  Id ada = add("contact", {{q("name"), q("Ada Lindqvist")},
                           {q("given_name"), q("Ada")},
                           {q("family_name"), q("Lindqvist")},
                           {q("company"), firm},
                           {q("birthday"), q("1985-03-09")}});
  Id deal = add("deal", {{q("name"), q("Scanners")},
                         {q("company"), firm},
                         {q("contact"), ada},
                         {q("amount"), MoneyValue{123450, q("EUR")}},
                         {q("expected_close"), q("2026-04-01")}});

  Id make(const QString& body, QHash<QString, Value> more = {}) {
    more.insert(q("name"), q("Hello"));
    more.insert(q("body"), body);
    return add("template", more);
  }

  Result<RenderedTemplate> render(Id made, Id on) {
    const auto reader = (*this)->read();
    return renderTemplate(*reader, get("template", made), on, {(*this)->me(), (*this)->now(), QTimeZone::utc()});
  }
  QString text(const char* body, Id on, QHash<QString, Value> more = {}) {
    const auto out = render(make(q(body), std::move(more)), on);
    if (!out.ok()) return out.problem().code + QLatin1Char(' ') + out.problem().arguments.join(QLatin1Char(':'));
    return out->body;
  }
  QString zh(const char* body, Id on) { return text(body, on, {{q("language"), q("zh")}}); }
  QString en(const char* body, Id on) { return text(body, on, {{q("language"), q("en")}}); }
};

}  // namespace

TEST_CASE("placeholders stand for fields of the record and of what it links to", "[template]") {
  Templates ws;
  CHECK(ws.text("Dear {{contact.given_name}} of {{contact.company.name}}", ws.ada) == q("Dear Ada of Nordwind AB"));
  CHECK(ws.text("{{company.name}} {{given_name}}", ws.ada) == q("Nordwind AB Ada"));
  CHECK(ws.text("{{deal.company.name}}: {{contact.name}}", ws.deal) == q("Nordwind AB: Ada Lindqvist"));
  CHECK(ws.text("{{deal.company}}", ws.deal) == q("Nordwind AB"));
  CHECK(ws.text("{{contact.first_name}} {{contact.last_name}}", ws.ada) == q("Ada Lindqvist"));
  CHECK(ws.text("{{Contact.Name}}", ws.ada) == q("Ada Lindqvist"));
  CHECK(ws.text("{{contact}}", ws.ada) == q("Ada Lindqvist"));
  const QString me = ws.get("user", ws->me()).title();
  CHECK(ws.text("{{me.name}}", ws.ada) == me);
  CHECK(ws.text("{{contact.id}}", ws.ada) == ws.ada.text(q("C")));
}

TEST_CASE("values stand in the language of the template, money to the cent", "[template]") {
  Templates ws;
  CHECK(ws.en("{{deal.amount}} by {{deal.expected_close}}", ws.deal) == q("1,234.50 EUR by 1 April 2026"));
  CHECK(ws.zh("{{deal.amount}}，{{deal.expected_close}}前", ws.deal) == q("1,234.50 EUR，2026年4月1日前"));
  CHECK(ws.en("{{today}}", ws.ada) == q("2 March 2026"));
  CHECK(ws.zh("{{today}}", ws.ada) == q("2026年3月2日"));
  CHECK(ws.en("{{company.kind}} {{company.employees}}", ws.firm) == q("Customer 1,250"));
  CHECK(ws.zh("{{company.kind}}", ws.firm) == q("客户"));
  CHECK(ws.en("{{deal.status}}", ws.deal) == q("Open"));
}

TEST_CASE("custom fields are fields", "[template]") {
  Templates ws;
  REQUIRE(ws->addField(q("contact"), q("Favourite tea"), Kind::Text, {}, q("tea")).ok());
  ws.set("contact", ws.ada, {{q("tea"), q("Longjing")}});
  CHECK(ws.text("{{contact.tea}}", ws.ada) == q("Longjing"));
  CHECK(ws.text("{{deal.contact.tea}}", ws.deal) == q("Longjing"));
}

TEST_CASE("what is missing is named, unless there is something to write otherwise", "[template]") {
  Templates ws;
  const Id bob = ws.add("contact", {{q("name"), q("Bob")}});
  const Id made =
      ws.make(q("{{contact.job_title}} {{contact.job_title}} {{company.name|your company}}{{contact.city|}}."),
              {{q("language"), q("en")}, {q("subject"), q("For {{contact.company.name}}")}});
  const auto out = ws.render(made, bob);
  REQUIRE(out.ok());
  CHECK(out->subject == q("For [Company › Name]"));
  CHECK(out->body == q("[Job title] [Job title] your company."));
  REQUIRE(out->missing.size() == 2);
  CHECK(out->missing[0].inSubject);
  CHECK(out->missing[1].name == q("contact.job_title"));
  CHECK(out->missing[1].label == q("Job title"));
  CHECK(ws.zh("{{contact.job_title}}", bob).startsWith(q("【")));
  const Id complete = ws.make(q("{{contact.name}}"));
  CHECK(ws.render(complete, bob)->missing.isEmpty());
}

TEST_CASE("a template for all kinds of records leaves a gap where one has no such value", "[template]") {
  Templates ws;
  CHECK(ws.en("{{contact.given_name|you}} {{deal.amount|some}}", ws.ada) == q("Ada some"));
  CHECK(ws.en("{{deal.amount}}", ws.ada) == q("[deal.amount]"));
}

TEST_CASE("a broken template is kept, marked, and cannot be used until it is mended", "[template][bad-input]") {
  Templates ws;
  const Id made = ws.make(q("Dear {{contact.given_nmae}},\nsee {{contact.city.name}} {{oops"),
                          {{q("used_on"), q("contact")}, {q("subject"), q("{{contcat.name}}")}});
  CHECK(ws.get("template", made).value("broken").flag());
  CHECK(ws.count("template", q("broken = yes")) == 1);
  const auto problems = templateProblems(ws.get("template", made), *ws->registry());
  QStringList told;
  for (const Problem& one : problems)
    told << one.field + QLatin1Char(' ') + one.code + QLatin1Char(' ') + one.arguments.join(QLatin1Char(':'));
  CHECK(told.contains(q("subject template-unknown-field-near 1:3:contcat:contact")));
  CHECK(told.contains(q("body template-unclosed 2:27")));
  CHECK(told.contains(q("body template-unknown-field-near 1:16:given_nmae:given_name")));
  CHECK(told.contains(q("body template-not-a-link 2:20:name:city")));
  CHECK(told.size() == 4);
  CHECK(problems[1].arguments.value(1) == q("16"));  // in the order of the text
  for (const Problem& one : problems) CHECK(describe(one).startsWith(q("Line ")));
  CHECK_FALSE(ws.render(made, ws.ada).ok());
  ws.set("template", made, {{q("subject"), q("{{contact.name}}")}, {q("body"), q("Dear {{contact.given_name}}")}});
  CHECK_FALSE(ws.get("template", made).value("broken").flag());
  CHECK(ws.render(made, ws.ada)->body == q("Dear Ada"));
  REQUIRE(ws->undo().ok());
  CHECK(ws.get("template", made).value("broken").flag());
}

TEST_CASE("a field that is gone breaks the templates that name it, whatever they say of themselves",
          "[template][bad-input]") {
  Templates ws;
  REQUIRE(ws->addField(q("contact"), q("Tea"), Kind::Text, {}, q("tea")).ok());
  const qint64 field = ws->undoable().first().tid;
  const Id made = ws.make(q("{{contact.tea|green}}"));
  CHECK(ws.render(made, ws.ada)->body == q("green"));
  REQUIRE(ws->undo(field).ok());
  CHECK_FALSE(ws.get("template", made).value("broken").flag());
  REQUIRE_FALSE(ws.render(made, ws.ada).ok());
  CHECK(ws.render(made, ws.ada).problem().is("template-unknown-field"));
}

TEST_CASE("labels are no names: they mean nothing in another language", "[template][bad-input]") {
  Templates ws;
  CHECK(ws.text("{{contact.GivenName}}", ws.ada) == q("template-unknown-field-near 1:11:GivenName:given_name"));
}

TEST_CASE("a template for deals is not used on a contact, and one without text not at all", "[template][bad-input]") {
  Templates ws;
  CHECK(ws.text("{{deal.name}}", ws.ada, {{q("used_on"), q("deal")}}).startsWith(q("template-not-for")));
  CHECK(ws.text("", ws.ada).startsWith(q("template-empty-text")));
}

TEST_CASE("a value cannot make a second line of a subject", "[template][hostile]") {
  Templates ws;
  ws.set("contact", ws.ada, {{q("job_title"), q("Buyer\r\nBcc: all@evil.example\u2028x\u202Eevil")}});
  const auto out = ws.render(ws.make(q("a"), {{q("subject"), q("To the {{contact.job_title}}")}}), ws.ada);
  REQUIRE(out.ok());
  CHECK(out->subject == q("To the Buyer Bcc: all@evil.example xevil"));
}

TEST_CASE("a value of a note is text, never a heading, a link or a picture", "[template][hostile]") {
  const auto inert = [](const char* text) { return harmless(q(text), MergePlace::Markdown); };
  CHECK(inert("# big") == q("\\# big"));
  CHECK(inert("**bold** `code`") == q("\\*\\*bold\\*\\* \\`code\\`"));
  CHECK(inert("![x](http://evil.example/p.png)") == q("!\\[x\\]\\(http://evil.example/p.png)"));
  CHECK(inert("a\n- b\n1. c") == q("a\n\\- b\n1\\. c"));
  CHECK(inert("<img src=x>") == q("\\<img src=x\\>"));
  CHECK(inert("ada_b@nordwind.example, Smith (Ltd.)") == q("ada_b@nordwind.example, Smith (Ltd.)"));
  Templates ws;
  const Id other = ws.add("contact", {{q("name"), q("Other")}});
  ws.set("contact", ws.ada, {{q("job_title"), q("[x](relata:%1)").arg(other.text(q("C")))}});
  CHECK_FALSE(ws.text("{{contact.job_title}}", ws.ada, {{q("kind"), q("note")}}).contains(q("](relata:")));
  CHECK_FALSE(ws.text("{{contact.job_title}}", ws.ada).contains(q("](relata:")));
}

TEST_CASE("a value with braces is not read again", "[template][hostile]") {
  Templates ws;
  ws.set("contact", ws.ada, {{q("job_title"), q("{{me.email}} {{oops")}});
  CHECK(ws.text("{{contact.job_title}}", ws.ada) == q("{{me.email}} {{oops"));
}

TEST_CASE("templates are offered for their kind of record and person, broken ones with the others", "[template]") {
  Templates ws;
  const Id ben = ws.add("user", {{q("name"), q("Ben")}});
  const auto add = [&](const char* name, QHash<QString, Value> more) {
    more.insert(q("name"), q(name));
    more.insert(q("body"), q("{{contact.name}}"));
    return ws.add("template", more);
  };
  add("B all", {});
  add("A contacts", {{q("used_on"), q("contact")}});
  add("C deals", {{q("used_on"), q("deal")}});
  add("D note", {{q("kind"), q("note")}});
  add("E gone", {{q("retired"), true}});
  add("F of Ben", {{q("owner"), ben}});
  const auto names = [&](const char* kind, const char* entity) {
    QStringList out;
    const auto reader = ws->read();
    for (const Record& one : templatesFor(*reader, q(kind), q(entity), ws->me())) out << one.title();
    return out;
  };
  CHECK(names("mail", "contact") == QStringList{q("A contacts"), q("B all")});
  CHECK(names("mail", "deal") == QStringList{q("B all"), q("C deals")});
  CHECK(names("note", "contact") == QStringList{q("D note")});
}

TEST_CASE("every field that is offered for a template means something in one", "[template]") {
  Templates ws;
  const RegistryPtr registry = ws->registry();
  for (const EntityDef* def : templateEntities(*registry)) {
    const auto offered = offeredFields(def, *registry);
    CHECK(offered.size() > 10);
    for (const OfferedField& one : offered) {
      INFO(one.name.toStdString());
      CHECK(mergeField(one.name, *def, *registry).ok());
    }
  }
  for (const OfferedField& one : offeredFields(nullptr, *registry)) {
    INFO(one.name.toStdString());
    CHECK(ws.text(q("{{%1|-}}").arg(one.name).toUtf8().constData(), ws.ada).startsWith(q("template")) == false);
  }
}

TEST_CASE("a mail is handed over as a link, and a long one without its text", "[template][mail]") {
  const MailLink link = mailLink(q("ada@nordwind.example"), q("Offer & more"), q("Dear Ada,\nsee 100%?"));
  CHECK(link.url ==
        q("mailto:ada@nordwind.example?subject=Offer%20%26%20more&body=Dear%20Ada%2C%0D%0Asee%20100%25%3F"));
  CHECK_FALSE(link.withoutBody);
  CHECK(mailLink(q("a@x.example; b@y.example"), {}, {}).url == q("mailto:a@x.example,b@y.example"));
  const MailLink hostile = mailLink(q("a@x.example?bcc=evil@x.example"), q("x\nBcc: evil@x.example"), {});
  CHECK(hostile.url == q("mailto:a@x.example%3Fbcc%3Devil@x.example?subject=x%20Bcc%3A%20evil%40x.example"));
  const MailLink long_ = mailLink(q("a@x.example"), q("报价"), QString(400, QChar(0x62A5)), 2000);
  CHECK(long_.withoutBody);
  CHECK(long_.url == q("mailto:a@x.example?subject=%E6%8A%A5%E4%BB%B7"));
}

TEST_CASE("a phone number is handed over as RFC 3966 has it", "[template][call]") {
  CHECK(phoneLink(q("+46 (70) 123-45 67")) == q("tel:+46701234567"));
  CHECK(phoneLink(q("138 0013 8000")) == q("tel:+8613800138000"));
  CHECK(phoneLink(q("+1-418-656-9254 ext. 102")) == q("tel:+14186569254;ext=102"));
  CHECK(phoneLink(q("+46 70 123 45 67")) == phoneLink(q("tel:+46701234567")));
  CHECK(phoneLink(q("call the office")).isEmpty());
  CHECK(phoneLink({}).isEmpty());
}
