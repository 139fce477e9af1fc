#pragma once

#include <QHash>
#include <QStringList>

#include <vector>

#include "core/base/problem.h"
#include "core/exchange/column_mapping.h"

namespace relata::exchange {

/// Values of a column of few words that look like a slip of the pen of a more frequent one: "technolgy" beside
/// "technology". They are taken as written, and told.
class AlikeValues {
 public:
  /// Looks at columns that fill a text field of the entity which is no name.
  void prepare(const EntityDef& def, const ColumnMapping& mapping);
  void look(const QStringList& cells);
  /// import-values-alike [column, value, rows, other, rows], import-value-misspelt [column, value, rows, word].
  QList<Problem> remarks(const QStringList& header) const;

 private:
  struct Column {
    int index = 0;
    QHash<QString, qint64> rows;
    bool isMany = false;  // words of their own in each row
    bool industries = false;
  };
  std::vector<Column> m_columns;
};

}  // namespace relata::exchange
