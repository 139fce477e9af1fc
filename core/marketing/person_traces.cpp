#include "core/marketing/person_traces.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSet>

#include <algorithm>

#include "core/base/names.h"
#include "core/base/normal.h"
#include "core/base/text.h"
#include "core/marketing/person_rows.h"
#include "core/store/row_codec.h"

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
  if (const QString name = card.title().trimmed(); !name.isEmpty() && !traces.names.contains(name))
    traces.names << name;
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

bool isSomebodyElses(db::Connection& connection, const QString& name, const std::vector<Id>& cards) {
  db::StatementUse rows(connection.cached(s("SELECT id FROM contact WHERE name=?")));
  rows->bind(1, name);
  while (rows->step())
    if (std::find(cards.begin(), cards.end(), Id(rows->integer(0))) == cards.end()) return true;
  return false;
}

void add(PersonTraces& traces, const QString& entity, qint64 count, PersonPlace::Fate fate, const QString& name = {}) {
  if (count > 0) traces.places << PersonPlace{entity, name, count, fate};
}

void placeRows(const PersonRows& rows, PersonTraces& traces) {
  for (const auto& [number, set] : rows.erased)
    add(traces, set.def->key, static_cast<qint64>(set.rows.size()), PersonPlace::Fate::Erased);
  for (const auto& [number, set] : rows.cleaned)
    add(traces, set.def->key, static_cast<qint64>(set.rows.size()), PersonPlace::Fate::Pseudonymised);
}

QJsonValue jsonOf(const Value& value) {
  if (value.isNull()) return {};
  if (value.isMoney())
    return QJsonObject{{s("minor"), QString::number(value.money().minor)}, {s("currency"), value.money().currency}};
  if (value.isText()) return value.text();
  if (value.isList()) return QJsonArray::fromStringList(value.list());
  return value.isDecimal() ? QJsonValue(value.decimal()) : QJsonValue(value.integer());
}

QJsonObject jsonOf(const Record& record) {
  QJsonObject object{{s("id"), record.idText()}};
  for (const FieldDef& field : record.def().fields) {
    if (!field.stored()) continue;
    const Value value = record.value(field.key);
    if (value.isNull()) continue;
    if (field.valueKind() == Kind::Link)
      object.insert(field.key, value.id().text(s("ID")));
    else
      object.insert(field.key, jsonOf(value));
  }
  return object;
}

}  // namespace

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
  for (const QString& name : traces.names)
    traces.nameIsShared = traces.nameIsShared || isSomebodyElses(reader.connection(), name, traces.cards);
  // The longest first, so that no rest of it stays: "Ada Lindqvist-Berg" before "Ada Lindqvist".
  for (QStringList* words : {&traces.names, &traces.addresses, &traces.words})
    std::stable_sort(words->begin(), words->end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  const PersonRows rows = personRows(reader.connection(), reader.registry(), traces);
  placeRows(rows, traces);
  add(traces, s("journal"), journalRowsOf(reader.connection(), rows), PersonPlace::Fate::Erased);
  add(traces, s("index"), 1, PersonPlace::Fate::Erased);
  for (const QString& backup : backups)
    add(traces, s("backup"), 1, PersonPlace::Fate::Kept, QFileInfo(backup).fileName());
  return traces;
}

Result<QByteArray> exportPerson(Reader& reader, Id person) {
  const auto traces = personTraces(reader, person);
  if (!traces.ok()) return traces.problem();
  const PersonRows rows = personRows(reader.connection(), reader.registry(), *traces);
  QJsonObject out;
  for (const RowSets* sets : {&rows.erased, &rows.cleaned})
    for (const auto& [number, set] : *sets) {
      QJsonArray list;
      for (const qint64 id : set.rows)
        if (const auto record = reader.record(*set.def, Id(id))) list << jsonOf(*record);
      if (!list.isEmpty()) out.insert(set.def->key, list);
    }
  return QJsonDocument(QJsonObject{{s("person"), traces->name}, {s("records"), out}}).toJson();
}

Result<void> exportPerson(Reader& reader, Id person, const QString& file) {
  const Result<QByteArray> json = exportPerson(reader, person);
  if (!json.ok()) return json.problem();
  QSaveFile out(file);
  if (!out.open(QIODevice::WriteOnly) || out.write(*json) != json->size() || !out.commit())
    return Problem("file-not-writable", {file, out.errorString()});
  return {};
}

}  // namespace relata
