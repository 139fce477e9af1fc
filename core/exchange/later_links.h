#pragma once

#include "core/exchange/row_writer.h"

namespace relata::exchange {

/// Links between the rows of one file. A row may name one that stands further down: such links are set after all rows.
/// What cannot be set then is told with its row, and the record is there without it.
class LaterLinks {
 public:
  LaterLinks(const EntityDef& def, UpdateRule rule) : m_def(def), m_rule(rule) {}

  /// What a row that was written leaves open.
  void note(const RowDraft& draft, const RowWriter::Written& written, qint64 row);
  /// Sets what can be set; counts records that only now have changed as updated.
  Result<void> settle(Transaction& tx, const TextContext& context, ImportReport& report);
  void remark(QList<Problem>& remarks) const;

 private:
  struct Open {
    Id record;
    int field = -1;
    QString text;
    qint64 row = 0;
    RowOutcome outcome = RowOutcome::New;
  };
  struct Left {
    const char* code;
    QString label, text;
    qint64 count = 0, row = 0;  // the first one
  };
  Result<bool> set(Transaction& tx, const TextContext& context, const Open& open);
  void leave(const char* code, const FieldDef& field, const QString& text, qint64 row);

  const EntityDef& m_def;
  UpdateRule m_rule;
  std::vector<Open> m_open;
  std::vector<Left> m_left;
  qint64 m_more = 0;  // beyond those that are told one by one
};

}  // namespace relata::exchange
