#include "core/exchange/vcard/vcard_source.h"

#include <QBuffer>

#include "core/base/csv_writer.h"
#include "core/base/normal.h"
#include "core/exchange/vcard/card_texts.h"
#include "core/exchange/vcard/card_group.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

// More of a kind than this are kept with the card only.
constexpr int kOfAKind = 20;

struct Single {
  const char* target;
  QString CardFields::*field;
};
constexpr Single kBefore[] = {{"id", &CardFields::ownId}};
constexpr Single kOfCompany[] = {{"name", &CardFields::name},
                                 {"description", &CardFields::description},
                                 {"point:wechat:", &CardFields::wechat},
                                 {"point:qq:", &CardFields::qq}};
constexpr Single kAfter[] = {{"tags", &CardFields::tags},
                             {"external_id", &CardFields::uid},
                             {"modified", &CardFields::revision},
                             {"card", &CardFields::rest}};

/// What a card has one of.
template <typename Use>
void eachSingle(CardOf whom, Use use) {
  for (const Single& single : kBefore) use(s(single.target), single.field);
  if (whom == CardOf::Company) {
    for (const Single& single : kOfCompany) use(s(single.target), single.field);
  } else {
    use(s("phonetic"), &CardFields::phonetic);
    for (const CardText& text : kCardTexts)
      use(qstrcmp(text.key, "company") == 0 ? s("company.name") : s(text.key), text.read);
  }
  for (const Single& single : kAfter) use(s(single.target), single.field);
}

/// And what it may have several of.
template <typename Use>
void eachRepeated(Use use) {
  for (const CardReach& reach : kCardReach) use(s(reach.key), reach.read);
  use(s("point:phone:"), &CardFields::faxes);
  use(s("point:messaging:"), &CardFields::chats);
}

constexpr const char* kUnusable[] = {"email", "phone", "address", "web", "wechat", "qq", "messaging"};

/// The first address has fields, the others are further addresses.
QString addressTarget(int number, const char* part) {
  return number == 1 ? s(part) : s("address:%1:%2").arg(number).arg(s(part));
}

/// Visits the columns in their order: target, and the text of a card for it.
template <typename Use>
void eachColumn(const QMap<QString, int>& needed, CardOf whom, const CardFields& fields, Use use) {
  eachSingle(whom, [&](const QString& target, QString CardFields::*field) {
    if (needed.value(target) > 0) use(target, fields.*field);
  });
  eachRepeated([&](const QString& target, QList<CardFields::Labelled> CardFields::*field) {
    for (int i = 0; i < needed.value(target); ++i) {
      const CardFields::Labelled item = (fields.*field).value(i);
      use(s("label"), item.label);
      use(target, item.value);
    }
  });
  for (const char* kind : kUnusable)
    for (int i = 0; i < needed.value(s("unusable:") + s(kind)); ++i) {
      const CardFields::Labelled item = fields.unusable.value(s(kind)).value(i);
      use(s("label"), item.label);
      use(s("do-not-use"), item.value.isEmpty() ? QString() : s("yes"));
      use(s("point:%1:").arg(s(kind)), item.value);
    }
  for (int i = 0; i < needed.value(s("address")); ++i) {
    const CardFields::Address address = fields.addresses.value(i);
    use(i > 0 ? addressTarget(i + 1, "label") : s("label"), address.label);
    for (const CardAddressPart& part : kCardAddress) use(addressTarget(i + 1, part.key), address.*part.read);
  }
}

void countNeeded(QMap<QString, int>& needed, CardOf whom, const CardFields& fields) {
  const auto atLeast = [&](const QString& target, qsizetype count) {
    int& most = needed[target];
    most = qMax(most, qMin(kOfAKind, static_cast<int>(count)));
  };
  eachSingle(whom, [&](const QString& target, QString CardFields::*field) {
    atLeast(target, (fields.*field).isEmpty() ? 0 : 1);
  });
  eachRepeated([&](const QString& target, QList<CardFields::Labelled> CardFields::*field) {
    atLeast(target, (fields.*field).size());
  });
  for (const char* kind : kUnusable) atLeast(s("unusable:") + s(kind), fields.unusable.value(s(kind)).size());
  atLeast(s("address"), fields.addresses.size());
}

}  // namespace

Result<std::unique_ptr<VCardSource>> VCardSource::open(const QString& path, const QString& entity) {
  auto file = std::make_unique<QFile>(path);
  if (!file->open(QIODevice::ReadOnly)) return Problem("csv-cannot-open", {path, file->errorString()});
  return start(std::move(file), path, entity);
}

Result<std::unique_ptr<VCardSource>> VCardSource::fromBytes(const QByteArray& bytes, const QString& entity) {
  auto buffer = std::make_unique<QBuffer>();
  buffer->setData(bytes);
  buffer->open(QIODevice::ReadOnly);
  return start(std::move(buffer), QString(), entity);
}

Result<std::unique_ptr<VCardSource>> VCardSource::start(std::unique_ptr<QIODevice> device, const QString& name,
                                                        const QString& entity) {
  std::unique_ptr<VCardSource> source(new VCardSource(std::move(device)));
  if (!source->lookThrough(entity)) return Problem("vcard-empty", {name});
  eachColumn(source->m_needed, source->m_whom, {},
             [&](const QString& target, const QString&) { source->m_header << target; });
  if (auto again = source->rewind(); !again.ok()) return again.problem();
  return source;
}

/// Finds out whose cards are read and which columns they need. False when there is no card at all.
bool VCardSource::lookThrough(const QString& entity) {
  struct Seen {
    qint64 cards = 0;
    QMap<QString, int> needed;
    void count(CardOf whom, const CardFields& fields) {
      ++cards;
      countNeeded(needed, whom, fields);
    }
  };
  const CardOf asked = entity == s("company") ? CardOf::Company : CardOf::Person;
  Seen people, firms, others;
  qint64 groups = 0;
  VCard card;
  while (m_reader->next(card)) {
    const CardOf whom = whomOf(card);
    const CardFields fields = fieldsOf(card, whom);
    if (fields.isGroup) {
      ++groups;
      takeGroup(card);
      continue;
    }
    (whom == CardOf::Company ? firms : people).count(whom, fields);
    if (!entity.isEmpty() && whom != asked) others.count(asked, fieldsOf(card, asked));
  }
  m_whom = entity.isEmpty() && people.cards == 0 && firms.cards > 0 ? CardOf::Company : asked;
  const Seen& mine = m_whom == CardOf::Company ? firms : people;
  m_all = mine.cards == 0;
  m_needed = m_all ? others.needed : mine.needed;
  if (!m_groupsOf.isEmpty()) m_needed[s("tags")] = 1;
  return people.cards + firms.cards + groups > 0;
}

/// Who is on a list gets its name as a tag, as with an address book that is kept in step.
void VCardSource::takeGroup(const VCard& card) {
  const auto group = groupOf(card);
  if (!group || group->members.isEmpty()) {
    ++m_emptyGroups;
    return;
  }
  for (const QString& member : group->members) m_groupsOf[member] << group->name;
}

Result<void> VCardSource::rewind() {
  m_reader->rewind();
  m_others = m_oddBirthdays = m_broken = m_large = 0;
  m_noAddresses.clear();
  return {};
}

void VCardSource::note(const VCard& card, const CardFields& fields) {
  if (fields.birthdayOdd) ++m_oddBirthdays;
  m_noAddresses << fields.noAddresses;
  if (!card.whole && ++m_broken == 1) m_brokenLine = card.line;
  for (const QString& name : fields.leftOut)
    if (++m_large == 1) {
      m_largeLine = card.line;
      m_largeName = name;
    }
}

Result<bool> VCardSource::next(TableRow& row) {
  VCard card;
  while (m_reader->next(card)) {
    CardFields fields = fieldsOf(card, m_whom);
    if (fields.isGroup) continue;
    if (!isWanted(card)) {
      ++m_others;
      continue;
    }
    if (const QStringList groups = m_groupsOf.value(plainUid(fields.uid)); !groups.isEmpty())
      fields.tags = (fields.tags.isEmpty() ? groups : QStringList{fields.tags} + groups).join(s(" ::: "));
    note(card, fields);
    row.line = card.line;
    row.faults = {};
    row.cells.clear();
    eachColumn(m_needed, m_whom, fields, [&](const QString&, const QString& text) {
      // Cells are read as spreadsheets guard them; what only looks so keeps its sign.
      row.cells << (unguardFormula(text) == text ? text : guardFormula(text));
    });
    return true;
  }
  return false;
}

QList<Problem> VCardSource::remarks() const {
  QList<Problem> remarks;
  if (m_large > 0)
    remarks << Problem("import-card-values-large", {QString::number(m_large), QString::number(kKeptValue / 1024),
                                                    m_largeName, QString::number(m_largeLine)});
  if (!m_noAddresses.isEmpty())
    remarks << Problem("import-values-ignored",
                       {s("EMAIL"), QString::number(m_noAddresses.size()), m_noAddresses.first()}, s("EMAIL"));
  if (m_oddBirthdays > 0) remarks << Problem("import-birthday-no-year", {QString::number(m_oddBirthdays)});
  if (m_others > 0)
    remarks << Problem(m_whom == CardOf::Company ? "import-people-cards-skipped" : "import-company-cards-skipped",
                       {QString::number(m_others)});
  if (m_emptyGroups > 0) remarks << Problem("import-groups-skipped", {QString::number(m_emptyGroups)});
  if (m_broken > 0)
    remarks << Problem("import-cards-broken", {QString::number(m_broken), QString::number(m_brokenLine)});
  return remarks;
}

}  // namespace relata::exchange
