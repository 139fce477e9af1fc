#pragma once

#include "core/exchange/column_mapping.h"

namespace relata::exchange {

/// Whether 03/04/2017 in a file is the third of April: decided by dates that can be read one way only. Columns that go
/// nowhere are witnesses, too: one program wrote them all.
class DateOrder {
 public:
  DateOrder(const EntityDef& def, const ColumnMapping& mapping);
  void look(qint64 row, const QStringList& cells);

  /// Whether the mapping reads any column as dates.
  bool hasDates() const { return !m_columns.isEmpty(); }
  bool decided() const { return m_dayFirst != m_monthFirst && (m_dayFirst > 0 || m_monthFirst > 0); }
  /// Dates were seen that could be read both ways, and nothing decides, or the file contradicts itself.
  bool ambiguous() const {
    return (m_open > 0 && m_dayFirst == 0 && m_monthFirst == 0 && !m_usuallyMonthFirst) ||
           (m_dayFirst > 0 && m_monthFirst > 0);
  }
  bool dayFirst() const {
    return m_dayFirst > m_monthFirst || (m_dayFirst == m_monthFirst && !(m_usuallyMonthFirst && m_dayFirst == 0));
  }

  bool contradicts() const { return m_dayFirst > 0 && m_monthFirst > 0; }

  /// A date that can be read in one way only, and where it stands; `column` -1: there is none.
  struct Evidence {
    QString text;
    qint64 row = 0;
    int column = -1;
  };
  /// The first one that says what `dayFirst` says, and the first one that says the opposite.
  Evidence evidence() const { return dayFirst() ? m_day : m_month; }
  Evidence contradiction() const { return dayFirst() ? m_month : m_day; }

 private:
  void look(qint64 row, int column, const QString& cell, bool read);

  QList<int> m_columns, m_others;
  int m_birthday = -1;               // its dates may lack the year
  bool m_usuallyMonthFirst = false;  // that is how the program writes them
  qint64 m_dayFirst = 0, m_monthFirst = 0, m_open = 0;
  Evidence m_day, m_month;
};

}  // namespace relata::exchange
