#include "core/mail/campaign_intake.h"

#include <QRegularExpression>

#include "core/activities/log_activity.h"
#include "core/contacts/find_by_address.h"
#include "core/base/trim_reply.h"
#include "core/marketing/campaign_send.h"
#include "core/marketing/consent_acts.h"
#include "core/marketing/suppression.h"

namespace relata::mail {
namespace {

constexpr UtcMs kDay = 86'400'000;
constexpr UtcMs kBounceDays = 30;
constexpr qsizetype kMostText = 100'000;

QString s(const char* text) { return QString::fromUtf8(text); }

/// All that somebody says who wants no more, with the manners around it.
bool saysStop(const QString& said) {
  static const QRegularExpression words(
      s("^\\W*((please|bitte|hi|hello|hallo|请)\\W*)*"
        "(unsubscribe( me)?|(remove|take) me|stop|opt[ -]?out|abmelden|abbestellen|(melden sie mich|mich) ab(melden)?|"
        "d[eé]sabonner|d[eé]sinscrire|退订|取消订阅|不再接收|不要再发)"
        "( (from|off|of|aus|von|vom) ((your|the|this|my|all|der|dem|ihrer|ihrem|allen|meine?r?) "
        ")?((mailing|e?-?mail|news) ?)?"
        "(lists?|letters?|newsletters?|mails?|e-mails?|liste|verteiler))?"
        "(\\W*(please|thanks|thank you|now|bitte|danke|谢谢|邮件))*\\W*$"),
      QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
  const QString text = said.simplified();
  return text.size() <= 80 && words.match(text).hasMatch();
}

/// A mail of its own that says nothing else.
bool isStop(const Mail& mail) {
  if (!mail.parent.isEmpty() || !mail.references.isEmpty()) return false;
  const QString subject = mail.subject.simplified(), said = trimReply(mail.text).said.simplified();
  if (subject.isEmpty() && said.isEmpty()) return false;
  return (subject.isEmpty() || saysStop(subject)) && (said.isEmpty() || saysStop(said));
}

/// Whether an address is not there at all, by the class that the server names (RFC 3463); a full mailbox and a policy
/// say nothing about it.
bool isGoneForGood(const Bounce& bounce) {
  if (!bounce.status.isEmpty()) {
    return bounce.status.startsWith(s("5.1.")) || bounce.status == s("5.4.4") || bounce.status == s("5.2.1");
  }
  static const QRegularExpression words(
      s("user unknown|unknown user|no such user|does not exist|unknown recipient|invalid recipient|not a valid"),
      QRegularExpression::CaseInsensitiveOption);
  return words.match(bounce.reason).hasMatch();
}

}  // namespace

std::optional<CampaignIntake::Sent> CampaignIntake::sentBy(Id row) {
  if (!row) return std::nullopt;
  db::StatementUse found(m_tx.connection().cached(s(
      "SELECT m.id, m.campaign, m.person, m.address, c.purpose, c.name FROM campaign_mail m JOIN campaign c ON c.id = "
      "m.campaign WHERE m.id=?")));
  found->bind(1, row);
  if (!found->step()) return std::nullopt;
  return Sent{found->id(0), found->id(1), found->id(2), found->text(3), found->text(4), found->text(5)};
}

std::optional<CampaignIntake::Sent> CampaignIntake::sentWith(const QString& messageId) {
  Id row;
  {
    db::StatementUse found(m_tx.connection().cached(s("SELECT id FROM campaign_mail WHERE mail_id=? LIMIT 1")));
    found->bind(1, messageId);
    if (found->step()) row = found->id(0);
  }
  return sentBy(row);
}

std::optional<CampaignIntake::Sent> CampaignIntake::answered(const Mail& mail) {
  QStringList named = mail.references.mid(std::max<qsizetype>(0, mail.references.size() - 20));
  if (!mail.parent.isEmpty()) named << mail.parent;
  for (qsizetype i = named.size() - 1; i >= 0; --i)
    if (named[i].startsWith(s("relata.c.")))
      if (auto sent = sentBy(m_tokens.campaignMailIn(named[i]))) return sent;
  return std::nullopt;
}

bool CampaignIntake::isFrom(const Sent& sent, const QString& address) {
  if (address.isEmpty()) return false;
  return address.compare(sent.address, Qt::CaseInsensitive) == 0 ||
         contactWithMail(m_tx.connection(), address.toLower()) == sent.person;
}

Result<bool> CampaignIntake::takeUnsubscribe(const Mail& mail) {
  static const QRegularExpression asked(s("unsubscribe|退订"), QRegularExpression::CaseInsensitiveOption);
  std::optional<Sent> sent;
  if (asked.match(mail.subject).hasMatch()) {
    // The token is proof enough: mail programs write from whatever address people have set.
    sent = sentBy(m_tokens.campaignMailIn(mail.subject));
    if (!sent) sent = sentBy(m_tokens.campaignMailIn(mail.text.left(2000)));
  }
  if (!sent && saysStop(trimReply(mail.text).said)) {
    sent = answered(mail);
    if (sent && !isFrom(*sent, mail.from.address)) sent.reset();
  }
  if (!sent) return takeStop(mail);
  m_campaign = sent->name;
  const auto person = m_tx.record(m_tx.def("contact"), sent->person);
  if (!person) return true;
  const auto withdrawn = withdrawConsent(m_tx, {sent->person, sent->purpose, s("email"), s("Mail")});
  if (!withdrawn.ok()) return withdrawn.problem();
  const auto member = setMemberStatus(m_tx, sent->campaign, sent->person, s("unsubscribed"));
  return member.ok() ? Result<bool>(true) : Result<bool>(member.problem());
}

/// Whoever writes so from an address that is known gets no more at all: which mail they mean nobody can tell. A forged
/// one does no worse than that.
Result<bool> CampaignIntake::takeStop(const Mail& mail) {
  if (!isStop(mail)) return false;
  const Id person = contactWithMail(m_tx.connection(), mail.from.address.toLower());
  if (!person) return false;
  const auto withdrawn = withdrawConsent(m_tx, {person, {}, s("email"), s("Mail")});
  if (!withdrawn.ok()) return withdrawn.problem();
  auto held = suppressAddress(m_tx, s("email"), mail.from.address, s("withdrawn"));
  return held.ok() ? Result<bool>(true) : Result<bool>(held.problem());
}

Result<bool> CampaignIntake::takeBounce(const Bounce& bounce, UtcMs at) {
  std::optional<Sent> sent;
  if (!bounce.original.isEmpty()) sent = sentWith(bounce.original);
  // Only whoever got the mail knows its id; without it anybody could close an address.
  const bool isProven = sent.has_value();
  if (!sent && !bounce.addresses.isEmpty()) {
    Id row;
    {
      db::StatementUse found(
          m_tx.connection().cached(s("SELECT id FROM campaign_mail WHERE handed_at > ? AND address=? COLLATE NOCASE "
                                     "AND state='handed' AND _del IS "
                                     "NOT 1 ORDER BY handed_at DESC LIMIT 1")));
      found->bind(1, at - kBounceDays * kDay).bind(2, bounce.addresses.first());
      if (found->step()) row = found->id(0);
    }
    sent = sentBy(row);
  }
  if (!sent) return false;
  m_campaign = sent->name;
  if (bounce.kind == Bounce::Kind::Delayed) return true;
  const bool complaint = bounce.kind == Bounce::Kind::Complaint;
  const QString words = (bounce.status + u' ' + bounce.reason).trimmed().left(500);
  if (!complaint)
    if (auto set = m_tx.update(m_tx.def("campaign_mail"), sent->row, {{s("state"), s("bounced")}, {s("note"), words}});
        !set.ok())
      return set.problem();
  if (m_tx.record(m_tx.def("contact"), sent->person)) {
    const auto member =
        setMemberStatus(m_tx, sent->campaign, sent->person, complaint ? s("unsubscribed") : s("bounced"), words);
    if (!member.ok()) return member.problem();
  }
  if (!complaint && (!isProven || !isGoneForGood(bounce))) return true;
  auto held = suppressAddress(m_tx, s("email"), sent->address, complaint ? s("complaint") : s("bounced"));
  return held.ok() ? Result<bool>(true) : Result<bool>(held.problem());
}

Result<bool> CampaignIntake::takeReply(const Mail& mail, UtcMs at) {
  const auto sent = answered(mail);
  if (!sent || !isFrom(*sent, mail.from.address)) return false;
  m_campaign = sent->name;
  const auto person = m_tx.record(m_tx.def("contact"), sent->person);
  if (!person || person->deleted) return false;
  const auto member = setMemberStatus(m_tx, sent->campaign, sent->person, s("replied"));
  if (!member.ok()) return member.problem();
  Activity activity;
  activity.kind = s("mail");
  activity.direction = s("in");
  activity.subject = mail.subject;
  activity.body = trimReply(mail.text).said.left(kMostText);
  activity.at = at;
  activity.source = sent->name;
  const auto logged = logActivity(m_tx, activity, {sent->person});
  return logged.ok() ? Result<bool>(true) : Result<bool>(logged.problem());
}

}  // namespace relata::mail
