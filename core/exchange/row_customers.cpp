#include "core/exchange/row_customers.h"

#include "core/base/text.h"
#include "core/contacts/find_by_address.h"
#include "core/store/link_names.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

constexpr qsizetype kMostCategoriesAdded = 100;

}  // namespace

/// The record whose id the text is, as exports print it.
Id RowCustomers::printed(const EntityDef& def, const QString& text) {
  const auto parsed = parseId(text);
  return parsed && parsed->prefix == def.prefix && m_tx.record(def, parsed->id) ? parsed->id : Id();
}

Result<Id> RowCustomers::personOf(const RowDraft& draft, Id company) {
  if (draft.person.isEmpty()) return Id();
  const QString name = draft.person.value(s("name")), mail = normalEmail(draft.person.value(s("email")));
  const QString phone = draft.person.value(s("phone"));
  const bool hasMail = looksLikeEmail(mail);
  const QString key = hasMail ? mail : fold(name) + QLatin1Char('\n') + phone;
  if (const auto known = m_people.constFind(key); known != m_people.cend()) return *known;
  const EntityDef& def = m_tx.def("contact");
  Id found = printed(def, name);
  if (!found && hasMail) found = contactWithMail(m_tx.connection(), mail);
  if (!found && !hasMail && !phone.isEmpty()) {
    if (!m_numbers) m_numbers = std::make_unique<NumberBook>(m_tx.connection());
    const QList<NumberOwner> owners = m_numbers->ownersOf(phone);
    if (owners.size() == 1 && owners.first().entity == def.key) found = owners.first().id;
  }
  if (!found && !hasMail && phone.isEmpty())
    if (const auto named = idsTitled(m_tx.connection(), def, name); named.size() == 1) found = Id(named.front());
  if (!found && !(name.isEmpty() && !hasMail && phone.isEmpty())) {
    Record person(def);
    person.set("name", name.isEmpty() ? (hasMail ? mail : phone) : name);
    if (hasMail) person.set("email", mail);
    if (!phone.isEmpty()) person.set("phone", phone);
    if (company) person.set("company", company);
    const Result<Id> made = m_tx.insert(person);
    if (!made.ok()) return made;
    found = *made;
    ++m_peopleAdded;
    if (m_numbers) m_numbers->add(found, phone);
  }
  m_people.insert(key, found);
  return found;
}

Result<Id> RowCustomers::categoryOf(const RowDraft& draft) {
  if (draft.category.isEmpty()) return Id();
  const QString key = fold(draft.category);
  if (const auto known = m_categories.constFind(key); known != m_categories.cend()) return *known;
  const EntityDef& def = m_tx.def("ticket_category");
  Id found = printed(def, draft.category);
  if (!found)
    if (const auto named = idsTitled(m_tx.connection(), def, draft.category); !named.empty()) found = Id(named.front());
  // A column of free text is no list of categories.
  if (!found && m_categoriesAdded.size() < kMostCategoriesAdded) {
    Record category(def);
    category.set("name", draft.category);
    const Result<Id> made = m_tx.insert(category);
    if (!made.ok()) return made;
    found = *made;
    m_categoriesAdded << draft.category;
  }
  m_categories.insert(key, found);
  return found;
}

bool RowCustomers::isSamePerson(Id current, const RowDraft& draft) {
  const std::optional<Record> there = current ? m_tx.record(m_tx.def("contact"), current) : std::nullopt;
  if (!there) return false;
  const QString mail = normalEmail(draft.person.value(s("email")));
  if (looksLikeEmail(mail)) return normalEmail(there->text("email")) == mail;
  const QString name = draft.person.value(s("name")), phone = normalPhone(draft.person.value(s("phone")), {});
  const bool hasPhone = phone.isEmpty() || normalPhone(there->text("phone"), {}) == phone ||
                        normalPhone(there->text("mobile"), {}) == phone;
  return hasPhone && (name.isEmpty() || fold(name) == fold(there->title()));
}

}  // namespace relata::exchange
