#include "core/exchange/consent_rows.h"

#include <QCoreApplication>

#include "core/contacts/find_by_address.h"
#include "core/exchange/shapes.h"
#include "core/marketing/consent_acts.h"
#include "core/marketing/consent_gate.h"
#include "core/marketing/suppression.h"
#include "core/store/field_text.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// As headers are compared: "opted_out" and "Opted out" are one word.
bool isAmong(const char* words, const QString& text) {
  const QString key = headerKey(text);
  for (const QString& word : s(words).split(u'|'))
    if (headerKey(word) == key) return true;
  return false;
}

/// What yes and no mean depends on the column; the other words mean the same in all of them.
enum class Said { Yes, No, In, Out };

constexpr char kYes[] = "yes|y|true|1|x|on|ja|oui|sí|是";
constexpr char kNo[] = "no|n|false|0|off|nein|non|never|否";
constexpr char kIn[] =
    "given|granted|agreed|accepted|consented|subscribed|opted in|optin|active|confirmed|angemeldet|abonné|同意|已同意|"
    "订阅|已订阅|授权|已授权|有效";
constexpr char kOut[] =
    "withdrawn|revoked|declined|refused|denied|cleaned|blacklisted|complained|unsubscribed globally|globally "
    "unsubscribed|不同意|未同意|撤回|已撤回|拒绝|拒收|已拒收";

std::optional<Said> said(const QString& text) {
  if (isAmong(kYes, text)) return Said::Yes;
  if (isAmong(kNo, text)) return Said::No;
  if (isAmong(kIn, text)) return Said::In;
  // A cell says it as well in the words that such columns are called by ("Abgemeldet", "opted out").
  if (isAmong(kOut, text) || synonymTarget(text, s("contact")).startsWith(s("unsubscribed:"))) return Said::Out;
  return std::nullopt;
}

struct ChoiceWords {
  const char* field;
  const char* key;
  const char* words;
};
constexpr ChoiceWords kChoices[] = {
    {"purpose", "newsletter", "newsletter|news|mailing list|新闻通讯|简报|资讯|订阅"},
    {"purpose", "offers", "offers|offer|marketing|advertising|promotions|promotion|优惠|营销|推广|广告|促销"},
    {"purpose", "events", "events|event|invitations|活动|邀请"},
    {"purpose", "surveys", "surveys|survey|research|feedback|调查|问卷|调研"},
    {"purpose", "partners", "partners|partner|offers of partners|third parties|合作伙伴|合作方|第三方"},
    {"purpose", "service", "service|transactional|notices|服务|服务通知|通知"},
    {"channel", "email", "email|e-mail|mail|邮件|电子邮件|邮箱"},
    {"channel", "sms", "sms|text|text message|短信"},
    {"channel", "phone", "phone|call|calls|telephone|电话|致电"},
    {"channel", "messaging", "messaging|wechat|whatsapp|chat|微信|消息"},
    {"channel", "post", "post|letter|postal|mailing|信件|邮寄|信函"},
    {"basis", "consent", "consent|opt-in|同意"},
    {"basis", "contract", "contract|合同"},
    {"basis", "interest", "legitimate interest|interest|合法利益|正当利益"},
    {"basis", "law", "legal obligation|law|duty by law|法定义务|法律义务"}};

QString howWithdrawn() { return QCoreApplication::translate("Import", "In a file that was imported"); }

bool hasGivenSince(db::Connection& connection, Id person, const QString& channel, UtcMs since) {
  db::StatementUse row(connection.cached(s(
      "SELECT 1 FROM consent WHERE person=? AND channel=? AND given_at>? AND withdrawn_at IS NULL AND _del IS NOT 1")));
  row->bind(1, person).bind(2, channel).bind(3, since);
  return row->step();
}

/// The addresses of the row that the channel uses; all of them where it names none. SMS and phone are one number.
QList<std::pair<QString, QString>> addressesOf(const RowDraft& draft, const QString& channel) {
  QList<std::pair<QString, QString>> out;
  const bool mails = channel.isEmpty() || channel == s("email");
  const bool numbers = channel.isEmpty() || channel == s("phone") || channel == s("sms");
  if (mails && !draft.whoseMail.isEmpty()) out.emplace_back(s("email"), draft.whoseMail);
  if (numbers && !draft.whosePhone.isEmpty()) out.emplace_back(s("sms"), draft.whosePhone);
  return out;
}

}  // namespace

std::optional<bool> consentState(const QString& text) {
  const auto word = said(text);
  return word ? std::optional(*word == Said::Yes || *word == Said::In) : std::nullopt;
}

std::optional<bool> saysUnsubscribed(const QString& text) {
  if (const auto word = said(text)) return *word == Said::Yes || *word == Said::Out;
  const auto day = readDate(text, true);
  return day && day->date.isValid() ? std::optional(true) : std::nullopt;
}

QString consentChoice(const QString& field, const QString& text) {
  for (const ChoiceWords& one : kChoices)
    if (field == QLatin1String(one.field) && isAmong(one.words, text)) return s(one.key);
  return text;
}

Id ConsentRows::personOf(const RowDraft& draft, const Record& row) {
  if (const Id named = row.value("person").id()) return named;
  if (!draft.whoseMail.isEmpty())
    if (const Id found = contactWithMail(m_tx.connection(), draft.whoseMail)) return found;
  if (draft.whosePhone.isEmpty()) return {};
  if (!m_numbers) m_numbers = std::make_unique<NumberBook>(m_tx.connection());
  for (const NumberOwner& owner : m_numbers->ownersOf(draft.whosePhone))
    if (owner.entity == s("contact")) return owner.id;
  return {};
}

/// The line that says the same already; files tell times to the second.
Id ConsentRows::lineOf(const Record& row, const char* moment) const {
  db::StatementUse rows(m_tx.connection().cached(
      s("SELECT id FROM consent WHERE person=? AND purpose=? AND channel=? AND %1/1000=? AND _del IS NOT 1 LIMIT 1")
          .arg(s(moment))));
  rows->bind(1, row.value("person").id()).bind(2, row.text("purpose")).bind(3, row.text("channel"));
  rows->bind(4, row.value(moment).integer() / 1000);
  return rows->step() ? rows->id(0) : Id();
}

Result<ConsentRows::Noted> ConsentRows::write(const RowDraft& draft) {
  Record row(m_def);
  for (int i = 0; i < draft.values.size(); ++i)
    if (!draft.values[i].isNull()) row.set(m_def.fields[i].key, draft.values[i]);
  const Id person = personOf(draft, row);
  const bool ended = !row.value("withdrawn_at").isNull();
  if (ended || (draft.agreed && !*draft.agreed)) return person ? withdraw(draft, row, person) : suppress(draft, row);
  if (!draft.agreed && row.value("given_at").isNull()) return Problem("consent-state-missing");
  if (!person)
    return Problem("consent-person-unknown", {draft.whoseMail.isEmpty() ? draft.whosePhone : draft.whoseMail});
  return give(draft, std::move(row), person);
}

Result<ConsentRows::Noted> ConsentRows::give(const RowDraft& draft, Record row, Id person) {
  if (row.value("given_at").isNull() && draft.agreedAt != 0) row.set("given_at", draft.agreedAt);
  // What cannot be proved is none: a consent of no day is nobody's.
  if (row.value("given_at").isNull()) return Problem("consent-date-missing", {}, s("given_at"));
  row.set("person", person);
  if (const Id there = lineOf(row, "given_at")) return Noted{RowOutcome::Duplicate, there};
  const auto made = m_tx.insert(std::move(row));
  if (!made.ok()) return made.problem();
  return Noted{RowOutcome::New, *made};
}

Result<ConsentRows::Noted> ConsentRows::withdraw(const RowDraft& draft, const Record& row, Id person) {
  const UtcMs at = row.value("withdrawn_at").isNull() ? draft.agreedAt : row.value("withdrawn_at").integer();
  QString channel = row.text("channel");
  if (channel.isEmpty()) channel = draft.whoseMail.isEmpty() ? s("sms") : s("email");
  Record line = row;
  line.set("person", person);
  line.set("channel", channel);
  line.set("withdrawn_at", at);
  if (at != 0 && !row.text("purpose").isEmpty())
    if (const Id there = lineOf(line, "withdrawn_at")) return Noted{RowOutcome::Duplicate, there};
  const QString how = row.text("withdrawn_how").isEmpty() ? howWithdrawn() : row.text("withdrawn_how");
  const auto done = withdrawConsent(m_tx, {person, row.text("purpose"), channel, how, at});
  if (!done.ok()) return done.problem();
  bool changed = done->anything();
  if (row.text("purpose").isEmpty()) {
    const auto put = suppressAll(draft, channel);
    if (!put.ok()) return put.problem();
    changed = changed || *put;
  }
  return Noted{changed ? RowOutcome::New : RowOutcome::Duplicate, {}};
}

/// Nobody here is meant: the list keeps the address from use. Without one the withdrawal would be lost, and is told.
Result<ConsentRows::Noted> ConsentRows::suppress(const RowDraft& draft, const Record& row) {
  const QString whose = draft.whoseMail.isEmpty() ? draft.whosePhone : draft.whoseMail;
  if (whose.isEmpty()) return Problem("consent-person-unknown", {s("?")});
  const QString channel = row.text("channel");
  if (addressesOf(draft, channel).isEmpty())
    return Problem("consent-address-missing", {whose, choiceLabel(m_def, *m_def.field(u"channel"), channel)});
  const auto put = suppressAll(draft, channel);
  if (!put.ok()) return put.problem();
  return Noted{*put ? RowOutcome::New : RowOutcome::Duplicate, {}};
}

/// Whether any of them was not on the list yet.
Result<bool> ConsentRows::suppressAll(const RowDraft& draft, const QString& channel) {
  bool changed = false;
  for (const auto& [kind, address] : addressesOf(draft, channel)) {
    if (suppressedSince(m_tx.connection(), kind, address)) continue;
    if (auto put = suppressAddress(m_tx, kind, address, s("withdrawn")); !put.ok()) return put.problem();
    changed = true;
  }
  return changed;
}

Result<bool> ConsentRows::leave(Id person, const QString& channel, const QString& address, UtcMs at) {
  // Who agreed again after that day has the last word.
  if (at != 0 && hasGivenSince(m_tx.connection(), person, channel, at)) return false;
  ++m_unsubscribed;
  // Leads and firms have no ledger of their own: their addresses are on the list.
  const bool isPerson = m_tx.record(m_tx.def("contact"), person).has_value();
  const auto withdrawn =
      isPerson ? withdrawConsent(m_tx, {person, {}, channel, howWithdrawn(), at}) : Result<Withdrawn>(Withdrawn());
  if (!withdrawn.ok()) return withdrawn.problem();
  if (address.isEmpty() || suppressedSince(m_tx.connection(), channel, address)) return withdrawn->anything();
  if (auto put = suppressAddress(m_tx, channel, address, s("withdrawn")); !put.ok()) return put.problem();
  return true;
}

Result<bool> ConsentRows::unsubscribe(Id person, const QString& mail, const QString& number, const RowDraft& draft) {
  if (!draft.unsubscribedMail && !draft.unsubscribedSms) return false;
  bool changed = false;
  for (const auto& [since, channel, address] :
       {std::tuple(draft.unsubscribedMail, s("email"), mail), std::tuple(draft.unsubscribedSms, s("sms"), number)}) {
    if (!since) continue;
    const auto left = leave(person, channel, address, *since);
    if (!left.ok()) return left;
    changed = changed || *left;
  }
  return changed;
}

}  // namespace relata::exchange
