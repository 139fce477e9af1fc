#pragma once

#include "core/exchange/company_names.h"
#include "core/exchange/consent_rows.h"
#include "core/exchange/importer.h"
#include "core/exchange/line_rows.h"
#include "core/exchange/member_rows.h"
#include "core/exchange/record_matcher.h"
#include "core/exchange/row_customers.h"

namespace relata::exchange {

/// Puts drafts into the workspace: finds or makes the company, makes or updates the record, adds its points, tags,
/// notes.
class RowWriter {
 public:
  RowWriter(Transaction& tx, const EntityDef& def, RecordMatcher& matcher, UpdateRule rule,
            const ColumnMapping& mapping);

  struct Written {
    RowOutcome outcome = RowOutcome::New;
    Id id;
    Problem reason;  // of duplicates
    QString met;     // title of the record that was there, as it was
    RecordMatcher::Match match;
    bool open = true;       // the rule lets the row change the record
    QList<Problem> cycles;  // links that were left out, as they lead back to the record
  };
  Result<Written> write(RowDraft& draft);

  /// What new records get where their row says nothing.
  void fillOtherwise(const QHash<QString, Value>& values) { m_otherwise = values; }
  LineRows& lines() { return m_lines; }
  const ConsentRows& consents() const { return m_consents; }
  qint64 companiesAdded() const { return m_companiesAdded; }
  const RowCustomers& customers() const { return m_customers; }
  /// Owners that the file names and the workspace did not know, with their rows: those who were added, and those who
  /// were not, because so many different ones are no people (a column mapped by mistake).
  const QMap<QString, qint64>& addedOwners() const { return m_addedOwners; }
  const QMap<QString, qint64>& unknownOwners() const { return m_unknownOwners; }

 private:
  Result<void> change(Id id, QHash<QString, Value>& changes, QList<Problem>& cycles);
  void keepAddress(RowDraft& draft, const Record& before);
  template <typename Noted>
  static Result<Written> told(const Result<Noted>& noted);
  Result<Written> insert(RowDraft& draft);
  std::optional<Written> twinOf(const Record& record);
  Result<Written> update(RowDraft& draft, const RecordMatcher::Match& match);
  Result<void> placeStage(RowDraft& draft, const Record* before);
  QHash<QString, Value> changesOf(RowDraft& draft, const Record& before, bool overwrite);
  Result<Id> companyOf(const RowDraft& draft);
  Result<void> nameCustomer(const RowDraft& draft, const Record& before, bool overwrite,
                            QHash<QString, Value>& changes);
  Result<Id> companyNamed(const QString& name, const RowDraft* draft);
  Result<void> fillCompany(Id id, const RowDraft& draft);
  Record companyRecord(const QString& name, const RowDraft* draft);
  bool isSameCompany(Id current, const QString& name);
  Result<Id> owner(const QString& name);
  Result<Id> addOwner(const QString& name);
  Result<void> addSaid(const RowDraft& draft, Id ticket);
  Result<bool> addPoints(RowDraft& draft, Id record, bool isNew);
  Result<bool> addJobs(const RowDraft& draft, Id record);
  Result<bool> addTags(const RowDraft& draft, Id record, const Record* before);
  Result<bool> addAbout(const RowDraft& draft, Id record);
  Result<void> addNote(const RowDraft& draft, Id record);
  Result<bool> addDates(const RowDraft& draft, Id record);
  Result<bool> addCard(const RowDraft& draft, Id record, bool overwrite);
  bool isNewer(const RowDraft& draft, const Record& before);
  void loadUsers();
  int fieldIndex(const char* key) const;

  Transaction& m_tx;
  const EntityDef& m_def;
  RecordMatcher& m_matcher;
  UpdateRule m_rule;
  const EntityDef* m_companies = nullptr;
  int m_companyField = -1, m_parentField = -1, m_emailField = -1, m_phoneField = -1, m_mobileField = -1;
  CompanyNames m_companyNames;
  LineRows m_lines;
  ConsentRows m_consents;
  RowCustomers m_customers;
  MemberRows m_members;
  QHash<QString, Id> m_users;
  QHash<QString, Value> m_otherwise;
  Id m_newest;  // deal or ticket before the import; none: there was none, or the rows are lines of deals
  QMap<QString, qint64> m_addedOwners, m_unknownOwners;
  QHash<qint64, QString> m_addedNames;  // of those who were added, as the file wrote them first
  qint64 m_companiesAdded = 0;
};

}  // namespace relata::exchange
