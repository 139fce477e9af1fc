#pragma once

#include <optional>

#include "core/db/connection.h"
#include "core/duplicates/nicknames.h"
#include "core/exchange/match_table.h"
#include "core/exchange/row_draft.h"

namespace relata::exchange {

/// Looks at the records that share a key with a row before one of them is taken for it: firms and families share an
/// address, and a name has many bearers.
class MatchGuard {
 public:
  enum class Ask {
    Names,           // the names have to agree, too
    Namesakes,       // birthdays must not differ
    NamesakesThere,  // and both are of one company
    NameAlone,       // birthday, company and address must not differ
    BareName,        // of both nothing else is known
    Employer,        // both are of one company
    FirmName         // the name of a company: in full, or one leaves the legal form out and no other is like it
  };
  /// The one that is meant; otherwise one that nearly is, and the field in which it differs (empty: there are several).
  struct Choice {
    Id id, near;
    QString differs;
  };

  explicit MatchGuard(const EntityDef& def) : m_def(def) {}
  void open(db::Connection& connection) { m_connection = &connection; }
  Choice choose(Ask ask, const RowDraft& row, const MatchTable::Candidates& candidates);

 private:
  /// What tells people of one name apart; empty where it is not known.
  struct Person {
    QString name, company, birthday, city, street, postcode;
  };
  Person personOf(const RowDraft& row) const;
  std::optional<Person> person(Id id) const;
  const Nicknames& nicknames();
  Choice byNames(const Person& row, const MatchTable::Candidates& candidates);
  Choice byDetails(const Person& row, Ask ask, const MatchTable::Candidates& candidates) const;
  Choice byFirm(const QString& name, const MatchTable::Candidates& candidates) const;

  const EntityDef& m_def;
  db::Connection* m_connection = nullptr;
  std::optional<Nicknames> m_nicknames;  // read when two names are compared first
};

}  // namespace relata::exchange
