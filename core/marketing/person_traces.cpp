#include "core/marketing/person_traces.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

#include "core/base/names.h"
#include "core/base/normal.h"
#include "core/base/text.h"
#include "core/marketing/person_rows.h"
#include "core/store/filter_compiler.h"

namespace relata {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qsizetype kShortestAddress = 5;  // a shorter one would be found in words that have nothing to do with it

/// The cards that were merged into this one, directly or not: they lie in the recycle bin.
std::vector<Id> cardsOf(db::Connection& connection, Id person) {
  std::vector<Id> cards{person};
  for (size_t i = 0; i < cards.size(); ++i) {
    db::StatementUse rows(connection.cached(s("SELECT record FROM merged WHERE into_=?")));
    rows->bind(1, cards[i]);
    while (rows->step())
      if (const Id card(rows->integer(0)); std::find(cards.begin(), cards.end(), card) == cards.end())
        cards.push_back(card);
  }
  return cards;
}

void addAddress(QStringList& out, const QString& text) {
  const QString plain = text.trimmed();
  if (plain.size() >= kShortestAddress && !out.contains(plain)) out << plain;
}

/// A short word would be found in others; of a Chinese name two characters are a given name.
void addWord(QStringList& out, const QString& text) {
  const QString plain = text.trimmed();
  const qsizetype shortest = !plain.isEmpty() && isHanName(plain) ? 2 : 3;
  if (plain.size() >= shortest && !out.contains(plain, Qt::CaseInsensitive)) out << plain;
}

void collectAddresses(Reader& reader, const Record& card, PersonTraces& traces) {
  for (const char* key : {"given_name", "family_name", "nickname", "street"}) addWord(traces.words, card.text(key));

  for (const char* key : {"email", "phone", "mobile", "wechat", "qq"}) addAddress(traces.addresses, card.text(key));
  addAddress(traces.addresses, normalEmail(card.text("email")));
  for (const char* key : {"phone", "mobile"}) addAddress(traces.addresses, normalPhone(card.text(key), {}));
  db::Statement points(reader.connection(), s("SELECT value, normal FROM point WHERE record=?"));
  points.bind(1, card.id());
  while (points.step()) {
    addAddress(traces.addresses, points.text(0));
    addAddress(traces.addresses, points.text(1));
  }
  const QString given = card.text("given_name").trimmed(), family = card.text("family_name").trimmed();
  QStringList names{card.title().trimmed()};
  // A list may have the family name first.
  if (!given.isEmpty() && !family.isEmpty() && !isHanName(family))
    names << s("%1 %2").arg(given, family) << s("%1 %2").arg(family, given) << s("%1, %2").arg(family, given);
  for (const QString& name : std::as_const(names))
    if (!name.isEmpty() && !traces.names.contains(name)) traces.names << name;
}

/// What they were called and reached by before: acts are named by it, and the journal holds it.
void collectPast(Reader& reader, const EntityDef& contact, Id card, PersonTraces& traces) {
  static const QSet<QString> kWords{s("given_name"), s("family_name"), s("nickname"), s("street")};
  static const QSet<QString> kReach{s("email"), s("phone"), s("mobile"), s("wechat"), s("qq"), s("points.value")};
  for (const HistoryEntry& entry : reader.history(contact, card)) {
    for (const Value& value : {entry.before, entry.now}) {
      if (!value.isText()) continue;
      if (entry.field == contact.titleField()->key && !traces.names.contains(value.text()))
        traces.names << value.text();
      if (kReach.contains(entry.field)) addAddress(traces.addresses, value.text());
      if (kWords.contains(entry.field)) addWord(traces.words, value.text());
    }
  }
}

bool isCard(const PersonTraces& traces, qint64 id) {
  return std::find(traces.cards.begin(), traces.cards.end(), Id(id)) != traces.cards.end();
}

/// Those of the names that are, or are in, what somebody or something else is called: a namesake, a colleague, the firm
/// that has their name. Each table is looked through once.
QSet<QString> namesOfOthers(db::Connection& connection, const PersonTraces& traces) {
  QSet<QString> out;
  QStringList parts;
  QList<Value> binds;
  for (const QString& name : traces.names) {
    parts << s("instr(lower(name), lower(?))");
    binds << name;
  }
  if (parts.isEmpty()) return out;
  for (const char* table : {"contact", "company", "user"}) {
    db::Statement rows(
        connection,
        s("SELECT id, name FROM %1 WHERE _del IS NOT 1 AND (%2)").arg(sqlName(s(table)), parts.join(s(" OR "))));
    rows.bindAll(binds);
    while (rows.step())
      for (const QString& name : traces.names)
        if (!isCard(traces, rows.integer(0)) && nameAsWritten(name).match(rows.text(1)).hasMatch()) out << name;
  }
  return out;
}

/// Those of the addresses by which somebody else is reached, too: a couple, the phone of a firm. A lead is the person
/// before they were one.
QSet<QString> addressesOfOthers(db::Connection& connection, const PersonTraces& traces) {
  QSet<QString> out;
  QJsonArray sought;
  for (const QString& address : traces.addresses) sought << address << address.toLower();
  const QString all = QString::fromUtf8(QJsonDocument(sought).toJson(QJsonDocument::Compact));
  for (const char* sql :
       {"SELECT id, email, phone, mobile, wechat, qq FROM contact WHERE _del IS NOT 1 AND (lower(email) IN (SELECT "
        "value "
        "FROM json_each(?1)) OR phone IN (SELECT value FROM json_each(?1)) OR mobile IN (SELECT value FROM "
        "json_each(?1)) OR lower(wechat) IN (SELECT value FROM json_each(?1)) OR qq IN (SELECT value FROM "
        "json_each(?1)))",
        "SELECT id, email, phone, '', '', '' FROM company WHERE _del IS NOT 1 AND (lower(email) IN (SELECT value FROM "
        "json_each(?1)) OR phone IN (SELECT value FROM json_each(?1)))",
        "SELECT record, value, normal, '', '', '' FROM point WHERE _del IS NOT 1 AND (value IN (SELECT value FROM "
        "json_each(?1)) OR normal IN (SELECT value FROM json_each(?1))) AND record NOT IN (SELECT id FROM lead)"}) {
    db::StatementUse rows(connection.cached(s(sql)));
    rows->bind(1, all);
    while (rows->step()) {
      if (isCard(traces, rows->integer(0))) continue;
      for (const QString& address : traces.addresses)
        for (int i = 1; i <= 5; ++i)
          if (rows->text(i).compare(address, Qt::CaseInsensitive) == 0) out << address;
    }
  }
  return out;
}

/// A name of two words or of three characters is hardly anything else; of one word it may be.
bool isDistinct(const QString& name) { return isHanName(name) ? name.size() > 2 : name.contains(u' '); }

void sortNames(db::Connection& connection, PersonTraces& traces) {
  const QSet<QString> others = namesOfOthers(connection, traces);
  for (const QString& name : std::as_const(traces.names)) {
    if (others.contains(name))
      traces.nameIsShared = true;
    else
      (isDistinct(name) ? traces.ownNames : traces.dimNames) << name;
  }
}

void add(PersonTraces& traces, const QString& entity, qint64 count, PersonPlace::Fate fate, const QString& name = {}) {
  if (count > 0) traces.places << PersonPlace{entity, name, count, fate};
}

void placeRows(const PersonRows& rows, PersonTraces& traces) {
  for (const auto& [number, set] : rows.erased)
    add(traces, set.def->key, static_cast<qint64>(set.rows.size()), PersonPlace::Fate::Erased);
  for (const auto& [number, set] : rows.cleaned)
    add(traces, set.def->key, static_cast<qint64>(set.rows.size()), PersonPlace::Fate::Pseudonymised);
  for (const auto& [number, set] : rows.mentioned)
    add(traces, set.def->key, static_cast<qint64>(set.rows.size()), PersonPlace::Fate::Mentioned);
  for (const auto& [number, set] : rows.doubtful)
    add(traces, set.def->key, static_cast<qint64>(set.rows.size()), PersonPlace::Fate::Doubtful);
}

}  // namespace

QRegularExpression nameAsWritten(const QString& name) {
  const QString plain = QRegularExpression::escape(name);
  return QRegularExpression(isHanName(name) ? plain : s("(?<![\\p{L}\\p{N}])") + plain,
                            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

bool namesPerson(const PersonTraces& traces, const QString& text) {
  const auto isAddressIn = [&](const QString& address) { return text.contains(address, Qt::CaseInsensitive); };
  const auto isNameIn = [&](const QString& name) { return nameAsWritten(name).match(text).hasMatch(); };
  return std::any_of(traces.addresses.begin(), traces.addresses.end(), isAddressIn) ||
         std::any_of(traces.ownNames.begin(), traces.ownNames.end(), isNameIn);
}

bool staysWithoutPerson(const QString& entity) {
  static const QSet<QString> kStay{s("deal"),    s("quote"),          s("order"),         s("contract"),
                                   s("ticket"),  s("ticket_message"), s("survey_answer"), s("contact"),
                                   s("company"), s("article_vote"),   s("coupon")};
  return kStay.contains(entity);
}

Result<PersonTraces> personTraces(Reader& reader, Id person, const QStringList& backups) {
  const EntityDef& contact = *reader.registry().entity(u"contact");
  const auto card = reader.record(contact, person);
  if (!card) return Problem("no-such-record", {person.text(contact.prefix)});
  PersonTraces traces;
  traces.person = person;
  traces.name = card->title();
  traces.cards = cardsOf(reader.connection(), person);
  for (const Id id : traces.cards)
    if (const auto one = reader.record(contact, id)) {
      collectAddresses(reader, *one, traces);
      collectPast(reader, contact, id, traces);
    }
  // The longest first, so that no rest of it stays: "Ada Lindqvist-Berg" before "Ada Lindqvist".
  for (QStringList* words : {&traces.names, &traces.addresses, &traces.words})
    std::stable_sort(words->begin(), words->end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  const QSet<QString> shared = addressesOfOthers(reader.connection(), traces);
  traces.addresses.removeIf([&](const QString& address) { return shared.contains(address); });
  sortNames(reader.connection(), traces);
  const PersonRows rows = personRows(reader.connection(), reader.registry(), traces);
  placeRows(rows, traces);
  add(traces, s("journal"), journalRowsOf(reader.connection(), rows), PersonPlace::Fate::Erased);
  add(traces, s("index"), 1, PersonPlace::Fate::Erased);
  for (const QString& backup : backups)
    add(traces, s("backup"), 1, PersonPlace::Fate::Kept, QFileInfo(backup).fileName());
  return traces;
}

}  // namespace relata
