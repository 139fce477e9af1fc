#pragma once

#include <memory>

#include "core/contacts/find_by_number.h"
#include "core/exchange/importer.h"
#include "core/exchange/row_draft.h"
#include "core/workspace/transaction.h"

namespace relata::exchange {

/// Whether the cell of a state says that somebody agreed ("yes", "subscribed", 已同意) or that they do not
/// ("withdrawn", "no", 退订); nothing where it says neither.
std::optional<bool> consentState(const QString& text);
/// Whether the cell of a column of those who unsubscribed says that this one did ("yes", since when, or a word for it)
/// or did not ("no", "subscribed"); nothing where it says neither.
std::optional<bool> saysUnsubscribed(const QString& text);
/// The key of a purpose, channel or basis by the words for it in English and Chinese, whatever the language of the
/// program; other texts as they are.
QString consentChoice(const QString& field, const QString& text);

/// Puts what rows say about consent into the ledger, always to the stricter side: who cannot be told from a row gives
/// no consent, and whose withdrawal nobody here can be found for is on the list of suppressed addresses. A consent from
/// a file lifts no withdrawal (consent.h).
class ConsentRows {
 public:
  ConsentRows(Transaction& tx, const EntityDef& def) : m_tx(tx), m_def(def) {}

  struct Noted {
    RowOutcome outcome = RowOutcome::New;
    Id id;  // the line; null for what only went on the list
  };
  /// A row of a table of consents. Problems: consent-state-missing, consent-date-missing, consent-person-unknown
  /// [address], consent-address-missing [address, channel], and those of consentRules.
  Result<Noted> write(const RowDraft& draft);
  /// What the row of a contact says of who unsubscribed. Answers whether anything changed by it.
  Result<bool> unsubscribe(Id person, const QString& mail, const QString& number, const RowDraft& draft);
  qint64 unsubscribed() const { return m_unsubscribed; }

 private:
  Id personOf(const RowDraft& draft, const Record& row);
  Result<Noted> give(const RowDraft& draft, Record row, Id person);
  Result<Noted> withdraw(const RowDraft& draft, const Record& row, Id person);
  Result<Noted> suppress(const RowDraft& draft, const Record& row);
  Result<bool> suppressAll(const RowDraft& draft, const QString& channel);
  Result<bool> leave(Id person, const QString& channel, const QString& address, UtcMs at);
  Id lineOf(const Record& row, const char* moment) const;

  Transaction& m_tx;
  const EntityDef& m_def;
  std::unique_ptr<NumberBook> m_numbers;  // once a row has no mail address
  qint64 m_unsubscribed = 0;
};

}  // namespace relata::exchange
