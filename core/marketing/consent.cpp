#include "core/marketing/consent.h"

#include <QCoreApplication>

#include "core/workspace/transaction.h"

namespace relata {
namespace {

using enum FieldFlag;

QString s(const char* text) { return QString::fromUtf8(text); }

QList<ChoiceDef> purposes() {
  return {{s("newsletter"), s(QT_TRANSLATE_NOOP("Consent", "Newsletter"))},
          {s("offers"), s(QT_TRANSLATE_NOOP("Consent", "Offers"))},
          {s("events"), s(QT_TRANSLATE_NOOP("Consent", "Events"))},
          {s("surveys"), s(QT_TRANSLATE_NOOP("Consent", "Surveys"))},
          {s("partners"), s(QT_TRANSLATE_NOOP("Consent", "Offers of partners"))},
          {s("service"), s(QT_TRANSLATE_NOOP("Consent", "Notices about what they bought"))}};
}

QList<ChoiceDef> channels() {
  return {{s("email"), s(QT_TRANSLATE_NOOP("Consent", "E-mail"))},
          {s("sms"), s(QT_TRANSLATE_NOOP("Consent", "SMS"))},
          {s("phone"), s(QT_TRANSLATE_NOOP("Consent", "Phone"))},
          {s("messaging"), s(QT_TRANSLATE_NOOP("Consent", "Messaging (WeChat)"))},
          {s("post"), s(QT_TRANSLATE_NOOP("Consent", "Letter"))}};
}

QList<ChoiceDef> bases() {
  return {{s("consent"), s(QT_TRANSLATE_NOOP("Consent", "Consent"))},
          {s("contract"), s(QT_TRANSLATE_NOOP("Consent", "Contract"))},
          {s("interest"), s(QT_TRANSLATE_NOOP("Consent", "Legitimate interest"))},
          {s("law"), s(QT_TRANSLATE_NOOP("Consent", "Duty by law"))}};
}

QList<ChoiceDef> reasons() {
  return {{s("withdrawn"), s(QT_TRANSLATE_NOOP("Consent", "Unsubscribed"))},
          {s("complaint"), s(QT_TRANSLATE_NOOP("Consent", "Complained"))},
          {s("bounced"), s(QT_TRANSLATE_NOOP("Consent", "Came back undelivered"))},
          {s("erased"), s(QT_TRANSLATE_NOOP("Consent", "Erased on request"))},
          {s("hand"), s(QT_TRANSLATE_NOOP("Consent", "By hand"))}};
}

/// Where a line stands today; an expiry takes effect by itself.
FieldDef stateField() {
  FieldDef field = computedField(
      "state", QT_TRANSLATE_NOOP("Consent", "Today"), Kind::Choice,
      s("(CASE WHEN t.withdrawn_at IS NOT NULL THEN (CASE WHEN t.renewed_by IS NULL THEN 'withdrawn' ELSE "
        "'renewed' END) WHEN t.expires < date({now} / 1000, 'unixepoch', 'localtime') THEN 'expired' ELSE "
        "'given' END)"),
      InList);
  field.choices = {{s("given"), s(QT_TRANSLATE_NOOP("Consent", "Given")), Tone::Good},
                   {s("withdrawn"), s(QT_TRANSLATE_NOOP("Consent", "Withdrawn")), Tone::Bad},
                   {s("expired"), s(QT_TRANSLATE_NOOP("Consent", "Expired")), Tone::Warning},
                   {s("renewed"), s(QT_TRANSLATE_NOOP("Consent", "Withdrawn, and given again later")), Tone::Neutral}};
  return field;
}

constexpr const char* kAgreed[] = {"person", "purpose", "channel", "basis", "wording", "given_at"};

Result<void> consentBefore(Transaction& tx, Record& next, const Record* before) {
  if (next.text("basis").isEmpty()) next.set("basis", s("consent"));
  if (!before) {
    const bool objection = !next.value("withdrawn_at").isNull();
    if (next.value("given_at").isNull() && !objection) next.set("given_at", tx.now());
    if (next.value("given_at").integer() > tx.now()) return Problem("consent-in-future", {}, s("given_at"));
    return {};
  }
  if (tx.isSettling()) return {};
  if (!before->value("withdrawn_at").isNull() && next.value("withdrawn_at").isNull())
    return Problem("consent-withdrawn-stays", {}, s("withdrawn_at"));
  for (const char* key : kAgreed)
    if (!before->value(key).isNull() && next.value(key) != before->value(key))
      return Problem("consent-fixed", {fieldLabel(next.def(), *next.def().field(QString::fromLatin1(key)))}, s(key));
  return {};
}

/// Earlier withdrawals of the same purpose and channel, of those who said yes again.
Result<void> liftEarlier(Transaction& tx, const Record& now) {
  QList<Id> lifted;
  {
    db::StatementUse rows(tx.connection().cached(s(
        "SELECT id FROM consent WHERE person=? AND purpose=? AND channel=? AND withdrawn_at<=? AND renewed_by IS NULL "
        "AND _del IS NOT 1 AND id<>?")));
    rows->bind(1, now.value("person").id()).bind(2, now.text("purpose")).bind(3, now.text("channel"));
    rows->bind(4, now.value("given_at").integer()).bind(5, now.id());
    while (rows->step()) lifted << Id(rows->integer(0));
  }
  for (const Id id : lifted)
    if (auto done = tx.update(now.def(), id, {{s("renewed_by"), now.id()}}); !done.ok()) return done;
  return {};
}

Result<void> consentAfter(Transaction& tx, const Record& now, const Record* before) {
  const bool fresh = !before && now.value("withdrawn_at").isNull();
  if (!fresh || tx.isBroughtIn() || tx.isSettling()) return {};
  return liftEarlier(tx, now);
}

/// A withdrawal that is gone would open what it closed.
Result<void> consentBeforeRemove(Transaction&, const Record&) { return Problem("consent-line-stays"); }

}  // namespace

EntityDef consentDef() {
  using C = Consent;
  EntityDef def;
  def.number = 150;
  def.key = def.table = s("consent");
  def.prefix = s("CN");
  def.context = "Consent";
  def.label = s(QT_TRANSLATE_NOOP("Consent", "Consent"));
  def.plural = s(QT_TRANSLATE_NOOP("Consent", "Consents"));
  def.icon = s("check");
  def.managed = true;
  def.fields
      << linkField<&C::person>("person", QT_TRANSLATE_NOOP("Consent", "Person"), {s("contact")},
                               FieldFlags{Required, InList, Suggested})
      << choiceField<&C::purpose>("purpose", QT_TRANSLATE_NOOP("Consent", "For"), purposes(),
                                  FieldFlags{Required, InList, Suggested})
      << choiceField<&C::channel>("channel", QT_TRANSLATE_NOOP("Consent", "By"), channels(),
                                  FieldFlags{Required, InList, Suggested})
      << stateField()
      << choiceField<&C::basis>("basis", QT_TRANSLATE_NOOP("Consent", "Basis"), bases(),
                                FieldFlags{Suggested, FilledIn})
      << field<&C::wording>("wording", QT_TRANSLATE_NOOP("Consent", "Version of the wording"), Kind::Text, Suggested)
      << field<&C::source>("source", QT_TRANSLATE_NOOP("Consent", "Source"), Kind::Text, FieldFlags{InList, Suggested})
      << field<&C::givenAt>("given_at", QT_TRANSLATE_NOOP("Consent", "Given on"), Kind::Time,
                            FieldFlags{InList, FilledIn})
      << field<&C::proof>("proof", QT_TRANSLATE_NOOP("Consent", "Proof"), Kind::LongText, Suggested)
      << field<&C::expires>("expires", QT_TRANSLATE_NOOP("Consent", "Valid until"), Kind::Date, InList)
      << field<&C::withdrawnAt>("withdrawn_at", QT_TRANSLATE_NOOP("Consent", "Withdrawn on"), Kind::Time, InList)
      << field<&C::withdrawnHow>("withdrawn_how", QT_TRANSLATE_NOOP("Consent", "How it was withdrawn"), Kind::Text)
      << linkField<&C::renewedBy>("renewed_by", QT_TRANSLATE_NOOP("Consent", "Given again by"), {s("consent")},
                                  ReadOnly);
  return def;
}

EntityDef suppressionDef() {
  using S = Suppression;
  EntityDef def;
  def.number = 151;
  def.key = def.table = s("suppression");
  def.prefix = s("SX");
  def.context = "Consent";
  def.label = s(QT_TRANSLATE_NOOP("Consent", "Suppressed address"));
  def.plural = s(QT_TRANSLATE_NOOP("Consent", "Suppressed addresses"));
  def.icon = s("lock");
  def.managed = true;
  def.fields << field<&S::hash>("hash", QT_TRANSLATE_NOOP("Consent", "Hash of the address"), Kind::Text,
                                FieldFlags{Title, Required, InList, ReadOnly})
             << choiceField<&S::channel>("channel", QT_TRANSLATE_NOOP("Consent", "By"), channels(),
                                         FieldFlags{Required, InList, ReadOnly})
             << choiceField<&S::reason>("reason", QT_TRANSLATE_NOOP("Consent", "Why"), reasons(), InList)
             << field<&S::at>("at", QT_TRANSLATE_NOOP("Consent", "Since"), Kind::Time, InList);
  def.contentKey = {s("hash"), s("channel")};
  return def;
}

EntityRules consentRules() { return {consentBefore, consentAfter, consentBeforeRemove}; }

}  // namespace relata
