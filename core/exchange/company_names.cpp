#include "core/exchange/company_names.h"

#include "core/base/normal.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

quint64 exact(const QString& name) {
  static const quint64 domain = MatchTable::domain(u"raw");
  return MatchTable::hash(domain, name);
}
quint64 spelled(const QString& name) {
  static const quint64 domain = MatchTable::domain(u"key");
  return MatchTable::hash(domain, companyKey(name));
}
quint64 based(const QString& name) {
  static const quint64 domain = MatchTable::domain(u"base");
  return MatchTable::hash(domain, companyBase(name));
}
quint64 atHost(const QString& host) {
  static const quint64 domain = MatchTable::domain(u"domain");
  return MatchTable::hash(domain, host);
}

}  // namespace

void CompanyNames::load() {
  if (std::exchange(m_loaded, true)) return;
  db::Statement rows(m_tx.connection(), s("SELECT id, name, domain FROM company WHERE _del IS NOT 1 ORDER BY id"));
  while (rows.step()) {
    note(rows.text(1), rows.id(0));
    if (!rows.isNull(2)) m_table.add(atHost(rows.text(2)), rows.id(0), false, false);
  }
}

void CompanyNames::note(const QString& name, Id id) {
  if (!m_loaded) return;
  m_table.add(exact(name), id, false, false);
  m_table.add(spelled(name), id, false, false);
  m_table.add(based(name), id, false, false);
}

QString CompanyNames::nameOf(Id company) {
  db::StatementUse row(m_tx.connection().cached(s("SELECT name FROM company WHERE id=? AND _del IS NOT 1")));
  row->bind(1, company);
  return row->step() ? row->text(0) : QString();
}

Id CompanyNames::find(const QString& name, Id current) {
  load();
  const QString now = current ? nameOf(current) : QString();
  if (now == name && !now.isEmpty()) return current;
  if (const Id same = m_table.find(exact(name)).id) return same;
  if (!now.isEmpty() && companyKey(now) == companyKey(name)) return current;
  if (const Id same = m_table.find(spelled(name)).id) return same;
  if (!now.isEmpty() && isSameFirm(now, name)) return current;
  return withoutForm(name);
}

/// The only company that differs in having a legal form or having none. Taken for one of them, it is not another.
Id CompanyNames::withoutForm(const QString& name) {
  const MatchTable::Candidates found = m_table.all(based(name));
  if (found.size() != 1 || !isSameFirm(nameOf(found.front().id), name)) return {};
  const Id id = found.front().id;
  const QString key = companyKey(name);
  if (key != companyBase(name) && m_meant.value(id, key) != key) return {};
  if (key != companyBase(name)) m_meant.insert(id, key);
  m_table.add(exact(name), id, false, false);
  return id;
}

Id CompanyNames::byHost(const QString& host) {
  load();
  return m_table.find(atHost(host)).id;
}

Result<Id> CompanyNames::findOrMake(const QString& name, Id current) {
  if (const Id found = find(name, current)) return found;
  Record company(m_tx.def("company"));
  company.set("name", name);
  const Result<Id> made = m_tx.insert(std::move(company));
  if (made.ok()) note(name, *made);
  return made;
}

}  // namespace relata::exchange
