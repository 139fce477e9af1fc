#include "core/contacts/contact_rules.h"

#include <QDateTime>

#include "core/base/text.h"
#include "core/workspace/transaction.h"

namespace relata {
namespace {

bool changed(const Record& next, const Record* before, const char* key) {
  return before ? !(next.value(key) == before->value(key)) : !next.value(key).isNull();
}

}  // namespace

void cleanTexts(Record& next) {
  for (const FieldDef& field : next.def().fields) {
    const Value value = next.value(field.key);
    if (!value.isText()) continue;
    const QString text = nfc(value.text());
    const bool keepLines = field.kind == Kind::LongText;
    const QString clean = keepLines ? text : text.simplified();
    if (clean != value.text()) next.set(field.key, clean);
  }
}

namespace {

QString composed(const Record& person, const QString& language) {
  return joinName(person.text("given_name"), person.text("family_name"), person.text("middle_name"),
                  person.text("name_prefix"), person.text("name_suffix"), language);
}

}  // namespace

void composeName(Record& next, const Record* before) {
  const bool partsChanged = changed(next, before, "given_name") || changed(next, before, "family_name") ||
                            changed(next, before, "middle_name") || changed(next, before, "name_prefix") ||
                            changed(next, before, "name_suffix");
  const bool nameChanged = changed(next, before, "name");
  const bool hasParts = !next.text("given_name").isEmpty() || !next.text("family_name").isEmpty();
  // A name that was composed follows the order of the language; one typed whole stays as it was typed.
  const bool reordered = before && changed(next, before, "language") && !nameChanged &&
                         next.text("name") == composed(next, before->text("language"));
  const bool typedWhole = nameChanged && !next.text("name").isEmpty();
  if (hasParts && (partsChanged || reordered || next.text("name").isEmpty()) && !typedWhole) {
    next.set("name", composed(next, next.text("language")));
    return;
  }
  // "Hans Meier" with the given name Hans says the family name as well.
  if (typedWhole && next.text("given_name").isEmpty() != next.text("family_name").isEmpty()) {
    const NameParts parts = splitFullName(next.text("name"), next.text("language"));
    if (next.text("given_name") == parts.given && next.text("family_name").isEmpty())
      next.set("family_name", parts.family);
    else if (next.text("family_name") == parts.family && next.text("given_name").isEmpty())
      next.set("given_name", parts.given);
  }
  if (nameChanged && !partsChanged && !next.text("name").isEmpty()) {
    const NameParts parts = splitFullName(next.text("name"), next.text("language"));
    next.set("given_name", parts.given);
    next.set("family_name", parts.family);
    if (!parts.prefix.isEmpty()) next.set("name_prefix", parts.prefix);
    if (!parts.suffix.isEmpty()) next.set("name_suffix", parts.suffix);
    return;
  }
  if (!next.text("name").isEmpty()) return;
  // Somebody known only by an address still needs a name to be listed by.
  for (const char* key : {"nickname", "email", "mobile", "phone", "wechat"})
    if (const QString text = next.text(key); !text.isEmpty()) {
      next.set("name", text);
      return;
    }
}

namespace {

// Pinyin of a Chinese name. Kana and hangul are no Chinese, and say how they sound themselves.
QString phoneticOf(const QString& name) {
  const bool han = std::any_of(name.begin(), name.end(), [](QChar c) { return isHan(c.unicode()); });
  const bool other =
      std::any_of(name.begin(), name.end(), [](QChar c) { return isCjk(c.unicode()) && !isHan(c.unicode()); });
  return han && !other ? pinyin(name, true, true) : QString();
}

void fillPhonetic(Record& next, const Record* before) {
  const bool typed = changed(next, before, "phonetic") && !next.text("phonetic").isEmpty();
  if (typed || !changed(next, before, "name")) return;
  const bool wasFilledIn =
      !before || before->text("phonetic").isEmpty() || before->text("phonetic") == phoneticOf(before->text("name"));
  if (wasFilledIn) next.set("phonetic", phoneticOf(next.text("name")));
}

Id referrerOf(Transaction& tx, Id id) {
  for (const char* key : {"contact", "company"})
    if (const auto record = tx.record(tx.def(key), id)) return record->value("referred_by").id();
  return {};
}

// Nobody came by themselves, nor by somebody whom they brought, however many steps away.
Result<void> checkReferrer(Transaction& tx, const Record& next, const Record* before) {
  if (!changed(next, before, "referred_by")) return {};
  Id above = next.value("referred_by").id();
  for (int steps = 0; above && steps < 100; ++steps, above = referrerOf(tx, above))
    if (above == next.id()) return Problem("referral-cycle", {next.title()}, QStringLiteral("referred_by"));
  return {};
}

/// A day later than here it may be elsewhere.
Result<void> checkBirthday(Transaction& tx, const Record& next, const Record* before) {
  if (!changed(next, before, "birthday")) return {};
  const QDate day = QDate::fromString(next.text("birthday"), Qt::ISODate);
  const QDate today = QDateTime::fromMSecsSinceEpoch(tx.now(), Qt::UTC).date();
  if (day.isValid() && day > today.addDays(1))
    return Problem("birthday-ahead", {next.text("birthday")}, QStringLiteral("birthday"));
  return {};
}

Result<void> checkRhythm(const Record& next, const Record* before) {
  if (!changed(next, before, "rhythm") || next.value("rhythm").isNull() || next.value("rhythm").integer() > 0)
    return {};
  return Problem("rhythm-not-positive", {QString::number(next.value("rhythm").integer())}, QStringLiteral("rhythm"));
}

Result<void> contactBefore(Transaction& tx, Record& next, const Record* before) {
  cleanTexts(next);
  if (auto day = checkBirthday(tx, next, before); !day.ok()) return day;
  if (auto rhythm = checkRhythm(next, before); !rhythm.ok()) return rhythm;
  composeName(next, before);
  fillPhonetic(next, before);
  return checkReferrer(tx, next, before);
}

/// Leaving a company erases nothing: the old place stays as a job with an end.
Result<void> contactAfter(Transaction& tx, const Record& now, const Record* before) {
  if (!before) return {};
  const Id old = before->value("company").id();
  if (!old || old == now.value("company").id()) return {};
  Record job(tx.def("employment"));
  job.set("contact", now.id());
  job.set("company", old);
  job.set("role", before->value("job_title"));
  job.set("to", QDateTime::fromMSecsSinceEpoch(tx.now(), Qt::UTC).date().toString(Qt::ISODate));
  if (const auto made = tx.insert(job); !made.ok()) return made.problem();
  return {};
}

Result<void> companyBefore(Transaction& tx, Record& next, const Record* before) {
  cleanTexts(next);
  if (auto rhythm = checkRhythm(next, before); !rhythm.ok()) return rhythm;
  if (changed(next, before, "website") && !changed(next, before, "domain"))
    next.set("domain", normalUrlHost(next.text("website")));
  if (changed(next, before, "parent")) {
    // A company cannot stand below itself, however many steps away.
    Id above = next.value("parent").id();
    for (int steps = 0; above && steps < 100; ++steps) {
      if (above == next.id()) return Problem("company-cycle", {next.title()}, QStringLiteral("parent"));
      const auto parent = tx.record(tx.def("company"), above);
      above = parent ? parent->value("parent").id() : Id();
    }
  }
  return checkReferrer(tx, next, before);
}

Result<void> pointBefore(Transaction&, Record& next, const Record*) {
  cleanTexts(next);
  const QString kind = next.text("kind");
  const QString value = next.text("value");
  if (kind == QLatin1String("email"))
    next.set("normal", normalEmail(value));
  else if (kind == QLatin1String("phone"))
    next.set("normal", normalPhone(value, {}));
  else if (kind == QLatin1String("web"))
    next.set("normal", normalUrlHost(value));
  else
    next.set("normal", fold(value));
  return {};
}

/// The primary current job is the contact's own company.
Result<void> employmentAfter(Transaction& tx, const Record& now, const Record* before) {
  const bool becamePrimary =
      now.value("primary").flag() && now.value("to").isNull() && !(before && before->value("primary").flag());
  if (!becamePrimary) return {};
  return tx.update(
      tx.def("contact"), now.value("contact").id(),
      {{QStringLiteral("company"), now.value("company")}, {QStringLiteral("job_title"), now.value("role")}});
}

Result<void> importantDateBefore(Transaction&, Record& next, const Record* before) {
  static const QSet<QString> comeBack{QStringLiteral("birthday"), QStringLiteral("anniversary"),
                                      QStringLiteral("founding")};
  if (!before && next.value("yearly").isNull() && comeBack.contains(next.text("kind"))) next.set("yearly", true);
  return {};
}

Result<void> userBefore(Transaction&, Record& next, const Record* before) {
  if (!before && next.value("active").isNull()) next.set("active", true);
  return {};
}

}  // namespace

bool leadsBack(const Problem& problem) { return problem.is("company-cycle") || problem.is("referral-cycle"); }

EntityRules contactRules() { return {contactBefore, contactAfter}; }
EntityRules companyRules() { return {companyBefore, {}}; }
EntityRules contactPointRules() { return {pointBefore, {}}; }
EntityRules employmentRules() { return {{}, employmentAfter}; }
EntityRules importantDateRules() { return {importantDateBefore, {}}; }
EntityRules userRules() { return {userBefore, {}}; }

}  // namespace relata
