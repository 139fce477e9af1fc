#include "tests/mail/campaign_workspace.h"

using namespace relata;
using namespace relata::mail;
using namespace relata::test;

namespace {

/// A campaign that went out to Ada and to Bo.
class Sent : public CampaignWorkspace {
 public:
  Sent() {
    ada = person("Ada Lindqvist", "ada@nordwind.example");
    bo = person("Bo Berg", "bo@nordwind.example");
    campaign = CampaignWorkspace::campaign(content(blocks()));
    must(startCampaign(**this, campaign));
    pass();
    clock().advance(60'000);
  }
  QByteArray idOf(Id person) { return mailTo(campaign, person).text("mail_id").toUtf8(); }
  /// What the link of the way out writes into the subject.
  QByteArray token(Id person) { return idOf(person).mid(9).split('@').first(); }
  qint64 tickets() { return (*this)->read()->count({q("ticket"), {}, {}, false}); }
  qint64 activities() { return (*this)->read()->count({q("activity"), {}, {}, false}); }

  Id ada, bo, campaign;
};

}  // namespace

TEST_CASE("a mail to the way out withdraws consent, from whatever address it comes", "[mail][campaign][consent]") {
  Sent ws;
  ws.fetched(mailText("u1@x", "other@home.example", ("unsubscribe " + ws.token(ws.ada)).constData(), ""));
  CHECK(ws.gate(ws.ada) == q("consent-withdrawn"));
  CHECK(ws.member(ws.campaign, ws.ada).text("status") == q("unsubscribed"));
  CHECK(ws.gate(ws.bo).isEmpty());
  CHECK(ws.tickets() == 0);
  // A token that somebody made up does nothing but open a ticket, as any mail.
  QByteArray forged = ws.token(ws.bo);
  forged[forged.size() - 1] = forged.endsWith('0') ? '1' : '0';
  ws.fetched(mailText("u2@x", "bo@nordwind.example", ("unsubscribe " + forged).constData(), "x"));
  CHECK(ws.gate(ws.bo).isEmpty());
  CHECK(ws.tickets() == 1);
}

TEST_CASE("an answer that only says stop is one, and a sentence is an answer", "[mail][campaign][consent]") {
  Sent ws;
  const QByteArray toBo = "In-Reply-To: <" + ws.idOf(ws.bo) + ">\r\n";
  ws.fetched(mailText("r1@x", "bo@nordwind.example", "Re: Hello", "退订", toBo.constData()));
  CHECK(ws.gate(ws.bo) == q("consent-withdrawn"));
  const QByteArray toAda = "In-Reply-To: <" + ws.idOf(ws.ada) + ">\r\n";
  ws.fetched(mailText("r2@x", "ada@nordwind.example", "Re: Hello", "Please call me about this.", toAda.constData()));
  CHECK(ws.gate(ws.ada).isEmpty());
  CHECK(ws.member(ws.campaign, ws.ada).text("status") == q("replied"));
  CHECK_FALSE(ws.member(ws.campaign, ws.ada).value("responded_at").isNull());
  CHECK(ws.tickets() == 1);
  CHECK(ws.activities() == 1);
}

TEST_CASE("a mail that says nothing but stop is obeyed, wherever it began", "[mail][campaign][consent]") {
  const auto [subject, text] =
      GENERATE(table<const char*, const char*>({{"Unsubscribe", ""},
                                                {"", "unsubscribe me please, thanks"},
                                                {"unsubscribe", "Please remove me from your list."},
                                                {"Bitte abmelden", "Bitte abmelden, danke"},
                                                {"退订", "请退订，谢谢"}}));
  INFO(subject << " / " << text);
  Sent ws;
  ws.fetched(mailText("s1@x", "bo@nordwind.example", subject, text));
  CHECK(ws.gate(ws.bo) == q("address-suppressed"));
  CHECK(ws.gate(ws.ada).isEmpty());
  CHECK(ws.tickets() == 0);
}

TEST_CASE("a sentence that speaks of stopping is no withdrawal, and nobody unknown withdraws",
          "[mail][campaign][consent]") {
  Sent ws;
  ws.fetched(mailText("s1@x", "bo@nordwind.example", "Stop", "The pump does not stop."));
  ws.fetched(mailText("s2@x", "bo@nordwind.example", "Remove me", "Please remove me from the contract."));
  ws.fetched(mailText("s3@x", "stranger@far.example", "Unsubscribe", ""));
  CHECK(ws.gate(ws.bo).isEmpty());
  CHECK(ws.tickets() == 3);
}

TEST_CASE("a machine that answers for somebody who is away is no answer", "[mail][campaign]") {
  Sent ws;
  const QByteArray head = "In-Reply-To: <" + ws.idOf(ws.ada) + ">\r\nAuto-Submitted: auto-replied\r\n";
  ws.fetched(mailText("o1@x", "ada@nordwind.example", "Out of office", "I am away.", head.constData()));
  CHECK(ws.member(ws.campaign, ws.ada).text("status") == q("sent"));
  CHECK(ws.tickets() == 0);
}

TEST_CASE("a mail that comes back is told with the member, and an address that is not there is suppressed",
          "[mail][campaign]") {
  Sent ws;
  const auto report = [&](const char* id, Id person, const char* address, const char* status) {
    ws.fetched(
        QByteArray("From: MAILER-DAEMON@mx.example\r\nTo: help@relata.example\r\nSubject: Undelivered\r\nMessage-ID: "
                   "<") +
        id +
        ">\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; "
        "boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nIt did not arrive.\r\n--b\r\nContent-Type: "
        "message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; " +
        address + "\r\nAction: failed\r\nStatus: " + status +
        "\r\nDiagnostic-Code: smtp; 550 no\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <" +
        ws.idOf(person) + ">\r\n--b--\r\n");
  };
  report("b1@x", ws.ada, "ada@nordwind.example", "5.1.1");
  report("b2@x", ws.bo, "bo@nordwind.example", "5.2.2");
  CHECK(ws.mailTo(ws.campaign, ws.ada).text("state") == q("bounced"));
  CHECK(ws.member(ws.campaign, ws.ada).text("status") == q("bounced"));
  CHECK(ws.gate(ws.ada) == q("address-suppressed"));
  CHECK(ws.member(ws.campaign, ws.bo).text("status") == q("bounced"));
  CHECK(ws.gate(ws.bo).isEmpty());
  CHECK(ws.tickets() == 0);
}
