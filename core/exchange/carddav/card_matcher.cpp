#include "core/exchange/carddav/card_matcher.h"

#include <QRegularExpression>

#include "core/base/text.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

QStringList wordsOf(const QString& name) {
  QString text = fold(name);
  for (QChar& c : text)
    if (!c.isLetterOrNumber()) c = QLatin1Char(' ');
  return text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

bool isSameWord(const QString& a, const QString& b) {
  return a == b || (a.size() == 1 && b.startsWith(a)) || (b.size() == 1 && a.startsWith(b));
}

/// Each word of the shorter name is one of the longer one, and none is used twice.
bool isPartOf(const QStringList& few, QStringList many) {
  return !few.isEmpty() && std::all_of(few.begin(), few.end(), [&](const QString& word) {
    const auto at = std::find_if(many.begin(), many.end(), [&](const QString& each) { return isSameWord(word, each); });
    if (at == many.end()) return false;
    many.erase(at);
    return true;
  });
}

}  // namespace

bool namesAgree(const QString& one, const QString& other) {
  const QStringList a = wordsOf(one), b = wordsOf(other);
  return a.size() <= b.size() ? isPartOf(a, b) : isPartOf(b, a);
}

CardMatcher::CardMatcher(db::Connection& connection, const EntityDef& contacts)
    : m_connection(connection), m_contacts(contacts) {
  m_mapping.entity = contacts.key;
  for (const char* field : {"id", "external_id", "name", "given_name", "family_name", "email", "phone", "mobile",
                            "website", "company.name", "point:web:LinkedIn"}) {
    m_mapping.header << s(field);
    m_mapping.targets << ColumnTarget{s(field), 1, {}};
  }
}

void CardMatcher::load() {
  QStringList keys = RecordMatcher::defaultKeys(m_contacts, m_mapping);
  m_all = std::make_unique<RecordMatcher>(m_contacts, m_mapping, keys);
  keys.replaceInStrings(QRegularExpression(s("^email$")), s("email+name"));
  m_withoutEmail = std::make_unique<RecordMatcher>(m_contacts, m_mapping, keys);
  m_all->load(m_connection);
  m_withoutEmail->load(m_connection);
}

RowDraft CardMatcher::draftOf(const CardState& card, const QString& uid) const {
  RowDraft draft;
  for (const FieldDef& field : m_contacts.fields) {
    const QString text = field.key == s("company") ? QString() : card.texts.value(field.key);
    draft.values << (text.isEmpty() ? Value() : Value(text));
    if (field.key == s("external_id") && !uid.isEmpty()) draft.values.last() = Value(uid);
  }
  for (const CardState::Point& point : card.points) draft.points.push_back({point.kind, point.label, point.value});
  draft.company = card.texts.value(s("company"));
  if (const auto own = parseId(uid.toUpper()); own && own->prefix == m_contacts.prefix)
    draft.ownId = own->id.text(m_contacts.prefix);
  return draft;
}

QString CardMatcher::nameOf(Id contact) const {
  db::StatementUse row(m_connection.cached(s("SELECT name FROM contact WHERE id=?")));
  row->bind(1, contact);
  return row->step() ? row->text(0) : QString();
}

Id CardMatcher::find(const CardState& card, const QString& uid) {
  if (!m_all) load();
  const RowDraft draft = draftOf(card, uid);
  const RecordMatcher::Match match = m_all->find(draft);
  if (match.key != s("email")) return match.id;
  // Whoever has no name yet is called by the address.
  const QString there = card.texts.value(s("name")), here = nameOf(match.id);
  if (there.isEmpty() || looksLikeEmail(here) || namesAgree(there, here)) return match.id;
  return m_withoutEmail->find(draft).id;
}

}  // namespace relata::exchange
