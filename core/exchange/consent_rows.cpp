#include "core/exchange/consent_rows.h"

#include <QCoreApplication>

#include "core/base/fold.h"
#include "core/contacts/find_by_address.h"
#include "core/exchange/cell_words.h"
#include "core/marketing/consent_acts.h"
#include "core/marketing/consent_gate.h"
#include "core/marketing/suppression.h"
#include "core/store/field_text.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

bool isAmong(const char* words, const QString& text) {
  const QString folded = fold(text.trimmed());
  for (const QString& word : s(words).split(u'|'))
    if (fold(word) == folded) return true;
  return false;
}

constexpr char kAgreed[] =
    "yes|y|true|1|x|given|granted|agreed|accepted|consented|subscribed|opted in|opt-in|optin|opt in|active|confirmed|"
    "ja|是|同意|已同意|订阅|已订阅|授权|已授权|有效";
constexpr char kNotAgreed[] =
    "no|n|false|0|withdrawn|revoked|unsubscribed|opted out|opt-out|optout|opt out|declined|refused|denied|cleaned|"
    "blacklisted|nein|否|不同意|未同意|撤回|已撤回|退订|已退订|取消订阅|拒绝|拒收|已拒收";
constexpr char kLeft[] =
    "unsubscribed|opted out|opt-out|optout|opt out|cleaned|blacklisted|withdrawn|revoked|complained|退订|已退订|"
    "取消订阅|拒收|已拒收|撤回|已撤回";

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

}  // namespace

std::optional<bool> consentState(const QString& text) {
  if (isAmong(kNotAgreed, text)) return false;
  if (isAmong(kAgreed, text)) return true;
  return std::nullopt;
}

bool saysUnsubscribed(const QString& text) {
  if (isAmong(kLeft, text) || isYes(text)) return true;
  const auto day = readDate(text, true);
  return day && day->date.isValid();
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
  if (row.text("purpose").isEmpty()) return suppress(draft, line);
  return Noted{*done > 0 ? RowOutcome::New : RowOutcome::Duplicate, {}};
}

Result<ConsentRows::Noted> ConsentRows::suppress(const RowDraft& draft, const Record& row) {
  if (draft.whoseMail.isEmpty() && draft.whosePhone.isEmpty()) return Problem("consent-person-unknown", {s("?")});
  Noted noted{RowOutcome::Duplicate, {}};
  const QString wanted = row.text("channel");
  for (const auto& [channel, address] :
       {std::pair(s("email"), draft.whoseMail), std::pair(s("sms"), draft.whosePhone)}) {
    const bool numbers = wanted == s("phone") || wanted == s("sms");
    if (address.isEmpty() || (channel == s("email") ? numbers : wanted == s("email"))) continue;
    if (suppressedSince(m_tx.connection(), channel, address)) continue;
    if (auto put = suppressAddress(m_tx, channel, address, s("withdrawn")); !put.ok()) return put.problem();
    noted.outcome = RowOutcome::New;
  }
  return noted;
}

Result<bool> ConsentRows::leave(Id person, const QString& channel, const QString& address, UtcMs at) {
  // Who agreed again after that day has the last word.
  if (at != 0 && hasGivenSince(m_tx.connection(), person, channel, at)) return false;
  ++m_unsubscribed;
  // Leads and firms have no ledger of their own: their addresses are on the list.
  const bool isPerson = m_tx.record(m_tx.def("contact"), person).has_value();
  const auto withdrawn =
      isPerson ? withdrawConsent(m_tx, {person, {}, channel, howWithdrawn(), at}) : Result<qint64>(0);
  if (!withdrawn.ok()) return withdrawn.problem();
  if (address.isEmpty() || suppressedSince(m_tx.connection(), channel, address)) return *withdrawn > 0;
  if (auto put = suppressAddress(m_tx, channel, address, s("withdrawn")); !put.ok()) return put.problem();
  return true;
}

Result<bool> ConsentRows::unsubscribe(Id person, const QString& mail, const QString& number, const RowDraft& draft) {
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
