#include "core/exchange/carddav/card_matcher.h"

#include "core/base/text.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

}  // namespace

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
  m_matcher = std::make_unique<RecordMatcher>(m_contacts, m_mapping, RecordMatcher::defaultKeys(m_contacts, m_mapping),
                                              RecordMatcher::Trust::Usual);
  m_matcher->load(m_connection);
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

Id CardMatcher::find(const CardState& card, const QString& uid) {
  if (!m_matcher) load();
  return m_matcher->find(draftOf(card, uid)).id;
}

}  // namespace relata::exchange
