#include "core/exchange/carddav/card_state.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include "core/base/text.h"
#include "core/contacts/card_lines.h"
#include "core/exchange/address_line.h"
#include "core/exchange/vcard/card_texts.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qsizetype kLongLine = 1000;

void insert(CardState& state, const CardState::Point& point) {
  const QString key = point.kind == s("email")   ? normalEmail(point.value)
                      : point.kind == s("phone") ? normalPhone(point.value, {})
                                                 : fold(point.value);
  state.points.insert(point.kind + QLatin1Char(':') + key + (point.doNotUse ? s(":no") : QString()), point);
}

QString shortLine(const QString& line) {
  if (line.size() <= kLongLine) return line;
  const QByteArray hash = QCryptographicHash::hash(line.toUtf8(), QCryptographicHash::Sha256).toHex();
  return line.left(60) + s("…") + QString::fromLatin1(hash);
}

bool isSame(const CardState::Point& a, const CardState::Point& b) { return a.label == b.label; }
bool isSame(const QString& a, const QString& b) { return a == b; }

/// What is in `mine`, and what the server added or wrote in another way, without what it took away.
template <typename T>
QMap<QString, T> mergedSet(QMap<QString, T> mine, const QMap<QString, T>& before, const QMap<QString, T>& theirs) {
  for (auto it = before.begin(); it != before.end(); ++it)
    if (!theirs.contains(it.key())) mine.remove(it.key());
  for (auto it = theirs.begin(); it != theirs.end(); ++it)
    if (!before.contains(it.key())) {
      if (!mine.contains(it.key())) mine.insert(it.key(), it.value());
    } else if (mine.contains(it.key()) && !isSame(before.value(it.key()), it.value())) {
      mine.insert(it.key(), it.value());
    }
  return mine;
}

/// The same for lines of a card, whose groups stay apart, and of some of which a person has one.
QMap<QString, QString> mergedRest(const CardState& mine, const CardState& before, const CardState& theirs) {
  QMap<QString, QString> merged = mine.rest;
  QSet<QString> known;
  for (auto it = before.rest.begin(); it != before.rest.end(); ++it) {
    known << cardLineGroup(it.key());
    if (!theirs.rest.contains(it.key())) merged.remove(it.key());
  }
  QStringList fresh;
  for (auto it = theirs.rest.begin(); it != theirs.rest.end(); ++it) {
    if (before.rest.contains(it.key()) || merged.contains(it.key())) continue;
    const QString group = cardLineGroup(it.key());
    if (!group.isEmpty() && known.contains(group))
      merged.insert(it.key(), it.value());
    else
      fresh << it.value();
  }
  if (fresh.isEmpty()) return merged;
  // A label follows what it names.
  std::stable_partition(fresh.begin(), fresh.end(),
                        [](const QString& line) { return !line.contains(s(".X-ABLABEL"), Qt::CaseInsensitive); });
  const QChar end = QLatin1Char('\n');
  const QString lines = mergedCardLines(QStringList(merged.values()).join(end), fresh.join(end), true);
  merged.clear();
  for (const QString& line : lines.split(end, Qt::SkipEmptyParts)) merged.insert(shortLine(line), line);
  return merged;
}

}  // namespace

CardState cardState(const CardFields& fields) {
  CardState state;
  const auto put = [&](const char* key, const QString& text) {
    const QString clean = qstrcmp(key, "description") == 0 ? nfc(text).trimmed() : nfc(text).simplified();
    if (!clean.isEmpty()) state.texts.insert(s(key), clean);
  };
  for (const CardText& text : kCardTexts) put(text.key, fields.*text.read);
  for (const CardReach& reach : kCardReach) {
    const auto& items = fields.*reach.read;
    put(reach.key, items.value(0).value);
    for (const CardFields::Labelled& item : items.mid(1)) insert(state, {s(reach.kind), item.label, item.value});
  }
  for (const CardFields::Labelled& fax : fields.faxes) insert(state, {s("phone"), fax.label, fax.value});
  for (const CardFields::Labelled& chat : fields.chats) insert(state, {s("messaging"), chat.label, chat.value});
  for (auto it = fields.unusable.begin(); it != fields.unusable.end(); ++it)
    for (const CardFields::Labelled& item : *it) insert(state, {it.key(), item.label, item.value, true});
  for (qsizetype i = 0; i < fields.addresses.size(); ++i) {
    const CardFields::Address& a = fields.addresses[i];
    if (i == 0)
      for (const CardAddressPart& part : kCardAddress) put(part.key, a.*part.read);
    else
      insert(state, {s("address"), a.label, addressLine({a.street, a.postcode, a.city, a.region, a.country})});
  }
  for (const QString& tag : fields.tags.split(s(" ::: "), Qt::SkipEmptyParts))
    if (const QString clean = tag.simplified(); !clean.isEmpty()) state.tags.insert(fold(clean), clean);
  for (const QString& line : fields.rest.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
    state.rest.insert(shortLine(line), line);
  state.leftOut = fields.leftOut;
  return state;
}

CardContent cardContent(const CardState& state, const QString& uid) {
  CardContent content = contentOf([&](const char* key) { return state.texts.value(s(key)); });
  content.uid = uid;
  for (const CardState::Point& point : state.points)
    addPoint(content, {point.kind, point.label, point.value, point.doNotUse});
  content.tags = state.tags.values();
  content.rest = QStringList(state.rest.values()).join(QLatin1Char('\n'));
  return content;
}

CardState asRead(const CardContent& content) {
  const auto card = cardOf(writeCard(content, VCardVersion::V3));
  return card ? cardState(fieldsOf(*card)) : CardState();
}

QJsonObject CardState::said() const {
  QJsonObject fields;
  for (auto it = texts.begin(); it != texts.end(); ++it) fields.insert(it.key(), it.value());
  QJsonObject further;
  for (auto it = points.begin(); it != points.end(); ++it)
    further.insert(it.key(), QJsonArray{it->kind, it->label, it->value, it->doNotUse});
  QJsonObject named;
  for (auto it = tags.begin(); it != tags.end(); ++it) named.insert(it.key(), it.value());
  return {{s("fields"), fields},
          {s("points"), further},
          {s("tags"), named},
          {s("rest"), QJsonArray::fromStringList(rest.keys())}};
}

QString CardState::kept() const {
  QJsonObject all = said();
  if (!leftOut.isEmpty()) all.insert(s("left_out"), QJsonArray::fromStringList(leftOut));
  return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

CardState CardState::ofKept(const QString& json) {
  CardState state;
  const QJsonObject all = QJsonDocument::fromJson(json.toUtf8()).object();
  const QJsonObject fields = all.value(s("fields")).toObject(), further = all.value(s("points")).toObject(),
                    named = all.value(s("tags")).toObject();
  for (auto it = fields.begin(); it != fields.end(); ++it) state.texts.insert(it.key(), it->toString());
  for (auto it = further.begin(); it != further.end(); ++it) {
    const QJsonArray p = it->toArray();
    state.points.insert(it.key(), {p.at(0).toString(), p.at(1).toString(), p.at(2).toString(), p.at(3).toBool()});
  }
  for (auto it = named.begin(); it != named.end(); ++it) state.tags.insert(it.key(), it->toString());
  for (const auto& line : all.value(s("rest")).toArray()) state.rest.insert(line.toString(), line.toString());
  for (const auto& name : all.value(s("left_out")).toArray()) state.leftOut << name.toString();
  return state;
}

CardState mergedState(const CardState& mineBefore, const CardState& mine, const CardState& theirsBefore,
                      const CardState& theirs, QList<FieldConflict>& conflicts) {
  CardState merged = mine;
  QStringList keys = theirsBefore.texts.keys() + theirs.texts.keys();
  keys.removeDuplicates();
  for (const QString& key : std::as_const(keys)) {
    const QString before = theirsBefore.texts.value(key), now = theirs.texts.value(key), own = mine.texts.value(key);
    if (now == before || now == own) continue;
    // Who has nothing yet, or changed nothing, has no say.
    if (own != mineBefore.texts.value(key) && !own.isEmpty()) conflicts << FieldConflict{key, own, now};
    if (now.isEmpty())
      merged.texts.remove(key);
    else
      merged.texts.insert(key, now);
  }
  merged.points = mergedSet(mine.points, theirsBefore.points, theirs.points);
  merged.tags = mergedSet(mine.tags, theirsBefore.tags, theirs.tags);
  merged.rest = mergedRest(mine, theirsBefore, theirs);
  return merged;
}

std::optional<VCard> cardOf(const QByteArray& text, const VCardLimits& limits) {
  auto buffer = std::make_unique<QBuffer>();
  buffer->setData(text);
  buffer->open(QIODevice::ReadOnly);
  VCardReader reader(std::move(buffer), limits);
  VCard card;
  return reader.next(card) && card.whole ? std::optional(card) : std::nullopt;
}

}  // namespace relata::exchange
