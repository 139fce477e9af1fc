#pragma once

#include "core/mail/campaign_acts.h"
#include "core/marketing/asset_acts.h"
#include "core/marketing/campaign_send.h"
#include "core/marketing/consent_acts.h"
#include "core/marketing/consent_gate.h"
#include "core/mail/mime_reader.h"
#include "tests/mail/mail_workspace.h"

namespace relata::test {

/// A team that is about to send a mail: an account, a segment of everybody tagged by their job title, and words for
/// what is done. Monday, 2 March 2026, 09:00 UTC; people live in Germany, where it is ten.
class CampaignWorkspace : public OutboxWorkspace {
 public:
  explicit CampaignWorkspace(int smtpPort = 1, int imapPort = 1) : OutboxWorkspace(smtpPort, imapPort) {
    // Signs in with no user at this server.
    set("mail_account", account(), {{q("user"), Value()}});
    m_segment = add("segment", {{q("name"), q("Buyers")}, {q("filter"), q("job_title = Buyer")}});
    clock().set(kMonday9);
  }

  Id person(const char* name, const char* email, bool agrees = true) {
    const Id made = add("contact", {{q("name"), q(name)},
                                    {q("given_name"), q(name).section(u' ', 0, 0)},
                                    {q("email"), q(email)},
                                    {q("job_title"), q("Buyer")},
                                    {q("country"), q("Germany")}});
    if (agrees) agree(made);
    return made;
  }
  void agree(Id person, const char* purpose = "newsletter", const char* channel = "email") {
    clock().advance(1000);
    Consent consent;
    consent.person = person;
    consent.purpose = q(purpose);
    consent.channel = q(channel);
    must(giveConsent(**this, consent));
  }
  /// Somebody who is written to by SMS, if they agree.
  Id mobile(const char* name, const char* number, bool agrees = true) {
    const Id made =
        add("contact",
            {{q("name"), q(name)}, {q("given_name"), q(name)}, {q("mobile"), q(number)}, {q("job_title"), q("Buyer")}});
    if (agrees) agree(made, "newsletter", "sms");
    return made;
  }
  Id content(const QString& blocks, const char* subject = "Hello {{contact.given_name|there}}",
             const char* name = "Offer") {
    const Id asset = add("asset", {{q("name"), q(name)}, {q("kind"), q("mail")}, {q("language"), q("en")}});
    must(saveAssetVersion(**this, asset, {q(subject), {}, blocks, {}}));
    return asset;
  }
  static QString blocks(
      const char* text = "Hello {{contact.given_name|there}}, see [the page](https://example.com/a?b=1#c).") {
    BlockDocument document;
    Block body;
    body.text = q(text);
    Block footer;
    footer.kind = Block::Kind::Footer;
    footer.text = q("[Unsubscribe]({{unsubscribe}})");
    document.blocks << body << footer;
    return writeBlocks(document);
  }
  /// A campaign that may start: its sender is verified.
  Id campaign(Id asset, const QHash<QString, Value>& more = {}) {
    QHash<QString, Value> values{
        {q("name"), q("Spring offer")}, {q("segment"), m_segment}, {q("asset"), asset}, {q("account"), account()}};
    for (auto it = more.begin(); it != more.end(); ++it) values.insert(it.key(), it.value());
    const Id made = add("campaign", values);
    verify(made);
    return made;
  }
  /// As after a test mail that its server took.
  void verify(Id campaign) {
    const Id someone = add("contact", {{q("name"), q("Test person")}});
    mail::CampaignQueueOptions options = answering([](const std::function<bool()>&) { return handed(); });
    const auto sent = mail::sendTestMail(**this, campaign, someone, q("me@relata.example"), options);
    if (!sent.ok() && !sent.problem().is("campaign-no-content")) FAIL(describe(sent.problem()).toStdString());
    outgoing.clear();
  }

  static mail::SmtpOutcome handed() {
    mail::SmtpOutcome out;
    out.came = mail::SmtpOutcome::Came::Handed;
    out.said = q("250 OK");
    return out;
  }
  static mail::SmtpOutcome refused(const char* said) {
    mail::SmtpOutcome out;
    out.came = mail::SmtpOutcome::Came::Refused;
    out.said = q(said);
    out.forGood = out.said.startsWith(u'5');
    out.problem = Problem("mail-refused", {q("server"), out.said});
    return out;
  }
  struct Outgoing {
    QString to;
    QByteArray text;
  };
  /// A server that answers so once a mail is whole, and keeps what it was given.
  mail::CampaignQueueOptions answering(std::function<mail::SmtpOutcome(const std::function<bool()>& beforeEnd)> how =
                                           [](const std::function<bool()>&) { return handed(); }) {
    mail::CampaignQueueOptions options;
    options.secret = [](const Record&) { return QByteArray("secret"); };
    options.send = [this, how](const mail::MailServer&, const QString&, const QStringList& to, const QByteArray& text,
                               const std::function<bool()>& beforeEnd) {
      if (beforeEnd && !beforeEnd()) {
        mail::SmtpOutcome out;
        out.problem = Problem("cancelled");
        return out;
      }
      outgoing << Outgoing{to.value(0), text};
      return how(beforeEnd);
    };
    return options;
  }
  mail::CampaignQueueReport pass(const mail::CampaignQueueOptions& options) {
    return must(mail::sendCampaigns(**this, options));
  }
  mail::CampaignQueueReport pass() { return pass(answering()); }
  QStringList reached() const {
    QStringList out;
    for (const Outgoing& one : outgoing) out << one.to;
    out.sort();
    return out;
  }
  Record mailTo(Id campaign, Id person) {
    std::optional<Record> row;
    must((*this)->transact({ActKind::Edit, {}, {}}, [&](Transaction& tx) -> Result<bool> {
      row = campaignMail(tx, campaign, person);
      return true;
    }));
    REQUIRE(row);
    return *row;
  }
  Record member(Id campaign, Id person) {
    Record key(def("campaign_member"));
    key.set("campaign", campaign);
    key.set("person", person);
    return get("campaign_member", contentId(key));
  }
  QString gate(Id person, const char* purpose = "newsletter") {
    return mayReach((*this)->read()->connection(), person, q(purpose), q("email"), clock().now()).reason.code;
  }
  Id segment() const { return m_segment; }

  QList<Outgoing> outgoing;

 private:
  Id m_segment;
};

}  // namespace relata::test
