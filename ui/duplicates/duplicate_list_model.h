#pragma once

#include <QAbstractTableModel>

#include "core/duplicates/duplicate_search.h"
#include "core/store/reader.h"

namespace relata::ui {

/// Records that may be one: a group whose members hang together surely, or a pair that a person should look at.
struct DuplicateCandidate {
  std::vector<Id> ids;
  QStringList titles;
  DuplicateBand band = DuplicateBand::Review;
  bool exact = false;
  double bits = 0;
  QStringList evidence;  // a sentence for each pair
};

/// The candidates of a search, the surest first, as they are listed.
QList<DuplicateCandidate> candidatesOf(Reader& reader, const EntityDef& def, const DuplicateReport& report);

/// Which of the candidates nobody has to look at any more: one of its records is deleted (merging does that), or
/// somebody called them two.
std::vector<bool> settledOf(Reader& reader, const EntityDef& def, const QList<DuplicateCandidate>& candidates);

class DuplicateListModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { kWho, kSure, kColumns };
  using QAbstractTableModel::QAbstractTableModel;
  void set(QList<DuplicateCandidate> candidates);
  void take(int row);  // away: it was dealt with
  void put(int row, const DuplicateCandidate& candidate);
  const QList<DuplicateCandidate>& all() const { return m_rows; }
  const DuplicateCandidate& at(int row) const { return m_rows[row]; }
  QList<DuplicateCandidate> exact() const;
  void retranslate();

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QList<DuplicateCandidate> m_rows;
};

}  // namespace relata::ui
