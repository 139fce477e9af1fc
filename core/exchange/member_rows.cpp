#include "core/exchange/member_rows.h"

#include "core/marketing/campaign_send.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

}  // namespace

Result<MemberRows::Noted> MemberRows::write(const RowDraft& draft, const QHash<QString, Value>& otherwise) {
  const EntityDef& def = m_tx.def("campaign_member");
  Record row(def);
  for (int i = 0; i < draft.values.size(); ++i)
    if (!draft.values[i].isNull()) row.set(def.fields[i].key, draft.values[i]);
  for (auto it = otherwise.begin(); it != otherwise.end(); ++it)
    if (row.value(it.key()).isNull()) row.set(it.key(), it.value());
  if (!row.value("campaign").id()) return Problem("member-campaign-missing", {}, s("campaign"));
  const Result<Id> person = m_customers.personOf(draft, {});
  if (!person.ok()) return person.problem();
  if (*person) row.set("person", *person);
  if (!row.value("person").id()) return Problem("member-person-missing", {}, s("person"));
  const auto before = m_tx.record(def, contentId(row));
  if (!before || before->deleted) {
    const auto made = m_tx.insert(std::move(row));
    return made.ok() ? Result<Noted>(Noted{RowOutcome::New, *made}) : Result<Noted>(made.problem());
  }
  const auto member = setMemberStatus(m_tx, row.value("campaign").id(), row.value("person").id(), row.text("status"));
  if (!member.ok()) return member.problem();
  const Record now = *m_tx.record(def, *member);
  QHash<QString, Value> changes;
  for (const FieldDef& field : def.fields)
    if (now.value(field.key).isNull() && !row.value(field.key).isNull())
      changes.insert(field.key, row.value(field.key));
  if (changes.isEmpty() && now.text("status") == before->text("status")) return Noted{RowOutcome::Duplicate, *member};
  if (auto set = m_tx.update(def, *member, changes); !set.ok()) return set.problem();
  return Noted{RowOutcome::Updated, *member};
}

}  // namespace relata::exchange
