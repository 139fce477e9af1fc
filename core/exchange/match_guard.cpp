#include "core/exchange/match_guard.h"

#include "core/base/text.h"
#include "core/exchange/same_name.h"
#include "core/store/yearly_date.h"

namespace relata::exchange {
namespace {

QString s(const char* text) { return QString::fromUtf8(text); }

/// As texts of an address are compared: without case, accents, spaces and punctuation.
QString plain(const QString& text) {
  QString out;
  for (const QChar c : fold(text))
    if (c.isLetterOrNumber() || c.isSurrogate() || c.isMark()) out += c;
  return out;
}

/// Of birthdays of which one has no year.
bool isOneDay(const QString& a, const QString& b) {
  if (!a.startsWith(s("--")) && !b.startsWith(s("--"))) return false;
  const auto one = YearlyDate::fromText(a), other = YearlyDate::fromText(b);
  return one && other && one->fits(*other);
}

/// Whoever has no name yet is called by the address.
bool isNameless(const QString& name) { return name.trimmed().isEmpty() || looksLikeEmail(name); }

}  // namespace

const Nicknames& MatchGuard::nicknames() {
  if (!m_nicknames) m_nicknames.emplace(Nicknames::tableOf(*m_connection));
  return *m_nicknames;
}

MatchGuard::Person MatchGuard::personOf(const RowDraft& row) const {
  const auto text = [&](const char* key) {
    for (int i = 0; i < m_def.fields.size(); ++i)
      if (m_def.fields[i].key == QLatin1String(key)) return row.values[i].text();
    return QString();
  };
  return {nameOfRow(m_def, row), row.company, text("birthday"), text("city"), text("street"), text("postcode")};
}

std::optional<MatchGuard::Person> MatchGuard::person(Id id) const {
  db::StatementUse row(m_connection->cached(
      s("SELECT t.name, c.name, t.birthday, t.city, t.street, t.postcode FROM contact t LEFT JOIN company c ON "
        "c.id=t.company WHERE t.id=?")));
  row->bind(1, id);
  if (!row->step()) return std::nullopt;
  return Person{row->text(0), row->text(1), row->text(2), row->text(3), row->text(4), row->text(5)};
}

MatchGuard::Choice MatchGuard::choose(Ask ask, const RowDraft& row, const MatchTable::Candidates& candidates) {
  const Person wanted = personOf(row);
  switch (ask) {
    case Ask::Names: return byNames(wanted, candidates);
    case Ask::FirmName: return byFirm(wanted.name, candidates);
    default: return byDetails(wanted, ask, candidates);
  }
}

/// Exactly the name first; otherwise one that may be it, if all that may be it may be one person.
MatchGuard::Choice MatchGuard::byNames(const Person& row, const MatchTable::Candidates& candidates) {
  Choice choice;
  QString name;
  bool several = false;
  for (const MatchTable::Found& candidate : candidates) {
    const std::optional<Person> there = person(candidate.id);
    if (!there) continue;
    if (fold(there->name) == fold(row.name)) return {candidate.id, {}, {}};
    if (!choice.near) choice.near = candidate.id;
    const bool agrees =
        isNameless(there->name) || isNameless(row.name) || namesAgree(there->name, row.name, &nicknames());
    if (!agrees) continue;
    if (choice.id)
      several = several || !namesAgree(there->name, name, &nicknames());
    else
      choice.id = candidate.id, name = there->name;
  }
  if (several) choice.near = std::exchange(choice.id, {});
  choice.differs = s("name");
  return choice;
}

/// The one of whom most is the same, and nothing different.
MatchGuard::Choice MatchGuard::byDetails(const Person& row, Ask ask, const MatchTable::Candidates& candidates) const {
  const bool nameAlone = ask == Ask::NameAlone || ask == Ask::BareName;
  Choice choice;
  int best = -1, bestOpen = 0;
  bool several = false;
  for (const MatchTable::Found& candidate : candidates) {
    const std::optional<Person> there = person(candidate.id);
    if (!there) continue;
    int same = 0, open = 0;
    QString differs;
    const auto compare = [&](const char* field, const QString& a, const QString& b) {
      if (a.isEmpty() != b.isEmpty()) {
        ++open;
        if (ask == Ask::BareName && differs.isEmpty()) differs = s(field);
      } else if (!a.isEmpty() && (a == b || isOneDay(a, b)))
        ++same;
      else if (!a.isEmpty() && differs.isEmpty())
        differs = s(field);
    };
    if (ask != Ask::Employer) compare("birthday", row.birthday, there->birthday);
    if ((ask == Ask::Employer || ask == Ask::NamesakesThere) && !isSameFirm(row.company, there->company))
      differs = s("company");
    if (nameAlone) {
      compare("company", normalCompany(row.company), normalCompany(there->company));
      compare("city", plain(row.city), plain(there->city));
      compare("street", plain(row.street), plain(there->street));
      compare("postcode", plain(row.postcode), plain(there->postcode));
    }
    if (!differs.isEmpty()) {
      if (!choice.near) choice.near = candidate.id, choice.differs = differs;
      continue;
    }
    if (same == best && open == bestOpen) several = several || open > 0;
    if (same < best || (same == best && open >= bestOpen)) continue;
    best = same, bestOpen = open, several = false, choice.id = candidate.id;
  }
  // Two of whom nothing tells which one is meant.
  if (nameAlone && several) choice.near = std::exchange(choice.id, {}), choice.differs.clear();
  return choice;
}

MatchGuard::Choice MatchGuard::byFirm(const QString& name, const MatchTable::Candidates& candidates) const {
  const QString key = companyKey(name);
  Choice choice;
  for (const MatchTable::Found& candidate : candidates) {
    db::StatementUse row(m_connection->cached(s("SELECT name FROM company WHERE id=?")));
    row->bind(1, candidate.id);
    const QString there = row->step() ? row->text(0) : QString();
    if (companyKey(there) == key) return {candidate.id, {}, {}};
    if (!choice.near) choice.near = candidate.id;
    // A list that has both of them means two.
    if (candidates.size() == 1 && !candidate.fromFile && isSameFirm(there, name)) choice.id = candidate.id;
  }
  choice.differs = s("name");
  return choice;
}

}  // namespace relata::exchange
