#pragma once

#include <QMap>
#include <QSet>

#include "core/exchange/row_draft.h"
#include "core/workspace/transaction.h"

namespace relata::exchange {

/// Whether records of this kind have lines that rows of a file may hold: quotes, orders, deals.
bool hasLines(const EntityDef& def);
/// The part of a line that a target names ("line.quantity"), or nothing.
const FieldDef* lineField(const EntityDef& def, const QString& target);

/// Lines of quotes, orders and deals in a file that has a row for each line: rows of one number are one record. A
/// record that had lines before keeps them as they are, so that a file that comes twice adds nothing.
///
/// A line of a past order that tells its price and no tax has none: what it cost is what the file says. Where the file
/// tells the total of the order and the lines come to it with the taxes of their products only, they have these taxes.
class LineRows {
 public:
  /// `tellsAmount`: the file has a column for the amount of the record.
  LineRows(Transaction& tx, const EntityDef& def, bool tellsAmount)
      : m_tx(tx), m_def(def), m_tellsAmount(tellsAmount) {}

  /// Adds the line of a row to its record; true where it did. `isNew`: the record was made by this row.
  Result<bool> add(const RowDraft& draft, Id record, bool isNew);
  /// Once all rows are read: gives orders whose total says so the taxes of their products. Before `remarks`.
  Result<void> finish();
  /// What came in, and what is odd about it: import-lines [lines, records], import-lines-unpriced [rows],
  /// import-deals-without-amount [deals],
  /// import-product-unknown [name, rows], import-product-like [name, rows, product], import-sums-differ [records, one].
  QList<Problem> remarks();

 private:
  /// A name that no product has, and the product that may be meant (empty: none).
  struct Unknown {
    qint64 rows = 0;
    QString like;
  };
  bool isMine(Id record, bool isNew);
  Result<void> keepAmount(const Record& deal);
  Result<bool> comesToAmount(const Record& order);
  Id productNamed(const QString& name);
  void loadProducts();

  Transaction& m_tx;
  const EntityDef& m_def;
  QSet<qint64> m_mine, m_theirs;  // records whose lines come from this file; those that had some before
  bool m_loaded = false;
  QHash<QString, Id> m_products;      // by name and code, folded
  QHash<QString, QString> m_letters;  // the names by their letters and digits alone
  QMap<QString, Unknown> m_unknown;
  bool m_tellsAmount, m_tellsTax = false;
  qint64 m_otherSums = 0;  // orders whose lines come to another sum
  QString m_otherSum;      // one of them
  qint64 m_added = 0, m_unpriced = 0, m_withoutAmount = 0;
};

}  // namespace relata::exchange
