#include "core/exchange/later_links.h"

#include <QSet>

#include <algorithm>

#include "core/contacts/contact_rules.h"

namespace relata::exchange {
namespace {

constexpr size_t kToldOneByOne = 40;

}  // namespace

void LaterLinks::note(const RowDraft& draft, const RowWriter::Written& written, qint64 row) {
  for (const Problem& cycle : written.cycles)
    if (const FieldDef* field = m_def.field(cycle.field))
      leave("import-link-cycle", *field, cycle.arguments.value(0), row);
  if (!written.open) return;
  for (const RowDraft::Link& link : draft.links)
    m_open.push_back({written.id, link.field, link.text, row, written.outcome});
}

Result<void> LaterLinks::settle(Transaction& tx, const TextContext& context, ImportReport& report) {
  QSet<Id> counted;
  for (const Open& open : m_open) {
    const Result<bool> changed = set(tx, context, open);
    if (!changed.ok()) return changed.problem();
    if (!*changed || open.outcome != RowOutcome::Duplicate || counted.contains(open.record)) continue;
    counted << open.record;
    --report.duplicates;
    ++report.updated;
  }
  return {};
}

Result<bool> LaterLinks::set(Transaction& tx, const TextContext& context, const Open& open) {
  const FieldDef& field = m_def.fields[open.field];
  const std::optional<Record> record = tx.record(m_def, open.record);
  if (!record) return false;
  const Value now = record->value(field.key);
  const bool overwrites = open.outcome == RowOutcome::New || m_rule != UpdateRule::Empty;
  if (!now.isNull() && !overwrites) return false;
  const Result<Id> wanted = context.resolveLink(field, open.text);
  if (!wanted.ok()) {
    const bool several = wanted.problem().is("value-ambiguous-link");
    leave(several ? "import-link-ambiguous" : "import-link-unknown", field, open.text, open.row);
    return false;
  }
  if (now == Value(*wanted)) return false;
  const Result<void> done = tx.update(m_def, open.record, {{field.key, Value(*wanted)}});
  if (done.ok()) return true;
  if (!leadsBack(done.problem())) return done.problem();
  leave("import-link-cycle", field, record->title(), open.row);
  return false;
}

void LaterLinks::leave(const char* code, const FieldDef& field, const QString& text, qint64 row) {
  const QString label = fieldLabel(m_def, field);
  const auto same = std::find_if(m_left.begin(), m_left.end(), [&](const Left& left) {
    return qstrcmp(left.code, code) == 0 && left.label == label && left.text == text;
  });
  if (same != m_left.end())
    ++same->count;
  else if (m_left.size() < kToldOneByOne)
    m_left.push_back({code, label, text, 1, row});
  else
    ++m_more;
}

void LaterLinks::remark(QList<Problem>& remarks) const {
  for (const Left& left : m_left)
    remarks << Problem(left.code, {left.label, left.text, QString::number(left.count), QString::number(left.row)});
  if (m_more > 0) remarks << Problem("import-links-more", {QString::number(m_more)});
}

}  // namespace relata::exchange
